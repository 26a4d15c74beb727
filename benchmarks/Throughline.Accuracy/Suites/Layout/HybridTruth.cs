using System.Globalization;
using System.Xml.Linq;

namespace Throughline.Accuracy.Suites.Layout;

/// <summary>What the XML of a hybrid invoice says, looked up by local names; independent of our own readers of it.</summary>
/// <param name="Head">Fields of the head with their values: amounts plain, dates as eight digits.</param>
/// <param name="Lines">The cells of each line.</param>
internal sealed record HybridTruth(
    IReadOnlyList<(string Field, string Value)> Head,
    IReadOnlyList<IReadOnlyList<(string Field, string Value)>> Lines
)
{
    /// <summary>Reads a cross-industry invoice; null where the XML is none.</summary>
    public static HybridTruth? Of(XElement root)
    {
        if (!root.Name.LocalName.StartsWith("CrossIndustry", StringComparison.Ordinal))
        {
            return null;
        }

        var head = new List<(string, string)>();
        var document = First(root, "ExchangedDocument") ?? First(root, "HeaderExchangedDocument");
        var sums =
            First(root, "SpecifiedTradeSettlementHeaderMonetarySummation")
            ?? root.Descendants().FirstOrDefault(e => e.Name.LocalName == "SpecifiedTradeSettlementMonetarySummation" && !InLine(e));
        Add(head, "number", Child(document, "ID"));
        Add(head, "date", First(document, "DateTimeString")?.Value);
        Add(head, "seller", Child(First(root, "SellerTradeParty"), "Name"));
        Add(head, "buyer", Child(First(root, "BuyerTradeParty"), "Name"));
        Add(head, "currency", First(root, "InvoiceCurrencyCode")?.Value);
        Amount(head, "total", Child(sums, "GrandTotalAmount"));
        Amount(head, "tax", Child(sums, "TaxTotalAmount"));
        return new(
            head,
            [
                .. root.Descendants()
                    .Where(e => e.Name.LocalName == "IncludedSupplyChainTradeLineItem")
                    .Select(Line)
                    .Where(l => l.Exists(c => c.Field == "amount")),
            ]
        );
    }

    private static List<(string Field, string Value)> Line(XElement line)
    {
        var cells = new List<(string, string)>();
        Add(cells, "description", Child(First(line, "SpecifiedTradeProduct"), "Name"));
        Amount(cells, "quantity", First(line, "BilledQuantity")?.Value);
        Amount(cells, "price", Child(First(line, "NetPriceProductTradePrice"), "ChargeAmount"));
        Amount(cells, "amount", First(line, "LineTotalAmount")?.Value);
        return cells;
    }

    private static void Add(List<(string, string)> cells, string field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            cells.Add((field, value.Trim()));
        }
    }

    private static void Amount(List<(string, string)> cells, string field, string? value)
    {
        if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            cells.Add((field, amount.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static XElement? First(XElement? element, string name) => element?.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;

    private static bool InLine(XElement element) => element.Ancestors().Any(a => a.Name.LocalName == "IncludedSupplyChainTradeLineItem");
}
