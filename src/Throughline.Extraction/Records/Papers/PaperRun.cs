namespace Throughline.Extraction.Records;

/// <summary>Words of one line that no wide gap parts, or those of a wrapped cell: what a reader sees as one cell or phrase. An unbroken stretch of the
/// document's text.</summary>
internal sealed class PaperRun(string text, List<PaperWord> words, int page, bool isCell = false)
{
    /// <summary>The text as it stands.</summary>
    public string Text { get; } = text;

    /// <summary>The words in the order of the text: left to right, in a wrapped cell line by line.</summary>
    public List<PaperWord> Words { get; } = words;

    /// <summary>It is a whole cell of a table's row in which a cell is wrapped.</summary>
    public bool IsCell { get; } = isCell;

    /// <summary>Page number from 1.</summary>
    public int Page { get; } = page;

    /// <summary>Start in the document's text.</summary>
    public int Start => Words[0].Start;

    /// <summary>End (exclusive).</summary>
    public int End => Words[^1].End;

    /// <summary>Left edge.</summary>
    public double Left { get; } = words.Min(w => w.Left);

    /// <summary>Right edge.</summary>
    public double Right { get; } = words.Max(w => w.Right);

    /// <summary>Top edge, counted through the pages.</summary>
    public double Top { get; } = words.Min(w => w.Top);

    /// <summary>Bottom edge.</summary>
    public double Bottom { get; } = words.Max(w => w.Bottom);

    /// <summary>Height of a line of it.</summary>
    public double Height { get; } = isCell ? words.Max(w => w.Height) : words.Max(w => w.Bottom) - words.Min(w => w.Top);

    /// <summary>Number of its line on the sheet, from 0.</summary>
    public int Line { get; set; }

    /// <summary>Position in its line, from 0.</summary>
    public int Index { get; set; }

    /// <summary>Folded words of the text.</summary>
    public List<Token> Tokens { get; } = Joined(Records.Tokens.Of(text));

    /// <summary>The labels in it, left to right.</summary>
    public List<PaperLabel> Labels { get; set; } = [];

    /// <summary>The amounts in it, left to right.</summary>
    public List<PaperAmount> Amounts { get; set; } = [];

    /// <summary>The share of letters and digits that labels take, 0 to 1.</summary>
    public double LabelShare { get; set; }

    /// <summary>Some of its words as a run of their own, with the labels and amounts of it.</summary>
    /// <param name="from">The first word.</param>
    /// <param name="to">The word after the last.</param>
    public PaperRun Part(int from, int to)
    {
        var taken = Words.GetRange(from, to - from);
        var part = new PaperRun(Text[(taken[0].Start - Start)..(taken[^1].End - Start)], taken, Page) { Line = Line, Index = Index };
        PaperLexicon.Mark(part);
        PaperFigures.Mark(part);
        return part;
    }

    // "I N V O I C E": letters set apart are one word.
    private static List<Token> Joined(List<Token> tokens) =>
        tokens.Count > 4 && tokens.TrueForAll(t => t.Text.Length == 1 && char.IsLetter(t.Text[0]) && !Records.Tokens.IsHan(t.Text[0]))
            ? [new(string.Concat(tokens.Select(t => t.Text)), tokens[0].Start, tokens[^1].End)]
            : tokens;

    /// <summary>Horizontal place of a stretch of the text, by its words.</summary>
    public (double Left, double Right) Span(int start, int end)
    {
        var (left, right) = (double.MaxValue, double.MinValue);
        foreach (var word in Words)
        {
            var (from, to) = (word.Start - Start, word.End - Start);
            if (to <= start || from >= end)
            {
                continue;
            }

            // A stretch inside a word takes its share of the word's width.
            var letter = (word.Right - word.Left) / Math.Max(1, to - from);
            left = Math.Min(left, word.Left + (Math.Max(0, start - from) * letter));
            right = Math.Max(right, word.Right - (Math.Max(0, to - end) * letter));
        }

        return left > right ? (Left, Right) : (left, right);
    }
}
