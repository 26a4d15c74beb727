using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests.Routes;

public class RouteFinderTests
{
    [Fact]
    public void A_chain_of_an_invoice_and_a_shipment_is_told_with_its_own_verbs_and_quotes()
    {
        var papers = new Papers();
        var invoice = papers.Say(
            "invoice",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: "2025-04-02",
            concerns: "Q740",
            amount: "100 CNY"
        );
        papers.Say("waybill", "Zarya Works", "received", "TSK Orion", time: "2025-05-01", concerns: "Q740");
        var route = Trace(papers, "Baltika Parts", "Zarya Works")[0];
        route.Hops.Select(h => h.Text).ShouldBe(["Baltika Parts invoiced TSK Orion", "Zarya Works received from TSK Orion"]);
        route.Hops.Select(h => h.Forward).ShouldBe([true, false]);
        route.Hops[0].ClaimIds.ShouldBe([invoice.Id]);
        route.Hops[0].Quotes[0].Quote.ShouldBe(invoice.Evidence[0].Quote);
        route.Hops[0].From.ShouldBe("p-Baltika Parts");
        route.Hops[^1].To.ShouldBe("p-Zarya Works");
    }

    [Fact]
    public void A_product_joins_its_maker_with_who_tested_it()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "produces", "Q740:Product");
        papers.Say("b", "Zarya Works", "tested", "Q740:Product", time: "2024-11");
        Trace(papers, "Baltika Parts", "Zarya Works").Single().Hops.Select(h => h.ToName).ShouldBe(["Q740", "Zarya Works"]);
    }

    [Fact]
    public void Two_origins_make_a_step_stronger_and_two_copies_do_not()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "shipped", "TSK Orion");
        var alone = Trace(papers, "Baltika Parts", "TSK Orion")[0];
        papers.Say("copy", "Baltika Parts", "shipped", "TSK Orion", change: c => c with { Origin = "a" });
        var copied = Trace(papers, "Baltika Parts", "TSK Orion")[0];
        papers.Say("b", "Baltika Parts", "shipped", "TSK Orion");
        var corroborated = Trace(papers, "Baltika Parts", "TSK Orion")[0];
        copied.Score.ShouldBe(alone.Score);
        copied.Hops[0].Origins.ShouldBe(1);
        corroborated.Score.ShouldBeGreaterThan(alone.Score);
        corroborated.Hops[0].Origins.ShouldBe(2);
    }

    [Fact]
    public void Goods_that_left_before_they_came_make_no_route()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "shipped", "TSK Orion", time: "2025-06-01");
        papers.Say("b", "TSK Orion", "shipped", "Zarya Works", time: "2023-01-10");
        Trace(papers, "Baltika Parts", "Zarya Works").ShouldBeEmpty();
    }

    [Fact]
    public void A_step_without_which_all_falls_apart_is_named_and_a_bypassed_one_is_not()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "shipped", "TSK Orion");
        papers.Say("b", "Baltika Parts", "shipped", "Meridian");
        papers.Say("c", "Meridian", "shipped", "TSK Orion");
        papers.Say("d", "TSK Orion", "shipped", "Zarya Works");
        var routes = Trace(papers, "Baltika Parts", "Zarya Works");
        routes.Length.ShouldBe(2);
        routes[0].Hops.Length.ShouldBe(2);
        routes[0].Breaks.Select(b => b.From).ShouldBe(["p-TSK Orion"]);
    }

    [Fact]
    public void A_denial_is_no_link_and_stands_beside_the_step_it_answers()
    {
        var papers = new Papers();
        var shipped = papers.Say("a", "Baltika Parts", "shipped", "TSK Orion");
        var denial = papers.Say(
            "b",
            "Foreign Office:PublicBody",
            "responded",
            "TSK Orion",
            change: c => c with { Response = ResponseKind.Denied, Answers = [shipped.Id] }
        );
        Trace(papers, "Baltika Parts", "TSK Orion")[0].Hops[0].CounterClaims.ShouldBe([denial.Id]);
        Trace(papers, "Baltika Parts", "Foreign Office").ShouldBeEmpty();
    }

    [Fact]
    public void A_later_claim_and_another_layer_do_not_count()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "paid", "TSK Orion", time: "2025-06-01");
        var network = Plain.Network(papers);
        var finder = new RouteFinder(network);
        finder.Trace("p-Baltika Parts", "p-TSK Orion", new LocalDate(2025, 5, 31)).ShouldBeEmpty();
        finder.Trace("p-Baltika Parts", "p-TSK Orion", null, RouteKinds.Goods).ShouldBeEmpty();
        finder.Trace("p-Baltika Parts", "p-TSK Orion", new LocalDate(2025, 6, 1), RouteKinds.Money).Length.ShouldBe(1);
    }

    [Fact]
    public void An_intermediary_stands_between_the_parties_of_its_deal()
    {
        var papers = new Papers();
        papers.Say("a", "TSK Orion", "intermediaryFor", "Zarya Works", from: "Baltika Parts:Company");
        Trace(papers, "Baltika Parts", "Zarya Works").Single().Hops.Select(h => h.ToName).ShouldBe(["TSK Orion", "Zarya Works"]);
    }

    [Fact]
    public void A_withheld_or_unknown_claim_leads_nowhere()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "contractedWith", "TSK Orion", change: c => c with { Knowledge = Knowledge.Unknown });
        papers.Say("b", "Baltika Parts", "paid", "TSK Orion", change: c => c with { Disclosure = Disclosure.WithheldBySource });
        Trace(papers, "Baltika Parts", "TSK Orion").ShouldBeEmpty();
    }

    private static System.Collections.Immutable.ImmutableArray<Route> Trace(Papers papers, string from, string to) =>
        new RouteFinder(Plain.Network(papers)).Trace("p-" + from, "p-" + to, null);
}
