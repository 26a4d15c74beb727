using System.Text.Json;
using SharpCompress.Compressors.Xz;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>A floor under the accuracy on entity pairs that analysts judged; the suite <c>pairs</c> of the accuracy benchmarks says what is wrong.</summary>
public sealed class EntityPairsTests
{
    private const double Threshold = 0.7;

    [Fact]
    public void Judged_entity_pairs_are_told_apart()
    {
        using var stored = File.OpenRead(SharedData.Need("data/matching/opensanctions_pairs/pairs.jsonl.xz"));
        using var reader = new StreamReader(new XZStream(stored));
        var (hits, wrong) = (0, 0);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var isSame = json.RootElement.GetProperty("judgement").GetString() == "positive";
            var score = EntityComparison.Of(Read(json.RootElement.GetProperty("left")), Read(json.RootElement.GetProperty("right"))).Score;
            hits += isSame && score >= Threshold ? 1 : 0;
            wrong += isSame != score >= Threshold ? 1 : 0;
        }

        (2.0 * hits / ((2 * hits) + wrong)).ShouldBeGreaterThan(0.98);
    }

    // Only name, dates and the like: ids, referents and datasets would give the answer away.
    private static Entity Read(JsonElement json) =>
        Entity.Of(
            "x",
            json.GetProperty("schema").GetString()!,
            json.GetProperty("properties")
                .EnumerateObject()
                .SelectMany(p => p.Value.EnumerateArray().Select(v => (p.Name, v.GetString() ?? "")))
        );
}
