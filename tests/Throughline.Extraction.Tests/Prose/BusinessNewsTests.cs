using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>What trade news says: dealings, investments, conferences, and firms under the names that families give them.</summary>
public class BusinessNewsTests
{
    [Theory]
    [InlineData(
        "Arbor Lines Ltd has entered into several transactions with Klein Pumps LLC.",
        "Arbor Lines Ltd contractedWith Klein Pumps LLC"
    )]
    [InlineData(
        "Turner-Green conducted a number of transactions with other companies, including Cuevas Metals PLC.",
        "Turner-Green contractedWith Cuevas Metals PLC"
    )]
    [InlineData("Arbor Lines Ltd has been dealing with traders like Klein Pumps LLC.", "Arbor Lines Ltd contractedWith Klein Pumps LLC")]
    [InlineData("Horn and Sons bought engines from Klein Pumps LLC.", "Horn and Sons received Klein Pumps LLC")]
    [InlineData("Arbor Lines Ltd engaged in conferences with Klein Pumps LLC.", "Arbor Lines Ltd metWith Klein Pumps LLC")]
    [InlineData("Arbor Lines Ltd held talks with Klein Pumps LLC in May.", "Arbor Lines Ltd metWith Klein Pumps LLC")]
    [InlineData("Arbor Lines Ltd invested heavily in tracking systems.", "Arbor Lines Ltd financed tracking systems")]
    [InlineData("In July 2023 Arbor Lines Ltd donated $2,000 to a local museum.", "Arbor Lines Ltd paid local museum")]
    [InlineData(
        "Transactions with Klein Pumps LLC were carried out by Arbor Lines Ltd in June.",
        "Arbor Lines Ltd contractedWith Klein Pumps LLC"
    )]
    public void A_dealing_is_a_claim_of_its_two_sides(string text, string claim) =>
        Written.Triples("en", text).Select(t => t.Split(" | ")[0]).ShouldContain(claim);

    [Fact]
    public void A_headline_in_title_case_adds_no_word_to_a_name()
    {
        const string text =
            "Turner-Green Leads Push for Cleaner Engines\n\nThe engine maker Turner-Green has signed a contract with Klein Pumps LLC, the two firms said in Lorne on Monday.\n";
        DocumentNames.Of(text, "en").Mentions.Select(m => m.Text).ShouldBe(["Turner-Green", "Turner-Green", "Klein Pumps LLC", "Lorne"]);
    }

    [Fact]
    public void Three_surnames_that_return_in_one_order_are_a_firm_and_once_they_are_a_list()
    {
        DocumentNames
            .Of("Cooper, Holland and Nelson sold the pumps. The auditors wrote to Cooper, Holland and Nelson in May.", "en")
            .Mentions.Count(m => m.Text == "Cooper, Holland and Nelson")
            .ShouldBe(2);
        DocumentNames.Of("The auditors wrote to Cooper, Holland and Nelson in May.", "en").Mentions.Length.ShouldBe(3);
    }

    [Fact]
    public void A_city_is_named_with_its_name_and_a_spokesperson_is_not_the_firm()
    {
        var names = DocumentNames.Of("Arbor Lines Spokesperson Ida Falk met officials of the City of Port Grove.", "en").Mentions;
        names.Select(m => m.Text).ShouldContain("City of Port Grove");
        names.Select(m => m.Text).ShouldContain("Arbor Lines");
    }
}
