using System.Collections.Frozen;
using System.Xml;

namespace Throughline.Screening;

/// <summary>The root element of an XML file, read from its head.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Namespace">Namespace; empty where it has none.</param>
/// <param name="Attributes">Attributes by local name.</param>
/// <param name="Line">Its line.</param>
internal sealed record XmlRoot(string Name, string Namespace, FrozenDictionary<string, string> Attributes, int Line)
{
    /// <summary>The root; null where the head is no XML.</summary>
    public static XmlRoot? OfOrNull(string head)
    {
        if (!head.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            // A document type is skipped here and refused by the reader of the content.
            using var xml = XmlReader.Create(
                new StringReader(head),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            if (xml.MoveToContent() != XmlNodeType.Element)
            {
                return null;
            }

            var (name, space, line) = (xml.LocalName, xml.NamespaceURI, ((IXmlLineInfo)xml).LineNumber);
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute())
            {
                attributes[xml.LocalName] = xml.Value;
            }

            return new(name, space, attributes.ToFrozenDictionary(StringComparer.Ordinal), line);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
