using System.Collections.Immutable;

namespace Throughline.Server.Overview;

/// <summary>A dated event.</summary>
/// <param name="Time">EDTF.</param>
/// <param name="From">First day it can touch, ISO; of an interval open to the past, its end.</param>
/// <param name="To">Last day it can touch, ISO; of an interval open to the future, its start.</param>
/// <param name="Kind">The lane.</param>
/// <param name="Text">What happened, with the claim's own verb.</param>
/// <param name="Parties">Party ids.</param>
/// <param name="Claims">Claim ids.</param>
public sealed record TimelineEventView(
    string Time,
    string From,
    string To,
    string Kind,
    string Text,
    ImmutableArray<string> Parties,
    ImmutableArray<string> Claims
);
