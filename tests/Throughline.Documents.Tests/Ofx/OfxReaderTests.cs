namespace Throughline.Documents.Tests.Ofx;

public sealed class OfxReaderTests
{
    private const string Sgml = """
        OFXHEADER:100
        DATA:OFXSGML
        VERSION:102
        ENCODING:USASCII

        <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20250502<FI><ORG>Harbour Bank<FID>99</FI></SONRS></SIGNONMSGSRSV1>
        <BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD
        <BANKACCTFROM><BANKID>021000021<ACCTID>000123456<ACCTTYPE>CHECKING</BANKACCTFROM>
        <BANKTRANLIST><DTSTART>20250401<DTEND>20250430
        <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250403120000[-5:EST]<TRNAMT>-125.50<FITID>F1<NAME>Miller &amp; Sons LLC<MEMO>Invoice 88</STMTTRN>
        <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250410<TRNAMT>+2000<FITID>F2<NAME>Blue Ridge Inc<BANKACCTTO><BANKID>111<ACCTID>777888999<ACCTTYPE>CHECKING</BANKACCTTO></STMTTRN>
        </BANKTRANLIST><LEDGERBAL><BALAMT>3400.25<DTASOF>20250430</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
        """;

    [Fact]
    public void Leaves_without_end_tags_are_read()
    {
        var document = Reading.Text("april.ofx", Sgml);
        document.Stated!.Kind.ShouldBe("bankStatement");
        document.Said("statements[0].account").ShouldBe("000123456");
        document.Said("statements[0].closingBalance").ShouldBe("3400.25");
        document.Said("statements[0].from").ShouldBe("2025-04-01");
        document.Said("transactions[0].counterparty").ShouldBe("Miller & Sons LLC");
        document.Quote("transactions[0].counterparty").ShouldBe("Miller &amp; Sons LLC");
        document.Said("transactions[0].amount").ShouldBe("-125.50");
        document.Said("transactions[0].date").ShouldBe("2025-04-03");
        document.Said("transactions[0].currency").ShouldBe("USD");
        document.Said("transactions[1].counterpartyAccount").ShouldBe("777888999");
        document.Said("transactions[1].direction").ShouldBe("credit");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void The_second_version_is_XML_with_all_its_end_tags()
    {
        const string xml = """
            <?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
            <OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>CHF</CURDEF><CCACCTFROM><ACCTID>5555</ACCTID></CCACCTFROM>
            <BANKTRANLIST><STMTTRN><TRNTYPE>POS</TRNTYPE><DTPOSTED>20250403</DTPOSTED><TRNAMT>-9,90</TRNAMT><FITID>1</FITID><MEMO></MEMO><NAME>Kiosk AG</NAME></STMTTRN></BANKTRANLIST>
            </CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>
            """;
        var document = Reading.Text("card.ofx", xml);
        document.Said("statements[0].account").ShouldBe("5555");
        document.Said("transactions[0].amount").ShouldBe("-9.90");
        document.Said("transactions[0].counterparty").ShouldBe("Kiosk AG");
        document.Said("transactions[0].purpose").ShouldBeNull();
    }

    [Fact]
    public void A_cut_file_keeps_what_it_holds_and_says_so()
    {
        var document = Reading.Text("cut.ofx", Sgml[..(Sgml.IndexOf("F2", StringComparison.Ordinal) + 2)]);
        document.Count("transactions").ShouldBe(2);
        document.Warnings.ShouldContain(w => w.Contains("</OFX>", StringComparison.Ordinal));
    }
}
