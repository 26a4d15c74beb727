using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.Compare.Results;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Engines;

/// <summary>A way to find names; all work on one thread.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>Short name in tables and on the command line.</summary>
    string Name { get; }

    /// <summary>How it is used: index, query, limits.</summary>
    string How { get; }

    /// <summary>Thresholds that are measured over what was built once, in order; one of no meaning for engines that have none.</summary>
    IReadOnlyList<double> Thresholds => [0];

    /// <summary>Searches with a threshold from now on.</summary>
    void Use(double threshold) { }

    /// <summary>Takes the names and builds what is searched.</summary>
    /// <param name="names">The names.</param>
    /// <param name="folder">An empty folder for files.</param>
    void Build(INameSet names, string folder);

    /// <summary>Bytes of what was built: files, or memory where nothing is written.</summary>
    long Bytes { get; }

    /// <summary>The numbers of the likest names, best first, at most <paramref name="most"/>.</summary>
    IReadOnlyList<int> Search(CompareQuery query, int most);

    /// <summary>Puts the answers beside a scan of all names; null for engines that promise nothing.</summary>
    Exactness? Check(INameSet names, IReadOnlyList<CompareQuery> queries) => null;

    /// <summary>CPU time that searching has used up to now, in nanoseconds.</summary>
    long SearchCpu() => CpuClock.Here();

    /// <summary>CPU time that building has used up to now, in nanoseconds.</summary>
    long BuildCpu() => CpuClock.Here();
}
