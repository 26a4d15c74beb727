using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Lines of a Cross Industry Invoice.</summary>
internal static class CiiLines
{
    /// <summary>Adds a line.</summary>
    public static void Line(EInvoice invoice, XElement line)
    {
        var product = line.At("SpecifiedTradeProduct");
        var agreement = line.At("SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement");
        var delivery = line.At("SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery");
        var settlement = line.At("SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement");
        var (net, gross) = (agreement.At("NetPriceProductTradePrice"), agreement.At("GrossPriceProductTradePrice"));
        var quantity = delivery.At("BilledQuantity");
        var amount = settlement.Text(
            "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation",
            "LineTotalAmount"
        );
        var document = line.At("AssociatedDocumentLineDocument");
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"lines[{invoice.Lines.Count}]."));
        row.Add("number", document.Text("LineID"));
        row.Add("description", product.Text("Name") ?? document.Text("IncludedNote", "Content"));
        row.Add("details", product.Text("Description"));
        row.Add("code", product.Text("SellerAssignedID"));
        row.Add("buyerCode", product.Text("BuyerAssignedID"));
        row.Add("gtin", product.Text("GlobalID"));
        row.Add("model", product.Text("ModelID"));
        row.Add("serial", product.Text("IndividualTradeProductInstance", "SerialID"));
        row.Add("origin", product.Text("OriginTradeCountry", "ID"));
        foreach (var code in product.All("DesignatedProductClassification").Select(c => c.At("ClassCode")))
        {
            row.Add(code.Said("listID") is "HS" or "TSP" or "TST" ? "hsCode" : "classification", code.Text());
        }

        UblReading.Number(row, "quantity", quantity.Text());
        row.Add("unit", quantity.Said("unitCode"));
        UblReading.Number(row, "price", net.Text("ChargeAmount"));
        UblReading.Number(row, "priceBase", net.Text("BasisQuantity"));
        UblReading.Number(row, "grossPrice", gross.Text("ChargeAmount"));
        UblReading.Number(row, "amount", amount);
        var tax = settlement.At("ApplicableTradeTax");
        UblReading.Number(row, "taxRate", tax.Text("RateApplicablePercent|ApplicablePercent"));
        row.Add("taxCategory", tax.Text("CategoryCode"));
        var day = CiiReading.Day(delivery.At("ActualDeliverySupplyChainEvent", "OccurrenceDateTime"));
        row.Add("deliveryDate", Normal.DateOrNull(day) ?? day);
        row.Add("order", agreement.Text("BuyerOrderReferencedDocument", "IssuerAssignedID|ID"));
        row.Add("orderLine", agreement.Text("BuyerOrderReferencedDocument", "LineID"));
        row.Add("note", product.At("Name") is null ? null : document.Text("IncludedNote", "Content"));
        var change = settlement
            .All("SpecifiedTradeAllowanceCharge")
            .Sum(c => (Normal.NumberOrNull(c.Text("ActualAmount")) ?? 0) * (CiiMoney.IsCharge(c) ? 1 : -1));
        row.Add("allowance", change == 0 ? null : Normal.Of(change));
        invoice.Lines.Add(row);

        // A line of the extended profile may only group others or inform.
        var isCounted = document.Text("LineStatusReasonCode") is not ("GROUP" or "INFORMATION");
        invoice.Sums.Add(
            new(
                document.Text("LineID") ?? "",
                Normal.NumberOrNull(quantity.Text()),
                Normal.NumberOrNull(net.Text("ChargeAmount")),
                Normal.NumberOrNull(net.Text("BasisQuantity")) ?? 1,
                change,
                Normal.NumberOrNull(amount),
                isCounted
            )
        );
    }
}
