using Throughline.Model;

namespace Throughline.Text;

/// <summary>Names in any script: comparison keys and comparison. Safe for use by several threads.</summary>
public static class Names
{
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
