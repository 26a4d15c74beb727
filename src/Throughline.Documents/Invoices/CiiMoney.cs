using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Taxes, allowances, sums and accounts of a Cross Industry Invoice.</summary>
internal static class CiiMoney
{
    /// <summary>Adds them.</summary>
    public static void Read(EInvoice invoice, XElement? settlement)
    {
        foreach (var change in settlement.All("SpecifiedTradeAllowanceCharge"))
        {
            Allowance(
                invoice,
                IsCharge(change),
                change.Text("Reason|ReasonCode"),
                change.Text("ActualAmount"),
                change.Text("BasisAmount"),
                change.At("CategoryTradeTax")
            );
        }

        foreach (var charge in settlement.All("SpecifiedLogisticsServiceCharge"))
        {
            Allowance(invoice, true, charge.Text("Description"), charge.Text("AppliedAmount"), null, charge.At("AppliedTradeTax"));
        }

        foreach (var tax in settlement.All("ApplicableTradeTax"))
        {
            var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"taxes[{invoice.Taxes.Count}]."));
            row.Add("category", tax.Text("CategoryCode|TypeCode"));
            UblReading.Number(row, "rate", tax.Text("RateApplicablePercent|ApplicablePercent"));
            UblReading.Number(row, "base", tax.Text("BasisAmount"));
            UblReading.Number(row, "amount", tax.Text("CalculatedAmount"));
            row.Add("reason", tax.Text("ExemptionReason|ExemptionReasonCode"));
            invoice.Taxes.Add(row);
        }

        Sums(invoice, settlement);
        foreach (var means in settlement.All("SpecifiedTradeSettlementPaymentMeans"))
        {
            Account(invoice, means);
        }
    }

    /// <summary>True for a charge, false for an allowance.</summary>
    internal static bool IsCharge(XElement change) =>
        (change.Text("ChargeIndicator", "Indicator") ?? change.Text("ChargeIndicator")) is "true" or "1";

    private static void Sums(EInvoice invoice, XElement? settlement)
    {
        var sums = settlement.At("SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation");
        var currency = invoice.HeadOrNull("currency");
        var taxes = sums.All("TaxTotalAmount").ToList();
        var tax =
            taxes.Find(t => t.Said("currencyID") is var c && (c is null || currency is null || c == currency)) ?? taxes.FirstOrDefault();
        invoice.Sum("Lines", "lineTotal", sums.Text("LineTotalAmount"));
        invoice.Sum("Allowances", "allowanceTotal", sums.Text("AllowanceTotalAmount"));
        invoice.Sum("Charges", "chargeTotal", sums.Text("ChargeTotalAmount"));
        invoice.Sum("Net", "net", sums.Text("TaxBasisTotalAmount"));
        invoice.Sum("Tax", "tax", tax.Text());
        invoice.Sum("Total", "total", sums.Text("GrandTotalAmount"));
        invoice.Sum("Prepaid", "prepaid", sums.Text("TotalPrepaidAmount"));
        invoice.Sum("Rounding", "rounding", sums.Text("RoundingAmount"));
        invoice.Sum("Payable", "payable", sums.Text("DuePayableAmount"));
    }

    private static void Allowance(EInvoice invoice, bool isCharge, string? reason, string? amount, string? basis, XElement? tax)
    {
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"allowances[{invoice.Allowances.Count}]."));
        row.Add("kind", isCharge ? "charge" : "allowance");
        row.Add("reason", reason);
        UblReading.Number(row, "amount", amount);
        UblReading.Number(row, "base", basis);
        UblReading.Number(row, "taxRate", tax.Text("RateApplicablePercent|ApplicablePercent"));
        invoice.Allowances.Add(row);
    }

    private static void Account(EInvoice invoice, XElement means)
    {
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"accounts[{invoice.Accounts.Count}]."));
        var account = means.At("PayeePartyCreditorFinancialAccount");
        var bank = means.At("PayeeSpecifiedCreditorFinancialInstitution");
        row.Add("account", account.Text("IBANID") ?? account.Text("ProprietaryID"));
        row.Add("holder", account.Text("AccountName"));
        row.Add("bank", bank.Text("BICID") ?? bank.Text("GermanBankleitzahlID"));
        row.Add("bankName", bank.Text("Name"));
        row.Add("means", means.Text("TypeCode"));
        row.Add("reference", means.Text("ID"));
        row.Add("note", means.Text("Information"));
        row.Add("payerAccount", means.Text("PayerPartyDebtorFinancialAccount", "IBANID|ProprietaryID"));
        if (row.Keys.Any())
        {
            invoice.Accounts.Add(row);
        }
    }
}
