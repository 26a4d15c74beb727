using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Ofx;

/// <summary>Open Financial Exchange, versions 1.x (SGML) and 2.x (XML): bank and card statements.</summary>
/// <remarks>By the OFX specification 2.3, chapters 11.3 and 11.4. The text layer is the source itself. Tags are read one by one, so no entity or document type is ever resolved.</remarks>
internal sealed class OfxReader : IFormatReader
{
    private static readonly (string Tag, string Name)[] s_words =
    [
        ("TRNTYPE", "type"),
        ("FITID", "bankReference"),
        ("CHECKNUM", "chequeNumber"),
        ("REFNUM", "customerReference"),
        ("SIC", "merchantCategory"),
        ("PAYEEID", "payeeNumber"),
    ];

    public string Name => "ofx 1";

    /// <summary>True where the head of a text opens an OFX file.</summary>
    public static bool IsOfx(ReadOnlySpan<char> head) =>
        head.TrimStart().StartsWith("OFXHEADER", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<?OFX", StringComparison.OrdinalIgnoreCase)
        || head.TrimStart().StartsWith("<OFX>", StringComparison.OrdinalIgnoreCase);

    public string? Read(Source source, Layer layer, Budget budget)
    {
        layer.Property("encoding", source.Text!.Encoding);
        layer.BeginPage();
        layer.Add(source.Text.Text);
        var root = OfxTree.Read(layer.TextSoFar(), budget.Check);
        layer.RecordKind = "bankStatement";
        var (statements, transactions) = (0, 0);
        State(layer, "bank", root.All("FI").FirstOrDefault()?.At("ORG"));
        foreach (var statement in root.All("STMTRS").Concat(root.All("CCSTMTRS")))
        {
            budget.Check();
            var prefix = string.Create(CultureInfo.InvariantCulture, $"statements[{statements++}].");
            Head(layer, prefix, statement);
            var currency = statement.At("CURDEF");
            foreach (var transaction in statement.All("STMTTRN"))
            {
                Transaction(layer, string.Create(CultureInfo.InvariantCulture, $"transactions[{transactions++}]."), transaction, currency);
            }
        }

        if (root.All("OFX").FirstOrDefault() is null || !layer.TextSoFar().Contains("</OFX>", StringComparison.OrdinalIgnoreCase))
        {
            layer.Warn("the file ends without </OFX>: it was cut, and transactions may be missing");
        }

        return null;
    }

    private static void Head(Layer layer, string prefix, OfxTree statement)
    {
        var account = statement.At("BANKACCTFROM") ?? statement.At("CCACCTFROM");
        State(layer, prefix + "account", account?.At("ACCTID"));
        State(layer, prefix + "bank", account?.At("BANKID"));
        State(layer, prefix + "branch", account?.At("BRANCHID"));
        State(layer, prefix + "accountType", account?.At("ACCTTYPE"));
        State(layer, prefix + "currency", statement.At("CURDEF"));
        State(layer, prefix + "from", statement.At("BANKTRANLIST", "DTSTART"), Day);
        State(layer, prefix + "to", statement.At("BANKTRANLIST", "DTEND"), Day);
        State(layer, prefix + "closingBalance", statement.At("LEDGERBAL", "BALAMT"), Normal.OrNull);
        State(layer, prefix + "closingBalanceDate", statement.At("LEDGERBAL", "DTASOF"), Day);
        State(layer, prefix + "availableBalance", statement.At("AVAILBAL", "BALAMT"), Normal.OrNull);
        State(layer, prefix + "availableBalanceDate", statement.At("AVAILBAL", "DTASOF"), Day);
    }

    private static void Transaction(Layer layer, string prefix, OfxTree transaction, OfxTree? statementCurrency)
    {
        State(layer, prefix + "date", transaction.At("DTPOSTED"), Day);
        State(layer, prefix + "bookingDate", transaction.At("DTPOSTED"), Day);
        State(layer, prefix + "transactionDate", transaction.At("DTUSER"), Day);
        State(layer, prefix + "valueDate", transaction.At("DTAVAIL"), Day);
        State(layer, prefix + "amount", transaction.At("TRNAMT"), Normal.OrNull);
        if (transaction.At("TRNAMT")?.Value is { } amount && Normal.NumberOrNull(amount.Text) is { } value)
        {
            layer.State(prefix + "direction", value < 0 ? "debit" : "credit", amount.Start, amount.End);
        }

        State(
            layer,
            prefix + "currency",
            transaction.At("CURRENCY", "CURSYM") ?? transaction.At("ORIGCURRENCY", "CURSYM") ?? statementCurrency
        );
        foreach (var (tag, name) in s_words)
        {
            State(layer, prefix + name, transaction.At(tag));
        }

        var payee = transaction.At("PAYEE");
        State(layer, prefix + "counterparty", payee?.At("NAME") ?? transaction.At("NAME") ?? transaction.At("EXTDNAME"));
        State(layer, prefix + "counterpartyPlace", payee?.At("CITY"));
        State(layer, prefix + "counterpartyCountry", payee?.At("COUNTRY"));
        State(layer, prefix + "counterpartyPhone", payee?.At("PHONE"));
        var other = transaction.At("BANKACCTTO") ?? transaction.At("CCACCTTO");
        State(layer, prefix + "counterpartyAccount", other?.At("ACCTID"));
        State(layer, prefix + "counterpartyBank", other?.At("BANKID"));
        State(layer, prefix + "purpose", transaction.At("MEMO"));
    }

    private static void State(Layer layer, string name, OfxTree? element, Func<string?, string?>? normal = null)
    {
        if (element?.Value is { } value)
        {
            layer.State(name, normal is null ? value.Text : normal(value.Text) ?? value.Text, value.Start, value.End);
        }
    }

    // 20250430120000[-5:EST]: the day is what counts.
    private static string? Day(string? text) => Normal.DateOrNull(text is { Length: > 8 } ? text[..8] : text);
}
