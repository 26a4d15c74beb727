namespace Throughline.Screening;

/// <summary>Says why a file is of no known format.</summary>
internal static class UnknownContent
{
    private const double LeastLikeness = 0.5;
    private const int MostShown = 60;

    /// <summary>The reason: what the content is, and the missing columns where it is nearly one of the formats.</summary>
    public static string Of(ListFile file)
    {
        if (file.Head.Length == 0)
        {
            return "expected a list, found: an empty file; fetch it again";
        }

        if (file.Root is { } root)
        {
            return $"line {root.Line}: expected the root of a known list format, found: <{root.Name}> in the namespace '{root.Namespace}'; "
                + "update the program, or convert the file to a format that it knows (docs/list-formats.md)";
        }

        var nearest = ListFormats.All.Where(f => f.Columns.Count > 2).MaxBy(f => Likeness(f, file.Header));
        if (nearest is not null && Likeness(nearest, file.Header) >= LeastLikeness)
        {
            var missing = nearest.Columns.Where(c => !file.Header.Has(c)).Select(c => $"'{c}'");
            return $"line {file.Header.Line}: expected the columns of {nearest.Name}, found: no column {string.Join(", ", missing)}; "
                + "the file is refused as a whole; fetch the complete file, or rename the column";
        }

        return $"expected one of {ListFormats.All.Count} known list formats (docs/list-formats.md), found: another content that begins with '{Begin(file.Head)}'; "
            + "convert it to a CSV with the columns name, authority, instrument, from, to, or leave it out";
    }

    private static double Likeness(IListFormat format, CsvHeader header) => (double)format.Columns.Count(header.Has) / format.Columns.Count;

    private static string Begin(string head)
    {
        var line = head.AsSpan().TrimStart().EnumerateLines().GetEnumerator();
        line.MoveNext();
        return line.Current.Length <= MostShown ? line.Current.ToString() : $"{line.Current[..MostShown]}…";
    }
}
