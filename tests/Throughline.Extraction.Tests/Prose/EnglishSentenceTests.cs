namespace Throughline.Extraction.Tests.Prose;

/// <summary>Sentences as news, courts, auditors and letters write them, each with a claim that it makes.</summary>
public class EnglishSentenceTests
{
    [Theory]
    [InlineData("Norvik Marine LLC passed the pumps on to Orlin Plant JSC.", "Norvik Marine LLC shipped Orlin Plant JSC | pumps")]
    [InlineData(
        "Halden Trading Ltd diverted the bearings to Orlin Plant JSC through Bosfor Shipping LLC.",
        "Halden Trading Ltd shipped Orlin Plant JSC | bearings"
    )]
    [InlineData(
        "The pumps were bought by Norvik Marine LLC and resold to Orlin Plant JSC two weeks later.",
        "Norvik Marine LLC supplied Orlin Plant JSC | pumps"
    )]
    [InlineData("The bearings went to Orlin Plant JSC in May 2024.", "bearings shipped Orlin Plant JSC | bearings")]
    [InlineData("The bearings ended up in missiles made by Orlin Plant JSC.", "bearings componentOf missiles")]
    [InlineData(
        "Police seized 14 crates of microchips bound for Orlin Plant JSC at the border.",
        "microchips shipped Orlin Plant JSC | microchips"
    )]
    [InlineData(
        "The bearings went to Orlin Plant JSC, a plant that the EU sanctioned in February 2024.",
        "Orlin Plant JSC sanctionedBy EU"
    )]
    [InlineData("Orlin Plant JSC has been under US sanctions since 2022.", "Orlin Plant JSC sanctionedBy US")]
    [InlineData("Sergei Morozov has been listed by the European Union since 2022.", "Sergei Morozov sanctionedBy European Union")]
    [InlineData(
        "The designation of Orlin Plant JSC by the United Kingdom followed in May 2024.",
        "Orlin Plant JSC sanctionedBy United Kingdom"
    )]
    [InlineData("The lathes were sent to Orlin Plant in Orenburg, a plant that makes artillery fuses.", "Orlin Plant locatedAt Orenburg")]
    [InlineData(
        "The lathes were sent to Orlin Plant in Orenburg, a plant that makes artillery fuses.",
        "Orlin Plant produces artillery fuses"
    )]
    [InlineData("The goods were exported by way of a front company in Yerevan, Ararat Subsea LLC.", "Ararat Subsea LLC locatedAt Yerevan")]
    [InlineData("Tavria Electronics is, according to the register, held by Anna Petrova.", "Anna Petrova owns Tavria Electronics")]
    [InlineData("Norvik Marine LLC, whose sole shareholder is Pavel Orlov, has no staff.", "Pavel Orlov owns Norvik Marine LLC")]
    [InlineData("Andrejs Kalnins, 44, the owner of Baltex Logistics SIA, was convicted.", "Andrejs Kalnins owns Baltex Logistics SIA")]
    [InlineData("Gremin Chemical's parent, Volga Nitrogen, has been fined.", "Volga Nitrogen owns Gremin Chemical")]
    [InlineData(
        "Mr Morozov's daughter, Elena Morozova, holds a 30 per cent stake in Corvane Holdings.",
        "Elena Morozova relatedTo Morozov"
    )]
    [InlineData("Counsel for Pavel Orlov, Marte Bruun, said he would appeal.", "Marte Bruun represents Pavel Orlov")]
    [InlineData("The head of compliance, Mr Rupert Oyelaran, resigned.", "Rupert Oyelaran directs compliance")]
    [InlineData(
        "The money was transferred from an account of Halden Trading Ltd to Norvik Marine LLC.",
        "Halden Trading Ltd paid Norvik Marine LLC"
    )]
    [InlineData(
        "A transfer of EUR 5,000, was made by Halden Trading Ltd to Norvik Marine LLC on 18 February 2024.",
        "Halden Trading Ltd paid Norvik Marine LLC"
    )]
    [InlineData("Halden Trading Ltd paid 3.4 million euros for the machines.", "Halden Trading Ltd paid 3.4 million euros | machines")]
    [InlineData("Pavel Orlov, the owner of Norvik Marine LLC, did not return calls.", "Pavel Orlov responded return calls")]
    [InlineData(
        "Delta Works GmbH, which supplies Orlin Plant JSC with bearings, denied any wrongdoing.",
        "Delta Works GmbH responded wrongdoing"
    )]
    [InlineData("Crates labelled as spare parts left a warehouse in Tarsk.", "Crates declaredAs spare parts")]
    public void A_sentence_gives_its_claim(string text, string expected) => Written.Triples("en", text).ShouldContain(expected);

    [Fact]
    public void A_count_before_of_is_the_count_of_the_goods()
    {
        var claim = Written.Claims("en", "Halden Trading Ltd bought at least 310 of the bearings in May 2024.").Single();
        claim.Quantity!.Min.ShouldBe(310);
        claim.Quantity.Max.ShouldBeNull();
    }

    [Fact]
    public void A_register_that_a_sentence_names_is_a_document()
    {
        var claim = Written
            .Claims("en", "Tavria Electronics is owned by Anna Petrova, according to the Kyrgyz company register.")
            .Single(c => c.Predicate == "owns");
        claim.Epistemic.ShouldBe(Throughline.Model.Epistemic.Reported);
        claim.Attribution.Single().Who.ShouldBe("the Kyrgyz company register");
    }

    [Theory]
    [InlineData("Halden Trading Ltd didn't ship the pumps to Orlin Plant JSC.")]
    [InlineData("Neither Halden Trading Ltd nor Norvik Marine LLC shipped the pumps to Orlin Plant JSC.")]
    public void A_contracted_or_shared_negation_gives_no_fact(string text) =>
        Written.Claims("en", text).ShouldNotContain(c => c.Predicate == "shipped");

    [Fact]
    public void A_contracted_future_is_a_plan()
    {
        var claim = Written
            .Claims("en", "From: Gareth Pell\nTo: Lin Wen\n\nI'll be in Shenzhen on 8 July 2025.\n")
            .Single(c => c.Predicate == "visited");
        claim.Modality.ShouldBe(Throughline.Model.Modality.Plan);
        claim.Subject.Name.ShouldBe("Gareth Pell");
    }

    [Fact]
    public void You_is_whom_the_mail_is_written_to() =>
        Written.Triples("en", "From: Gareth Pell\nTo: Lin Wen\n\nYou owe us USD 94,500.\n").ShouldContain("Lin Wen paid Gareth Pell");
}
