using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>An entry of a watchlist: the entity and its listings.</summary>
/// <param name="Entity">Names, identifiers, dates and addresses as the list gives them.</param>
/// <param name="Listings">One for each authority and instrument.</param>
public sealed record ListedEntity(Entity Entity, ImmutableArray<Listing> Listings)
{
    /// <summary>Whom the list says the entry is linked to, in the order of the list.</summary>
    public ImmutableArray<ListedRelation> Relations { get; init; } = [];
}
