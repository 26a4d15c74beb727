using System.Xml;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Iso20022;

/// <summary>ISO 20022 messages of all versions: account reports, statements and notifications (camt.052 to 054), payment orders (pain.001, pain.008), transfers between banks (pacs.008, pacs.009).</summary>
/// <remarks>Read as a stream: only one entry or transaction stands in memory at a time. Element names are those of the message definitions; what moved between versions is looked for at each of its places.</remarks>
internal sealed class IsoReader : IFormatReader
{
    public string Name => "iso20022 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var messages = 0;
        var refusal = SafeXml.Read(source, layer, "an ISO 20022 message", xml => messages = Messages(xml, layer, budget));
        if (refusal is not null && layer.TextSoFar().Length > 200 && messages >= 0 && layer.RecordKind is not null)
        {
            // What stands before the break is whole entries; it is kept, and said.
            layer.EndTable();
            layer.Warn(refusal + "; only what stands before was read");
            return null;
        }

        return refusal
            ?? (
                messages == 0
                    ? "expected an ISO 20022 message (camt, pain or pacs); found none in the XML; check that the file is whole"
                    : null
            );
    }

    private static int Messages(XmlReader xml, Layer layer, Budget budget)
    {
        var count = 0;
        string? version = null;
        while (xml.Read())
        {
            budget.Check();
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (IsoMessages.KindOrNull(xml.LocalName) is not { } kind)
            {
                version = xml.LocalName == "Document" ? VersionOrNull(xml.NamespaceURI) : version;
                continue;
            }

            if (count++ == 0)
            {
                layer.BeginPage();
                layer.RecordKind = kind[0] == 'c' ? "bankStatement" : "paymentOrder";
            }

            var name = version ?? VersionOrNull(xml.NamespaceURI) ?? kind;
            new Sheet(layer).Title($"{IsoMessages.Say(kind)} ({name})", "messageType", name);
            Message(xml, kind, layer, budget);
        }

        return count;
    }

    private static void Message(XmlReader xml, string kind, Layer layer, Budget budget)
    {
        IIsoPart part = kind[0] == 'c' ? new IsoStatements(layer) : new IsoTransfers(layer, kind);
        if (xml.IsEmptyElement)
        {
            return;
        }

        try
        {
            Walk(xml, part, budget);
        }
        catch (XmlException)
        {
            part.Break();
            throw;
        }

        part.End();
    }

    private static void Walk(XmlReader xml, IIsoPart part, Budget budget)
    {
        var depth = xml.Depth;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            budget.Check();
            if (xml.NodeType == XmlNodeType.Element && part.IsContainer(xml.LocalName) && !xml.IsEmptyElement)
            {
                part.Begin(xml.LocalName);
                xml.Read();
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                part.Add(SafeXml.Element(xml, budget));
            }
            else
            {
                if (xml.NodeType == XmlNodeType.EndElement && part.IsContainer(xml.LocalName))
                {
                    part.End();
                }

                xml.Read();
            }
        }
    }

    // urn:iso:std:iso:20022:tech:xsd:camt.053.001.08, and the same behind other prefixes.
    private static string? VersionOrNull(string name)
    {
        var last = name[(name.LastIndexOfAny([':', '$', '/']) + 1)..];
        return
            last.StartsWith("camt.", StringComparison.Ordinal)
            || last.StartsWith("pain.", StringComparison.Ordinal)
            || last.StartsWith("pacs.", StringComparison.Ordinal)
            ? last
            : null;
    }
}
