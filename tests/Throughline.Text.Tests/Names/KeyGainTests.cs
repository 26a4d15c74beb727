namespace Throughline.Text.Tests;

/// <summary>What a key is worth at most: an index leaves out names that could not reach a threshold even so.</summary>
public sealed class KeyGainTests
{
    private static readonly string[] s_words =
    [
        "Horvath",
        "Хорват",
        "Горват",
        "هورفات",
        "חורבט",
        "霍尔瓦特",
        "ホルバート",
        "호르바트",
        "Wang",
        "王",
        "Ван",
        "Xiaoming",
        "小明",
        "Сяомин",
        "Min-su",
        "민수",
        "William",
        "Bill",
        "Guillermo",
        "Александр",
        "Sasha",
        "Trading",
        "Торговый",
        "贸易",
        "Technology",
        "科技",
        "Thompson",
        "تومسون",
        "Томпсон",
    ];

    [Fact]
    public void No_pair_of_words_that_meet_by_a_key_is_worth_more_than_the_key()
    {
        var tokens = s_words
            .SelectMany(w =>
                new[] { NameKind.Person, NameKind.Organization }.SelectMany(k => Text.Names.Prepare($"{w} Zorbo", k).Tokens.Take(1))
            )
            .ToArray();
        var (met, lossy) = (0, 0);
        foreach (var left in tokens)
        {
            foreach (var right in tokens.Where(t => t.Script != left.Script && t.Skeleton != left.Skeleton))
            {
                var shared = left.Keys.Intersect(right.Keys, StringComparer.Ordinal).ToArray();
                if (shared.Length == 0)
                {
                    continue;
                }

                var most = shared.Max(k => Text.Names.KeyGain(k));
                met++;
                lossy += most < 1 ? 1 : 0;
                foreach (var areChinese in new[] { false, left.Pinyin.Length > 0 && right.Pinyin.Length > 0 })
                {
                    var gain = NameScore.GainOf(Text.Names.WordSimilarity(left, right, areChinese));
                    gain.ShouldBeLessThanOrEqualTo(most, $"{left.Surface} ~ {right.Surface} by {string.Join(' ', shared)}");
                }
            }
        }

        met.ShouldBeGreaterThan(20);
        lossy.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_name_whose_pairs_are_not_known_is_bounded_by_what_is_left_over()
    {
        var all = NameScore.Bound(NameKind.Person, (2, 2), (0, 0), 2, 2, 0);
        var near = NameScore.Bound(NameKind.Person, (2, 2), (1, 1), 3, 2, 1);
        var far = NameScore.Bound(NameKind.Person, (2, 2), (1, 1), 3, 2, 0);

        all.ShouldBe(1);
        near.ShouldBeInRange(0.7, 0.9);
        far.ShouldBeLessThan(0.5);

        // Enough common words beside one telling word tell as much as a second one, whatever the pairs are worth.
        NameScore
            .Bound(NameKind.Organization, (1.9, 2.1), (0.5, 0), 2.1, 1, 0)
            .ShouldBe(NameScore.Bound(NameKind.Organization, (1.9, 2.1), (0.5, 0), 2.1, 2, 0));

        // The weight of a record is rounded down: what is matched can seem to weigh more than the name.
        NameScore.Bound(NameKind.Organization, (0.05, 0.05), (0, -0.01), 0.04, 0, 0).ShouldBe(1);
    }
}
