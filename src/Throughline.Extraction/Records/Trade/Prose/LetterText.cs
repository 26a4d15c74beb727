using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>What a letter says without labels: whose letterhead it is, to whom it goes, who signed.</summary>
internal static partial class LetterText
{
    private const int HeadLines = 8;
    private const int TailLines = 8;
    private const int LongestAddress = 160;
    private const int AddresseeLines = 25;
    private const int SignatureLines = 12;

    /// <summary>Adds sender, recipient and signatory.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        var lines = page.Lines.Where(l => !l.IsEmpty).ToList();
        Number(paper, page, lines);
        Recipient(paper, page, lines);
        Sender(paper, page, lines);
        Signatory(paper, page, lines);
        Day(paper, page, lines);
        Addressee(paper);
        LetterWindow.Read(paper, page);
    }

    // The body and the signature below the addressee are no parts of the addressee.
    private static void Addressee(TradePaper paper)
    {
        foreach (var (name, value) in paper.Values.Where(v => v.Key.StartsWith("recipient", StringComparison.Ordinal)).ToList())
        {
            if (
                name == "recipientAddress"
                && (
                    value.Value.Length > LongestAddress
                    || value.Value.AsSpan().ContainsAny(':', '@')
                    || value.Value.Contains("Dear ", StringComparison.Ordinal)
                    || value.Value.Split([' ', ',']).Any(w => w.Length > 2 && Mentions.Lexicon.Of("en").Has("noun.legalForm", w))
                    || Organisations.In(value.Value).Count > 0
                )
            )
            {
                paper.Remove(name);
            }
            else if (name is "recipientDirector" or "recipientSignatory")
            {
                paper.Remove(name);
                paper.Add(value with { Name = "signatory" });
            }
        }
    }

    // The day of a letter stands alone in its head or under its signature; days in its sentences are of other things.
    private static void Day(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        foreach (var segment in lines.Skip(Math.Max(0, lines.Count - TailLines)).Reverse().Concat(lines.Take(HeadLines)).SelectMany(l => l))
        {
            if (Dates.WholeOrNull(page.TextOf(segment), paper.Context.Style) is { } day)
            {
                // A day of birth in a table of people is no day of the letter.
                if (
                    paper["date"] is { } other
                    && page.Lines.SelectMany(l => l).FirstOrDefault(s => s.Start <= other.Start && s.End >= other.End) is { } cell
                    && page.IsInTable(cell)
                    && page.Lines[cell.Line].Length > 2
                    && !page.IsInTable(segment)
                )
                {
                    paper.Remove("date");
                }

                paper.Add(new("date", day.ToString(), segment.Start, segment.End, segment.Start, 0.8));
                return;
            }
        }
    }

    // 南精函〔2025〕37号: the number of a Chinese official letter stands without a label (GB/T 9704, 发文字号).
    private static void Number(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        // "15.05.2025 № 08/1-447" over "На № 112-СБ": the letter's own stands first.
        foreach (var segment in lines.Take(AddresseeLines).SelectMany(l => l))
        {
            if (
                paper["number"] is not { } known || known.Value == paper["replyTo"]?.Value
                    ? DayAndNumber().Match(page.TextOf(segment)) is { Success: true } own
                        && Dates.WholeOrNull(own.Groups["day"].Value, paper.Context.Style) is { } day
                    : false
            )
            {
                var (code, at) = (own.Groups["code"], segment.Start + own.Groups["day"].Index);
                paper.Set(
                    new("number", code.Value, segment.Start + code.Index, segment.Start + code.Index + code.Length, segment.Start, 0.8)
                );
                paper.Set(new("date", day.ToString(), at, at + own.Groups["day"].Length, at, 0.8));
                return;
            }
        }

        if (paper["number"] is not null)
        {
            return;
        }

        foreach (var segment in lines.Take(HeadLines).SelectMany(l => l))
        {
            if (IssueNumber().Match(page.TextOf(segment)) is { Success: true } match)
            {
                var start = segment.Start + match.Index;
                paper.Add(new("number", match.Value, start, start + match.Length, start, 0.8));
                return;
            }
        }
    }

    // The first organization of the head that is not the addressee.
    private static void Sender(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        if (paper["sender"] is not null)
        {
            return;
        }

        var recipient = paper["recipient"];
        if (Headed(paper, page, lines) is { } head)
        {
            paper.Add(head);
            return;
        }

        // A Chinese letter is signed by the firm at its end and may have no head.
        foreach (
            var segment in lines
                .Take(HeadLines)
                .SelectMany(l => l)
                .Concat(lines.Skip(Math.Max(HeadLines, lines.Count - TailLines)).SelectMany(l => l))
        )
        {
            var text = page.TextOf(segment);
            if (
                text.Length > 160
                || Addressed().IsMatch(text)
                || Salutation().IsMatch(text)
                || Organisations.In(text) is not [var (start, end), ..]
            )
            {
                continue;
            }

            // A firm that a sentence speaks of is not the one that writes.
            if (PartyNames.IsRunningText(text[..start] + " " + text[end..]))
            {
                continue;
            }

            if (text[^1] is '.' or '。' or ';' or '；' && end - start < text.Length - 6)
            {
                continue;
            }

            // "Head of Procurement, Orlin Pumps Ltd": the office before the comma is not the firm's name.
            if (
                text.IndexOf(", ", start, end - start, StringComparison.Ordinal) is > 0 and var comma
                && WordLists.Positions.LongestAt(Tokens.Of(text.AsSpan(start, comma - start).ToString()), 0) is not null
            )
            {
                start = comma + 2;
            }

            var (from, to) = (segment.Start + start, segment.Start + end);
            var name = ValueReaders.Flat(page.Text[from..to]);
            if (recipient is null || (recipient.Value != name && !(from < recipient.End && to > recipient.Start)))
            {
                paper.Add(new("sender", name, from, to, from, 0.7));
                return;
            }
        }
    }

    // "АКЦИОНЕРНОЕ ОБЩЕСТВО" over "«ПРИМЕР»" in the column of the letterhead.
    private static TradeValue? Headed(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        foreach (var segment in lines.Take(HeadLines).SelectMany(l => l))
        {
            if (
                WordLists.Organisations.WholeOrNull(Tokens.Of(page.TextOf(segment))) is not null
                && page.Below(segment, 1) is [var below]
                && page.TextOf(below) is ['«' or '"' or '“', .., '»' or '"' or '”'] name
                && !(paper["recipient"] is { } other && other.Start < below.End && other.End > below.Start)
            )
            {
                return new("sender", name, below.Start, below.End, below.Start, 0.7);
            }
        }

        return null;
    }

    // "Генеральному директору ООО «А» Иванову И. И.", "To: B Ltd", "致：甲公司", "甲公司：".
    private static void Recipient(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        if (paper["recipient"] is not null)
        {
            return;
        }

        var segments = lines.Take(AddresseeLines).SelectMany(l => l).ToList();
        for (var i = 0; i < segments.Count; i++)
        {
            var text = page.TextOf(segments[i]);
            var isMarked = Addressed().IsMatch(text);
            var isSalutation = Salutation().IsMatch(text);
            if (!isMarked && !isSalutation)
            {
                continue;
            }

            for (var j = i; j < Math.Min(segments.Count, i + (isMarked ? 4 : 1)); j++)
            {
                if (Organisations.In(page.TextOf(segments[j])) is [var (start, end), ..])
                {
                    var (from, to) = (segments[j].Start + start, segments[j].Start + end);
                    paper.Add(new("recipient", ValueReaders.Flat(page.Text[from..to]), from, to, from, 0.7));
                    return;
                }
            }
        }
    }

    private static void Signatory(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        if (paper["signatory"] is not null)
        {
            return;
        }

        var tail = lines.Skip(Math.Max(0, lines.Count - TailLines)).ToList();
        foreach (var line in tail)
        {
            var (start, end) = (line[0].Start, line[^1].End);
            var text = page.Text[start..end];
            if (text.Length > 120 || Signed().Match(text) is not { Success: true } match || Executor().IsMatch(text))
            {
                continue;
            }

            var person = match.Groups["person"];
            paper.Add(
                new("signatory", ValueReaders.Flat(person.Value), start + person.Index, start + person.Index + person.Length, start, 0.7)
            );
            if (match.Groups["position"] is { Length: > 2 } position)
            {
                paper.Add(
                    new(
                        "signatoryPosition",
                        ValueReaders.Flat(position.Value),
                        start + position.Index,
                        start + position.Index + position.Length,
                        start + position.Index,
                        0.6
                    )
                );
            }

            return;
        }

        Closed(paper, page, tail);
        if (paper["signatory"] is null)
        {
            Beside(paper, page, lines);
        }
    }

    // An office of two lines with the name between or behind them.
    private static void Beside(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> lines)
    {
        for (var i = Math.Max(1, lines.Count - SignatureLines); i < lines.Count; i++)
        {
            if (
                lines[i] is [.., var last]
                && page.TextOf(last) is var text
                && Initialled().IsMatch(text)
                && WordLists.Positions.LongestAt(Tokens.Of(page.TextOf(lines[i].Length > 1 ? lines[i][0] : lines[i - 1][0])), 0) is not null
            )
            {
                paper.Add(new("signatory", text, last.Start, last.End, last.Start, 0.7));
                return;
            }
        }
    }

    [GeneratedRegex(@"^(?:[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z][а-яёa-z-]{1,40}|[А-ЯЁA-Z][а-яёa-z-]{1,40}\s[А-ЯЁA-Z]\.\s?[А-ЯЁA-Z]\.)$")]
    private static partial Regex Initialled();

    // "Yours sincerely," / firm / name / position; some languages close in two lines (此致 / 敬礼).
    private static void Closed(TradePaper paper, LabelledPage page, List<ImmutableArray<Segment>> tail)
    {
        var closing = tail.FindLastIndex(l => IsClosing(page.TextOf(l[0])));
        if (closing < 0)
        {
            return;
        }

        for (var i = closing + 1; i < Math.Min(tail.Count, closing + 4); i++)
        {
            var name = tail[i][0];
            var text = page.TextOf(name);
            // "ppa. Katrin Seidel": in what capacity stands before the name.
            var capacity = Capacity().Match(text).Length;
            (name, text) = (name with { Start = name.Start + capacity }, text[capacity..]);
            if (
                Organisations.In(text).Count > 0
                || WordLists.Positions.LongestAt(Tokens.Of(text), 0) is not null
                || Name().Match(text) is not { Success: true } match
            )
            {
                continue;
            }

            paper.Add(new("signatory", match.Value, name.Start + match.Index, name.Start + match.Index + match.Length, name.Start, 0.7));
            if (
                i + 1 < tail.Count
                && page.TextOf(tail[i + 1][0]) is { Length: < 60 } position
                && Organisations.In(position).Count == 0
                && !position.Any(char.IsAsciiDigit)
            )
            {
                paper.Add(new("signatoryPosition", position, tail[i + 1][0].Start, tail[i + 1][0].End, tail[i + 1][0].Start, 0.6));
            }

            return;
        }
    }

    private static bool IsClosing(string line) =>
        Tokens.Of(line) is { Count: > 0 and < 9 } words && WordLists.Closings.LongestAt(words, 0) is not null;

    [GeneratedRegex(
        @"^(?:(?:Генеральному|Исполнительному|Коммерческому|Техническому|Первому)?\s{0,40}(?:[Дд]иректору|[Рр]уководителю|[Нн]ачальнику|[Пп]резиденту|[Гг]лавному\s\p{L}{1,200}|[Зз]аместителю|[Уу]правляющему|[Пп]редседателю)\b|(?:To|TO|Attn|Messrs)\b\.?[\s:]|Кому[\s:]|致[\s：:]?|主送)"
    )]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^[\u4e00-\u9fff（）()A-Za-z ,.]{4,40}[：:]\s{0,40}$")]
    private static partial Regex Salutation();

    [GeneratedRegex(
        @"^(?<position>(?:(?:Генеральный|Исполнительный|Коммерческий|Технический|Первый|Финансовый)\s)?(?:[Дд]иректор|[Рр]уководитель|[Нн]ачальник|[Зз]аместитель|[Гг]лавный\s\p{L}+|[Пп]резидент|[Уу]правляющий)[\p{L}\s«»""-]{0,60}?)[\s_/,]+(?:[МM]\.\s?[ПP]\.[\s_/,]+|\(?подпись\)?[\s_/,]+)?(?<person>[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич|вна|ична))"
            + @"|^(?<position>(?:总经理|董事长|法定代表人|负责人|主任|部长|总监|副总经理|授权代表))[\s：:（）()签字]*(?<person>[\u4e00-\u9fff]{2,4})\s*$",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Signed();

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,8}[〔（(\[][0-9]{4}[〕）)\]](?:第)?[0-9]{1,5}号")]
    private static partial Regex IssueNumber();

    [GeneratedRegex(
        @"^(?:от\s)?(?<day>[0-9]{1,2}\.[0-9]{2}\.[0-9]{4})(?:\s?г\.)?\s{1,4}№\s?(?<code>[\p{L}0-9][\p{L}0-9/_.-]{0,30})$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayAndNumber();

    [GeneratedRegex(@"^\s{0,40}(?:Исп\.|Исполнитель|тел\.|经办|联系人)")]
    private static partial Regex Executor();

    [GeneratedRegex(
        @"^(?:(?:ppa|p\.\s?p|i\.\s?[AV]|gez|im Auftrag|in Vertretung|per pro|p/p|pour ordre|p\.\s?o|p\.\s?c)\.?\s)?(?:(?:Dr|Ing|Prof|Dipl\.-Ing|Mgr|inż|Herrn?|Frau)\.?\s){0,2}"
    )]
    private static partial Regex Capacity();

    [GeneratedRegex(
        @"^(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[A-ZÀ-ÖØ-ÞĀ-Ž]\p{Ll}{1,200}(?:[ -](?:[A-Z]\.|[A-ZÀ-ÖØ-ÞĀ-Ž]\p{Ll}{1,200})){1,2}|^[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё-]{1,200}|^[А-ЯЁ][а-яё-]{1,200}\s(?:[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё]{1,200}(?:\s[А-ЯЁ][а-яё]{1,200})?)|^[\u4e00-\u9fff]{2,4}$"
    )]
    private static partial Regex Name();
}
