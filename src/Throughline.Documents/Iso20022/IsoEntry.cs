using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>An entry of a statement as rows: one a transaction detail, or one for the entry where it has none.</summary>
internal static class IsoEntry
{
    /// <summary>The columns in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "entry",
        "date",
        "valueDate",
        "amount",
        "currency",
        "direction",
        "status",
        "reversal",
        "entryAmount",
        "batchCount",
        "payer",
        "payerAccount",
        "payerBank",
        "ultimateDebtor",
        "payee",
        "payeeAccount",
        "payeeBank",
        "ultimateCreditor",
        "purpose",
        "endToEndReference",
        "bankReference",
        "type",
        "details",
    ];

    /// <summary>The entry's amount, below zero for a debit.</summary>
    public static decimal? SignedOrNull(XElement entry) =>
        Normal.NumberOrNull(entry.Text("Amt")) is { } amount ? (entry.Text("CdtDbtInd") == "DBIT" ? -amount : amount) : null;

    /// <summary>The rows.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="number">Its number in the statement, from 1.</param>
    /// <param name="prefix">Gives the stated name of the next transaction.</param>
    /// <param name="layer">Takes a warning where details do not add up to the entry.</param>
    public static IEnumerable<SheetRow> Rows(XElement entry, int number, Func<string> prefix, Layer layer)
    {
        var details = entry.All("NtryDtls").SelectMany(d => d.All("TxDtls")).Concat(entry.All("TxDtls")).ToList();
        CheckBatch(entry, details, number, layer);
        if (details.Count == 0)
        {
            yield return Row(entry, null, number, prefix(), 0);
        }

        foreach (var detail in details)
        {
            yield return Row(entry, detail, number, prefix(), details.Count);
        }
    }

    private static SheetRow Row(XElement entry, XElement? detail, int number, string prefix, int details)
    {
        var row = new SheetRow(prefix);
        var isDebit = ((details > 1 ? detail.Text("CdtDbtInd") : null) ?? entry.Text("CdtDbtInd")) == "DBIT";
        // A single detail may restate the amount in another currency; the entry's own is what moved on the account.
        var amount = details <= 1 ? entry.At("Amt") : AmountOf(detail);
        var value = Normal.NumberOrNull(amount.Text());
        row.Add("entry", number.ToString(CultureInfo.InvariantCulture));
        Day(row, "date", entry.At("BookgDt") ?? entry.At("ValDt"), "bookingDate");
        Day(row, "valueDate", entry.At("ValDt"));
        row.Add("amount", amount.Text(), value is { } figure ? Normal.Of(isDebit ? -figure : figure) : null);
        row.Add("currency", amount.Said("Ccy") ?? entry.At("Amt").Said("Ccy"));
        row.Add("direction", isDebit ? "debit" : "credit");
        row.Add(
            "status",
            (entry.Text("Sts", "Cd") ?? entry.Text("Sts")) switch
            {
                "BOOK" => "booked",
                "PDNG" => "pending",
                "INFO" => "information",
                "FUTR" => "future",
                var other => other,
            }
        );
        if (details == 1 && AmountOf(detail) is { } own && (own.Text() != amount.Text() || own.Said("Ccy") != amount.Said("Ccy")))
        {
            row.Add("transactionAmount", own.Text(), Normal.OrNull(own.Text()));
            row.Add("transactionCurrency", own.Said("Ccy"));
        }

        row.Add("reversal", entry.Text("RvslInd") is "true" or "1" ? "yes" : null);
        if (details > 1)
        {
            row.Add("entryAmount", entry.Text("Amt"), SignedOrNull(entry) is { } whole ? Normal.Of(whole) : null);
            row.Add("batchCount", details.ToString(CultureInfo.InvariantCulture));
        }

        var batch = entry.At("NtryDtls", "Btch") ?? entry.At("Btch");
        row.Add("batchCount", batch.Text("NbOfTxs"));
        row.Add("batchReference", batch.Text("PmtInfId") ?? detail.Text("Refs", "PmtInfId"));
        Parties(row, detail, isDebit);
        References(row, entry, detail);
        IsoDetails.Money(row, detail);
        IsoDetails.Purpose(row, detail);
        Type(row, detail.At("BkTxCd") ?? entry.At("BkTxCd"));
        row.Add("details", detail.Text("AddtlTxInf") ?? entry.Text("AddtlNtryInf"));
        row.Add("entryDetails", detail.At("AddtlTxInf") is null ? null : entry.Text("AddtlNtryInf"));
        return row;
    }

    private static XElement? AmountOf(XElement? detail) => detail.At("Amt") ?? detail.At("AmtDtls", "TxAmt", "Amt");

    private static void Parties(SheetRow row, XElement? detail, bool isDebit)
    {
        var (parties, agents) = (detail.At("RltdPties"), detail.At("RltdAgts"));
        string[] Other(bool isOther, string name) => isOther ? [name] : [];
        IsoParty.Add(row, "payer", parties.At("Dbtr"), Other(!isDebit, "counterparty"));
        row.Add("payerAccount", IsoParty.AccountOrNull(parties.At("DbtrAcct")), null, Other(!isDebit, "counterpartyAccount"));
        row.Add("payerBank", IsoParty.BankOrNull(agents.At("DbtrAgt")), null, Other(!isDebit, "counterpartyBank"));
        row.Add("payerBankName", IsoParty.BankNameOrNull(agents.At("DbtrAgt")));
        IsoParty.Add(row, "ultimateDebtor", parties.At("UltmtDbtr"));
        IsoParty.Add(row, "payee", parties.At("Cdtr"), Other(isDebit, "counterparty"));
        row.Add("payeeAccount", IsoParty.AccountOrNull(parties.At("CdtrAcct")), null, Other(isDebit, "counterpartyAccount"));
        row.Add("payeeBank", IsoParty.BankOrNull(agents.At("CdtrAgt")), null, Other(isDebit, "counterpartyBank"));
        row.Add("payeeBankName", IsoParty.BankNameOrNull(agents.At("CdtrAgt")));
        IsoParty.Add(row, "ultimateCreditor", parties.At("UltmtCdtr"));
        IsoParty.Add(row, "initiatingParty", parties.At("InitgPty"));
        IsoParty.Add(row, "tradingParty", parties.At("TradgPty"));
        row.Add("intermediaryBank", IsoParty.BankOrNull(agents.At("IntrmyAgt1")));
    }

    private static void References(SheetRow row, XElement entry, XElement? detail)
    {
        var references = detail.At("Refs");
        row.Add("endToEndReference", references.Text("EndToEndId"));
        row.Add("instructionReference", references.Text("InstrId"));
        row.Add("transactionReference", references.Text("TxId"));
        row.Add("uetr", references.Text("UETR"));
        row.Add("mandateReference", references.Text("MndtId"));
        row.Add("chequeNumber", references.Text("ChqNb"));
        row.Add("bankReference", references.Text("AcctSvcrRef") ?? entry.Text("AcctSvcrRef"));
        row.Add("entryReference", entry.Text("NtryRef"));
        if (references.Text("AcctSvcrRef") is { } own && entry.Text("AcctSvcrRef") is { } whole && own != whole)
        {
            row.Add("entryBankReference", whole);
        }

        row.Add("customerReference", references.Text("Prtry", "Ref"));
        row.Add("messageReference", references.Text("MsgId"));
        row.Add("returnReason", detail.Text("RtrInf", "Rsn", "Cd|Prtry"));
    }

    private static void Type(SheetRow row, XElement? code)
    {
        var domain = code.At("Domn");
        var parts = new[] { domain.Text("Cd"), domain.Text("Fmly", "Cd"), domain.Text("Fmly", "SubFmlyCd") };
        row.Add("type", domain is null ? null : string.Join('/', parts.Where(p => p is not null)));
        row.Add("transactionCode", code.Text("Prtry", "Cd"));
    }

    private static void Day(SheetRow row, string key, XElement? day, params string[] aliases)
    {
        var text = day.Text("Dt|DtTm") ?? day.Text();
        row.Add(key, text, Normal.DateOrNull(text), aliases);
    }

    private static void CheckBatch(XElement entry, List<XElement> details, int number, Layer layer)
    {
        if (details.Count < 2 || Normal.NumberOrNull(entry.Text("Amt")) is not { } amount)
        {
            return;
        }

        var isDebit = entry.Text("CdtDbtInd") == "DBIT";
        var (sum, currency) = (0m, entry.At("Amt").Said("Ccy"));
        foreach (var detail in details)
        {
            var own = AmountOf(detail);
            if (own is null || own.Said("Ccy") is { } other && other != currency || Normal.NumberOrNull(own.Text()) is not { } value)
            {
                return;
            }

            sum += (detail.Text("CdtDbtInd") is { } side && side == "DBIT" != isDebit) ? -value : value;
        }

        if (sum != amount)
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"entry {number}: its {details.Count} transactions give {sum}, but the entry is {amount}: a difference of {amount - sum}"
                )
            );
        }
    }
}
