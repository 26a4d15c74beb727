using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>
/// A day, a count and a sum belong together: where the grammar reads the same act in the passage with others, they were borrowed from another clause, and
/// where it reads the act as planned there, it is no fact.
/// </summary>
internal static class BorrowedValues
{
    /// <summary>What was borrowed; null where the values are those of the act.</summary>
    public static string? Check(Claim claim, Document document)
    {
        var (start, end) = (claim.Evidence[0].Start, claim.Evidence[0].End);
        var alike = Readings
            .Of(document, start, end)
            .Where(r =>
                r.Predicate == claim.Predicate
                && r.Response == claim.Response
                && r.Subject.Id == claim.Subject.Id
                && r.ObjectText == claim.ObjectText
            )
            .ToList();
        if (alike.Count == 0)
        {
            return null;
        }

        var fitting = alike.FindAll(r => Fits(r, claim));
        return fitting.Count == 0 ? $"the passage tells {Shown(claim)} of something else"
            : claim.Modality == Modality.Fact && fitting.TrueForAll(r => r.Modality is Modality.Plan or Modality.Forecast)
                ? "the passage speaks of an intention, not of a fact"
            : null;
    }

    private static bool Fits(Claim reading, Claim claim) =>
        (reading.Time is null || claim.Time is null || reading.Time.Equals(claim.Time))
        && (reading.Quantity is not { } counted || claim.Quantity is not { } count || counted.Min == count.Min && counted.Max == count.Max)
        && (
            reading.Amount is not { } summed
            || claim.Amount is not { } sum
            || summed.Min == sum.Min && summed.Max == sum.Max && summed.Currency == sum.Currency
        );

    private static string Shown(Claim claim) => $"{claim.Time} {claim.Quantity?.Verbatim} {claim.Amount?.Verbatim}".Trim();
}
