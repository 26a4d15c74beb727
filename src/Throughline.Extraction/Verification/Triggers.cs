using System.Collections.Frozen;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Verification;

/// <summary>The words that can mean a predicate, from the frames of a language.</summary>
internal static class Triggers
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, FrozenSet<string>>> s_byLanguage = new[]
    {
        "en",
        "ru",
        "zh",
    }.ToFrozenDictionary(l => l, Load, StringComparer.Ordinal);

    /// <summary>True where the lemma can mean the predicate; a predicate without frames in the language takes any.</summary>
    public static bool Fits(string predicate, string lemma, string language)
    {
        var frames = s_byLanguage.GetValueOrDefault(language) ?? s_byLanguage["en"];
        return !frames.TryGetValue(predicate, out var words) || words.Contains(lemma);
    }

    private static FrozenDictionary<string, FrozenSet<string>> Load(string language) =>
        Frame
            .Load(language)
            .GroupBy(f => f.Predicate, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    g.SelectMany(f => f.Verbs.Concat(f.Nouns))
                        .Append(g.Key == "sanctionedBy" ? "sanction" : "")
                        .Where(w => w.Length > 0)
                        .ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
