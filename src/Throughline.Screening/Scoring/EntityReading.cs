using System.Collections.Immutable;
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
        Add(entity.Values("name"));
        Add(family == SchemaFamily.Person ? FromParts(entity) : []);
        Add(entity.Values("full"));
        var primary = names.Count;
        Add([.. entity.Names]);
        return ([.. names], primary);

        void Add(ImmutableArray<string> cells)
        {
            foreach (var cell in cells)
            {
                var isWeak = weak.Contains(cell, StringComparer.Ordinal);
                foreach (var name in JoinedNames.Split(cell))
                {
                    if (names.Count < MostNames && !IsKnown(name))
                    {
                        names.Add((name, isWeak));
                    }
                }
            }
        }

        bool IsKnown(string name)
        {
            foreach (var (known, _) in names)
            {
                if (string.Equals(known, name, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The numbers in their normal form, each once.</summary>
    public static (IdentifierKind Kind, string Value)[] Identifiers(Entity entity)
    {
        List<(IdentifierKind, string)>? found = null;
        foreach (var (property, kind) in IdentifierProperties.All)
        {
            foreach (var value in entity.Values(property))
            {
                var (scheme, number) = Read(kind, value);
                if (number.Length >= LeastNumber && found?.Contains((scheme, number)) != true)
                {
                    (found ??= []).Add((scheme, number));
                }
            }
        }

        return found is null ? [] : [.. found];
    }

    /// <summary>The countries, sorted.</summary>
    public static string[] Countries(Entity entity, (IdentifierKind Kind, string Value)[] identifiers)
    {
        List<string>? codes = null;
        foreach (var property in s_countries)
        {
            foreach (var value in entity.Values(property))
            {
                Add(Screening.Countries.CodeOrNull(value));
            }
        }

        foreach (var address in entity.Values("address"))
        {
            Add(Screening.Countries.OfAddressOrNull(address));
        }

        foreach (var (kind, _) in identifiers)
        {
            Add(
                kind switch
                {
                    IdentifierKind.Inn or IdentifierKind.Ogrn or IdentifierKind.Kpp => "ru",
                    IdentifierKind.Uscc => "cn",
                    _ => null,
                }
            );
        }

        codes?.Sort(StringComparer.Ordinal);
        return codes is null ? [] : [.. codes];

        void Add(string? code)
        {
            if (code is not null && codes?.Contains(code) != true)
            {
                (codes ??= []).Add(code);
            }
        }
    }

    /// <summary>The dates of a property that can be read.</summary>
    public static PartialDate[] Dates(Entity entity, string property) =>
        entity.Values(property) is { IsEmpty: false } values ? [.. values.SelectMany(EntityDates.Read)] : [];

    private static ImmutableArray<string> FromParts(Entity entity) =>
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
