using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>Payment orders of customers (pain.001, pain.008) and transfers between banks (pacs.008, pacs.009).</summary>
internal sealed class IsoTransfers(Layer layer, string kind) : IIsoPart
{
    private const int RowsOfTable = 500;

    private static readonly string[] s_columns =
    [
        "number",
        "date",
        "amount",
        "currency",
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
        "uetr",
    ];

    private readonly Sheet _sheet = new(layer);
    private readonly List<SheetRow> _rows = [];

    // The head of the order in hand: whatever stands beside its transactions.
    private readonly XElement _order = new("PmtInf");
    private int _transactions;
    private decimal _sum;
    private (int Count, decimal Sum) _orderSum;
    private XElement? _header;

    public bool IsContainer(string element) => element == "PmtInf";

    public void Begin(string element)
    {
        Flush();
        CheckOrder();
        _order.RemoveNodes();
        _orderSum = default;
    }

    public void Add(XElement child)
    {
        switch (child.Name.LocalName)
        {
            case "GrpHdr":
                _header = child;
                Header(child);
                break;
            case "CdtTrfTxInf" or "DrctDbtTxInf":
                Transaction(child);
                break;
            default:
                _order.Add(child);
                break;
        }
    }

    public void Break() => Flush();

    public void End()
    {
        Flush();
        CheckOrder();
        if (_header is null)
        {
            return;
        }

        Compare("the message", _header, _transactions, _sum);
        _header = null;
    }

    private void Header(XElement header)
    {
        _sheet.Say("Message", "messageId", header.Text("MsgId"));
        _sheet.Say("Created", "created", header.Text("CreDtTm"), IsoStatements.Moment(header.Text("CreDtTm")));
        _sheet.Say("Transactions", "count", header.Text("NbOfTxs"));
        _sheet.Say("Sum", "controlSum", header.Text("CtrlSum"), Normal.OrNull(header.Text("CtrlSum")));
        _sheet.Say("Settlement", "settlementDate", header.Text("IntrBkSttlmDt"), Normal.DateOrNull(header.Text("IntrBkSttlmDt")));
        var row = new SheetRow("");
        IsoParty.Add(row, "initiatingParty", header.At("InitgPty"));
        foreach (var key in row.Keys)
        {
            var text = row.Cell(key)!.Value.Text;
            _sheet.Say(
                key == "initiatingParty" ? "Initiating party" : "Initiating party's " + key["initiatingParty".Length..].ToLowerInvariant(),
                key,
                text
            );
        }

        _sheet.Say("Instructing bank", "senderBank", IsoParty.BankOrNull(header.At("InstgAgt")));
        _sheet.Say("Instructed bank", "receiverBank", IsoParty.BankOrNull(header.At("InstdAgt")));
    }

    private void Transaction(XElement transaction)
    {
        var row = new SheetRow(string.Create(CultureInfo.InvariantCulture, $"transactions[{_transactions++}]."));
        var id = transaction.At("PmtId");
        row.Add("number", id.Text("InstrId") ?? id.Text("TxId") ?? id.Text("EndToEndId"));
        row.Add("endToEndReference", id.Text("EndToEndId"));
        row.Add("transactionReference", id.Text("TxId"));
        row.Add("uetr", id.Text("UETR"));
        row.Add("batchReference", _order.Text("PmtInfId"));
        row.Add("paymentMethod", _order.Text("PmtMtd"));
        var day =
            transaction.Text("IntrBkSttlmDt")
            ?? _header.Text("IntrBkSttlmDt")
            ?? _order.Text("ReqdExctnDt", "Dt|DtTm")
            ?? _order.Text("ReqdExctnDt")
            ?? _order.Text("ReqdColltnDt");
        row.Add("date", day, Normal.DateOrNull(day), "executionDate");
        var amount = transaction.At("IntrBkSttlmAmt") ?? transaction.At("Amt", "InstdAmt|EqvtAmt") ?? transaction.At("InstdAmt");
        amount = amount.At("Amt") ?? amount;
        var value = Normal.NumberOrNull(amount.Text());
        row.Add("amount", amount.Text(), value is { } number ? Normal.Of(number) : null);
        row.Add("currency", amount.Said("Ccy"));
        _sum += value ?? 0;
        _orderSum = (_orderSum.Count + 1, _orderSum.Sum + (value ?? 0));
        Parties(row, transaction);
        IsoDetails.Money(row, transaction);
        IsoDetails.Purpose(row, transaction);
        row.Add("mandateReference", transaction.Text("DrctDbtTx", "MndtRltdInf", "MndtId"));
        _rows.Add(row);
        if (_rows.Count >= RowsOfTable)
        {
            Flush();
        }
    }

