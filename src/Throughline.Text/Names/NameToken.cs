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
    public string Pinyin => field ??= ChineseSyllables.PinyinOrNull(Surface, Romanization.Of(Surface)) ?? "";

    /// <summary>True for a word in Cyrillic letters.</summary>
    internal bool IsCyrillic { get; } = Surface.Length > 0 && Surface[0] is >= '\u0400' and <= '\u04ff';

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
