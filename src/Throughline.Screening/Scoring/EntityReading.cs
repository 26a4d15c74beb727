using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Reads what is compared from the properties of an entity.</summary>
internal static class EntityReading
{
    private const int MostNames = 40;
    private const int LeastNumber = 5;
    private static readonly string[] s_countries = ["country", "jurisdiction", "nationality", "mainCountry", "citizenship", "territory"];

    /// <summary>The names, main ones first, and how many of them are main ones.</summary>
    public static ((string Name, bool IsWeak)[] Names, int Primary) Names(Entity entity, SchemaFamily family)
    {
        var weak = entity.Values("weakAlias");
        var names = new List<(string Name, bool IsWeak)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Add(entity.Values("name"));
        Add(family == SchemaFamily.Person ? FromParts(entity) : []);
        Add(entity.Values("full"));
        var primary = names.Count;
        Add(entity.Names);
        return ([.. names], primary);

        void Add(IEnumerable<string> cells)
        {
            foreach (var cell in cells)
            {
                foreach (var name in JoinedNames.Split(cell))
                {
                    if (names.Count < MostNames && known.Add(name))
                    {
                        names.Add((name, weak.Contains(cell, StringComparer.Ordinal)));
                    }
                }
            }
        }
    }

    /// <summary>The numbers in their normal form, each once.</summary>
    public static (IdentifierKind Kind, string Value)[] Identifiers(Entity entity)
    {
        var found = new List<(IdentifierKind, string)>();
        foreach (var (property, kind) in IdentifierProperties.All)
        {
            foreach (var value in entity.Values(property))
            {
                var (scheme, number) = Read(kind, value);
                if (number.Length >= LeastNumber && !found.Contains((scheme, number)))
                {
                    found.Add((scheme, number));
                }
            }
        }

        return [.. found];
    }

    /// <summary>The countries, sorted.</summary>
    public static string[] Countries(Entity entity, (IdentifierKind Kind, string Value)[] identifiers)
    {
        var stated = s_countries.SelectMany(p => entity.Values(p)).Select(Screening.Countries.CodeOrNull);
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

    /// <summary>The dates of a property that can be read.</summary>
    public static PartialDate[] Dates(Entity entity, string property) =>
        entity.Values(property) is { IsEmpty: false } values ? [.. values.Select(EntityDates.ReadOrNull).OfType<PartialDate>()] : [];

    private static IEnumerable<string> FromParts(Entity entity) =>
        entity.Values("firstName") is [var first, ..] && entity.Values("lastName") is [var last, ..] ? [$"{first} {last}"] : [];

    private static (IdentifierKind Kind, string Value) Read(IdentifierKind kind, string value)
    {
        if (kind is IdentifierKind.Tax or IdentifierKind.Registration)
        {
            var identifier = Text.Identifiers.Classify(value, kind);
            return (identifier.Kind, identifier.Value);
        }

        var number = Text.Identifiers.Normal(kind, value);
        return kind switch
        {
            // "IMO 9253894" is how the number is painted on the hull (IMO resolution A.1117(30)).
            IdentifierKind.Imo when number.StartsWith("IMO", StringComparison.Ordinal) => (kind, number[3..]),
            IdentifierKind.Website => (kind, Host(number)),
            _ => (kind, number),
        };
    }

    private static string Host(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var bare = address[start..];
        bare = bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
        return bare.TrimEnd('/');
    }
}
