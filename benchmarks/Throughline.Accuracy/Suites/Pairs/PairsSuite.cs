using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Labelled;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Accuracy.Suites.Pairs;

/// <summary>Pairs of real list entries that analysts judged: precision, recall and F1 at the default threshold.</summary>
internal sealed class PairsSuite : ISuite
{
    private const double Threshold = 0.7;
    private static readonly string[] s_parties = ["LegalEntity", "Vessel"];

    public string Name => "pairs";

    public string Description => "pairs of list entries judged by analysts: precision, recall, F1 at 0.7, by schema";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var scored = new List<(JudgedPair Pair, EntityComparison Comparison)>();
        var start = Environment.CpuUsage.TotalTime;
        foreach (var pair in JudgedPairs.OpenSanctions())
        {
            cancellationToken.ThrowIfCancellationRequested();
            scored.Add((pair, EntityComparison.Of(pair.Left, pair.Right)));
        }

        var each = (Environment.CpuUsage.TotalTime - start) / scored.Count;
        var parties = scored.Where(s => IsParty(s.Pair.Left) && IsParty(s.Pair.Right)).ToList();
        Add(board, "all", scored);
        Add(board, "parties", parties);
        foreach (var group in scored.GroupBy(s => s.Pair.Left.Schema, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var (pair, comparison) in group)
            {
                board[$"recall of {group.Key}"].Add(comparison.Score >= Threshold, pair.IsSame ? 1 : 0);
                board[$"precision of {group.Key}"].Add(pair.IsSame, comparison.Score >= Threshold ? 1 : 0);
            }
        }

        Note(board, scored);
        board.Notes.Add(
            string.Create(CultureInfo.InvariantCulture, $"{each.TotalMicroseconds:0} µs of CPU a pair, read, unprepared, with reasons")
        );
        return Task.CompletedTask;
    }

    private static bool IsParty(Entity entity) => s_parties.Any(s => Schemata.IsA(entity.Schema, s));

    private static void Add(Scoreboard board, string name, List<(JudgedPair Pair, EntityComparison Comparison)> scored)
    {
        var ranking = new Ranking();
        foreach (var (pair, comparison) in scored)
        {
            ranking.Add(pair.IsSame, comparison.Score);
            board[$"precision, {name}"].Add(pair.IsSame, comparison.Score >= Threshold ? 1 : 0);
            board[$"recall, {name}"].Add(comparison.Score >= Threshold, pair.IsSame ? 1 : 0);
        }

        board.Measure($"F1 at 0.7, {name}", ranking.F1(Threshold));
        board.Measure($"best F1, {name}", ranking.Best().F1);
        board.Measure($"area under the curve, {name}", ranking.Auc());
        board.Measure($"not tied at the top, {name}", 1 - ranking.TiedAtTop());
    }

    private static void Note(Scoreboard board, List<(JudgedPair Pair, EntityComparison Comparison)> scored)
    {
        foreach (
            var (pair, comparison) in scored
                .Where(s => s.Pair.IsSame != s.Comparison.Score >= Threshold)
                .OrderBy(s => s.Pair.IsSame)
                .ThenByDescending(s => s.Comparison.Score)
        )
        {
            var reasons = comparison.Parts.Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"    {p.Name} {p.Weight:+0.000;-0.000} {p.Detail}")
            );
            board.Notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(pair.IsSame ? "missed" : "wrong")} {comparison.Score:0.000} {pair.Left.Schema}/{pair.Right.Schema} {pair.Place}: {pair.Left.Caption} / {pair.Right.Caption}\n{string.Join('\n', reasons)}"
                )
            );
        }
    }
}
