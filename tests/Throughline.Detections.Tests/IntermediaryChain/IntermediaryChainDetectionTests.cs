using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Detections.Tests.IntermediaryChain;

public class IntermediaryChainDetectionTests
{
    private static readonly (string, Listing) s_endUser = ("Zarya Works", Plain.Listed("EU", new LocalDate(2023, 1, 1)));

    [Fact]
    public void Two_legs_of_the_same_goods_make_a_chain_with_a_quote_for_each()
    {
        var lead = Find(TwoLegs(), s_endUser).Single();
        lead.Subjects.Select(s => s.Name).ShouldBe(["Baltika Parts", "TSK Orion", "Zarya Works"]);
        lead.Title.ShouldBe(
            "Baltika Parts invoiced TSK Orion, 4 pcs Q740, 100 CNY (2025-04-02); TSK Orion delivered to Zarya Works, 4 pcs Q740 (2025-05-01); Zarya Works was then listed by EU"
        );
        lead.Score.ShouldBe(0.75, 0.001);
        lead.Evidence.Select(e => e.Document).Distinct().ShouldBe(["invoice", "waybill"], ignoreOrder: true);
        lead.ShouldBeComplete();
    }

    [Fact]
    public void The_same_trade_with_an_honest_end_user_is_no_lead() => Find(TwoLegs()).ShouldBeEmpty();

    [Fact]
    public void A_listed_word_within_another_firms_name_lists_nobody()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2025-04-02", concerns: "Q740", quantity: "4 pcs");
        papers.Say("b", "TSK Orion", "delivered", "Zarya Works Cafe", time: "2025-05-01", concerns: "Q740", quantity: "4 pcs");
        Find(papers, s_endUser).ShouldBeEmpty();
    }

    [Fact]
    public void A_distributor_that_sells_other_goods_to_the_listed_plant_is_no_chain()
    {
        var papers = new Papers();
        papers.Say(
            "a",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: "2025-04-02",
            concerns: "Q740",
            quantity: "4 pcs",
            amount: "100 CNY"
        );
        papers.Say("b", "TSK Orion", "delivered", "Zarya Works", time: "2025-05-01", concerns: "Office chairs", quantity: "40 pcs");
        Find(papers, s_endUser).ShouldBeEmpty();
    }

    [Fact]
    public void Goods_that_left_long_after_do_not_match_on_time()
    {
        var papers = new Papers();
        papers.Say("a", "Baltika Parts", "invoiced", "TSK Orion", time: "2023-01-02", concerns: "Q740", quantity: "4 pcs");
        papers.Say("b", "TSK Orion", "delivered", "Zarya Works", time: "2025-05-01", concerns: "Q740", quantity: "4 pcs");
        Find(papers, s_endUser).ShouldBeEmpty();
    }

    [Fact]
    public void A_chain_of_three_intermediaries_is_followed_to_its_start_over_currencies()
    {
        var papers = new Papers();
        papers.Say(
            "a",
            "Maker Nine",
            "invoiced",
            "Harbour Trade",
            time: "2025-01-10",
            concerns: "L550 engine",
            quantity: "10 pcs",
            amount: "720000 CNY"
        );
        papers.Say(
            "b",
            "Harbour Trade",
            "invoiced",
            "Steppe Logistics",
            time: "2025-02-10",
            concerns: "L550 engine",
            quantity: "10 pcs",
            amount: "110000 USD"
        );
        papers.Say("c", "Steppe Logistics", "shipped", "TSK Orion", time: "2025-03-10", concerns: "L550 engine", quantity: "10 pcs");
        papers.Say("d", "Zarya Works", "paid", "TSK Orion", time: "2025-04-05", amount: "12000000 RUB");
        papers.Say("e", "Zarya Works", "received", "TSK Orion", time: "2025-04-01", concerns: "L550 engine", quantity: "10 pcs");
        Find(papers, s_endUser)
            .Single()
            .Subjects.Select(s => s.Name)
            .ShouldBe(["Maker Nine", "Harbour Trade", "Steppe Logistics", "TSK Orion", "Zarya Works"]);
    }

    [Fact]
    public void A_military_end_user_needs_no_list()
    {
        var papers = TwoLegs();
        papers.Say("news", "Zarya Works", "hasAttribute", value: "state-owned defence manufacturer");
        Find(papers).Single().Title.ShouldContain("state-owned defence manufacturer");
    }

    [Fact]
    public void A_source_that_names_the_intermediary_is_a_lead_of_its_own()
    {
        var papers = new Papers();
        papers.Say("news", "Zarya Works", "received", "Q740:Product");
        papers.Say("news", "TSK Orion", "intermediaryFor", "the deals:Event");
        var lead = Find(papers, s_endUser).Single();
        lead.Parameters["basis"].ShouldBe("stated by a source");
        lead.Subjects.Select(s => s.Name).ShouldBe(["TSK Orion", "Zarya Works"]);
        lead.ShouldBeComplete();
    }

    [Fact]
    public void Planted_chains_are_found_among_honest_ones()
    {
        var papers = new Papers();
        for (var i = 0; i < 330; i++)
        {
            var (maker, middle, buyer) = ($"Maker {i % 40}", $"Dealer {i % 60}", i < 30 ? $"Plant {i}" : $"Shop {i}");
            var day = new LocalDate(2024, 1, 1).PlusDays(i * 3 % 300);
            string On(int days) => day.PlusDays(days).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            papers.Say(
                $"i{i}",
                maker,
                "invoiced",
                middle,
                time: On(0),
                concerns: $"M{i % 17}00",
                quantity: $"{(i % 9) + 2} pcs",
                amount: $"{1000 * ((i % 9) + 2)} CNY"
            );
            papers.Say(
                $"w{i}",
                middle,
                "delivered",
                buyer,
                time: On(20 + (i % 30)),
                concerns: $"M{i % 17}00",
                quantity: $"{(i % 9) + 2} pcs",
                amount: $"{1200 * ((i % 9) + 2)} CNY"
            );
        }

        (string, Listing)[] listed =
        [
            .. Enumerable.Range(0, 30).Select(i => ($"Plant {i}", Plain.Listed("EU", new LocalDate(2023, 1, 1)))),
        ];
        var found = Find(papers, listed).Select(l => (Middle: l.Subjects[^2].Name, End: l.Subjects[^1].Name)).ToList();
        found.Count(f => f.Middle == $"Dealer {int.Parse(f.End[6..], CultureInfo.InvariantCulture) % 60}").ShouldBe(30);
        found.Count.ShouldBe(30);
    }

    private static Papers TwoLegs()
    {
        var papers = new Papers();
        papers.Say(
            "invoice",
            "Baltika Parts",
            "invoiced",
            "TSK Orion",
            time: "2025-04-02",
            concerns: "Q740",
            quantity: "4 pcs",
            amount: "100 CNY"
        );
        papers.Say("waybill", "TSK Orion", "delivered", "Zarya Works", time: "2025-05-01", concerns: "Q740", quantity: "4 pcs");
        return papers;
    }

    private static List<Lead> Find(Papers papers, params (string, Listing)[] listed) =>
        [.. new IntermediaryChainDetection().Find(Plain.Input(papers, listed))];
}
