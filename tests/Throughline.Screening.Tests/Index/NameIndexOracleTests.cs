using System.Diagnostics;
using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>The index against plain scoring of every name: the same hits at every threshold.</summary>
public sealed class NameIndexOracleTests(ITestOutputHelper output)
{
    private static readonly double[] s_thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    [Fact]
    public void Searching_finds_what_scoring_every_name_finds()
    {
        var names = ListNames.All;
        var random = new Random(
            int.Parse(
                Environment.GetEnvironmentVariable("THROUGHLINE_ORACLE_SEED") ?? "7",
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
        var count = int.Parse(
            Environment.GetEnvironmentVariable("THROUGHLINE_ORACLE_QUERIES") ?? "60",
            System.Globalization.CultureInfo.InvariantCulture
        );
        var hits = new List<NameHit>();
        var (found, searching) = (0L, TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var name = names.Names[random.Next(names.Names.Length)];
            var kind = random.Next(4) == 0 ? NameKind.Unknown : name.Kind;
            var query = Text.Names.Prepare(i % 3 == 0 ? name.Name : NamePerturbation.Of(name.Name, random), kind);
            var expected = ListNames.BruteForce(query, names.Prepared, s_thresholds[0]);
            foreach (var threshold in s_thresholds)
            {
                hits.Clear();
                var start = Process.GetCurrentProcess().TotalProcessorTime;
                names.Index.Search(query, threshold, hits);
                searching += Process.GetCurrentProcess().TotalProcessorTime - start;
                found += hits.Count;
                var missed = expected.Where(e => e.Score >= threshold).Except(hits.Select(h => (h.Name, h.Score)));
                missed.Select(m => Describe(query, names.Prepared[m.Name])).ShouldBeEmpty($"{query.Original} ({kind}) at {threshold}");
                hits.Count.ShouldBe(expected.Count(e => e.Score >= threshold), query.Original);
            }
        }

        output.WriteLine(
            $"{count} queries of {names.Names.Length} names, {found} hits, {searching.TotalMicroseconds / count / s_thresholds.Length:0} µs a search"
        );
    }

    private static string Describe(PreparedName query, PreparedName name)
    {
        var comparison = Text.Names.Compare(query, name);
        return $"{name.Original} ({name.Kind}), {comparison.Score}: {string.Join("; ", comparison.Parts)}";
    }
}
