using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class ScreenerTests(RealLists real) : IClassFixture<RealLists>
{
    private const int MostBytesAQuery = 8000;

    // Names of entries with slips, in both orders of words, and with what else the entry says: the index must find what comparing with every entry finds.
    [Fact]
    public void No_entry_that_comparing_with_every_entry_finds_is_missed()
    {
        var random = new Random(20250926);
        var entries = Enumerable.Range(0, 4000).Select(_ => real.Lists.Entities[random.Next(real.Lists.Entities.Length)]).ToList();
        var lists = new Watchlists([], [.. entries.DistinctBy(e => e.Entity.Id).OrderBy(e => e.Entity.Id, StringComparer.Ordinal)], []);
        var (screener, comparable) = (new Screener(lists), lists.Entities.Select(e => ComparableEntity.Of(e.Entity)).ToList());
        var missed = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            var query = Query(lists.Entities[random.Next(lists.Entities.Length)].Entity, random);
            var asked = ComparableEntity.Of(query);
            var expected = comparable
                .Where(c => EntityScore.Of(asked, c).Score >= 0.5)
                .Select(c => c.Entity.Id)
                .ToHashSet(StringComparer.Ordinal);
            var found = screener.Screen(new(query, 0.7, int.MaxValue)).Select(h => h.EntityId).ToHashSet(StringComparer.Ordinal);
            missed.AddRange(expected.Except(found).Select(e => $"{query.Caption}: {e}"));
        }

        missed.ShouldBeEmpty();
    }

    [Fact]
    public void Listings_count_by_authority_and_by_the_day()
    {
        var lists = new Watchlists(
            [],
            [
                new(
                    Entity.Of("x", "Company", [("name", "Blue Kettle")]),
                    [Listing("EU", new(2024, 1, 1), null), Listing("OFAC", new(2020, 1, 1), new(2022, 1, 1))]
                ),
            ],
            []
        );
        var screener = new Screener(lists);
        var query = new ScreeningQuery(Entity.Of("q", "Company", [("name", "Blue Kettle")]));
        Authorities(query).ShouldBe(["EU", "OFAC"]);
        Authorities(query with { Authorities = ["eu"] }).ShouldBe(["EU"]);
        Authorities(query with { Authorities = ["UN"] }).ShouldBeEmpty();
        Authorities(query with { ActiveOn = new(2021, 6, 1) }).ShouldBe(["OFAC"]);
        Authorities(query with { ActiveOn = new(2023, 6, 1) }).ShouldBeEmpty();
        Authorities(query with { ActiveOn = new(2021, 6, 1), Authorities = ["EU"] }).ShouldBeEmpty();

        IEnumerable<string> Authorities(ScreeningQuery asked) =>
            screener.Screen(asked).SelectMany(h => h.Listings).Select(l => l.Authority);
    }

    [Fact]
    public async Task Several_threads_get_the_answers_of_one()
    {
        var queries = real
            .Lists.Entities.Where((_, i) => i % 400 == 0)
            .Select(e => new ScreeningQuery(Entity.Of("q", e.Entity.Schema, [("name", e.Entity.Caption)])))
            .ToList();
        var alone = queries.Select(Ids).ToList();
        var together = await Task.WhenAll(queries.Select(q => Task.Run(() => Ids(q))));
        together.ShouldBe(alone);

        string Ids(ScreeningQuery query) => string.Join(' ', real.Screener.Screen(query).Select(h => $"{h.EntityId}:{h.Score}"));
    }

    [Fact]
    public void A_query_without_hits_allocates_little()
    {
        var queries = Enumerable
            .Range(0, 400)
            .Select(i => new ScreeningQuery(Entity.Of("q", "Person", [("name", $"Wilhelmina Quackenbush{i % 40}")])))
            .ToList();
        queries.ForEach(q => real.Screener.Screen(q));
        var bytes = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            // Another test may have the words of names let go meanwhile: the least of a few counts.
            var before = GC.GetAllocatedBytesForCurrentThread();
            queries.ForEach(q => real.Screener.Screen(q));
            bytes = Math.Min(bytes, (GC.GetAllocatedBytesForCurrentThread() - before) / queries.Count);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes} bytes a query");

        // Reading the name into words is most of it.
        bytes.ShouldBeLessThan(MostBytesAQuery);
    }

    private static Listing Listing(string authority, NodaTime.LocalDate from, NodaTime.LocalDate? to) =>
        new()
        {
            Authority = authority,
            Instrument = "Order",
            EntryId = "1",
            From = from,
            To = to,
            SourceFile = "f",
            SourceSha256 = "s",
        };

    private static Entity Query(Entity entry, Random random)
    {
        var names = entry.Names.ToList();
        var name = names[random.Next(names.Count)];
        var slip = random.Next(name.Length);
        name = random.Next(3) switch
        {
            0 => name.Remove(slip, 1),
            1 => name[..slip] + name[^1] + name[(slip + 1)..],
            _ => string.Join(' ', name.Split(' ').Reverse()),
        };
        var values = new List<(string, string)> { ("name", name) };
        foreach (
            var property in new[] { "birthDate", "country", "nationality", "address", "innCode", "gender" }.Where(_ => random.Next(3) == 0)
        )
        {
            values.AddRange(entry.Values(property).Take(1).Select(v => (property, v)));
        }

        return Entity.Of("q", random.Next(3) == 0 ? "LegalEntity" : entry.Schema, values);
    }
}
