using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Names;

/// <summary>Pairs of names that people judged (<c>name_bench</c>): persons, companies, vessels, spelled otherwise or not the same.</summary>
internal sealed class NamesSuite : ISuite
{
    private const double Threshold = 0.7;

    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public string Description => "judged pairs of names: F1 at 0.7, area under the curve, slices (matching/name_bench)";

    /// <inheritdoc/>
    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var all = new Ranking();
        var slices = new SortedDictionary<string, Ranking>(StringComparer.Ordinal);
        var tiers = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (
            var row in LabelledFile.Rows("matching/name_bench/cases.csv", "case_group", "schema", "name1", "name2", "is_match", "quality")
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isMatch = row[4] == "true";
            var comparison = Text.Names.Compare(row[2], row[3], KindOf(row[1]));
            all.Add(isMatch, comparison.Score);
            Of(slices, row[0]).Add(isMatch, comparison.Score);
            if (row[5] == "STRONG")
            {
                board["STRONG cases right"].Add(isMatch == comparison.Score >= Threshold);
            }

            var tier = isMatch ? $"true {row[5]}" : "false";
            (tiers.TryGetValue(tier, out var scores) ? scores : tiers[tier] = []).Add(comparison.Score);
            if (isMatch != comparison.Score >= Threshold)
            {
                board.Notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{comparison.Score:0.000} {row[4]} {row[5]} {row[1]}: {row[2]} / {row[3]} :: {string.Join("; ", comparison.Parts.Select(p => $"{p.Name} {p.Weight:0.00} {p.Detail}"))}"
                    )
                );
            }
        }

        board.Measure("F1 at 0.7", all.F1(Threshold));
        board.Measure("precision at 0.7", all.Precision(Threshold));
        board.Measure("recall at 0.7", all.Recall(Threshold));
        board.Measure("area under the ROC curve", all.Auc());
        board.Measure("best F1", all.Best().F1);
        board.Measure("not tied at the top score", 1 - all.TiedAtTop());
        foreach (var (slice, ranking) in slices)
        {
            board.Measure($"F1 at 0.7 of {slice}", ranking.F1(Threshold));
        }

        foreach (var (tier, scores) in tiers.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            board.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"mean score of {tier}: {scores.Average():0.000}"));
        }

        return Task.CompletedTask;
    }

    /// <summary>The kind of name that a schema has.</summary>
    internal static NameKind KindOf(string schema) =>
        schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" => NameKind.Organization,
            "Vessel" => NameKind.Thing,
            _ => NameKind.Unknown,
        };

    private static Ranking Of(SortedDictionary<string, Ranking> slices, string name) =>
        slices.TryGetValue(name, out var ranking) ? ranking : slices[name] = new();
}
