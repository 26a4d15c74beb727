using System.Collections.Immutable;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>How firmly a claim may be held: its epistemic status, modality, hedges and attribution, read from the words around it.</summary>
/// <param name="Epistemic">What it rests on.</param>
/// <param name="Modality">The mode of speech.</param>
/// <param name="Hedges">Hedging words in text order.</param>
/// <param name="Attribution">Who says so, outermost first.</param>
internal sealed record Status(
    Epistemic Epistemic,
    Modality Modality,
    ImmutableArray<string> Hedges,
    ImmutableArray<Attribution> Attribution
)
{
    /// <summary>The status of a predication.</summary>
    /// <param name="predication">The trigger and its arguments.</param>
    /// <param name="frame">The frame that it fills.</param>
    /// <param name="scopes">The sentence's scopes, outermost first.</param>
    /// <param name="inherited">Attribution carried over by anaphora.</param>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="isOwnRecord">True where the document is itself the record (a letter, a contract).</param>
    /// <param name="lexicon">Word lists of the language.</param>
    public static Status Of(
        Predication predication,
        Frame? frame,
        List<Scope> scopes,
        ImmutableArray<Attribution> inherited,
        List<Token> tokens,
        bool isOwnRecord,
        Lexicon lexicon
    )
    {
        var over = scopes.Where(s => s.Start <= predication.At && predication.At < s.End).ToList();
        var attribution = over.Select(s => s.Source).Distinct().ToImmutableArray();
        if (attribution.IsEmpty)
        {
            attribution = inherited;
        }

        var hedges = HedgesIn(predication, over, tokens, lexicon);
        var assessed = over.Any(s => s.Manner == ScopeManner.Assesses);
        var judged = predication.Matrix is { Verb.IsPassive: true } matrix ? matrix.Lemma : "";
        assessed |= lexicon.Has("verbs.assess", judged) || lexicon == Lexicon.Of("ru") && lexicon.Has("verbs.assess", predication.Lemma);
        var analyst = over.Any(s => s.Source.Kind == AttributionKind.Analyst && s.Manner != ScopeManner.Shows);
        var official = over.Any(s => s.Source.Kind == AttributionKind.Official);
        var conditional = predication.Verb is { IsConditional: true } || predication.Matrix?.Verb is { IsConditional: true };
        var shows = over.Any(s =>
            s.Manner == ScopeManner.Shows || s.Source.Kind is AttributionKind.Document or AttributionKind.Investigation
        );
        var says = over.Any(s => s.Manner == ScopeManner.Says) || lexicon.Has("verbs.say", judged);
        var epistemic =
            assessed || analyst || (official && (conditional || hedges.Length > 0)) ? Epistemic.Assessed
            : shows ? Epistemic.Reported
            : says ? Epistemic.Alleged
            : isOwnRecord ? Epistemic.Documented
            : Epistemic.Reported;
        if (epistemic == Epistemic.Documented && hedges.Length > 0)
        {
            epistemic = Epistemic.Alleged;
        }

        return new Status(epistemic, ModalityOf(predication, frame, analyst && !assessed, conditional, lexicon), hedges, attribution);
    }

    private static Modality ModalityOf(Predication predication, Frame? frame, bool opinion, bool conditional, Lexicon lexicon)
    {
        if (frame?.Knowledge == Knowledge.Unknown)
        {
            // "could not be established": that it is open is no forecast.
            return Modality.Fact;
        }

        if (frame?.Modality is { } fixedModality)
        {
            return fixedModality;
        }

        var verb = predication.Verb;
        var matrix = predication.Matrix;
        if (
            verb is { IsFuture: true }
            || (
                verb is { IsInfinitive: true }
                && matrix is not null
                && (lexicon.Has("verbs.plan", matrix.Lemma) || lexicon.Has("verbs.request", matrix.Lemma))
                // "arranged for the goods to be shipped": saw to it.
                && !(matrix is { Lemma: "arrange", Verb: { IsFinite: true, IsFuture: false, Word: "arranged" } } && verb.IsPassive)
            )
            || (matrix?.Verb is { IsFuture: true })
        )
        {
            return matrix?.Lemma is "expect" ? Modality.Forecast : Modality.Plan;
        }

        if (
            predication.Noun is { } noun && noun.Words.Any(w => lexicon.Has("futureWords", w.Lower))
            || predication.IsNominal && matrix is { Lemma: not "arrange" } && lexicon.Has("verbs.plan", matrix.Lemma)
            || predication.IsNominal
                && matrix is { Verb.IsInfinitive: true, Matrix: { Lemma: not "arrange" } outer }
                && lexicon.Has("verbs.plan", outer.Lemma)
        )
        {
            return Modality.Plan;
        }

        if (conditional && verb is not null && !(verb.Word is "be" or "been" or "related"))
        {
            return Modality.Forecast;
        }

        return opinion ? Modality.Opinion : Modality.Fact;
    }

    // Hedges of the claim's own stretch, and the judging verb of its scope; "potential" stands before a noun, "may" in the verb.
    private static ImmutableArray<string> HedgesIn(Predication predication, List<Scope> over, List<Token> tokens, Lexicon lexicon)
    {
        var verbs = over.Where(s => s.Manner == ScopeManner.Assesses && s.Verb.Length > 0).Select(s => (s.Start, s.Verb)).ToList();
        var words = Words(tokens, lexicon)
            .Where(w => lexicon.Hedges.Contains(w.Text))
            .Where(w => (w.Start >= predication.Start && w.End <= predication.End) || IsLeading(w.End, predication, tokens, lexicon))
            .Select(w => (w.Start, w.Text));
        return [.. verbs.Concat(words).OrderBy(w => w.Item1).Select(w => w.Item2).Distinct(StringComparer.Ordinal)];
    }

    // Chinese tokens are single characters between the atoms: the listed words are cut out of them.
    private static IEnumerable<(int Start, int End, string Text)> Words(List<Token> tokens, Lexicon lexicon)
    {
        var plain = tokens.Where(t => t.Mention is null && t.Time is null && t.Quantity is null).ToList();
        if (lexicon != Lexicon.Of("zh"))
        {
            return plain.Select(t => (t.Start, t.End, t.Lower));
        }

        return plain.SelectMany(
            (t, i) =>
                Enumerable
                    .Range(0, 3)
                    .Where(n => i + n < plain.Count && plain[i + n].Start == t.Start + n)
                    .Select(n => (t.Start, t.Start + n + 1, string.Concat(plain.Skip(i).Take(n + 1).Select(p => p.Text))))
        );
    }

    // "Reportedly, X shipped", "Вероятно, X", "据称，X": an adverb that opens the clause.
    private static bool IsLeading(int end, Predication predication, List<Token> tokens, Lexicon lexicon) =>
        end <= predication.Start
        && tokens
            .Where(t => t.Start >= end && t.Start < predication.Start)
            .All(t =>
                t.Tag is Tag.Comma or Tag.Adverb or Tag.Time or Tag.Quote or Tag.Relative or Tag.Subordinator
                || t.Mention is null
                    && (
                        !char.IsLetterOrDigit(t.Text[0]) && t.Text is not ("." or ";")
                        || lexicon.Has("adverbs", t.Lower)
                        || lexicon.Has("subordinators", t.Lower)
                    )
            );
}
