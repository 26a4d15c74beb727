using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>A paper as a reader sees it: runs of words on lines, page under page, with places in points. Formats without places get them from
/// their lines, tabs and table cells.</summary>
internal sealed class PaperSheet
{
    /// <summary>A gap of so many line heights parts runs.</summary>
    private const double Gap = 1.0;

    private const double Close = 0.5;
    private const double MostSpread = 8;
    private const double LetterWidth = 6;
    private const double LineHeight = 12;
    private const double PageHeight = 10_000;

    private PaperSheet(Document document, List<List<PaperRun>> lines)
    {
        Document = document;
        Lines = lines;
        for (var line = 0; line < lines.Count; line++)
        {
            for (var i = 0; i < lines[line].Count; i++)
            {
                (lines[line][i].Line, lines[line][i].Index) = (line, i);
            }
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The lines, top to bottom; each its runs, left to right.</summary>
    public List<List<PaperRun>> Lines { get; }

    /// <summary>Every run in order.</summary>
    public IEnumerable<PaperRun> Runs => Lines.SelectMany(l => l);

    /// <summary>Lays a document out.</summary>
    public static PaperSheet Of(Document document) => Laid(document, document.Words.IsEmpty ? Typed(document) : Placed(document), []);

    /// <summary>Lays a document out with each row that has wrapped cells as one line, and each cell of it as one run; null where no cell is wrapped.</summary>
    public static PaperSheet? WithCellsOrNull(Document document)
    {
        var words = Placed(document);
        var rows = PaperCells.Of(document, [.. words.Select(w => w.Word).OrderBy(w => w.Start)]);
        return rows.Count == 0 ? null : Laid(document, words, rows);
    }

    private static PaperSheet Laid(Document document, List<(PaperWord Word, int Page)> words, List<List<List<PaperWord>>> rows)
    {
        var inRows = rows.SelectMany(r => r).SelectMany(c => c).Select(w => w.Start).ToHashSet();
        var lines = new List<List<PaperRun>>();
        foreach (var page in words.GroupBy(w => w.Page).OrderBy(g => g.Key))
        {
            foreach (var line in Clustered([.. page.Select(w => w.Word).Where(w => !inRows.Contains(w.Start))]))
            {
                lines.Add(Cut(document, line, page.Key));
            }
        }

        foreach (var row in rows)
        {
            var page = (int)(row[0][0].Top / PageHeight);
            var line = row.ConvertAll(c => Make(document, c, page, true));
            // Tops count through the pages; the words of the row stand between those of the lines around it.
            var at = lines.FindIndex(l => l.Min(r => r.Top) > line.Min(r => r.Top));
            lines.Insert(at < 0 ? lines.Count : at, line);
        }

        return new(document, lines);
    }

    /// <summary>The nearest runs right of a run on its line, in order.</summary>
    public IEnumerable<PaperRun> Right(PaperRun run) => Lines[run.Line].Skip(run.Index + 1);

    /// <summary>The runs under a stretch of a run, nearest first, within <paramref name="lines"/> line heights and on the same page.</summary>
    public IEnumerable<PaperRun> Below(PaperRun run, double left, double right, double lines)
    {
        for (var i = run.Line + 1; i < Lines.Count; i++)
        {
            if (Lines[i].Count == 0 || Lines[i][0].Page != run.Page || Lines[i].Min(r => r.Top) - run.Bottom > lines * run.Height)
            {
                yield break;
            }

            foreach (var below in Lines[i])
            {
                if (below.Left < right && below.Right > left)
                {
                    yield return below;
                }
            }
        }
    }

    /// <summary>The run right under another that overlaps it most, where no blank line parts them; null where there is none.</summary>
    public PaperRun? Under(PaperRun run, double gap = 1.1)
    {
        for (var i = run.Line + 1; i < Math.Min(Lines.Count, run.Line + 3); i++)
        {
            var best = Lines[i].Where(r => r.Page == run.Page && Overlap(r, run) > 0).MaxBy(r => Overlap(r, run));
            if (best is not null)
            {
                return best.Top - run.Bottom < gap * Math.Max(run.Height, best.Height) ? best : null;
            }
        }

        return null;
    }

    /// <summary>The run right over another; see <see cref="Under"/>.</summary>
    public PaperRun? Over(PaperRun run)
    {
        for (var i = run.Line - 1; i >= Math.Max(0, run.Line - 2); i--)
        {
            var best = Lines[i].Where(r => r.Page == run.Page && Overlap(r, run) > 0).MaxBy(r => Overlap(r, run));
            if (best is not null)
            {
                return run.Top - best.Bottom < 1.1 * Math.Max(run.Height, best.Height) ? best : null;
            }
        }

        return null;
    }

    private static double Overlap(PaperRun a, PaperRun b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);

    private static List<(PaperWord Word, int Page)> Placed(Document document)
    {
        var words = new List<(PaperWord, int)>(document.Words.Length);
        foreach (var word in document.Words)
        {
            // Words that run up the margin are no part of any line.
            if (word.End - word.Start > 2 && word.Box.Height > 1.6 * word.Box.Width)
            {
                continue;
            }

            var top = (word.Page * PageHeight) + word.Box.Y;
            words.Add(
                (new(word.Start, word.End, word.Box.X, word.Box.X + word.Box.Width, top, top + Math.Max(1, word.Box.Height)), word.Page)
            );
        }

        return PaperStacks.Joined(words);
    }

    // Text without places: a line is a row, a letter a column; a tab or a cell begins a wide column of its own.
    private static List<(PaperWord Word, int Page)> Typed(Document document)
    {
        var text = document.Text;
        var words = new List<(PaperWord, int)>();
        var (row, column) = (0, 0.0);
        var page = 1;
        for (var i = 0; i < text.Length; )
        {
            if (text[i] == '\n')
            {
                (row, column) = (row + 1, 0);
                i++;
                page = document.PageAt(Math.Min(i, text.Length - 1)) ?? 1;
                continue;
            }

            if (text[i] == '\t')
            {
                column = (Math.Floor(column / 150) + 1) * 150;
                i++;
                continue;
            }

            if (char.IsWhiteSpace(text[i]) || text[i] == '|')
            {
                column += LetterWidth;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] != '|')
            {
                i++;
            }

            var top = (page * PageHeight) + (row * LineHeight);
            var end = column + ((i - start) * LetterWidth);
            words.Add((new(start, i, column, end, top, top + LineHeight - 2), page));
            column = end;
        }

        return words;
    }

    private static IEnumerable<List<PaperWord>> Clustered(List<PaperWord> words)
    {
        var current = new List<PaperWord>();
        var (middle, height) = (0.0, 0.0);
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.Left).ThenBy(w => w.Start))
        {
            if (current.Count > 0 && Math.Abs(word.Middle - middle) > 0.5 * Math.Min(word.Height, height))
            {
                yield return current;
                current = [];
            }

            current.Add(word);
            middle += (word.Middle - middle) / current.Count;
            height += (word.Height - height) / current.Count;
        }

