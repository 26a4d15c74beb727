using System.Text.Json;
using System.Text.Json.Nodes;

namespace Throughline.Benchmarks.Compare.Results;

/// <summary>Comparisons as JSON: the figures of the tables, by engine and class. Times in µs.</summary>
internal static class ComparisonJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document.</summary>
    public static string Write(Machine machine, string command, IEnumerable<Comparison> comparisons) =>
        JsonSerializer.Serialize(
            new
            {
                Machine = machine,
                Command = command,
                Comparisons = comparisons.Select(c => new { c.Title, Engines = c.Runs.Select(r => Engine(r, c.Ours.On(r))) }),
            },
            s_options
        ) + "\n";

    private static object Engine(EngineRun run, EngineRun ours) =>
        new
        {
            run.Name,
            run.How,
            run.Names,
            BuildSeconds = Round(run.BuildWall),
            BuildCpuSeconds = Round(run.BuildCpu),
            run.Exactness,
            BytesAName = Math.Round(run.BytesAName),
            Customers = new
            {
                Cpu = Rounded(run.CustomerCpu),
                Wall = Rounded(run.CustomerWall),
                TimesOurs = Round(run.CustomerCpu.Mean / Math.Max(0.001, ours.CustomerCpu.Mean)),
                WithHits = Round(run.CustomersWithHits.Share),
            },
            Noisy = new
            {
                Cpu = Rounded(run.NoisyCpu),
                Wall = Rounded(run.NoisyWall),
                TimesOurs = Round(run.NoisyCpu.Mean / Math.Max(0.001, ours.NoisyCpu.Mean)),
                RecallAt1 = Rounded(Recall.At(1, run.Noisy)),
                RecallAt10 = Rounded(Recall.At(10, run.Noisy)),
                OursAt1 = Round(Recall.At(1, ours.Noisy).Share),
                OursAt10 = Round(Recall.At(10, ours.Noisy).Share),
                Classes = new JsonObject(
                    run.Classes.Distinct()
                        .Order()
                        .Select(k =>
                            KeyValuePair.Create(
                                ComparisonTables.Words(k),
                                JsonSerializer.SerializeToNode(
                                    new
                                    {
                                        Queries = run.Of(k, 1).Count,
                                        RecallAt1 = Round(run.Of(k, 1).Share),
                                        RecallAt10 = Round(run.Of(k, 10).Share),
                                    },
                                    s_options
                                )
                            )
                        )
                ),
            },
        };

    private static object Rounded(Timing timing) =>
        new
        {
            Queries = timing.Count,
            Mean = Math.Round(timing.Mean, 1),
            P50 = Math.Round(timing.P50, 1),
            P99 = Math.Round(timing.P99, 1),
        };

    private static object Rounded(Recall recall) =>
        new
        {
            recall.Count,
            Share = Round(recall.Share),
            Low = Round(recall.Low),
            High = Round(recall.High),
        };

    private static double Round(double value) => Math.Round(value, 4);
}
