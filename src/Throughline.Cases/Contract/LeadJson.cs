using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>detect</c>.</summary>
public static class LeadJson
{
    /// <summary>Writes one lead.</summary>
    public static void Write(Utf8JsonWriter json, Lead lead, ContractContext context)
    {
        json.WriteStartObject();
        json.WriteString("id", lead.Id);
        json.WriteString("detection", lead.Detection);
        json.WriteString("title", lead.Title);
        json.WriteNumber("score", Math.Round(lead.Score, 4));
        json.WriteStartArray("subjects");
        foreach (var subject in lead.Subjects)
        {
            json.WriteStartObject();
            json.WriteString("id", subject.Id);
            json.WriteString("name", subject.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("claims", lead.Claims);
        json.WriteEvidence(lead.Evidence, context);
        json.WriteParts("parts", lead.Parts);
        json.WriteStrings("alternatives", lead.Alternatives);
        json.WriteStrings("refutedBy", lead.RefutedBy);
        json.WriteStartObject("parameters");
        foreach (var (key, value) in lead.Parameters)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
