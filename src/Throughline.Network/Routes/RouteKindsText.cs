using Throughline.Model;

namespace Throughline.Network;

/// <summary>Reads layers and tells what belongs to them.</summary>
public static class RouteKindsText
{
    /// <summary>Reads <c>goods,money,people</c>; everything where the text is empty; null where a word is none of them.</summary>
    public static RouteKinds? ParseOrNull(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return RouteKinds.All;
        }

        var kinds = RouteKinds.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.ToLowerInvariant())
            {
                case "goods":
                    kinds |= RouteKinds.Goods;
                    break;
                case "money":
                    kinds |= RouteKinds.Money;
                    break;
                case "people":
                    kinds |= RouteKinds.People;
                    break;
                default:
                    return null;
            }
        }

        return kinds;
    }

    /// <summary>The layer of a predicate kind; none where no route runs over it (listings, names, statements, places). Ownership belongs to each.</summary>
    public static RouteKinds LayerOf(PredicateKind kind) =>
        kind switch
        {
            PredicateKind.Goods or PredicateKind.Product or PredicateKind.Test or PredicateKind.Effect => RouteKinds.Goods,
            PredicateKind.Money => RouteKinds.Money,
            PredicateKind.People => RouteKinds.People,
            PredicateKind.Ownership => RouteKinds.All,
            _ => RouteKinds.None,
        };
}
