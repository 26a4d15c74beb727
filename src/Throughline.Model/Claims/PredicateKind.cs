namespace Throughline.Model;

/// <summary>What a predicate is about; the timeline's lanes and the network's layers follow it.</summary>
public enum PredicateKind
{
    /// <summary>Supply, shipment, delivery.</summary>
    Goods,

    /// <summary>Invoices and payments.</summary>
    Money,

    /// <summary>Travel, visits, meetings, work.</summary>
    People,

    /// <summary>What is made of what.</summary>
    Product,

    /// <summary>Tests and evaluations.</summary>
    Test,

    /// <summary>Ownership and control.</summary>
    Ownership,

    /// <summary>Listings.</summary>
    Sanction,

    /// <summary>Where a thing is.</summary>
    Place,

    /// <summary>Names, identifiers, attributes.</summary>
    Identity,

    /// <summary>Statements, responses, publications.</summary>
    Statement,

    /// <summary>Contribution and enabling.</summary>
    Effect,
}
