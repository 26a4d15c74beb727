using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.Calibration;

/// <summary>Writes the figures into the documentation, between two marks.</summary>
internal static class CurveTable
{
    private const string Start = "<!-- figures: written by calibration --publish -->";
    private const string End = "<!-- end of figures -->";
    private static readonly double[] s_thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    /// <summary>The document with new figures.</summary>
    /// <exception cref="InvalidDataException">The document has no place for them.</exception>
    public static string Into(string document, ReliabilityCurve curve, IReadOnlyList<(bool IsSame, double Score)> scored)
    {
        var (from, to) = (document.IndexOf(Start, StringComparison.Ordinal), document.IndexOf(End, StringComparison.Ordinal));
        return from < 0 || to < from
            ? throw new InvalidDataException($"docs/screening-scores.md: expected the marks '{Start}' and '{End}', found none")
            : document[..(from + Start.Length)] + Figures(curve, scored).ReplaceLineEndings("\n") + document[to..];
    }

    private static string Figures(ReliabilityCurve curve, IReadOnlyList<(bool IsSame, double Score)> scored)
    {
        var text = new StringBuilder();
        text.AppendLine();
        text.AppendLine();
        text.AppendLine("| score | pairs | mean score | share that is one |");
        text.AppendLine("|---|---|---|---|");
        foreach (var bin in curve.Bins)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {bin.From:0.0}–{bin.From + 0.1:0.0} | {bin.Pairs} | {bin.MeanScore:0.000} | {bin.ShareSame:0.000} |"
            );
        }

        text.AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Expected calibration error {curve.ExpectedCalibrationError:0.000} over {curve.Pairs} pairs. What a threshold costs on the same pairs:"
        );
        text.AppendLine();
        text.AppendLine("| threshold | precision | recall | F1 |");
        text.AppendLine("|---|---|---|---|");
        foreach (var threshold in s_thresholds)
        {
            var hits = scored.Count(s => s.IsSame && s.Score >= threshold);
            var (precision, recall) = (hits / (double)scored.Count(s => s.Score >= threshold), hits / (double)scored.Count(s => s.IsSame));
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {threshold:0.0#} | {precision:0.000} | {recall:0.000} | {2 * precision * recall / (precision + recall):0.000} |"
            );
        }

        text.AppendLine();
        return text.ToString();
    }
}
