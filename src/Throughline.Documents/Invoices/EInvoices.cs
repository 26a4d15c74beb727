using System.Text.RegularExpressions;
using System.Xml.Linq;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Tells electronic invoices by their root, and reads them.</summary>
internal static partial class EInvoices
{
    /// <summary>True where the head of an XML text opens an electronic invoice, order or despatch advice, perhaps in an envelope.</summary>
    public static bool IsEInvoice(ReadOnlySpan<char> head) =>
        CiiRoot().IsMatch(head)
        || UblRoot().IsMatch(head)
            && (
                head.Contains("urn:oasis:names:specification:ubl:", StringComparison.Ordinal)
                || head.Contains("urn:un:unece:uncefact:data:standard:", StringComparison.Ordinal)
            );

    /// <summary>The invoices of a file, each with the XML that alone would hold it; empty where there is none.</summary>
    public static List<(EInvoice Invoice, XElement Source)> Read(XElement root)
    {
        var found = root.DescendantsAndSelf().FirstOrDefault(e => IsRoot(e.Name.LocalName));
        switch (found?.Name.LocalName)
        {
            case null:
                return [];
            case "CrossIndustryInvoice" or "CrossIndustryDocument":
                return [(CiiReading.Read(found), found)];
            // The release candidate of ZUGFeRD named the root of its Cross Industry Document so.
            case "Invoice" when found.Name.NamespaceName.StartsWith("urn:un:unece:uncefact", StringComparison.Ordinal):
                return [(CiiReading.Read(found), found)];
            case "FatturaElettronica":
                var header = found.At("FatturaElettronicaHeader") ?? new XElement("FatturaElettronicaHeader");
                return
                [
                    .. found
                        .All("FatturaElettronicaBody")
                        .Select(body =>
                            (FatturaReading.Read(header, body), new XElement(found.Name, new XElement(header), new XElement(body)))
                        ),
                ];
            default:
                return [(UblReading.Read(found), found)];
        }
    }

    private static bool IsRoot(string name) =>
        name
            is "CrossIndustryInvoice"
                or "CrossIndustryDocument"
                or "FatturaElettronica"
                or "Invoice"
                or "CreditNote"
                or "Order"
                or "DespatchAdvice";

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]{0,200}:)?(?:CrossIndustryInvoice|CrossIndustryDocument|FatturaElettronica)[\s>]")]
    private static partial Regex CiiRoot();

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]{0,200}:)?(?:Invoice|CreditNote|Order|DespatchAdvice)[\s>]")]
    private static partial Regex UblRoot();
}