    private void Parties(SheetRow row, XElement transaction)
    {
        // In a transfer between banks the customers stand in the underlying transfer, where it covers one.
        var underlying = transaction.At("UndrlygCstmrCdtTrf");
        var own = underlying ?? transaction;
        IsoParty.Add(row, "payer", own.At("Dbtr") ?? _order.At("Dbtr"));
        row.Add("payerAccount", IsoParty.AccountOrNull(own.At("DbtrAcct") ?? _order.At("DbtrAcct")));
        row.Add("payerBank", IsoParty.BankOrNull(own.At("DbtrAgt") ?? _order.At("DbtrAgt")));
        IsoParty.Add(row, "ultimateDebtor", own.At("UltmtDbtr") ?? _order.At("UltmtDbtr"));
        IsoParty.Add(row, "payee", own.At("Cdtr") ?? _order.At("Cdtr"));
        row.Add("payeeAccount", IsoParty.AccountOrNull(own.At("CdtrAcct") ?? _order.At("CdtrAcct")));
        row.Add("payeeBank", IsoParty.BankOrNull(own.At("CdtrAgt") ?? _order.At("CdtrAgt")));
        IsoParty.Add(row, "ultimateCreditor", own.At("UltmtCdtr") ?? _order.At("UltmtCdtr"));
        row.Add("senderBank", IsoParty.BankOrNull(transaction.At("InstgAgt")));
        row.Add("receiverBank", IsoParty.BankOrNull(transaction.At("InstdAgt")));
        row.Add("intermediaryBank", IsoParty.BankOrNull(own.At("IntrmyAgt1")));
        row.Add("previousBank", IsoParty.BankOrNull(transaction.At("PrvsInstgAgt1|PrvsInstgAgt")));
        if (underlying is null)
        {
            return;
        }

        row.Add("debtorBank", transaction.Text("Dbtr", "FinInstnId", "BICFI|BIC"));
        row.Add("creditorBank", transaction.Text("Cdtr", "FinInstnId", "BICFI|BIC"));
        IsoDetails.Purpose(row, underlying);
        IsoDetails.Money(row, underlying);
    }

    private void CheckOrder()
    {
        if (_orderSum.Count > 0 && _order.HasElements)
        {
            Compare($"order {_order.Text("PmtInfId")}", _order, _orderSum.Count, _orderSum.Sum);
        }
    }

    private void Compare(string what, XElement head, int count, decimal sum)
    {
        if (int.TryParse(head.Text("NbOfTxs"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated != count)
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind}: {what} counts {stated} transactions, but it holds {count}: {stated - count} are missing"
                )
            );
        }

        if (Normal.NumberOrNull(head.Text("CtrlSum")) is { } total && total != sum)
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind}: {what} states a control sum of {total}, but its transactions give {sum}: a difference of {total - sum}"
                )
            );
        }
    }

    private void Flush()
    {
        if (_rows.Count > 0)
        {
            layer.Line("");
            _sheet.Table(_order.Text("PmtInfId") ?? "Transactions", s_columns, _rows);
            _rows.Clear();
        }
    }
}
