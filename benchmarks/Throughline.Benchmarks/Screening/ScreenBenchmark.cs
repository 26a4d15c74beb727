using System.Diagnostics;
using System.Globalization;
using Throughline.Benchmarks.Compare;
using Throughline.Benchmarks.Index;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Screening;

/// <summary>
/// The program's <c>screen</c> at its goals: <c>screen [--rows N] [--lists PATH] [--out FILE.json]</c>. A made file of customers is screened
/// against all lists by the real program in a process of its own; then one list from its file to the first answer.
/// </summary>
internal static class ScreenBenchmark
{
    private const int Few = 1000;
    private const string Sdn = "lists/us_ofac/sdn_2024-05-03.csv.xz";

    /// <summary>Measures and prints.</summary>
    public static async Task<int> RunAsync(string[] words)
    {
        var rows = Option(words, "--rows") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 1_000_000;
        var lists = Option(words, "--lists") ?? Path.Combine(SharedData.FolderOrNull() ?? "shared/data", "lists");
        var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
        var results = new IndexResults();
        try
        {
            await MeasureAsync(results, folder, lists, Few, "the lists are read and laid out");
            await MeasureAsync(results, folder, lists, rows, "the lists are laid out");
            results.Add(
                "answers",
                "rows with a hit",
                File.ReadLines(Path.Combine(folder, "answers.jsonl")).Count(l => !l.Contains("\"matches\":[]", StringComparison.Ordinal)),
                "rows"
            );
            await OpenAsync(results, folder);
            if (Option(words, "--out") is { } path)
            {
                await File.WriteAllTextAsync(path, results.Json(Machine.Here(), $"screen --rows {rows}") + "\n");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(IndexResults results, string folder, string lists, int rows, string how)
    {
        var customers = Path.Combine(folder, "customers.csv");
        CustomerFile.Write(customers, rows);
        var measured = await ProgramMeasure.RunAsync(
            folder,
            ["screen", "--in", customers, "--lists", lists, "--out", Path.Combine(folder, "answers.jsonl"), "--as-of", "2026-08-31"]
        );
        var title = string.Create(CultureInfo.InvariantCulture, $"{rows:#,0} customers against all lists, {how}");
        results.Add(title, "wall", measured.WallSeconds, "s");
        results.Add(title, "processor time", measured.CpuSeconds, "s");
        results.Add(title, "rows a second of processor time", rows / measured.CpuSeconds, "rows/s");
        results.Add(title, "peak memory", measured.PeakMegabytes, "MB");
        results.Add(title, "memory in the middle of the run", measured.MiddleMegabytes, "MB");
        results.Add(title, "memory at the end of the run", measured.LastMegabytes, "MB");
    }

    // One list, unpacked, from the file to the first answer: in a process that just started, and in one that is warm.
    private static async Task OpenAsync(IndexResults results, string folder)
    {
        var sdn = Path.Combine(folder, "sdn_2024-05-03.csv");
        using (var reader = SharedData.Open(Sdn))
        {
            await File.WriteAllTextAsync(sdn, await reader.ReadToEndAsync());
        }

        var program = Path.Combine(AppContext.BaseDirectory, "Throughline.Benchmarks.dll");
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [program, "screen-open", sdn, Path.Combine(folder, "cache")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var cells = line.Split('\t');
            results.Add("OFAC SDN.CSV of 2024-05-03", cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]);
        }

        await process.WaitForExitAsync();
    }

    private static string? Option(string[] words, string name) =>
        Array.IndexOf(words, name) is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : null;
}
