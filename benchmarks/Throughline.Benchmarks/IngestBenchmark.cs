using System.Diagnostics;
using Throughline.Cases;
using Throughline.Storage;

namespace Throughline.Benchmarks;

/// <summary>End to end: a folder of documents and lists into a new case. Prints documents a second and the process's peak memory.</summary>
internal static class IngestBenchmark
{
    /// <summary>Runs twice, the first time to warm up (compiled code, embedded tables), and prints both.</summary>
    /// <param name="sample">A folder with <c>documents/</c> and, where there are some, <c>lists/</c>.</param>
    public static async Task<int> RunAsync(string sample)
    {
        var documents = Path.Combine(sample, "documents");
        if (!Directory.Exists(documents))
        {
            await Console.Error.WriteLineAsync($"{documents}: no such folder; run from the checkout's root");
            return 2;
        }

        foreach (var run in new[] { "cold", "warm" })
        {
            var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
            try
            {
                var watch = Stopwatch.StartNew();
                await using var opened = new Case(
                    await SqliteCaseStore.OpenAsync(
                        Path.Combine(folder, "bench.case"),
                        create: true,
                        TimeProvider.System,
                        CancellationToken.None
                    ),
                    TimeProvider.System
                );
                var lists = Path.Combine(sample, "lists");
                var request = new IngestRequest { Paths = [documents], Lists = Directory.Exists(lists) ? [lists] : [] };
                var summary = await opened.IngestAsync(request, null, CancellationToken.None);
                var seconds = watch.Elapsed.TotalSeconds;
                using var process = Process.GetCurrentProcess();
                Console.WriteLine(
                    $"{run}: {summary.Documents} documents, {summary.Claims} claims in {seconds:0.00} s = {summary.Documents / seconds:0.0} documents/s; "
                        + $"CPU {process.TotalProcessorTime.TotalSeconds:0.0} s, peak memory {process.PeakWorkingSet64 >> 20} MB"
                );
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }
}
