using NodaTime;

namespace Throughline.Screening;

/// <summary>What the tables of the United Kingdom's two lists have in common: names in six columns, addresses in columns, one row for each name.</summary>
internal static class UkCells
{
    private static readonly string[] s_names = ["name 1", "name 2", "name 3", "name 4", "name 5", "name 6"];

    /// <summary>The name of a row, from its six columns.</summary>
    public static string Name(ListTable row) => Join(' ', row, s_names);

    /// <summary>The property that a name goes to.</summary>
    public static string NameProperty(bool isPrimary, string strength) =>
        isPrimary ? "name"
        : UkXmlFormat.IsWeak(strength) ? "weakAlias"
        : "alias";

    /// <summary>Takes over columns as they stand, the address, gender and birth.</summary>
    /// <param name="draft">Takes the values.</param>
    /// <param name="row">The row.</param>
    /// <param name="texts">Columns and the properties that they go to.</param>
    /// <param name="address">The columns of the address, the country last; a country alone is no address.</param>
    /// <param name="birth">The column of the day of birth.</param>
    public static void Fill(EntryDraft draft, ListTable row, (string Column, string Property)[] texts, string[] address, string birth)
    {
        foreach (var (column, property) in texts)
        {
            draft.Add(property, row[column]);
        }

        var lines = string.Join(", ", address.Select(c => row[c]).Where(c => c.Length > 0));
        draft.Add("address", lines == row[address[^1]] ? "" : lines);
        draft.Add("gender", row["gender"].ToLowerInvariant());
        draft.Add("birthDate", ListDates.TextOrNull(row[birth]));
        draft.Add("birthPlace", string.Join(", ", new[] { row["town of birth"], row["country of birth"] }.Where(p => p.Length > 0)));
    }

    /// <summary>Ends a file: the main name of each entry, which need not be in its first row, goes first.</summary>
    public static void End(ListFile file, ListSink sink, string list, Dictionary<string, EntryDraft?> entries, LocalDate? published)
    {
        foreach (var draft in entries.Values.OfType<EntryDraft>())
        {
            draft.Values.Sort((a, b) => (b.Property == "name").CompareTo(a.Property == "name"));
            sink.CountNames(draft.Values.Where(v => v.Property is "name" or "alias" or "weakAlias").Distinct().Count());
        }

        if (published is { } day)
        {
            sink.Snapshot(list, day);
        }

        sink.End(file, list, "UK", entries.Count, published);
    }

    private static string Join(char between, ListTable row, string[] columns) =>
        string.Join(between, columns.Select(c => row[c]).Where(c => c.Length > 0));
}
