using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>What the claims say of the identity of one mention.</summary>
internal sealed class MentionRecord(EntityRef mention)
{
    private SmallSet<string> _documents;
    private SmallSet<Identifier> _identifiers;
    private SmallSet<Identifier> _allIdentifiers;
    private SmallSet<string> _countries;
    private SmallSet<string> _addresses;
    private SmallSet<string> _birthDates;
    private SmallSet<string> _context;
    private SmallSet<string> _aliases;
    private SmallSet<string> _opposed;

    /// <summary>Id of the mention.</summary>
    public string Id { get; } = mention.Id;

    /// <summary>Its schema.</summary>
    public string Schema { get; } = mention.Schema;

    /// <summary>Its family.</summary>
    public MentionFamily Family { get; } = FamilyOf(mention.Schema);

    /// <summary>Spellings with how often the claims use them.</summary>
    public List<(string Name, int Times)> Names { get; } = new(1);

    /// <summary>The spellings taken apart, the mention's own name first.</summary>
    public List<NameForm> Forms { get; } = new(1);

    /// <summary>Documents that name it.</summary>
    public ref SmallSet<string> Documents => ref _documents;

    /// <summary>Well-formed identifiers.</summary>
    public ref SmallSet<Identifier> Identifiers => ref _identifiers;

    /// <summary>Identifiers as the claims give them, well formed or not.</summary>
    public ref SmallSet<Identifier> AllIdentifiers => ref _allIdentifiers;

    /// <summary>Country codes.</summary>
    public ref SmallSet<string> Countries => ref _countries;

    /// <summary>Addresses, verbatim.</summary>
    public ref SmallSet<string> Addresses => ref _addresses;

    /// <summary>Birth dates as EDTF text.</summary>
    public ref SmallSet<string> BirthDates => ref _birthDates;

    /// <summary>Keys of the parties and things that stand in one claim with it.</summary>
    public ref SmallSet<string> Context => ref _context;

    /// <summary>Mentions that a claim calls another name of this one.</summary>
    public ref SmallSet<string> Aliases => ref _aliases;

    /// <summary>Mentions that stand on the other side of a dealing with this one: nobody sells to himself.</summary>
    public ref SmallSet<string> Opposed => ref _opposed;

    /// <summary>True where an identifier or a birth date can tell it from a namesake.</summary>
    public bool IsIdentified => Identifiers.Count > 0 || BirthDates.Count > 0;

    /// <summary>Counts a spelling; true where it is a new one.</summary>
    public bool Spell(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Name == name)
            {
                Names[i] = (name, Names[i].Times + 1);
                return false;
            }
        }

        Names.Add((name, 1));
        return true;
    }

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
