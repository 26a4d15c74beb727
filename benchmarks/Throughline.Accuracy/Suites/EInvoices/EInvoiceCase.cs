using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Throughline.Accuracy.Scores;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.EInvoices;

/// <summary>One invoice against its own XML, looked at by XPath without any of the product's readers.</summary>
internal static class EInvoiceCase
{
    // Names of the value, and paths in UBL, CII (both generations) and FatturaPA.
    private static readonly (string Tally, string Field, string Ubl, string Cii, string Fattura)[] s_values =
    [
        (
            "head",
            "number",
            "cbc:ID",
            "//ram:ExchangedDocument/ram:ID|//ram:HeaderExchangedDocument/ram:ID",
            "//DatiGeneraliDocumento/Numero"
        ),
        ("head", "currency", "cbc:DocumentCurrencyCode", "//ram:InvoiceCurrencyCode", "//DatiGeneraliDocumento/Divisa"),
        (
            "parties",
            "seller",
            "cac:AccountingSupplierParty//cac:PartyLegalEntity/cbc:RegistrationName",
            "//ram:SellerTradeParty/ram:Name",
            "//CedentePrestatore//Denominazione"
        ),
        (
            "parties",
            "buyer",
            "cac:AccountingCustomerParty//cac:PartyLegalEntity/cbc:RegistrationName",
            "//ram:BuyerTradeParty/ram:Name",
            "//CessionarioCommittente//Denominazione"
        ),
        ("parties", "payee", "cac:PayeeParty/cac:PartyName/cbc:Name", "//ram:PayeeTradeParty/ram:Name", "//Nothing"),
        (
            "parties",
            "buyerCity",
            "cac:AccountingCustomerParty//cac:PostalAddress/cbc:CityName",
            "//ram:BuyerTradeParty//ram:CityName",
            "//CessionarioCommittente/Sede/Comune"
        ),
        (
            "parties",
            "sellerPostcode",
            "cac:AccountingSupplierParty//cac:PostalAddress/cbc:PostalZone",
            "//ram:SellerTradeParty//ram:PostcodeCode",
            "//CedentePrestatore/Sede/CAP"
        ),
        ("totals", "net", "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", "//ram:TaxBasisTotalAmount", "//Nothing"),
        (
            "totals",
            "total",
            "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount",
            "//ram:GrandTotalAmount",
            "//DatiGeneraliDocumento/ImportoTotaleDocumento"
        ),
        ("totals", "payable", "cac:LegalMonetaryTotal/cbc:PayableAmount", "//ram:DuePayableAmount", "//Nothing"),
        (
            "totals",
            "lineTotal",
            "cac:LegalMonetaryTotal/cbc:LineExtensionAmount",
            "//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:LineTotalAmount|//ram:ApplicableSupplyChainTradeSettlement/ram:SpecifiedTradeSettlementMonetarySummation/ram:LineTotalAmount",
            "//Nothing"
        ),
        ("totals", "tax", "cac:TaxTotal[1]/cbc:TaxAmount", "//ram:TaxTotalAmount[1]", "//Nothing"),
    ];

    private static readonly (string Field, string Ubl, string Cii, string Fattura)[] s_lines =
    [
        ("description", "cac:Item/cbc:Name", "ram:SpecifiedTradeProduct/ram:Name", "Descrizione"),
        ("quantity", "cbc:InvoicedQuantity|cbc:CreditedQuantity", ".//ram:BilledQuantity", "Quantita"),
        ("price", "cac:Price/cbc:PriceAmount", ".//ram:NetPriceProductTradePrice/ram:ChargeAmount", "PrezzoUnitario"),
        (
            "amount",
            "cbc:LineExtensionAmount",
            ".//ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount|.//ram:SpecifiedTradeSettlementMonetarySummation/ram:LineTotalAmount",
            "PrezzoTotale"
        ),
        ("code", "cac:Item/cac:SellersItemIdentification/cbc:ID", "ram:SpecifiedTradeProduct/ram:SellerAssignedID", "Nothing"),
        (
            "taxRate",
            "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent",
            ".//ram:ApplicableTradeTax/ram:RateApplicablePercent|.//ram:ApplicableTradeTax/ram:ApplicablePercent",
            "AliquotaIVA"
        ),
    ];

