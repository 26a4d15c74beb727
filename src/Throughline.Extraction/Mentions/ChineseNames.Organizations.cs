using System.Buffers;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>Organizations by their closing word, without what stands before the name.</content>
internal static partial class ChineseNames
{
    private const int LongestBracket = 8;

    private static Mention? Organization(string text, int from, int at, Dictionary<int, int> tagged)
    {
        foreach (var end in s_orgEnds)
        {
            if (at - from >= 1 && string.CompareOrdinal(text, at, end, 0, end.Length) == 0)
            {
                var start = Math.Max(from, at - 24);
                start = SkipLead(text, start, at);
                var after = at + end.Length < text.Length ? text[at + end.Length] : ' ';
                if (
                    end.EndsWith('厂')
                    && (
                        after is '房' or '里' or '家' or '商' or '方' or '长' or '区'
                        || at - start < 2 && text[at - 1] is '来' or '在' or '到'
                        || text[at - 1] is '出' or '进' or '回' or '离' or '驻' or '入' or '下' or '建' or '设' or '投' or '抵'
                    )
                )
                {
                    return null;
                }

                var close = Closed(text, at + end.Length);
                if (
                    tagged.TryGetValue(close, out var seen)
                    && SkipLead(text, seen, at) is var known
                    && known < start
                    && text.AsSpan(known, start - known) is var ahead
                    && ahead.IndexOfAny(s_marks) < 0
                    && ahead.IndexOfAny(s_doubtful) >= 0
                    && !IsPersonBefore(text, known, start)
                    && !JoinsFirms(text, known, start)
                    && !Array.Exists(s_phrases, p => text.AsSpan(known, start - known).Contains(p, StringComparison.Ordinal))
                    && !Array.Exists(
                        s_orgEnds,
                        e => e.Length > 1 && text.AsSpan(known, start - known).Contains(e, StringComparison.Ordinal)
                    )
                )
                {
                    start = known;
                }

                if (
                    end is "公司"
                    && text[at - 1] is '母' or '子' or '孙'
                    && at - start > 2
                    && !ChineseTagger.IsOrdinary(text.Substring(at - 2, 2))
                )
                {
                    // "某电机|母公司": whose mother or daughter it is.
                    return IsGeneric(text[start..(at - 1)])
                        ? null
                        : new Mention(start, at - 1, text[start..(at - 1)], MentionType.Organization);
                }

                if (at - start == 1 && text[start] is '任' or '原' or '现' or '时' or '前' or '占' or '小' or '大')
                {
                    // "任|公司总经理".
                    return null;
                }

                if (
                    end.Length == 2 && ChineseTagger.EndsGoods(text, start, close)
                    || IsGeneric(text[start..close])
                    || Array.IndexOf(s_orgEnds, text[start..close]) >= 0
                )
                {
                    // "两台加工中心": a machine; "全资子公司", "机械厂": no name.
                    return null;
                }

                return at - start >= 1
                    ? new Mention(start, close, text[start..close], MentionType.Organization) { IsCertain = IsFirm(text, close) }
                    : null;
            }
        }

        return null;
    }

    // "易小军系|某公司": somebody and what ties him to the firm.
    private static bool IsPersonBefore(string text, int from, int to) =>
        to - from is 3 or 4
        && text[to - 1] is '系' or '为' or '与' or '和' or '代' or '在'
        && Gazetteer.ChineseFamilyNames.Contains(text[from]);

    // "某电机与|某公司": a firm and the word that joins it to the next.
    private static bool JoinsFirms(string text, int from, int to) =>
        text.IndexOfAny(['与', '和'], from, to - from) is var and
        && and > from + 1
        && (
            s_lexicon.Set("orgTrades").Any(t => text.AsSpan(from, and - from).EndsWith(t, StringComparison.Ordinal))
            || Array.Exists(s_orgEnds, e => text.AsSpan(from, and - from).EndsWith(e, StringComparison.Ordinal))
        );

    // What never stands within a name, and what may (华为, 海通, 同和).
    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。；：、！？（）() \n的向由从把给被已据说了是于并");
    private static readonly SearchValues<char> s_doubtful = SearchValues.Create("为和与经在以到对至等并及将过称或代系");

    // A listed word for organizations, alone or behind adverbs and determiners.
    private static bool IsGeneric(string name)
    {
        var lexicon = Lexicon.Of("zh");
        return ChineseTagger
            .Segment(name)
            .All(w =>
                lexicon.Has("noun.org", w)
                || lexicon.Has("adverbs", w)
                || lexicon.Has("determiners", w)
                || lexicon.Has("noun.generic", w)
                || lexicon.Has("verbs.office", w)
                || lexicon.Has("orgModifiers", w)
                || lexicon.Has("noun.goods", w)
                || Gazetteer.ChinesePlaces.Contains(w)
            );
    }

    /// <summary>The end of a bracket that belongs to a firm's name: "X设备（苏州）有限公司"; 0 for another.</summary>
    private static int BracketOfName(string text, int open)
    {
        var close = open + 1;
        while (close < text.Length && close - open <= LongestBracket && text[close] is >= '\u4E00' and <= '\u9FFF')
        {
            close++;
        }

        return
            open > 1
            && text[open - 1] is >= '\u4E00' and <= '\u9FFF'
            && close - open is > 2 and <= LongestBracket
            && close + 1 < text.Length
            && text[close] is '）' or ')'
            && Array.Exists(
                s_orgEnds,
                e =>
                    e.Length > 1
                    && text.IndexOf(e, close + 1, Math.Min(LongestBracket + e.Length, text.Length - close - 1), StringComparison.Ordinal)
                        is var form
                    && form > close
                    && text.AsSpan(close + 1, form - close - 1).IndexOfAny(s_marks) < 0
            )
            && s_lexicon.Set("defining").All(d => text.IndexOf(d, open + 1, close - open - 1, StringComparison.Ordinal) < 0)
            ? close
            : 0;
    }

    // "集团有限公司", "公司深圳分公司": a form right behind another belongs to the name.
    private static int Closed(string text, int at)
    {
        foreach (var end in s_orgEnds)
        {
            if (end.Length > 1 && string.CompareOrdinal(text, at, end, 0, end.Length) == 0)
            {
                return Closed(text, at + end.Length);
            }
        }

        return at;
    }

    private static bool IsFirm(string text, int close) => close >= 4 && text.AsSpan(close - 4, 4) is "有限公司" or "责任公司";
}
