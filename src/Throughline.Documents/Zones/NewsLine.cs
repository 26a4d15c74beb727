namespace Throughline.Documents.Zones;

/// <summary>A line of a text that is not blank.</summary>
/// <param name="Start">Start in the text.</param>
/// <param name="End">End (exclusive), without the line end.</param>
/// <param name="Text">The line, trimmed.</param>
/// <param name="Kind">What its form says it is.</param>
internal sealed record NewsLine(int Start, int End, string Text, LineKind Kind)
{
    /// <summary>Length as Latin letters would have it: a hanzi says about as much as three letters.</summary>
    public int Weight => Text.Length + 2 * Text.Count(c => c is >= '\u4e00' and <= '\u9fff');

    public static List<NewsLine> Of(string text)
    {
        var lines = new List<NewsLine>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end].Trim();
            if (line.Length > 0)
            {
                lines.Add(new(start, end, line, LineKinds.Of(line)));
            }

            start = end + 1;
        }

        return lines;
    }
}
