using System.Globalization;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Prose;

/// <summary>A claim on one line, for notes.</summary>
internal static class ShownClaim
{
    public static string Of(Claim claim)
    {
        var q = claim.Qualifiers;
        string[] parts =
        [
            q.Concerns is { } goods ? $"({goods.Name})" : "",
            q.Via is { } via ? $"via {via.Name}" : "",
            q.From is { } from ? $"from {from.Name}" : "",
            claim.Place is { } place ? $"in {place.Name}" : "",
            claim.Time is { } time ? $"@{time}" : "",
            claim.Quantity is { } count ? string.Create(CultureInfo.InvariantCulture, $"×{count.Min}..{count.Max}") : "",
            claim.Amount is { } sum ? string.Create(CultureInfo.InvariantCulture, $"{sum.Min}..{sum.Max} {sum.Currency}") : "",
            q.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent}%") : "",
            claim.Modality == Modality.Fact ? "" : claim.Modality.ToString(),
            claim.Epistemic.ToString(),
            string.Join('+', claim.Hedges),
            q.Basis ?? "",
            claim.Response?.ToString() ?? "",
            claim.Knowledge == Knowledge.Known ? "" : claim.Knowledge.ToString(),
            claim.Disclosure == Disclosure.Open ? "" : claim.Disclosure.ToString(),
            claim.Attribution.IsEmpty ? "" : "<- " + string.Join(" <- ", claim.Attribution.Select(a => a.Who)),
        ];
        var quote = claim.Evidence[0].Quote.ReplaceLineEndings(" ");
        return $"{claim.Subject.Name} {claim.Predicate} {claim.ObjectText} {string.Join(' ', parts.Where(p => p.Length > 0))} [{q.Details.GetValueOrDefault("frame")}] '{(quote.Length > 140 ? quote[..140] + "…" : quote)}'";
    }
}
