using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>FollowTheMoney entities: the line of <c>entities</c>, and listed entities.</summary>
public static class EntityJson
{
    /// <summary>A party as a FollowTheMoney entity; its mentions are the referents.</summary>
    /// <param name="party">The party.</param>
    /// <param name="dataset">The case's name.</param>
    public static Entity Of(Party party, string dataset)
    {
        var values = new List<(string, string)>();
        values.AddRange(party.Names.Take(1).Select(n => ("name", n)));
        values.AddRange(party.Names.Skip(1).Select(n => ("alias", n)));
        values.AddRange(party.Identifiers.Select(i => (Property(i.Kind, party.Schema), i.Value)));
        values.AddRange(party.Countries.Select(c => ("country", c)));
        values.AddRange(party.Addresses.Select(a => ("address", a)));
        values.AddRange(party.BirthDates.Select(d => ("birthDate", d)));
        return Entity.Of(party.Id, party.Schema, values) with { Caption = party.Caption, Datasets = [dataset], Referents = party.Mentions };
    }

    /// <summary>Writes an entity.</summary>
    public static void Write(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("caption", entity.Caption);
        json.WriteString("schema", entity.Schema);
        json.WriteStartObject("properties");
        foreach (var (property, values) in entity.Properties)
        {
            json.WriteStrings(property, values);
        }

        json.WriteEndObject();
        json.WriteStrings("datasets", entity.Datasets);
        json.WriteStrings("referents", entity.Referents);
        json.WriteString("firstSeen", entity.FirstSeen);
        json.WriteString("lastSeen", entity.LastSeen);
        json.WriteEndObject();
    }

    /// <summary>Writes a party of the case, with the first and last day that its claims speak of.</summary>
    public static void Write(Utf8JsonWriter json, Party party, CaseSnapshot snapshot)
    {
        var (first, last) = snapshot.SeenOf(party.Id);
        Write(json, Of(party, snapshot.Name) with { FirstSeen = first, LastSeen = last });
    }

    // The property of FollowTheMoney in which an identifier of a scheme stands, where the party's schema has it.
    private static string Property(IdentifierKind kind, string schema)
    {
        var wanted = kind switch
        {
            IdentifierKind.Inn => "innCode",
            IdentifierKind.Ogrn => "ogrnCode",
            IdentifierKind.Kpp => "kppCode",
            IdentifierKind.Uscc => "uscCode",
            IdentifierKind.Lei => "leiCode",
            IdentifierKind.Imo => "imoNumber",
            IdentifierKind.Bic => "swiftBic",
            IdentifierKind.Bik => "bikCode",
            IdentifierKind.Iban => "iban",
            IdentifierKind.Account => "accountNumber",
            IdentifierKind.Passport => "passportNumber",
            IdentifierKind.Registration => "registrationNumber",
            IdentifierKind.Tax => "taxNumber",
            IdentifierKind.Email => "email",
            IdentifierKind.Phone => "phone",
            IdentifierKind.Website => "website",
            _ => "idNumber",
        };
        return Schemata.PropertyOrNull(schema, wanted) is not null ? wanted : "idNumber";
    }
}
