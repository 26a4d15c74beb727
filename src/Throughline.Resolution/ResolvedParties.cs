using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>The parties, and which party each mention belongs to.</summary>
/// <param name="Parties">Sorted by id.</param>
/// <param name="PartyOf">Party id by mention id; every mention in the claims has one.</param>
public sealed record ResolvedParties(ImmutableArray<Party> Parties, ImmutableSortedDictionary<string, string> PartyOf);
