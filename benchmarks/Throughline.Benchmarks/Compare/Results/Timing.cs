namespace Throughline.Benchmarks.Compare.Results;

/// <summary>Times of many queries, in microseconds.</summary>
/// <param name="Count">How many queries.</param>
/// <param name="Mean">The mean.</param>
/// <param name="P50">The median.</param>
/// <param name="P99">What 99 of 100 queries stay under.</param>
internal sealed record Timing(int Count, double Mean, double P50, double P99)
{
    /// <summary>Sums up times in nanoseconds.</summary>
    public static Timing Of(IEnumerable<long> nanoseconds)
    {
        var sorted = nanoseconds.Order().ToArray();
        return sorted.Length == 0 ? new(0, 0, 0, 0) : new(sorted.Length, sorted.Average() / 1000, At(sorted, 0.5), At(sorted, 0.99));
    }

    // Nearest rank.
    private static double At(long[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)] / 1000.0;
}
