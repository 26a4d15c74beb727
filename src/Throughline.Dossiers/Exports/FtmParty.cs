using Throughline.Model;

namespace Throughline.Dossiers.Exports;

/// <summary>A party as a FollowTheMoney entity; schemata of ours are mapped down so that other tools load them.</summary>
public static class FtmParty
{
    /// <summary>The entity.</summary>
    /// <param name="party">The party.</param>
    /// <param name="mapDown">False keeps schemata of ours (for our own readers).</param>
    public static Entity Of(Party party, bool mapDown = true)
    {
        ArgumentNullException.ThrowIfNull(party);
        var schema = mapDown ? Schemata.FindOrNull(party.Schema)?.ExportAs ?? party.Schema : party.Schema;
        if (Schemata.FindOrNull(schema) is null)
        {
            schema = mapDown ? "Thing" : schema;
        }

        var values = party.Names.Select(name => ("name", name)).ToList();
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

    private static string Property(string schema, IdentifierKind kind)
    {
        var property = kind switch
        {
            IdentifierKind.Inn => "innCode",
            IdentifierKind.Ogrn => "ogrnCode",
            IdentifierKind.Kpp => "kppCode",
            IdentifierKind.Uscc => "uscCode",
            IdentifierKind.Lei => "leiCode",
            IdentifierKind.Imo => "imoNumber",
            IdentifierKind.Bic => "swiftBic",
            IdentifierKind.Passport => "passportNumber",
            IdentifierKind.Tax => "taxNumber",
            IdentifierKind.Email => "email",
            IdentifierKind.Phone => "phone",
            IdentifierKind.Website => "website",
            _ => "registrationNumber",
        };
        return Schemata.PropertyOrNull(schema, property) is null ? "notes" : property;
    }
}
