namespace Throughline.Resolution;

/// <summary>Families of schemata; mentions of two families are never one party unless a person says so.</summary>
internal enum MentionFamily
{
    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, office, other organization, or a party whose kind is not known.</summary>
    Organization,

    /// <summary>Unnamed people counted; never joined across documents.</summary>
    Group,

    /// <summary>A product, model or component.</summary>
    Product,

    /// <summary>A place or address.</summary>
    Place,

    /// <summary>An account, vessel, aircraft, waybill or other thing known by a number.</summary>
    Numbered,

    /// <summary>Anything else.</summary>
    Other,
}
