using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The lines inside a cell, which the text layer writes as one: the places of its words tell them.</summary>
internal static class CellLines
{
    // Of the height of a word: the drop that begins a line.
    private const double Drop = 0.6;

    /// <summary>The lines of a segment, top to bottom; the segment itself where it is one line or its words have no places.</summary>
    public static IEnumerable<Segment> Of(Document document, Segment segment)
    {
        var (start, end, top) = (segment.Start, segment.Start, double.NaN);
        foreach (var word in WordsOf(document, segment))
        {
            if (!double.IsNaN(top) && word.Box.Y - top > Drop * word.Box.Height)
            {
                yield return segment with
                {
                    Start = start,
                    End = end,
                };
                start = word.Start;
            }

            (end, top) = (word.End, word.Box.Y);
        }

        yield return start == segment.Start ? segment : segment with { Start = start };
    }

    private static IEnumerable<Word> WordsOf(Document document, Segment segment)
    {
        var words = document.Words;
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].Start < segment.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < words.Length && words[i].End <= segment.End; i++)
        {
            yield return words[i];
        }
    }
}
