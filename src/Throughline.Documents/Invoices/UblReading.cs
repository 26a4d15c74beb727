using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>UBL 2.x: invoices, credit notes, orders, despatch advices (OASIS UBL 2.1; EN 16931 binding CEN/TS 16931-3-2).</summary>
internal static class UblReading
{
    private static readonly (string Element, string Role, string Label)[] s_parties =
    [
        ("AccountingSupplierParty", "seller", "Seller"),
        ("SellerSupplierParty", "seller", "Seller"),
        ("DespatchSupplierParty", "seller", "Seller"),
        ("AccountingCustomerParty", "buyer", "Buyer"),
        ("BuyerCustomerParty", "buyer", "Buyer"),
        ("DeliveryCustomerParty", "buyer", "Buyer"),
        ("PayeeParty", "payee", "Payee"),
        ("TaxRepresentativeParty", "taxRepresentative", "Tax representative"),
        ("OriginatorCustomerParty", "originator", "Originator"),
    ];

    /// <summary>Reads a document by its root.</summary>
    public static EInvoice Read(XElement root)
    {
        var name = root.Name.LocalName;
        var kind = name switch
        {
            "Order" => "order",
            "DespatchAdvice" => "despatchAdvice",
            _ => "invoice",
        };
        var invoice = new EInvoice(kind, "UBL " + (root.Text("UBLVersionID") ?? "2.1"));
        Head(invoice, root, name);
        foreach (var (element, role, label) in s_parties)
        {
            if (root.At(element) is { } party && !invoice.Parties.Exists(p => p.Role == role))
            {
                invoice.Parties.Add(Party(party.At("Party") ?? party, role, label));
            }
        }

        Delivery(invoice, root);
        UblLines.Read(invoice, root);
        Money(invoice, root);
        return invoice;
    }

    private static void Head(EInvoice invoice, XElement root, string name)
    {
        invoice.Say("Number", "number", root.Text("ID"));
        invoice.SayDay("Date", "date", root.Text("IssueDate"));
        if (invoice.Kind == "invoice")
        {
            var code = root.Text("InvoiceTypeCode|CreditNoteTypeCode") ?? (name == "CreditNote" ? "381" : "380");
            var type = name == "CreditNote" ? "creditNote" : InvoiceTypes.Of(code);
            invoice.Say("Type", "documentType", InvoiceTypes.Say(type), type);
            invoice.Say("Type code", "typeCode", root.Text("InvoiceTypeCode|CreditNoteTypeCode"));
        }

        invoice.Say("Currency", "currency", root.Text("DocumentCurrencyCode"));
        invoice.Say("Tax currency", "taxCurrency", root.Text("TaxCurrencyCode"));
        invoice.SayDay(
            "Due",
            "dueDate",
            root.Text("DueDate") ?? root.Text("PaymentMeans", "PaymentDueDate") ?? root.Text("PaymentTerms", "PaymentDueDate")
        );
        invoice.SayDay("Tax point", "taxDate", root.Text("TaxPointDate"));
        invoice.SayDay("From", "periodStart", root.Text("InvoicePeriod", "StartDate"));
        invoice.SayDay("To", "periodEnd", root.Text("InvoicePeriod", "EndDate"));
        invoice.Say("Buyer's reference", "buyerReference", root.Text("BuyerReference"));
        invoice.Say("Order", "order", root.Text("OrderReference", "ID"));
        invoice.Say("Sales order", "salesOrder", root.Text("OrderReference", "SalesOrderID"));
        invoice.Say("Contract", "contract", root.Text("ContractDocumentReference", "ID") ?? root.Text("Contract", "ID"));
        invoice.Say("Project", "project", root.Text("ProjectReference", "ID"));
        invoice.Say("Despatch advice", "despatchAdvice", root.Text("DespatchDocumentReference", "ID"));
        invoice.Say("Receipt", "receipt", root.Text("ReceiptDocumentReference", "ID"));
        invoice.Say(
            "Preceding invoice",
            "precedingInvoice",
            root.Text("BillingReference", "InvoiceDocumentReference|CreditNoteDocumentReference", "ID")
        );
        invoice.SayDay(
            "Preceding invoice of",
            "precedingInvoiceDate",
            root.Text("BillingReference", "InvoiceDocumentReference", "IssueDate")
        );
        invoice.Say("Delivery terms", "incoterm", root.Text("DeliveryTerms", "ID"));
        invoice.Say("Payment terms", "paymentTerms", root.Text("PaymentTerms", "Note"));
        invoice.Say("Note", "note", string.Join(" / ", root.All("Note").Select(n => n.Value.Trim())));
        invoice.Say("Specification", "specification", root.Text("CustomizationID"));
    }

    private static EParty Party(XElement element, string role, string label)
    {
        var party = new EParty(role, label);
        var legal = element.At("PartyLegalEntity");
        var trade = element.Text("PartyName", "Name");
        var person = element.At("Person");
        party.Add("", legal.Text("RegistrationName") ?? trade ?? Joined(person.Text("FirstName"), person.Text("FamilyName")));
        party.Add("TradeName", trade == party.Name ? null : trade);
        foreach (var scheme in element.All("PartyTaxScheme"))
        {
            party.Add(scheme.Text("TaxScheme", "ID") is null or "VAT" ? "Vat" : "TaxId", scheme.Text("CompanyID"));
        }

        party.Add("CompanyId", legal.Text("CompanyID"));
        foreach (var id in element.All("PartyIdentification"))
        {
            var suffix = id.At("ID").Said("schemeID") switch
            {
                "0088" or "GLN" => "Gln",
                "SEPA" => "CreditorId",
                "0199" => "Lei",
                _ => "Id",
            };
            party.Add(suffix, id.Text("ID"));
        }

        Address(party, element.At("PostalAddress"));
        party.Add("Contact", element.Text("Contact", "Name"));
        party.Add("Phone", element.Text("Contact", "Telephone"));
        party.Add("Email", element.Text("Contact", "ElectronicMail"));
        party.Add("ElectronicAddress", element.Text("EndpointID"));
        party.Add("Website", element.Text("WebsiteURI"));
        return party;
    }

