using Throughline.Benchmarks.Compare;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Benchmarks.Index;

/// <summary>Asks queries one after the other on one thread and takes the processor time of each.</summary>
internal static class QueryRun
{
    /// <summary>Adds rate, percentiles, hits and allocation of a run; a tenth of the queries is asked first, untimed.</summary>
    public static void Measure(
        IndexResults results,
        string title,
        string how,
        NameIndex index,
        (string Text, NameKind Kind)[] queries,
        double threshold,
        int slowest = 0
    )
    {
        var hits = new List<NameHit>();
        foreach (var (text, kind) in queries.AsSpan(0, queries.Length / 10))
        {
            hits.Clear();
            index.Search(Names.Prepare(text, kind), threshold, hits);
        }

        var times = new double[queries.Length];
        var (preparing, found, allocated, sieved, scored) = (0.0, 0L, 0L, 0L, 0L);
        for (var i = 0; i < queries.Length; i++)
        {
            var start = CpuClock.Thread();
            var query = Names.Prepare(queries[i].Text, queries[i].Kind);
            var prepared = CpuClock.Thread();
            var before = GC.GetAllocatedBytesForCurrentThread();
            hits.Clear();
            var work = index.Search(query, threshold, hits);
            (sieved, scored) = (sieved + work.Sieved, scored + work.Scored);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            times[i] = (CpuClock.Thread() - prepared) / 1000.0;
            preparing += (prepared - start) / 1000.0;
            found += hits.Count;
        }

        var searching = times.Sum();
        foreach (var i in Enumerable.Range(0, slowest == 0 ? 0 : times.Length).OrderByDescending(i => times[i]).Take(slowest))
        {
            hits.Clear();
            var work = index.Search(Names.Prepare(queries[i].Text, queries[i].Kind), threshold, hits);
            Console.Error.WriteLine(
                $"{times[i], 10:0} µs {work.Sieved, 8} sieved {work.Scored, 6} scored {hits.Count, 5} hits: {queries[i].Text}"
            );
        }

        Array.Sort(times);
        results.Add(title, how, queries.Length / (searching + preparing) * 1e6, "names/s a core, reading the name included");
        results.Add(title, how, queries.Length / searching * 1e6, "names/s a core, prepared names");
        results.Add(title, how, times[times.Length / 2], "µs p50");
        results.Add(title, how, times[times.Length * 99 / 100], "µs p99");
        results.Add(title, how, times[^1], "µs longest");
        results.Add(title, how, sieved / (double)queries.Length, "names sieved a query");
        results.Add(title, how, scored / (double)queries.Length, "names scored a query");
        results.Add(title, how, found / (double)queries.Length, "hits a query");
        results.Add(title, how, allocated / (double)queries.Length, "bytes allocated a query");
    }
}
