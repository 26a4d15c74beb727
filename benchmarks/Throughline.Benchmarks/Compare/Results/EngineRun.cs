using Throughline.Benchmarks.Compare.Queries;

namespace Throughline.Benchmarks.Compare.Results;

/// <summary>What was measured of one engine. Slow engines answer only the first of the queries; the order has the same mix throughout.</summary>
/// <param name="Name">The engine.</param>
/// <param name="How">How it was used.</param>
/// <param name="Names">How many names it held.</param>
/// <param name="BuildWall">Seconds from the names in memory to the first answer possible.</param>
/// <param name="BuildCpu">CPU seconds of that.</param>
/// <param name="Bytes">Bytes of files or memory.</param>
/// <param name="Noisy">Queries for a name of the list.</param>
/// <param name="Customers">Queries for nobody on the list.</param>
/// <param name="Classes">The class of each of <paramref name="Noisy"/>.</param>
/// <param name="Exactness">The engine beside a scan of all names; null for engines that promise nothing.</param>
internal sealed record EngineRun(
    string Name,
    string How,
    int Names,
    double BuildWall,
    double BuildCpu,
    long Bytes,
    Measured[] Noisy,
    Measured[] Customers,
    QueryClass[] Classes,
    Exactness? Exactness
)
{
    /// <summary>CPU time of customers' queries.</summary>
    public Timing CustomerCpu => Timing.Of(Customers.Select(m => m.Cpu));

    /// <summary>Wall time of customers' queries.</summary>
    public Timing CustomerWall => Timing.Of(Customers.Select(m => m.Wall));

    /// <summary>CPU time of queries for a name of the list.</summary>
    public Timing NoisyCpu => Timing.Of(Noisy.Select(m => m.Cpu));

    /// <summary>Wall time of the same.</summary>
    public Timing NoisyWall => Timing.Of(Noisy.Select(m => m.Wall));

    /// <summary>Bytes a name.</summary>
    public double BytesAName => (double)Bytes / Names;

    /// <summary>The share of customers for whom anything came back.</summary>
    public Recall CustomersWithHits => new(Customers.Length, Customers.Count(c => c.Hits > 0));

    /// <summary>Recall of one class.</summary>
    public Recall Of(QueryClass kind, int place) => Recall.At(place, [.. Noisy.Where((_, i) => Classes[i] == kind)]);

    /// <summary>The same run on only the queries that another engine answered.</summary>
    public EngineRun On(EngineRun other) =>
        this with
        {
            Noisy = Noisy[..Math.Min(Noisy.Length, other.Noisy.Length)],
            Customers = Customers[..Math.Min(Customers.Length, other.Customers.Length)],
            Classes = Classes[..Math.Min(Classes.Length, other.Classes.Length)],
        };
}
