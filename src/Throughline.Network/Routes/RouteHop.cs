using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>One step of a route.</summary>
public sealed record RouteHop
{
    /// <summary>Node id where the step starts, in the route's direction.</summary>
    public required string From { get; init; }

    /// <summary>Node id where it ends.</summary>
    public required string To { get; init; }

    /// <summary>Name of <see cref="From"/>.</summary>
    public required string FromName { get; init; }

    /// <summary>Name of <see cref="To"/>.</summary>
    public required string ToName { get; init; }

    /// <summary>The claims' predicate.</summary>
    public required string Predicate { get; init; }

    /// <summary>False where the claims run from <see cref="To"/> to <see cref="From"/> ("To received from From").</summary>
    public required bool Forward { get; init; }

    /// <summary>The step in words, in the claims' own direction and verb.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of the claims, strongest first.</summary>
    public required ImmutableArray<string> ClaimIds { get; init; }

    /// <summary>A quote for each claim, in the same order.</summary>
    public required ImmutableArray<Evidence> Quotes { get; init; }

    /// <summary>Independent origins behind the step.</summary>
    public required int Origins { get; init; }

    /// <summary>Belief in the step, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>Other predicates that link the two nodes.</summary>
    public ImmutableArray<string> AlsoBy { get; init; } = [];

    /// <summary>Ids of the <c>responded</c> claims that answer the step's claims: denials and the like.</summary>
    public ImmutableArray<string> CounterClaims { get; init; } = [];
}
