using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

public class EnglishLetterTests
{
    [Theory]
    [InlineData(
        "Orlin Plant JSC has been under sanctions of the Baltic Council since 2021.",
        "Orlin Plant JSC sanctionedBy Baltic Council"
    )]
    [InlineData("Halden Trading Ltd has been on the list of the Baltic Council.", "Halden Trading Ltd sanctionedBy Baltic Council")]
    [InlineData(
        "The Baltic Council yesterday added Halden Trading Ltd to its asset-freeze list for acting as an intermediary for Orlin Plant JSC.",
        "Halden Trading Ltd sanctionedBy Baltic Council"
    )]
    [InlineData(
        "The Baltic Council yesterday added Halden Trading Ltd to its asset-freeze list for acting as an intermediary for Orlin Plant JSC.",
        "Halden Trading Ltd intermediaryFor Orlin Plant JSC"
    )]
    [InlineData("Mr John Carter of Norvik Marine LLC will join the meeting.", "John Carter employedBy Norvik Marine LLC")]
    [InlineData(
        "John Carter and Maria Lopez, engineers of Norvik Marine LLC, stayed in Tarsk.",
        "Maria Lopez employedBy Norvik Marine LLC"
    )]
    [InlineData(
        "Present: John Carter for Norvik Marine LLC; Maria Lopez for Halden Trading Ltd.",
        "John Carter represents Norvik Marine LLC"
    )]
    [InlineData("Present: John Carter for Norvik Marine LLC; Maria Lopez for Halden Trading Ltd.", "Maria Lopez metWith John Carter")]
    [InlineData("Norvik Marine LLC was credited with EUR 40,000 by Halden Trading Ltd.", "Halden Trading Ltd paid Norvik Marine LLC")]
    [InlineData(
        "Bosfor Shipping LLC, a firm in Berlin that paid Halden Trading Ltd more than 2 million euros, closed in May.",
        "Bosfor Shipping LLC paid Halden Trading Ltd"
    )]
    [InlineData("Norvik Marine LLC (trading as Blue Anchor) owns the quay.", "Norvik Marine LLC alias Blue Anchor")]
    [InlineData("Norvik Marine LLC (company number 00482913) owns the quay.", "Norvik Marine LLC hasIdentifier 00482913")]
    public void A_sentence_gives_its_claim(string text, string expected) => Written.Triples("en", text).ShouldContain(expected);

    [Fact]
    public void A_signature_ties_the_signer_to_the_firm_below()
    {
        var triples = Written.Triples("en", "Dear all,\nthe pumps are ready.\n\nJohn Carter\nHead of Field Support\nNorvik Marine LLC\n");
        triples.ShouldContain("John Carter employedBy Norvik Marine LLC");
        triples.ShouldNotContain(t => t.Contains("directs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_general_director_who_signs_directs_the_firm() =>
        Written
            .Triples("en", "The pumps are ready.\n\nJohn Carter, General Director\nNorvik Marine LLC\n")
            .ShouldContain("John Carter directs Norvik Marine LLC");

    [Fact]
    public void A_denied_gerund_is_a_denial_and_no_delivery()
    {
        var claims = Written.Claims("en", "Halden Trading Ltd denied having delivered turbines to Orlin Plant JSC.");
        claims.ShouldNotContain(c => c.Predicate == "delivered");
        claims.Single(c => c.Response == ResponseKind.Denied).ObjectText.ShouldBe("having delivered turbines to Orlin Plant JSC");
    }

    [Fact]
    public void A_denial_answers_the_claim_that_it_denies()
    {
        var claims = Written.Claims(
            "en",
            "Halden Trading Ltd delivered turbines to Orlin Plant JSC in May 2022. Halden Trading Ltd denied having delivered turbines to the plant."
        );
        var delivered = claims.Single(c => c.Predicate == "delivered");
        claims.Single(c => c.Response == ResponseKind.Denied).Answers.ShouldContain(delivered.Id);
    }

    [Fact]
    public void They_behind_an_attribution_are_those_spoken_of()
    {
        var claims = Written.Claims(
            "en",
            "Technicians visited Orlin Plant JSC. Two security officials said they were employed by Norvik Marine LLC."
        );
        claims.Single(c => c.Predicate == "employedBy").Subject.Name.ShouldBe("Technicians");
    }

    [Fact]
    public void Terms_that_nobody_could_establish_are_an_open_question() =>
        Written
            .Claims("en", "The paper could not establish the terms of the contract between Halden Trading Ltd and Norvik Marine LLC.")
            .ShouldAllBe(c => c.Knowledge == Knowledge.Unknown);
}
