using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <content>Names in Latin letters within Chinese text ("由Volta Clearing通知", "Ibrahim先生").</content>
internal static partial class ChineseNames
{
    // Two or more capitalised words, or one that a title or a word for a kind of party stands beside.
    private static Mention? Latin(string text, int at)
    {
        if (!char.IsAsciiLetterUpper(text[at]) || at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '@' or '.'))
        {
            return null;
        }

        var (end, words) = (at, 0);
        for (var i = at; i < text.Length; )
        {
            var word = i;
            while (i < text.Length && (char.IsAsciiLetter(text[i]) || i > word && text[i] is '&' or '-' or '\'' or '’'))
            {
                i++;
            }

            if (
                i - word < 2
                || !char.IsAsciiLetterUpper(text[word])
                || i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '@' or '.' or ':')
            )
            {
                break;
            }

            (end, words) = (i, words + 1);
            if (i + 1 >= text.Length || text[i] != ' ' || !char.IsAsciiLetterUpper(text[i + 1]))
            {
                break;
            }

            i++;
        }

        var name = text[at..end];
        if (words == 0 || !name.Any(char.IsAsciiLetterLower))
        {
            return null;
        }

        bool Stands(string list, bool isBehind) =>
            s_lexicon
                .Set(list)
                .Any(w =>
                    isBehind
                        ? string.CompareOrdinal(text, end, w, 0, w.Length) == 0
                        : text.AsSpan(0, at).EndsWith(w, StringComparison.Ordinal)
                );
        // "名为Al Rasan Metals的贸易公司".
        var isCalledFirm =
            end < text.Length
            && text[end] == '的'
            && text.AsSpan(end + 1, Math.Min(10, text.Length - end - 1)) is var kind
            && kind.IndexOfAny(s_marks) is var mark
            && ChineseTagger
                .Segment(kind[..(mark < 0 ? kind.Length : mark)].ToString())
                .FirstOrDefault(w => s_lexicon.Has("noun.org", w) || ChineseTagger.IsVerb(w))
                is { } called
            && s_lexicon.Has("noun.org", called);
        var isPerson = !isCalledFirm && (Stands("names.titles", true) && !Stands("noun.org", true) || Stands("names.titles", false));
        return isPerson && words < 4 ? new Mention(at, end, name, MentionType.Person)
            : isCalledFirm || words > 1 || Stands("noun.partyKind", false) || Stands("noun.org", true) || Stands("noun.org", false)
                ? new Mention(at, end, name, MentionType.Organization)
            : words == 1
            && name.Length > 3
            && !s_lexicon.Has("names.latinWords", name)
            // "海缆商|Nordkabel", "车企|Orvane".
            && (at > 1 && text[at - 1] is '商' or '企' or '户' || StandsForParty(text, at, end))
                ? new Mention(at, end, name, Gazetteer.Forenames.Contains(name) ? MentionType.Person : MentionType.Organization)
            : null;
    }

    // "向Orvane交付", "，Orvane已经": a coverb before and an act behind, or the head of a clause that tells what somebody does.
    private static bool StandsForParty(string text, int at, int end)
    {
        var after = ChineseTagger.Pieces(text, end, Math.Min(text.Length, end + 6)).FirstOrDefault();
        var before = ChineseTagger.Pieces(text, Math.Max(0, at - 6), at).LastOrDefault();
        if (after.Start != end || after.End <= end || text[end] < 0x2E80)
        {
            return false;
        }

        var (act, coverb) = (text[after.Start..after.End], before.End == at && before.Start < at ? text[before.Start..at] : "\n");
        var acts = s_lexicon.Has("names.actsBefore", act) || ChineseTagger.IsVerb(act) && !ChineseTagger.IsNoun(act);
        return s_lexicon.Has("names.coverbs", coverb) && acts
            || !char.IsLetterOrDigit(coverb[^1]) && (acts || s_lexicon.Has("adverbs", act))
            || s_lexicon.Has("verbs.ofParties", coverb);
    }
}
