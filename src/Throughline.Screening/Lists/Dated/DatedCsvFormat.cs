using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// A simple dated list of one's own: columns found by their header names, in any order. Needed: <c>name</c>, and <c>authority</c> or
/// <c>instrument</c>. Known besides: entryId, alias, schema, country, identifier, address, birthDate, from, to, reason.
/// </summary>
/// <remarks>Rows of one authority and entryId are one entry with several listings. Dates are ISO or d.m.yyyy; values are joined by <c>;</c>.</remarks>
internal sealed class DatedCsvFormat : IListFormat
{
    private static readonly Dictionary<string, string[]> s_headers = new(StringComparer.Ordinal)
    {
        ["authority"] = ["authority", "list", "issuer"],
        ["instrument"] = ["instrument", "program", "programme", "regulation"],
        ["entryId"] = ["entryid", "entry_id", "entry", "id"],
        ["name"] = ["name"],
        ["alias"] = ["alias", "aliases"],
        ["schema"] = ["schema", "type"],
        ["country"] = ["country", "countries"],
        ["identifier"] = ["identifier", "identifiers"],
        ["address"] = ["address", "addresses"],
        ["birthDate"] = ["birthdate", "birth_date", "dob"],
        ["from"] = ["from", "startdate", "start_date", "start-date", "listed", "listedon"],
        ["to"] = ["to", "enddate", "end_date", "end-date", "delisted"],
        ["reason"] = ["reason", "reasons", "statementofreasons"],
    };

    public string Name => "a dated CSV (name, authority, instrument, from, to, …)";

    public bool Recognises(ListFile file) => Has(file.Header, "name") && (Has(file.Header, "authority") || Has(file.Header, "instrument"));

    public void Read(ListFile file, ListSink sink, CancellationToken cancellationToken)
    {
        var columns = s_headers.ToDictionary(h => h.Key, h => h.Value.FirstOrDefault(file.Header.Has) ?? "", StringComparer.Ordinal);
        using var row = CsvTable.Open(file, isStrict: false);
        var entries = new HashSet<string>(StringComparer.Ordinal);
        var authorities = new SortedSet<string>(StringComparer.Ordinal);
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = row.Line;
            var (name, authority) = (Cell("name"), Cell("authority"));
            if (name.Length == 0)
            {
                sink.Problem(file, line, "a name", "an empty cell", "fill or drop the row");
                continue;
            }

            authority = authority.Length > 0 ? authority : Path.GetFileNameWithoutExtension(file.Name);
            var entry = Cell("entryId").Length > 0 ? Cell("entryId") : Names.Key(name);
            var id = $"{Names.Key(authority).Replace(' ', '-')}-{entry}";
            authorities.Add(authority);
            var draft = sink.Draft(id, Cell("schema").Length > 0 ? Cell("schema") : "LegalEntity")!;
            if (entries.Add(id))
            {
                Fill(draft, Cell);
                sink.CountNames(draft.Values.Count(v => v.Property is "name" or "alias"));
            }

            draft.Period(
                file.Listing(authority, Cell("instrument"), entry, line) with
                {
                    From = Date("from", line)?.Earliest,
                    To = Date("to", line) is { } to
                        ? to.Precision == DatePrecision.Day
                            ? to.Latest
                            : to.Latest.PlusDays(1)
                        : null,
                    SeenFrom = file.Dated,
                    Reason = Cell("reason").Length > 0 ? Cell("reason") : null,
                }
            );
        }

        sink.End(file, Path.GetFileNameWithoutExtension(file.Name), string.Join(", ", authorities), entries.Count, file.Dated);

        string Cell(string column) => row[columns[column]];

        PartialDate? Date(string column, int line)
        {
            var date = ListDates.PartialOrNull(Cell(column));
            if (date is null && Cell(column).Length > 0)
            {
                sink.Problem(file, line, $"a day such as 2024-12-16 in '{column}'", $"'{Cell(column)}'", "the listing is kept without it");
            }

            return date;
        }
    }

    private static void Fill(EntryDraft draft, Func<string, string> cell)
    {
        draft.Add("name", NameCells.Names(cell("name")));
        draft.Add("alias", NameCells.Names(cell("alias")));
        draft.Add("country", CsvRows.Values(cell("country")));
        draft.Add("address", CsvRows.Values(cell("address")));
        draft.Add("birthDate", CsvRows.Values(cell("birthDate")).Select(d => ListDates.TextOrNull(d)).OfType<string>());
        foreach (var value in CsvRows.Values(cell("identifier")))
        {
            draft.Add(Identifier(value));
        }
    }

    // "INN 3849055365", "uscc:91…", or a bare number that its check digits tell.
    private static Identifier Identifier(string value)
    {
        var split = value.IndexOfAny([':', ' ', '=']);
        return split > 0 && Enum.TryParse<IdentifierKind>(value[..split], ignoreCase: true, out var kind)
            ? new Identifier(kind, Identifiers.Normal(kind, value[(split + 1)..]))
            : Identifiers.Classify(value, IdentifierKind.Registration);
    }

    private static bool Has(CsvHeader header, string column) => s_headers[column].Any(header.Has);
}
