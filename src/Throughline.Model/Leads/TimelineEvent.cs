using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>A dated event.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">The lane: <c>goods</c>, <c>money</c>, <c>people</c>, <c>tests</c>, <c>sanctions</c> or <c>other</c>.</param>
/// <param name="Text">What happened, with the claim's own verb.</param>
/// <param name="Entities">Party ids.</param>
/// <param name="Claims">Claim ids.</param>
public sealed record TimelineEvent(
    TimeRange Time,
    string Kind,
    string Text,
    ImmutableArray<string> Entities,
    ImmutableArray<string> Claims
);
