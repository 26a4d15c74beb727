using System.Text;

namespace Throughline.Documents.Tests.Invoices;

public sealed class UblReadingTests
{
    internal static string Invoice(string price = "9.90", string extra = "") =>
        $"""
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
            <cbc:ID>N-7</cbc:ID><cbc:IssueDate>2025-03-05</cbc:IssueDate><cbc:DueDate>2025-04-04</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
            <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            <cac:OrderReference><cbc:ID>PO-1</cbc:ID></cac:OrderReference><cac:ContractDocumentReference><cbc:ID>C-9</cbc:ID></cac:ContractDocumentReference>{extra}
            <cac:AccountingSupplierParty><cac:Party><cac:PartyIdentification><cbc:ID schemeID="0088">4000001000005</cbc:ID></cac:PartyIdentification>
            <cac:PostalAddress><cbc:StreetName>Kai 1</cbc:StreetName><cbc:CityName>Bremen</cbc:CityName><cbc:PostalZone>28195</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
            <cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
            <cac:PartyLegalEntity><cbc:RegistrationName>Nordlicht Handel GmbH</cbc:RegistrationName><cbc:CompanyID>HRB 77</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
            <cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Alfa BV</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
            <cac:PayeeParty><cac:PartyName><cbc:Name>Faktor Bank AG</cbc:Name></cac:PartyName></cac:PayeeParty>
            <cac:Delivery><cbc:ActualDeliveryDate>2025-03-04</cbc:ActualDeliveryDate></cac:Delivery>
            <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
            <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">37.62</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">198.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">37.62</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
            <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">198.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">198.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">235.62</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">235.62</cbc:PayableAmount></cac:LegalMonetaryTotal>
            <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="H87">20</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">198.00</cbc:LineExtensionAmount>
            <cac:Item><cbc:Name>Kompass M2</cbc:Name><cac:SellersItemIdentification><cbc:ID>K-2</cbc:ID></cac:SellersItemIdentification><cac:CommodityClassification><cbc:ItemClassificationCode listID="HS">901410</cbc:ItemClassificationCode></cac:CommodityClassification></cac:Item>
            <cac:Price><cbc:PriceAmount currencyID="EUR">{price}</cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>
            """;

    [Fact]
    public void Parties_keep_their_roles_and_identifiers()
    {
        var document = Reading.Text("n7.xml", Invoice());
        document.Stated!.Kind.ShouldBe("invoice");
        document.Said("seller").ShouldBe("Nordlicht Handel GmbH");
        document.Said("sellerVat").ShouldBe("DE136695976");
        document.Said("sellerGln").ShouldBe("4000001000005");
        document.Said("sellerCompanyId").ShouldBe("HRB 77");
        document.Said("sellerAddress").ShouldBe("Kai 1, 28195 Bremen, DE");
        document.Said("buyer").ShouldBe("Alfa BV");
        document.Said("payee").ShouldBe("Faktor Bank AG");
        document.Said("accounts[0].account").ShouldBe("DE89370400440532013000");
    }

    [Fact]
    public void Head_lines_and_totals_are_stated()
    {
        var document = Reading.Text("n7.xml", Invoice());
        document.Said("number").ShouldBe("N-7");
        document.Said("dueDate").ShouldBe("2025-04-04");
        document.Said("order").ShouldBe("PO-1");
        document.Said("contract").ShouldBe("C-9");
        document.Said("lines[0].description").ShouldBe("Kompass M2");
        document.Said("lines[0].hsCode").ShouldBe("901410");
        document.Said("lines[0].quantity").ShouldBe("20");
        document.Said("net").ShouldBe("198.00");
        document.Said("tax").ShouldBe("37.62");
        document.Said("total").ShouldBe("235.62");
        document.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_does_not_add_up_is_named() =>
        Reading.Text("n7.xml", Invoice(price: "9.80")).Warnings.ShouldHaveSingleItem().ShouldContain("line 1 does not add up");

    [Fact]
    public void A_file_attached_in_the_XML_is_a_document_of_its_own()
    {
        var attached = Convert.ToBase64String(Encoding.UTF8.GetBytes("Stundenzettel der Monteure im Maerz"));
        var outcome = Reading.Outcome(
            "n7.xml",
            Encoding.UTF8.GetBytes(
                Invoice(
                    extra: $"""<cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/plain" filename="hours.txt">{attached}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>"""
                )
            )
        );
        outcome.Documents[1].Document.Path.ShouldBe("n7.xml!/hours.txt");
    }

    [Fact]
    public void A_cut_invoice_is_refused_with_the_place() =>
        Reading.Refusal("n7.xml", Encoding.UTF8.GetBytes(Invoice()[..2000])).ShouldContain("breaks in line");

    [Fact]
    public void An_invoice_in_another_encoding_than_it_declares_is_still_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Invoice().Replace("Kai 1", "Größe Straße 1", StringComparison.Ordinal);
        var document = Reading.One("n7.xml", Encoding.GetEncoding("windows-1252").GetBytes(xml));
        document.Said("sellerStreet").ShouldBe("Größe Straße 1");
        document.Warnings.ShouldContain(w => w.Contains("encoding", StringComparison.Ordinal));
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused() =>
        Reading
            .Refusal(
                "deep.xml",
                Encoding.UTF8.GetBytes(
                    Invoice().Replace("</Invoice>", string.Concat(Enumerable.Repeat("<a>", 5000)), StringComparison.Ordinal)
                )
            )
            .ShouldContain("expected an electronic invoice");
}
