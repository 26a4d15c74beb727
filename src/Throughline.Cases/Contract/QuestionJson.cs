using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>unknowns</c>.</summary>
public static class QuestionJson
{
    /// <summary>Writes one open question.</summary>
    public static void Write(Utf8JsonWriter json, OpenQuestion question, ContractContext context)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteString("kind", question.Kind);
        json.WriteStrings("claims", question.Claims);
        json.WriteString("text", question.Text);
        json.WriteEvidence(question.Evidence, context);
        json.WriteStrings("answeredBy", question.AnsweredBy);
        json.WriteEndObject();
    }
}
