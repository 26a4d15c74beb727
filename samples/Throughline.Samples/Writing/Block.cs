namespace Throughline.Samples.Writing;

/// <summary>A piece of a document, in reading order.</summary>
internal abstract record Block
{
    /// <summary>A heading.</summary>
    public sealed record Heading(string Text) : Block;

    /// <summary>A paragraph of prose.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>A table row; consecutive rows form one table.</summary>
    public sealed record Row(object?[] Cells) : Block;

    /// <summary>The start of a sheet (workbooks) or an empty line (other formats).</summary>
    public sealed record Break(string Name) : Block;

    /// <summary>The block's text as a reader sees it.</summary>
    public string PlainText =>
        this switch
        {
            Heading h => h.Text,
            Paragraph p => p.Text,
            Row r => string.Join('\t', r.Cells.Select(Show)),
            _ => "",
        };

    /// <summary>A cell as text: decimals with a point, dates in ISO form.</summary>
    public static string Show(object? cell) =>
        cell switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
}
