using System.Collections.Immutable;

namespace Throughline.Text;

/// <summary>A word of a name, prepared for comparison.</summary>
/// <param name="Surface">The word in lower case, in its own script.</param>
/// <param name="Skeleton">Its sound in Latin letters, equal for the usual transliterations of one word.</param>
/// <param name="Weight">How much it tells apart, 0 to 1; a given name of two syllables in one word as much as both.</param>
/// <param name="Role">What it does in the name.</param>
public sealed record NameToken(string Surface, string Skeleton, double Weight, NameTokenRole Role)
{
    /// <summary>
    /// Exact keys by which the word meets words whose skeletons lie far from its own: <c>p:</c> Chinese syllables in pinyin, <c>f:</c> the
    /// consonants that a script without (all) vowels leaves of a word, <c>g:</c> a given name that it is a form of, <c>m:</c> what a shared word
    /// means. Empty for many words. A key <c>f:</c> only pairs words of which one <see cref="IsFramed"/>.
    /// </summary>
    public ImmutableArray<string> Keys => _keys.IsDefault ? _keys = TokenKeys.Of(this) : _keys;

    private ImmutableArray<string> _keys;

    /// <summary>The word as Chinese syllables in pinyin; empty where it is none. Found when first asked for: few words of a list are.</summary>
    public string Pinyin => field ??= ChineseSyllables.PinyinOrNull(Surface, Ascii) ?? "";

    /// <summary>True for Chinese syllables that are a common family name.</summary>
    public bool IsChineseFamilyName => Pinyin.Length > 0 && ChineseSyllables.IsFamilyName(Pinyin);

    /// <summary>The ways to read a given name of two syllables or more as Korean; empty for other words.</summary>
    internal List<KoreanSyllable[]> Korean => field ??= KoreanOf();

    /// <summary>
    /// The sound of a Latin or Cyrillic word with those made one that Russian writes alike (h and g, z and ts, yu and u) or languages that
    /// write in Cyrillic sound apart (the Ukrainian г is h); empty for words without h and g.
    /// </summary>
    internal string CoarseSound => field ??= CoarseSoundOf();

    private string CoarseSoundOf() =>
        Role == NameTokenRole.Distinctive
        && Script is Script.Latin or Script.Cyrillic
        && Skeleton.Length >= LeastCoarse
        && Skeleton.AsSpan().ContainsAny('g', 'h')
            ? Skeleton.Replace('h', 'g').Replace('T', 'z').Replace("iu", "u", StringComparison.Ordinal)
            : "";

    private const int LeastCoarse = 4;

    /// <summary>The pinyin that a given name in another romanisation can stand for; empty for other words.</summary>
    internal ImmutableArray<string> Readings =>
        _readings.IsDefault ? _readings = IsSyllabic ? OtherRomanizations.PinyinOf(Surface, Korean.Count > 0) : [] : _readings;

    private ImmutableArray<string> _readings;

    /// <summary>True for a given name of several syllables: the reader divides those of Latin and Cyrillic words with a hyphen; Hangul divides itself.</summary>
    internal bool IsSyllabic { get; } =
        Role == NameTokenRole.Distinctive
        && (
            Surface.Contains('-', StringComparison.Ordinal)
            || (Surface is [>= '\uac00' and <= '\ud7a3', _] or [>= '\uac00' and <= '\ud7a3', _, _])
        );

    /// <summary>No word weighs more.</summary>
    public const double MostWeight = 2;

    /// <summary>True for one syllable of a Chinese or Korean given name in Latin or Cyrillic letters.</summary>
    internal bool IsGivenSyllable => (_isGivenSyllable ??= (ReadsAsSyllable() ? s_yes : s_no)).Value;

    private Boxed? _isGivenSyllable;

    /// <summary>True for a word of one to three Korean syllables.</summary>
    internal bool CanBeKorean => (_canBeKorean ??= KoreanSyllable.Parses(Surface).Count > 0 ? s_yes : s_no).Value;

    private Boxed? _canBeKorean;

    private bool ReadsAsSyllable() =>
        Role is NameTokenRole.Distinctive or NameTokenRole.Minor
        && Script is Script.Latin or Script.Cyrillic
        && !IsSyllabic
        && !NameWords.IsTitle(Surface)
        && (OtherRomanizations.IsSyllable(Ascii) || KoreanSyllable.Parses(Surface) is [{ Length: 1 }, ..]);

    private static readonly Boxed s_yes = new(true);
    private static readonly Boxed s_no = new(false);

    // A reference is written at once, so that two threads may find the same answer without a lock.
    private sealed record Boxed(bool Value);

    private static readonly List<KoreanSyllable[]> s_noParses = [];

    private List<KoreanSyllable[]> KoreanOf()
    {
        if (!IsSyllabic)
        {
            return s_noParses;
        }

        var parses = KoreanSyllable.Parses(Surface);
        parses.RemoveAll(p => p.Length < 2);
        return parses;
    }

