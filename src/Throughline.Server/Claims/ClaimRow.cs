using Throughline.Model;

namespace Throughline.Server.Claims;

/// <summary>A claim as a row of the grid. Offsets count code points.</summary>
public sealed record ClaimRow
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what it is about.</summary>
    public required PartyRef Subject { get; init; }

    /// <summary>Name of the predicate.</summary>
    public required string Predicate { get; init; }

    /// <summary>The predicate's own words.</summary>
    public required string Verb { get; init; }

    /// <summary>What the predicate is about.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>The object, where it is a party, thing or place.</summary>
    public PartyRef? Object { get; init; }

    /// <summary>The object, where it is a value.</summary>
    public string? Value { get; init; }

    /// <summary>The goods or matter.</summary>
    public PartyRef? Concerns { get; init; }

    /// <summary>The main quote.</summary>
    public required string Sentence { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>When, EDTF.</summary>
    public string? Time { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>How much money, in the source's words.</summary>
    public string? Amount { get; init; }

    /// <summary>How many, in the source's words.</summary>
    public string? Quantity { get; init; }

    /// <summary>Somebody denies it.</summary>
    public bool Denied { get; init; }

    /// <summary>It stands in a contradiction.</summary>
    public bool Disputed { get; init; }

    /// <summary>A language model proposed it; it feeds nothing until it is accepted.</summary>
    public bool MachineProposed { get; init; }

    /// <summary>What a reviewer decided.</summary>
    public required ReviewStatus Status { get; init; }

    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Its path.</summary>
    public required string Path { get; init; }

    /// <summary>Page from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Cell or row.</summary>
    public string? Cell { get; init; }

    /// <summary>Start of the main quote.</summary>
    public required int Start { get; init; }

    /// <summary>Its end (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>Grade, such as <c>F6</c>.</summary>
    public required string Grade { get; init; }

    /// <summary>Confidence of the extraction in [0, 1].</summary>
    public required double Confidence { get; init; }
}
