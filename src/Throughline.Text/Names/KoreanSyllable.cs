using System.Numerics;
using System.Text;

namespace Throughline.Text;

/// <summary>
/// A Korean syllable as a spelling leaves it open: which syllables of Hangul "Jong" can stand for. Consonants that the schemes of romanisation (McCune–Reischauer,
/// Revised, personal habit, Kontsevich in Russian) confuse are one: k and g, t and d, p and b, ch and j, r, l and n; vowels and closing sounds are sets.
/// </summary>
/// <param name="Initial">The consonant it begins with; empty where it begins with a vowel.</param>
/// <param name="Vowels">The vowels it can have, a bit each in the order of the Hangul vowels.</param>
/// <param name="Finals">The sounds it can end with, a bit each.</param>
internal readonly record struct KoreanSyllable(string Initial, uint Vowels, uint Finals)
{
    private const char FirstHangul = '\uac00';
    private const char LastHangul = '\ud7a3';
    private const int MostSyllables = 3;
    private const int MostParses = 4;
    private const int LongestWord = 20;

    private static readonly string[] s_hangulInitials = "k|k|n|t|t|n|m|p|p|s|s||j|j|j|k|t|p|h".Split('|');

    private static readonly string[] s_hangulVowels = "a|ae|ya|yae|eo|e|yeo|ye|o|wa|wae|oe|yo|u|wo|we|wi|yu|eu|ui|i".Split('|');

    // What is sounded at the end: nothing, k, n, t, l, m, p, ng.
    private static readonly string[] s_finals = "|k|n|t|l|m|p|ng".Split('|');
    private const uint OpenEnd = 1;
    private const uint NEnd = 1 << 2;
    private static readonly string[] s_hangulFinals = "|k|k|k|n|n|n|t|l|k|m|l|l|l|p|l|m|p|p|t|t|ng|t|t|k|t|p|".Split('|');

    private static readonly (string Letters, string Sound)[] s_initials = Initials(
        "kk:k gg:k tt:t dd:t pp:p bb:p jj:j tch:j ch:j sh:s ss:s k:k g:k t:t d:t p:p b:p j:j s:s h:h r:n l:n n:n m:m"
    );

    private static readonly (string Letters, uint Sound)[] s_vowels = Bits(
        s_hangulVowels,
        "yeo:yeo yae:yae yoo:yu you:yeo,yu ya:ya ye:ye,yae yo:yo,yeo yu:yu,yeo wae:wae wa:wa wee:wi we:wae,oe,we wo:wo woo:u wi:wi "
            + "oei:oe oe:oe oi:oe ui:ui eui:ui eo:eo eu:eu oo:u,eu ou:u,eo ae:ae ai:ae ay:ae ah:a a:a ee:i i:i,ui e:e,ae o:o,eo oh:o u:u,eu,eo uh:eo"
    );

    private static readonly (string Letters, uint Sound)[] s_closings = Bits(
        s_finals,
        "ng:ng n:n m:m ck:k k:k g:k l:l r:l p:p b:p t:t d:t"
    );

    private static readonly (string Letters, string Sound)[] s_russianInitials = Initials(
        "кх:k тх:t пх:p чх:j дж:j к:k г:k т:t д:t п:p б:p ч:j с:s ш:s х:h р:n л:n н:n м:m"
    );

    private static readonly (string Letters, uint Sound)[] s_russianVowels = Bits(
        s_hangulVowels,
        "йо:yo,yeo ё:yo,yeo ви:wi ве:oe,wae,we вэ:oe,wae,we ва:wa во:wo уо:wo ый:ui ы:eu я:ya е:e,ye,eo,yeo э:ae,e ю:yu у:u,wo о:o,eo и:i,ui,wi а:a"
    );

    private static readonly (string Letters, uint Sound)[] s_russianClosings = Bits(
        s_finals,
        "нъ:n н:n,ng м:m к:k г:k ль:l л:l р:l п:p б:p т:t"
    );

    /// <summary>The ways to read a word of one to three Korean syllables; none where it is no such word. A hyphen divides syllables.</summary>
    /// <param name="word">The word in lower case: Hangul, Latin or Cyrillic letters.</param>
    public static List<KoreanSyllable[]> Parses(string word)
    {
        var parses = new List<KoreanSyllable[]>();
        if (word.Length is > 0 and <= LongestWord)
        {
            Go(word, [], parses);
        }

        return parses;
    }

    /// <summary>True where two words are read alike, syllable by syllable.</summary>
    public static bool AreAlike(List<KoreanSyllable[]> left, List<KoreanSyllable[]> right)
    {
        foreach (var l in left)
        {
            foreach (var r in right)
            {
                if (AreAlike(l, r))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A text equal for words that can be read alike; others can share it.</summary>
    public static string Key(KoreanSyllable[] word)
    {
        var key = new StringBuilder();
        foreach (var syllable in word)
        {
            if (key.Length > 0)
            {
                key.Append('.');
            }

            key.Append(syllable.Initial)
                .Append(s_groups[BitOperations.TrailingZeroCount(syllable.Vowels)])
                .Append(s_finalGroups[BitOperations.TrailingZeroCount(syllable.Finals)]);
        }

        return key.ToString();
    }

    // Vowels that a spelling can leave open share a letter; so do n and ng, which Russian writes alike.
    private static readonly string[] s_groups = "a|e|ya|ye|o|e|yo|ye|o|wa|we|we|yo|o|wo|we|wi|yo|o|i|i".Split('|');
    private static readonly string[] s_finalGroups = "|k|n|t|l|m|p|n".Split('|');

    private static bool AreAlike(KoreanSyllable[] left, KoreanSyllable[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].Initial != right[i].Initial || (left[i].Vowels & right[i].Vowels) == 0 || (left[i].Finals & right[i].Finals) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Go(ReadOnlySpan<char> rest, List<KoreanSyllable> soFar, List<KoreanSyllable[]> parses)
    {
        if (rest.Length > 0 && rest[0] == '-')
        {
            rest = rest[1..];
        }

        if (rest.Length == 0)
        {
            if (soFar.Count > 0)
            {
                parses.Add([.. soFar]);
            }

            return;
        }

        if (soFar.Count == MostSyllables || parses.Count == MostParses)
        {
            return;
        }

        if (rest[0] is >= FirstHangul and <= LastHangul)
        {
            Take(rest, 1, OfHangul(rest[0] - FirstHangul), soFar, parses);
            return;
        }

        var isRussian = rest[0] is >= '\u0400' and <= '\u04ff';
        var (initialLength, initialOrNull) = Longest(isRussian ? s_russianInitials : s_initials, rest);
        var initial = initialOrNull ?? "";
        var (vowelLength, vowels) = Longest(isRussian ? s_russianVowels : s_vowels, rest[initialLength..]);
        if (vowelLength == 0)
        {
            return;
        }

        var open = initialLength + vowelLength;
        var syllable = new KoreanSyllable(IsDropped(initial, vowels) ? "" : initial, vowels, OpenEnd);
        var (closingLength, closing) = Longest(isRussian ? s_russianClosings : s_closings, rest[open..]);
        if (closingLength > 0)
        {
            Take(rest, open + closingLength, syllable with { Finals = closing }, soFar, parses);
        }

        // "h" at the end of a syllable is not sounded: "Roh", "Suh".
        var silent = open < rest.Length && rest[open] == 'h' && (open + 1 == rest.Length || rest[open + 1] == '-') ? 1 : 0;
        Take(rest, open + silent, syllable, soFar, parses);
        if (closingLength == 2 && rest[open..].StartsWith("ng"))
        {
            // "Jongun" can be jon-gun.
            Take(rest, open + 1, syllable with { Finals = NEnd }, soFar, parses);
        }
    }

    private static void Take(
        ReadOnlySpan<char> rest,
        int length,
        KoreanSyllable syllable,
        List<KoreanSyllable> soFar,
        List<KoreanSyllable[]> parses
    )
    {
        soFar.Add(syllable);
        Go(rest[length..], soFar, parses);
        soFar.RemoveAt(soFar.Count - 1);
    }

    private static KoreanSyllable OfHangul(int index)
    {
        var vowel = index % 588 / 28;
        var initial = s_hangulInitials[index / 588];
        return new(IsDropped(initial, 1u << vowel) ? "" : initial, 1u << vowel, 1u << Array.IndexOf(s_finals, s_hangulFinals[index % 28]));
    }

    // The South has dropped r and n before i and y at the beginning of words: Ryong is Yong, Ri is I.
    private static bool IsDropped(string initial, uint vowels) =>
        initial == "n" && s_hangulVowels[BitOperations.TrailingZeroCount(vowels)] is ['y' or 'i', ..];

    private static (int Length, T? Sound) Longest<T>((string Letters, T Sound)[] table, ReadOnlySpan<char> rest)
    {
        foreach (var (letters, sound) in table)
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal))
            {
                return (letters.Length, sound);
            }
        }

        return default;
    }

    private static (string Letters, string Sound)[] Initials(string entries) =>
        [.. entries.Split(' ').Select(e => e.Split(':')).Select(e => (e[0], e[1])).OrderByDescending(e => e.Item1.Length)];

    private static (string Letters, uint Sound)[] Bits(string[] sounds, string entries) =>
        [
            .. Initials(entries)
                .Select(e => (e.Letters, e.Sound.Split(',').Aggregate(0u, (bits, sound) => bits | (1u << Array.IndexOf(sounds, sound))))),
        ];
}
