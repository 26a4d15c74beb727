using System.Collections.Immutable;
using System.Text.Json;
using Throughline.Model;

namespace Throughline.Extraction.Tests;

/// <summary>A row of the reference article's answer key and how a claim is compared with it.</summary>
internal sealed record ReferenceRow(
    string Id,
    string Quote,
    int Start,
    string Subject,
    string Object,
    string Contract,
    string Status,
    string? Time,
    string? Amount
)
{
    public int End => Start + Quote.Length;

    public static ReferenceRow Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
        return new ReferenceRow(
            Text("id"),
            Text("quote"),
            json.RootElement.GetProperty("offset").GetInt32(),
            Text("subject"),
            Text("object"),
            Text("contract"),
            Text("status"),
            json.RootElement.GetProperty("time").GetString(),
            json.RootElement.GetProperty("amount").GetString()
        );
    }

    /// <summary>The claims that overlap the row's quote and have its predicate.</summary>
    public ImmutableArray<Claim> Candidates(IEnumerable<Claim> claims) =>
        [.. claims.Where(c => IsNear(c) && Predicates(c.Predicate) && Fits(c))];

    // What a claim rests on stands before it in the sentence: that row asks for another claim's attribution.
    private bool IsNear(Claim c) =>
        Contract.StartsWith("(attribution", StringComparison.Ordinal) || (c.Evidence[0].Start < End && c.Evidence[0].End > Start);

    private bool Predicates(string predicate) =>
        Contract.StartsWith('(')
        || Contract.StartsWith("knowledge", StringComparison.Ordinal)
        || Contract.StartsWith("disclosure", StringComparison.Ordinal)
        || Contract.Split([' ', ',', '('], StringSplitOptions.RemoveEmptyEntries).Contains(predicate, StringComparer.Ordinal);

    // What the contract column asks for beside the predicate.
    private bool Fits(Claim c) =>
        Contract switch
        {
            "knowledge unknown" => c.Knowledge == Knowledge.Unknown,
            "disclosure withheldBySource" => c.Disclosure == Disclosure.WithheldBySource,
            "responded, response notAware" => c.Response == ResponseKind.NotAware,
            "responded, response policyAssertion" => c.Response == ResponseKind.PolicyAssertion,
            "responded, response noResponse, one claim a party" => c.Response == ResponseKind.NoResponse,
            "plannedDelivery, modality plan, one claim a model, openList" => c.Modality == Modality.Plan && c.OpenList,
            "delivered, one claim a model, openList" or "produces, openList" => c.OpenList,
            "visited (quantity min 2)" => c.Quantity?.Min == 2,
            "invoiced, amount min 5000000 CNY" => c.Amount is { Min: 5_000_000m, Max: null, Currency: "CNY" }
                && c.Time?.ToString() == "2025-Q2",
            "invoiced (qualifiers.concerns)" => c.Qualifiers.Concerns is not null,
            "assisted (concerns)" => c.Qualifiers.Concerns is not null,
            "(attribution of C009)" => c.Predicate == "received"
                && c.Attribution.Any(a => a.Who.Contains("invoices and bank statements", StringComparison.Ordinal)),
            "employedBy, basis declared" => c.Qualifiers.Basis == "declared",
            "employedBy, basis assessed" => c.Qualifiers.Basis == "assessed",
            "travelledTo (qualifiers.from Russia)" => c.Qualifiers.From?.Name == "Russia",
            _ => true,
        };

    /// <summary>True where the hedges and the epistemic status are as the row's status and contract ask.</summary>
    public bool HasStatus(Claim c)
    {
        var assessed = Status.StartsWith("assessed", StringComparison.Ordinal);
        var epistemic = assessed ? c.Epistemic == Epistemic.Assessed : c.Epistemic is Epistemic.Reported or Epistemic.Alleged;
        var hedges =
            !Contract.Contains("hedge", StringComparison.Ordinal) || HedgesAsked().All(h => c.Hedges.Contains(h, StringComparer.Ordinal));
        var modality =
            Contract.Contains("modality forecast", StringComparison.Ordinal) ? c.Modality == Modality.Forecast
            : Contract.Contains("modality opinion", StringComparison.Ordinal) ? c.Modality == Modality.Opinion
            : Contract.Contains("modality plan", StringComparison.Ordinal) ? c.Modality == Modality.Plan
            : c.Modality is Modality.Fact;
        return epistemic && hedges && modality;
    }

    private string[] HedgesAsked() =>
        Contract[(Contract.IndexOf("hedge", StringComparison.Ordinal) + 5)..]
            .TrimStart('s')
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
}
