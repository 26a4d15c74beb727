using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SharpCompress.Compressors.Xz;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>
/// Prints precision, recall and F1 over entity pairs that analysts judged, without any feature of their ids:
/// <c>dotnet run --project tests/Throughline.Screening.Tests -- -method "*EntityPairs*" -showliveoutput</c>.
/// </summary>
public sealed class EntityPairsTests(ITestOutputHelper output)
{
    private const double Threshold = 0.7;
    private static readonly string[] s_parties = ["Person", "Company", "Organization", "LegalEntity", "PublicBody", "Vessel"];

    [Fact]
    public void Judged_entity_pairs_are_told_apart()
    {
        using var stored = File.OpenRead(SharedData.Need("data/matching/opensanctions_pairs/pairs.jsonl.xz"));
        using var reader = new StreamReader(new XZStream(stored));
        var pairs = new List<(Entity Left, Entity Right, bool Truth)>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            pairs.Add(
                (
                    Read(json.RootElement.GetProperty("left")),
                    Read(json.RootElement.GetProperty("right")),
                    json.RootElement.GetProperty("judgement").GetString() == "positive"
                )
            );
        }

        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var judged = pairs.Select(p => (p.Truth, EntityComparison.Of(p.Left, p.Right).Score, p.Left, p.Right)).ToList();
        var each = (Process.GetCurrentProcess().TotalProcessorTime - start) / pairs.Count;
        var parties = judged.Where(j => s_parties.Contains(j.Left.Schema) && s_parties.Contains(j.Right.Schema)).ToList();
        output.WriteLine($"all     {Figures(judged.Select(j => (j.Truth, j.Score)))}");
        output.WriteLine($"parties {Figures(parties.Select(j => (j.Truth, j.Score)))}");
        foreach (var group in parties.GroupBy(p => p.Left.Schema, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {group.Key, -13} {Figures(group.Select(j => (j.Truth, j.Score)))}");
        }

        output.WriteLine($"{each.TotalMicroseconds:0} µs a pair, unprepared, with reasons");
        if (Environment.GetEnvironmentVariable("THROUGHLINE_SHOW_ERRORS") == "1")
        {
            foreach (var wrong in parties.Where(j => j.Truth != j.Score >= Threshold))
            {
                output.WriteLine(
                    $"{wrong.Score:0.00} {wrong.Truth} {wrong.Left.Schema}: {wrong.Left.Caption} / {wrong.Right.Caption} :: {string.Join("; ", EntityComparison.Of(wrong.Left, wrong.Right).Parts.Select(p => $"{p.Name} {p.Weight:0.00} {p.Detail}"))}"
                );
            }
        }

        F1(parties.Select(j => (j.Truth, j.Score))).ShouldBeGreaterThan(0.9);
    }

    // Only name, dates and the like: ids, referents and datasets would give the answer away.
    private static Entity Read(JsonElement json)
    {
        var values = json.GetProperty("properties")
            .EnumerateObject()
            .SelectMany(p => p.Value.EnumerateArray().Select(v => (p.Name, v.GetString() ?? "")));
        return Entity.Of("x", json.GetProperty("schema").GetString()!, values);
    }

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
}
