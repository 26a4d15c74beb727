using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A sentence-sized fact with its evidence: the one source of truth from which entities, graph and dossier are derived.</summary>
public sealed record Claim
{
    /// <summary>Stable id, see <see cref="IdOf"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what the claim is about.</summary>
    public required EntityRef Subject { get; init; }

    /// <summary>Name of the predicate, see <see cref="Predicates"/>.</summary>
    public required string Predicate { get; init; }

    /// <summary>The object where it is a party, thing or place; null where it is a <see cref="Value"/>.</summary>
    public EntityRef? Object { get; init; }

    /// <summary>The object where it is a plain value.</summary>
    public string? Value { get; init; }

    /// <summary>What narrows the proposition.</summary>
    public Qualifiers Qualifiers { get; init; } = Qualifiers.None;

    /// <summary>When; null where the source does not say.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>Where; null where the source does not say.</summary>
    public Place? Place { get; init; }

    /// <summary>How much of the goods, how many people, how many times.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>How much money.</summary>
    public Amount? Amount { get; init; }

    /// <summary>The text says "including" or "such as": the list is not complete.</summary>
    public bool OpenList { get; init; }

    /// <summary>The mode of speech.</summary>
    public Modality Modality { get; init; }

    /// <summary>The hedging words of the source, in lower case and text order (<c>may</c>, <c>potential</c>, <c>assess</c>).</summary>
    public ImmutableArray<string> Hedges { get; init; } = [];

    /// <summary>What the claim rests on.</summary>
    public required Epistemic Epistemic { get; init; }

    /// <summary>Who says so, outermost first.</summary>
    public ImmutableArray<Attribution> Attribution { get; init; } = [];

    /// <summary>For a <c>responded</c> claim, how the party answered.</summary>
    public ResponseKind? Response { get; init; }

    /// <summary>Ids of the claims that this one answers.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Whether the value may be shown.</summary>
    public Disclosure Disclosure { get; init; }

    /// <summary>Whether the matter is settled.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>At least one anchor; the first is the main one.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Independence group: copies and rewrites of one report share it. Empty until the case assigns it.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Grading of source and information.</summary>
    public Grade Grade { get; init; } = Grade.Default;

    /// <summary>Name and version of what proposed the claim, such as <c>frames.en/1</c>.</summary>
    public required string Extractor { get; init; }

    /// <summary>Confidence of the extraction in [0, 1]; not the likelihood that the claim is true.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the <see cref="Extractor"/> of a claim begins with that a language model proposed.</summary>
    public const string MachinePrefix = "llm/";

    /// <summary>True where a language model proposed the claim: it feeds nothing until a reviewer accepts it.</summary>
    public bool IsMachineProposed => Extractor.StartsWith(MachinePrefix, StringComparison.Ordinal);

    /// <summary>Whether the claim feeds entities, network and leads, given what a reviewer decided about it.</summary>
    public bool Feeds(ReviewStatus review) => IsMachineProposed ? review == ReviewStatus.Accepted : review != ReviewStatus.Rejected;

    /// <summary>Id of the claim that this one corrects.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The object's name or value.</summary>
    public string ObjectText => Object?.Name ?? Value ?? "";

    /// <summary>The id of a claim: a hash of document, span, subject, predicate, object and what tells list members apart.</summary>
    public static string IdOf(
        Evidence at,
        EntityRef subject,
        string predicate,
        EntityRef? target,
        string? value,
        string? discriminator = null
    ) =>
        StableId.Of(
            "c",
            at.Document,
            at.Start.ToString(System.Globalization.CultureInfo.InvariantCulture),
            at.End.ToString(System.Globalization.CultureInfo.InvariantCulture),
            subject.Id,
            predicate,
            target?.Id ?? value,
            discriminator
        );
}