    /// <summary>Scores a file.</summary>
    public static void Score(string path, Scoreboard board, CancellationToken cancellationToken)
    {
        if (TruthOrNull(path, cancellationToken) is not { } root)
        {
            board["files whose XML could be looked at"].Add(false);
            board.Notes.Add($"{Path.GetFileName(path)}: no XML of an invoice in it");
            return;
        }

        var read = ReadFields.OrNull(path, cancellationToken);
        board["files whose XML could be looked at"].Add(true);
        board[Path.GetExtension(path) == ".pdf" ? "hybrid PDFs read" : "XML invoices read"]
            .Add(read is { Kind: "invoice" } && read["number"] is not null);
        foreach (var (tally, field, ubl, cii, fattura) in s_values)
        {
            Add(tally, field, Value(root, Pick(root, ubl, cii, fattura)));
        }

        var lines = root.XPathSelectElements(
                Bare(
                    Pick(
                        root,
                        "cac:InvoiceLine|cac:CreditNoteLine",
                        "//ram:IncludedSupplyChainTradeLineItem",
                        "FatturaElettronicaBody[1]//DettaglioLinee"
                    )
                )
            )
            .ToList();
        Add(
            "lines",
            "count",
            lines.Count.ToString(CultureInfo.InvariantCulture),
            (read?.Count("lines") ?? 0).ToString(CultureInfo.InvariantCulture)
        );
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var (field, ubl, cii, fattura) in s_lines)
            {
                Add(
                    "lines",
                    string.Create(CultureInfo.InvariantCulture, $"lines[{i}].{field}"),
                    Value(lines[i], Pick(root, ubl, cii, fattura))
                );
            }
        }

        void Add(string tally, string field, string? expected, string? found = null)
        {
            if (string.IsNullOrWhiteSpace(expected))
            {
                return;
            }

            found ??= read?[field];
            var isHit = ReadFields.Same(expected, found);
            board["invoice " + tally].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add($"{Path.GetFileName(path)}: {field}: the XML says '{expected}', read '{found}'");
            }
        }
    }

    private static string Pick(XElement root, string ubl, string cii, string fattura) =>
        root.Name.LocalName == "FatturaElettronica" ? fattura
        : root.Name.NamespaceName.Contains("oasis", StringComparison.Ordinal) ? ubl
        : cii;

    private static string? Value(XElement element, string path) => element.XPathSelectElement(Bare(path))?.Value.Trim();

    // Prefixed and bare names alike stand for local names.
    private static string Bare(string path) =>
        System.Text.RegularExpressions.Regex.Replace(
            path,
            "(?<![A-Za-z@'-])(?:[a-z]+:)?([A-Z][A-Za-z]+|ID)(?![A-Za-z'(-])",
            "*[local-name()='$1']",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    private static XElement? TruthOrNull(string path, CancellationToken cancellationToken)
    {
        var xml = Path.GetExtension(path) == ".xml" ? File.ReadAllBytes(path) : Embedded(path, cancellationToken);
        try
        {
            return xml is null ? null : XDocument.Load(new MemoryStream(xml)).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Taking the file out of the PDF is the PDF library's work; what it says is looked at apart from our readers.
    private static byte[]? Embedded(string path, CancellationToken cancellationToken) =>
        new DocumentReader(new ReadLimits())
            .Read(path, File.ReadAllBytes(path), cancellationToken)
            .Documents.FirstOrDefault(d => d.Container is not null && d.Document.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            ?.Original.ToArray();
}
