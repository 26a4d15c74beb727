using System.Collections.Immutable;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Extraction.Verification;
using Throughline.Model;

namespace Throughline.Extraction.Proposals;

/// <summary>Makes claims of what a language model proposes. Nothing that the model says is believed: quote and names are found in the document, numbers and
/// times are read from the quote by our own grammar, hedges are added where the quote has them, and the result passes the verifier.</summary>
public sealed class ProposalReader
{
    private readonly Document _document;
    private readonly ProposalNames _names;
    private readonly string _extractor;

    /// <summary>A reader for one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">The claims that the rules found in it: their parties keep their ids, and what their pronouns stand for counts here too.</param>
    /// <param name="extractor">Name and version of what proposes; begins with <see cref="Claim.MachinePrefix"/>.</param>
    public ProposalReader(Document document, ImmutableArray<Claim> known, string extractor)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(extractor);
        (_document, _extractor) = (document, extractor);
        _names = new ProposalNames(document, known);
    }

    /// <summary>Makes a claim of a proposal.</summary>
    /// <param name="window">What the model was shown.</param>
    /// <param name="proposed">What it proposes.</param>
    /// <returns>The claim, or why there is none.</returns>
    public (Claim? Claim, string? Reason) Read(TextWindow window, ProposedClaim proposed)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(proposed);
        if (!ProposalVocabulary.Predicates.Contains(proposed.Predicate))
        {
            return (null, $"'{proposed.Predicate}' is no predicate");
        }

        if (ProposalVocabulary.Meaning(proposed.Status) is not { } meaning)
        {
            return (null, $"'{proposed.Status}' is no status");
        }

        if (new FoldedText(_document.Text, window.Start, window.End).Find(proposed.Quote) is not { } at)
        {
            return (null, $"quote '{proposed.Quote}' does not stand in the text shown");
        }

        if (Draft(proposed, Evidence.In(_document, at.Start, at.End), meaning) is not { } claim)
        {
            return (
                null,
                $"a name or value of '{proposed.Subject} {proposed.Predicate} {proposed.Object ?? proposed.Value}' does not stand in the quote"
            );
        }

        return ClaimVerifier.Check(claim, _document) is { } reason ? (null, reason) : (claim, null);
    }

    private Claim? Draft(ProposedClaim proposed, Evidence quote, (Epistemic Epistemic, Modality Modality) meaning)
    {
        var anchors = new List<Evidence> { quote };
        EntityRef? Party(string? name, string? schema) => _names.Of(name, schema, quote, anchors);

        var subject = Party(proposed.Subject, proposed.SubjectSchema);
        var target = Party(proposed.Object, proposed.ObjectSchema);
        var value = Verbatim(proposed.Value, quote);
        var (concerns, to) = (Party(proposed.Concerns, "Thing"), Party(proposed.To, "Thing"));
        var (from, via) = (Party(proposed.From, "Thing"), Party(proposed.Via, "Company"));
        (string? Said, object? Found)[] texts =
        [
            (proposed.Object, target),
            (proposed.Value, value),
            (proposed.Concerns, concerns),
            (proposed.To, to),
            (proposed.From, from),
            (proposed.Via, via),
            (proposed.Time, Verbatim(proposed.Time, quote)),
            (proposed.Amount, Verbatim(proposed.Amount, quote)),
            (proposed.Quantity, Verbatim(proposed.Quantity, quote)),
        ];
        if (subject is null || (target is null && value is null) || texts.Any(t => !string.IsNullOrWhiteSpace(t.Said) && t.Found is null))
        {
            return null;
        }

        var numbers = QuantityGrammar.Find(quote.Quote, 0, quote.Quote.Length, _document.Language);
        return new Claim
        {
            Id = Claim.IdOf(quote, subject, proposed.Predicate, target, value, $"{_extractor}{concerns?.Id}"),
            Subject = subject,
            Predicate = proposed.Predicate,
            Object = target,
            Value = target is null ? value : null,
            Qualifiers = new Qualifiers
            {
                Concerns = concerns,
                To = to,
                From = from,
                Via = via,
            },
            Time = TimeOf(proposed.Time, quote),
            Amount = Best(numbers, proposed.Amount, quote.Quote, s => s.Amount),
            Quantity = Best(numbers, proposed.Quantity, quote.Quote, s => s.Quantity),
            Epistemic = meaning.Epistemic,
            Modality = meaning.Modality,
            Hedges = HedgesIn(quote.Quote),
            Attribution = AttributionOf(proposed.Attribution),
            Evidence = [.. anchors],
            Extractor = _extractor,
            Confidence = 0.5,
        };
    }

    private static string? Verbatim(string? words, Evidence quote) =>
        string.IsNullOrWhiteSpace(words) || new FoldedText(quote.Quote, 0, quote.Quote.Length).Find(words) is not { } at
            ? null
            : quote.Quote[at.Start..at.End];

    private TimeRange? TimeOf(string? words, Evidence quote) =>
        Place(words, quote.Quote) is { } at
            ? TimeGrammar
                .Find(quote.Quote, 0, quote.Quote.Length, ChatLog.DayAt(_document, quote.Start))
                .Where(t => t.Start < at.End && at.Start < t.End)
                .Select(t => (TimeRange?)t.Time)
                .FirstOrDefault()
            : null;

    private static T? Best<T>(ImmutableArray<QuantitySpan> spans, string? words, string quote, Func<QuantitySpan, T?> of)
        where T : class =>
        Place(words, quote) is { } at
            ? spans.Where(s => s.Start < at.End && at.Start < s.End).Select(of).FirstOrDefault(v => v is not null)
            : null;

    private static (int Start, int End)? Place(string? words, string quote) =>
        string.IsNullOrWhiteSpace(words) ? null : new FoldedText(quote, 0, quote.Length).Find(words);

    private ImmutableArray<string> HedgesIn(string quote)
    {
        var lexicon = Lexicon.Of(_document.Language);
        return
        [
            .. Words
                .Of(quote, _document.Language)
                .Where(w => !w.IsCapital && lexicon.Hedges.Contains(w.Text))
                .Select(w => w.Text)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // A source that the document does not name is the model's invention; the claim may still be sound.
    private ImmutableArray<Attribution> AttributionOf(string? words) =>
        !string.IsNullOrWhiteSpace(words) && new FoldedText(_document.Text, 0, _document.Text.Length).Find(words) is { } at
            ? [new Attribution(_document.Text[at.Start..at.End], AttributionKind.Other)]
            : [];
}
