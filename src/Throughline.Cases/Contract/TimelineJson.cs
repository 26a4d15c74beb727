using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>timeline</c>.</summary>
public static class TimelineJson
{
    /// <summary>Writes one event.</summary>
    public static void Write(Utf8JsonWriter json, TimelineEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("time", happened.Time.ToString());
        json.WriteString("kind", happened.Kind);
        json.WriteString("text", happened.Text);
        json.WriteStrings("entities", happened.Entities);
        json.WriteStrings("claims", happened.Claims);
        json.WriteEndObject();
    }
}
