using System.Collections.Frozen;
using System.Globalization;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>What an entry says, in the groups by which a person reads changes.</summary>
internal static class EntryFacts
{
    private static readonly FrozenDictionary<string, string> s_fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "names",
        ["alias"] = "names",
        ["weakAlias"] = "names",
        ["previousName"] = "names",
        ["address"] = "addresses",
        ["birthDate"] = "dates",
        ["deathDate"] = "dates",
        ["incorporationDate"] = "dates",
        ["dissolutionDate"] = "dates",
        ["country"] = "countries",
        ["nationality"] = "countries",
        ["jurisdiction"] = "countries",
        ["linkedTo"] = "links",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_identifiers = IdentifierProperties
        .All.Select(p => p.Property)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The facts as (field, kind within the field, value). Prose that the other fields are read from comes last, as <c>remarks</c>.</summary>
    public static IEnumerable<(string Field, string Kind, string Value)> Of(ListedEntity entry)
    {
        yield return ("schema", "", entry.Entity.Schema);
        foreach (var (property, values) in entry.Entity.Properties)
        {
            var field = s_fields.GetValueOrDefault(property) ?? (s_identifiers.Contains(property) ? "identifiers" : property);
            foreach (var value in values)
            {
                yield return (field == "notes" ? "remarks" : field, property, value);
            }
        }

        foreach (var listing in entry.Listings)
        {
            yield return ("programmes", "", listing.Instrument);
            if (listing.From is { } from)
            {
                yield return ("listed", "", $"{Iso(from)} ({listing.Instrument})");
            }

            if (listing.Reason is { } reason)
            {
                yield return ("reason", "", reason);
            }
        }
    }

    private static string Iso(NodaTime.LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
