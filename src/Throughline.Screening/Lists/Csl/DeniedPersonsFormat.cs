using System.Globalization;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The Denied Persons List of the Bureau of Industry and Security: separated by tabs, one row for each address of a person or firm.</summary>
internal sealed class DeniedPersonsFormat : IListFormat
{
    private const string List = "us-dpl";
    private static readonly string[] s_address = ["street_address", "city", "state", "postal_code", "country"];

    public string Name => "US Denied Persons List (TSV)";

    public IReadOnlyList<string> Columns { get; } =
    ["name", "street_address", "city", "country", "effective_date", "expiration_date", "fr_citation"];

    public bool Recognises(ListFile file) => file.Header.Has(Columns);

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        using var row = CsvTable.Open(file);
        var entries = new Dictionary<string, EntryDraft>(StringComparer.Ordinal);
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row["name"].Length == 0)
            {
                sink.Problem(file, row.Line, "a name", "an empty cell", "the row is left out");
                continue;
            }

            // The list has no numbers: an order is known by whom it names and when it takes effect.
            var from = ListDates.DayOrNull(AmericanDay(row["effective_date"]));
            // As a person's, so that two firms whose names differ in the legal form stay two.
            var number =
                $"{Names.Key(row["name"], NameKind.Person).Replace(' ', '-')}-{from?.ToString("uuuuMMdd", CultureInfo.InvariantCulture)}";
            var id = $"{List}-{number}";
            if (!entries.TryGetValue(id, out var draft))
            {
                draft = sink.Draft(id, "LegalEntity", file.Dated);
                if (draft is null)
                {
                    continue;
                }

                entries[id] = draft;
                draft.Dataset = List;
                draft.Add("name", row["name"]);
                sink.CountNames(1);
                sink.List(
                    id,
                    file.Listing("BIS", "Denied Persons List (DPL)", number, row.Line) with
                    {
                        From = from,
                        To = ListDates.DayOrNull(AmericanDay(row["expiration_date"]))?.PlusDays(1),
                    }
                );
                if (file.Dated is { } seen)
                {
                    sink.Seen(List, id, "Denied Persons List (DPL)", seen);
                }
            }

            draft.Add("address", string.Join(", ", s_address.Select(c => row[c]).Where(c => c.Length > 0)));
            draft.Add("country", row["country"].ToLowerInvariant());
            draft.Add("notes", row["fr_citation"]);
        }

        if (file.Dated is { } day)
        {
            sink.Snapshot(List, day);
        }

        sink.End(file, List, "BIS", entries.Count, file.Dated);
    }

    // MM/dd/yyyy
    private static string AmericanDay(string text) =>
        text.Split('/') is [var month, var day, var year] ? $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}" : text;
}
