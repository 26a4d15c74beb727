namespace Throughline.Extraction.Records.Trade;

/// <summary>Numbers that stand in the boxes of a paper's goods, documents and remarks with their words before them: <c>Invoice QT25-0714 dd 14.07.2025</c>, <c>HS 90142090</c>.</summary>
internal static class EmbeddedCodes
{
    private const int Reach = 40;
    private const int LongestGap = 4;
    private const int FewestCharacters = 4;

    /// <summary>Adds the codes that no label of their own gave; only boxed forms hold them so, running text names other papers.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        if (paper.Form.Kind is not ("waybill" or "customsDeclaration" or "certificateOfOrigin" or "packingList"))
        {
            return;
        }

        foreach (var segment in page.Lines.SelectMany(l => l))
        {
            Segment(paper, page.TextOf(segment), segment.Start);
        }

        Documents(paper, page);
    }

    private static void Segment(TradePaper paper, string text, int start)
    {
        var tokens = Tokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            (FormField Field, int Length)? best = null;
            foreach (var (meaning, length) in paper.Form.Labels.At(tokens, i))
            {
                if (
                    paper.Form.Fields.TryGetValue(meaning, out var field)
                    && !field.IsPart
                    && field.Type is FieldType.Code or FieldType.HsCode
                    && field.Name is not ("number" or "marks")
                    && length > (best?.Length ?? 0)
                )
                {
                    best = (field, length);
                }
            }

            if (best is not var (found, count) || paper[found.Name] is not null)
            {
                continue;
            }

            var behind = Behind(text, tokens[i + count - 1].End);
            if (behind - tokens[i + count - 1].End > LongestGap + 2 || behind >= text.Length)
            {
                continue;
            }

            var word = text[behind..Math.Min(text.Length, behind + Reach)];
            if (
                ValueReaders.OrNull(found.Type, word, paper.Context.Style) is { Start: 0 } value
                && value.Value.Length >= FewestCharacters
                && value.Value.Any(char.IsAsciiDigit)
                && Dates.FindOrNull(word, paper.Context.Style) is not { Start: 0 }
            )
            {
                paper.Add(new(found.Name, value.Value, start + behind, start + behind + value.End, start + tokens[i].Start, 0.6));
            }
        }
    }

    // Over "No.", "№", a colon or spaces.
    private static int Behind(string text, int at)
    {
        var tokens = Tokens.Of(text.AsSpan(at));
        var skip = tokens.Count > 0 && tokens[0].Text is "no" or "nr" or "n" or "号" ? tokens[0].End : 0;
        at += skip;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ':' or '：' or '№' or '#'))
        {
            at++;
        }

        return at;
    }

    // "04021/0 YX250730 ОТ 30.07.2025": declarations name papers by the codes of a classifier.
    private static void Documents(TradePaper paper, LabelledPage page)
    {
        if (paper.Form.Kind != "customsDeclaration")
        {
            return;
        }

        foreach (var segment in page.Lines.SelectMany(l => l))
        {
            var text = page.TextOf(segment);
            var mark = text.IndexOfAny(['/', ' ']);
            if (mark <= 0 || !WordLists.DocumentCodes.TryGetValue(text[..mark], out var name) || paper[name] is not null)
            {
                continue;
            }

            var start = text.IndexOf(' ', mark) + 1;
            // "04021/0 № RH250517 ОТ …"
            start += start > 0 && text.AsSpan(start) is ['№', ..] ? text.AsSpan(start).IndexOfAnyExcept('№', ' ') : 0;
            var end = start > 0 ? text.IndexOf(' ', start) : -1;
            end = end < 0 ? text.Length : end;
            if (start > mark && end > start && text.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
            {
                paper.Add(new(name, text[start..end], segment.Start + start, segment.Start + end, segment.Start, 0.9));
            }
        }
    }
}
