using Throughline.Model;

namespace Throughline.Dossiers.Exports;

/// <summary>A party as a FollowTheMoney entity: every output that writes one goes through here.</summary>
public static class FtmParty
{
    /// <summary>The entity; all names stand under <c>name</c>, the caption first.</summary>
    /// <param name="party">The party.</param>
    /// <param name="mapDown">True maps schemata of ours down so that other tools load them; false keeps them.</param>
    public static Entity Of(Party party, bool mapDown = true)
    {
        ArgumentNullException.ThrowIfNull(party);
        var schema = mapDown ? Schemata.FindOrNull(party.Schema)?.ExportAs ?? party.Schema : party.Schema;
        if (Schemata.FindOrNull(schema) is null)
        {
            schema = mapDown ? "Thing" : schema;
        }

        var values = party.Names.Prepend(party.Caption).Select(name => ("name", name)).ToList();
        values.AddRange(party.Identifiers.Select(i => (Property(schema, i.Kind), i.Value)));
        values.AddRange(party.Countries.Select(c => ("country", c)));
        values.AddRange(party.Addresses.Select(a => ("address", a)));
        values.AddRange(party.BirthDates.Select(b => (Schemata.PropertyOrNull(schema, "birthDate") is null ? "notes" : "birthDate", b)));
        return Entity.Of(party.Id, schema, values) with
        {
            Caption = party.Caption,
            Referents = party.Mentions,
            Datasets =
            [
                .. party
                    .Hits.Where(h => h.IsMatch)
                    .SelectMany(h => h.Listings)
                    .Select(l => l.Authority)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    // The property in which an identifier of a scheme stands. Where the party's schema has none, the number becomes an idNumber,
    // unless many parties share such a number: as an idNumber it would make them look like one.
    private static string Property(string schema, IdentifierKind kind)
    {
        if (kind == IdentifierKind.Messenger)
        {
            return "notes";
        }

        var property = IdentifierProperties.PropertyOrNull(kind) ?? "idNumber";
        string[] fallbacks = kind is IdentifierKind.Kpp or IdentifierKind.Bik or IdentifierKind.Bic
            ? []
            : ["idNumber", "registrationNumber"];
        return fallbacks.Prepend(property).FirstOrDefault(p => Schemata.PropertyOrNull(schema, p) is not null) ?? "notes";
    }
}
