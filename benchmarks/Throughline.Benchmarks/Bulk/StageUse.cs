using System.Diagnostics;
using Throughline.Cases;

namespace Throughline.Benchmarks.Bulk;

/// <summary>Notes what each stage of an ingest uses. Told by the ingest, and asked for memory once a second by whoever runs it.</summary>
internal sealed class StageUse : IProgress<IngestProgress>
{
    private readonly Lock _gate = new();
    private readonly List<(IngestStage Stage, TimeSpan Cpu)> _begun = [];
    private readonly Dictionary<IngestStage, (long Working, long Live, long Committed)> _peaks = [];

    /// <inheritdoc/>
    public void Report(IngestProgress value)
    {
        lock (_gate)
        {
            if (_begun.Count == 0 || _begun[^1].Stage != value.Stage)
            {
                _begun.Add((value.Stage, Cpu()));
            }
        }
    }

    /// <summary>Looks at the memory of the process now.</summary>
    /// <returns>The working set in MB.</returns>
    public long Sample()
    {
        var now = GC.GetGCMemoryInfo();
        var (working, live, committed) = (
            Environment.WorkingSet >> 20,
            (now.HeapSizeBytes - now.FragmentedBytes) >> 20,
            now.TotalCommittedBytes >> 20
        );
        lock (_gate)
        {
            if (_begun.Count > 0)
            {
                var peak = _peaks.GetValueOrDefault(_begun[^1].Stage);
                _peaks[_begun[^1].Stage] = (
                    Math.Max(peak.Working, working),
                    Math.Max(peak.Live, live),
                    Math.Max(peak.Committed, committed)
                );
            }
        }

        return working;
    }

    /// <summary>A line a stage: CPU seconds and the highest figures seen, in MB.</summary>
    public IReadOnlyList<string> Lines()
    {
        var end = Cpu();
        lock (_gate)
        {
            return
            [
                .. _begun
                    .Select((b, i) => (b.Stage, Used: (i + 1 < _begun.Count ? _begun[i + 1].Cpu : end) - b.Cpu))
                    .GroupBy(s => s.Stage)
                    .OrderBy(s => s.Key)
                    .Select(s => Line(s.Key, s.Sum(u => u.Used.TotalSeconds), _peaks.GetValueOrDefault(s.Key))),
            ];
        }
    }

    private static string Line(IngestStage stage, double seconds, (long Working, long Live, long Committed) peak) =>
        FormattableString.Invariant(
            $"  {stage, -8} CPU {seconds, 6:0.0} s; working set {peak.Working, 5} MB, heap {peak.Live, 5} of {peak.Committed, 5} committed"
        );

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
