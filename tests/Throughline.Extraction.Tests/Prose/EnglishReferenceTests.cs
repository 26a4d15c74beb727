namespace Throughline.Extraction.Tests.Prose;

/// <summary>Whom "the firm", "its", "the claimant" and a list item without a subject speak of.</summary>
public sealed class EnglishReferenceTests
{
    [Theory]
    [InlineData(
        "Marlin Foods Ltd had a busy year.\n\nFebruary 7th:\nSigned a contract with Orlin Impex.\nMarch 3:\nEngaged in transactions with Cuevas PLC.\n",
        "Marlin Foods Ltd contractedWith Orlin Impex",
        "Marlin Foods Ltd contractedWith Cuevas PLC"
    )]
    [InlineData(
        "The claimant, Halden Trading Ltd, sued. The defendant, Norvik Marine LLC, paid the claimant EUR 4,000.",
        "Norvik Marine LLC paid Halden Trading Ltd"
    )]
    [InlineData(
        "Halden Trading Ltd operates three yards. Its largest shareholder is the fund Tavria Capital. In 2022 the group acquired the ship repairer Orlin Docks.",
        "Halden Trading Ltd owns Orlin Docks"
    )]
    [InlineData(
        "Halden Trading Ltd is owned by the fund Tavria Capital, which bought the stake in 2018. Its chief executive, Vera Lomov, resigned.",
        "Vera Lomov directs Halden Trading Ltd"
    )]
    [InlineData(
        "The agreement with Norvik Marine LLC was ended because it had resold pumps to Tavria Mining Works.",
        "Norvik Marine LLC supplied Tavria Mining Works | pumps"
    )]
    [InlineData(
        "Halden Trading Ltd makes guidance units for missiles. It buys pumps through its subsidiary Orlin Impex.",
        "Halden Trading Ltd owns Orlin Impex"
    )]
    [InlineData(
        "The parts will be assembled by its local partner, Norvik Marine LLC, at a plant in Cebu. The radars will be assembled by its partner, Orlin Electronics, at a plant in Cebu.",
        "Orlin Electronics produces radars"
    )]
    [InlineData(
        "A company called Orlin Impex took delivery of the engines. Its owner, a former colonel named Ilgar Vesnin, left.",
        "Orlin Impex received engines | engines",
        "Ilgar Vesnin owns Orlin Impex"
    )]
    [InlineData("Records show that Orlin Impex imports machine tools.", "Orlin Impex received machine tools | machine tools")]
    [InlineData("Halden Instruments JSC designs and manufactures gyroscopes.", "Halden Instruments JSC produces gyroscopes")]
    [InlineData("Peter Lang, formerly chief engineer, joined Orlin Impex.", "Peter Lang employedBy Orlin Impex")]
    [InlineData("Halden Trading AG appointed Tomasz Wilk as its head.", "Tomasz Wilk directs Halden Trading AG")]
    [InlineData(
        "The appeal of Orlin Impex BV was dismissed. The appellant had exported pumps to Halden Trading AG without a permit.",
        "Orlin Impex BV shipped Halden Trading AG | pumps"
    )]
    [InlineData("Halden Trading AG sells pumps. Its largest customer is Orlin Impex.", "Halden Trading AG supplied Orlin Impex")]
    public void A_reference_is_read_as_the_party_it_means(string text, params string[] claims)
    {
        var read = Written.Triples("en", text);
        foreach (var claim in claims)
        {
            read.ShouldContain(claim);
        }
    }

    [Theory]
    [InlineData("The engines were made by Halden Trading AG. They left the factory in plain crates.", "travelledTo")]
    [InlineData("Founded in 2015 and led by Vera Lomov, the firm was sold.", "produces")]
    public void Goods_do_not_travel_and_an_opening_participle_is_no_list_item(string text, string predicate) =>
        Written.Claims("en", text).ShouldNotContain(c => c.Predicate == predicate);
}
