using System.Text.Json;

namespace Throughline.Accuracy.Scores;

/// <summary>The frozen scores; a run that falls below one of them has got worse.</summary>
internal static class Baseline
{
    private const double Slack = 0.0005;
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n" };

    public static void Accept(string path, Scoreboard board)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var scores = Measured(board)
            .Where(t => !IsDetail(t.Key))
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        File.WriteAllText(path, JsonSerializer.Serialize(scores, s_options) + "\n");
    }

    private static IEnumerable<KeyValuePair<string, BaselineScore>> Measured(Scoreboard board) =>
        board
            .All.Select(t => KeyValuePair.Create(t.Name, new BaselineScore(t.Tally.Hits, t.Tally.Of, Math.Round(t.Tally.Share, 4))))
            .Concat(board.Values.Select(v => KeyValuePair.Create(v.Name, new BaselineScore(0, 0, Math.Round(v.Value, 4)))));

    // Scores of single predicates rest on a handful of claims each; they are printed and not frozen.
    private static bool IsDetail(string name) =>
        name.StartsWith("recall of ", StringComparison.Ordinal) || name.StartsWith("precision of ", StringComparison.Ordinal);

    /// <summary>One line for each score that fell, or that is no longer measured.</summary>
    /// <exception cref="JsonException">The file is no baseline.</exception>
    public static IReadOnlyList<string> Regressions(string path, Scoreboard board)
    {
        var frozen = JsonSerializer.Deserialize<Dictionary<string, BaselineScore>>(File.ReadAllText(path)) ?? [];
        var now = Measured(board).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. frozen
                .Where(f => !now.TryGetValue(f.Key, out var score) || score.Share < f.Value.Share - Slack)
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f =>
                    $"{f.Key}: was {f.Value.Share:0.0000}, is {(now.TryGetValue(f.Key, out var s) ? $"{s.Share:0.0000}" : "not measured")}"
                ),
        ];
    }
}
