using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests.History;

public sealed class ListHistoryTests : IDisposable
{
    private const string Real = "data/lists/us_ofac/sdn_csv_history_2021-08_to_2024-05.tar.xz";

    private static readonly LocalDate s_january = new(2024, 1, 1);
    private static readonly LocalDate s_march = new(2024, 3, 1);

    private readonly TempLists _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Who_was_delisted_and_listed_again_is_told_as_relisted()
    {
        WriteThreeMonths();
        var problems = new List<string>();
        var changes = ListHistory.Of([_folder.Root], problems, TestContext.Current.CancellationToken).ToList();
        problems.ShouldBeEmpty();
        changes
            .Where(c => c.EntryId == "ofac-2")
            .Select(c => (c.Kind, c.Since, c.By))
            .ShouldBe([
                (ListChangeKind.Delisted, s_january, new LocalDate(2024, 2, 1)),
                (ListChangeKind.Relisted, new LocalDate(2024, 2, 1), s_march),
            ]);
        changes.ShouldContain(c => c.EntryId == "ofac-3" && c.Kind == ListChangeKind.Listed && c.By == s_march);
        changes.ShouldNotContain(
            c => c.EntryId == "ofac-1" && c.Kind == ListChangeKind.Listed,
            "it may have been listed at any time before"
        );
    }

    [Fact]
    public async Task Listings_carry_the_days_between_which_they_came_and_went()
    {
        WriteThreeMonths();
        var lists = await Watchlists.LoadAsync([_folder.Root], TestContext.Current.CancellationToken);
        var pot = lists.Entities.Single(e => e.Entity.Id == "ofac-2").Listings;
        pot.Select(l => (l.SeenFrom, l.NotSeenOn, l.SeenTo, l.To))
            .ShouldBe([(s_january, null, s_january, new LocalDate(2024, 2, 1)), (s_march, new LocalDate(2024, 2, 1), null, null)]);
        pot.Count(l => l.StateOn(new LocalDate(2024, 2, 15)) == ListingState.Active).ShouldBe(0);
        pot.Count(l => l.StateOn(new LocalDate(2024, 3, 15)) == ListingState.Active).ShouldBe(1);
        var kettle = lists.Entities.Single(e => e.Entity.Id == "ofac-1").Listings;
        kettle.Single(l => l.Instrument == "BETA").NotSeenOn.ShouldBe(new LocalDate(2024, 2, 1), "the programme came later than the entry");
        kettle.Single(l => l.Instrument == "ALPHA").NotSeenOn.ShouldBeNull("the first file has it, so nobody knows since when");
        kettle.Single(l => l.Instrument == "ALPHA").SourceFile.ShouldBe("sdn_2024-03-01.csv", "the newest file says it");
    }

    [Fact]
    public void Two_firms_of_the_reference_network_were_listed_on_the_twelfth_of_December_2023()
    {
        var changes = ListHistory.Of([SharedData.Need(Real)], [], TestContext.Current.CancellationToken).ToList();
        foreach (var id in new[] { "ofac-46431", "ofac-46441" })
        {
            var listed = changes.Single(c => c.EntryId == id && c.Kind == ListChangeKind.Listed);
            listed.Since.ShouldBe(new LocalDate(2023, 12, 11));
            listed.By.ShouldBe(new LocalDate(2023, 12, 12));
            listed.After.ShouldBe(["RUSSIA-EO14024"]);
        }

        changes.Count(c => c.Kind == ListChangeKind.Listed).ShouldBeGreaterThan(6000);
        changes.Count(c => c.Kind == ListChangeKind.Delisted).ShouldBeGreaterThan(900);
    }

    [Fact]
    public void A_file_without_a_day_is_named()
    {
        _folder.Write("sdn.csv", TempLists.Sdn(2));
        var problems = new List<string>();
        ListHistory.Of([_folder.Root], problems, TestContext.Current.CancellationToken).ShouldBeEmpty();
        problems.ShouldHaveSingleItem().ShouldContain("sdn.csv");
    }

    private void WriteThreeMonths()
    {
        _folder.Write("sdn_2024-01-01.csv", TempLists.Sdn((1, "BLUE KETTLE", "ALPHA", "-0- "), (2, "RED POT", "ALPHA", "-0- ")));
        _folder.Write("sdn_2024-02-01.csv", TempLists.Sdn((1, "BLUE KETTLE", "ALPHA", "-0- ")));
        _folder.Write(
            "sdn_2024-03-01.csv",
            TempLists.Sdn((1, "BLUE KETTLE", "ALPHA] [BETA", "-0- "), (2, "RED POT", "ALPHA", "-0- "), (3, "GREEN PAN", "ALPHA", "-0- "))
        );
    }
}
