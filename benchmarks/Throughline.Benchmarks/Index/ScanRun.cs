using Throughline.Benchmarks.Compare;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Benchmarks.Index;

/// <summary>Scans the whole index for some queries: the scoring kernel, each query against every name.</summary>
internal static class ScanRun
{
    private const long Pairs = 200_000_000;

    /// <summary>Adds pairs a second.</summary>
    public static void Measure(IndexResults results, string title, NameIndex index, (string Text, NameKind Kind)[] queries)
    {
        var hits = new List<NameHit>();
        var count = (int)Math.Clamp(Pairs / index.Count, 10, queries.Length);
        var prepared = queries.Take(count).Select(q => Names.Prepare(q.Text, q.Kind)).ToArray();
        index.Scan(prepared[0], 0.7, hits);
        var start = CpuClock.Thread();
        foreach (var query in prepared)
        {
            hits.Clear();
            index.Scan(query, 0.7, hits);
        }

        results.Add(
            title,
            "every name compared, threshold 0.7",
            count * (double)index.Count / (CpuClock.Thread() - start) * 1000,
            "M pairs/s a core"
        );
    }
}
