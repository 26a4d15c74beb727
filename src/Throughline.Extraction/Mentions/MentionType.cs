namespace Throughline.Extraction.Mentions;

/// <summary>What a mention is of.</summary>
public enum MentionType
{
    /// <summary>A name whose kind is not known.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, office or other organization.</summary>
    Organization,

    /// <summary>A country, city, region or site.</summary>
    Location,

    /// <summary>A product, by name or designation.</summary>
    Product,
}
