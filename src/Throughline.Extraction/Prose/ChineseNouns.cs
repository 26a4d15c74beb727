using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>The kinds of Chinese nouns that no list holds: the last characters say what a thing is (民用机场, 国防采购局, 精铸叶片毛坯).</summary>
internal static class ChineseNouns
{
    private static readonly (string Suffix, NounKinds Kind)[] s_suffixes =
    [
        .. new[]
        {
            ("organization", NounKinds.Organization),
            ("government", NounKinds.Government),
            ("people", NounKinds.People),
            ("goods", NounKinds.Goods),
            ("place", NounKinds.Place),
            ("document", NounKinds.Document),
            ("event", NounKinds.Event),
            ("activity", NounKinds.Activity),
        }
            .SelectMany(k => Lexicon.Of("zh").Set("suffix." + k.Item1).Select(s => (Suffix: s, Kind: k.Item2)))
            .OrderByDescending(s => s.Suffix.Length)
            .ThenBy(s => s.Suffix, StringComparer.Ordinal),
    ];

    /// <summary>The kinds; none where the ending says nothing.</summary>
    public static NounKinds KindsOf(string word) =>
        word.Length < 2 || ChineseTagger.IsListed(word) ? NounKinds.None
        : ChineseTagger.IsPlace(word) ? NounKinds.Place
        : Array.Find(s_suffixes, s => word.EndsWith(s.Suffix, StringComparison.Ordinal) && (s.Suffix.Length > 1 || word.Length > 2)).Kind;
}
