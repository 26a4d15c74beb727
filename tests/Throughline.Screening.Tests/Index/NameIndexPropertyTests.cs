using CsCheck;
using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>Random names of few words, so that every way of matching meets every other.</summary>
public sealed class NameIndexPropertyTests
{
    private static readonly string[] s_words =
    [
        "ivan",
        "иван",
        "ivanov",
        "иванов",
        "ivanova",
        "petrov",
        "петрович",
        "i",
        "p",
        "к",
        "c",
        "ccc",
        "van",
        "al",
        "abdul",
        "rahman",
        "abdulrahman",
        "abdel",
        "mohammed",
        "muhamad",
        "محمد",
        "عبد",
        "xiao",
        "ming",
        "xiaoming",
        "сяомин",
        "小明",
        "王",
        "wang",
        "li",
        "лю",
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
        "electromechanical",
        "plant",
        "завод",
        "ijevsk",
        "group",
        "7",
        "2",
        "2nd",
        "20",
        "llc",
        "ltd",
        "co",
        "bank",
        "gas",
        "kim",
        "김",
        "서연",
        "하윤",
        "seo-yun",
        "goo",
        "bin",
        "the",
        "and",
        "juncker",
        "yuncker",
        "jang",
        "yong-son",
        "y",
    ];

    private static readonly Gen<string> s_name = Gen.Select(Gen.Int[0, s_words.Length - 1], Gen.Int[0, 11], Gen.Int[0, 30])
        .Select((word, edit, at) => Edited(s_words[word], edit, at))
        .Array[1, 5]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<NameKind> s_kind = Gen.Int[0, 3].Select(i => (NameKind)i);

    [Fact]
    public void Searching_finds_what_scoring_every_name_finds() =>
        Gen.Select(Gen.Select(s_name, s_kind).Array[1, 60], Gen.Select(s_name, s_kind).Array[12])
            .Sample(
                (names, queries) =>
                {
                    using var index = NameIndex.OpenInMemory(names.Select((n, i) => new IndexedName(n.Item1, n.Item2, i)), cachedWords: 64);
                    PreparedName[] prepared = [.. names.Select(n => Names.Prepare(n.Item1, n.Item2))];
                    foreach (var (text, kind) in queries)
                    {
                        var query = Names.Prepare(text, kind);
                        var known = -1;
                        foreach (var threshold in (double[])[0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3])
                        {
                            var (hits, scanned) = (new List<NameHit>(), new List<NameHit>());
                            index.Search(query, threshold, hits);
                            index.Scan(query, threshold, scanned);
                            var expected = ListNames.BruteForce(query, prepared, threshold);
                            Require(hits, expected, query, prepared, threshold);
                            Require(scanned, expected, query, prepared, threshold);

                            // Recall never falls as the threshold falls.
                            (hits.Count >= known).ShouldBeTrue();
                            known = hits.Count;
                        }
                    }
                },
                iter: 300
            );

    // An initial takes the whole of a given name of two syllables, not as much of it as one word weighs; and in full a word that sounds as it does.
    // A character's pinyin can be near another word's without being it.
    [Theory]
    [InlineData("Jang i", "JANG, Yong Son", NameKind.Person)]
    [InlineData("Jang Y.", "Jang Yong-son", NameKind.Person)]
    [InlineData("JANG, Yong Son", "Jang Y.", NameKind.Person)]
    [InlineData("c сяомин", "kimi ccc сяомин", NameKind.Person)]
    [InlineData("jang 小明 20 plat", "20 小明al plat 하윤", NameKind.Organization)]
    public void A_name_is_found_at_its_own_score(string asked, string listed, NameKind kind)
    {
        var (query, name) = (Names.Prepare(asked, kind), Names.Prepare(listed, kind));
        var score = Names.Compare(query, name).Score;
        score.ShouldBeGreaterThan(0.3);
        using var index = NameIndex.OpenInMemory(
            [new(listed, kind, 0), new("Kim Petrov", NameKind.Person, 1)],
            cancellationToken: TestContext.Current.CancellationToken
        );
        var (hits, scanned) = (new List<NameHit>(), new List<NameHit>());
        index.Search(query, score, hits);
        index.Scan(query, score, scanned);
        hits.ShouldHaveSingleItem().Score.ShouldBe(score);
        scanned.ShouldHaveSingleItem().Score.ShouldBe(score);
    }

    // A given name of two syllables weighs as much as two words, so that a name of few words can be heavy.
    [Fact]
    public void A_given_name_and_an_initial_are_found_among_heavy_names()
    {
        IndexedName[] names =
        [
            .. Enumerable.Range(0, 100).Select(i => new IndexedName($"Seo-yun {(char)('A' + (i % 26))}ora{i % 7}", NameKind.Person, i)),
            new("Seo-yun Goo", NameKind.Person, 100),
        ];
        using var index = NameIndex.OpenInMemory(names, cancellationToken: TestContext.Current.CancellationToken);
        var hits = new List<NameHit>();
        index.Search(Names.Prepare("하윤 서연 G.", NameKind.Person), 0.5, hits);
        hits.ShouldContain(h => h.Name == 100);
    }

    private static void Require(
        List<NameHit> hits,
        (int Name, double Score)[] expected,
        PreparedName query,
        PreparedName[] names,
        double threshold
    )
    {
        var missed = expected.Except(hits.Select(h => (h.Name, h.Score))).ToList();
        if (missed.Count > 0 || hits.Count != expected.Length)
        {
            var what = string.Join(
                "; ",
                missed.Select(m =>
                    $"{names[m.Name].Original} ({names[m.Name].Kind}) {string.Join(", ", Names.Compare(query, names[m.Name]).Parts)}"
                )
            );
            throw new InvalidOperationException(
                $"{query.Original} ({query.Kind}) at {threshold}: {hits.Count} of {expected.Length}, missed {what}"
            );
        }
    }

    private static string Edited(string word, int edit, int at) =>
        edit switch
        {
            0 when word.Length > 2 => word.Remove(at % word.Length, 1),
            1 => word.Insert(at % word.Length, "a"),
            2 when word.Length > 2 => word[..1] + word[2] + word[1] + word[3..],
            3 => word + s_joined[at % s_joined.Length],
            _ => word,
        };

    private static readonly string[] s_joined = ["al", "i", "ov", "ming", "rahman"];
}
