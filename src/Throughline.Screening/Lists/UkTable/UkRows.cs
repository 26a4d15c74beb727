using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>
/// Rows of the UK Sanctions List: one for each name and address of an entry in the full edition of 58 columns, one for each entry, with its primary
/// name alone, in the reduced edition.
/// </summary>
internal static class UkRows
{
    private const string List = "uk-sanctions";
    private static readonly string[] s_address =
    [
        "address line 1",
        "address line 2",
        "address line 3",
        "address line 4",
        "address line 5",
        "address line 6",
        "address postal code",
        "address country",
    ];

    private static readonly (string Column, string Property)[] s_texts =
    [
        ("name non-latin script", "alias"),
        ("address country", "country"),
        ("nationality(/ies)", "nationality"),
        ("position", "position"),
        ("phone number", "phone"),
        ("email address", "email"),
        ("website", "website"),
        ("current believed flag of ship", "flag"),
        ("previous flags", "pastFlags"),
        ("current owner/operator (s)", "owner"),
        ("type of ship", "type"),
        ("tonnage of ship", "tonnage"),
        ("year built", "buildDate"),
        ("parent company", "parent"),
        ("un reference number", "unscId"),
        ("title", "title"),
        ("other information", "notes"),
    ];

    private static readonly (string Column, IdentifierKind Kind)[] s_numbers =
    [
        ("passport number", IdentifierKind.Passport),
        ("national identifier number", IdentifierKind.Registration),
        ("business registration number (s)", IdentifierKind.Registration),
        ("imo number", IdentifierKind.Imo),
    ];

    /// <summary>The columns of the full edition that must be there.</summary>
    public static IReadOnlyList<string> FullColumns { get; } =
    ["unique id", "name 1", "name 6", "name type", "alias strength", "regime name", "designation type", "date designated"];

    /// <summary>The columns of the reduced edition.</summary>
    public static IReadOnlyList<string> ReducedColumns { get; } = ["unique id", "name", "regime name", "type", "date designated"];

    /// <summary>Reads all rows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="row">Its rows.</param>
    /// <param name="published">The day that the file gives or is dated.</param>
    /// <param name="sink">Takes the entries.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static void Read(ListFile file, ListTable row, LocalDate? published, ListSink sink, CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, EntryDraft?>(StringComparer.Ordinal);
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (number, name) = (row["unique id"], NameOf(row));
            if (number.Length == 0 || name.Length == 0)
            {
                sink.Problem(file, row.Line, "a Unique ID and a name", $"'{number}' and '{name}'", "the row is left out");
                continue;
            }

            if (!entries.TryGetValue(number, out var draft))
            {
                draft = sink.Draft($"uk-{number}", UkXmlFormat.Schema(Type(row)), published) is { Values.Count: 0 } own ? own : null;
                entries[number] = draft;
                ListEntry(file, sink, row, number, published);
            }

            if (draft is not null)
            {
                draft.Dataset = List;
                Fill(draft, row, name);
            }
        }

        UkCells.End(file, sink, List, entries, published);
    }

    private static void ListEntry(ListFile file, ListSink sink, ListTable row, string number, LocalDate? published)
    {
        sink.List(
            $"uk-{number}",
            file.Listing("UK", row["regime name"], number, row.Line) with
            {
                From = ListDates.DayOrNull(row["date designated"]),
                Reason = row["uk statement of reasons"] is { Length: > 0 } reason ? reason : null,
            }
        );
        if (published is { } day)
        {
            sink.Seen(List, $"uk-{number}", row["regime name"], day);
        }
    }

    private static void Fill(EntryDraft draft, ListTable row, string name)
    {
        var isPrimary = row["name type"].Length == 0 || UkXmlFormat.IsPrimary(row["name type"]);
        draft.Add(UkCells.NameProperty(isPrimary, row["alias strength"]), name);
        UkCells.Fill(draft, row, s_texts, s_address, "d.o.b");

        foreach (var (column, kind) in s_numbers)
        {
            if (row[column].Length > 0)
            {
                draft.Add(UkXmlFormat.Number(row[column], kind));
            }
        }
    }

    private static string NameOf(ListTable row) => row["name"].Length > 0 ? row["name"] : UkCells.Name(row);

    private static string Type(ListTable row) => row["type"].Length > 0 ? row["type"] : row["designation type"];
}
