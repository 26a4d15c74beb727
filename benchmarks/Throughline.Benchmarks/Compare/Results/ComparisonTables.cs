using System.Globalization;
using System.Text;
using Throughline.Benchmarks.Compare.Queries;

namespace Throughline.Benchmarks.Compare.Results;

/// <summary>A comparison as Markdown tables; ratios are against ours on the queries that the engine answered.</summary>
internal static class ComparisonTables
{
    /// <summary>The tables.</summary>
    public static string Write(Comparison comparison)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"## {comparison.Title}").AppendLine();
        Times(text, comparison);
        Finds(text, comparison);
        Classes(text, comparison);
        foreach (var run in comparison.Runs)
        {
            if (run.Exactness is { } exact)
            {
                text.AppendLine(
                        CultureInfo.InvariantCulture,
                        $"{run.Name} beside a scan of all names with the full score: {exact.Queries} queries, {exact.Hits:#,0} names at the threshold or over, {exact.Missed.Count} of them missed by the index."
                    )
                    .AppendLine();
            }
        }

        return text.ToString();
    }

    private static void Times(StringBuilder text, Comparison comparison)
    {
        text.AppendLine(
                "Customers, who are not on the list (the bulk of screening). Times in µs; × is the mean CPU time against ours on the same queries."
            )
            .AppendLine()
            .AppendLine(
                "| engine | build s (CPU s) | bytes a name | customers | CPU mean | p50 | p99 | wall mean | p50 | p99 | queries/s/core | × ours | with hits |"
            )
            .AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var run in comparison.Runs)
        {
            var (cpu, wall) = (run.CustomerCpu, run.CustomerWall);
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {run.Name} | {run.BuildWall:0.0} ({run.BuildCpu:0.0}) | {run.BytesAName:0} | {cpu.Count} | {Time(cpu.Mean)} | {Time(cpu.P50)} | {Time(cpu.P99)} | {Time(wall.Mean)} | {Time(wall.P50)} | {Time(wall.P99)} | {Rate(cpu)} | {Ratio(cpu, comparison.Ours.On(run).CustomerCpu)} | {run.CustomersWithHits.Share:0.0 %} |"
            );
        }

        text.AppendLine();
    }

    private static void Finds(StringBuilder text, Comparison comparison)
    {
        text.AppendLine(
                "Queries for a name of the list, changed by rule, as many of each class. In brackets the 95 % interval; then ours on the same queries."
            )
            .AppendLine()
            .AppendLine("| engine | queries | CPU mean | p50 | p99 | × ours | recall@1 | recall@10 | ours @1 | ours @10 |")
            .AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var run in comparison.Runs)
        {
            var (cpu, ours) = (run.NoisyCpu, comparison.Ours.On(run));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {run.Name} | {cpu.Count} | {Time(cpu.Mean)} | {Time(cpu.P50)} | {Time(cpu.P99)} | {Ratio(cpu, ours.NoisyCpu)} | {Interval(Recall.At(1, run.Noisy))} | {Interval(Recall.At(10, run.Noisy))} | {Recall.At(1, ours.Noisy).Share:0.000} | {Recall.At(10, ours.Noisy).Share:0.000} |"
            );
        }

        text.AppendLine();
    }

    private static void Classes(StringBuilder text, Comparison comparison)
    {
        QueryClass[] kinds = [.. comparison.Ours.Classes.Distinct().Order()];
        text.AppendLine("Recall@10 by class (queries of the class in brackets where an engine did not come to all of them).")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"| class | {string.Join(" | ", comparison.Runs.Select(r => r.Name))} |")
            .AppendLine(CultureInfo.InvariantCulture, $"|---|{string.Concat(comparison.Runs.Select(_ => "--:|"))}");
        foreach (var kind in kinds)
        {
            var all = comparison.Ours.Of(kind, 10);
            var cells = comparison
                .Runs.Select(r => r.Of(kind, 10))
                .Select(c => c.Count == all.Count ? $"{c.Share:0.000}" : $"{c.Share:0.00} ({c.Count})");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {Words(kind)} ({all.Count}) | {string.Join(" | ", cells)} |");
        }

        text.AppendLine();
    }

    /// <summary>A class as words.</summary>
    public static string Words(QueryClass kind) =>
        kind switch
        {
            QueryClass.OneTypo => "one typo",
            QueryClass.TwoTypos => "two typos",
            QueryClass.WordOrder => "word order",
            QueryClass.NoMiddleName => "no middle name",
            QueryClass.Romanization => "other romanization",
            QueryClass.OtherScript => "other script",
            QueryClass.LegalForm => "legal form",
            QueryClass.JoinedWords => "joined words",
            _ => kind.ToString().ToLowerInvariant(),
        };

    private static string Time(double microseconds) =>
        microseconds.ToString(microseconds < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static string Rate(Timing cpu) => (1_000_000 / Math.Max(0.001, cpu.Mean)).ToString("#,0.#", CultureInfo.InvariantCulture);

    private static string Ratio(Timing theirs, Timing ours)
    {
        var ratio = theirs.Mean / Math.Max(0.001, ours.Mean);
        return ratio.ToString(ratio < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
    }

    private static string Interval(Recall recall) =>
        string.Create(CultureInfo.InvariantCulture, $"{recall.Share:0.000} [{recall.Low:0.000}–{recall.High:0.000}]");
}
