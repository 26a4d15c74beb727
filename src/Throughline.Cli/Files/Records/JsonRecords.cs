using System.Text;
using System.Text.Json;

namespace Throughline.Cli.Files;

/// <summary>JSON lines: FollowTheMoney entities, or flat objects such as <c>{"name": "...", "country": "ru"}</c>.</summary>
internal sealed class JsonRecords(RecordText text) : RecordSource
{
    /// <inheritdoc/>
    public override string Path => text.Path;

    /// <inheritdoc/>
    public override double Share => text.Share;

    /// <inheritdoc/>
    public override IEnumerable<RawRecord> Read()
    {
        var (line, number) = (0L, 0);
        while (Line(line) is { } found)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(found))
            {
                yield return new(++number, line, [found]);
            }
        }
    }

    /// <inheritdoc/>
    public override Record Understand(RawRecord raw)
    {
        try
        {
            using var json = JsonDocument.Parse(raw.Cells[0]);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Record.Bad(raw.Number, $"expected a JSON object, found {json.RootElement.ValueKind.ToString().ToLowerInvariant()}");
            }

            var entity = EntityReader.Read(json.RootElement, $"row-{raw.Number}");
            if (!entity.Names.Any() && entity.Properties.IsEmpty)
            {
                return Record.Bad(raw.Number, "expected a name or identifier, found none");
            }

            var fields = json
                .RootElement.EnumerateObject()
                .Select(p => (p.Name, p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText()));
            return new(raw.Number, entity, [.. fields]);
        }
        catch (JsonException e)
        {
            return Record.Bad(raw.Number, $"not JSON ({e.Message.Split('.')[0]})");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair as an escape is JSON and no text.
            return Record.Bad(raw.Number, "expected texts of whole characters, found half of one");
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        text.Dispose();
    }

    private string? Line(long read)
    {
        try
        {
            return text.Reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException(
                $"{Path}, line {read + 1} or soon after: expected {text.Encoding.WebName}, found other bytes; save the file as UTF-8"
            );
        }
        catch (InvalidDataException e)
        {
            throw new UsageException($"{Path}, line {read + 1} or soon after: expected a whole gzip file, found: {e.Message}");
        }
    }
}