    /// <summary>True for a word in a script that leaves vowels out or writes foreign words syllable by syllable (Arabic, Hebrew, Han, Kana, Hangul).</summary>
    public bool IsFramed => Script is Script.Arabic or Script.Hebrew or Script.Han or Script.Kana or Script.Hangul;

    /// <summary>True for a word that many names share, known by what it means.</summary>
    public bool IsShared => Meaning.Length > 0;

    /// <summary>True for a word in Hangul: it meets another such word only where it sounds the same.</summary>
    public bool IsHangul => Script == Script.Hangul;

    /// <summary>The word in plain Latin letters.</summary>
    public string Ascii
    {
        get => field ??= Romanization.Of(Surface);
        internal init;
    }

    /// <summary>The letters that it can give to an acronym.</summary>
    internal string AcronymLetters => field ??= NameWords.AcronymLetters(Ascii);

    /// <summary>The same for the acronym of the Russian words (plant: z for завод); the same object where they do not differ.</summary>
    internal string RussianAcronymLetters =>
        field ??= NameWords.RussianOrNull(Meaning) is { } russian ? NameWords.AcronymLetters(russian) : AcronymLetters;

    /// <summary>What a shared word means (<c>trading</c>); empty for other words.</summary>
    internal string Meaning { get; init; } = "";

    /// <summary>The given names that the word is a form of (of a patronymic, the father's), and the family names that it is a reading of.</summary>
    internal ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>The script that most of its letters have.</summary>
    public Script Script { get; } = Scripts.Dominant(Surface);

    /// <summary>Which letters the skeleton has, a bit each, to tell quickly that two words cannot be near each other.</summary>
    internal uint Letters { get; } = LettersOf(Skeleton);

    /// <summary>The consonants of the word, those that scripts confuse as one; several ways where its characters can stand for several.</summary>
    internal ImmutableArray<string> Frames => _frames.IsDefault ? _frames = FramesOf() : _frames;

    private ImmutableArray<string> _frames;

    /// <summary>The word as a <see cref="SoundModel"/> reads it: by its script, or its Latin letters.</summary>
    internal string Units => field ??= IsFramed ? SoundUnits.OfScript(Surface) : SoundUnits.OfLatin(Ascii);

    /// <summary>True for a word in Chinese characters.</summary>
    internal bool IsHan => Script == Script.Han;

    /// <summary>True for a word in Cyrillic letters.</summary>
    internal bool IsCyrillic => Script == Script.Cyrillic;

    private ImmutableArray<string> FramesOf()
    {
        if (IsHan && Role is not (NameTokenRole.Number or NameTokenRole.Initial))
        {
            // A reading of their own: the characters write no foreign word.
            return string.Equals(Ascii, Romanization.Of(Surface), StringComparison.Ordinal) ? HanFrames.Of(Surface) : [];
        }

        if (Script is Script.Arabic or Script.Hebrew && Role is not (NameTokenRole.Number or NameTokenRole.Initial))
        {
            return AbjadFrames.Of(Surface);
        }

        var frame = ConsonantFrame.Of(this);
        if (frame.Length < ConsonantFrame.Least)
        {
            return Script == Script.Latin && Role == NameTokenRole.Distinctive && FineFrame.Of(Ascii) is { Length: > 0 } fine ? [fine] : [];
        }

        if (Script == Script.Kana)
        {
            return KanaFrames.Of(Ascii, frame);
        }

        var shorter = Script is Script.Latin or Script.Cyrillic ? ConsonantFrame.WithoutLiquids(this) : frame;
        return Script == Script.Latin && Ascii.Contains("th", StringComparison.Ordinal)
                ?
                [
                    .. ((string[])[frame, shorter, ConsonantFrame.WithLisp(Ascii)])
                        .Where(f => f.Length >= ConsonantFrame.Least)
                        .Distinct(StringComparer.Ordinal),
                ]
            : shorter.Length < ConsonantFrame.Least || string.Equals(frame, shorter, StringComparison.Ordinal) ? [frame]
            : [frame, shorter];
    }

    /// <summary>True for words that compare alike with every other word.</summary>
    public bool Equals(NameToken? other) =>
        other is not null
        && Weight.Equals(other.Weight)
        && Role == other.Role
        && string.Equals(Surface, other.Surface, StringComparison.Ordinal)
        && string.Equals(Skeleton, other.Skeleton, StringComparison.Ordinal)
        && string.Equals(Ascii, other.Ascii, StringComparison.Ordinal)
        && string.Equals(Meaning, other.Meaning, StringComparison.Ordinal)
        && Variants.AsSpan().SequenceEqual(other.Variants.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Surface, Skeleton, Role);

    internal static uint LettersOf(ReadOnlySpan<char> skeleton)
    {
        var letters = 0u;
        foreach (var c in skeleton)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }
}
