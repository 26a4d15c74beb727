using System.Diagnostics;
using System.Globalization;
using Throughline.Cases;
using Throughline.Storage;

namespace Throughline.Benchmarks.Bulk;

/// <summary>Many generated documents into one case in one run: documents a second and the memory over time.</summary>
internal static class BulkCommand
{
    private const long GoalMegabytes = 1024;

    /// <summary>Runs; 0 where the peak stayed below the goal.</summary>
    /// <param name="args">The number of documents (10,000 unless given).</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("throughline-bulk-").FullName;
        try
        {
            var documents = Path.Combine(folder, "documents");
            new MadeDocuments(seed: 1).Write(documents, count);
            using var process = Process.GetCurrentProcess();
            var (watch, cpu) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            await using var opened = new Case(
                await SqliteCaseStore.OpenAsync(
                    Path.Combine(folder, "bulk.case"),
                    create: true,
                    TimeProvider.System,
                    CancellationToken.None
                ),
                TimeProvider.System
            );
            using var stop = new CancellationTokenSource();
            var use = new StageUse();
            var sampling = SampleAsync(use, stop.Token);
            var summary = await opened.IngestAsync(new IngestRequest { Paths = [documents], Lists = [] }, use, CancellationToken.None);
            await stop.CancelAsync();
            var samples = await sampling;
            process.Refresh();
            var used = (process.TotalProcessorTime - cpu).TotalSeconds;
            var peak = process.PeakWorkingSet64 >> 20;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{summary.Documents} documents, {summary.Claims} claims in {watch.Elapsed.TotalSeconds:0} s, CPU {used:0} s = {summary.Documents / used:0.0} documents a CPU second"
                )
            );
            foreach (var refused in summary.Quarantined)
            {
                Console.WriteLine($"  not read: {refused.Path}: {refused.Reason}");
            }

            Console.WriteLine(string.Join(Environment.NewLine, use.Lines()));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"memory at quarters of the run: {string.Join(", ", Quarters(samples))} MB; peak {peak} MB (goal below {GoalMegabytes})"
                )
            );
            return peak < GoalMegabytes && summary.Documents >= count ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<long>> SampleAsync(StageUse use, CancellationToken cancellationToken)
    {
        var samples = new List<long>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(0.25));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                samples.Add(use.Sample());
            }
        }
        catch (OperationCanceledException)
        {
            // the run has ended
        }

        return samples;
    }

    private static IEnumerable<long> Quarters(List<long> samples) =>
        samples.Count == 0 ? [] : Enumerable.Range(1, 4).Select(q => samples[Math.Min(samples.Count - 1, samples.Count * q / 4)]);
}
