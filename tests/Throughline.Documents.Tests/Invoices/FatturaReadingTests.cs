using System.Text;

namespace Throughline.Documents.Tests.Invoices;

public sealed class FatturaReadingTests
{
    internal static string Fattura(string bodies) =>
        $"""
            <p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
            <FatturaElettronicaHeader><CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>12345670785</IdCodice></IdFiscaleIVA><Anagrafica><Denominazione>Porto Sole SRL</Denominazione></Anagrafica></DatiAnagrafici>
            <Sede><Indirizzo>Via Mare</Indirizzo><NumeroCivico>3</NumeroCivico><CAP>16121</CAP><Comune>Genova</Comune><Provincia>GE</Provincia><Nazione>IT</Nazione></Sede></CedentePrestatore>
            <CessionarioCommittente><DatiAnagrafici><CodiceFiscale>RSSMRA70A01H501S</CodiceFiscale><Anagrafica><Nome>Mario</Nome><Cognome>Rossi</Cognome></Anagrafica></DatiAnagrafici></CessionarioCommittente></FatturaElettronicaHeader>
            {bodies}</p:FatturaElettronica>
            """;

    internal static string Body(string number, string type = "TD01") =>
        $"""
            <FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>{type}</TipoDocumento><Divisa>EUR</Divisa><Data>2025-01-18</Data><Numero>{number}</Numero></DatiGeneraliDocumento></DatiGenerali>
            <DatiBeniServizi><DettaglioLinee><NumeroLinea>1</NumeroLinea><Descrizione>Carta nautica</Descrizione><Quantita>5.00</Quantita><PrezzoUnitario>10.00</PrezzoUnitario><ScontoMaggiorazione><Tipo>SC</Tipo><Percentuale>10.00</Percentuale></ScontoMaggiorazione><PrezzoTotale>45.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>
            <DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>45.00</ImponibileImporto><Imposta>9.90</Imposta></DatiRiepilogo></DatiBeniServizi>
            <DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>2025-02-18</DataScadenzaPagamento><ImportoPagamento>54.90</ImportoPagamento><IBAN>IT60X0542811101000000123456</IBAN></DettaglioPagamento></DatiPagamento></FatturaElettronicaBody>
            """;

    [Fact]
    public void An_invoice_without_a_stated_total_has_the_sum_of_its_tax_summary()
    {
        var document = Reading.Text("IT1.xml", Fattura(Body("12")));
        document.Said("seller").ShouldBe("Porto Sole SRL");
        document.Said("sellerVat").ShouldBe("IT12345670785");
        document.Said("buyer").ShouldBe("Mario Rossi");
        document.Said("buyerTaxId").ShouldBe("RSSMRA70A01H501S");
        document.Said("buyerKind").ShouldBe("person");
        document.Said("net").ShouldBe("45.00");
        document.Said("total").ShouldBe("54.90");
        document.Said("dueDate").ShouldBe("2025-02-18");
        document.Said("accounts[0].account").ShouldBe("IT60X0542811101000000123456");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Each_further_invoice_of_a_lot_is_a_document_of_its_own()
    {
        var outcome = Reading.Outcome("lot.xml", Encoding.UTF8.GetBytes(Fattura(Body("12") + Body("13", "TD04"))));
        outcome.Documents.Length.ShouldBe(2);
        outcome.Documents[0].Document.Said("number").ShouldBe("12");
        outcome.Documents[1].Document.Said("number").ShouldBe("13");
        outcome.Documents[1].Document.Said("documentType").ShouldBe("creditNote");
        outcome.Documents[1].Document.Said("seller").ShouldBe("Porto Sole SRL");
    }
}
