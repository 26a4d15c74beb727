using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>An entry with what the checks ask for.</summary>
internal sealed class CheckedEntry
{
    private const int MostNames = 12;

    private static readonly string[] s_countries = ["country", "jurisdiction", "nationality", "mainCountry", "citizenship"];

    private readonly Lazy<PreparedName[]> _names;

    public CheckedEntry(ListedEntity entry)
    {
        Entry = entry;
        List = ListComparison.ListOf(entry);
        Kind = entry.Entity.Schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" or "PublicBody" => NameKind.Organization,
            "Vessel" or "Airplane" => NameKind.Thing,
            _ => NameKind.Unknown,
        };
        Identifiers = [.. ReadIdentifiers(entry.Entity)];
        Births = [.. entry.Entity.Values("birthDate").Select(PartialDate.ParseOrNull).OfType<PartialDate>()];
        _names = new(() => [.. entry.Entity.Names.Distinct(StringComparer.Ordinal).Take(MostNames).Select(n => Names.Prepare(n, Kind))]);
    }

    public ListedEntity Entry { get; }

    public Entity Entity => Entry.Entity;

    public string List { get; }

    public NameKind Kind { get; }

    /// <summary>Identifiers in normal form with the property that they stand under.</summary>
    public ImmutableArray<(string Property, Identifier Value)> Identifiers { get; }

    public ImmutableArray<PartialDate> Births { get; }

    public AnomalousEntry Place =>
        Entry.Listings is [var listing, ..]
            ? new(List, Entity.Id, NameOrEmpty, listing.SourceFile, listing.Line)
            : new(List, Entity.Id, NameOrEmpty, "", 0);

    public string NameOrEmpty => Entity.Names.FirstOrDefault() ?? "";

    /// <summary>True where the entry says that it is of a country.</summary>
    public bool IsOf(string code) => s_countries.SelectMany(p => Entity.Values(p)).Any(c => Countries.CodeOrNull(c) == code);

    /// <summary>How like the likest of their names are.</summary>
    public (double Score, string Left, string Right) Likeness(CheckedEntry other)
    {
        var best = (Score: 0.0, Left: "", Right: "");
        foreach (var left in _names.Value)
        {
            foreach (var right in other._names.Value)
            {
                var score = Names.Score(left, right);
                if (score > best.Score)
                {
                    best = (score, left.Original, right.Original);
                }
            }
        }

        return best;
    }

    private static IEnumerable<(string, Identifier)> ReadIdentifiers(Entity entity)
    {
        foreach (var (property, kind) in IdentifierProperties.All)
        {
            foreach (var value in entity.Values(property))
            {
                var identifier = kind is IdentifierKind.Tax or IdentifierKind.Registration
                    ? Text.Identifiers.Classify(value, kind)
                    : new Identifier(kind, Bare(kind, Text.Identifiers.Normal(kind, value)));
                yield return (property, identifier);
            }
        }
    }

    private static string Bare(IdentifierKind kind, string value) =>
        kind == IdentifierKind.Imo && value.StartsWith("IMO", StringComparison.Ordinal) ? value[3..] : value;
}
