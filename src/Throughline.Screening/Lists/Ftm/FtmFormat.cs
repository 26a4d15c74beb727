using System.Text.Json;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// FollowTheMoney entities, one JSON object a line. Targets become entries; Sanction entities become their listings; identification documents
/// and addresses join the entity they belong to.
/// </summary>
internal sealed class FtmFormat : IListFormat
{
    private static readonly string[] s_skipped = ["sourceUrl", "topics", "addressEntity", "wikipediaUrl"];

    public string Name => "FollowTheMoney entities (JSON lines)";

    public bool Recognises(ListFile file) =>
        file.Head.StartsWith('{')
        && file.Head.Contains("\"schema\"", StringComparison.Ordinal)
        && file.Head.Contains("\"properties\"", StringComparison.Ordinal);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.Open());
        var (line, entries) = (0, 0);
        var ids = new List<string>();
        while (reader.ReadLine() is { } text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(text);
                entries += ReadEntity(file, sink, json.RootElement, line, ids) ? 1 : 0;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                sink.Problem(file, line, "a JSON object with id, schema and properties", e.Message, "correct or drop the line");
            }
        }

        // Entries that no Sanction entity names are listed by their dataset.
        foreach (var id in ids)
        {
            sink.Later(9, id, draft => ListByDataset(file, draft));
        }

        sink.End(file, "ftm", "FollowTheMoney", entries, file.Dated);
    }

    private static bool ReadEntity(ListFile file, ListSink sink, JsonElement json, int line, List<string> ids)
    {
        var (id, schema) = (Text(json, "id") ?? "", Text(json, "schema") ?? "");
        if (!json.TryGetProperty("properties", out var properties))
        {
            throw new JsonException("no properties");
        }

        if (id.Length == 0 || schema.Length == 0)
        {
            throw new JsonException("no id or no schema");
        }

        switch (schema)
        {
            case "Sanction":
                ReadSanction(file, sink, json, properties, id, line);
                return false;
            case "Passport" or "Identification":
                ReadDocument(sink, properties, schema);
                return false;
            case "Address":
                return false;
        }

        var isTarget = json.TryGetProperty("target", out var target) && target.ValueKind == JsonValueKind.True;
        if (!isTarget && !Values(properties, "topics").Exists(t => t.StartsWith("sanction", StringComparison.Ordinal)))
        {
            return false;
        }

        if (sink.Draft(id, schema) is not { Values.Count: 0 } draft)
        {
            return false;
        }

        foreach (var property in properties.EnumerateObject().Where(p => !s_skipped.Contains(p.Name)))
        {
            draft.Add(property.Name, Values(properties, property.Name));
        }

        (draft.FirstSeen, draft.LastSeen) = (Text(json, "first_seen"), Text(json, "last_seen"));
        draft.Dataset = json.TryGetProperty("datasets", out var datasets) && datasets.GetArrayLength() > 0 ? datasets[0].GetString() : null;
        sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias" or "weakAlias" or "previousName"));
        ids.Add(id);
        return true;
    }

    private static void ReadSanction(ListFile file, ListSink sink, JsonElement json, JsonElement properties, string id, int line)
    {
        var listing = new Listing
        {
            Authority = Values(properties, "authority").FirstOrDefault() ?? Dataset(json),
            Instrument = Values(properties, "program").Concat(Values(properties, "programId")).FirstOrDefault() ?? Dataset(json),
            EntryId = Values(properties, "authorityId").Concat(Values(properties, "unscId")).FirstOrDefault() ?? id,
            From = Day(properties, "listingDate") ?? Day(properties, "startDate"),
            To = Day(properties, "endDate"),
            SeenFrom = ListDates.DayOrNull(Text(json, "first_seen") ?? ""),
            Reason = Values(properties, "reason").FirstOrDefault(),
            SourceFile = file.Name,
            SourceSha256 = file.Sha256,
            Line = line,
        };
        foreach (var target in Values(properties, "entity"))
        {
            sink.Later(0, target, draft => draft.Listings.Add(listing));
        }
    }

    private static void ReadDocument(ListSink sink, JsonElement properties, string schema)
    {
        var numbers = Values(properties, "number");
        foreach (var holder in Values(properties, "holder"))
        {
            sink.Later(0, holder, draft => draft.Add(schema == "Passport" ? "passportNumber" : "idNumber", numbers));
        }
    }

    private static void ListByDataset(ListFile file, EntryDraft draft)
    {
        if (draft.Listings.Count > 0)
        {
            return;
        }

        draft.Listings.Add(
            new Listing
            {
                Authority = draft.Dataset ?? "FollowTheMoney",
                Instrument = draft.Values.Find(v => v.Property == "programId").Value ?? draft.Dataset ?? "dataset",
                EntryId = draft.Id,
                SeenFrom = ListDates.DayOrNull(draft.FirstSeen ?? ""),
                SourceFile = file.Name,
                SourceSha256 = file.Sha256,
            }
        );
    }

    private static string Dataset(JsonElement json) =>
        json.TryGetProperty("datasets", out var datasets) && datasets.GetArrayLength() > 0
            ? datasets[0].GetString() ?? "dataset"
            : "dataset";

    private static LocalDate? Day(JsonElement properties, string name) =>
        Values(properties, name).Select(d => ListDates.PartialOrNull(d)).OfType<PartialDate>().Select(d => (LocalDate?)d.Earliest).Min();

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Values(JsonElement properties, string name)
    {
        if (!properties.TryGetProperty(name, out var values))
        {
            return [];
        }

        return values.ValueKind == JsonValueKind.Array
                ? values.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).ToList()
            : values.ValueKind == JsonValueKind.String ? [values.GetString()!]
            : [];
    }
}
