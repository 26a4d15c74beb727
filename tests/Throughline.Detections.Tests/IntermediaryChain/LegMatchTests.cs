using System.Collections.Immutable;
using Throughline.Testing;

namespace Throughline.Detections.Tests.IntermediaryChain;

public class LegMatchTests
{
    [Fact]
    public void Legs_that_match_are_never_passed_over()
    {
        var random = new Random(7);
        var matched = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var (into, outOf) = (Some(random), Some(random));
            if (LegMatch.Of(into, outOf).Score >= LegMatch.Threshold - 1e-9)
            {
                matched++;
                LegMatch.MayMatch(into, outOf).ShouldBeTrue();
            }
        }

        matched.ShouldBeGreaterThan(100);
    }

    private static Leg Some(Random random)
    {
        var papers = new Papers();
        papers.Say(
            "a",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: random.Next(4) == 0 ? null : $"2025-{random.Next(1, 10):00}-{random.Next(1, 29):00}",
            quantity: random.Next(3) == 0 ? null : $"{random.Next(1, 4)} pcs",
            amount: random.Next(3) == 0 ? null : $"{random.Next(80, 160)} CNY"
        );
        string[] words = ["pump", "valve", "seal"];
        var goods = words.Where(_ => random.Next(2) == 0).ToImmutableHashSet();
        return new("from", "to", [.. papers.Claims], random.Next(2) == 0 ? goods : [], goods, random.Next(3) == 0 ? ["c-1"] : []);
    }
}
