using Throughline.Model;

namespace Throughline.Accuracy.Suites.Verifier;

/// <summary>False claims made from a true one: each changes one thing that the text does not bear out.</summary>
internal static class Corruptions
{
    private const string StrangerLatin = "Quillon Sisters Ltd";
    private const string StrangerCyrillic = "ООО «Вестра-Холдинг»";
    private const string StrangerHan = "松川远洋有限公司";

    /// <summary>Claims changed in themselves; the document stays.</summary>
    public static IEnumerable<(string Kind, Claim Claim)> Of(Claim claim, string language)
    {
        if (claim.Amount is { } amount)
        {
            yield return ("amount", claim with { Amount = amount with { Min = amount.Min * 10, Max = amount.Max * 10 } });
            yield return ("amount", claim with { Amount = amount with { Min = amount.Min + 7, Max = amount.Max + 7 } });
            yield return ("currency", claim with { Amount = amount with { Currency = amount.Currency == "JPY" ? "CHF" : "JPY" } });
        }

        if (claim.Quantity is { } quantity)
        {
            yield return ("number", claim with { Quantity = quantity with { Min = quantity.Min + 3, Max = quantity.Max + 3 } });
        }

        if (claim.Qualifiers.Percent is { } percent)
        {
            yield return ("number", claim with { Qualifiers = claim.Qualifiers with { Percent = 100 - percent + 1 } });
        }

        if (claim.Time is { Start: { } start })
        {
            // A year that the quote names besides would be no corruption.
            if (!claim.Evidence[0].Quote.Contains($"{start.Year + 1}", StringComparison.Ordinal))
            {
                yield return ("date", claim with { Time = TimeRange.At(PartialDate.OfYear(start.Year + 1)) });
            }

            yield return ("date", claim with { Time = TimeRange.At(PartialDate.OfMonth(start.Year - 1, 7)) });
        }

        var stranger = language switch
        {
            "ru" => StrangerCyrillic,
            "zh" => StrangerHan,
            _ => StrangerLatin,
        };
        yield return ("stranger", claim with { Subject = claim.Subject with { Name = stranger } });
        if (claim.Object is { } target)
        {
            yield return ("stranger", claim with { Object = target with { Name = stranger } });
            if (IsParty(target) && IsParty(claim.Subject) && IsDirected(claim.Predicate))
            {
                yield return ("swapped", claim with { Subject = target, Object = claim.Subject });
            }
        }

        if (!claim.Hedges.IsEmpty)
        {
            yield return ("dropped hedge", claim with { Hedges = [] });
        }

        if (claim.Modality == Modality.Plan)
        {
            yield return ("plan as fact", claim with { Modality = Modality.Fact });
        }

        if (claim.Response is ResponseKind.NoResponse or ResponseKind.NotAware or ResponseKind.Declined)
        {
            yield return ("silence as denial", claim with { Response = ResponseKind.Denied });
        }

        var evidence = claim.Evidence[0];
        yield return ("invented quote", claim with { Evidence = [evidence with { Quote = evidence.Quote[..^1] + "#" }] });
        yield return ("invented quote", claim with { Evidence = [evidence with { Start = evidence.Start + 1, End = evidence.End + 1 }] });
    }

    /// <summary>A claim with the sum, the time or the count of another claim of its document, under a quote that spans both.</summary>
    public static IEnumerable<(string Kind, Claim Claim)> OfOtherClause(Claim claim, IEnumerable<Claim> others, Document document)
    {
        foreach (var other in others)
        {
            var (a, b) = (claim.Evidence[0], other.Evidence[0]);
            var apart = a.End <= b.Start || b.End <= a.Start;
            var (start, end) = (Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
            if (!apart || end - start > 400)
            {
                continue;
            }

            var spanning = Evidence.In(document, start, end);
            var wide = claim with { Evidence = [spanning, .. claim.Evidence] };
            if (other.Amount is { } amount && claim.Amount is not null && amount != claim.Amount)
            {
                yield return ("other clause", wide with { Amount = amount });
            }

            if (other.Time is { } time && claim.Time is { } own && !own.CanOverlap(time))
            {
                yield return ("other clause", wide with { Time = time });
            }

            if (other.Quantity is { } count && claim.Quantity is { } held && count.Min != held.Min)
            {
                yield return ("other clause", wide with { Quantity = count });
            }
        }
    }

    /// <summary>The same claim over a text that negates it; null where no rule negates its quote.</summary>
    public static (Claim Claim, Document Document)? Negated(Claim claim, Document document)
    {
        if (claim.Response is not null || claim.Knowledge != Knowledge.Known || claim.Modality != Modality.Fact)
        {
            return null;
        }

        var quote = claim.Evidence[0].Quote;
        if (Negations.IsNegated(quote, document.Language))
        {
            return null;
        }

        foreach (var (verb, negated) in Negations.Of(document.Language))
        {
            var at = quote.IndexOf(verb, StringComparison.Ordinal);
            if (at < 0 || document.Language == "zh" && quote.IndexOf('，', at) >= 0)
            {
                // A Chinese quote may reach back to a clause before its own.
                continue;
            }

            var changed = quote[..at] + negated + quote[(at + verb.Length)..];
            var start = claim.Evidence[0].Start;
            var other = document with { Text = document.Text[..start] + changed + document.Text[(start + quote.Length)..] };
            return (claim with { Evidence = [Evidence.In(other, start, start + changed.Length)] }, other);
        }

        return null;
    }

    private static bool IsParty(EntityRef entity) =>
        entity.Schema is "Company" or "Organization" or "LegalEntity" or "Person" or "PublicBody";

    private static bool IsDirected(string predicate) =>
        predicate is not ("metWith" or "contractedWith" or "collaboratedOn" or "relatedTo" or "travelledWith");
}
