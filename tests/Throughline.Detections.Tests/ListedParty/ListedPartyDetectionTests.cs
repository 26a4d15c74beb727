using NodaTime;
using Throughline.Testing;

namespace Throughline.Detections.Tests.ListedParty;

public class ListedPartyDetectionTests
{
    private static readonly LocalDate s_day = new(2024, 6, 1);

    [Theory]
    [InlineData(-1, "TSK Orion, then listed by EU: ")]
    [InlineData(0, "TSK Orion, then listed by EU: ")]
    [InlineData(1, "none in force then (listed later (+1 d))")]
    public void The_state_is_that_of_the_day_of_the_dealing(int listedAfter, string said)
    {
        var papers = Paid();
        var lead = Find(papers, ("TSK Orion", Plain.Listed("EU", s_day.PlusDays(listedAfter)))).Single();
        lead.Title.ShouldContain(said);
        lead.Title.ShouldContain(": TSK Orion paid Baltika Parts");
        lead.ShouldBeComplete();
    }

    [Fact]
    public void Two_authorities_list_on_two_days_and_each_is_told()
    {
        var lead = Find(
                Paid(),
                ("TSK Orion", Plain.Listed("EU", s_day.PlusDays(-9))),
                ("TSK Orion", Plain.Listed("US", s_day.PlusDays(30)))
            )
            .Single();
        lead.Title.ShouldContain("TSK Orion, then listed by EU: ");
        lead.Parameters.Single(p => p.Key.StartsWith("listing:US", StringComparison.Ordinal)).Value.ShouldContain("listed later (+30 d)");
    }

    [Fact]
    public void A_delisted_party_scores_less_than_a_listed_one()
    {
        var gone = Find(Paid(), ("TSK Orion", Plain.Listed("EU", s_day.PlusDays(-90), s_day.PlusDays(-10)))).Single();
        gone.Title.ShouldContain("delisted");
        gone.Score.ShouldBeLessThan(Find(Paid(), ("TSK Orion", Plain.Listed("EU", s_day))).Single().Score);
    }

    [Fact]
    public void A_mention_without_a_dealing_and_an_honest_trade_are_no_leads()
    {
        var papers = Paid();
        papers.Say("news", "Article:Document", "concerns", "Zarya Works");
        papers.Say("news", "Zarya Works", "hasAttribute", value: "plant");
        Find(papers, ("Zarya Works", Plain.Listed("EU", s_day))).ShouldBeEmpty();
        Find(papers).ShouldBeEmpty();
    }

    [Fact]
    public void An_authority_is_no_subject_even_where_its_name_hits()
    {
        var papers = Paid();
        papers.Say("news", "TSK Orion", "sanctionedBy", "Union Council:PublicBody");
        papers.Say("news", "Union Council:PublicBody", "contacted", "TSK Orion");
        Find(papers, ("Union Council", Plain.Listed("EU", s_day))).ShouldBeEmpty();
    }

    private static Papers Paid()
    {
        var papers = new Papers();
        papers.Say("bank", "TSK Orion", "paid", "Baltika Parts", time: "2024-06-01", amount: "100 CNY");
        return papers;
    }

    private static List<Model.Lead> Find(Papers papers, params (string, Model.Listing)[] listed) =>
        [.. new ListedPartyDetection().Find(Plain.Input(papers, listed))];
}
