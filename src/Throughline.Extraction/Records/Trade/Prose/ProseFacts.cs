using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Values that a deed states in its sentences: <c>Общая сумма контракта составляет 1 250 000 юаней</c>, <c>valid until 31 December 2025</c>.</summary>
internal static partial class ProseFacts
{
    private const int Reach = 160;
    private const int MostText = 60_000;

    /// <summary>Adds what labels did not give.</summary>
    public static void Read(TradePaper paper)
    {
        var text = paper.Document.Text;
        for (var start = 0; start < Math.Min(text.Length, MostText); )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end - start is > 8 and < 4000)
            {
                Line(paper, start, end);
            }

            start = end + 1;
        }

        Incoterm(paper);
        Subject(paper);
        PlaceAndDate(paper);
    }

    private static void Line(TradePaper paper, int start, int end)
    {
        var text = paper.Document.Text[start..end];
        var tokens = Tokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (meaning, length) in paper.Form.Labels.At(tokens, i).OrderByDescending(h => h.Length))
            {
                if (
                    !paper.Form.Fields.TryGetValue(meaning, out var field)
                    || paper[meaning] is not null
                    || !IsStated(field)
                    || Stated(paper, field, field.Type == FieldType.Amount ? WithNext(paper, start, end) : text, tokens[i + length - 1].End)
                        is not { } found
                )
                {
                    continue;
                }

                var at = start + tokens[i + length - 1].End;
                paper.Add(new(meaning, found.Value, at + found.Start, at + found.End, start + tokens[i].Start, 0.6));
                break;
            }
        }
    }

    // The line with the rest of its paragraph: a sum may stand on the next one.
    private static string WithNext(TradePaper paper, int start, int end)
    {
        var text = paper.Document.Text;
        var stop = Math.Min(text.Length, end + Reach);
        var rest = text[end..stop];
        var paragraph = rest.IndexOf("\n\n", StringComparison.Ordinal);
        return text[start..end] + (paragraph < 0 ? rest : rest[..paragraph]).Replace('\n', ' ');
    }

    private static bool IsStated(FormField field) =>
        field is { IsPart: false, Type: FieldType.Amount or FieldType.Date or FieldType.Code }
        && field.Name is "total" or "amount" or "validUntil" or "deliveryDate" or "latestShipment" or "contract" or "invoice";

    private static Found? Stated(TradePaper paper, FormField field, string text, int from)
    {
        var rest = text[from..Math.Min(text.Length, from + Reach)];
        switch (field.Type)
        {
            case FieldType.Date:
                return Dates.FindOrNull(rest, paper.Context.Style) is var (date, start, end) ? new(date.ToString(), start, end, 0.6) : null;
            case FieldType.Amount:
                // The first figure with a currency beside it.
                foreach (Match match in Money().Matches(rest))
                {
                    if (
                        Figures.LastOrNull(match.Value, paper.Context.Style) is { Value: > 0 } figure
                        && Currencies.FindOrNull(Around(rest, match)) is not null
                    )
                    {
                        return new(Plain.Of(figure.Value), match.Index + figure.Start, match.Index + figure.End, 0.6);
                    }
                }

                return null;
            default:
                var code = Numbered().Match(rest);
                return code.Success && code.Index < 24
                    ? new(
                        code.Groups["code"].Value.TrimEnd('.', ','),
                        code.Groups["code"].Index,
                        code.Groups["code"].Index + code.Groups["code"].Value.TrimEnd('.', ',').Length,
                        0.6
                    )
                    : null;
        }
    }

    // The currency stands next to the figure, or behind its words in brackets: "4 820 000 (Четыре миллиона …) рублей".
    private static string Around(string text, Match match)
    {
        var end = match.Index + match.Length;
        var isBracketed = text.AsSpan(end).TrimStart() is ['(' or '（', ..];
        var close = isBracketed ? text.AsSpan(end).IndexOfAny(')', '）') : -1;
        return text[Math.Max(0, match.Index - 12)..Math.Min(text.Length, Math.Max(end + 48, close < 0 ? 0 : end + close + 24))];
    }

    private static void Incoterm(TradePaper paper)
    {
        if (paper["incoterm"] is null && paper.Form.Fields.ContainsKey("incoterm"))
        {
            var head = paper.Document.Text[..Math.Min(paper.Document.Text.Length, MostText)];
            if (TradeCodes.Incoterm(head) is { } term)
            {
                paper.Add(new("incoterm", term.Value, term.Start, term.End, term.Start, 0.6));
            }
        }
    }

    /// <summary>The paragraph below the heading <c>1. Предмет договора</c>, or the clause that says what is to be supplied.</summary>
    private static void Subject(TradePaper paper)
    {
        if (paper.Form.Name != "contract")
        {
            return;
        }

        var text = paper.Document.Text;
        var head = text[..Math.Min(text.Length, MostText)];
        if (Clause().Match(head) is { Success: true } clause)
        {
            var group = clause.Groups["what"];
            var value = group.Value.TrimEnd(' ', ',', ';', '.', '，', '。');
            paper.Set(new("subject", ValueReaders.Flat(value), group.Index, group.Index + value.Length, clause.Index, 0.7));
        }
    }

    // "г. Кострома            23 мая 2024 г." below the title.
    private static void PlaceAndDate(TradePaper paper)
    {
        if (!paper.Form.Fields.ContainsKey("place") || paper["place"] is not null)
        {
            return;
        }

        var text = paper.Document.Text;
        var head = text[..Math.Min(text.Length, 1200)];
        if (TownAndDay(paper, head))
        {
            return;
        }

        if (Town().Match(head) is { Success: true } town)
        {
            var group = town.Groups["town"];
            paper.Add(new("place", group.Value, group.Index, group.Index + group.Length, group.Index, 0.7));
            if (
                paper["date"] is null
                && Dates.FindOrNull(
                    head[(group.Index + group.Length)..Math.Min(head.Length, group.Index + group.Length + 120)],
                    paper.Context.Style
                )
                    is var (date, start, end)
            )
            {
                var at = group.Index + group.Length;
                paper.Add(new("date", date.ToString(), at + start, at + end, at + start, 0.8));
            }
        }
    }

    // "Almaty, 14 June 2023" on a line of its own.
    private static bool TownAndDay(TradePaper paper, string head)
    {
        for (var (start, seen) = (0, 0); start < head.Length && seen < 8; seen++)
        {
            var end = head.IndexOf('\n', start);
            end = end < 0 ? head.Length : end;
            var line = head[start..end];
            if (
                line.Length is > 8 and < 70
                && Dates.FindOrNull(line, paper.Context.Style) is var (date, from, to)
                && from > 2
                && line[to..].Trim(' ', '.', 'г', '年').Length == 0
            )
            {
                var town = line[..from].Trim(' ', ',', '\t', '«', '"', '，');
                var at = start + line.IndexOf(town, StringComparison.Ordinal);
                if (
                    town.Length > 2
                    && char.IsUpper(town[0])
                    && town.All(c => char.IsLetter(c) || c is ' ' or '-' or ',')
                    && town.Count(c => c == ',') < 2
                    && town.Count(c => c == ' ') < 3
                    && paper.Form.Titles.FirstIn(Tokens.Of(town)) is null
                )
                {
                    paper.Add(new("place", town, at, at + town.Length, at, 0.7));
                    paper.Add(new("date", date.ToString(), start + from, start + to, start + from, 0.8));
                    return true;
                }
            }

            start = end + 1;
        }

        return false;
    }

    [GeneratedRegex(@"[0-9]{1,3}(?:[ \u00a0,.'][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?", RegexOptions.NonBacktracking)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"(?:№|\bNo\.?|\bN\b|#|号|编号)?\s{0,40}[:：]?\s{0,40}(?<code>[A-Za-zА-Яа-я0-9][A-Za-zА-Яа-я0-9/_.-]{0,200}[0-9][A-Za-zА-Яа-я0-9/_.-]{0,200}|[0-9]{1,200})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"(?:обязуется|обязан)\s{1,40}(?:поставить|передать|продать|изготовить|поставлять)(?:,?\s{1,40}а\s{1,40}\p{L}{1,200}\s{1,40}\p{L}{1,200}(?:\s{1,40}принять)?(?:\s{1,40}и\s{1,40}оплатить)?)?\s{1,40}(?<what>[^\n.;]{4,200})"
            + @"|(?:undertakes?|agrees?|shall|sells?)\s{1,40}(?:to\s{1,40})?(?:supply|deliver|sell|manufacture|provide)(?:\s{1,40}and\s{1,40}the\s{1,40}\p{L}{1,200}\s{1,40}\p{L}{1,200}(?:\s{1,40}to\s{1,40}\p{L}{1,200})?)?\s{1,40}(?:to\s{1,40}the\s{1,40}\p{L}{1,200}\s{1,40})?(?<what>[^\n.;]{4,200})"
            + @"|(?:向买方|向需方|向甲方|向乙方)?(?:供应|出售|销售|提供)(?<what>[^\n。；，]{2,80})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"(?m)^\s{0,40}(?:г\.\s?|город\s)(?<town>\p{Lu}[\p{L}-]{1,200}(?:\s\p{Lu}[\p{L}-]{1,200})?)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Town();
}
