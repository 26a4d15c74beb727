namespace Throughline.Documents.Tests.Iso20022;

public sealed class IsoStatementTests
{
    private static string Statement(string version, string entries, string closing = "130.00") =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">
            <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-05-02T08:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><ElctrncSeqNb>7</ElctrncSeqNb>
            <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>Nordlicht Handel GmbH</Nm></Ownr>
            <Svcr><FinInstnId><BIC>TESTDEFF</BIC></FinInstnId></Svcr></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-05-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{closing}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2025-05-01</Dt></Dt></Bal>
            {entries}
            </Stmt></BkToCstmrStmt></Document>
            """;

    private const string Batch = """
        <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-05-01</Dt></BookgDt>
        <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
        <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt></TxAmt></AmtDtls>
        <RltdPties><Dbtr><Nm>Alfa BV</Nm></Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct><UltmtDbtr><Nm>Gamma Oy</Nm></UltmtDbtr></RltdPties>
        <RmtInf><Ustrd>Invoice 1</Ustrd></RmtInf></TxDtls>
        <TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls>
        <RltdPties><Dbtr><Nm>Beta NV</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>
        """;

    [Fact]
    public void A_batch_gives_a_transaction_for_each_detail()
    {
        var document = Reading.Text("s.xml", Statement("02", Batch));
        document.Stated!.Kind.ShouldBe("bankStatement");
        document.Said("messageType").ShouldBe("camt.053.001.02");
        document.Said("statements[0].accountHolder").ShouldBe("Nordlicht Handel GmbH");
        document.Said("statements[0].bank").ShouldBe("TESTDEFF");
        document.Count("transactions").ShouldBe(2);
        document.Said("transactions[0].amount").ShouldBe("10.00");
        document.Said("transactions[0].entryAmount").ShouldBe("30.00");
        document.Said("transactions[0].payer").ShouldBe("Alfa BV");
        document.Said("transactions[0].ultimateDebtor").ShouldBe("Gamma Oy");
        document.Said("transactions[1].payer").ShouldBe("Beta NV");
        document.Said("transactions[1].ultimateDebtor").ShouldBeNull();
        document.Tables.ShouldHaveSingleItem().Rows.Length.ShouldBe(3);
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_batch_whose_details_do_not_give_the_entry_is_said() =>
        Reading
            .Text("s.xml", Statement("02", Batch.Replace(">20.00<", ">21.00<", StringComparison.Ordinal)))
            .Warnings.ShouldHaveSingleItem()
            .ShouldContain("a difference of -1.00");

    [Fact]
    public void Later_versions_put_status_and_parties_one_level_deeper()
    {
        const string entry = """
            <Ntry><Amt Ccy="EUR">30</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2025-05-01T10:00:00+02:00</DtTm></BookgDt>
            <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId><UETR>eb6305c9-1f7f-49de-aed0-16487c27b42d</UETR></Refs>
            <RltdPties><Dbtr><Pty><Nm>Alfa BV</Nm><PstlAdr><StrtNm>Kade</StrtNm><BldgNb>1</BldgNb><TwnNm>Delft</TwnNm><Ctry>NL</Ctry></PstlAdr><Id><OrgId><AnyBIC>ALFANL2A</AnyBIC><LEI>5299000J2N45DDNE4Y28</LEI></OrgId></Id></Pty></Dbtr></RltdPties>
            <RltdAgts><DbtrAgt><FinInstnId><BICFI>ABNANL2A</BICFI></FinInstnId></DbtrAgt></RltdAgts></TxDtls></NtryDtls></Ntry>
            """;
        var document = Reading.Text("s.xml", Statement("12", entry));
        document.Said("transactions[0].payer").ShouldBe("Alfa BV");
        document.Said("transactions[0].payerAddress").ShouldBe("Kade 1, Delft, NL");
        document.Said("transactions[0].payerLei").ShouldBe("5299000J2N45DDNE4Y28");
        document.Said("transactions[0].payerBank").ShouldBe("ABNANL2A");
        document.Said("transactions[0].date").ShouldBe("2025-05-01");
        document.Said("transactions[0].status").ShouldBe("booked");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_pending_entry_does_not_count_for_the_balance()
    {
        const string pending = """<Ntry><Amt Ccy="EUR">99</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts></Ntry>""";
        Reading.Text("s.xml", Statement("02", Batch + pending)).Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_closing_balance_is_named_with_its_difference() =>
        Reading.Text("s.xml", Statement("02", Batch, "131.00")).Warnings.ShouldHaveSingleItem().ShouldContain("a difference of 1.00");

    [Fact]
    public void A_cut_statement_keeps_its_whole_entries_and_says_so()
    {
        var whole = Statement("02", string.Concat(Enumerable.Repeat(Batch, 5)));
        var document = Reading.Text("s.xml", whole[..(whole.Length - 900)]);
        document.Count("transactions").ShouldBeGreaterThanOrEqualTo(4);
        document.Warnings.ShouldContain(w => w.Contains("breaks in line", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var bomb = Statement("02", Batch).Replace("<Document", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Document", StringComparison.Ordinal);
        Reading.Refusal("s.xml", System.Text.Encoding.UTF8.GetBytes(bomb)).ShouldContain("document type");
    }

    [Fact]
    public void A_statement_of_many_entries_is_read_in_pieces()
    {
        var entries = string.Concat(
            Enumerable.Repeat("""<Ntry><Amt Ccy="EUR">0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>""", 3000)
        );
        var document = Reading.Text("s.xml", Statement("08", entries));
        document.Count("transactions").ShouldBe(3000);
        document.Tables.Length.ShouldBe(6);
        document.Warnings.ShouldBeEmpty();
    }
}
