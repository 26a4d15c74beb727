using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>How well the goods that left an intermediary are those that came in.</summary>
/// <param name="Score">Sum of the parts.</param>
/// <param name="Parts">Goods .35, quantity .2, time gap .2, value ratio .15, contract or serial .1.</param>
internal sealed record LegMatch(double Score, ImmutableArray<ScorePart> Parts)
{
    /// <summary>Score from which two legs are held to be one flow.</summary>
    public const double Threshold = 0.6;

    /// <summary>The same as a decimal, for outputs.</summary>
    public const decimal ThresholdShown = 0.6m;

    /// <summary>Longest time between the legs, in days.</summary>
    public const int LongestGap = 90;

    /// <summary>Compares what came in with what left.</summary>
    public static LegMatch Of(Leg into, Leg outOf)
    {
        ImmutableArray<ScorePart> parts =
        [
            Goods(into, outOf),
            Quantity(into, outOf),
            Gap(into, outOf),
            Ratio(into, outOf),
            Reference(into, outOf),
        ];
        return new(parts.Sum(p => p.Weight), parts);
    }

    /// <summary>False where the two cannot reach the threshold, told without a word of explanation: a party of thousands of deals is compared with each of them.</summary>
    public static bool MayMatch(Leg into, Leg outOf)
    {
        var sure =
            (into.Value is null || outOf.Value is null ? 0 : 0.15)
            + (into.Quantity is { } came && outOf.Quantity is { } left && left <= came ? 0.2 : 0)
            + (IsNear(into, outOf) ? 0.2 : 0);
        if (sure + 0.35 + 0.1 < Threshold - 1e-9)
        {
            return false;
        }

        var goods = into.Goods.Overlaps(outOf.Goods) || into.GoodsWords.Overlaps(outOf.GoodsWords) ? 0.35 : 0;
        return sure + goods + (into.References.Overlaps(outOf.References) ? 0.1 : 0) >= Threshold - 1e-9;
    }

    private static bool IsNear(Leg into, Leg outOf) =>
        into.End is { } came && outOf.Start is { } left && (left <= came || Period.DaysBetween(came, left) <= LongestGap);

    private static ScorePart Goods(Leg into, Leg outOf)
    {
        if (into.Goods.Overlaps(outOf.Goods))
        {
            return new("goods", 0.35, "the same goods");
        }

        var shared = into.GoodsWords.Intersect(outOf.GoodsWords).Order(StringComparer.Ordinal).ToList();
        var smaller = Math.Min(into.GoodsWords.Count, outOf.GoodsWords.Count);
        return shared.Count == 0
            ? new("goods", 0, "other goods, or none named")
            : new("goods", Math.Round(0.35 * Math.Min(1, (double)shared.Count / smaller), 4), string.Join(' ', shared));
    }

    private static ScorePart Quantity(Leg into, Leg outOf)
    {
        if (into.Quantity is not { } came || outOf.Quantity is not { } left)
        {
            return new("quantity", 0, "not stated on both legs");
        }

        var detail = string.Create(CultureInfo.InvariantCulture, $"{came} came, {left} left");
        return new(
            "quantity",
            came == left ? 0.2
                : left < came && left * 10 >= came ? 0.12
                : 0,
            detail
        );
    }

    private static ScorePart Gap(Leg into, Leg outOf)
    {
        if (into.Start is not { } came || outOf.End is not { } left || into.End is not { } cameLast || outOf.Start is not { } leftFirst)
        {
            return new("timeGap", 0, "not dated on both legs");
        }

        // The intervals may touch: the gap is between the nearest days. Goods cannot leave before they came; papers may run a month ahead.
        var gap = leftFirst > cameLast ? Period.DaysBetween(cameLast, leftFirst) : 0;
        var ahead = left < came ? Period.DaysBetween(left, came) : 0;
        return ahead > 30
            ? new("timeGap", 0, string.Create(CultureInfo.InvariantCulture, $"left {ahead} d before it came"))
            : new("timeGap", gap <= LongestGap ? 0.2 : 0, string.Create(CultureInfo.InvariantCulture, $"{gap} d"));
    }

    private static ScorePart Ratio(Leg into, Leg outOf)
    {
        if (into.Value is not { } came || outOf.Value is not { } left)
        {
            return new("valueRatio", 0, "no value on both legs");
        }

        if (came.Currency == left.Currency)
        {
            var ratio = left.Sum / came.Sum;
            return new(
                "valueRatio",
                ratio is >= 0.9m and <= 1.6m ? 0.15 : 0,
                string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} in {came.Currency}")
            );
        }

        var (a, b) = (
            ExchangeRates.InDollars(came.Sum, came.Currency, into.Start?.Year),
            ExchangeRates.InDollars(left.Sum, left.Currency, outOf.Start?.Year)
        );
        if (a is not { } dollarsIn || b is not { } dollarsOut)
        {
            return new("valueRatio", 0, $"no rate for {came.Currency} and {left.Currency}");
        }

        // Yearly averages are rough: the bounds are wider by a fifth.
        var rough = dollarsOut / dollarsIn;
        return new(
            "valueRatio",
            rough is >= 0.75m and <= 1.92m ? 0.15 : 0,
            string.Create(
                CultureInfo.InvariantCulture,
                $"about {rough:0.0}, {came.Currency} against {left.Currency} at the year's average rate"
            )
        );
    }

    private static ScorePart Reference(Leg into, Leg outOf)
    {
        var shared = into.References.Intersect(outOf.References).Order(StringComparer.Ordinal).ToList();
        return shared.Count == 0 ? new("reference", 0, "no shared contract, serial or waybill") : new("reference", 0.1, shared[0]);
    }
}
