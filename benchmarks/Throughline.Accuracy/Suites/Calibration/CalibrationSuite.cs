using System.Globalization;
using System.Text.Json;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Labelled;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>
/// Whether a score says what it promises: the share of pairs with such a score that are one. <c>--fit FILE</c> fits the table that turns
/// likeness of names into odds; <c>--publish</c> writes the curve for the documentation.
/// </summary>
internal sealed class CalibrationSuite : ISuite
{
    private const string Results = "benchmarks/results/calibration.json";
    private const string Drawing = "docs/images/score-calibration.svg";
    private const string Document = "docs/screening-scores.md";

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public string Name => "calibration";

    public string Description => "the share of pairs at each score that are one (--fit FILE, --publish)";

    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        if (options.ValueOrNull("--fit") is { } table)
        {
            var sample = await NameSample.LoadAsync(cancellationToken);
            var (rows, share) = NameCurve.Fit(sample);
            await File.WriteAllTextAsync(table, NameCurve.Text(rows, share, sample.Count), cancellationToken);
            await Console.Out.WriteLineAsync($"fitted over {sample.Count} cases: {table}; build again to use it");
            return;
        }

        var judged = Scored(JudgedPairs.OpenSanctions().Where(p => IsParty(p.Left)));
        List<ReliabilityCurve> curves =
        [
            ReliabilityCurve.Of("judged pairs of list entries", judged),
            ReliabilityCurve.Of("name cases, hard by design", Scored(JudgedPairs.Names())),
            ReliabilityCurve.Of("entity checks, hard by design", Scored(JudgedPairs.Checks())),
        ];
        foreach (var curve in curves)
        {
            board.Measure($"1 - expected calibration error, {curve.Set}", 1 - curve.ExpectedCalibrationError);
            board.Measure($"1 - Brier score, {curve.Set}", 1 - curve.Brier);
            board.Notes.Add($"{curve.Set}, {curve.Pairs} pairs");
            board.Notes.AddRange(
                curve.Bins.Select(b =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {b.From:0.0}–{b.From + 0.1:0.0}: {b.Pairs, 4} pairs, mean score {b.MeanScore:0.000}, {b.ShareSame:0.000} of them one"
                    )
                )
            );
        }

        if (options.Has("--publish"))
        {
            await File.WriteAllTextAsync(Results, JsonSerializer.Serialize(curves, s_options) + "\n", cancellationToken);
            await File.WriteAllTextAsync(Drawing, CurveDrawing.Of(curves), cancellationToken);
            var document = await File.ReadAllTextAsync(Document, cancellationToken);
            await File.WriteAllTextAsync(Document, CurveTable.Into(document, curves[0], judged), cancellationToken);
            await Console.Out.WriteLineAsync($"written: {Results}, {Drawing}, {Document}");
        }
    }

    private static bool IsParty(Entity entity) => Schemata.IsA(entity.Schema, "LegalEntity") || Schemata.IsA(entity.Schema, "Vessel");

    private static List<(bool IsSame, double Score)> Scored(IEnumerable<JudgedPair> pairs) =>
        [.. pairs.Select(p => (p.IsSame, EntityComparison.Of(p.Left, p.Right).Score))];
}
