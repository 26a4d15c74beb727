namespace Throughline.Documents.Tests.Invoices;

public sealed class CiiReadingTests
{
    [Fact]
    public void An_invoice_of_the_second_generation_is_read()
    {
        var document = Reading.Text(
            "x.xml",
            """
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="r" xmlns:udt="u">
            <rsm:ExchangedDocument><ram:ID>R-1</ram:ID><ram:TypeCode>381</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20250305</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
            <rsm:SupplyChainTradeTransaction>
            <ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:SellerAssignedID>K-2</ram:SellerAssignedID><ram:Name>Kompass M2</ram:Name></ram:SpecifiedTradeProduct>
            <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>990</ram:ChargeAmount><ram:BasisQuantity unitCode="H87">100</ram:BasisQuantity></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
            <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">20</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
            <ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>198.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
            <ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:GlobalID schemeID="0088">4000001000005</ram:GlobalID><ram:Name>Nordlicht Handel GmbH</ram:Name><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Alfa BV</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
            <ram:ApplicableHeaderTradeDelivery/>
            <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE89370400440532013000</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
            <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>198.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount>198.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">0</ram:TaxTotalAmount><ram:GrandTotalAmount>198.00</ram:GrandTotalAmount><ram:DuePayableAmount>199.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
            </rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>
            """
        );
        document.Said("documentType").ShouldBe("creditNote");
        document.Said("date").ShouldBe("2025-03-05");
        document.Said("sellerGln").ShouldBe("4000001000005");
        document.Said("lines[0].priceBase").ShouldBe("100");
        document.Said("lines[0].amount").ShouldBe("198.00");
        document.Warnings.ShouldHaveSingleItem().ShouldContain("payable is 199.00: a difference of 1.00");
    }

    [Fact]
    public void An_invoice_of_the_first_generation_is_read()
    {
        var document = Reading.Text(
            "x.xml",
            """
            <rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns:ram="r" xmlns:udt="u">
            <rsm:HeaderExchangedDocument><ram:ID>R-1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20130305</udt:DateTimeString></ram:IssueDateTime></rsm:HeaderExchangedDocument>
            <rsm:SpecifiedSupplyChainTradeTransaction><ram:ApplicableSupplyChainTradeAgreement><ram:SellerTradeParty><ram:Name>Nordlicht Handel GmbH</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Alfa BV</ram:Name></ram:BuyerTradeParty></ram:ApplicableSupplyChainTradeAgreement>
            <ram:ApplicableSupplyChainTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementMonetarySummation><ram:GrandTotalAmount currencyID="EUR">10.00</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementMonetarySummation></ram:ApplicableSupplyChainTradeSettlement>
            <ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedSupplyChainTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedSupplyChainTradeDelivery><ram:SpecifiedSupplyChainTradeSettlement><ram:SpecifiedTradeSettlementMonetarySummation><ram:LineTotalAmount currencyID="EUR">10.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementMonetarySummation></ram:SpecifiedSupplyChainTradeSettlement><ram:SpecifiedTradeProduct><ram:Name>Karte</ram:Name></ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>
            </rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>
            """
        );
        document.Said("seller").ShouldBe("Nordlicht Handel GmbH");
        document.Said("total").ShouldBe("10.00");
        document.Said("lines[0].description").ShouldBe("Karte");
        document.Said("lines[0].amount").ShouldBe("10.00");
    }
}
