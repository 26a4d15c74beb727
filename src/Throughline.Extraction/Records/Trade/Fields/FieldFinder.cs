using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Gives each label of a form its value: behind it, right of it, or below it, whichever fits the field's type best.</summary>
internal sealed partial class FieldFinder(LabelledPage page, RecordStyle style, Func<Segment, bool> isInTable, Func<int, bool> isAfterTable)
{
    private const int PartyLines = 6;
    private const int NearCode = 40;
    private const int CaptionLines = 3;
    private readonly List<Candidate> _candidates = [];

    /// <summary>The values, best first for each name; a stretch of text is the value of one label.</summary>
    public List<TradeValue> Read()
    {
        foreach (var (segment, hits) in page.Labelled)
        {
            for (var i = 0; i < hits.Count; i++)
            {
                var stop = i + 1 < hits.Count ? hits[i + 1].Start : segment.End;
                Offer(segment, hits[i], stop, i == hits.Count - 1);
            }
        }

        var found = new List<TradeValue>();
        var taken = new List<(int Start, int End)>();
        var labels = new HashSet<int>();
        foreach (var candidate in _candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Values[0].Start))
        {
            var main = candidate.Values[0];
            if (labels.Contains(candidate.Label) || taken.Exists(t => main.Start < t.End && main.End > t.Start))
            {
                continue;
            }

            labels.Add(candidate.Label);
            // Numbers within a party's block may have been read by labels of their own.
            var free = candidate.Values.Where(v => !taken.Exists(t => v.Start < t.End && v.End > t.Start)).ToList();
            taken.AddRange(free.Select(v => (v.Start, v.End)));
            found.AddRange(free.Select(v => v with { Fit = candidate.Score }));
        }

        // A party that stands twice under its word, once with its numbers and once without, has them.
        foreach (var candidate in _candidates.Where(c => c.Hit is { Party: null, Field.Type: FieldType.Party } && c.Values.Count > 1))
        {
            if (found.Exists(f => f.Name == candidate.Values[0].Name && f.Value == candidate.Values[0].Value))
            {
                found.AddRange(
                    candidate.Values.Skip(1).Where(v => !found.Exists(f => f.Name == v.Name || (v.Start < f.End && v.End > f.Start)))
                );
            }
        }

