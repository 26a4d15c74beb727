using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>UN/CEFACT Cross Industry Invoice: XRechnung, Factur-X and ZUGFeRD 2 (schema 100), and ZUGFeRD 1.0 (Cross Industry Document), whose elements have other names.</summary>
internal static class CiiReading
{
    private static readonly (string Part, string Element, string Role, string Label)[] s_parties =
    [
        ("Agreement", "SellerTradeParty", "seller", "Seller"),
        ("Agreement", "BuyerTradeParty", "buyer", "Buyer"),
        ("Settlement", "PayeeTradeParty", "payee", "Payee"),
        ("Settlement", "InvoicerTradeParty", "invoicer", "Invoicer"),
        ("Settlement", "InvoiceeTradeParty", "invoicee", "Invoicee"),
        ("Agreement", "SellerTaxRepresentativeTradeParty", "taxRepresentative", "Tax representative"),
        ("Agreement", "SalesAgentTradeParty", "salesAgent", "Sales agent"),
        ("Agreement", "BuyerAgentTradeParty", "buyerAgent", "Buyer's agent"),
        ("Agreement", "ProductEndUserTradeParty", "endUser", "End user"),
        ("Delivery", "ShipToTradeParty", "shipTo", "Delivered to"),
        ("Delivery", "UltimateShipToTradeParty", "ultimateShipTo", "Delivered in the end to"),
        ("Delivery", "ShipFromTradeParty", "shipFrom", "Shipped from"),
    ];

    /// <summary>Reads an invoice by its root.</summary>
    public static EInvoice Read(XElement root)
    {
        var isFirst = root.Name.LocalName != "CrossIndustryInvoice";
        var invoice = new EInvoice("invoice", isFirst ? "ZUGFeRD 1.0" : "UN/CEFACT CII");
        var document = root.At("ExchangedDocument|HeaderExchangedDocument");
        var trade = root.At("SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction");
        var agreement = trade.At("ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement");
        var delivery = trade.At("ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery");
        var settlement = trade.At("ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement");
        Head(invoice, root, document, agreement, delivery, settlement);
        foreach (var (part, element, role, label) in s_parties)
        {
            var holder = part switch
            {
                "Agreement" => agreement,
                "Delivery" => delivery,
                _ => settlement,
            };
            if (holder.At(element) is { } party)
            {
                invoice.Parties.Add(Party(party, role, label));
            }
        }

        foreach (var line in trade.All("IncludedSupplyChainTradeLineItem"))
        {
            CiiLines.Line(invoice, line);
        }

        CiiMoney.Read(invoice, settlement);
        return invoice;
    }

    /// <summary>A date: <c>20180305</c> by format 102, others as they are.</summary>
    internal static string? Day(XElement? holder) => holder.Text("DateTimeString|DateString|DateTime") ?? holder.Text();

