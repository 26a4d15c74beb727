using System.Globalization;
using Throughline.Testing;

namespace Throughline.Text.Tests;

/// <summary>Prints precision, recall and F1 over labelled name pairs: <c>dotnet run --project tests/Throughline.Text.Tests -- -method "*NameBench*" -showliveoutput</c>.</summary>
public sealed class NameBenchTests(ITestOutputHelper output)
{
    private const double Threshold = 0.7;

    [Fact]
    public void Labelled_name_pairs_are_told_apart()
    {
        var rows = File.ReadLines(SharedData.Need("data/matching/name_bench/cases.csv")).Skip(1).Select(Cells).ToList();
        var judged = rows.Select(r => (Group: r[0], Truth: r[4] == "true", Score: Names.Compare(r[2], r[3], Kind(r[1])).Score, Row: r))
            .ToList();
        foreach (var group in judged.GroupBy(j => j.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{group.Key, -18} {Figures(group.Select(g => (g.Truth, g.Score)))}");
        }

        output.WriteLine($"{"all", -18} {Figures(judged.Select(g => (g.Truth, g.Score)))}");
        if (Environment.GetEnvironmentVariable("THROUGHLINE_SHOW_ERRORS") == "1")
        {
            foreach (var wrong in judged.Where(j => j.Truth != j.Score >= Threshold))
            {
                output.WriteLine($"{wrong.Score:0.00} {wrong.Truth} {wrong.Row[1]}: {wrong.Row[2]} / {wrong.Row[3]}");
            }
        }

        F1(judged.Select(g => (g.Truth, g.Score))).ShouldBeGreaterThan(0.88);
    }

    private static NameKind Kind(string schema) =>
        schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" => NameKind.Organization,
            "Vessel" => NameKind.Thing,
            _ => NameKind.Unknown,
        };

    private static string Figures(IEnumerable<(bool Truth, double Score)> judged)
    {
        var all = judged.ToList();
        var (tp, fp) = (all.Count(j => j.Truth && j.Score >= Threshold), all.Count(j => !j.Truth && j.Score >= Threshold));
        var fn = all.Count(j => j.Truth && j.Score < Threshold);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"n={all.Count} P={tp / (double)Math.Max(1, tp + fp):0.000} R={tp / (double)Math.Max(1, tp + fn):0.000} F1={F1(all):0.000}"
        );
    }

    private static double F1(IEnumerable<(bool Truth, double Score)> judged)
    {
        var all = judged.ToList();
        var tp = all.Count(j => j.Truth && j.Score >= Threshold);
        var wrong = all.Count(j => j.Truth != j.Score >= Threshold);
        return 2.0 * tp / Math.Max(1, (2 * tp) + wrong);
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