    private static void Address(EParty party, XElement? address)
    {
        var lines = new[] { address.Text("StreetName"), address.Text("BuildingNumber"), address.Text("AdditionalStreetName") }.Concat(
            address.All("AddressLine").Select(l => l.Text("Line"))
        );
        party.Address(
            string.Join(", ", lines.Where(l => l is not null)) is { Length: > 0 } street ? street : null,
            address.Text("PostalZone"),
            address.Text("CityName"),
            address.Text("CountrySubentity"),
            address.Text("Country", "IdentificationCode")
        );
    }

    private static void Delivery(EInvoice invoice, XElement root)
    {
        var delivery = root.At("Delivery") ?? root.At("Shipment", "Delivery");
        invoice.SayDay("Delivered", "deliveryDate", delivery.Text("ActualDeliveryDate") ?? delivery.Text("Despatch", "ActualDespatchDate"));
        var shipTo = new EParty("shipTo", "Delivered to");
        var party = delivery.At("DeliveryParty");
        shipTo.Add("", party.Text("PartyName", "Name") ?? party.Text("PartyLegalEntity", "RegistrationName"));
        shipTo.Add("Id", delivery.Text("DeliveryLocation", "ID"));
        Address(shipTo, delivery.At("DeliveryLocation", "Address") ?? delivery.At("DeliveryAddress"));
        invoice.Parties.Add(shipTo);
        var shipment = root.At("Shipment");
        invoice.Say("Shipment", "shipment", shipment.Text("ID"));
        invoice.Say("Gross weight", "grossWeight", shipment.Text("GrossWeightMeasure"));
        invoice.Say("Packages", "packages", shipment.Text("TotalTransportHandlingUnitQuantity"));
        var carrier = shipment.At("Consignment", "CarrierParty") ?? shipment.At("ShipmentStage", "CarrierParty");
        if (carrier is not null)
        {
            invoice.Parties.Add(Party(carrier, "carrier", "Carrier"));
        }
    }

    private static void Money(EInvoice invoice, XElement root)
    {
        var currency = invoice.HeadOrNull("currency");
        foreach (var change in root.All("AllowanceCharge"))
        {
            UblLines.Allowance(invoice, change);
        }

        // A second tax total is the same in the currency of the tax office.
        var totals = root.All("TaxTotal").ToList();
        var own =
            totals.Find(t => t.At("TaxAmount").Said("currencyID") is var c && (c is null || currency is null || c == currency))
            ?? totals.FirstOrDefault();
        foreach (var part in own.All("TaxSubtotal"))
        {
            var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"taxes[{invoice.Taxes.Count}]."));
            row.Add("category", part.Text("TaxCategory", "ID"));
            Number(row, "rate", part.Text("TaxCategory", "Percent") ?? part.Text("Percent"));
            Number(row, "base", part.Text("TaxableAmount"));
            Number(row, "amount", part.Text("TaxAmount"));
            row.Add("reason", part.Text("TaxCategory", "TaxExemptionReason") ?? part.Text("TaxCategory", "TaxExemptionReasonCode"));
            invoice.Taxes.Add(row);
        }

        var sums = root.At("LegalMonetaryTotal|AnticipatedMonetaryTotal|RequestedMonetaryTotal");
        invoice.Sum("Lines", "lineTotal", sums.Text("LineExtensionAmount"));
        invoice.Sum("Allowances", "allowanceTotal", sums.Text("AllowanceTotalAmount"));
        invoice.Sum("Charges", "chargeTotal", sums.Text("ChargeTotalAmount"));
        invoice.Sum("Net", "net", sums.Text("TaxExclusiveAmount"));
        invoice.Sum("Tax", "tax", own.Text("TaxAmount"));
        invoice.Sum("Total", "total", sums.Text("TaxInclusiveAmount") ?? (invoice.Kind == "invoice" ? null : sums.Text("PayableAmount")));
        invoice.Sum("Prepaid", "prepaid", sums.Text("PrepaidAmount"));
        invoice.Sum("Rounding", "rounding", sums.Text("PayableRoundingAmount"));
        invoice.Sum("Payable", "payable", sums.Text("PayableAmount"));
        foreach (var means in root.All("PaymentMeans"))
        {
            Account(invoice, means);
        }
    }

    private static void Account(EInvoice invoice, XElement means)
    {
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"accounts[{invoice.Accounts.Count}]."));
        var account = means.At("PayeeFinancialAccount");
        row.Add("account", account.Text("ID"));
        row.Add("holder", account.Text("Name"));
        row.Add(
            "bank",
            account.Text("FinancialInstitutionBranch", "ID") ?? account.Text("FinancialInstitutionBranch", "FinancialInstitution", "ID")
        );
        row.Add("means", means.Text("PaymentMeansCode"));
        row.Add("reference", means.Text("PaymentID"));
        row.Add("mandate", means.Text("PaymentMandate", "ID"));
        row.Add("payerAccount", means.Text("PaymentMandate", "PayerFinancialAccount", "ID"));
        if (row.Keys.Any())
        {
            invoice.Accounts.Add(row);
        }
    }

    /// <summary>Adds a number to a row.</summary>
    internal static void Number(SheetRow row, string key, string? text) => row.Add(key, text, Normal.OrNull(text));

    private static string? Joined(params string?[] parts) =>
        string.Join(' ', parts.Where(p => p is not null)) is { Length: > 0 } text ? text : null;
}
