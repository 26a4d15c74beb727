using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cli.Tests.Acceptance;

/// <summary>Reads a line of <c>claims</c> back into a claim; offsets stay in code points.</summary>
internal static class ContractClaim
{
    public static Claim Of(JsonElement json)
    {
        var (target, qualifiers) = (json.GetProperty("object"), json.GetProperty("qualifiers"));
        return new Claim
        {
            Id = Text(json, "id")!,
            Subject = Ref(json.GetProperty("subject")),
            Predicate = Text(json, "predicate")!,
            Object = target.TryGetProperty("id", out _) ? Ref(target) : null,
            Value = Text(target, "value"),
            Qualifiers = new Qualifiers
            {
                Concerns = Named(qualifiers, "concerns"),
                To = Named(qualifiers, "to"),
                From = Named(qualifiers, "from"),
                Via = Named(qualifiers, "via"),
                Basis = Text(qualifiers, "basis"),
            },
            Time = TimeRange.ParseOrNull(Text(json, "time")),
            Place = Text(json, "place") is { } place ? new Place(place) : null,
            Quantity = json.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } q
                ? new Quantity(Number(q, "min"), Number(q, "max"), Text(q, "unit"), Text(q, "verbatim")!)
                : null,
            Amount = json.GetProperty("amount") is { ValueKind: JsonValueKind.Object } a
                ? new Amount(Number(a, "min"), Number(a, "max"), Text(a, "currency")!, Text(a, "verbatim")!)
                : null,
            OpenList = json.GetProperty("openList").GetBoolean(),
            Modality = Value<Modality>(json, "modality"),
            Hedges = [.. json.GetProperty("hedges").EnumerateArray().Select(h => h.GetString()!)],
            Epistemic = Value<Epistemic>(json, "epistemic"),
            Attribution =
            [
                .. json.GetProperty("attribution")
                    .EnumerateArray()
                    .Select(l => new Attribution(Text(l, "who")!, Value<AttributionKind>(l, "kind"))),
            ],
            Response = Text(json, "response") is null ? null : Value<ResponseKind>(json, "response"),
            Disclosure = Value<Disclosure>(json, "disclosure"),
            Knowledge = Value<Knowledge>(json, "knowledge"),
            Evidence = [.. json.GetProperty("evidence").EnumerateArray().Select(At)],
            Extractor = Text(json, "extractor")!,
            Origin = Text(json, "origin")!,
        };
    }

    private static Evidence At(JsonElement json) =>
        new()
        {
            Document = Text(json, "document")!,
            Path = Text(json, "path")!,
            Start = json.GetProperty("start").GetInt32(),
            End = json.GetProperty("end").GetInt32(),
            Quote = Text(json, "quote")!,
            Language = "en",
        };

    private static EntityRef Ref(JsonElement json) => new(Text(json, "id")!, Text(json, "name")!, Text(json, "schema")!);

    private static EntityRef? Named(JsonElement json, string name) => Text(json, name) is { } text ? new(text, text, "Thing") : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    private static T Value<T>(JsonElement json, string name)
        where T : struct, Enum => Enum.Parse<T>(Text(json, name)!, ignoreCase: true);
}
