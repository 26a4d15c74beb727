using System.Diagnostics;
using Throughline.Benchmarks.Compare.Engines;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.Compare.Results;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare;

/// <summary>Builds one engine and asks it the queries, one after the other.</summary>
/// <param name="names">The names.</param>
/// <param name="noisy">Queries for a name of the list.</param>
/// <param name="customers">Queries for nobody on the list.</param>
/// <param name="warm">Other queries, asked before the clock runs: compiled code, caches of the file system.</param>
/// <param name="seconds">CPU seconds that each of the two kinds may take; the queries not reached by then are left out.</param>
internal sealed class EngineRunner(
    INameSet names,
    List<CompareQuery> noisy,
    List<CompareQuery> customers,
    List<CompareQuery> warm,
    double seconds
)
{
    private const int Most = 10;
    private const int WarmRounds = 4;

    // On a busy machine the wall time is many times the CPU time; a run has to end.
    private const double MostWall = 6;
    private const double WarmShare = 0.1;

    // About half a minute of scoring.
    private const int MostPairsChecked = 20_000_000;
    private const int MostQueriesChecked = 200;

    // Percentiles of fewer say nothing.
    private const int LeastQueries = 20;

    /// <summary>Builds an engine, asks it with each of its thresholds, and disposes of it.</summary>
    public List<EngineRun> Run(IEngine engine)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-compare-").FullName;
        try
        {
            using (engine)
            {
                GC.Collect();
                var (cpu, watch) = (engine.BuildCpu(), Stopwatch.StartNew());
                engine.Build(names, folder);
                var (buildWall, buildCpu) = (watch.Elapsed.TotalSeconds, (engine.BuildCpu() - cpu) / 1e9);
                return [.. engine.Thresholds.Select(t => Run(engine, t, buildWall, buildCpu))];
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            GC.Collect();
        }
    }

    private EngineRun Run(IEngine engine, double threshold, double buildWall, double buildCpu)
    {
        engine.Use(threshold);
        GC.Collect();
        Warm(engine);
        var found = Ask(engine, noisy);
        var strangers = Ask(engine, customers);
        QueryClass[] classes = [.. noisy.Take(found.Length).Select(q => q.Class)];
        var exactness = threshold == engine.Thresholds[0] ? engine.Check(names, Checked()) : null;
        return new(engine.Name, engine.How, names.Texts.Length, buildWall, buildCpu, engine.Bytes, found, strangers, classes, exactness);
    }

    // Half of each kind of query.
    private List<CompareQuery> Checked()
    {
        var each = Math.Clamp(MostPairsChecked / names.Texts.Length, 2, MostQueriesChecked) / 2;
        return [.. noisy.Take(each), .. customers.Take(each)];
    }

    private void Warm(IEngine engine)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), engine.SearchCpu());
        for (var i = 0; i < warm.Count * WarmRounds; i++)
        {
            if ((engine.SearchCpu() - cpu) / 1e9 > seconds * WarmShare || watch.Elapsed.TotalSeconds > seconds)
            {
                break;
            }

            engine.Search(warm[i % warm.Count], Most);
        }
    }

    private Measured[] Ask(IEngine engine, List<CompareQuery> queries)
    {
        var measured = new List<Measured>(queries.Count);
        var (whole, spent) = (Stopwatch.StartNew(), 0L);
        foreach (var query in queries)
        {
            var (cpu, start) = (engine.SearchCpu(), Stopwatch.GetTimestamp());
            var found = engine.Search(query, Most);
            var wall = Stopwatch.GetElapsedTime(start);
            var used = engine.SearchCpu() - cpu;
            var rank = 0;
            for (var i = 0; i < found.Count && rank == 0 && query.Target >= 0; i++)
            {
                rank = found[i] == query.Target ? i + 1 : 0;
            }

            measured.Add(new(used, (long)wall.TotalNanoseconds, rank, found.Count));
            spent += used;
            if ((spent / 1e9 > seconds || whole.Elapsed.TotalSeconds > seconds * MostWall) && measured.Count >= LeastQueries)
            {
                break;
            }
        }

        return [.. measured];
    }
}
