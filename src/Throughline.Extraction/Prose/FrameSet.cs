using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Throughline.Extraction.Prose;

/// <summary>The frames of a language by the words that trigger them, so that a predication is held against a few of them and not against all.</summary>
internal sealed class FrameSet
{
    private readonly FrozenDictionary<string, ImmutableArray<Frame>> _byVerb;
    private readonly FrozenDictionary<string, ImmutableArray<Frame>> _byNoun;

    private FrameSet(ImmutableArray<Frame> frames) => (_byVerb, _byNoun) = (By(frames, f => f.Verbs), By(frames, f => f.Nouns));

    /// <summary>Reads the frames of a language.</summary>
    public static FrameSet Load(string language) => new(Frame.Load(language));

    /// <summary>The frames that a predication's verb or noun may trigger, in their order.</summary>
    public ImmutableArray<Frame> TriggeredBy(Predication predication) =>
        (predication.IsNominal ? _byNoun : _byVerb).GetValueOrDefault(predication.Lemma, []);

    /// <summary>The frames of a verb, in their order; empty for a verb of none.</summary>
    public ImmutableArray<Frame> OfVerb(string lemma) => _byVerb.GetValueOrDefault(lemma, []);

    /// <summary>True for a verb that triggers a frame.</summary>
    public bool HasVerb(string lemma) => _byVerb.ContainsKey(lemma);

    /// <summary>True for a noun that triggers a frame.</summary>
    public bool HasNoun(string lemma) => _byNoun.ContainsKey(lemma);

    private static FrozenDictionary<string, ImmutableArray<Frame>> By(ImmutableArray<Frame> frames, Func<Frame, FrozenSet<string>> words) =>
        frames
            .SelectMany(f => words(f).Select(w => (Word: w, Frame: f)))
            .GroupBy(w => w.Word, w => w.Frame, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
