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

    // A verb, number or demonstrative before the name is no part of it.
    private static int SkipLead(string text, int start, int at)
    {
        // A date before the name is no part of it.
        for (var i = at - 1; i > start; i--)
        {
            if (text[i] is '年' or '月' or '日' && char.IsAsciiDigit(text[i - 1]))
            {
                start = i + 1;
                break;
            }
        }

        if (start > 0 && s_lexicon.Has("pronouns", text.Substring(start - 1, 2)))
        {
            // "我|司三号实验室".
            start++;
        }

        if (
            start >= 2
            && text[start] is '商'
            && start + 2 < at
            && text.Substring(start - 2, 3) is var kind
            && (s_lexicon.Has("noun.partyKind", kind) || s_lexicon.Has("noun.org", kind) || s_lexicon.Has("noun.agency", kind))
        )
        {
            // "代理|商克某公司".
            start++;
        }

        start = BehindVerb(text, BehindWords(text, BehindLead(text, start, at), at), at);
        foreach (var lead in s_leads)
        {
            var hit = text.LastIndexOf(lead, at - 1, at - start, StringComparison.Ordinal);
            if (hit >= start && hit + lead.Length <= at)
            {
                start = hit + lead.Length;
            }
        }

        if (start > 0 && start + 2 < at && s_lexicon.Has("pronouns", text.Substring(start - 1, 2)))
        {
            // "运抵我|司某县工厂".
            start++;
        }

        // "转让后|某集团仍持有".
        return start >= 2 && start + 2 < at && text[start] is '后' && ChineseTagger.IsVerb(text.Substring(start - 2, 2))
            ? start + 1
            : start;
    }

    // "应|某公司邀请": behind a mark, a word of one character that is no part of a longer word.
    private static int BehindLead(string text, int start, int at) =>
        start + 2 < at
            && (
                start == 0
                || !char.IsLetterOrDigit(text[start - 1])
                // "7月21日|经某银行汇出".
                || start > 1 && text[start - 1] is '年' or '月' or '日' && char.IsAsciiDigit(text[start - 2])
            )
            && s_lexicon.Has("names.leadChars", text[start].ToString())
            && !ChineseTagger.IsOrdinary(text.Substring(start, 2))
        || start + 3 < at && text[start] is '自' or '非' or '用' && !ChineseTagger.IsOrdinary(text.Substring(start, 2))
            ? start + 1
            : start;

    // "上半年|公司", "可能|代某厂", "客户|某公司": words for times, manners and kinds of parties ahead are no part of the name.
    private static int BehindWords(string text, int start, int at)
    {
        foreach (var (from, to) in ChineseTagger.Cut(text, start, at))
        {
            var word = text[from..to];
            if (
                from != start
                || word.Length < 2
                || !(
                    (ChineseTagger.IsOtherParticle(word) || s_lexicon.Has("adverbs", word))
                        && !Gazetteer.ChinesePlaces.Contains(word)
                        && (to >= at || HasOwnName(text, to, at) || Place(text, to) is { } country && country.End <= at)
                    || s_lexicon.Has("hedges", word)
                    || (s_lexicon.Has("noun.org", word) || s_lexicon.Has("noun.people", word) || s_lexicon.Has("noun.role", word))
                        && HasOwnName(text, to, at)
                )
            )
            {
                break;
            }

            start = to;
        }

        // "第四大客户|某公司", "希腊船东|某公司".
        foreach (var (from, to) in ChineseTagger.Cut(text, start, at).Reverse())
        {
            if (
                to < at
                && (s_lexicon.Has("noun.partyKind", text[from..to]) || text[from..to] is "企业" or "公司" or "厂商")
                && (
                    HasOwnName(text, to, at)
                    || from > start
                        && ChineseTagger.Pieces(text, to, at).First() is var own
                        && ChineseTagger.IsNameOnly(text[own.Start..own.End])
                )
            )
            {
                return to;
            }
        }

        return start;
    }

    // "约一千四百套最终流入卡尔维亚国防部", "三家贸易公司": the last verb, preposition or counted measure word ahead is no part of the name.
    private static int BehindVerb(string text, int start, int at)
    {
        var lexicon = Lexicon.Of("zh");
        foreach (var (from, to) in ChineseTagger.Cut(text, start, at).Reverse())
        {
            var word = text[from..to];
            if (to == at && (lexicon.Has("verbs.causing", word) || lexicon.Has("verbs.deny", word) || lexicon.Has("verbs.show", word)))
            {
                // "某某指使|公司".
                return at;
            }

            if (
                to < at
                && word.Length > 1
                && (
                    ChineseTagger.IsVerb(word) && !lexicon.Has("orgModifiers", word) && !ChineseTagger.IsNoun(word)
                    || lexicon.Has("prepositions", word)
                    || lexicon.Has("hedges", word)
                    || (ChineseTagger.IsOtherVerb(word) || ChineseTagger.IsOtherParticle(word))
                        && !Gazetteer.ChinesePlaces.Contains(word)
                        && HasOwnName(text, to, at)
                )
            )
            {
                start = to;
                break;
            }
        }

        for (var i = at - 1; i > start; i--)
        {
            if (Measures.Contains(text[i], StringComparison.Ordinal) && Numerals.Contains(text[i - 1], StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return start;
    }

    // What is left holds more than words for trades and goods: "罗某明知|科尔图机电厂", but not "启航|国际贸易公司".
    private static bool HasOwnName(string text, int start, int at) =>
        ChineseTagger
            .Cut(text, start, at)
            .Any(w => text[w.Start..w.End] is var word && !ChineseTagger.IsListed(word) && !ChineseTagger.IsOrdinary(word));
}
