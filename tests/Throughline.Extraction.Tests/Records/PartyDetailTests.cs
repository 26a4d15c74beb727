using Throughline.Extraction.Records;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Whose a number on an invoice is: by the block, the label and the name that it bears.</summary>
public sealed class PartyDetailTests
{
    private static readonly ClaimExtractor s_extractor = new();

    private static readonly string[] s_invoice = Facts(
        """
        Holm & Vester GmbH - Ladestraße 7 - 24103 Kielstadt
        Geschäftsführerin: Ida Vester
        Tel.: +49 431 5550 17

        Rechnungsempfänger
        Norrbygg AB
        Hamngatan 3
        41106 Göteborg

        Rechnung Nr. 2025-118
        Rechnungsdatum: 04.03.2025
        Ihre USt-IdNr.: SE556000475401
        [table]
        Pos	Beschreibung	Menge	Einzelpreis	Betrag EUR
        1	Kugellager 6204	40	3,50	140,00
        Gesamtbetrag				140,00
        [end]

        info@holm-vester.example.com
        USt-IdNr.: DE811569869
        Steuernummer: 20/135/40208
        IBAN: DE89 3704 0044 0532 0130 00 BIC: COBADEFFXXX
        """
    );

    [Fact]
    public void What_stands_in_head_and_foot_is_the_sellers()
    {
        s_invoice.ShouldContain("Holm & Vester GmbH Iban DE89370400440532013000");
        s_invoice.ShouldContain("Holm & Vester GmbH Tax DE811569869");
        s_invoice.ShouldContain("Holm & Vester GmbH Email info@holm-vester.example.com");
        s_invoice.ShouldNotContain(f => f.StartsWith("Ida Vester", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_that_speaks_to_the_reader_gives_the_number_to_the_buyer()
    {
        s_invoice.ShouldContain("Norrbygg AB Tax SE556000475401");
        s_invoice.ShouldNotContain("Holm & Vester GmbH Tax SE556000475401");
    }

    [Fact]
    public void A_number_with_strokes_is_one_number() => s_invoice.ShouldContain("Holm & Vester GmbH Tax 2013540208");

    [Fact]
    public void The_addresses_are_of_either_party()
    {
        s_invoice.ShouldContain("Holm & Vester GmbH at Ladestraße 7 - 24103 Kielstadt");
        s_invoice.ShouldContain("Norrbygg AB at Hamngatan 3 41106 Göteborg");
    }

    [Fact]
    public void A_bank_code_is_no_tax_number_and_a_number_elsewhere_no_Russian_one()
    {
        var facts = Facts(
            """
            INVOICE No. 44
            Date: 4 March 2025
            Seller: Delft Pompen B.V.
            VAT: NL820471616B01 Nederland
            Company Reg. No: 5133081508159
            Buyer: Holm & Vester GmbH
            [table]
            No	Description	Qty	Unit Price	Amount, EUR
            1	Pump P-20	1	1,500.00	1,500.00
            Total				1,500.00
            [end]
            """
        );
        facts.ShouldContain("Delft Pompen B.V. Tax NL820471616B01");
        facts.ShouldNotContain(f => f.Contains(" Ogrn ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FR 11 999 999 998", true)]
    [InlineData("NL820471616B01", true)]
    [InlineData("ATU12345678", true)]
    [InlineData("DE12345678", false)]
    [InlineData("XX123456789", false)]
    public void Vat_numbers_have_the_shape_of_their_country(string text, bool isOne) =>
        VatNumbers.Find(text).Any(f => f == (0, text.Length)).ShouldBe(isOne);

    private static string[] Facts(string text) =>
        [
            .. s_extractor
                .Extract(Papers.Of(text, "de"))
                .Claims.Where(c => c.Predicate is "hasIdentifier" or "locatedAt")
                .Select(c =>
                    c.Predicate == "locatedAt"
                        ? $"{c.Subject.Name} at {c.Object!.Name}"
                        : $"{c.Subject.Name} {c.Qualifiers.Details.GetValueOrDefault("kind")} {c.Value}"
                ),
        ];
}
