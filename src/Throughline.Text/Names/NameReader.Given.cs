namespace Throughline.Text;

// Given names of two syllables, which East Asian names write apart, with a hyphen or together: Ka-shing, Tse-tung, Jong Un.
internal static partial class NameReader
{
    // "Nasr Allah", نصر الله and "Nasrallah": the word of God is the end of a given name.
    private static void JoinAllah(List<NameToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            var (first, second) = (tokens[i - 1], tokens[i]);
            if (
                second.Surface is "allah" or "ullah" or "ollah" or "الله" or "аллах" or "улла"
                && first.Role == NameTokenRole.Distinctive
                && first.Script == second.Script
            )
            {
                tokens[i - 1] = Words.Of(first.Surface + second.Surface).Token(NameKind.Person);
                tokens.RemoveAt(i--);
            }
        }
    }

    // A word of two syllables is one given name, whatever stands between the syllables; its hyphen tells where they part.
    private static void JoinSyllables(string name, List<NameToken> tokens)
    {
        if (tokens.Count < 3 || !tokens.Exists(t => GivenNames.IsFamilyName(t.Ascii)))
        {
            return;
        }

        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (first, second) = (tokens[i], tokens[i + 1]);
            if (first.IsGivenSyllable && second.IsGivenSyllable && AreGiven(name, tokens, i))
            {
                tokens[i] = Words.Of($"{first.Surface}-{second.Surface}").GivenName;
                tokens.RemoveAt(i + 1);
            }
        }
    }

    // With a hyphen; or the two words beside the family name in a name of three. Pinyin that is written apart is read as pinyin.
    private static bool AreGiven(string name, List<NameToken> tokens, int at)
    {
        var (first, second) = (tokens[at], tokens[at + 1]);
        if (name.Contains($"{first.Surface}-{second.Surface}", StringComparison.OrdinalIgnoreCase))
        {
            return Enumerable.Range(0, tokens.Count).Any(i => (i < at || i > at + 1) && GivenNames.IsFamilyName(tokens[i].Ascii));
        }

        if (tokens.TrueForAll(t => t.Pinyin.Length > 0 || t.Role == NameTokenRole.Minor))
        {
            return false;
        }

        return at == 1
            ? tokens.Count == 3 && GivenNames.IsFamilyName(tokens[0].Ascii)
            : at == 0 && tokens.Count == 3 && GivenNames.IsFamilyName(tokens[2].Ascii) && !GivenNames.IsFamilyName(tokens[0].Ascii);
    }

    // 김정은: the family name and the given name.
    private static bool ReadHangul(string name, Word word, List<NameToken> tokens)
    {
        var text = word.Text;
        if (text.Length is < 2 or > 4 || !text.All(c => c is >= '\uac00' and <= '\ud7a3') || name.Trim().Length != text.Length)
        {
            return false;
        }

        var surname =
            text.Length > 2 && GivenNames.IsFamilyName(Romanization.Of(text[..2])) ? 2
            : text.Length < 4 && GivenNames.IsFamilyName(Romanization.Of(text[..1])) ? 1
            : 0;
        if (surname == 0)
        {
            return false;
        }

        tokens.Add(Tokens.Spelled(text[..surname]));
        tokens.Add(Tokens.Spelled(text[surname..]));
        return true;
    }
}
