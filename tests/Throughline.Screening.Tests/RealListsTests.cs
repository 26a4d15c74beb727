using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>Facts of the EU and OFAC lists that screening must give back, checked against the official files.</summary>
public sealed class RealListsTests(RealLists real, ITestOutputHelper output) : IClassFixture<RealLists>
{
    private static readonly LocalDate s_autumn2025 = new(2025, 9, 26);
    private static readonly LocalDate s_spring2026 = new(2026, 4, 23);

    [Theory]
    [InlineData("IEMZ Kupol", "EU", "Regulation (EU) 269/2014 Annex I", "141", "2022-12-16")]
    [InlineData("IEMZ Kupol", "EU", "Regulation (EU) 833/2014 Annex IV", "516", "2023-06-23")]
    [InlineData("OOO TSK Vektor", "EU", "Regulation (EU) 269/2014 Annex I", "503", "2024-12-16")]
    [InlineData("OOO TSK Vektor", "EU", "Regulation (EU) 833/2014 Annex IV", "791", "2025-07-20")]
    public void A_firm_is_found_with_instrument_and_day(string name, string authority, string instrument, string entry, string from)
    {
        var listing = Matches(name)
            .SelectMany(h => h.Listings)
            .FirstOrDefault(l => l.Authority == authority && l.EntryId == entry && l.Instrument == instrument);
        listing.ShouldNotBeNull(Describe(name));
        listing.From.ShouldNotBeNull().ToString("uuuu-MM-dd", CultureInfo.InvariantCulture).ShouldBe(from);
        listing.SourceSha256.Length.ShouldBe(64);
        listing.Line.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("JSC Izhevsk Electromechanical Plant Kupol", "46431")]
    [InlineData("TSK Vektor", "46441")]
    [InlineData("ООО «ТСК Вектор»", "46441")]
    public void A_firm_of_a_list_without_dates_counts_from_the_first_snapshot_that_has_it(string name, string uid)
    {
        var listing = Matches(name).SelectMany(h => h.Listings).FirstOrDefault(l => l.Authority == "OFAC" && l.EntryId == uid);
        listing.ShouldNotBeNull(Describe(name));
        listing.SeenFrom.ShouldBe(new LocalDate(2023, 12, 12));
        listing.StateOn(new LocalDate(2023, 12, 11)).ShouldBe(ListingState.ListedLater);
        listing.StateOn(s_autumn2025).ShouldBe(ListingState.Active);
    }

    [Theory]
    [InlineData("Sichuan AEE")]
    [InlineData("Shenzhen Yidian Aviation Technology Co., Ltd.")]
    [InlineData("Hunan Haotianyi")]
    public void A_firm_listed_later_is_told_from_one_listed_now(string name)
    {
        var listings = Matches(name).SelectMany(h => h.Listings).ToList();
        listings.ShouldNotBeEmpty(Describe(name));
        listings.ShouldAllBe(l => l.StateOn(s_autumn2025) == ListingState.ListedLater);
        listings.ShouldContain(l => l.Authority == "EU" && l.StateOn(s_spring2026) == ListingState.Active);
    }

    [Theory]
    [InlineData("TSK Vektor")]
    [InlineData("TSK Vektor LLC")]
    [InlineData("ООО «ТСК Вектор»")]
    [InlineData("TSK VECTOR LIMITED LIABILITY COMPANY")]
    public void Firms_of_a_like_name_are_not_matched(string name)
    {
        var matches = Matches(name);
        matches.ShouldNotBeEmpty();
        matches.ShouldAllBe(h => h.Listings.Any(l => l.EntryId == "503" || l.EntryId == "791" || l.EntryId == "46441"), Describe(name));
    }

    [Fact]
    public void A_different_tax_number_outranks_an_equal_name()
    {
        var hits = Screen(("name", "OOO TSK Vektor"), ("innCode", "7707083893"));
        hits.ShouldNotBeEmpty();
        hits.ShouldAllBe(h => !h.IsMatch);
        hits[0].Parts.ShouldContain(p => p.Name == "inn" && p.Weight < 0);
    }

    [Fact]
    public void An_equal_tax_number_outranks_a_different_name()
    {
        var hits = Screen(("name", "Unnamed Buyer"), ("taxNumber", "1831083343"));
        hits.Count(h => h.IsMatch && h.Caption.Contains("KUPOL", StringComparison.OrdinalIgnoreCase)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void A_delisted_entry_has_the_day_of_the_first_snapshot_without_it()
    {
        var gone = real.Lists.Entities.SelectMany(e => e.Listings).Where(l => l is { Authority: "OFAC", To: not null }).ToList();
        gone.Count.ShouldBeGreaterThan(100);
        gone.ShouldAllBe(l => l.SeenFrom < l.To);
    }

    [Fact]
    public void Reasons_are_kept_verbatim_and_labels_are_no_aliases()
    {
        var sichuan = real.Lists.Entities.First(e => e.Entity.Caption == "Sichuan AEE");
        sichuan.Listings[0].Reason.ShouldNotBeNull().ShouldStartWith("Sichuan AEE is a Chinese company");
        sichuan.Entity.Names.ShouldNotContain(n =>
            n.Contains("Text of image", StringComparison.Ordinal) || n.Contains("Chinese:", StringComparison.Ordinal)
        );
        sichuan.Entity.Names.ShouldContain("深圳一电航空技术有限公司");
    }

    [Fact]
    public async Task Loading_and_asking_are_quick()
    {
        string[] paths =
        [
            SharedData.Need("data/lists/eu/32014R0269.csv.xz"),
            SharedData.Need("data/lists/eu/32014R0833.csv.xz"),
            SharedData.Need("data/lists/us_ofac/sdn_2024-05-03.csv.xz"),
        ];
        var start = Cpu();
        var lists = await Watchlists.LoadAsync(paths, TestContext.Current.CancellationToken);
        var loaded = Cpu() - start;
        var screener = new Screener(lists);
        var ready = Cpu() - start;
        var names = lists.Entities.Where((_, i) => i % 20 == 0).Select(e => e.Entity).ToList();
        var asked = Cpu();
        var found = names.Count(n =>
            screener.Screen(new ScreeningQuery(Entity.Of("q", n.Schema, [("name", n.Caption)]))).Any(h => h.EntityId == n.Id)
        );
        var each = (Cpu() - asked) / names.Count;
        output.WriteLine(
            $"{lists.Entities.Length} entries, processor time: read {loaded.TotalSeconds:0.00} s, indexed {(ready - loaded).TotalSeconds:0.00} s; {names.Count} queries, {each.TotalMilliseconds:0.00} ms each, {found} found"
        );
        output.WriteLine(string.Join('\n', lists.Sources.Select(s => $"{s.List}: {s.Entities} entries, {s.Names} names, {s.Published}")));
        output.WriteLine(string.Join('\n', lists.Problems.Take(20)));
        found.ShouldBe(names.Count);
        lists.Problems.ShouldBeEmpty();
    }

    // Processor time, since the machines that run tests are shared.
    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    private List<ScreeningHit> Matches(string name) => [.. Screen(("name", name)).Where(h => h.IsMatch)];

    private List<ScreeningHit> Screen(params (string, string)[] values) =>
        [.. real.Screener.Screen(new ScreeningQuery(Entity.Of("q", "LegalEntity", values), Limit: 20))];

    private string Describe(string name) =>
        string.Join(
            '\n',
            Screen(("name", name))
                .Select(h =>
                    $"{h.Score:0.000} {h.Caption} {string.Join("; ", h.Listings.Select(l => $"{l.Authority} {l.Instrument} {l.EntryId}"))}"
                )
        );
}
