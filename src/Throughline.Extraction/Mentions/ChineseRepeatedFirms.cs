using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>
/// Firms whose brand is an ordinary word before a word for a trade (草原物流, 金桥贸易) and that have no legal form: names only where the text has them twice
/// and lets them act once, or speaks of somebody of theirs.
/// </summary>
internal static class ChineseRepeatedFirms
{
    private const int Brand = 2;

    /// <summary>The names in the order of their first place.</summary>
    public static IEnumerable<string> In(string text)
    {
        var lexicon = Lexicon.Of("zh");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var trade in lexicon
                .Set("orgTrades")
                .Concat(lexicon.Set("orgTrades.weak"))
                .Concat(lexicon.Set("noun.goods"))
                .Where(t => t.Length == 2)
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
        {
            foreach (var at in text.PlacesOf(trade))
            {
                var name = at < Brand ? "" : text[(at - Brand)..(at + trade.Length)];
                if (
                    name.Length > 0
                    && (
                        lexicon.Has("orgTrades", trade) || lexicon.Has("orgTrades.weak", trade)
                            ? IsBrand(name[..Brand], lexicon)
                            : IsOwn(name[..Brand], lexicon)
                    )
                    && !seen.Contains(name)
                    && IsFirm(text, name, lexicon)
                )
                {
                    seen.Add(name);
                    yield return name;
                }
            }
        }
    }

    // An ordinary noun that is no trade, no place and no word for a kind of business.
    private static bool IsBrand(string word, Lexicon lexicon) =>
        ChineseTagger.IsOrdinary(word)
        && !ChineseTagger.IsListed(word)
        && !ChineseTagger.IsOtherVerb(word)
        && !ChineseTagger.IsOtherParticle(word)
        && !Gazetteer.ChinesePlaces.Contains(word)
        && !lexicon.Has("orgTrades", word)
        && !lexicon.Has("noun.generic", word)
        && !lexicon.Has("orgModifiers", word)
        && !lexicon.Has("names.commonBrands", word);

    // Two characters that are no word, before a word for goods ("嘉岭|齿轮").
    private static bool IsOwn(string word, Lexicon lexicon) =>
        !ChineseTagger.IsOrdinary(word)
        && !ChineseTagger.IsListed(word)
        && word.All(c =>
            c is >= '\u4E00' and <= '\u9FFF' && !lexicon.Has("names.never", c.ToString()) && !ChineseTagger.IsListed(c.ToString())
        );

    private static bool IsFirm(string text, string name, Lexicon lexicon)
    {
        var (places, acts) = (0, false);
        foreach (var at in text.PlacesOf(name))
        {
            var end = at + name.Length;
            var before = at == 0 ? '\n' : text[at - 1];
            var (from, to) = ChineseTagger.Cut(text, end, Math.Min(text.Length, end + 6)).FirstOrDefault();
            var after = from == end && to > from ? text[from..to] : "";
            places++;
            acts |=
                !char.IsLetterOrDigit(before) && (lexicon.Has("noun.role", after) || lexicon.Has("noun.chiefRole", after))
                || before is '由' or '与' or '向' or '经' or '给'
                    && (ChineseTagger.IsVerb(after) || ChineseTagger.IsOtherVerb(after) || lexicon.Has("prepositions", after))
                || !char.IsLetterOrDigit(before)
                    && (lexicon.Has("names.actsBefore", after) || ChineseTagger.IsVerb(after) && !ChineseTagger.IsNoun(after));
        }

        return places > 1 && acts;
    }
}
