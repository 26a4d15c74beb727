using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>An entity prepared for comparison; list entries are prepared once.</summary>
internal sealed class ComparableEntity
{
    private const int MostNames = 40;
    private static readonly string[] s_countryProperties = ["country", "jurisdiction", "nationality", "mainCountry", "citizenship"];

    // The index knows the names of list entries, and few pairs come so far that addresses are compared.
    private readonly Lazy<(PreparedName Name, bool IsWeak)[]> _names;
    private readonly Lazy<PreparedAddress[]> _addresses;

    private ComparableEntity(Entity entity)
    {
        Entity = entity;
        Kind = KindOf(entity.Schema);
        _names = new(() => ReadNames(entity, Kind));
        Identifiers = IdentifiersOf(entity);
        Countries = ReadCountries(entity, Identifiers);
        BirthDates = [.. entity.Values("birthDate").Select(PartialDate.ParseOrNull).OfType<PartialDate>()];
        _addresses = new(() => [.. entity.Values("address").Take(MostNames).Select(AddressLikeness.Prepare)]);
        Gender = entity.Values("gender") is [var gender, ..] ? gender : null;
    }

    public Entity Entity { get; }

    public NameKind Kind { get; }

    public (PreparedName Name, bool IsWeak)[] Names => _names.Value;

    public (IdentifierKind Kind, string Value)[] Identifiers { get; }

    public string[] Countries { get; }

    public PartialDate[] BirthDates { get; }

    public PreparedAddress[] Addresses => _addresses.Value;

    public string? Gender { get; }

    /// <summary>Prepares an entity.</summary>
    public static ComparableEntity Of(Entity entity) => new(entity);

    /// <summary>What names of a schema are of.</summary>
    public static NameKind KindOf(string schema) =>
        schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" or "PublicBody" => NameKind.Organization,
            "Vessel" or "Airplane" or "Product" or "Component" or "Vehicle" or "Security" => NameKind.Thing,
            _ => NameKind.Unknown,
        };

    /// <summary>The names of an entity that are compared, and which are weak.</summary>
    public static IEnumerable<(string Name, bool IsWeak)> NamesOf(Entity entity)
    {
        var weak = entity.Values("weakAlias");
        return entity
            .Names.Concat(KindOf(entity.Schema) == NameKind.Person ? FromParts(entity) : [])
            .Distinct(StringComparer.Ordinal)
            .Take(MostNames)
            .Select(n => (n, weak.Contains(n)));
    }

    private static (PreparedName, bool)[] ReadNames(Entity entity, NameKind kind) =>
        [.. NamesOf(entity).Select(n => (Name: Text.Names.Prepare(n.Name, kind), n.IsWeak)).Where(n => n.Name.Tokens.Length > 0)];

    private static IEnumerable<string> FromParts(Entity entity) =>
        entity.Values("firstName") is [var first, ..] && entity.Values("lastName") is [var last, ..] ? [$"{first} {last}"] : [];

    /// <summary>The identifiers of an entity in their normal form.</summary>
    public static (IdentifierKind Kind, string Value)[] IdentifiersOf(Entity entity) =>
        [
            .. IdentifierProperties
                .All.SelectMany(p => entity.Values(p.Property).Select(v => Read(p.Kind, v)))
                .Where(i => i.Value.Length >= 5)
                .Select(i => (i.Kind, i.Value))
                .Distinct(),
        ];

    private static Identifier Read(IdentifierKind kind, string value) =>
        kind is IdentifierKind.Tax or IdentifierKind.Registration
            ? Text.Identifiers.Classify(value, kind)
            : new Identifier(kind, Text.Identifiers.Normal(kind, value));

    private static string[] ReadCountries(Entity entity, (IdentifierKind Kind, string Value)[] identifiers)
    {
        var stated = s_countryProperties.SelectMany(p => entity.Values(p)).Select(Screening.Countries.CodeOrNull);
        var addressed = entity.Values("address").Select(Screening.Countries.OfAddressOrNull);
        var registered = identifiers.Select(i =>
            i.Kind switch
            {
                IdentifierKind.Inn or IdentifierKind.Ogrn or IdentifierKind.Kpp => "ru",
                IdentifierKind.Uscc => "cn",
                _ => null,
            }
        );
        return
        [
            .. stated.Concat(addressed).Concat(registered).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
