using System.Text.Json;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The line of <c>claims</c>.</summary>
public static class ClaimJson
{
    /// <summary>Writes one claim. Ids of subject, object and qualifiers are party ids; the mention's own id stands beside as <c>mention</c>.</summary>
    public static void Write(Utf8JsonWriter json, Claim claim, ContractContext context)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        WriteRef(json, "subject", claim.Subject, context);
        json.WriteString("predicate", claim.Predicate);
        WriteObject(json, claim, context);
        WriteQualifiers(json, claim.Qualifiers, context);
        json.WriteStrings("answers", claim.Answers);
        json.WriteString("time", claim.Time?.ToString());
        json.WriteString("place", claim.Place?.Name);
        WriteQuantity(json, claim.Quantity);
        WriteAmount(json, claim.Amount);
        json.WriteBoolean("openList", claim.OpenList);
        json.WriteString("modality", JsonWriting.Name(claim.Modality));
        json.WriteStrings("hedges", claim.Hedges);
        json.WriteString("epistemic", JsonWriting.Name(claim.Epistemic));
        WriteAttribution(json, claim);
        json.WriteString("response", claim.Response is { } response ? JsonWriting.Name(response) : null);
        json.WriteString("disclosure", JsonWriting.Name(claim.Disclosure));
        json.WriteString("knowledge", JsonWriting.Name(claim.Knowledge));
        json.WriteEvidence(claim.Evidence, context);
        json.WriteString("origin", claim.Origin);
        json.WriteString("grade", claim.Grade.ToString());
        json.WriteString("extractor", claim.Extractor);
        json.WriteBoolean("machineProposed", claim.IsMachineProposed);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 4));
        json.WriteString("supersedes", claim.Supersedes);
        json.WriteString("review", JsonWriting.Name(context.Snapshot.ReviewOf(claim.Id)));
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, Claim claim, ContractContext context)
    {
        if (claim.Object is { } target)
        {
            WriteRef(json, "object", target, context);
            return;
        }

        json.WriteStartObject("object");
        json.WriteString("value", claim.Value);
        json.WriteEndObject();
    }

    private static void WriteRef(Utf8JsonWriter json, string name, EntityRef mention, ContractContext context)
    {
        json.WriteStartObject(name);
        json.WriteString("id", PartyId(mention, context));
        json.WriteString("name", mention.Name);
        json.WriteString("schema", mention.Schema);
        json.WriteString("mention", mention.Id);
        json.WriteEndObject();
    }

    private static void WriteQualifiers(Utf8JsonWriter json, Qualifiers qualifiers, ContractContext context)
    {
        (string Name, EntityRef? Value)[] parties =
        [
            ("concerns", qualifiers.Concerns),
            ("to", qualifiers.To),
            ("from", qualifiers.From),
            ("via", qualifiers.Via),
        ];
        json.WriteStartObject("qualifiers");
        foreach (var (name, value) in parties.Where(p => p.Value is not null))
        {
            json.WriteString(name, value!.Name);
        }

        if (qualifiers.Basis is { } basis)
        {
            json.WriteString("basis", basis);
        }

        if (qualifiers.Percent is { } percent)
        {
            json.WriteDecimal("percent", percent);
        }

        foreach (var (key, value) in qualifiers.Details)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteStartObject("qualifierIds");
        foreach (var (name, value) in parties.Where(p => p.Value is not null))
        {
            json.WriteString(name, PartyId(value!, context));
        }

        json.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter json, Quantity? quantity)
    {
        if (quantity is null)
        {
            json.WriteNull("quantity");
            return;
        }

        json.WriteStartObject("quantity");
        json.WriteDecimal("min", quantity.Min);
        json.WriteDecimal("max", quantity.Max);
        json.WriteString("unit", quantity.Unit);
        json.WriteString("verbatim", quantity.Verbatim);
        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, Amount? amount)
    {
        if (amount is null)
        {
            json.WriteNull("amount");
            return;
        }

        json.WriteStartObject("amount");
        json.WriteDecimal("min", amount.Min);
        json.WriteDecimal("max", amount.Max);
        json.WriteString("currency", amount.Currency);
        json.WriteString("verbatim", amount.Verbatim);
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartArray("attribution");
        foreach (var link in claim.Attribution)
        {
            json.WriteStartObject();
            json.WriteString("who", link.Who);
            json.WriteString("kind", JsonWriting.Name(link.Kind));
            json.WriteInt("count", link.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string PartyId(EntityRef mention, ContractContext context) =>
        context.Snapshot.PartyOf.GetValueOrDefault(mention.Id, mention.Id);
}
