namespace Throughline.Extraction.Tests.Prose;

/// <summary>Labelled particulars under a party's name in listings and annexes.</summary>
public class EnglishParticularsTests
{
    private const string Listing = """
        14. Irina Sobol (a.k.a. Iryna Sobol)
        Nationality: Norlandic. Passport number: 71 4482190.
        Irina Sobol is the director of Norvik Avia d.o.o.

        15. Norvik Avia d.o.o.
        Principal place of business: Luka 7, Zrenjanin, Serbia. Registration number: 21994407.
        a.k.a.: Norvik Aviation; NAV Trade
        Norvik Avia d.o.o. trades in aviation parts.
        """;

    [Theory]
    [InlineData("Irina Sobol hasIdentifier 71 4482190")]
    [InlineData("Norvik Avia d.o.o hasIdentifier 21994407")]
    [InlineData("Norvik Avia d.o.o locatedAt Luka 7, Zrenjanin, Serbia")]
    [InlineData("Norvik Avia d.o.o alias Norvik Aviation")]
    [InlineData("Norvik Avia d.o.o alias NAV Trade")]
    public void A_particular_belongs_to_the_name_over_it(string claim) => Written.Triples("en", Listing).ShouldContain(claim);

    [Theory]
    [InlineData("The goods were kept in a shed.\nAddress: Luka 7, Zrenjanin, Serbia")]
    [InlineData("Norvik Avia d.o.o.\nNote: the files are kept in Zrenjanin.")]
    [InlineData("Norvik Avia d.o.o.\nRegistration number: unknown")]
    public void Nothing_else_is_a_particular(string text) =>
        Written.Claims("en", text).ShouldNotContain(c => c.Predicate == "hasIdentifier" || c.Predicate == "locatedAt");
}
