namespace Throughline.Extraction.Records;

/// <summary>Other readings of the sums of a recognised page: a sign of currency taken for a digit, thousands that a gap has cut off, a digit too many.
/// They count only where the sums of the paper then agree.</summary>
internal static class PaperMisreadings
{
    /// <summary>Weaker than what stands there; enough where arithmetic speaks for it.</summary>
    private const double Share = 0.9;
    private static readonly string[] s_keys = ["total", "net", "tax"];

    /// <summary>The further readings of labelled sums, one for each error that recognition is prone to.</summary>
    public static IEnumerable<PaperSum> Of(IEnumerable<PaperSum> sums)
    {
        foreach (var sum in sums)
        {
            if (Array.IndexOf(s_keys, sum.Key) < 0 || !sum.Amount.IsMoney)
            {
                continue;
            }

            foreach (var amount in Readings(sum.Run, sum.Amount))
            {
                yield return sum with
                {
                    Weight = sum.Weight * Share,
                    Value = amount.Value,
                    Amount = amount,
                };
            }
        }
    }

    private static IEnumerable<PaperAmount> Readings(PaperRun run, PaperAmount amount)
    {
        var text = run.Text[amount.Start..amount.End];
        // "$" and "€" are read as 5, 8 or 6; what remains must be a number still.
        if (text.Length > 4 && text[0] is '5' or '8' or '6' && char.IsAsciiDigit(text[1]) && amount.Currency is null)
        {
            if (PaperFigures.Parse(text[1..]) is var (value, _, hasCents) && hasCents)
            {
                yield return amount with
                {
                    Value = value,
                    Start = amount.Start + 1,
                    Other = null,
                };
            }
        }

        // "12 | 713.51": the thousands stand before a gap.
        var before = run.Amounts.FindLast(a => a.End <= amount.Start);
        if (
            before is { IsPercent: false }
            && before.End - before.Start <= 3
            && text.Length > 3
            && text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
            && !char.IsAsciiDigit(text[3])
            && string.IsNullOrWhiteSpace(run.Text[before.End..amount.Start])
            && PaperFigures.Parse(run.Text[before.Start..before.End] + text) is var (joined, _, _)
        )
        {
            yield return amount with
            {
                Value = joined,
                Start = before.Start,
                Other = null,
            };
        }

        // "255 025,222": money has two decimals.
        if (
            text.Length > 5
            && text[^4] is '.' or ','
            && char.IsAsciiDigit(text[^5])
            && PaperFigures.Parse(text[..^1]) is var (shorter, _, _)
        )
        {
            yield return amount with
            {
                Value = shorter,
                End = amount.End - 1,
                Other = null,
            };
        }
    }
}
