using CsCheck;
using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class EntityScoreTests
{
    [Fact]
    public void The_score_alone_is_that_of_the_comparison() =>
        Gen.Select(Sample.Entities, Sample.Entities)
            .Sample(
                (l, r) =>
                {
                    var (left, right) = (ComparableEntity.Of(l), ComparableEntity.Of(r));
                    var best = BestNames.Of(left, right);
                    EntityScore.Score(left, right, best).ShouldBe(EntityScore.Of(left, right, best).Score);
                },
                iter: 2000
            );

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void No_pair_reaches_a_score_with_names_less_alike_than_needed(double score)
    {
        Gen.Select(Sample.Entities, Sample.Entities)
            .Sample(
                (l, r) =>
                {
                    var (left, right) = (ComparableEntity.Of(l), ComparableEntity.Of(r));
                    var best = BestNames.Of(left, right);
                    if (EntityScore.Score(left, right, best) >= score && !left.Identifiers.Intersect(right.Identifiers).Any())
                    {
                        best.Score.ShouldBeGreaterThanOrEqualTo(EntityScore.NameNeeded(left, score));
                    }
                },
                iter: 3000
            );
    }

    [Fact]
    public void The_names_needed_rise_with_the_score_and_fall_with_what_is_known()
    {
        var (bare, known) = (
            ComparableEntity.Of(Entity.Of("p", "Person", [("name", "Richard Roe")])),
            ComparableEntity.Of(Person("1970-01-08", "x"))
        );
        var needed = Enumerable.Range(1, 9).Select(t => EntityScore.NameNeeded(bare, t / 10.0)).ToList();
        needed.ShouldBe(needed.Order());
        needed[6].ShouldBeInRange(0.69, 0.7);
        EntityScore.NameNeeded(known, 0.7).ShouldBeLessThan(needed[6]);
    }

    [Fact]
    public void A_scan_over_prepared_entities_allocates_nothing()
    {
        var left = ComparableEntity.Of(Person("1970-01-08", "12 Orchard Road, Springfield"));
        var right = ComparableEntity.Of(Person("1970-08-01", "12 Orchard Rd, Springfield"));
        var best = BestNames.Of(left, right);
        EntityScore.Score(left, right, best).ShouldBeGreaterThan(0.7);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = EntityScore.Score(left, right, best);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static Entity Person(string birth, string address) =>
        Entity.Of(
            "p",
            "Person",
            [
                ("name", "Richard Roe"),
                ("alias", "Dick Roe"),
                ("birthDate", birth),
                ("address", address),
                ("country", "us"),
                ("birthPlace", "Springfield"),
                ("position", "Director"),
                ("gender", "male"),
                ("passportNumber", birth.Replace("-", "", StringComparison.Ordinal)),
                ("email", "roe@example.org"),
            ]
        );
}
