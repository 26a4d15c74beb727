using System.Globalization;
using System.Text;
using Throughline.Model;

namespace Throughline.Network;

/// <summary>A claim in one plain English sentence with everything that narrows it: bounds, time, place, third parties, hedges. For dossiers; <see cref="ClaimSentence"/> is the short form.</summary>
public static class FullSentence
{
    /// <summary>The sentence, without attribution and full stop: <c>A Ltd invoiced B LLC more than CNY 5,000,000 for A200 (2025-Q2)</c>.</summary>
    public static string Of(EvidenceNetwork network, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        string Name(EntityRef reference) => network.NameOf(reference);
        var text = new StringBuilder(Name(claim.Subject)).Append(ClaimSentence.Joint(claim)).Append(Verb(claim));
        var target =
            claim.Disclosure == Disclosure.WithheldBySource ? "(withheld by the source)"
            : claim.Object is { } o ? Name(o)
            : claim.Value;
        Append(text, "", target);
        Append(text, "", AmountOrNull(claim.Amount));
        var (q, goods) = (claim.Qualifiers, ClaimSentence.GoodsOrNull(network, claim));
        if (claim.Quantity is { } quantity)
        {
            Append(text, goods is null ? "" : ": ", goods is null ? quantity.Verbatim : $"{quantity.Verbatim} × {goods}");
        }
        else
        {
            Append(text, target is null ? "" : ": ", goods);
        }

        Append(text, "from ", q.From is { } from ? Name(from) : null);
        Append(text, "to ", q.To is { } to ? Name(to) : null);
        Append(text, "via ", q.Via is { } via ? Name(via) : null);
        Append(text, "at ", claim.Place?.Name);
        if (q.Percent is { } percent)
        {
            Append(text, "", string.Create(CultureInfo.InvariantCulture, $"({percent:0.##} %)"));
        }

        Append(text, "", claim.Time is { } time ? $"({time})" : null);
        Append(text, "", Marks(claim));
        return text.ToString();
    }

    private static string Verb(Claim claim)
    {
        var verb = ClaimSentence.VerbOf(claim);
        return claim.Qualifiers.Basis is { } basis ? $"{verb} ({basis})" : verb;
    }

    private static string? AmountOrNull(Amount? amount)
    {
        if (amount is null)
        {
            return null;
        }

        string Figure(decimal value) =>
            string.Create(CultureInfo.InvariantCulture, $"{(amount.Currency is { } c ? c + " " : "")}{value:#,##0.##}");
        return (amount.Min, amount.Max) switch
        {
            ({ } min, { } max) when min == max => Figure(min),
            ({ } min, { } max) => $"{Figure(min)} to {Figure(max)}",
            ({ } min, null) => $"at least {Figure(min)}",
            (null, { } max) => $"at most {Figure(max)}",
            _ => amount.Verbatim,
        };
    }

    private static string? Marks(Claim claim)
    {
        var marks = new List<string>();
        if (claim.Modality != Modality.Fact)
        {
            marks.Add(
                claim.Modality == Modality.Plan ? "planned"
                : claim.Modality == Modality.Forecast ? "forecast"
                : "opinion"
            );
        }

        if (claim.Qualifiers.Details.TryGetValue("status", out var status))
        {
            marks.Add(status);
        }

        marks.AddRange(claim.Hedges.Select(h => $"“{h}”"));
        if (claim.Knowledge == Knowledge.Unknown)
        {
            marks.Add("not known");
        }

        if (claim.OpenList)
        {
            marks.Add("list not complete");
        }

        return marks.Count == 0 ? null : $"[{string.Join("; ", marks)}]";
    }

    private static void Append(StringBuilder text, string before, string? part)
    {
        if (!string.IsNullOrEmpty(part))
        {
            text.Append(before.StartsWith(':') ? "" : " ").Append(before).Append(part);
        }
    }
}
