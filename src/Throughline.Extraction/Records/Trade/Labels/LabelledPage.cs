using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records.Trade;

/// <summary>The segments of a paper with the labels of one form found in them, and who stands beside and below whom.</summary>
internal sealed class LabelledPage
{
    private static readonly System.Buffers.SearchValues<char> s_rule = System.Buffers.SearchValues.Create("_.-– …");

    private const int FewestNumbered = 4;
    private readonly Form _form;
    private readonly Document _document;
    private readonly LabelFinder _finder;
    private readonly Dictionary<Segment, List<LabelHit>> _hits = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Segment> _tails = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, int> _columns = [];
    private readonly ImmutableArray<Table> _tables;

    /// <summary>Finds the labels.</summary>
    public LabelledPage(Form form, Document document, PageLines lines)
    {
        (_form, _document, Text, Lines, _tables) = (form, document, HanRadicals.Folded(document.Text), lines.Lines, document.Tables);
        foreach (var cell in document.Tables.SelectMany(t => t.Rows).SelectMany(r => r))
        {
            _columns.TryAdd(cell.Start, cell.Column);
        }

        _finder = new LabelFinder(form, Text);
        foreach (var segment in Lines.SelectMany(l => l))
        {
            if (!_tails.Contains(segment) && _finder.In(segment) is { Count: > 0 } hits)
            {
                _hits[segment] =
                    WrappedLabel.TailOrNull(this, segment, hits) is { } tail && _tails.Add(tail)
                        ? [hits[0] with { End = segment.End, HasColon = Text[tail.End - 1] is ':' or '：' }]
                        : hits;
            }
        }
    }

