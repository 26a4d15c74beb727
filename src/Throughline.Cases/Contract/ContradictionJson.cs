using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>contradictions</c>.</summary>
public static class ContradictionJson
{
    /// <summary>Writes one contradiction.</summary>
    public static void Write(Utf8JsonWriter json, Contradiction contradiction, ContractContext context)
    {
        json.WriteStartObject();
        json.WriteString("id", contradiction.Id);
        json.WriteString("kind", contradiction.Kind);
        json.WriteStrings("claims", contradiction.Claims);
        json.WriteString("text", contradiction.Text);
        json.WriteEvidence(contradiction.Evidence, context);
        json.WriteEndObject();
    }
}
