namespace Throughline.Documents.Tests.Swift;

public sealed class SwiftStatementTests
{
    private const string German = """
        {1:F01TESTDEFFAXXX0000000000}{2:I940TESTDEFFXXXXN}{4:
        :20:STMT0001
        :25:10020030/1234567
        :28C:00012/001
        :60F:C250401EUR1000,00
        :61:2504020402DR250,00NTRFNONREF//BANKREF1
        :86:166?00UEBERWEISUNG?109310?20EREF+E2E-77?21SVWZ+Rechnung 4711 vom 1?222.03.2025
        ?30TESTDEFF?31DE89370400440532013000?32Muster Handels GmbH un?33d Co KG?34000
        :61:250230C100,5NMSCNONREF
        :86:SEPA OVERBOEKING  IBAN: NL91ABNA0417164300  BIC: ABNANL2A  NAAM: J JANSEN  OMSCHRIJVING: HUUR
        :61:2504030403RC10,00NTRFNONREF
        :62F:C250403EUR840,50
        :86:END OF STATEMENT
        -}
        """;

    [Fact]
    public void A_statement_in_network_blocks_states_its_head_and_balances()
    {
        var document = Reading.Text("april.sta", German);
        document.Stated!.Kind.ShouldBe("bankStatement");
        document.Said("statements[0].account").ShouldBe("10020030/1234567");
        document.Said("statements[0].statementNumber").ShouldBe("00012");
        document.Said("statements[0].openingBalance").ShouldBe("1000.00");
        document.Said("statements[0].closingBalanceDate").ShouldBe("2025-04-03");
        document.Said("statements[0].information").ShouldBe("END OF STATEMENT");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Subfields_wrapped_over_lines_are_joined_and_keep_their_place()
    {
        var document = Reading.Text("april.sta", German);
        document.Said("transactions[0].counterparty").ShouldBe("Muster Handels GmbH und Co KG");
        document.Said("transactions[0].counterpartyAccount").ShouldBe("DE89370400440532013000");
        document.Said("transactions[0].endToEndReference").ShouldBe("E2E-77");
        document.Said("transactions[0].purpose").ShouldBe("Rechnung 4711 vom 12.03.2025");
        document.Said("transactions[0].amount").ShouldBe("-250.00");
        document.Quote("transactions[0].amount").ShouldBe("250,00");
    }

    [Fact]
    public void Labels_in_free_details_name_the_other_side()
    {
        var document = Reading.Text("april.sta", German);
        document.Said("transactions[1].counterparty").ShouldBe("J JANSEN");
        document.Said("transactions[1].counterpartyAccount").ShouldBe("NL91ABNA0417164300");
        document.Said("transactions[1].valueDate").ShouldBe("2025-02-28");
    }

    [Fact]
    public void The_reversal_of_a_credit_leaves_the_account()
    {
        var document = Reading.Text("april.sta", German);
        document.Said("transactions[2].amount").ShouldBe("-10.00");
        document.Said("transactions[2].reversal").ShouldBe("yes");
    }

    [Fact]
    public void A_balance_that_does_not_add_up_is_named_with_its_difference() =>
        Reading
            .Text("april.sta", German.Replace("EUR840,50", "EUR850,50", StringComparison.Ordinal))
            .Warnings.ShouldContain(w => w.Contains("a difference of 10.00", StringComparison.Ordinal));

    [Fact]
    public void Statements_without_trailers_are_parted_by_their_first_field()
    {
        var one = ":20:A\n:25:111\n:28C:1\n:60F:C250101EUR1,00\n:61:250101C2,00NMSCX\n:62F:C250101EUR3,00\n";
        var document = Reading.Text("all.txt", one + one.Replace(":25:111", ":25:222", StringComparison.Ordinal));
        document.Count("statements").ShouldBe(2);
        document.Count("transactions").ShouldBe(2);
        document.Said("statements[1].account").ShouldBe("222");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_that_are_missing_between_intermediate_balances_are_said()
    {
        var first = ":20:A\n:25:111\n:28C:1/1\n:60F:C250101EUR1,00\n:61:250101C2,00NMSCX\n:62M:C250101EUR3,00\n-\n";
        var last = ":20:A\n:25:111\n:28C:1/3\n:60M:C250101EUR9,00\n:61:250101C2,00NMSCX\n:62F:C250101EUR11,00\n-\n";
        Reading.Text("all.txt", first + last).Warnings.ShouldContain(w => w.Contains("pages are missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Code_words_between_slashes_are_read()
    {
        var document = Reading.Text(
            "nl.sta",
            ":20:A\n:25:NL91ABNA0417164300\n:28C:1\n:60F:C250101EUR100,00\n:61:2501010101D40,00NTRFEREF//123\n"
                + ":86:/TRTP/SEPA OVERBOEKING/IBAN/BE68539007547034/BIC/GKCCBEBB/NAME/Van\nden Berg NV/REMI/USTD//Factuur 12/EREF/E-9\n:62F:C250101EUR60,00\n"
        );
        document.Said("transactions[0].counterparty").ShouldBe("Vanden Berg NV");
        document.Said("transactions[0].counterpartyAccount").ShouldBe("BE68539007547034");
        document.Said("transactions[0].purpose").ShouldBe("Factuur 12");
        document.Said("transactions[0].endToEndReference").ShouldBe("E-9");
    }

    [Fact]
    public void An_interim_report_is_checked_by_its_sums()
    {
        const string report =
            ":20:R1\n:25:DE89370400440532013000\n:28C:1\n:34F:EURD0,\n:34F:EURC0,\n:13D:2504021200+0200\n"
            + ":61:2504020402D15,00NTRFX\n:61:2504020402C20,00NTRFY\n:90D:1EUR15,00\n:90C:1EUR25,00\n-\n";
        var document = Reading.Text("mt942.txt", report);
        document.Said("transactions[1].currency").ShouldBe("EUR");
        document.Said("statements[0].created").ShouldBe("2025-04-02T12:00");
        document.Said("statements[0].creditSum").ShouldBe("25.00");
        document.Warnings.ShouldHaveSingleItem().ShouldContain("a difference of 5.00");
    }

    [Fact]
    public void A_time_of_day_at_the_start_of_a_wrapped_line_is_no_field() =>
        Reading
            .Text(
                "w.sta",
                ":20:A\n:25:1\n:28C:1\n:60F:C250101EUR0,\n:61:250101C1,00NMSCX\n:86:PAID 12-09-2014T16\n:26:37 CARD 7\n:62F:C250101EUR1,00\n"
            )
            .Said("transactions[0].details")
            .ShouldBe("PAID 12-09-2014T16\n:26:37 CARD 7");

    [Theory]
    [InlineData("100722D25,03NOV NONREF", "-25.03", "NOV", "NONREF")]
    [InlineData("1105240524D9,N192NONREF", "-9", "N192", "NONREF")]
    [InlineData("0709040904CR300,NTRFTFNr 40005 MSGID//0724710345313905", "300", "NTRF", "TFNr 40005 MSGID")]
    [InlineData("240312    DD212,39NMSCNONREF//\n/ABC/MISC", "-212.39", "NMSC", "NONREF")]
    [InlineData("250101RD000000000500,00S051", "500.00", "S051", null)]
    public void Banks_write_statement_lines_in_many_ways(string line, string amount, string type, string? reference)
    {
        var document = Reading.Text("l.sta", $":20:A\n:25:1\n:28C:1\n:61:{line}\n-\n");
        document.Said("transactions[0].amount").ShouldBe(amount);
        document.Said("transactions[0].type").ShouldBe(type);
        document.Said("transactions[0].customerReference").ShouldBe(reference);
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_is_no_entry_is_left_as_text_and_said() =>
        Reading
            .Text("b.sta", ":20:A\n:25:1\n:28C:1\n:60F:C250101EUR0,\n:61:WHAT\n:62F:C250101EUR1,00\n")
            .Warnings.ShouldContain(w => w.Contains("':61:WHAT'", StringComparison.Ordinal));
}
