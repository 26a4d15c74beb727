namespace Throughline.Extraction.Records;

/// <summary>Chooses total, net and tax so that labels and arithmetic agree best.</summary>
/// <param name="Total">The sum to pay; null where none shows.</param>
/// <param name="Net">The sum before tax.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Checks">How many sums of the paper agree with the choice.</param>
internal sealed record PaperTotals(PaperSum? Total, PaperSum? Net, PaperSum? Tax, int Checks)
{
    private const decimal Cent = 0.021m;
    private const decimal LeastRate = 0.005m;
    private const decimal MostRate = 0.3m;

    /// <summary>A paper with more amounts is a register; its sums carry labels, and each is compared with each.</summary>
    private const int Most = 1_000;

    /// <summary>Solves for the sums.</summary>
    /// <param name="sums">The amounts of the paper.</param>
    /// <param name="lines">The sum of the line amounts; null where there are no lines.</param>
    public static PaperTotals Of(List<PaperSum> sums, decimal? lines)
    {
        if (sums.Count > Most)
        {
            sums = [.. sums.Where(s => s.Key.Length > 0).TakeLast(Most)];
        }

        var byValue = sums.OrderBy(s => s.Value).ToArray();
        var values = Array.ConvertAll(byValue, s => s.Value);
        var cash = sums.Where(s => s is { Key: "cash", Value: > 0 }).ToList();
        var change = sums.Where(s => s is { Key: "change", Value: >= 0 }).ToList();
        var largest = sums.Where(s => s.Amount.IsMoney && s.Key is not ("cash" or "change" or "count"))
            .Select(s => s.Value)
            .DefaultIfEmpty(0)
            .Max();
        (PaperSum Total, PaperSum? Net, PaperSum? Tax, int Checks, double Score)? best = null;
        foreach (var sum in sums)
        {
            if (!IsCandidate(sum, best is null))
            {
                continue;
            }

            var (net, tax, checks) = Parts(sums, Near, sum);
            var score = LabelScore(sum) + (checks * 1.0);
            var paid = cash.Exists(c => change.Exists(h => Math.Abs(c.Value - h.Value - sum.Value) < Cent));
            score += paid && sum.Key is not ("cash" or "change") ? 3.0 : 0;
            score += cash.Exists(c => c.Value == sum.Value) ? 0.5 : 0;
            score += Math.Min(3, sums.Count(s => s.Value == sum.Value && s != sum)) * 0.25;
            score += sum.Value == largest ? 0.7 : 0;
            score += lines is { } all && Math.Abs(all - sum.Value) < Cent ? 0.5 : 0;
            score += sums.Exists(s =>
                s.Key == "rounding" && s.Value != 0 && sums.Exists(n => n != sum && Math.Abs(n.Value + s.Value - sum.Value) < 0.001m)
            )
                ? 2.2
                : 0;
            score -= sum.IsAlone ? 0 : 0.4;
            score -= sum.Value == 0 ? 2 : 0;
            // Of equal ones the later: subtotals stand before totals.
            if (best is null || score >= best.Value.Score - 1e-9)
            {
                best = (sum, net, tax, checks + (paid ? 1 : 0), score);
            }
        }

        if (best is not { } found || found.Score < 0.6)
        {
            return new(null, null, null, 0);
        }

        return new(
            found.Total,
            found.Net
                ?? sums.Where(s => s.Key == "net" && s.Amount.IsMoney && Math.Abs(s.Value) <= Math.Abs(found.Total.Value))
                    .MaxBy(s => s.Weight),
            found.Tax
                ?? sums.Where(s => s.Key == "tax" && s.Amount.IsMoney && Math.Abs(s.Value) < Math.Abs(found.Total.Value))
                    .MaxBy(s => s.Weight),
            found.Checks
        );

        // The amounts within a cent or two of a value.
        IEnumerable<PaperSum> Near(decimal value)
        {
            var at = Array.BinarySearch(values, value - Cent);
            for (at = at < 0 ? ~at : at; at > 0 && values[at - 1] >= value - Cent; at--) { }

            return byValue.Skip(at).TakeWhile(s => s.Value <= value + Cent);
        }
    }

    private static bool IsCandidate(PaperSum sum, bool isFirst) =>
        sum.Key switch
        {
            "total" => true,
            "net" => sum.Amount.IsMoney,
            "cash" => sum.Amount.IsMoney,
            "" => sum.Amount.IsMoney && sum.Run.Labels.Count == 0,
            _ => false,
        };

    private static double LabelScore(PaperSum sum) =>
        sum.Key switch
        {
            "total" => 3 * sum.Weight,
            "net" => 0.7 * sum.Weight,
            "cash" => 0.5 * sum.Weight,
            _ => -0.6,
        };

    // Net and tax that add up to the total; with several rates the taxes are added first.
    private static (PaperSum? Net, PaperSum? Tax, int Checks) Parts(
        List<PaperSum> sums,
        Func<decimal, IEnumerable<PaperSum>> near,
        PaperSum total
    )
    {
        (PaperSum? Net, PaperSum? Tax, double Score) best = (null, null, 0);
        var taxes = sums.Where(s => s.Key == "tax" && s.Amount.IsMoney && s.Value != 0).ToList();
        var allTaxes = taxes.Sum(t => t.Value);
        foreach (var net in sums)
        {
            if (
                !net.Amount.IsMoney
                || net.Value == 0
                || Math.Abs(net.Value) >= Math.Abs(total.Value)
                || net.Key is "cash" or "change" or "tax"
                || net == total
            )
            {
                continue;
            }

            foreach (var tax in LeavesTax(total.Value - net.Value, net.Value) ? near(total.Value - net.Value) : [])
            {
                if (
                    Math.Abs(net.Value + tax.Value - total.Value) >= Cent
                    || !tax.Amount.IsMoney
                    || tax.Key is "cash" or "change" or "net"
                    || tax == total
                    || tax == net
                )
                {
                    continue;
                }

                var rate = tax.Value / net.Value;
                if (rate is <= LeastRate or > MostRate)
                {
                    continue;
                }

                var score = (tax.Key == "tax" ? 1 + tax.Weight : 0.2) + (net.Key is "net" or "total" ? 0.5 + net.Weight : 0.1);
                if (score > best.Score + 1e-9)
                {
                    best = (net, tax, score);
                }
            }

            // Several rates: the taxes together, the total of them not printed.
            if (best.Tax is null && net.Key is "net" or "total" && taxes.Count > 1 && Math.Abs(net.Value + allTaxes - total.Value) < Cent)
            {
                best = (net, null, 1.5);
            }
        }

        return (best.Net, best.Tax, best.Score >= 1 ? 1 : 0);
    }

    // Whether what is left of a total can be a tax on the net at all; few pairs can, and only those are worth a search.
    private static bool LeavesTax(decimal rest, decimal net)
    {
        var (low, high) = ((rest - Cent) / net, (rest + Cent) / net);
        return Math.Max(low, high) > LeastRate && Math.Min(low, high) <= MostRate;
    }
}
