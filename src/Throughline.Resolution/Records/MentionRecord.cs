using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>What the claims say of the identity of one mention.</summary>
internal sealed class MentionRecord(EntityRef mention)
{
    /// <summary>Id of the mention.</summary>
    public string Id { get; } = mention.Id;

    /// <summary>Its schema.</summary>
    public string Schema { get; } = mention.Schema;

    /// <summary>Its family.</summary>
    public MentionFamily Family { get; } = FamilyOf(mention.Schema);

    /// <summary>Spellings with how often the claims use them.</summary>
    public SortedDictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The spellings taken apart, the mention's own name first.</summary>
    public List<NameForm> Forms { get; } = [];

    /// <summary>Documents that name it.</summary>
    public SortedSet<string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Well-formed identifiers.</summary>
    public HashSet<Identifier> Identifiers { get; } = [];

    /// <summary>Identifiers as the claims give them, well formed or not.</summary>
    public HashSet<Identifier> AllIdentifiers { get; } = [];

    /// <summary>Country codes.</summary>
    public SortedSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses, verbatim.</summary>
    public SortedSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>Birth dates as EDTF text.</summary>
    public SortedSet<string> BirthDates { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the parties and things that stand in one claim with it.</summary>
    public HashSet<string> Context { get; } = new(StringComparer.Ordinal);

    /// <summary>Mentions that a claim calls another name of this one.</summary>
    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Mentions that stand on the other side of a dealing with this one: nobody sells to himself.</summary>
    public SortedSet<string> Opposed { get; } = new(StringComparer.Ordinal);

    /// <summary>True where an identifier or a birth date can tell it from a namesake.</summary>
    public bool IsIdentified => Identifiers.Count > 0 || BirthDates.Count > 0;

    private static MentionFamily FamilyOf(string schema) =>
        schema switch
        {
            "Person" => MentionFamily.Person,
            "Company" or "Organization" or "PublicBody" or "LegalEntity" => MentionFamily.Organization,
            "Group" => MentionFamily.Group,
            "Product" or "Component" or "Thing" => MentionFamily.Product,
            "Address" or "Location" => MentionFamily.Place,
            "BankAccount" or "Vessel" or "Airplane" => MentionFamily.Numbered,
            _ when Schemata.IsA(schema, "Person") => MentionFamily.Person,
            _ when Schemata.IsA(schema, "LegalEntity") => MentionFamily.Organization,
            _ => MentionFamily.Other,
        };
}
