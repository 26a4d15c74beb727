using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>Something odd in watchlists. It is reported and never repaired or merged silently: the list is the authority's.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">One sentence for a person.</param>
/// <param name="Entries">The entries; empty for what could not be read.</param>
/// <param name="Values">The values at fault, or the identifiers that entries share.</param>
/// <param name="Reasons">For entries that are compared: what speaks for one party and what against.</param>
public sealed record ListAnomaly(
    ListAnomalyKind Kind,
    string Text,
    ImmutableArray<AnomalousEntry> Entries,
    ImmutableArray<string> Values,
    ImmutableArray<ScorePart> Reasons
)
{
    /// <summary>True where it is a fault of a list; false for a lead.</summary>
    public bool IsFault => Kind != ListAnomalyKind.OneParty;
}
