using Throughline.Text;

namespace Throughline.Screening.Tests;

/// <summary>What is kept for words is what was found for them, in no more room than allowed.</summary>
public sealed class ExpansionCacheTests
{
    private const int Room = 1 << 16;

    private readonly NameToken[] _words =
    [
        .. Enumerable.Range(0, 200).Select(i => Names.Prepare($"kettle{(char)('a' + (i % 26))}{i / 26}x").Tokens[0]),
    ];

    [Fact]
    public void A_word_is_found_again_with_what_it_had()
    {
        var cache = new ExpansionCache(64, Room);
        var scratch = Expansion(3);
        var kept = cache.Keep(_words[0], scratch);
        scratch.Clear();
        cache.OrNull(_words[0]).ShouldBe(kept);
        kept.Singles.ToArray().ShouldBe([0u, 1u, 2u]);
        kept.Postings.ShouldBe(3);
        cache.OrNull(_words[1]).ShouldBeNull();
    }

    [Fact]
    public void What_is_kept_takes_no_more_room_than_allowed()
    {
        var cache = new ExpansionCache(1024, Room);
        var each = Expansion(60);
        foreach (var word in _words)
        {
            cache.Keep(word, each);
        }

        var kept = _words.Count(w => cache.OrNull(w) is not null);
        kept.ShouldBeInRange(1, Room / each.Bytes);
        kept.ShouldBeLessThan(_words.Length);
    }

    [Fact]
    public void A_word_that_is_asked_for_again_stays_longer_than_others()
    {
        var cache = new ExpansionCache(1024, Room);
        foreach (var word in _words)
        {
            cache.Keep(word, Expansion(60));
            _ = cache.OrNull(_words[0]);
        }

        cache.OrNull(_words[0]).ShouldNotBeNull();
    }

    [Fact]
    public void What_alone_takes_too_much_is_not_kept()
    {
        var cache = new ExpansionCache(1024, Room);
        var large = Expansion(Room / sizeof(uint));
        cache.Keep(_words[0], large).ShouldBe(large);
        cache.OrNull(_words[0]).ShouldBeNull();
    }

    [Fact]
    public void An_index_that_forgets_finds_what_one_that_keeps_nothing_finds()
    {
        IndexedName[] names =
        [
            .. Enumerable.Range(0, 300).Select(i => new IndexedName($"Omar{i % 7} Kettle{i % 31} Rashid{i % 13}", NameKind.Person, i)),
        ];
        using var bare = NameIndex.OpenInMemory(names, cachedWords: 0, TestContext.Current.CancellationToken);
        using var small = NameIndex.OpenInMemory(names, cachedWords: 4, TestContext.Current.CancellationToken);
        for (var round = 0; round < 2; round++)
        {
            foreach (var name in names)
            {
                var (expected, found) = (new List<NameHit>(), new List<NameHit>());
                var query = Names.Prepare(name.Name, name.Kind);
                bare.Search(query, 0.7, expected);
                small.Search(query, 0.7, found);
                found.ShouldBe(expected);
            }
        }
    }

    private static TokenExpansion Expansion(int records)
    {
        var expansion = new TokenExpansion();
        for (var record = 0u; record < records; record++)
        {
            expansion.AddSingle(record);
        }

        return expansion;
    }
}
