using System.Text;
using Throughline.Documents;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Stated;

public sealed class StatedPaymentsTests
{
    internal static (Document Document, ExtractionResult Result) Read(string path, string content)
    {
        var outcome = new DocumentReader(new()).Read(path, Encoding.UTF8.GetBytes(content), TestContext.Current.CancellationToken);
        var document = outcome.Documents[0].Document;
        var result = new ClaimExtractor().Extract(document);
        result.Rejected.ShouldBeEmpty();
        result.Fields.ShouldAllBe(f => f.At.IsFoundIn(document.Text));
        return (document, result);
    }

    [Fact]
    public void An_entry_of_a_statement_is_paid_between_the_account_and_the_named_party()
    {
        var (_, result) = Read(
            "s.sta",
            ":20:A\n:25:DE89370400440532013000\n:28C:7/1\n:60F:C250401EUR1000,00\n:61:2504020402D250,00NTRFNONREF//B1\n"
                + ":86:166?00UEBERWEISUNG?20SVWZ+Invoice 4711?30ABNANL2A?31NL91ABNA0417164300?32Alfa Trading BV\n:62F:C250402EUR750,00\n-\n"
        );
        result.Kind.ShouldBe("bankStatement");
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Subject.Schema.ShouldBe("BankAccount");
        paid.Object!.Name.ShouldBe("Alfa Trading BV");
        paid.Amount!.Min.ShouldBe(250m);
        paid.Amount.Currency.ShouldBe("EUR");
        paid.Time.ToString().ShouldBe("2025-04-02");
        paid.Evidence[0].Quote.ShouldBe(":61:2504020402D250,00NTRFNONREF//B1");
        paid.Qualifiers.Details["invoice"].ShouldBe("4711");
        paid.Qualifiers.Details["payeeBank"].ShouldBe("ABNANL2A");
        result.Claims.ShouldContain(c =>
            c.Predicate == "hasIdentifier" && c.Subject.Name == "Alfa Trading BV" && c.Value == "NL91ABNA0417164300"
        );
        result.Fields.ShouldContain(f => f.Name == "openingBalance" && f.Value == "1000.00");
    }

    [Fact]
    public void The_ultimate_parties_are_kept_apart_from_payer_and_payee()
    {
        var (_, result) = Read(
            "p.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>X</MsgId><IntrBkSttlmDt>2025-06-01</IntrBkSttlmDt></GrpHdr>
            <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="USD">500</IntrBkSttlmAmt>
            <UltmtDbtr><Nm>Heng Tai Group Ltd</Nm></UltmtDbtr><Dbtr><Nm>Tianhe Precision Ltd</Nm><Id><OrgId><LEI>5299000J2N45DDNE4Y28</LEI></OrgId></Id></Dbtr>
            <Cdtr><Nm>OOO Sever</Nm></Cdtr><CdtrAcct><Id><Othr><Id>40702840000000041902</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
            </FIToFICstmrCdtTrf></Document>
            """
        );
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Subject.Name.ShouldBe("Tianhe Precision Ltd");
        paid.Qualifiers.From!.Name.ShouldBe("Heng Tai Group Ltd");
        paid.Modality.ShouldBe(Modality.Fact);
        result.Claims.ShouldContain(c =>
            c.Predicate == "hasIdentifier" && c.Subject.Name == "OOO Sever" && c.Value == "40702840000000041902"
        );
        result.Fields.ShouldContain(f => f.Name == "amount" && f.Value == "500");
    }

    [Fact]
    public void An_order_that_the_bank_has_still_to_carry_out_is_a_plan()
    {
        var (_, result) = Read(
            "p.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn><GrpHdr><MsgId>X</MsgId></GrpHdr>
            <PmtInf><PmtInfId>B</PmtInfId><ReqdExctnDt>2025-06-01</ReqdExctnDt><Dbtr><Nm>Nordlicht Handel GmbH</Nm></Dbtr>
            <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">5</InstdAmt></Amt><Cdtr><Nm>Alfa BV</Nm></Cdtr></CdtTrfTxInf></PmtInf>
            </CstmrCdtTrfInitn></Document>
            """
        );
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Modality.ShouldBe(Modality.Plan);
        paid.Time.ToString().ShouldBe("2025-06-01");
    }

    [Fact]
    public void A_returned_transfer_is_paid_back()
    {
        var (_, result) = Read(
            "c.xml",
            """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>X</MsgId></GrpHdr><Ntfctn><Id>1</Id>
            <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ownr><Nm>Nordlicht Handel GmbH</Nm></Ownr></Acct>
            <Ntry><Amt Ccy="EUR">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2025-06-01</Dt></BookgDt>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Nordlicht Handel GmbH</Nm></Pty></Dbtr><Cdtr><Pty><Nm>Alfa BV</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """
        );
        var paid = result.Claims.Single(c => c.Predicate == "paid");
        paid.Subject.Name.ShouldBe("Alfa BV");
        paid.Object!.Name.ShouldBe("Nordlicht Handel GmbH");
        paid.Qualifiers.Details["reversal"].ShouldBe("yes");
    }
}
