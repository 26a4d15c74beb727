using System.Text.RegularExpressions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Firms of a Chinese text that only their quotation marks show: right behind a word for a kind of party (经销商「某某仪控」), or ending in a word for a trade
/// (“东方金属”, “里海工程”的技术人员).
/// </summary>
internal static partial class ChineseQuotedFirms
{
    /// <summary>The names in the order of their first place.</summary>
    public static IEnumerable<string> In(string text)
    {
        var lexicon = Lexicon.Of("zh");
        return Quoted()
            .Matches(text)
            .Where(m =>
                IsBehindKind(text, m.Index, lexicon) || IsOfTrade(text, m, lexicon) || IsOfOffice(text, m, lexicon) || IsNamedAgain(text, m)
            )
            .Select(m => m.Groups["name"].Value)
            .Where(n => !ChineseTagger.IsListed(n) && !ChineseTagger.IsOrdinary(n))
            .Distinct(StringComparer.Ordinal);
    }

    private static bool IsBehindKind(string text, int quote, Lexicon lexicon)
    {
        var before = ChineseTagger.Cut(text, Math.Max(0, quote - 8), quote).LastOrDefault();
        return before.End == quote
            && before.Start < quote
            && text[before.Start..quote] is var kind
            && (lexicon.Has("noun.partyKind", kind) || lexicon.Has("noun.org", kind));
    }

    // "“环海船管”创始人某某", "“涅瓦进口”的大股东": somebody of theirs stands behind.
    private static bool IsOfOffice(string text, Match quoted, Lexicon lexicon)
    {
        var end = quoted.Index + quoted.Length;
        end += end < text.Length && text[end] == '的' ? 1 : 0;
        var (from, to) = ChineseTagger.Cut(text, end, Math.Min(text.Length, end + 8)).FirstOrDefault();
        return from == end
            && to > from
            && text[from..to] is var office
            && (lexicon.Has("noun.role", office) || lexicon.Has("noun.chiefRole", office) || lexicon.Has("noun.owner", office));
    }

    // Quoted twice, and nowhere before or behind a word for goods, ships or papers.
    private static bool IsNamedAgain(string text, Match quoted)
    {
        var name = quoted.Groups["name"].Value;
        var places = 0;
        foreach (var at in text.PlacesOf(name))
        {
            var (open, close) = (at - 1, at + name.Length);
            if (open < 0 || close >= text.Length || text[open] is not ('“' or '「') || text[close] is not ('”' or '」'))
            {
                continue;
            }

            places++;
            if (
                close + 1 < text.Length && text[close + 1] is '号' or '轮' or '级' or '型' or '舰' or '艇'
                || ChineseTagger.StartsGoods(text, close + 1)
                || open > 1 && ChineseTagger.EndsGoods(text, Math.Max(0, open - 4), open)
                || open > 1 && text[open - 1] is '为' or '成' or '叫' or '称' or '作' or '是' && text[open - 2] is not '的'
            )
            {
                return false;
            }
        }

        return places > 1 && !ChineseTagger.EndsGoods(name, 0, name.Length) && name.Length > 3;
    }

    // The last word is a trade's, what is before it is no trade, and what follows lets a party stand there.
    private static bool IsOfTrade(string text, Match quoted, Lexicon lexicon)
    {
        var name = quoted.Groups["name"].Value;
        var trade = lexicon
            .Set("orgTrades")
            .Concat(lexicon.Set("names.quotedTrades"))
            .Where(t => name.Length >= t.Length + 2 && name.EndsWith(t, StringComparison.Ordinal))
            .DefaultIfEmpty("")
            .MaxBy(t => t.Length)!;
        if (trade.Length == 0 || lexicon.Has("noun.generic", name[..^trade.Length]) || lexicon.Has("orgTrades", name[..^trade.Length]))
        {
            return false;
        }

        var end = quoted.Index + quoted.Length;
        var after = ChineseTagger.Cut(text, end, Math.Min(text.Length, end + 4)).FirstOrDefault();
        var word = after.Start == end && after.End > end ? text[end..after.End] : "";
        return word.Length == 0
            || !char.IsLetterOrDigit(word[0])
            || word is "的" or "了" or "和" or "与" or "及"
            || ChineseTagger.IsVerb(word)
            || lexicon.Has("prepositions", word)
            || lexicon.Has("adverbs", word)
            || lexicon.Has("verbs.plan", word)
            || lexicon.Has("noun.role", word)
            || char.IsAsciiDigit(word[0]);
    }

    [GeneratedRegex(@"[“「](?<name>[\u4E00-\u9FFF]{3,8})[”」]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quoted();
}
