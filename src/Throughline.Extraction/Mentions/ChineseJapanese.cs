using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>Japanese people in Chinese text: a family name of two characters or more and a given name of two (铃木健司).</summary>
internal static class ChineseJapanese
{
    private const int GivenName = 2;

    /// <summary>The people, in text order.</summary>
    public static IEnumerable<Mention> People(string text)
    {
        var lexicon = Lexicon.Of("zh");
        foreach (var family in lexicon.Set("names.japanese"))
        {
            foreach (var at in text.PlacesOf(family))
            {
                var (given, end) = (at + family.Length, at + family.Length + GivenName);
                if (
                    end <= text.Length
                    && text.AsSpan(given, GivenName).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0
                    && ChineseTagger.Pieces(text, at, Math.Min(text.Length, end + 4)).Any(p => p.End == end)
                    && IsGiven(text[given..end], lexicon)
                    && !(end < text.Length && ChineseTagger.GoesOn(text, given, end))
                )
                {
                    yield return new Mention(at, end, text[at..end], MentionType.Person);
                }
            }
        }
    }

    // No title, no trade, no verb and no word of every day: "铃木先生", "松本精机", "高田表示".
    private static bool IsGiven(string word, Lexicon lexicon) =>
        !ChineseTagger.IsListed(word)
        && !lexicon.Has("orgTrades", word)
        && !lexicon.Has("names.titles", word)
        && !lexicon.Has("names.ends", word)
        && !lexicon.Has("names.never", word[..1])
        && (!ChineseTagger.IsOrdinary(word) || ChineseTagger.MayBeName(word));
}
