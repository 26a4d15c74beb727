using CsCheck;
using Throughline.Testing;

namespace Throughline.Text.Tests;

/// <summary>What the index relies on: words pair only in the promised ways, and no name scores above the bound.</summary>
public sealed class MatchRelationTests
{
    private const int MostJoined = 3;

    private static readonly string[] s_words =
    [
        "sergei",
        "sergey",
        "сергей",
        "иванов",
        "ivanov",
        "ivanow",
        "ivanova",
        "petrov",
        "петрович",
        "a",
        "м",
        "mohammed",
        "muhamad",
        "محمد",
        "bin",
        "ali",
        "wei",
        "li",
        "xiaoming",
        "сяомин",
        "小明",
        "王",
        "wang",
        "plat",
        "ono",
        "vich",
        "platonovich",
        "克德兰",
        "kedran",
        "trading",
        "торговый",
        "technology",
        "科技",
        "iemz",
        "izhevsk",
        "ижевский",
        "electromechanical",
        "plant",
        "завод",
        "granit",
        "гранит",
        "group",
        "7",
        "2nd",
        "orion",
        "oreon",
        "llc",
        "co",
        "ltd",
        "shenzhen",
        "深圳",
        "bank",
        "gas",
        "park",
        "pak",
        "박",
        "kim",
        "김",
    ];

    private static readonly Gen<string> s_name = Gen.Int[0, s_words.Length - 1]
        .Select(i => s_words[i])
        .Select(
            Gen.Int[0, 9],
            (word, edit) =>
                edit == 0 && word.Length > 4 ? word[1..]
                : edit == 1 ? word + "a"
                : word
        )
        .Array[1, 6]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<NameKind> s_kind = Gen.Int[0, 3].Select(i => (NameKind)i);

    [Fact]
    public void No_name_scores_above_the_bound_of_the_words_that_can_pair() =>
        Gen.Select(s_name, s_name, s_kind)
            .Sample(
                (left, right, kind) =>
                {
                    var (l, r) = (Names.Prepare(left, kind), Names.Prepare(right, kind));
                    var score = Names.Score(l, r);
                    return score <= BoundOf(l, r) + 1e-9 && score <= BoundOf(r, l) + 1e-9;
                },
                iter: 4_000
            );

    [Fact]
    public void Labelled_pairs_keep_to_the_bound()
    {
        foreach (var line in File.ReadLines(SharedData.Need("data/matching/name_bench/cases.csv")).Skip(1))
        {
            var cells = line.Split(',');
            var kind = cells[1] == "Person" ? NameKind.Person : NameKind.Organization;
            var (l, r) = (Names.Prepare(cells[2], kind), Names.Prepare(cells[3], kind));
            Names.Score(l, r).ShouldBeLessThanOrEqualTo(BoundOf(l, r) + 1e-9, line);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(40, 2)]
    public void Promised_edits_grow_with_the_word(int length, int edits) => Names.PromisedEdits(length).ShouldBe(edits);

    [Fact]
    public void Acronyms_of_a_run_of_words_are_keys() =>
        Names.Prepare("АО «Ижевский электромеханический завод Гранит»", NameKind.Organization).AcronymKeys.ShouldContain("iemz");

    private static double BoundOf(PreparedName name, PreparedName other)
    {
        var canPair = new bool[name.Tokens.Length];
        for (var at = 0; at < canPair.Length; at++)
        {
            for (var count = 1; count <= MostJoined && at + count <= canPair.Length; count++)
            {
                for (var otherAt = 0; otherAt < other.Tokens.Length; otherAt++)
                {
                    for (var otherCount = 1; otherCount <= (count == 1 ? MostJoined : 1); otherCount++)
                    {
                        if (otherAt + otherCount <= other.Tokens.Length && AreRelated(name, (at, count), other, (otherAt, otherCount)))
                        {
                            canPair.AsSpan(at, count).Fill(true);
                        }
                    }
                }
            }

            // An acronym, or words of which the other name has the acronym: any of them may be among the words it stands for.
            if (other.AcronymKeys.Contains(Romanization.Of(name.Tokens[at].Surface)))
            {
                canPair[at] = true;
            }
        }

        if (other.Tokens.Any(t => name.AcronymKeys.Contains(Romanization.Of(t.Surface))))
        {
            canPair.AsSpan().Fill(true);
        }

        var (matched, total, telling) = (0.0, 0.0, 0);
        for (var i = 0; i < canPair.Length; i++)
        {
            var weight = name.Tokens[i].Weight;
            total += weight;
            matched += canPair[i] ? weight : 0;
            telling += canPair[i] && weight >= 0.5 ? 1 : 0;
        }

        var isPerson = name.Kind == NameKind.Person || other.Kind == NameKind.Person;
        return NameScore.Bound(isPerson ? NameKind.Person : name.Kind, matched, total, telling);
    }

    private static bool AreRelated(PreparedName left, (int At, int Count) l, PreparedName right, (int At, int Count) r)
    {
        var (mine, theirs) = (left.Tokens.AsSpan().Slice(l.At, l.Count).ToArray(), right.Tokens.AsSpan().Slice(r.At, r.Count).ToArray());
        if (mine.Concat(theirs).Any(t => t.Role == NameTokenRole.Initial))
        {
            return true;
        }

        var (a, b) = (string.Concat(mine.Select(t => t.Skeleton)), string.Concat(theirs.Select(t => t.Skeleton)));
        var (p, q) = (string.Concat(mine.Select(t => t.Pinyin)), string.Concat(theirs.Select(t => t.Pinyin)));
        return (mine.Length == 1 && theirs.Length == 1 && mine[0].Keys.Intersect(theirs[0].Keys, StringComparer.Ordinal).Any())
            || (p.Length > 0 && p == q)
            || EditDistance.Of(a, b, Names.PromisedEdits(Math.Min(a.Length, b.Length))) >= 0;
    }
}
