using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>
/// Forms of given names (<c>data/text/given-names.tsv</c>) and readings of Chinese and Korean family names (<c>surname-readings.tsv</c>), found by
/// sound; and the fathers that patronymics name.
/// </summary>
internal static class GivenNames
{
    private const string Father = "father of ";

    // Endings of patronymics as skeletons, and what may follow the stem in the father's name (Nikola-evich: Nikola, Alekse-evich: Aleksei).
    private static readonly string[] s_patronymics =
    [
        "oviC",
        "eviC",
        "aviC",
        "ioviC",
        "ovna",
        "evna",
        "ivna",
        "avna",
        "iovna",
        "oviCna",
        "oviS",
        "eviS",
        "niSna",
        "iCna",
        "iniCna",
        "ovik",
        "iC",
        // Yakov: Yakovlevich beside the Ukrainian Yakovych.
        "leviC",
        "levna",
    ];
    private static readonly string[] s_fathersEndings = ["", "i", "a", "o", "ia", "ei", "er", "r", "v", "e", "ov", "iv", "ii"];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_names = Load(
        "given-names.tsv",
        f => Skeleton.Of(Romanization.Of(f))
    );
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_written = Load("given-names.tsv", f => f);
    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_surnames = Load("surname-readings.tsv", Romanization.Of);

    // A row of a family name of two syllables has its two characters or blocks among its forms.
    private static readonly FrozenSet<string> s_compound = TextTable
        .Rows("surname-readings.tsv")
        .Select(r => r[1].Split('|'))
        .Where(forms => forms.Any(f => f.Length == 2 && Scripts.Dominant(f) is Script.Han or Script.Hangul))
        .SelectMany(forms => forms.Where(f => char.IsAscii(f[0])))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names that a word is a form of; empty for most words.</summary>
    /// <param name="word">The word.</param>
    /// <param name="skeleton">Its sound, by which given names are found.</param>
    /// <param name="ascii">Its letters, by which family names are found: Zhang is not Zang.</param>
    public static ImmutableArray<string> Of(string word, string skeleton, string ascii)
    {
        // A syllable of Chinese or Korean sounds like some form of many a name: Yan is no John for it, unless it is written as John is there.
        var given = s_names.GetValueOrDefault(skeleton, []);
        given = given.Length > 0 && IsSyllable(word, ascii) ? s_written.GetValueOrDefault(word, []) : given;
        var family = s_surnames.GetValueOrDefault(ascii, []);
        return family.Length == 0 ? given : given.AddRange(family);
    }

    /// <summary>True for a form of a given name.</summary>
    public static bool IsGivenName(string skeleton) => s_names.ContainsKey(skeleton);

    /// <summary>True for a Chinese or Korean family name, in Latin letters.</summary>
    public static bool IsFamilyName(string ascii) => s_surnames.ContainsKey(ascii);

    /// <summary>True for a Chinese or Korean family name of two syllables, in Latin letters written together.</summary>
    public static bool IsCompoundFamilyName(string ascii) => s_compound.Contains(ascii);

    /// <summary>
    /// True for words in two scripts that are forms of given names, and of no common one: سليمان is Suleiman and never Salman. In one script one may be a slip
    /// of the other.
    /// </summary>
    public static bool AreOther(NameToken left, NameToken right) =>
        left.Script != right.Script
        && left.Variants.Length > 0
        && right.Variants.Length > 0
        && s_names.ContainsKey(left.Skeleton)
        && s_names.ContainsKey(right.Skeleton)
        && !left.Variants.AsSpan().ContainsAny(right.Variants.AsSpan());

    /// <summary>The names of the father that a patronymic can mean, marked as such; empty where none is known.</summary>
    public static ImmutableArray<string> Fathers(string skeleton)
    {
        var fathers = ImmutableArray.CreateBuilder<string>();
        foreach (var ending in s_patronymics)
        {
            if (skeleton.Length <= ending.Length + 1 || !skeleton.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = skeleton[..^ending.Length];
            foreach (var rest in s_fathersEndings)
            {
                foreach (var name in s_names.GetValueOrDefault(stem + rest, []))
                {
                    if (!fathers.Contains(Father + name))
                    {
                        fathers.Add(Father + name);
                    }
                }
            }
        }

        return fathers.ToImmutable();
    }

    private static bool IsSyllable(string word, string ascii) =>
        Scripts.Dominant(word) is Script.Han or Script.Hangul || ChineseSyllables.PinyinOrNull(word, ascii) is not null;

    private static FrozenDictionary<string, ImmutableArray<string>> Load(string table, Func<string, string> sound) =>
        TextTable
            .Rows(table)
            .SelectMany(r => r[1].Split('|').Select(form => (Group: r[0], Sound: sound(NormalizedText.Fold(form)))))
            .Where(f => f.Sound.Length > 0)
            .GroupBy(f => f.Sound, f => f.Group, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
}
