using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Detections.Tests.PresenceAtEvents;

public class PresenceAtEventsDetectionTests
{
    [Fact]
    public void A_delegation_that_comes_for_each_test_is_one_lead_with_its_chance()
    {
        var papers = Tests();
        foreach (var person in (string[])["Li Qiang Test", "Wang Fang Test"])
        {
            Fly(papers, person, "2024-10-10", "2024-10-14");
            Fly(papers, person, "2024-12-04", "2024-12-08");
        }

        var lead = Find(papers).Single();
        lead.Subjects.Select(s => s.Name).ShouldBe(["Li Qiang Test", "Wang Fang Test", "Zarya Works"]);
        lead.Title.ShouldStartWith("Li Qiang Test and Wang Fang Test travelled to Chelyabinsk (2024-10-10) when Zarya Works tested Q740");
        double.Parse(lead.Parameters["minusLog10P"], CultureInfo.InvariantCulture).ShouldBeGreaterThan(2);
        lead.ShouldBeComplete();
    }

    [Fact]
    public void A_cancelled_or_only_booked_journey_is_no_presence()
    {
        var papers = Tests();
        Fly(papers, "Li Qiang Test", "2024-10-10", "2024-10-14", "cancelled");
        Fly(papers, "Li Qiang Test", "2024-12-04", "2024-12-08", "booked");
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void Another_city_an_expo_and_a_hub_are_not_near()
    {
        var papers = Tests();
        Fly(papers, "Expo Guest", "2024-10-10", "2024-10-14", city: "Moscow");
        Fly(papers, "Expo Guest", "2024-12-04", "2024-12-08", city: "SVO");
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_there_half_of_the_year_is_no_coincidence()
    {
        var papers = Tests();
        for (var month = 1; month <= 12; month++)
        {
            Fly(papers, "Resident One", $"2024-{month:00}-02", $"2024-{month:00}-26");
        }

        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void The_testers_own_staff_is_no_coincidence()
    {
        var papers = Tests();
        Fly(papers, "Own Engineer", "2024-10-10", "2024-10-14");
        Fly(papers, "Own Engineer", "2024-12-04", "2024-12-08");
        papers.Say("hr", "Own Engineer:Person", "employedBy", "Zarya Works");
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void A_test_that_may_have_been_on_any_day_of_a_quarter_proves_nothing()
    {
        var papers = new Papers();
        papers.Say("r1", "Zarya Works", "tested", "Q740:Product", time: "2024-Q4", details: "place=Chebarkul");
        Fly(papers, "Li Qiang Test", "2024-10-10", "2024-10-14");
        Fly(papers, "Li Qiang Test", "2024-12-04", "2024-12-08");
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void Background_travel_stays_under_the_chance_it_computes()
    {
        var papers = new Papers();
        var random = new Random(7);
        var start = new LocalDate(2024, 1, 1);
        for (var i = 0; i < 6; i++)
        {
            papers.Say(
                $"r{i}",
                "Zarya Works",
                "tested",
                "Q740:Product",
                time: start.PlusDays(random.Next(360)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                details: "place=Chebarkul"
            );
        }

        for (var i = 0; i < 500; i++)
        {
            for (var trip = 0; trip < 3; trip++)
            {
                var day = start.PlusDays(random.Next(350));
                Fly(
                    papers,
                    $"Traveller {i}",
                    day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                    day.PlusDays(3).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
                );
            }
        }

        var flagged = Find(papers)
            .SelectMany(l => l.Subjects)
            .Where(s => s.Name.StartsWith("Traveller", StringComparison.Ordinal))
            .Distinct()
            .Count();
        TestContext.Current.SendDiagnosticMessage($"{flagged} of 500 flagged");
        flagged.ShouldBeLessThan(25);
    }

    [Theory]
    [InlineData("Chelyabinsk", "Chebarkul range", true)]
    [InlineData("CEK", "полигон в Чебаркуле", true)]
    [InlineData("SVX", "Chebarkul", true)]
    [InlineData("IJK", "Ижевск", true)]
    [InlineData("SVO", "Chebarkul", false)]
    public void Distances_decide_what_is_near(string stay, string place, bool near)
    {
        var (a, b) = (PlaceTable.PointOrNull(stay)!.Value, PlaceTable.PointOrNull(place)!.Value);
        (PlaceTable.KilometresBetween(a, b) <= 200).ShouldBe(near);
    }

    private static Papers Tests()
    {
        var papers = new Papers();
        papers.Say("r1", "Zarya Works", "tested", "Q740:Product", time: "2024-10-12", details: "place=Chebarkul");
        papers.Say("r2", "Zarya Works", "tested", "Q740:Product", time: "2024-12-05/2024-12-07", details: "place=Chebarkul");
        papers.Say("old", "Somebody Else:Person", "travelledTo", "Moscow:Location", time: "2024-01-03");
        return papers;
    }

    private static void Fly(Papers papers, string person, string there, string back, string status = "flown", string city = "Chelyabinsk")
    {
        papers.Say("bookings", person + ":Person", "travelledTo", city + ":Location", time: there, details: $"status={status}");
        papers.Say("bookings", person + ":Person", "travelledTo", "Chengdu:Location", time: back, details: $"status={status}");
    }

    private static List<Lead> Find(Papers papers) => [.. new PresenceAtEventsDetection().Find(Plain.Input(papers))];
}
