namespace Throughline.Documents.Tests.Iso20022;

public sealed class IsoTransferTests
{
    private const string Order = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
        <GrpHdr><MsgId>P1</MsgId><CreDtTm>2025-05-02T08:00:00</CreDtTm><NbOfTxs>2</NbOfTxs><CtrlSum>30.50</CtrlSum><InitgPty><Nm>Nordlicht Handel GmbH</Nm></InitgPty></GrpHdr>
        <PmtInf><PmtInfId>B1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2025-05-05</Dt></ReqdExctnDt>
        <Dbtr><Nm>Nordlicht Handel GmbH</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>
        <DbtrAgt><FinInstnId><BICFI>TESTDEFF</BICFI></FinInstnId></DbtrAgt>
        <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">10.50</InstdAmt></Amt>
        <Cdtr><Nm>Alfa BV</Nm></Cdtr><CdtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></CdtrAcct><UltmtCdtr><Nm>Delta SA</Nm></UltmtCdtr><RmtInf><Ustrd>Invoice 9</Ustrd></RmtInf></CdtTrfTxInf>
        <CdtTrfTxInf><PmtId><EndToEndId>E2</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">20.00</InstdAmt></Amt><Cdtr><Nm>Beta NV</Nm></Cdtr></CdtTrfTxInf>
        </PmtInf></CstmrCdtTrfInitn></Document>
        """;

    [Fact]
    public void A_payment_order_gives_each_transaction_its_payer()
    {
        var document = Reading.Text("pain.xml", Order);
        document.Stated!.Kind.ShouldBe("paymentOrder");
        document.Count("transactions").ShouldBe(2);
        document.Said("transactions[1].payer").ShouldBe("Nordlicht Handel GmbH");
        document.Said("transactions[1].payerAccount").ShouldBe("DE89370400440532013000");
        document.Said("transactions[0].payee").ShouldBe("Alfa BV");
        document.Said("transactions[0].ultimateCreditor").ShouldBe("Delta SA");
        document.Said("transactions[0].date").ShouldBe("2025-05-05");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_control_sum_that_does_not_fit_is_said() =>
        Reading
            .Text("pain.xml", Order.Replace("30.50", "31.50", StringComparison.Ordinal))
            .Warnings.ShouldHaveSingleItem()
            .ShouldContain("a difference of 1.00");

    [Fact]
    public void A_transfer_between_banks_states_agents_and_uetr()
    {
        var document = Reading.Text(
            "pacs008.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
            <GrpHdr><MsgId>X</MsgId><NbOfTxs>1</NbOfTxs><IntrBkSttlmDt>2025-06-01</IntrBkSttlmDt></GrpHdr>
            <CdtTrfTxInf><PmtId><InstrId>I1</InstrId><EndToEndId>E1</EndToEndId><UETR>eb6305c9-1f7f-49de-aed0-16487c27b42d</UETR></PmtId>
            <IntrBkSttlmAmt Ccy="USD">500</IntrBkSttlmAmt><InstdAmt Ccy="CNY">3600</InstdAmt><ChrgBr>SHAR</ChrgBr>
            <InstgAgt><FinInstnId><BICFI>AAAACNBJ</BICFI></FinInstnId></InstgAgt><IntrmyAgt1><FinInstnId><BICFI>CCCCHKHH</BICFI></FinInstnId></IntrmyAgt1>
            <UltmtDbtr><Nm>Heng Tai Group</Nm></UltmtDbtr><Dbtr><Nm>Tianhe Precision Ltd</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>AAAACNBJ</BICFI></FinInstnId></DbtrAgt>
            <CdtrAgt><FinInstnId><BICFI>BBBBRUMM</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>OOO Sever</Nm></Cdtr></CdtTrfTxInf>
            </FIToFICstmrCdtTrf></Document>
            """
        );
        document.Said("transactions[0].payer").ShouldBe("Tianhe Precision Ltd");
        document.Said("transactions[0].ultimateDebtor").ShouldBe("Heng Tai Group");
        document.Said("transactions[0].payeeBank").ShouldBe("BBBBRUMM");
        document.Said("transactions[0].intermediaryBank").ShouldBe("CCCCHKHH");
        document.Said("transactions[0].instructedAmount").ShouldBe("3600");
        document.Said("transactions[0].date").ShouldBe("2025-06-01");
    }

    [Fact]
    public void A_cover_between_banks_names_the_customers_beneath_it()
    {
        var document = Reading.Text(
            "pacs009.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><FICdtTrf><GrpHdr><MsgId>X</MsgId></GrpHdr>
            <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="USD">500</IntrBkSttlmAmt>
            <Dbtr><FinInstnId><BICFI>AAAACNBJ</BICFI></FinInstnId></Dbtr><Cdtr><FinInstnId><BICFI>BBBBRUMM</BICFI></FinInstnId></Cdtr>
            <UndrlygCstmrCdtTrf><Dbtr><Nm>Tianhe Precision Ltd</Nm></Dbtr><Cdtr><Nm>OOO Sever</Nm></Cdtr></UndrlygCstmrCdtTrf></CdtTrfTxInf>
            </FICdtTrf></Document>
            """
        );
        document.Said("transactions[0].payer").ShouldBe("Tianhe Precision Ltd");
        document.Said("transactions[0].debtorBank").ShouldBe("AAAACNBJ");
        document.Said("transactions[0].creditorBank").ShouldBe("BBBBRUMM");
    }
}
