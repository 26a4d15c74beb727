using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>People by their family name with a cue.</content>
internal static partial class ChineseNames
{
    private static Mention? Person(string text, int at)
    {
        if (
            !(Gazetteer.ChineseFamilyNames.Contains(text[at]) || IsFurtherFamily(text, at))
            || at > 0 && text[at] is '任' && ChineseTagger.IsVerb(text.Substring(at - 1, 2))
            || BeginsWord(text, at)
        )
        {
            return null;
        }

        if (text[at] is '曾' or '时' or '历' && ChineseTagger.StartsVerb(text, at + 1, 2))
        {
            // "曾|担任".
            return null;
        }

        if (
            at > 0
            && ChineseTagger.IsListed(text.Substring(at - 1, 2))
            && s_titles.Any(t => string.CompareOrdinal(text, at + 1, t, 0, t.Length) == 0)
        )
        {
            // "对|方|总经理".
            return null;
        }

        if (Familiar(text, at) is { } familiar)
        {
            return familiar;
        }

        if (at + 1 < text.Length && text[at + 1] == '某')
        {
            // "邓某", "秦某某".
            var length = at + 2 < text.Length && text[at + 2] == '某' ? 3 : 2;
            return new Mention(at, at + length, text.Substring(at, length), MentionType.Person);
        }

        for (var length = 3; length >= 2; length--)
        {
            var end = at + length;
            if (
                end > text.Length
                || !text.AsSpan(at, length).ToArray().All(c => c >= 0x4E00 && c < 0xA000 && !Breaks.Contains(c, StringComparison.Ordinal))
            )
            {
                continue;
            }

            if (s_lexicon.Has("names.notPeople", text.Substring(at, length)))
            {
                continue;
            }

            if (s_orgEnds.Any(e => e.Length > 1 && text.AsSpan(at, length).EndsWith(e, StringComparison.Ordinal)))
            {
                // "贸|易公司|总经理" is nobody.
                continue;
            }

            if (
                length == 3
                && (ChineseTagger.StartsVerb(text, at + 2) || ChineseTagger.GoesOn(text, at + 2, at + 3))
                && !IsListedBehindCopula(text, at)
            )
            {
                continue;
            }

            if (length == 2 && ChineseTagger.IsListed(text.Substring(at, 2)))
            {
                // "向某公司|付清".
                continue;
            }

            if (length == 2 && ChineseTagger.IsOrdinary(text.Substring(at, 2)) && !ChineseTagger.MayBeName(text.Substring(at, 2)))
            {
                // "高级|工程师".
                continue;
            }

            var titled = s_titles.Any(t => string.CompareOrdinal(text, end, t, 0, t.Length) == 0);
            // "法定代表人为某某", "实际控制人系某某".
            var cue = at > 0 && text[at - 1] is '：' or ':' or ' ' or '\u3000' or '为' or '系' or '是' or '即' ? at - 1 : at;
            var introduced =
                s_titles.Concat(s_signs).Any(t => cue >= t.Length && string.CompareOrdinal(text, cue - t.Length, t, 0, t.Length) == 0)
                || IsOfUnit(text, at) && !ChineseTagger.GoesOn(text, end - 1, end);
            var closed =
                end >= text.Length
                || text[end] < 0x2E80
                || Breaks.Contains(text[end], StringComparison.Ordinal)
                // "销售总监某某|上月", "妹妹某某|开设": a particle, a time or a verb of two characters begins there.
                || end + 2 <= text.Length
                    && text.Substring(end, 2) is var behind
                    && (s_lexicon.Has("adverbs", behind) || ChineseTagger.IsVerb(behind) || ChineseTagger.IsOtherParticle(behind));
            if ((length == 3 || IsSignedLine(text, at)) && Bounded(text, at, end) || IsSignedLine(text, at) && EndsLine(text, end))
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }

            if (
                titled
                || OpensLife(text, at, end)
                || Says(text, at, end)
                || (introduced && (closed || length == 3 || ChineseTagger.StartsVerb(text, end)))
            )
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }
        }

        return null;
    }

    // "股东为|石开泰|和某某": behind the copula of an office, before "and".
    private static bool IsListedBehindCopula(string text, int at) =>
        at > 2
        && at + 3 < text.Length
        && text[at + 3] is '和' or '与' or '、'
        && text[at - 1] is '为' or '是' or '系'
        && s_titles.Any(t => text.AsSpan(0, at - 1).EndsWith(t, StringComparison.Ordinal));

    // "被告人|解某某": a character that is a family name seldom, where only a name stands.
    private static bool IsFurtherFamily(string text, int at) =>
        at > 1
        && s_lexicon.Has("names.rareFamilies", text[at].ToString())
        && at + 2 < text.Length
        && !ChineseTagger.IsOrdinary(text.Substring(at, 2))
        && !ChineseTagger.IsListed(text.Substring(at, 2))
        && s_signs.Concat(s_titles).Any(t => t.Length > 1 && text.AsSpan(0, at).EndsWith(t, StringComparison.Ordinal));

    // "财务部|某某": a word for a part of a house stands before.
    private static bool IsOfUnit(string text, int at) =>
        at > 2 && text[at - 1] is '部' or '科' or '处' or '室' or '组' && !ChineseTagger.IsOrdinary(text.Substring(at - 2, 2));

    // "某某，男，1968年出生", "某某：中国国籍": the head of a life.
    private static bool OpensLife(string text, int at, int end) =>
        (at == 0 || text[at - 1] is '\n' or '、' or ' ' or '\u3000')
        && end + 1 < text.Length
        && text[end] is '，' or '：' or ':' or ','
        && s_life.Any(w => string.CompareOrdinal(text, end + 1, w, 0, w.Length) == 0)
        && !ChineseTagger.IsListed(text[at..end]);

    private static readonly string[] s_life = List("names.life");

    // "。某某表示": at the head of a clause, before a verb of saying.
    private static bool Says(string text, int at, int end) =>
        (at == 0 || text[at - 1] is '\n' or '。' or '，' or '；' or '：')
        && s_saying.Any(s => string.CompareOrdinal(text, end, s, 0, s.Length) == 0)
        && !ChineseTagger.GoesOn(text, end - 1, end)
        && !ChineseTagger.IsOrdinary(text[at..end])
        && !ChineseTagger.IsNoun(text.Substring(end - 2, 2));

    private static readonly string[] s_saying = [.. List("verbs.say").Where(s => s.Length > 1), "称，"];

    // "报告人：技术支持部 某某": the last word of such a line.
    private static bool IsSignedLine(string text, int at)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        return at - line is > 2 and < 30
            && text[at - 1] is ' ' or '\u3000' or '：' or ':'
            && s_signs.Any(s =>
                text.AsSpan(line).StartsWith(s, StringComparison.Ordinal) && line + s.Length < at && text[line + s.Length] is '：' or ':'
            );
    }

    private static bool EndsLine(string text, int end) => end >= text.Length || text[end] is '\n' or '\r';

    // "任|总经理", "工|程师|邓某": the character takes up an office, or stands within a word for one.
    private static bool BeginsWord(string text, int at) =>
        s_titles.Any(t => text[at] is '任' && string.CompareOrdinal(text, at + 1, t, 0, t.Length) == 0)
        || Enumerable
            .Range(1, Math.Min(3, at))
            .Any(back => s_titles.Any(t => t.Length > back + 1 && string.CompareOrdinal(text, at - back, t, 0, t.Length) == 0));

    // "杨厂长", "刘师傅", "宋总", "老贺": a family name with what people call him by.
    private static Mention? Familiar(string text, int at)
    {
        if (
            at > 2
            && text[at - 1] is '小' or '老'
            && at + 1 < text.Length
            && (
                s_lexicon.Has("noun.staff", text.Substring(at - 3, 2))
                || s_lexicon.Has("noun.staff", at > 3 ? text.Substring(at - 4, 3) : "")
            )
            && (Breaks.Contains(text[at + 1], StringComparison.Ordinal) || ChineseTagger.StartsVerb(text, at + 1, 2))
        )
        {
            // "业务员小何接待".
            return new Mention(at - 1, at + 1, text[(at - 1)..(at + 1)], MentionType.Person);
        }

        if (at > 0 && text[at - 1] is '老' or '小' && (at < 2 || !ChineseTagger.IsOrdinary(text.Substring(at - 1, 2))))
        {
            return null;
        }

        foreach (var title in s_calls)
        {
            var end = at + 1 + title.Length;
            if (
                string.CompareOrdinal(text, at + 1, title, 0, title.Length) == 0
                && (
                    at == 0
                    || !char.IsLetterOrDigit(text[at - 1])
                    || Breaks.Contains(text[at - 1], StringComparison.Ordinal)
                    || text[at - 1] is '找' or '跟' or '问' or '请'
                )
                && !ChineseTagger.IsOrdinary(text.Substring(at, 2))
                && !ChineseTagger.GoesOn(text, end - 1, end)
            )
            {
                return new Mention(at, end, text[at..end], MentionType.Person);
            }
        }

        return null;
    }

    private static readonly string[] s_calls = List("names.calls");

    // A full name between marks that set off people: a line of its own, a list of names, the subject of a verb of people.
    private static bool Bounded(string text, int at, int end)
    {
        var before = at == 0 ? '\n' : text[at - 1];
        var after = end >= text.Length ? '\n' : text[end];
        if (Lexicon.Of("zh").Set("notNames").Any(w => text.AsSpan(at, end - at).Contains(w, StringComparison.Ordinal)))
        {
            return false;
        }

        var opens =
            before is '\n' or '、' or '和' or '与' or '"'
            || (before is '部' or '处' or '科' or '组' && after is '、' or '，' or '和' or '赴' or '在');
        var closes =
            after is '\n' or '\r' or '、' or '"' or '，' or '（'
            || (before is '、' or '和' or '与' && (after is '赴' or '在' or '等' or '于' or '前' || ChineseTagger.StartsVerb(text, end)));
        var isLine = before == '\n' && after is '\n' or '\r';
        var isListed = (before is '、' or '和' or '与' or '部' or '处' or '组') && closes || before == '"' && after == '"';
        return opens && (isLine || isListed);
    }
}
