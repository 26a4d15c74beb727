using System.Text.Json;
using Throughline.Dossiers.Exports;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>FollowTheMoney entities: the line of <c>entities</c>, and listed entities.</summary>
public static class EntityJson
{
    /// <summary>A party as a FollowTheMoney entity; its mentions are the referents.</summary>
    /// <param name="party">The party.</param>
    /// <param name="dataset">The case's name.</param>
    public static Entity Of(Party party, string dataset) => FtmParty.Of(party, mapDown: false) with { Datasets = [dataset] };

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
}
