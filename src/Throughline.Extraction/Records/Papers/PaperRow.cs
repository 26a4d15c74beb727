namespace Throughline.Extraction.Records;

/// <summary>A line of goods or services as it is gathered.</summary>
internal sealed class PaperRow
{
    /// <summary>The cells by the meaning of their column.</summary>
    public Dictionary<string, PaperFind> Cells { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers of the cells.</summary>
    public Dictionary<string, decimal> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The runs of the description, top to bottom.</summary>
    public List<PaperRun> Goods { get; } = [];

    /// <summary>Words on the line above, for a row that has none of its own.</summary>
    public PaperRun? Above { get; set; }

    /// <summary>Quantity × price gives the amount.</summary>
    public bool IsChecked { get; set; }

    /// <summary>The value of a column; null where the row has none.</summary>
    public decimal? this[string key] => Values.TryGetValue(key, out var value) ? value : null;
}
