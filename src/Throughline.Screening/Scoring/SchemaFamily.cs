namespace Throughline.Screening;

/// <summary>What an entity is, as far as two schemata can be told apart: lists name a firm now Company, now Organization, now LegalEntity.</summary>
internal enum SchemaFamily
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A person or a firm.</summary>
    Legal,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, office or other organization.</summary>
    Firm,

    /// <summary>A vessel.</summary>
    Vessel,

    /// <summary>Another thing: aircraft, product, security, address.</summary>
    Thing,

    /// <summary>An office that persons hold.</summary>
    Position,

    /// <summary>A tie between two entities, with dates: an ownership, a directorship, an occupancy.</summary>
    Link,
}
