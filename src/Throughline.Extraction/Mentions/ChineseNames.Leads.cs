using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>What stands before the name of an organization and is no part of it.</content>
internal static partial class ChineseNames
{
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
