using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>What a transaction of a statement and of a transfer have in common: further amounts, charges, purpose.</summary>
internal static class IsoDetails
{
    /// <summary>Fills instructed amount, exchange rate and charges.</summary>
    public static void Money(SheetRow row, XElement? transaction)
    {
        var instructed = transaction.At("AmtDtls", "InstdAmt", "Amt") ?? transaction.At("InstdAmt");
        row.Add("instructedAmount", instructed.Text(), Normal.OrNull(instructed.Text()));
        row.Add("instructedCurrency", instructed.Said("Ccy"));
        row.Add(
            "exchangeRate",
            transaction.Text("AmtDtls", "InstdAmt|TxAmt|CntrValAmt", "CcyXchg", "XchgRate") ?? transaction.Text("XchgRate")
        );
        var charges =
            transaction.At("Chrgs", "TtlChrgsAndTaxAmt") ?? transaction.At("Chrgs", "Rcrd", "Amt") ?? transaction.At("ChrgsInf", "Amt");
        row.Add("charges", charges.Text(), Normal.OrNull(charges.Text()));
        row.Add("chargeBearer", transaction.Text("ChrgBr"));
    }

    /// <summary>Fills the remittance information: free text, structured references, purpose codes, regulatory reporting.</summary>
    public static void Purpose(SheetRow row, XElement? transaction)
    {
        var remittance = transaction.At("RmtInf");
        var free = remittance.All("Ustrd").Select(u => u.Value.Trim());
        var structured = remittance.All("Strd").SelectMany(s => s.All("AddtlRmtInf")).Select(a => a.Value.Trim());
        row.Add("purpose", string.Join(' ', free.Concat(structured).Where(t => t.Length > 0)));
        var parts = remittance.All("Strd").ToList();
        row.Add("creditorReference", Each(parts, p => p.Text("CdtrRefInf", "Ref|CdtrRef")));
        row.Add("invoice", Each(parts, p => p.Text("RfrdDocInf", "Nb|RfrdDocNb")));
        row.Add("invoiceDate", Each(parts, p => p.Text("RfrdDocInf", "RltdDt", "Dt") ?? p.Text("RfrdDocInf", "RltdDt")));
        row.Add("remittedAmount", Each(parts, p => p.Text("RfrdDocAmt", "RmtdAmt|DuePyblAmt")));
        row.Add("purposeCode", transaction.Text("Purp", "Cd|Prtry"));
        row.Add("categoryPurpose", transaction.Text("PmtTpInf", "CtgyPurp", "Cd|Prtry"));
        row.Add("regulatoryReporting", transaction.Text("RgltryRptg", "Dtls", "Inf") ?? transaction.Text("RgltryRptg", "Dtls", "Cd"));
    }

    // One payment may settle several invoices.
    private static string? Each(List<XElement> parts, Func<XElement, string?> text) =>
        string.Join(", ", parts.Select(text).Where(t => t is not null).Distinct(StringComparer.Ordinal)) is { Length: > 0 } all
            ? all
            : null;
}
