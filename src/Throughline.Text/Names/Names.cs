using System.Runtime.CompilerServices;
using Throughline.Model;

namespace Throughline.Text;

/// <summary>Names in any script: comparison keys and comparison. Safe for use by several threads.</summary>
public static class Names
{
    // The tables that take longest to read; they do not need each other.
    private static readonly Type[] s_tables =
    [
        typeof(NameWords),
        typeof(LegalForms),
        typeof(OtherRomanizations),
        typeof(GivenNames),
        typeof(BrandWords),
        typeof(AbjadFrames),
    ];

    /// <summary>Begins to read the tables of names in the background, which otherwise the first name waits for; returns at once.</summary>
    public static void ReadTables()
    {
        foreach (var table in s_tables)
        {
            _ = Task.Run(() => RuntimeHelpers.RunClassConstructor(table.TypeHandle));
        }
    }

    /// <summary>Lets go of the words that were read lately, a quarter of a million at most; they change no answer, only the time that it takes.</summary>
    public static void ForgetWords() => Words.Forget();

    /// <summary>
    /// A key under which spellings fall together that differ only in case, quotes, spacing, punctuation, look-alike letters and the legal form.
    /// Different words, orders and scripts keep different keys: joining those is the resolver's work, with reasons.
    /// </summary>
    public static string Key(string name, NameKind kind = NameKind.Unknown)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = NameReader.KeyWords(name, kind);
        return words.Count == 0 ? NormalizedText.Fold(name).Trim() : string.Join(' ', words);
    }

    /// <summary>Splits a name for comparison; do it once for a name that is compared often.</summary>
    public static PreparedName Prepare(string name, NameKind kind = NameKind.Unknown)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NameReader.Read(name, kind);
    }

    /// <summary>
    /// How many edits (optimal string alignment, one each) may lie between the skeletons of two words that are held to be one word. Beside it
    /// words meet by an exact key (<see cref="NameToken.Keys"/>), as an initial, written together (two or three words against one), or as an
    /// acronym (<see cref="PreparedName.AcronymKeys"/>); nothing else pairs words, so an index that finds these finds every match.
    /// </summary>
    /// <param name="shorter">Letters of the shorter skeleton.</param>
    public static int PromisedEdits(int shorter) =>
        shorter switch
        {
            <= 3 => 0,
            <= 6 => 1,
            _ => 2,
        };

    /// <summary>
    /// How many edits may lie between one word and two or three words of the other name written together, where they do not meet as Chinese
    /// syllables; fewer where <see cref="PromisedEdits"/> allows fewer.
    /// </summary>
    public const int PromisedJoinedEdits = 1;

    /// <summary>
    /// What a pair of words with these skeletons adds to a score at most, of its weight, where they meet by spelling alone: 1 for the same skeleton, 0
    /// where they cannot meet so. They must be no more than <see cref="PromisedEdits"/> apart.
    /// </summary>
    public static double SpellingGain(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        NameScore.Gain(TokenSimilarity.OfNear(left, right));

    /// <summary>What a pair of words that share a key adds to a score at most, of its weight, where they have not the same skeleton.</summary>
    /// <param name="key">One of <see cref="NameToken.Keys"/>.</param>
    public static double KeyGain(ReadOnlySpan<char> key) => NameScore.Gain(TokenSimilarity.OfKey(key));

    /// <summary>How like two words are, 0 to 1; 0 where they cannot be one word.</summary>
    /// <param name="left">A word.</param>
    /// <param name="right">Another.</param>
    /// <param name="areChinese">True in names that are both Chinese persons' (<see cref="PreparedName.IsChinesePerson"/>).</param>
    public static float WordSimilarity(NameToken left, NameToken right, bool areChinese)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return TokenSimilarity.Of(left, right, areChinese, out _);
    }

    /// <summary>
    /// True where words written together, with this skeleton, can match one word of the other name by spelling: they must be more alike than two words.
    /// </summary>
    /// <param name="joined">Skeletons of the words written together.</param>
    /// <param name="word">Skeleton of the one word.</param>
    public static bool CanBeJoined(ReadOnlySpan<char> joined, ReadOnlySpan<char> word) =>
        TokenSimilarity.OfSkeletons(joined, word) >= NameAlignment.JoinedLeast;

    /// <summary>How like an initial is to a word that begins so.</summary>
    public const float InitialSimilarity = TokenSimilarity.InitialOfWord;

    /// <summary>True where a word can meet another by the consonants that a script leaves of it. A Korean given name in Hangul and a Chinese one share them with half of all names.</summary>
    /// <param name="word">A word.</param>
    /// <param name="script">The other's script.</param>
    public static bool CanShareFrame(NameToken word, Script script)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Script != script && !(word.IsSyllabic && word.IsHangul && script == Script.Han);
    }

    /// <summary>True where a word can meet by spelling another whose skeleton differs.</summary>
    /// <param name="word">A word.</param>
    /// <param name="role">The role of the other.</param>
    /// <param name="isHangul">The other's <see cref="NameToken.IsHangul"/>.</param>
    public static bool CanMeet(NameToken word, NameTokenRole role, bool isHangul)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Role is not (NameTokenRole.Number or NameTokenRole.Initial)
            && role is not (NameTokenRole.Number or NameTokenRole.Initial)
            && !(isHangul && word.IsHangul);
    }

    /// <summary>
    /// How near a word without a partner in the other name is to another there, 0 to 1, at most: what contradicts counts less where it may be a slip.
    /// </summary>
    /// <param name="word">A word.</param>
    /// <param name="role">The role of the other.</param>
    /// <param name="isShared">The other's <see cref="NameToken.IsShared"/>.</param>
    /// <param name="skeleton">The other's skeleton.</param>
    public static double NearnessAtMost(NameToken word, NameTokenRole role, bool isShared, ReadOnlySpan<char> skeleton)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Nearness.AtMost(word, role, isShared, skeleton);
    }

    /// <summary>How like two names are, with the reasons; at 0.7 and over they can be held to be one name.</summary>
    public static NameComparison Compare(string left, string right, NameKind kind = NameKind.Unknown) =>
        Compare(Prepare(left, kind), Prepare(right, kind));

    /// <summary>How like two prepared names are, with the reasons.</summary>
    public static NameComparison Compare(PreparedName left, PreparedName right) =>
        left.Original == right.Original
            ? new(1, [new ScorePart("name", 1, $"{left.Original} = {right.Original}")])
            : NameScore.WithParts(left, right);

    /// <summary>The score of <see cref="Compare(PreparedName, PreparedName)"/> without its reasons, for scans over many names.</summary>
    public static double Score(PreparedName left, PreparedName right) => left.Original == right.Original ? 1 : NameScore.Of(left, right);
}
