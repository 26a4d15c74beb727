using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Server.Claims;

/// <summary>A claim with everything that stands behind and against it.</summary>
/// <param name="Row">The row of the grid.</param>
/// <param name="Details">Qualifiers and references.</param>
/// <param name="Evidence">Its anchors with the words around them.</param>
/// <param name="Attribution">Who says so, outermost first.</param>
/// <param name="Hedges">The source's hedging words.</param>
/// <param name="Modality">Mode of speech.</param>
/// <param name="Epistemic">What it rests on.</param>
/// <param name="Response">How a party answered, for a response.</param>
/// <param name="Disclosure">Whether the value may be shown.</param>
/// <param name="Knowledge">Whether the matter is settled.</param>
/// <param name="Extractor">What proposed it.</param>
/// <param name="Origin">Independence group.</param>
/// <param name="Against">What speaks against it.</param>
public sealed record ClaimDetailView(
    ClaimRow Row,
    ImmutableArray<DetailView> Details,
    ImmutableArray<EvidenceView> Evidence,
    ImmutableArray<string> Attribution,
    ImmutableArray<string> Hedges,
    Modality Modality,
    Epistemic Epistemic,
    ResponseKind? Response,
    Disclosure Disclosure,
    Knowledge Knowledge,
    string Extractor,
    string Origin,
    ImmutableArray<AgainstView> Against
);
