using System.Collections.Immutable;
using Throughline.Server.Claims;

namespace Throughline.Server.Parties;

/// <summary>What a search found.</summary>
/// <param name="Parties">Parties and things, best first.</param>
/// <param name="Passages">Places in documents.</param>
public sealed record SearchView(ImmutableArray<PartyRef> Parties, ImmutableArray<PassageView> Passages);
