namespace Throughline.Documents.Layout;

/// <summary>A part of a page whose cells are drawn: a table, or the boxes of a form.</summary>
/// <param name="Top">Its upper edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Rows">For each row the words of each column, lines one after the other; a cell over several columns or rows stands at its first.</param>
/// <param name="IsTable">True where rows have the meanings of their columns; false where every cell is a box that is read by itself.</param>
internal sealed record RuledPart(double Top, double Bottom, List<List<LayoutWord>[]> Rows, bool IsTable)
{
    /// <summary>A few words that stand beside its grid, as the copy's name runs down the edge of a form.</summary>
    public IReadOnlyList<LayoutWord> Beside { get; init; } = [];

    /// <summary>All its words.</summary>
    public IEnumerable<LayoutWord> Words => Rows.SelectMany(r => r).SelectMany(c => c);
}
