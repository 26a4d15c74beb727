using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>The routes between two parties, or why there are none.</summary>
/// <param name="From">The parties that the question's start may mean; exactly one where it is clear.</param>
/// <param name="To">The same for its end.</param>
/// <param name="Routes">Best first; empty where an end is unknown or ambiguous, or where no route is found.</param>
public sealed record TraceResult(ImmutableArray<Party> From, ImmutableArray<Party> To, ImmutableArray<TracedRoute> Routes)
{
    /// <summary>True where both ends mean one party each.</summary>
    public bool IsClear => From.Length == 1 && To.Length == 1;
}
