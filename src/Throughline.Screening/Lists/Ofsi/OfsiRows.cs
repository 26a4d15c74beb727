using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// Rows of the consolidated list of the Office of Financial Sanctions Implementation (2022 format): one for each name of a target; the group id joins them.
/// </summary>
internal static class OfsiRows
{
    private const string List = "uk-ofsi";
    private static readonly string[] s_address =
    [
        "address 1",
        "address 2",
        "address 3",
        "address 4",
        "address 5",
        "address 6",
        "post/zip code",
        "country",
    ];

    private static readonly (string Column, string Property)[] s_texts =
    [
        ("name non-latin script", "alias"),
        ("title", "title"),
        ("country", "country"),
        ("nationality", "nationality"),
        ("position", "position"),
        ("phone", "phone"),
        ("email", "email"),
        ("website", "website"),
        ("ship flag", "flag"),
        ("ship type", "type"),
        ("uk sanctions list ref", "ukSanctionsListId"),
    ];

    private static readonly (string Column, IdentifierKind Kind)[] s_numbers =
    [
        ("passport number", IdentifierKind.Passport),
        ("national identification number", IdentifierKind.Registration),
        ("business reg number", IdentifierKind.Registration),
        ("imo number", IdentifierKind.Imo),
    ];

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
            var number = row["group id"];
            var name = UkCells.Name(row);
            if (number.Length == 0 || name.Length == 0)
            {
                sink.Problem(file, row.Line, "a Group ID and a name", $"'{number}' and '{name}'", "the row is left out");
                continue;
            }

            var id = $"{List}-{number}";
            if (!entries.TryGetValue(number, out var draft))
            {
                entries[number] = draft = sink.Draft(id, UkXmlFormat.Schema(row["group type"]), published) is { Values.Count: 0 } own
                    ? own
                    : null;
            }

            ListRow(file, sink, row, id, number, published);
            if (draft is not null)
            {
                draft.Dataset = List;
                Fill(draft, row, name);
            }
        }

        UkCells.End(file, sink, List, entries, published);
    }

    private static void ListRow(ListFile file, ListSink sink, ListTable row, string id, string number, LocalDate? published)
    {
        sink.List(
            id,
            file.Listing("UK", row["regime"], number, row.Line) with
            {
                From = ListDates.DayOrNull(row["uk sanctions list date designated"]) ?? ListDates.DayOrNull(row["listed on"]),
                Reason = ReasonOrNull(row),
            }
        );
        if (published is { } day)
        {
            sink.Seen(List, id, row["regime"].Length > 0 ? row["regime"] : "UK", day);
        }
    }

    // The CSV has the statement in its prose: "(UK Statement of Reasons):…", up to the next bracketed label.
    private static string? ReasonOrNull(ListTable row)
    {
        const string label = "(UK Statement of Reasons):";
        var text = row["statement of reasons"];
        if (text.Length == 0)
        {
            var prose = row["other information"];
            var start = prose.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                return null;
            }

            text = prose[(start + label.Length)..];
            var end =
                text.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 && text.IndexOf("):", at, StringComparison.Ordinal) > 0
                    ? at
                    : -1;
            text = end > 0 ? text[..end] : text;
        }

        return text.Trim() is { Length: > 0 } reason ? reason : null;
    }

    private static void Fill(EntryDraft draft, ListTable row, string name)
    {
        draft.Add(UkCells.NameProperty(UkXmlFormat.IsPrimary(row["alias type"]), row["alias quality"]), name);
        UkCells.Fill(draft, row, s_texts, s_address, "dob");

        foreach (var (column, kind) in s_numbers)
        {
            foreach (var number in Numbered(row[column]))
            {
                draft.Add(UkXmlFormat.Number(number, kind));
            }
        }

        draft.Add("notes", row["other information"]);
        foreach (var found in Identifiers.Find(row["other information"]).Where(f => f.IsLabelled))
        {
            draft.Add(found.Identifier);
        }
    }

    // "(1) 12345 (2) 67890"
    private static string[] Numbered(string cell) =>
        cell.StartsWith('(')
            ? cell.Split(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
