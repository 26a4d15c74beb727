using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Lines, allowances and charges of UBL documents.</summary>
internal static class UblLines
{
    /// <summary>Adds the lines.</summary>
    public static void Read(EInvoice invoice, XElement root)
    {
        foreach (var element in root.All("InvoiceLine|CreditNoteLine|OrderLine|DespatchLine"))
        {
            // The lines of an order stand one level deeper.
            Line(invoice, element.At("LineItem") ?? element);
        }
    }

    /// <summary>Adds an allowance or charge of the whole document.</summary>
    public static void Allowance(EInvoice invoice, XElement change)
    {
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"allowances[{invoice.Allowances.Count}]."));
        row.Add("kind", IsCharge(change) ? "charge" : "allowance");
        row.Add("reason", change.Text("AllowanceChargeReason") ?? change.Text("AllowanceChargeReasonCode"));
        UblReading.Number(row, "amount", change.Text("Amount"));
        UblReading.Number(row, "base", change.Text("BaseAmount"));
        UblReading.Number(row, "taxRate", change.Text("TaxCategory", "Percent"));
        invoice.Allowances.Add(row);
    }

    private static void Line(EInvoice invoice, XElement line)
    {
        var (item, price) = (line.At("Item"), line.At("Price"));
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"lines[{invoice.Lines.Count}]."));
        var quantity = line.At("InvoicedQuantity|CreditedQuantity|Quantity|DeliveredQuantity");
        row.Add("number", line.Text("ID"));
        row.Add("description", item.Text("Name") ?? item.Text("Description"));
        row.Add("details", item.At("Name") is null ? null : item.Text("Description"));
        row.Add("code", item.Text("SellersItemIdentification", "ID"));
        row.Add("buyerCode", item.Text("BuyersItemIdentification", "ID"));
        row.Add("gtin", item.Text("StandardItemIdentification", "ID"));
        row.Add("model", item.Text("ModelName"));
        row.Add("brand", item.Text("BrandName"));
        row.Add("maker", item.Text("ManufacturerParty", "PartyName", "Name"));
        row.Add("serial", item.Text("ItemInstance", "SerialID"));
        row.Add("origin", item.Text("OriginCountry", "IdentificationCode"));
        foreach (var classification in item.All("CommodityClassification").Select(c => c.At("ItemClassificationCode")))
        {
            row.Add(classification.Said("listID") is "HS" or "TSP" or "TST" ? "hsCode" : "classification", classification.Text());
        }

        UblReading.Number(row, "quantity", quantity.Text());
        row.Add("unit", quantity.Said("unitCode"));
        UblReading.Number(row, "price", price.Text("PriceAmount"));
        UblReading.Number(row, "priceBase", price.Text("BaseQuantity"));
        UblReading.Number(row, "amount", line.Text("LineExtensionAmount"));
        var tax = item.At("ClassifiedTaxCategory") ?? line.At("TaxTotal", "TaxSubtotal", "TaxCategory");
        UblReading.Number(row, "taxRate", tax.Text("Percent"));
        row.Add("taxCategory", tax.Text("ID"));
        row.Add("orderLine", line.Text("OrderLineReference", "LineID"));
        row.Add("note", line.Text("Note"));
        var change = line.All("AllowanceCharge").Sum(c => (Normal.NumberOrNull(c.Text("Amount")) ?? 0) * (IsCharge(c) ? 1 : -1));
        row.Add("allowance", change == 0 ? null : Normal.Of(change));
        invoice.Lines.Add(row);
        invoice.Sums.Add(
            new(
                line.Text("ID") ?? "",
                Normal.NumberOrNull(quantity.Text()),
                Normal.NumberOrNull(price.Text("PriceAmount")),
                Normal.NumberOrNull(price.Text("BaseQuantity")) ?? 1,
                change,
                Normal.NumberOrNull(line.Text("LineExtensionAmount"))
            )
        );
    }

    private static bool IsCharge(XElement change) => change.Text("ChargeIndicator") is "true" or "1";
}
