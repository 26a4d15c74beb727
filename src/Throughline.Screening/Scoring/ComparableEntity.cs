using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>An entity prepared for comparison; list entries are prepared once.</summary>
internal sealed class ComparableEntity
{
    // The index knows the names of list entries, and few pairs come so far that names are compared again, or addresses and posts.
    private (PreparedName Name, bool IsWeak)[]? _names;
    private PreparedAddress[]? _addresses;
    private PreparedAddress[]? _birthPlaces;
    private PreparedAddress[]? _positions;

    private ComparableEntity(Entity entity)
    {
        Entity = entity;
        Family = SchemaFamilies.Of(entity.Schema);
        Kind = SchemaFamilies.NamesOf(Family);
        (NameTexts, PrimaryNames) = EntityReading.Names(entity, Family);
        Identifiers = EntityReading.Identifiers(entity);
        Countries = EntityReading.Countries(entity, Identifiers);
        BirthDates = EntityReading.Dates(entity, "birthDate");
        Founded = EntityReading.Dates(entity, Family == SchemaFamily.Vessel ? "buildDate" : "incorporationDate");
        FatherNames = entity.Values("fatherName") is { IsEmpty: false } fathers
            ? [.. fathers.Select(n => Text.Names.Prepare(n, NameKind.Person))]
            : [];
        Gender = entity.Values("gender") is [var gender, ..] ? gender : null;
        Measures = Family == SchemaFamily.Vessel ? VesselMeasures.Of(entity) : null;
        Link = Family == SchemaFamily.Link ? ComparableLink.Of(entity) : null;
    }

    /// <summary>The entity as given.</summary>
    public Entity Entity { get; }

    /// <summary>What it is.</summary>
    public SchemaFamily Family { get; }

    /// <summary>What its names are of.</summary>
    public NameKind Kind { get; }

    /// <summary>Its names as written, the main ones first.</summary>
    public (string Name, bool IsWeak)[] NameTexts { get; }

    /// <summary>Its names that have words, in the order of <see cref="NameTexts"/>, prepared when first asked for.</summary>
    public (PreparedName Name, bool IsWeak)[] Names =>
        _names ??= [.. NameTexts.Select(n => (Name: Text.Names.Prepare(n.Name, Kind), n.IsWeak)).Where(n => n.Name.Tokens.Length > 0)];

    /// <summary>How many of <see cref="NameTexts"/> are main names; the rest are aliases and former names.</summary>
    public int PrimaryNames { get; }

    /// <summary>Its numbers in their normal form.</summary>
    public (IdentifierKind Kind, string Value)[] Identifiers { get; }

    /// <summary>Codes of countries that it states, or that an address or a registration shows; sorted.</summary>
    public string[] Countries { get; }

    /// <summary>A person's dates of birth.</summary>
    public PartialDate[] BirthDates { get; }

    /// <summary>Dates of incorporation; for a vessel of its building.</summary>
    public PartialDate[] Founded { get; }

    /// <summary>Addresses, split into words when first asked for.</summary>
    public PreparedAddress[] Addresses => _addresses ??= AddressLikeness.Prepare(Entity.Values("address"));

    /// <summary>Places of birth, split into words when first asked for.</summary>
    public PreparedAddress[] BirthPlaces => _birthPlaces ??= AddressLikeness.Prepare(Entity.Values("birthPlace"));

    /// <summary>Offices and posts, split into words when first asked for.</summary>
    public PreparedAddress[] Positions => _positions ??= AddressLikeness.Prepare(Entity.Values("position"));

    /// <summary>A person's father's names or patronymics.</summary>
    public PreparedName[] FatherNames { get; }

    /// <summary>Gender as given; null where unknown.</summary>
    public string? Gender { get; }

    /// <summary>What a vessel measures; null for other things.</summary>
    public VesselMeasures? Measures { get; }

    /// <summary>What a tie ties; null for other things.</summary>
    public ComparableLink? Link { get; }

    /// <summary>Prepares an entity.</summary>
    public static ComparableEntity Of(Entity entity) => new(entity);

    /// <summary>The names of an entity that are compared, and which are weak.</summary>
    public static (string Name, bool IsWeak)[] NamesOf(Entity entity) =>
        EntityReading.Names(entity, SchemaFamilies.Of(entity.Schema)).Names;

    /// <summary>The identifiers of an entity in their normal form.</summary>
    public static (IdentifierKind Kind, string Value)[] IdentifiersOf(Entity entity) => EntityReading.Identifiers(entity);

    /// <summary>What names of a schema are of.</summary>
    public static NameKind KindOf(string schema) => SchemaFamilies.NamesOf(SchemaFamilies.Of(schema));
}
