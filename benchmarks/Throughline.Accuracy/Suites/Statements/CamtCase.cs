using System.Globalization;
using System.Xml.Linq;
using System.Xml.XPath;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.Statements;

/// <summary>One camt file: what we read against a plain XPath look at the same XML.</summary>
internal static class CamtCase
{
    private static readonly string[] s_texts =
    [
        "EndToEndId",
        "Ustrd",
        "AddtlRmtInf",
        "IBAN",
        "BICFI",
        "BIC",
        "InstrId",
        "MndtId",
        "AddtlNtryInf",
        "PmtInfId",
    ];

    /// <summary>Scores a file.</summary>
    public static void Score(string path, Scoreboard board, CancellationToken cancellationToken)
    {
        var xml = XDocument.Load(path);
        var read = ReadFields.OrNull(path, cancellationToken);
        var name = Path.GetFileName(path);
        board["camt files read"].Add(read is { Kind: "bankStatement" });
        var statements = Elements(xml, "Stmt").Concat(Elements(xml, "Rpt")).Concat(Elements(xml, "Ntfctn")).ToList();
        Add("camt statements counted", "statements", Text(statements.Count), Text(read?.Count("statements") ?? 0));
        var (transaction, number) = (0, 0);
        foreach (var statement in statements)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"statements[{number++}].");
            Add(
                "camt accounts",
                "account",
                Value(statement, "*[local-name()='Acct']/*[local-name()='Id']//*[not(*)][1]"),
                read?[prefix + "account"]
            );
            Balances(statement, prefix);
            foreach (var entry in statement.XPathSelectElements("*[local-name()='Ntry']"))
            {
                Entry(entry);
            }
        }

        Add("camt transactions counted", "transactions", Text(transaction), Text(read?.Count("transactions") ?? 0));
        foreach (
            var element in s_texts
                .SelectMany(t => xml.XPathSelectElements($"//*[local-name()='Ntry']//*[local-name()='{t}']"))
                .Where(e => e.Value.Trim().Length > 0)
        )
        {
            var isThere = read?.Values.Any(v => v.Contains(element.Value.Trim(), StringComparison.Ordinal)) == true;
            board["camt texts and codes of entries"].Add(isThere);
            if (!isThere)
            {
                board.Notes.Add($"{name}: {element.Name.LocalName} '{element.Value.Trim()}' was not read");
            }
        }

        void Entry(XElement entry)
        {
            var details = entry.XPathSelectElements(".//*[local-name()='TxDtls']").ToList();
            var amount = Value(entry, "*[local-name()='Amt']");
            var isDebit = Value(entry, "*[local-name()='CdtDbtInd']") == "DBIT";
            for (var i = 0; i < Math.Max(1, details.Count); i++)
            {
                var own = string.Create(CultureInfo.InvariantCulture, $"transactions[{transaction++}].");
                if (details.Count <= 1)
                {
                    Add("camt amounts", own + "amount", (isDebit ? "-" : "") + amount, read?[own + "amount"]);
                    Add(
                        "camt amounts",
                        own + "currency",
                        entry.XPathSelectElement("*[local-name()='Amt']")!.Attribute("Ccy")?.Value,
                        read?[own + "currency"]
                    );
                }
                else
                {
                    Add("camt amounts", own + "entryAmount", (isDebit ? "-" : "") + amount, read?[own + "entryAmount"]);
                }

                foreach (
                    var (role, element) in new[]
                    {
                        ("payer", "Dbtr"),
                        ("payee", "Cdtr"),
                        ("ultimateDebtor", "UltmtDbtr"),
                        ("ultimateCreditor", "UltmtCdtr"),
                    }
                )
                {
                    var party = details
                        .ElementAtOrDefault(i)
                        ?.XPathSelectElement($".//*[local-name()='RltdPties']/*[local-name()='{element}']//*[local-name()='Nm']");
                    if (party is not null)
                    {
                        Add("camt parties", own + role, party.Value.Trim(), read?[own + role]);
                    }
                }
            }
        }

        void Balances(XElement statement, string prefix)
        {
            foreach (
                var (code, key) in new[]
                {
                    ("OPBD", "openingBalance"),
                    ("CLBD", "closingBalance"),
                    ("CLAV", "availableBalance"),
                    ("ITBD", "interimBalance"),
                }
            )
            {
                var balance = statement.XPathSelectElement(
                    $"*[local-name()='Bal'][.//*[local-name()='Tp']//*[local-name()='Cd']='{code}']"
                );
                if (balance is not null)
                {
                    var sign = Value(balance, "*[local-name()='CdtDbtInd']") == "DBIT" ? "-" : "";
                    Add("camt balances", prefix + key, sign + Value(balance, "*[local-name()='Amt']"), read?[prefix + key]);
                    Add(
                        "camt balances",
                        prefix + key + "Date",
                        Value(balance, "*[local-name()='Dt']//*[not(*)]")?[..10],
                        read?[prefix + key + "Date"]
                    );
                }
            }
        }

        void Add(string tally, string what, string? expected, string? found)
        {
            if (string.IsNullOrEmpty(expected))
            {
                return;
            }

            var isHit = ReadFields.Same(expected, found);
            board[tally].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add($"{name}: {what}: the XML says '{expected}', read '{found}'");
            }
        }
    }

    private static IEnumerable<XElement> Elements(XDocument xml, string name) => xml.XPathSelectElements($"//*[local-name()='{name}']");

    private static string? Value(XElement element, string path) => element.XPathSelectElement(path)?.Value.Trim();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
