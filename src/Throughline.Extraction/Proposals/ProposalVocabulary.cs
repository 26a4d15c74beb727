using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Proposals;

/// <summary>The words that a language model may choose from.</summary>
public static class ProposalVocabulary
{
    // What somebody answered, published or is called needs links to other claims, which a model cannot give.
    private static readonly string[] s_linked = ["responded", "published", "concerns", "hasAttribute", "stated"];

    /// <summary>The predicates.</summary>
    public static ImmutableArray<string> Predicates { get; } =
    [.. Model.Predicates.All.Select(p => p.Name).Except(s_linked, StringComparer.Ordinal)];

    /// <summary>The schemata of subjects and objects.</summary>
    public static ImmutableArray<string> Schemata { get; } =
    ["Person", "Company", "PublicBody", "Organization", "Group", "Product", "Vessel", "Airplane", "Location", "Event", "Thing"];

    /// <summary>How firmly a text may say something, strongest first.</summary>
    public static ImmutableArray<string> Statuses { get; } = ["asserted", "alleged", "assessed", "opinion", "planned", "expected"];

    /// <summary>What a status means for a claim.</summary>
    /// <param name="status">One of <see cref="Statuses"/>.</param>
    /// <returns>What the claim rests on and the mode of speech; null for another word.</returns>
    public static (Epistemic Epistemic, Modality Modality)? Meaning(string status) =>
        status switch
        {
            "asserted" => (Epistemic.Reported, Modality.Fact),
            "alleged" => (Epistemic.Alleged, Modality.Fact),
            "assessed" => (Epistemic.Assessed, Modality.Fact),
            "opinion" => (Epistemic.Assessed, Modality.Opinion),
            "planned" => (Epistemic.Reported, Modality.Plan),
            "expected" => (Epistemic.Reported, Modality.Forecast),
            _ => null,
        };
}
