using System.Collections.Frozen;

namespace Throughline.Model;

/// <summary>The predicates of the claim vocabulary, by name.</summary>
public static class Predicates
{
    private static readonly Predicate[] s_all =
    [
        new("visited", PredicateKind.People, "visited"),
        new("travelledTo", PredicateKind.People, "travelled to"),
        new("travelledWith", PredicateKind.People, "travelled with"),
        new("attended", PredicateKind.People, "attended"),
        new("invited", PredicateKind.People, "invited"),
        new("metWith", PredicateKind.People, "met with"),
        new("contacted", PredicateKind.People, "contacted"),
        new("employedBy", PredicateKind.People, "employed by"),
        new("trained", PredicateKind.People, "trained"),
        new("assisted", PredicateKind.People, "assisted"),
        new("produces", PredicateKind.Product, "produces"),
        new("supplied", PredicateKind.Goods, "supplied", true),
        new("offered", PredicateKind.Goods, "offered", true),
        new("ordered", PredicateKind.Goods, "ordered from", false),
        new("plannedDelivery", PredicateKind.Goods, "plans to deliver to", true),
        new("contractedWith", PredicateKind.Goods, "contracted with"),
        new("invoiced", PredicateKind.Money, "invoiced", false),
        new("paid", PredicateKind.Money, "paid", true),
        new("financed", PredicateKind.Money, "financed", true),
        new("shipped", PredicateKind.Goods, "shipped to", true),
        new("received", PredicateKind.Goods, "received from", false),
        new("delivered", PredicateKind.Goods, "delivered to", true),
        new("tested", PredicateKind.Test, "tested"),
        new("evaluated", PredicateKind.Test, "evaluated"),
        new("usedIn", PredicateKind.Product, "used in"),
        new("intermediaryFor", PredicateKind.Goods, "intermediary for", true),
        new("componentOf", PredicateKind.Product, "component of"),
        new("modelledOn", PredicateKind.Product, "modelled on"),
        new("relatedTo", PredicateKind.Product, "related to"),
        new("declaredAs", PredicateKind.Product, "declared as"),
        new("owns", PredicateKind.Ownership, "owns"),
        new("directs", PredicateKind.Ownership, "directs"),
        new("represents", PredicateKind.Ownership, "represents"),
        new("locatedAt", PredicateKind.Place, "located at"),
        new("hasIdentifier", PredicateKind.Identity, "has identifier"),
        new("hasAttribute", PredicateKind.Identity, "is"),
        new("alias", PredicateKind.Identity, "also known as"),
        new("contributedTo", PredicateKind.Effect, "contributed to"),
        new("enables", PredicateKind.Effect, "enables"),
        new("collaboratedOn", PredicateKind.Effect, "collaborated on"),
        new("sanctionedBy", PredicateKind.Sanction, "sanctioned by"),
        new("stated", PredicateKind.Statement, "stated"),
        new("responded", PredicateKind.Statement, "responded"),
        new("published", PredicateKind.Statement, "published"),
        new("concerns", PredicateKind.Statement, "concerns"),
    ];

    private static readonly FrozenDictionary<string, Predicate> s_byName = s_all.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>Every predicate, in the vocabulary's order.</summary>
    public static IReadOnlyList<Predicate> All => s_all;

    /// <summary>The predicate of a name; null where the vocabulary has none.</summary>
    public static Predicate? FindOrNull(string name) => s_byName.GetValueOrDefault(name);
}