        if (current.Count > 0)
        {
            yield return current;
        }
    }

    private static List<PaperRun> Cut(Document document, List<PaperWord> line, int page)
    {
        var runs = new List<PaperRun>();
        var current = new List<PaperWord>();
        foreach (var word in line.OrderBy(w => w.Left).ThenBy(w => w.Start))
        {
            if (current.Count > 0 && !Follows(document.Text, current[^1], word))
            {
                runs.Add(Make(document, current, page));
                current = [];
            }

            current.Add(word);
        }

        runs.Add(Make(document, current, page));
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            if (SpreadOrNull(document, runs[i], runs[i + 1], page) is { } whole)
            {
                (runs[i], _) = (whole, runs.Remove(runs[i + 1]));
            }
        }

        return runs;
    }

    // "合    计": two characters that are a label only together.
    private static PaperRun? SpreadOrNull(Document document, PaperRun left, PaperRun right, int page) =>
        left.Text.Length == 1
        && right.Text.Length == 1
        && Tokens.IsHan(left.Text[0])
        && Tokens.IsHan(right.Text[0])
        && right.Left - left.Right < MostSpread * left.Height
        && right.Start > left.Start
        && right.Start - left.End <= 2
        && Make(document, [.. left.Words, .. right.Words], page) is { LabelShare: > 0.9 } whole
            ? whole
            : null;

    private static bool Follows(string text, PaperWord left, PaperWord right) =>
        right.Start >= left.End
        && right.Start - left.End <= 2
        && (right.Left - left.Right <= Gap * Math.Max(4, Math.Min(left.Height, right.Height)) || IsSpread(text, left, right))
        // A tab between words that stand close is a column of another table, or of none.
        && (
            text.AsSpan(left.End, right.Start - left.End).IndexOfAny('\n', '\t', '|') < 0
            || (text[left.End] == '\t' && right.Left - left.Right <= Close * Math.Max(left.Height, right.Height) && right.Left > left.Left)
        );

    // "名    称：" set as wide as the labels under it.
    private static bool IsSpread(string text, PaperWord left, PaperWord right) =>
        left.End - left.Start == 1
        && Tokens.IsHan(text[left.Start])
        && Tokens.IsHan(text[right.Start])
        && text.AsSpan(right.Start, Math.Min(4, right.End - right.Start)).IndexOfAny(':', '：') > 0
        && right.Left - left.Right < MostSpread * left.Height;

    private static PaperRun Make(Document document, List<PaperWord> words, int page, bool isCell = false)
    {
        var run = new PaperRun(HanRadicals.Folded(document.Text[words[0].Start..words[^1].End].Replace('\t', ' ')), words, page, isCell);
        PaperLexicon.Mark(run);
        PaperFigures.Mark(run);
        return run;
    }
}
