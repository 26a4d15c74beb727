namespace Throughline.Text;

// Words of firms' and things' names that say more together than each alone.
internal static partial class NameReader
{
    // "Red Star", 红星, «Красная звезда»: common words each, and side by side a name.
    private static void MarkBrands(List<NameToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (
                token.Role == NameTokenRole.Generic
                && BrandWords.IsBrand(token)
                && ((i > 0 && BrandWords.IsBrand(tokens[i - 1])) || (i + 1 < tokens.Count && BrandWords.IsBrand(tokens[i + 1])))
            )
            {
                tokens[i] = BrandWords.Part(token.Surface, token.Ascii, token.Meaning);
            }
        }
    }

    // НИИ is a research institute, in one word or in three.
    private static void SpellInstitutes(List<NameToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Meaning: "nii", Script: not Script.Han })
            {
                tokens[i] = Words.Of("research").Token(NameKind.Organization);
                tokens.Insert(++i, Words.Of("institute").Token(NameKind.Organization));
            }
        }
    }

    // "Wing Hing", "Hung Yi": two syllables of another romanisation than pinyin are the reading of two Chinese characters.
    private static void JoinReadings(List<NameToken> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (first, second) = (tokens[i], tokens[i + 1]);
            if (
                IsReading(first)
                && IsReading(second)
                && (first.Pinyin.Length == 0 || second.Pinyin.Length == 0)
                && (first.Meaning.Length == 0 || second.Meaning.Length == 0)
            )
            {
                tokens[i] = Words.Of($"{first.Surface}-{second.Surface}").GivenName;
                tokens.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsReading(NameToken token) =>
        token.Script == Script.Latin
        && (token.Role == NameTokenRole.Distinctive || BrandWords.IsBrand(token))
        && OtherRomanizations.IsFirmSyllable(token.Ascii);
}