    /// <summary>The document's text, with characters in place of radicals.</summary>
    public string Text { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<ImmutableArray<Segment>> Lines { get; }

    /// <summary>Every segment that has labels, in text order.</summary>
    public IEnumerable<(Segment Segment, List<LabelHit> Hits)> Labelled => _hits.OrderBy(p => p.Key.Start).Select(p => (p.Key, p.Value));

    /// <summary>The labels of a segment; empty where it has none.</summary>
    public IReadOnlyList<LabelHit> HitsOf(Segment segment) => _hits.TryGetValue(segment, out var hits) ? hits : [];

    /// <summary>True where the segment begins with a label that is one: the whole of it, boxed, or with a colon behind.</summary>
    public bool IsLabel(Segment segment) =>
        HitsOf(segment) is [{ } first, ..]
        && (first.HasColon || first.IsBoxed || first.End >= segment.End - 2)
        && first.Start - segment.Start < 8
        && first.Coverage >= 0.5;

    /// <summary>The fields that a head of several parts names, in order (<c>unit price / total / currency</c>); empty unless each part names one.</summary>
    public List<FormField> PartsOf(Segment segment)
    {
        // "Количество товара (брутто/нетто, кг)": the bracket names them.
        var open = Text.IndexOfAny(['(', '（'], segment.Start, segment.End - segment.Start);
        var close = open < 0 ? -1 : Text.IndexOfAny([',', ')', '）'], open, segment.End - open);
        return close > 0 && PartsIn(open + 1, close, segment) is { Count: > 1 } parts
            ? parts
            : PartsIn(segment.Start, segment.End, segment);
    }

    private List<FormField> PartsIn(int from, int to, Segment segment)
    {
        var fields = new List<FormField>();
        for (var start = from; start < to; )
        {
            var mark = Text.AsSpan(start, to - start).IndexOfAny('/', '／');
            var end = mark < 0 ? to : start + mark;
            if (_finder.In(segment with { Start = start, End = end }) is not [{ Field: { IsColumn: true } field }])
            {
                return [];
            }

            fields.Add(field);
            start = end + 1;
        }

        return fields.Count > 1 && fields.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count() == fields.Count ? fields : [];
    }

    /// <summary>True where the segment is a word such as <c>name</c>, which says that the party itself stands beside it.</summary>
    public bool IsNameWord(Segment segment)
    {
        var tokens = Tokens.Of(LabelFinder.Joined(TextOf(segment)) ?? TextOf(segment));
        return tokens.Count > 0 && _form.Labels.At(tokens, 0).Any(p => p.Meaning == Form.NameWord && p.Length == tokens.Count);
    }

    /// <summary>True for a segment in the first row of a table, or in a row that has its columns numbered below.</summary>
    public bool IsTableHead(Segment segment) =>
        _tables.Any(t => !t.Rows.IsEmpty && segment.Start >= t.Start && segment.Start <= t.Rows[0][^1].End)
        || (
            Lines[segment.Line].Length >= FewestNumbered
            && IsInTable(segment)
            && Lines.Skip(segment.Line + 1).Take(2).Any(l => l.Length >= FewestNumbered && NumberedColumns.Is(l.Select(TextOf)))
        );

    /// <summary>True for a segment of a table's row of labels, which have their values below: more than half of its cells are labels, two of them side by side.</summary>
    public bool IsHeadRow(Segment segment)
    {
        var line = Lines[segment.Line];
        return line.Length > 2
            && IsInTable(segment)
            && line.Count(IsLabel) * 2 > line.Length
            && !line.Any(s => Text.AsSpan(s.Start, s.End - s.Start).ContainsAnyInRange('0', '9'))
            && Enumerable.Range(1, line.Length - 1).Any(i => IsLabel(line[i - 1]) && IsLabel(line[i]));
    }

    /// <summary>The number of the column in whose cell a segment begins; null outside of tables.</summary>
    public int? ColumnOf(Segment segment) => _columns.TryGetValue(segment.Start, out var column) ? column : null;

    /// <summary>True for a segment of a table.</summary>
    public bool IsInTable(Segment segment) => _tables.Any(t => segment.Start >= t.Start && segment.End <= t.End);

    /// <summary>What the head of a column names in one of its languages; null where the form knows none of its words.</summary>
    public FormField? HeadOf(Segment segment) => _finder.Head(segment);

    /// <summary>The next segment on the line; null where there is none.</summary>
    public Segment? RightOf(Segment segment) =>
        segment.Index + 1 < Lines[segment.Line].Length ? Lines[segment.Line][segment.Index + 1] : null;

    /// <summary>The two lines of a value beside whose middle its label stands, as in a cell centred from top to bottom; null where the label stands otherwise.</summary>
    public (Segment First, Segment Second)? Around(Segment segment)
    {
        if (segment.Bottom <= 0 || segment.Line == 0 || segment.Line + 1 >= Lines.Count || Lines[segment.Line].Length != 1)
        {
            return null;
        }

        if (Lines[segment.Line - 1] is not [var first] || Lines[segment.Line + 1] is not [var second] || IsLabel(first) || IsLabel(second))
        {
            return null;
        }

        var (height, middle) = (segment.Bottom - segment.Top, (segment.Top + segment.Bottom) / 2);
        return
            Math.Abs(first.Left - second.Left) < 2
            && first.Left > segment.Right
            && second.Top - first.Top < 2 * height
            && second.Top > first.Top
            && Math.Abs(middle - ((first.Top + second.Bottom) / 2)) < height / 3
            ? (first, second)
            : null;
    }

    /// <summary>The segment right above, on the line before or over one blank line; null where none is.</summary>
    public Segment? Above(Segment segment)
    {
        var line = segment.Line - 1;
        // What is written stands over the line that is drawn to write on.
        line -= line > 0 && (Lines[line].IsEmpty || (Lines[line] is [var rule] && IsRule(rule))) ? 1 : 0;
        return line < 0 ? null : Lines[line].FirstOrDefault(s => s.Left < segment.Right && s.Right > segment.Left);
    }

    /// <summary>The field of the party that writes such a paper; null where the form names none.</summary>
    public string? Issuer => _form.Issuer;

    /// <summary>The form's column of amounts; null where it has none.</summary>
    public FormField? Amount => _form.Fields.TryGetValue("amount", out var amount) && amount.IsColumn ? amount : null;

    /// <summary>True for a caption that says what is to be written above it: labels parted by commas or in lower case, and nothing else.</summary>
    public bool IsCaption(Segment segment)
    {
        var text = TextOf(segment);
        return (text.AsSpan().Count(',') >= 2 || (char.IsLower(text[0]) && Above(segment) is { } above && !IsLabel(above)))
            && text.IndexOfAny([':', '：', '(', '（']) < 0
            && IsLabelText(text);
    }

    /// <summary>True for a caption of a text that says in lower case what is to be written above it: <c>место назначения (страна, город, организация)</c>.</summary>
    public bool IsListingCaption(Segment segment)
    {
        var text = TextOf(segment);
        return char.IsLower(text[0])
            && (text[0] > 127 || text.AsSpan().ContainsAny(',', '('))
            && RightOf(segment) is null
            && !text.AsSpan().ContainsAny(':', '：')
            && Above(segment) is { } above
            && !IsLabel(above)
            && IsLabelText(text);
    }

    /// <summary>True for words in brackets under a value, as official forms explain what is to be written on the line above.</summary>
    public bool IsBracketedCaption(Segment segment) =>
        Text[segment.Start] is '(' or '（'
        && Text.AsSpan(segment.Start, segment.End - segment.Start).ContainsAnyInRange('0', '9') is false
        && segment.End - segment.Start > 6
        && Above(segment) is { } above
        && !IsLabelText(TextOf(above))
        && Text[above.End - 1] is not (':' or '：')
        && Text[above.Start] is not ('(' or '（');

    /// <summary>True for words that say nothing by themselves, as the end of a label that runs on in a second line.</summary>
    public bool IsFiller(string text)
    {
        var tokens = Tokens.Of(text);
        return tokens.Count is > 0 and < 4
            && Enumerable.Range(0, tokens.Count).All(i => _form.Labels.At(tokens, i).Any(p => p is { Meaning: Form.Filler, Length: 1 }));
    }

    /// <summary>True for a text that labels are all of, and no value.</summary>
    public bool IsLabelText(string text)
    {
        var tokens = Tokens.Of(text);
        return tokens.Count > 0 && new LabelReader(_form, text).Whole(tokens, 0, tokens.Count) is { Coverage: >= 0.9 };
    }

    /// <summary>Where the value of a party's box begins: behind a label of its account or bank code and the code itself (<c>A/C No. 4071 … Alpha Ltd</c>).</summary>
    public int PartyStart(Segment segment, RecordStyle style)
    {
        if (
            HitsOf(segment) is not [{ Field.Type: FieldType.Account or FieldType.Bic } hit, ..]
            || hit.Start - segment.Start > 2
            || hit.End >= segment.End
        )
        {
            return segment.Start;
        }

        var rest = Text[hit.End..segment.End];
        var end = ValueReaders.OrNull(hit.Field.Type, rest, style) is { Start: < 4 } code ? hit.End + code.End : hit.End;
        return end < segment.End && Text.AsSpan(end, segment.End - end).Trim().Length > 3 ? end : segment.Start;
    }

    /// <summary>The lines inside a segment, where its words tell them.</summary>
    public IEnumerable<Segment> LinesOf(Segment segment) => CellLines.Of(_document, segment);

    /// <summary>The text of a segment.</summary>
    public string TextOf(Segment segment) => Text[segment.Start..segment.End];

    /// <summary>The segments below in the same column, one a line, to the next label; a line with nothing in the column ends it unless others stand there.</summary>
    /// <param name="segment">The segment above.</param>
    /// <param name="most">At most so many.</param>
    public List<Segment> Below(Segment segment, int most)
    {
        var found = new List<Segment>();
        var own = Lines[segment.Line];
        // A column reaches to the next segment of its line.
        var right = segment.Index + 1 < own.Length ? own[segment.Index + 1].Left : double.MaxValue;
        var isAlone = own.Length == 1;
        var idle = 0;
        for (var line = segment.Line + 1; line < Lines.Count && found.Count < most && idle < 2; line++)
        {
            var under = Lines[line].FirstOrDefault(s => IsUnder(s, segment, right, isAlone));
            if (under is not null && (IsRule(under) || _tails.Contains(under)))
            {
                continue;
            }

            if (under is null)
            {
                if (Lines[line].IsEmpty && found.Count > 0)
                {
                    break;
                }

                idle++;
                continue;
            }

            if (IsLabel(under) || (found.Count > 0 && IsGap(found[^1], under)))
            {
                break;
            }

            found.Add(under);
            idle = 0;
        }

        return found;
    }

    // "____________" to sign on.
    private bool IsRule(Segment segment) => Text.AsSpan(segment.Start, segment.End - segment.Start).ContainsAnyExcept(s_rule) is false;

    private static bool IsUnder(Segment below, Segment above, double right, bool isAlone)
    {
        // A hanging value may stand a little to the right of its label, a wide one may begin a little to the left.
        var slack = Math.Max(3, Math.Min(12, (above.Right - above.Left) * 0.1));
        return below.Left < right - 1
            && (Math.Abs(below.Left - above.Left) <= slack || (below.Left < above.Right + (isAlone ? 200 : 0) && below.Right > above.Left))
            && below.Left >= above.Left - Math.Max(slack, isAlone ? 0 : (above.Right - above.Left) * 0.5);
    }

    // Two lines far apart by their numbers are not one block.
    private static bool IsGap(Segment above, Segment below) => below.Line - above.Line > 2;
}
