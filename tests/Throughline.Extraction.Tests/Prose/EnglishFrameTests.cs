using System.Diagnostics;
using System.Text;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

public class EnglishFrameTests
{
    [Theory]
    [InlineData(
        "Halden Trading Ltd delivered the turbines to Orlin Plant JSC in May 2022.",
        "Halden Trading Ltd delivered Orlin Plant JSC | turbines"
    )]
    [InlineData(
        "The turbines were delivered to Orlin Plant JSC by Halden Trading Ltd.",
        "Halden Trading Ltd delivered Orlin Plant JSC | turbines"
    )]
    [InlineData("Orlin Plant JSC bought the lathes from Halden Trading Ltd.", "Orlin Plant JSC received Halden Trading Ltd | lathes")]
    [InlineData("Payment of EUR 350,000 was made by Halden Trading Ltd to Norvik Marine LLC.", "Halden Trading Ltd paid Norvik Marine LLC")]
    [InlineData(
        "Norvik Marine LLC signed a contract with Halden Trading Ltd for the supply of valves.",
        "Norvik Marine LLC contractedWith Halden Trading Ltd | valves"
    )]
    [InlineData("Bosfor Shipping LLC acted as an intermediary for Orlin Plant JSC.", "Bosfor Shipping LLC intermediaryFor Orlin Plant JSC")]
    [InlineData("Halden Trading Ltd is controlled by Viktor Petrenko.", "Viktor Petrenko owns Halden Trading Ltd")]
    [InlineData("A spokesman for Tavria Electronics declined to comment.", "Tavria Electronics responded declined")]
    public void A_sentence_gives_its_claim(string text, string expected) => Written.Triples("en", text).ShouldContain(expected);

    [Theory]
    [InlineData("Halden Trading Ltd did not ship the pumps to Orlin Plant JSC.")]
    [InlineData("Halden Trading Ltd refused to deliver the pumps to Orlin Plant JSC.")]
    [InlineData("The shipment has not been delivered to Orlin Plant JSC.")]
    public void A_negation_gives_no_fact(string text) =>
        Written
            .Claims("en", text)
            .ShouldNotContain(c => c.Predicate == "shipped" || c.Predicate == "delivered" || c.Predicate == "supplied");

    [Fact]
    public void A_plan_stays_a_plan()
    {
        var claim = Written
            .Claims("en", "Halden Trading Ltd plans to deliver 30 pumps to Orlin Plant JSC.")
            .Single(c => c.Predicate == "delivered");
        claim.Modality.ShouldBe(Modality.Plan);
        claim.Quantity!.Min.ShouldBe(30);
    }

    [Fact]
    public void Hedges_and_the_judging_source_are_kept()
    {
        var claim = Written
            .Claims("en", "Officials believe that Orlin Plant JSC may have supplied control units to Delta Works GmbH.")
            .Single();
        claim.Epistemic.ShouldBe(Epistemic.Assessed);
        claim.Hedges.ShouldBe(["believe", "may"]);
        claim.Attribution.Single().Kind.ShouldBe(AttributionKind.Official);
    }

    [Fact]
    public void Each_member_of_a_list_has_its_claim()
    {
        var travellers = Written
            .Claims("en", "Three engineers, Ali Rezaei, Hossein Karimi and Reza Ahmadi, flew from Tehran to Minsk on 12 June 2024.")
            .Where(c => c.Predicate == "travelledTo")
            .ToList();
        travellers.Select(c => c.Subject.Name).ShouldContain("Hossein Karimi");
        travellers.ShouldAllBe(c => c.Time!.Value.ToString() == "2024-06-12" && c.Qualifiers.From!.Name == "Tehran");
    }

    [Fact]
    public void A_long_text_on_one_line_is_read_in_linear_time()
    {
        var line = new StringBuilder();
        while (line.Length < 5_000_000)
        {
            line.Append("lorem ipsum dolor sit amet 12 consectetur Adipiscing elit A140 ");
        }

        var clock = Stopwatch.StartNew();
        Written.Claims("en", line.ToString());
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void The_same_text_gives_the_same_claims()
    {
        const string Text = "Halden Trading Ltd, a subsidiary of Norvik Marine LLC, ordered 500 microchips from Tavria Electronics.";
        Written.Claims("en", Text).Select(c => c.Id).ShouldBe(Written.Claims("en", Text).Select(c => c.Id));
    }
}
