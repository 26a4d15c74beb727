using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests.Timelines;

public class TimelineTests
{
    [Fact]
    public void Events_stand_in_order_and_an_invoice_is_never_told_as_a_payment()
    {
        var papers = new Papers();
        papers.Say("a", "TSK Orion", "paid", "Baltika Parts", time: "2025-05", amount: "100 CNY");
        papers.Say("b", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-02", concerns: "Q740", amount: "100 CNY");
        papers.Say("c", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-02", concerns: "Q740", amount: "100 CNY");
        papers.Say("d", "Baltika Parts", "hasIdentifier", value: "1", time: "2025-01-01");
        var events = Timeline.Of(Plain.Network(papers));
        events
            .Select(e => (e.Kind, e.Text, e.Claims.Length))
            .ShouldBe([
                ("money", "Baltika Parts invoiced TSK Orion: Q740, 100 CNY", 2),
                ("money", "TSK Orion paid Baltika Parts, 100 CNY", 1),
            ]);
    }

    [Fact]
    public void A_listing_is_an_event_of_its_day()
    {
        var papers = new Papers();
        papers.Say("a", "TSK Orion", "paid", "Baltika Parts");
        var listing = new Listing
        {
            Authority = "EU",
            Instrument = "Regulation 1",
            EntryId = "9",
            From = new LocalDate(2024, 2, 3),
            SourceFile = "x",
            SourceSha256 = "0",
        };
        var network = Plain.Network(
            papers,
            p => p.Caption == "TSK Orion" ? p with { Hits = [new("e", "Company", "ORION", 0.9, true, [], [listing])] } : p
        );
        var only = Timeline.Of(network).Single();
        only.Text.ShouldBe("TSK Orion listed by EU (Regulation 1)");
        only.Kind.ShouldBe("sanctions");
        network.AsOf(new LocalDate(2024, 2, 2), 0).ListedBy(network.PartyOrNull("p-TSK Orion")!).ShouldBeEmpty();
        network.AsOf(new LocalDate(2024, 2, 3), 0).ListedBy(network.PartyOrNull("p-TSK Orion")!).ShouldBe(["EU"]);
    }
}
