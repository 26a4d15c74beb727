using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>
/// The cells of a recognised page by where its words stand. Recognition sets a page in columns of its own, whose borders part names and join the
/// lines of neighbouring boxes; the boxes of the words tell what stands together.
/// </summary>
internal static class RecognisedCells
{
    // In heights of a line: the gap that parts cells, and the drop that begins a line.
    private const double WideGap = 1.5;
    private const double Drop = 0.6;

    /// <summary>The cells line by line from left to right, each a stretch of the text; null where the text was not recognised in a picture.</summary>
    public static List<Segment>? OfOrNull(Document document)
    {
        if (document.Words.IsEmpty || document.Words[0].Certainty is null)
        {
            return null;
        }

        var cells = new List<Segment>();
        var line = 0;
        foreach (var words in Lines(document.Words))
        {
            var (index, last) = (0, -2);
            foreach (var (at, word) in words.OrderBy(w => w.Word.Box.X))
            {
                var (left, right) = (word.Box.X, word.Box.X + word.Box.Width);
                if (at == last + 1 && left - cells[^1].Right <= WideGap * word.Box.Height)
                {
                    cells[^1] = cells[^1] with { End = word.End, Right = right };
                }
                else
                {
                    cells.Add(new(line, index++, word.Start, word.End, left, right));
                }

                last = at;
            }

            line++;
        }

        return cells;
    }

    /// <summary>The cells of each line; null where the text was not recognised in a picture.</summary>
    public static IReadOnlyList<ImmutableArray<Segment>>? LinesOfOrNull(Document document) =>
        OfOrNull(document)?.GroupBy(c => c.Line).Select(l => l.ToImmutableArray()).ToList();

    private static IEnumerable<List<(int At, Word Word)>> Lines(IReadOnlyList<Word> words)
    {
        var line = new List<(int At, Word Word)>();
        foreach (var (at, word) in words.Index().OrderBy(w => w.Item.Page).ThenBy(w => w.Item.Box.Y).ThenBy(w => w.Item.Box.X))
        {
            if (
                line.Count > 0
                && (
                    word.Page != line[0].Word.Page
                    || word.Box.Y - line[0].Word.Box.Y > Drop * Math.Max(word.Box.Height, line[0].Word.Box.Height)
                )
            )
            {
                yield return line;
                line = [];
            }

            line.Add((at, word));
        }

        yield return line;
    }
}
