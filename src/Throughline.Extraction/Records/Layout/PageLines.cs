using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The document's lines, cut into segments at tabs, wide spaces and, where words have boxes, wide gaps.</summary>
internal sealed class PageLines
{
    // What follows the first character of a spread label up to its colon, and how many characters that may be.
    private const int LongestSpread = 16;
    private const int MostSpread = 3;

    private readonly List<ImmutableArray<Segment>> _lines = [];

    /// <summary>Cuts the text.</summary>
    public PageLines(Document document)
    {
        var word = 0;
        for (var start = 0; start < document.Text.Length; )
        {
            var end = document.Text.IndexOf('\n', start);
            end = end < 0 ? document.Text.Length : end;
            _lines.Add(Cut(document, _lines.Count, start, end, ref word));
            start = end + 1;
        }
    }

    /// <summary>Lines in order; a blank line has no segment.</summary>
    public IReadOnlyList<ImmutableArray<Segment>> Lines => _lines;

    /// <summary>The segments under <paramref name="above"/> on the next lines, at most <paramref name="lines"/> of them; stops at a line that has none.</summary>
    public IEnumerable<Segment> Below(Segment above, int lines)
    {
        for (var line = above.Line + 1; line <= above.Line + lines && line < _lines.Count; line++)
        {
            var own = _lines[above.Line];
            var found = _lines[line].FirstOrDefault(s => IsUnder(s, above, own.Length > 1));
            if (found is null)
            {
                yield break;
            }

            yield return found;
        }
    }

    private static bool IsUnder(Segment below, Segment above, bool inColumns) =>
        inColumns ? below.Left < above.Right && below.Right > above.Left || Math.Abs(below.Left - above.Left) < 2 : below.Index == 0;

    private static ImmutableArray<Segment> Cut(Document document, int line, int start, int end, ref int word)
    {
        var text = document.Text;
        var cuts = new List<(int Start, int End)>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\t' || text[i] == '|')
            {
                cuts.Add((from, i));
                from = i + 1;
            }
            else if (text[i] is ' ' or '\u00a0' or '\u3000')
            {
                var run = i;
                while (run < end && text[run] is ' ' or '\u00a0' or '\u3000')
                {
                    run++;
                }

                // Two spaces after a full stop part sentences, not columns.
                var wide = run - i >= 3 || (run - i == 2 && i > start && text[i - 1] is not ('.' or ':' or '：'));
                if ((wide || GapBefore(document, i, run, ref word)) && !IsSpread(text, from, i, run, end))
                {
                    cuts.Add((from, i));
                    from = run;
                }

                i = run - 1;
            }
        }

        cuts.Add((from, end));
        var tabbed = document.Words.IsEmpty && text.AsSpan(start, end - start).Contains('\t');
        var segments = ImmutableArray.CreateBuilder<Segment>();
        for (var i = 0; i < cuts.Count; i++)
        {
            var (a, b) = Trim(text, cuts[i]);
            if (a >= b)
            {
                continue;
            }

            var (left, right, top, bottom) = tabbed ? (i * 100.0, i * 100.0 + 99, 0, 0) : Edges(document, a, b, start);
            segments.Add(new(line, segments.Count, a, b, left, right, top, bottom));
        }

        return segments.ToImmutable();
    }

    // "账    号：": a label of two or three characters is spread to the width of the others.
    private static bool IsSpread(string text, int from, int gap, int next, int end)
    {
        var left = text.AsSpan(from, gap - from).Trim();
        var right = text.AsSpan(next, Math.Min(end - next, LongestSpread));
        var colon = right.IndexOfAny(':', '：');
        return left.Length == 1 && Tokens.IsHan(left[0]) && colon > 0 && Tokens.IsHan(right[0]) && Han(right[..colon]) <= MostSpread;
    }

    private static int Han(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += Tokens.IsHan(c) ? 1 : 0;
        }

        return count;
    }

    private static (int, int) Trim(string text, (int Start, int End) cut)
    {
        var (a, b) = cut;
        while (a < b && char.IsWhiteSpace(text[a]))
        {
            a++;
        }

        while (b > a && char.IsWhiteSpace(text[b - 1]))
        {
            b--;
        }

        return (a, b);
    }

    private static (double Left, double Right, double Top, double Bottom) Edges(Document document, int start, int end, int lineStart)
    {
        var boxes = document.BoxesOf(start, end);
        return boxes.IsEmpty
            ? (start - lineStart, end - lineStart, 0, 0)
            : (boxes.Min(b => b.X), boxes.Max(b => b.X + b.Width), boxes.Min(b => b.Y), boxes.Max(b => b.Y + b.Height));
    }

    private static bool GapBefore(Document document, int gap, int next, ref int word)
    {
        var words = document.Words;
        while (word < words.Length && words[word].End < gap)
        {
            word++;
        }

        if (word + 1 >= words.Length || words[word].End != gap || words[word + 1].Start != next || words[word].Page != words[word + 1].Page)
        {
            return false;
        }

        var (a, b) = (words[word].Box, words[word + 1].Box);
        return b.X - (a.X + a.Width) > 1.5 * Math.Max(a.Height, b.Height);
    }
}
