using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>A word of a name, prepared for comparison.</summary>
/// <param name="Surface">The word in lower case, in its own script; for a translated word, what the list of words says it means.</param>
/// <param name="Skeleton">Its sound in Latin letters, equal for the usual transliterations of one word.</param>
/// <param name="Weight">How much it tells apart, 0 to 1.</param>
/// <param name="Role">What it does in the name.</param>
public sealed record NameToken(string Surface, string Skeleton, double Weight, NameTokenRole Role)
{
    /// <summary>Which letters the skeleton has, a bit each, to tell quickly that two words cannot be near each other.</summary>
    internal uint Letters { get; } = LettersOf(Skeleton);

    /// <summary>The word as Chinese syllables in pinyin; empty where it is none. Found when first asked for: few words of a list are.</summary>
    public string Pinyin => field ??= ChineseSyllables.PinyinOrNull(Surface, Ascii) ?? "";

    /// <summary>The word in plain Latin letters.</summary>
    internal string Ascii => field ??= Romanization.Of(Surface);

    /// <summary>
    /// Exact keys by which the word meets words whose skeletons lie far from its own: <c>p:</c> Chinese syllables in pinyin, <c>f:</c> the
    /// consonants that a script without (all) vowels leaves of a word. Empty for many words.
    /// </summary>
    public ImmutableArray<string> Keys => _keys.IsDefault ? _keys = FindKeys() : _keys;

    private ImmutableArray<string> _keys;

    /// <summary>True for a word in Chinese characters.</summary>
    internal bool IsHan { get; } = Surface.Length > 0 && Surface[0] is >= '\u4e00' and <= '\u9fff';

    /// <summary>True for a word in Cyrillic letters.</summary>
    internal bool IsCyrillic { get; } = Surface.Length > 0 && Surface[0] is >= '\u0400' and <= '\u04ff';

    private ImmutableArray<string> FindKeys()
    {
        if (Role is NameTokenRole.Number or NameTokenRole.Initial)
        {
            return [];
        }

        var keys = ImmutableArray.CreateBuilder<string>();
        if (Pinyin.Length > 0)
        {
            keys.Add("p:" + Pinyin);
        }

        if (Frame.Length >= LeastFrame)
        {
            keys.Add("f:" + Frame);
        }

        return keys.ToImmutable();
    }

    // Chinese characters write a foreign word syllable by syllable: the consonants stay, with l for r (克德兰: Kedran).
    internal string Frame =>
        field ??= string.Concat(Skeleton.Where(c => !"aeiou".Contains(c, StringComparison.Ordinal))).Replace('r', 'l').Replace('v', 'f');

    /// <summary>Shorter frames say too little.</summary>
    internal const int LeastFrame = 4;

    private static uint LettersOf(string skeleton)
    {
        var letters = 0u;
        foreach (var c in skeleton)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }
}
