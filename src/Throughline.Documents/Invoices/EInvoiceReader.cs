using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Electronic invoices in XML, as a readable sheet: UBL, UN/CEFACT CII (XRechnung, Factur-X, ZUGFeRD), FatturaPA. Files attached in the XML are files of their own.</summary>
internal sealed class EInvoiceReader : IFormatReader
{
    public string Name => "einvoice 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        XElement? root = null;
        if (SafeXml.Read(source, layer, "an electronic invoice", xml => root = Root(xml, budget)) is { } refusal)
        {
            return refusal;
        }

        var invoices = EInvoices.Read(root!);
        if (invoices.Count == 0)
        {
            return "expected an electronic invoice (UBL, CII or FatturaPA); found none in the XML; check that the file is whole";
        }

        layer.BeginPage();
        Write(invoices[0].Invoice, layer);
        Further(invoices, layer);
        Attachments(root!, layer, budget);
        return null;
    }

    /// <summary>Writes an invoice into a layer, states and checks it.</summary>
    internal static void Write(EInvoice invoice, Layer layer)
    {
        layer.RecordKind = invoice.Kind;
        InvoiceSheet.Write(invoice, layer);
        InvoiceArithmetic.Check(invoice, layer);
    }

    private static XElement Root(XmlReader xml, Budget budget)
    {
        xml.MoveToContent();
        return SafeXml.Element(xml, budget);
    }

    // A FatturaPA file may hold a lot of invoices; each further one is a file of its own.
    private static void Further(List<(EInvoice Invoice, XElement Source)> invoices, Layer layer)
    {
        for (var i = 1; i < invoices.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"invoice-{i + 1}.xml");
            layer.Members.Add(new(name, Encoding.UTF8.GetBytes(invoices[i].Source.ToString(SaveOptions.DisableFormatting))));
        }
    }

    private static void Attachments(XElement root, Layer layer, Budget budget)
    {
        var names = new MemberNames();
        foreach (
            var element in root.Descendants()
                .Where(e => e.Name.LocalName is "EmbeddedDocumentBinaryObject" or "AttachmentBinaryObject" or "Attachment")
        )
        {
            budget.Check();
            var isFattura = element.At("Attachment") is null && element.Name.LocalName == "Attachment" && !element.HasElements;
            var name = isFattura ? element.Parent.Text("NomeAttachment") : element.Said("filename");
            if (element.HasElements || string.IsNullOrWhiteSpace(element.Value))
            {
                continue;
            }

            var clean = names.Clean(name, "attachment");
            var buffer = new byte[element.Value.Length * 3 / 4 + 3];
            if (Convert.TryFromBase64String(element.Value, buffer, out var length))
            {
                layer.Members.Add(new(clean, buffer.AsMemory(0, length)));
            }
            else
            {
                layer.Refused.Add(
                    new(clean, "expected base64 in the invoice's attachment; found other characters; ask the issuer for the file", null)
                );
            }
        }
    }
}