        return WithOwners(found);
    }

    private void Offer(Segment segment, LabelHit hit, int stop, bool isLast)
    {
        // "ORIGIN: AE" among the goods says where they were made.
        if (hit.Field.Type == FieldType.Place && isInTable(segment))
        {
            return;
        }

        stop = TrimEnd(hit.End, stop);
        // "08-FEB-2025 MUMBAI" over "Executed on (date) at (place)": places to sign have their labels below.
        if (
            hit.Field.Type == FieldType.Date
            && ValueReaders.OrNull(FieldType.Date, page.Text[hit.End..Math.Max(hit.End, stop)], style) is null
            && page.Above(segment) is { } above
            && page.HitsOf(above).Count == 0
        )
        {
            Add(hit, [(above.Start, above.End)], -0.2, above.Start);
        }

        if (
            page.IsBracketedCaption(segment)
            || (hit is { Party: null, Field.Type: FieldType.Party or FieldType.Person } && page.IsCaption(segment))
            || (hit.Field.Type == FieldType.Text && page.IsListingCaption(segment))
        )
        {
            Caption(segment, hit);
            return;
        }

        // "Consignee's name and address  Consignee's account number" over the box: labels alone.
        if (hit is { Party: null, Field.Type: FieldType.Party } && hit.End < stop && page.IsLabelText(page.Text[hit.End..stop]))
        {
            stop = hit.End;
        }

        // "18 Идентификация … транспортного средства при отправлении": the label of a box goes on in words that the form does not know.
        if (
            hit is { IsBoxed: true, HasColon: false }
            && isLast
            && RunsOn(page.Text[hit.End..Math.Max(hit.End, stop)])
            && FirstBelow(segment) is not null
        )
        {
            stop = hit.End;
        }

        if (hit.End < stop)
        {
            Inline(segment, hit, stop, isLast);
            return;
        }

        if (!isLast || isInTable(segment))
        {
            return;
        }

        if (BesideOrNull(segment, hit) is { } right && !page.IsLabel(right) && !page.IsHeadRow(segment) && !IsNextBox(hit, right))
        {
            if (hit.Party is null && hit.Field.Type == FieldType.Party && page.RightOf(right) is { } name && page.IsNameWord(right))
            {
                // "Payer | Name | Alpha LLC": the box of the party's name; its numbers stand in boxes below.
                Add(hit, Block(hit, name, name.Start), 0.5, right.Start);
                return;
            }

            var isParty = hit is { Party: null, Field.Type: FieldType.Party };
            Add(hit, Block(hit, right, isParty ? page.PartyStart(right, style) : right.Start), 0.4, hit.Start);
        }

        if (page.Around(segment) is var (first, second))
        {
            Add(hit, [(first.Start, first.End), (second.Start, second.End)], 0.5, first.Start);
            return;
        }

        if (FirstBelow(segment) is { } below && !IsPair(segment, below) && !IsNextBox(hit, below))
        {
            // The quote holds the label only where nothing stands between.
            var isNext = page.Lines[segment.Line].Length == 1 && below.Index == 0;
            Add(hit, Block(hit, below, below.Start), IsBoxed(segment, hit, below) ? 0.45 : 0.3, isNext ? hit.Start : below.Start);
        }
    }

    private static bool RunsOn(string rest) =>
        rest is [var first, ..]
        && (char.IsLower(first) || first is '(' or '（')
        && !rest.AsSpan().ContainsAnyInRange('0', '9')
        && !rest.Any(char.IsUpper);

    // "организация-грузоотправитель, адрес, телефон" in small print under the line that is to be filled in.
    private void Caption(Segment segment, LabelHit hit)
    {
        if (hit is not { Party: null, Field.Type: FieldType.Party })
        {
            // "(kind, make, load)": the first word says what the line is about; weights stand on it with labels of their own.
            if (
                page.Above(segment) is { } value
                && hit.Start - segment.Start <= 2
                && !(hit.Field.Type == FieldType.Weight && page.HitsOf(value).Any(h => h.Field.Type == FieldType.Weight))
            )
            {
                Add(hit, [(value.Start, value.End)], 0.5, value.Start);
            }

            return;
        }

        var lines = new List<(int Start, int End)>();
        for (
            var above = page.Above(segment);
            above is not null && lines.Count < CaptionLines && !page.IsLabel(above);
            above = page.Above(above)
        )
        {
            lines.Insert(0, (above.Start, above.End));
            if (PartyNames.IsOrganisation(page.TextOf(above)[..PartyNames.EndOf(page.TextOf(above))]))
            {
                Add(hit, lines, 0.5, above.Start);
                return;
            }
        }
    }

    // "1a. …" beside or under "1. …" heads a box of its own, whatever its words.
    private bool IsNextBox(LabelHit hit, Segment segment) => hit.IsBoxed && NumberedBox().IsMatch(page.TextOf(segment));

    [GeneratedRegex(@"^[0-9]{1,2}[a-zа-я]?\.\s\p{Lu}\p{L}|^1[0-9]\s\p{Lu}\p{Ll}{5,20}(?:\s\p{L}{2,20}){1,6}$")]
    private static partial Regex NumberedBox();

    // A party's label over its name in one box: what stands right of the label is in the next box.
    private bool IsBoxed(Segment segment, LabelHit hit, Segment below) =>
        hit is { Party: null, Field.Type: FieldType.Party }
        && below.Line == segment.Line + 1
        && Math.Abs(below.Left - segment.Left) < 4
        && !page.IsInTable(segment);

    // Declarations print the code of a value in brackets over it: "(0110)" over "General trade".
    private Segment? FirstBelow(Segment segment) =>
        page.Below(segment, 2) is [var first, .. var more]
            ? (more is [_] && IsBracketedCode(page.TextOf(first))) || (more is [_] && page.IsFiller(page.TextOf(first)))
                ? more[0]
                : first
            : null;

    // "金额 | 人民币（大写）：捌万…元整  ¥86,500.00": the figure stands behind the words in one box.
    private Segment? BesideOrNull(Segment segment, LabelHit hit) =>
        page.RightOf(segment) is { } right
        && hit.Field.Type == FieldType.Amount
        && page.HitsOf(right) is [{ Field.Name: "amountWords" }, ..]
            ? page.RightOf(right)
            : page.RightOf(segment);

    private static bool IsBracketedCode(string text) =>
        text is ['(' or '（', .. var code, ')' or '）'] && code.All(char.IsAsciiLetterOrDigit);

    // Labels in one column and values in the other: what stands below a label is the next one.
    private bool IsPair(Segment segment, Segment below) =>
        segment.Index == 0
        && below.Index == 0
        && page.RightOf(segment) is { } value
        && !page.IsLabel(value)
        && page.RightOf(below) is { } next
        && page.Lines[segment.Line].Length == 2
        && page.Lines[below.Line].Length == 2
        && Math.Abs(value.Left - next.Left) < 2
        && Math.Abs(segment.Left - below.Left) < 2
        && page.IsInTable(segment);

    private void Inline(Segment segment, LabelHit hit, int stop, bool isLast)
    {
        var block = isLast ? Block(hit, segment, hit.End) : [(hit.End, stop)];
        block[0] = (hit.End, stop);
        var isSure = hit.HasColon || hit.IsBoxed;
        var value = ValueReaders.OrNull(hit.Field.Type, page.Text[hit.End..stop], style);
        var isPlain = value is { Fit: >= 0.99 } || (value is { Start: 0, Fit: >= 0.7 } && IsStrict(hit.Field.Type) && stop - hit.End < 70);
        if (isSure || (isPlain && hit.Coverage >= 0.99 && stop - hit.End < 120))
        {
            // "Witnessed for the client: Peter Lindley" knows less of its words than "Client".
            var isVague = hit is { Party: null, Field.Type: FieldType.Party, Coverage: <= 0.75 };
            Add(hit, block, isSure && !isVague ? 0.6 : 0.3, hit.Start);
        }
        else if (hit.Field.Type == FieldType.Weight && hit.Coverage >= 0.99 && value is { Start: 0 })
        {
            // "gross 612.5 kg, net 540 kg" without colons.
            Add(hit, block, 0.1, hit.Start);
        }
        else if (isLast && hit.Field.Type is FieldType.Text or FieldType.Place && stop - hit.End < 60 && hit.Words >= 2)
        {
            Add(hit, block, 0, hit.Start);
        }
    }

    private static bool IsStrict(FieldType type) =>
        type
            is not (
                FieldType.Text
                or FieldType.Place
                or FieldType.Party
                or FieldType.Person
                or FieldType.Count
                or FieldType.Weight
                or FieldType.Designation
            );

    private void Add(LabelHit hit, List<(int Start, int End)> block, double bonus, int anchor)
    {
        var (start, end) = block[0];
        // Typed papers set the colon before the value: "Applicant      : Alpha LLC".
        while (start < end && (page.Text[start] is ':' or '：' || char.IsWhiteSpace(page.Text[start])))
        {
            start++;
        }

        block[0] = (start, end);
        var text = page.Text[start..end];
        if (hit.Party is null && hit.Field.Type == FieldType.Party)
        {
            // "Получатель № 7702046175/770201001" over the name: the numbers beside the label are the party's.
            if (block.Count > 1 && text.Count(char.IsLetter) < 2 && text.Any(char.IsAsciiDigit))
            {
                var named = PartyBlock.Read(hit.Field.Name, page.Text, [.. block.Skip(1)], block[1].Start, style);
                if (named.Count > 0 && !page.IsLabelText(named[0].Value))
                {
                    PartyBlock.AddBareNumbers(hit.Field.Name, page.Text, start, end, named);
                    Push(hit, named, bonus);
                }

                return;
            }

            // "Client address": where no firm's name begins the value, it is the address alone.
            if (hit.SaysAddress && text.AsSpan().ContainsAnyInRange('0', '9') && !PartyNames.IsOrganisation(text[..PartyCut.EndOf(text)]))
            {
                var last = block[^1].End;
                var lines = string.Join(' ', block.Select(b => page.Text[b.Start..b.End]));
                List<TradeValue> alone =
                [
                    new(LabelHit.PartName(hit.Field.Name, "address"), ValueReaders.Flat(lines), start, last, anchor, 0.6),
                ];
                PartyBlock.AddNumbers(hit.Field.Name, page.Text, block, start, alone, style);
                Push(hit, alone, bonus);
                return;
            }

            var values = PartyBlock.Read(hit.Field.Name, page.Text, block, anchor, style);
            if (values.Count > 0 && !page.IsLabelText(values[0].Value))
            {
                // A number in the label's bracket, or between label and name, is the party's.
                var labelEnd = start > hit.End && start - hit.End < NearCode ? start : hit.End;
                PartyBlock.AddNumbers(hit.Field.Name, page.Text, [(hit.Start, labelEnd)], hit.Start, values, style);
                Push(hit, values, bonus);
            }

            return;
        }

        if (ValueReaders.OrNull(hit.Field.Type, text, style) is not { } found)
        {
            return;
        }

        var value = new TradeValue(hit.Name, found.Value, start + found.Start, start + found.End, anchor, found.Fit);
        if (hit.Field.Type == FieldType.Text && block.Count > 1)
        {
            var last = block[^1].End;
            // Line by line: beside it may stand another column.
            var lines = block.Skip(1).Select(b => page.Text[b.Start..b.End]).Prepend(page.Text[value.Start..block[0].End]);
            value = value with { Value = ValueReaders.Flat(string.Join(' ', lines)), End = last };
        }

        Push(hit, [value], bonus);
    }

    private void Push(LabelHit hit, List<TradeValue> values, double bonus) =>
        _candidates.Add(new(hit, hit.Start, values, values[0].Fit + bonus + (0.3 * hit.Coverage) + Math.Min(0.2, 0.05 * hit.Words)));

    private int TrimEnd(int start, int end)
    {
        while (
            end > start && (char.IsWhiteSpace(page.Text[end - 1]) || page.Text[end - 1] is ',' or ';' or '，' or '；' or '|' or '_' or '。')
        )
        {
            end--;
        }

        return end;
    }

    // The next clause of a contract.
    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十0-9]{1,3}[条條章])")]
    private static partial Regex Clause();

    private sealed record Candidate(LabelHit Hit, int Label, List<TradeValue> Values, double Score);
}
