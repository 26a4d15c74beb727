namespace Throughline.Benchmarks.Compare.Results;

/// <summary>How many queries found the right name, with the 95 % interval of Wilson (1927).</summary>
/// <param name="Count">How many queries.</param>
/// <param name="Found">How many found it.</param>
internal sealed record Recall(int Count, int Found)
{
    private const double Z = 1.959964;

    /// <summary>The share found.</summary>
    public double Share => Count == 0 ? 0 : (double)Found / Count;

    /// <summary>Lower end of the interval.</summary>
    public double Low => Math.Max(0, Middle - Half);

    /// <summary>Upper end of the interval.</summary>
    public double High => Math.Min(1, Middle + Half);

    private double Scale => 1 + (Z * Z / Math.Max(1, Count));

    private double Middle => (Share + (Z * Z / (2 * Math.Max(1, Count)))) / Scale;

    private double Half =>
        Z * Math.Sqrt((Share * (1 - Share) / Math.Max(1, Count)) + (Z * Z / (4.0 * Math.Max(1, Count) * Math.Max(1, Count)))) / Scale;

    /// <summary>Counts queries whose right name came at or before a place.</summary>
    public static Recall At(int place, IReadOnlyCollection<Measured> queries) =>
        new(queries.Count, queries.Count(q => q.Rank > 0 && q.Rank <= place));
}
