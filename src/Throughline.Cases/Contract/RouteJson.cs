using System.Text.Json;

namespace Throughline.Cases.Contract;

/// <summary>The answer of <c>trace</c>.</summary>
public static class RouteJson
{
    /// <summary>Writes the routes, with the quotes that carry each hop.</summary>
    public static void Write(Utf8JsonWriter json, TraceResult result, ContractContext context)
    {
        json.WriteStartObject();
        json.WriteStartArray("routes");
        foreach (var route in result.Routes)
        {
            WriteRoute(json, route, context);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRoute(Utf8JsonWriter json, TracedRoute route, ContractContext context)
    {
        json.WriteStartObject();
        json.WriteNumber("score", Math.Round(route.Score, 4));
        json.WriteStartArray("hops");
        foreach (var hop in route.Hops)
        {
            WriteHop(json, hop, context);
        }

        json.WriteEndArray();
        json.WriteInt("weakest", route.Weakest);
        json.WriteStrings("breaks", route.Breaks);
        json.WriteEndObject();
    }

    private static void WriteHop(Utf8JsonWriter json, TracedHop hop, ContractContext context)
    {
        json.WriteStartObject();
        WriteParty(json, "from", hop.From, context);
        WriteParty(json, "to", hop.To, context);
        json.WriteString("predicate", hop.Predicate);
        json.WriteNumber("score", Math.Round(hop.Score, 4));
        json.WriteStrings("claims", hop.Claims);
        json.WriteStartArray("quotes");
        foreach (var at in hop.Claims.Select(context.Snapshot.ClaimOrNull).Where(c => c is not null).Select(c => c!.Evidence[0]))
        {
            json.WriteStartObject();
            json.WriteString("quote", at.Quote);
            json.WriteString("path", at.Path);
            json.WriteInt("page", at.Page);
            json.WriteString("document", at.Document);
            json.WriteNumber("start", context.Offsets.Of(at.Document, at.Start));
            json.WriteNumber("end", context.Offsets.Of(at.Document, at.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, string name, string id, ContractContext context)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteString("name", context.Snapshot.PartyOrNull(id)?.Caption ?? id);
        json.WriteEndObject();
    }
}
