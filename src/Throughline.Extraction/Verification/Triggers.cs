using System.Collections.Frozen;
using Throughline.Extraction.Prose;
using Throughline.Model;

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

    /// <summary>True where the lemma triggers a frame; null where the frame has no words of its own.</summary>
    public static bool? IsOfFrame(string frame, string lemma, string language) =>
        s_frames[s_frames.ContainsKey(language) ? language : "en"].TryGetValue(frame, out var words) ? words.Contains(lemma) : null;

    /// <summary>True where the predicate has frames in the language.</summary>
    public static bool IsKnown(string predicate, string language) =>
        (s_byLanguage.GetValueOrDefault(language) ?? s_byLanguage["en"]).ContainsKey(predicate);

    /// <summary>True where the lemma is the trigger of some frame.</summary>
    public static bool IsAny(string lemma, string language) => s_any[s_any.ContainsKey(language) ? language : "en"].Contains(lemma);

    /// <summary>True for the words of silence, ignorance and refusal: none of them denies.</summary>
    public static bool IsSilence(string lemma, string language) =>
        s_silence[s_silence.ContainsKey(language) ? language : "en"].Contains(lemma);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, FrozenSet<string>>> s_frames = new[]
    {
        "en",
        "ru",
        "zh",
    }.ToFrozenDictionary(
        l => l,
        l =>
            Frame
                .Load(l)
                .GroupBy(f => f.Id, StringComparer.Ordinal)
                .ToFrozenDictionary(
                    g => g.Key,
                    g => g.SelectMany(f => f.Verbs.Concat(f.Nouns)).ToFrozenSet(StringComparer.Ordinal),
                    StringComparer.Ordinal
                ),
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_any = new[] { "en", "ru", "zh" }.ToFrozenDictionary(
        l => l,
        l => Frame.Load(l).SelectMany(f => f.Verbs).ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_silence = new[] { "en", "ru", "zh" }.ToFrozenDictionary(
        l => l,
        l =>
            Frame
                .Load(l)
                .Where(f => f.Response is ResponseKind.NoResponse or ResponseKind.NotAware or ResponseKind.Declined)
                .SelectMany(f => f.Verbs)
                .Where(v =>
                    v
                        is not (
                            "be"
                            or "have"
                            or "contact"
                            or "come"
                            or "go"
                            or "get"
                            or "receive"
                            or "remain"
                            or "plead"
                            or "claim"
                            or "быть"
                            or "получить"
                            or "оставить"
                            or "поступить"
                        )
                )
                .ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    private static FrozenDictionary<string, FrozenSet<string>> Load(string language) =>
        Frame
            .Load(language)
            .GroupBy(f => f.Predicate, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    g.SelectMany(f => f.Verbs.Concat(f.Nouns))
                        .Concat(g.Key == "sanctionedBy" ? ["sanction", "санкция"] : [])
                        .ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
