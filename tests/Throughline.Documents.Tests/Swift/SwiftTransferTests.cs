namespace Throughline.Documents.Tests.Swift;

public sealed class SwiftTransferTests
{
    private const string Customer = """
        {1:F01AAAACNBJAXXX0000000000}{2:I103BBBBRUMMXXXXN}{3:{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}}{4:
        :20:PAY-2025-0042
        :23B:CRED
        :32A:250507CNY5655000,
        :33B:USD780000,00
        :36:7,25
        :50F:/62220001234567
        1/TIANHE PRECISION
        1/INSTRUMENTS CO LTD
        2/88 HARBOUR ROAD
        3/CN/SHENZHEN
        6/CN/AAAACNBJ/998877
        :52A:AAAACNBJ
        :56A:CCCCHKHH
        :57D:BANK OF THE NORTH
        PERM
        :59F:/40702156000000041902
        1/OOO SEVER
        2/LENINA 1
        3/RU/PERM
        :70:INVOICE TP-77
        :71A:OUR
        -}
        """;

    [Fact]
    public void A_customer_transfer_states_structured_parties()
    {
        var document = Reading.Text("mt103.txt", Customer);
        document.Stated!.Kind.ShouldBe("paymentOrder");
        document.Said("transactions[0].messageType").ShouldBe("MT103");
        document.Said("transactions[0].senderBank").ShouldBe("AAAACNBJ");
        document.Said("transactions[0].receiverBank").ShouldBe("BBBBRUMM");
        document.Said("transactions[0].uetr").ShouldBe("eb6305c9-1f7f-49de-aed0-16487c27b42d");
        document.Said("transactions[0].payer").ShouldBe("TIANHE PRECISION INSTRUMENTS CO LTD");
        document.Said("transactions[0].payerAccount").ShouldBe("62220001234567");
        document.Said("transactions[0].payerCountry").ShouldBe("CN");
        document.Said("transactions[0].payerTown").ShouldBe("SHENZHEN");
        document.Said("transactions[0].payee").ShouldBe("OOO SEVER");
        document.Said("transactions[0].payeeCountry").ShouldBe("RU");
    }

    [Fact]
    public void A_customer_transfer_states_money_and_banks()
    {
        var document = Reading.Text("mt103.txt", Customer);
        document.Said("transactions[0].amount").ShouldBe("5655000");
        document.Said("transactions[0].date").ShouldBe("2025-05-07");
        document.Said("transactions[0].instructedAmount").ShouldBe("780000.00");
        document.Said("transactions[0].instructedCurrency").ShouldBe("USD");
        document.Said("transactions[0].exchangeRate").ShouldBe("7.25");
        document.Said("transactions[0].intermediaryBank").ShouldBe("CCCCHKHH");
        document.Said("transactions[0].payeeBank").ShouldBe("BANK OF THE NORTH");
        document.Said("transactions[0].charges").ShouldBe("OUR");
    }

    [Fact]
    public void A_cover_payment_states_the_customers_beneath_it()
    {
        var document = Reading.Text(
            "mt202.txt",
            """
            {1:F01AAAADEFFAXXX0000000000}{2:I202BBBBRUMMXXXXN}{3:{119:COV}{121:eb6305c9-1f7f-49de-aed0-16487c27b42d}}{4:
            :20:COVER1
            :21:PAY1
            :32A:250507EUR100,00
            :52A:AAAADEFF
            :58A:BBBBRUMM
            :50K:/DE89370400440532013000
            MUSTER GMBH
            BERLIN
            :59:/40702978000000041902
            OOO SEVER
            PERM
            :70:GOODS
            :33B:EUR99,00
            -}
            """
        );
        document.Said("transactions[0].validation").ShouldBe("COV");
        document.Said("transactions[0].payer").ShouldBe("MUSTER GMBH");
        document.Said("transactions[0].payee").ShouldBe("OOO SEVER");
        document.Said("transactions[0].beneficiaryBank").ShouldBe("BBBBRUMM");
        document.Said("transactions[0].underlyingAmount").ShouldBe("99.00");
    }

    [Fact]
    public void A_message_behind_a_bank_s_letterhead_is_found() =>
        Reading
            .Text(
                "advice.txt",
                "NORTHERN BANK JSC      ADVICE OF TRANSFER\n\n:20:X1\n:32A:250507EUR1,00\n:50K:/1\nALPHA LTD\n:59:/2\nBETA LTD\n:71A:SHA\n\nThank you"
            )
            .Said("transactions[0].charges")
            .ShouldBe("SHA");
}
