namespace Throughline.Extraction.Tests.Records.Stated;

public sealed class StatedInvoicesTests
{
    private const string Head = """
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
        """;

    private static string Party(string element, string name, string more = "") =>
        $"<cac:{element}><cac:Party>{more}<cac:PartyLegalEntity><cbc:RegistrationName>{name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:{element}>";

    private const string Vat =
        "<cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>";

    private static string Invoice(string root = "Invoice", string line = "InvoiceLine", string quantity = "InvoicedQuantity") =>
        $"""
            <{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2" {Head}><cbc:ID>N-7</cbc:ID><cbc:IssueDate>2025-03-05</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            {Party("AccountingSupplierParty", "Nordlicht Handel GmbH", Vat)}{Party(
                "AccountingCustomerParty",
                "Alfa BV"
            )}<cac:PayeeParty><cac:PartyName><cbc:Name>Faktor Bank AG</cbc:Name></cac:PartyName></cac:PayeeParty>
            <cac:Delivery><cbc:ActualDeliveryDate>2025-03-04</cbc:ActualDeliveryDate></cac:Delivery><cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
            <cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount>198</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
            <cac:{line}><cbc:ID>1</cbc:ID><cbc:{quantity} unitCode="H87">20</cbc:{quantity}><cbc:LineExtensionAmount>198</cbc:LineExtensionAmount><cac:Item><cbc:Name>Kompass M2</cbc:Name></cac:Item></cac:{line}></{root}>
            """;

    [Fact]
    public void Lines_and_total_are_invoiced_and_the_delivered_goods_supplied()
    {
        var (_, result) = StatedPaymentsTests.Read("n7.xml", Invoice());
        result.Kind.ShouldBe("invoice");
        var line = result.Claims.Single(c => c.Predicate == "invoiced" && c.Qualifiers.Details["line"] == "1");
        (line.Subject.Name, line.Object!.Name).ShouldBe(("Nordlicht Handel GmbH", "Alfa BV"));
        line.Amount!.Min.ShouldBe(198);
        line.Quantity!.Min.ShouldBe(20);
        line.Evidence[0].Cell.ShouldNotBeNull();
        var total = result.Claims.Single(c => c.Predicate == "invoiced" && c.Qualifiers.Details["line"] == "total");
        total.Evidence[0].Quote.ShouldBe("Total: 198");
        total.Qualifiers.To!.Name.ShouldBe("Faktor Bank AG");
        var supplied = result.Claims.Single(c => c.Predicate == "supplied");
        supplied.Time.ToString().ShouldBe("2025-03-04");
    }

    [Fact]
    public void A_payee_that_is_not_the_seller_is_kept_apart_and_has_the_account()
    {
        var (_, result) = StatedPaymentsTests.Read("n7.xml", Invoice());
        result.Claims.ShouldContain(c =>
            c.Predicate == "relatedTo" && c.Object!.Name == "Faktor Bank AG" && c.Qualifiers.Details["role"] == "payee"
        );
        result.Claims.ShouldContain(c =>
            c.Predicate == "hasIdentifier" && c.Subject.Name == "Faktor Bank AG" && c.Value == "DE89370400440532013000"
        );
        result.Claims.ShouldContain(c =>
            c.Predicate == "hasIdentifier" && c.Subject.Name == "Nordlicht Handel GmbH" && c.Value == "DE136695976"
        );
        result.Fields.ShouldContain(f => f.Name == "account" && f.Value == "DE89370400440532013000");
    }

    [Fact]
    public void A_credit_note_takes_back()
    {
        var (_, result) = StatedPaymentsTests.Read("c7.xml", Invoice("CreditNote", "CreditNoteLine", "CreditedQuantity"));
        var total = result.Claims.Single(c => c.Predicate == "invoiced" && c.Qualifiers.Details["line"] == "total");
        total.Amount!.Min.ShouldBe(-198);
        total.Qualifiers.Details["documentType"].ShouldBe("creditNote");
        result.Claims.ShouldNotContain(c => c.Predicate == "supplied");
    }

    [Fact]
    public void An_order_is_ordered_by_the_buyer()
    {
        var (_, result) = StatedPaymentsTests.Read(
            "o.xml",
            $"""
            <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2" {Head}><cbc:ID>PO-1</cbc:ID><cbc:IssueDate>2025-02-01</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            {Party("BuyerCustomerParty", "Alfa BV")}{Party("SellerSupplierParty", "Nordlicht Handel GmbH")}
            <cac:OrderLine><cac:LineItem><cbc:ID>1</cbc:ID><cbc:Quantity unitCode="H87">20</cbc:Quantity><cac:Item><cbc:Name>Kompass M2</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine></Order>
            """
        );
        result.Kind.ShouldBe("order");
        var ordered = result.Claims.Single(c => c.Predicate == "ordered");
        (ordered.Subject.Name, ordered.Object!.Name).ShouldBe(("Alfa BV", "Nordlicht Handel GmbH"));
        ordered.Quantity!.Min.ShouldBe(20);
    }

    [Fact]
    public void A_despatch_advice_is_shipped_by_the_supplier()
    {
        var (_, result) = StatedPaymentsTests.Read(
            "d.xml",
            $"""
            <DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2" {Head}><cbc:ID>D-1</cbc:ID><cbc:IssueDate>2025-02-03</cbc:IssueDate>
            {Party("DespatchSupplierParty", "Nordlicht Handel GmbH")}{Party("DeliveryCustomerParty", "Alfa BV")}
            <cac:DespatchLine><cbc:ID>1</cbc:ID><cbc:DeliveredQuantity unitCode="H87">20</cbc:DeliveredQuantity><cac:Item><cbc:Name>Kompass M2</cbc:Name></cac:Item></cac:DespatchLine></DespatchAdvice>
            """
        );
        var shipped = result.Claims.Single(c => c.Predicate == "shipped");
        (shipped.Subject.Name, shipped.Object!.Name).ShouldBe(("Nordlicht Handel GmbH", "Alfa BV"));
    }
}
