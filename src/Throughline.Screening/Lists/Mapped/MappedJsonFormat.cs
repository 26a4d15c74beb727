using System.Text.Json;

namespace Throughline.Screening;

/// <summary>A JSON file that <c>mapped-lists.json</c> declares: a root array, a member's array, or one object a line.</summary>
internal sealed class MappedJsonFormat(MappedList declared) : IListFormat
{
    private const string Lines = "lines";

    /// <summary>One for each declared file.</summary>
    public static IEnumerable<IListFormat> All => MappedList.All.Where(m => m.Records is not null).Select(m => new MappedJsonFormat(m));

    public string Name => declared.Name;

    public bool Recognises(ListFile file) =>
        file.Head.AsSpan().TrimStart() is ['{' or '[', ..]
        && file.Head.TrimStart().StartsWith('[') == (declared.Records is "")
        && declared.Columns.All(c => file.Head.Contains($"\"{c}\"", StringComparison.Ordinal))
        && (declared.Records is "" or Lines || file.Head.Contains($"\"{declared.Records}\"", StringComparison.Ordinal));

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        var entries = new MappedEntries(file, sink, declared);
        foreach (var (record, line) in Records(file, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Take(c => Values(record, c), c => string.Join(';', Values(record, c)), line);
        }

        entries.End();
    }

    private IEnumerable<(JsonElement Record, int Line)> Records(ListFile file, CancellationToken cancellationToken)
    {
        if (declared.Records == Lines)
        {
            foreach (var line in FtmLines.Of(file, cancellationToken))
            {
                yield return line;
            }

            yield break;
        }

        // Such files are small extracts; a value over many lines has no line of its own, so records count by number.
        using var content = file.Open();
        using var json = JsonDocument.Parse(content);
        var records = declared.Records is "" ? json.RootElement : Part(json.RootElement, declared.Records!);
        if (records.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"expected an array of records, found {records.ValueKind}");
        }

        var number = 0;
        foreach (var record in records.EnumerateArray())
        {
            yield return (record, ++number);
        }
    }

    // "names.full_name": a member of each object of an array.
    private static IEnumerable<string> Values(JsonElement record, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var value = Part(record, dot < 0 ? path : path[..dot]);
        return value.ValueKind switch
        {
            JsonValueKind.Array when dot > 0 => value.EnumerateArray().SelectMany(v => Values(v, path[(dot + 1)..])),
            JsonValueKind.Array => value.EnumerateArray().Select(Text),
            JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object => [],
            _ => [Text(value)],
        };
    }

    private static JsonElement Part(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
