namespace Throughline.Documents.Layout;

/// <summary>A table found on a page.</summary>
/// <param name="First">Its first line in the block.</param>
/// <param name="Lines">Its number of lines.</param>
/// <param name="Rows">For each row the words of each column; a row takes several lines where its text is wrapped.</param>
internal sealed record LayoutTable(int First, int Lines, List<List<LayoutWord>[]> Rows);