    private static void Head(
        EInvoice invoice,
        XElement root,
        XElement? document,
        XElement? agreement,
        XElement? delivery,
        XElement? settlement
    )
    {
        var type = InvoiceTypes.Of(document.Text("TypeCode"));
        invoice.Say("Number", "number", document.Text("ID"));
        invoice.SayDay("Date", "date", Day(document.At("IssueDateTime")));
        invoice.Say("Type", "documentType", InvoiceTypes.Say(type), type);
        invoice.Say("Type code", "typeCode", document.Text("TypeCode"));
        invoice.Say("Name", "documentName", document.Text("Name"));
        invoice.Say("Currency", "currency", settlement.Text("InvoiceCurrencyCode"));
        invoice.Say("Tax currency", "taxCurrency", settlement.Text("TaxCurrencyCode"));
        invoice.SayDay(
            "Due",
            "dueDate",
            settlement.All("SpecifiedTradePaymentTerms").Select(t => Day(t.At("DueDateDateTime"))).FirstOrDefault(d => d is not null)
        );
        invoice.SayDay("From", "periodStart", Day(settlement.At("BillingSpecifiedPeriod", "StartDateTime")));
        invoice.SayDay("To", "periodEnd", Day(settlement.At("BillingSpecifiedPeriod", "EndDateTime")));
        invoice.SayDay("Delivered", "deliveryDate", Day(delivery.At("ActualDeliverySupplyChainEvent", "OccurrenceDateTime")));
        invoice.Say("Buyer's reference", "buyerReference", agreement.Text("BuyerReference"));
        invoice.Say("Order", "order", Reference(agreement, "BuyerOrderReferencedDocument"));
        invoice.Say("Sales order", "salesOrder", Reference(agreement, "SellerOrderReferencedDocument"));
        invoice.Say("Contract", "contract", Reference(agreement, "ContractReferencedDocument"));
        invoice.Say("Project", "project", agreement.Text("SpecifiedProcuringProject", "ID"));
        invoice.Say("Despatch advice", "despatchAdvice", Reference(delivery, "DespatchAdviceReferencedDocument"));
        invoice.Say("Delivery note", "deliveryNote", Reference(delivery, "DeliveryNoteReferencedDocument"));
        invoice.Say("Receipt", "receipt", Reference(delivery, "ReceivingAdviceReferencedDocument"));
        invoice.Say("Preceding invoice", "precedingInvoice", Reference(settlement, "InvoiceReferencedDocument"));
        invoice.SayDay(
            "Preceding invoice of",
            "precedingInvoiceDate",
            Day(settlement.At("InvoiceReferencedDocument", "FormattedIssueDateTime|IssueDateTime"))
        );
        invoice.Say("Delivery terms", "incoterm", agreement.Text("ApplicableTradeDeliveryTerms", "DeliveryTypeCode"));
        invoice.Say("Payment terms", "paymentTerms", settlement.Text("SpecifiedTradePaymentTerms", "Description"));
        invoice.Say("Payment reference", "paymentReference", settlement.Text("PaymentReference"));
        invoice.Say("Creditor number", "creditorId", settlement.Text("CreditorReferenceID"));
        invoice.Say("Mandate", "mandate", settlement.Text("SpecifiedTradePaymentTerms", "DirectDebitMandateID"));
        invoice.Say(
            "Note",
            "note",
            string.Join(" / ", document.All("IncludedNote").Select(n => n.Text("Content")).Where(n => n is not null))
        );
        invoice.Say(
            "Specification",
            "specification",
            root.Text("ExchangedDocumentContext|SpecifiedExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID")
        );
    }

    private static string? Reference(XElement? holder, string element) => holder.Text(element, "IssuerAssignedID|ID");

    private static EParty Party(XElement element, string role, string label)
    {
        var party = new EParty(role, label);
        var legal = element.At("SpecifiedLegalOrganization");
        party.Add("", element.Text("Name"));
        party.Add("TradeName", legal.Text("TradingBusinessName") is { } trade && trade != party.Name ? trade : null);
        foreach (var tax in element.All("SpecifiedTaxRegistration"))
        {
            party.Add(tax.At("ID").Said("schemeID") is null or "VA" ? "Vat" : "TaxId", tax.Text("ID"));
        }

        party.Add("CompanyId", legal.Text("ID"));
        foreach (var id in element.All("GlobalID"))
        {
            party.Add(
                id.Said("schemeID") switch
                {
                    "0088" or "GLN" => "Gln",
                    "0199" => "Lei",
                    _ => "Id",
                },
                id.Text()
            );
        }

        party.Add("Id", element.Text("ID"));
        var address = element.At("PostalTradeAddress");
        var street = string.Join(
            ", ",
            new[] { address.Text("LineOne"), address.Text("LineTwo"), address.Text("LineThree") }.Where(l => l is not null)
        );
        party.Address(
            street.Length > 0 ? street : null,
            address.Text("PostcodeCode"),
            address.Text("CityName"),
            address.Text("CountrySubDivisionName"),
            address.Text("CountryID")
        );
        var contact = element.At("DefinedTradeContact");
        party.Add("Contact", contact.Text("PersonName|DepartmentName"));
        party.Add("Phone", contact.Text("TelephoneUniversalCommunication", "CompleteNumber"));
        party.Add("Email", contact.Text("EmailURIUniversalCommunication", "URIID|CompleteNumber"));
        party.Add("ElectronicAddress", element.Text("URIUniversalCommunication", "URIID"));
        return party;
    }
}
