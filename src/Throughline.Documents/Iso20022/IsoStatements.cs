using System.Globalization;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>Account reports, statements and notifications (camt.052, 053, 054).</summary>
internal sealed class IsoStatements(Layer layer) : IIsoPart
{
    /// <summary>Rows that are gathered before a table is written; a statement of any size fits.</summary>
    private const int RowsOfTable = 500;

    private readonly Sheet _sheet = new(layer);
    private readonly List<SheetRow> _rows = [];
    private BalanceCheck _check = new();
    private IsoSums _sums = new();
    private int _statements;
    private int _entries;
    private int _transactions;
    private string _account = "not named";
    private string _number = "";
    private string? _currency;
    private bool _isOpen;

    private string Prefix => string.Create(CultureInfo.InvariantCulture, $"statements[{Math.Max(0, _statements - 1)}].");

    public bool IsContainer(string element) => element is "Stmt" or "Rpt" or "Ntfctn";

    public void Begin(string element)
    {
        End();
        _statements++;
        (_check, _sums, _isOpen) = (new(), new(), true);
        (_account, _number, _currency, _entries) = ("not named", "", null, 0);
        _sheet.Heading(
            element == "Stmt" ? "Statement"
            : element == "Rpt" ? "Report"
            : "Notification"
        );
    }

    public void Add(XElement child)
    {
        switch (child.Name.LocalName)
        {
            case "GrpHdr":
                _sheet.Say("Message", "messageId", child.Text("MsgId"));
                _sheet.Say("Created", "created", child.Text("CreDtTm"), Moment(child.Text("CreDtTm")));
                _sheet.Say("Recipient", "recipient", child.Text("MsgRcpt", "Nm"));
                _sheet.Say("Page", "page", child.Text("MsgPgntn", "PgNb"));
                _sheet.Say("Note", "information", child.Text("AddtlInf"));
                break;
            case "Acct":
                Account(child);
                break;
            case "Bal":
                Balance(child);
                break;
            case "TxsSummry":
                _sums.Stated(child);
                break;
            case "Ntry":
                Entry(child);
                break;
            default:
                Head(child);
                break;
        }
    }

    public void Break() => Flush();

    public void End()
    {
        Flush();
        if (!_isOpen)
        {
            return;
        }

        _isOpen = false;
        var what = $"statement {_number} of account {_account}";
        _check.Check(layer, what);
        _sums.Check(layer, what);
    }

    private void Head(XElement child)
    {
        var text = child.Text();
        switch (child.Name.LocalName)
        {
            case "Id":
                _number = text ?? "";
                _sheet.Say("Number", Prefix + "reference", text);
                break;
            case "ElctrncSeqNb":
                _sheet.Say("Electronic number", Prefix + "statementNumber", text);
                break;
            case "LglSeqNb":
                _sheet.Say("Legal number", Prefix + "legalNumber", text);
                break;
            case "StmtPgntn" or "RptPgntn" or "NtfctnPgntn":
                _sheet.Say("Page", Prefix + "sequenceNumber", child.Text("PgNb"));
                break;
            case "CreDtTm":
                _sheet.Say("Created", Prefix + "created", text, Moment(text));
                break;
            case "FrToDt":
                _sheet.Say("From", Prefix + "from", child.Text("FrDtTm|FrDt"), Moment(child.Text("FrDtTm|FrDt")));
                _sheet.Say("To", Prefix + "to", child.Text("ToDtTm|ToDt"), Moment(child.Text("ToDtTm|ToDt")));
                break;
            case "CpyDplctInd":
                _sheet.Say("Copy", Prefix + "copy", text);
                break;
            case "AddtlStmtInf" or "AddtlRptInf" or "AddtlNtfctnInf":
                Flush();
                _sheet.Say("Note", Prefix + "information", text);
                break;
        }
    }

    private void Account(XElement account)
    {
        var number = IsoParty.AccountOrNull(account);
        _account = number ?? _account;
        _currency = account.Text("Ccy");
        _sheet.Say("Account", Prefix + "account", number);
        _sheet.Say("Account name", Prefix + "accountName", account.Text("Nm"));
        _sheet.Say("Currency", Prefix + "currency", _currency);
        var row = new SheetRow(Prefix);
        IsoParty.Add(row, "accountHolder", account.At("Ownr"));
        foreach (var key in row.Keys)
        {
            var cell = row.Cell(key)!.Value;
            _sheet.Say(
                key == "accountHolder" ? "Account holder" : "Holder's " + key["accountHolder".Length..].ToLowerInvariant(),
                Prefix + key,
                cell.Text
            );
        }

        _sheet.Say("Bank", Prefix + "bank", IsoParty.BankOrNull(account.At("Svcr")));
        _sheet.Say("Bank name", Prefix + "bankName", IsoParty.BankNameOrNull(account.At("Svcr")));
    }

    private void Balance(XElement balance)
    {
        var code = balance.Text("Tp", "CdOrPrtry", "Cd|Prtry") ?? balance.Text("Tp", "Cd|Prtry") ?? "";
        var amount = Normal.NumberOrNull(balance.Text("Amt"));
        var signed = balance.Text("CdtDbtInd") == "DBIT" ? -amount : amount;
        var currency = balance.At("Amt").Said("Ccy");
        var name = code switch
        {
            "OPBD" or "PRCD" => "openingBalance",
            "CLBD" => "closingBalance",
            "ITBD" => "interimBalance",
            "CLAV" => "availableBalance",
            "OPAV" => "openingAvailableBalance",
            "ITAV" => "interimAvailableBalance",
            "FWAV" => "forwardBalance",
            "XPCD" => "expectedBalance",
            _ => "otherBalance",
        };
        var day = balance.Text("Dt", "Dt|DtTm") ?? balance.Text("Dt");
        var label = $"{code} balance".Trim();
        if (!layer.HasStated(Prefix + "currency") && currency is not null)
        {
            _sheet.Say("Currency", Prefix + "currency", currency);
        }

        _sheet.Say(label, Prefix + name, balance.Text("Amt"), signed is { } value ? Normal.Of(value) : null);
        _sheet.Say(label + " of", Prefix + name + "Date", day, Normal.DateOrNull(day));
        _sheet.Say(label + " is", Prefix + name + "Mark", balance.Text("CdtDbtInd"), balance.Text("CdtDbtInd") == "DBIT" ? "D" : "C");
        if (_currency is not null && currency is not null && _currency != currency)
        {
            return;
        }

        switch (code)
        {
            case "OPBD" or "PRCD":
                _check.Opening ??= signed;
                break;
            case "CLBD":
                _check.Closing = signed;
                break;
        }
    }

    private void Entry(XElement entry)
    {
        _entries++;
        var signed = IsoEntry.SignedOrNull(entry);
        var isBooked = entry.Text("Sts", "Cd") is { } code ? code == "BOOK" : entry.Text("Sts") is null or "BOOK";
        if (isBooked)
        {
            _check.Add(signed);
            _sums.Count(signed);
        }

        foreach (
            var row in IsoEntry.Rows(
                entry,
                _entries,
                () => string.Create(CultureInfo.InvariantCulture, $"transactions[{_transactions++}]."),
                layer
            )
        )
        {
            _rows.Add(row);
        }

        if (_rows.Count >= RowsOfTable)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_rows.Count > 0)
        {
            layer.Line("");
            _sheet.Table(_account, IsoEntry.Columns, _rows);
            _rows.Clear();
        }
    }

    /// <summary>A day, or a moment as it is written.</summary>
    internal static string? Moment(string? text) => text is { Length: 10 } ? Normal.DateOrNull(text) : text;
}
