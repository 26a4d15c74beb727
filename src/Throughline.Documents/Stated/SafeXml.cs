using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Stated;

/// <summary>XML of unknown origin: no document type, no entities of its own, nothing fetched, bounded depth and size.</summary>
internal static class SafeXml
{
    private const int MaxDepth = 200;
    private const int MaxElements = 2_000_000;

    /// <summary>A reader over the source's bytes by the encoding that the XML declares, or over its text where <paramref name="asText"/> is set.</summary>
    public static XmlReader Open(Source source, bool asText = false)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        };
        return asText && source.Text is { } text
            ? XmlReader.Create(new StringReader(Declaration(text.Text)), settings)
            : XmlReader.Create(source.Open(), settings);
    }

    /// <summary>Runs a reading over the bytes; where the declared encoding is wrong, again over the text as it was decoded. Gives the reason of a failure.</summary>
    /// <param name="source">The file.</param>
    /// <param name="layer">Takes a warning where the encoding is wrong.</param>
    /// <param name="what">What was expected, in words.</param>
    /// <param name="read">The reading; it must leave the layer untouched when it throws before its first line.</param>
    public static string? Read(Source source, Layer layer, string what, Action<XmlReader> read)
    {
        var start = layer.Length;
        try
        {
            using var reader = Open(source);
            read(reader);
            return null;
        }
        catch (XmlException fault) when (layer.Length == start && source.Text is not null && !IsDocumentType(fault))
        {
            try
            {
                using var reader = Open(source, asText: true);
                read(reader);
                layer.Warn($"the encoding that the XML declares does not fit its bytes; it was read as {source.Text.Encoding}");
                return null;
            }
            catch (XmlException second)
            {
                return Refusal(second, what);
            }
        }
        catch (XmlException fault)
        {
            return Refusal(fault, what);
        }
    }

    /// <summary>The subtree at the reader, with bounded depth and number of elements; the reader then stands behind it.</summary>
    /// <exception cref="XmlException">The XML is broken, or deeper or larger than the limits.</exception>
    public static XElement Element(XmlReader reader, Budget budget)
    {
        var root = (XElement?)null;
        var open = new Stack<XElement>();
        var count = 0;
        var depth = reader.Depth;
        while (true)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (open.Count > MaxDepth || ++count > MaxElements)
                    {
                        throw new XmlException($"more than {MaxDepth} levels or {MaxElements} elements");
                    }

                    if (count % 4096 == 0)
                    {
                        budget.Check();
                    }

                    var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                    var isEmpty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                    {
                        if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns")
                        {
                            element.SetAttributeValue(reader.LocalName, reader.Value);
                        }
                    }

                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }

                    root ??= element;
                    if (!isEmpty)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.TryPeek(out var holder):
                    holder.Add(new XText(reader.Value));
                    break;
                case XmlNodeType.EndElement:
                    open.TryPop(out _);
                    break;
            }

            if (!reader.Read())
            {
                return open.Count == 0 && root is not null ? root : throw new XmlException("the file ends inside an element");
            }

            if (root is not null && open.Count == 0 && reader.Depth <= depth)
            {
                return root;
            }
        }
    }

    private static bool IsDocumentType(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal);

    private static string Refusal(XmlException fault, string what) =>
        IsDocumentType(fault)
            ? $"expected {what}; its XML has a document type of its own, which such files never have and attacks do; it was not read"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"expected {what}; its XML breaks in line {fault.LineNumber}, position {fault.LinePosition}; get a whole copy"
            );

    // A declaration of bytes means nothing for text.
    private static string Declaration(string text)
    {
        var end = text.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end < 0 ? text : text[(end + 2)..].TrimStart();
    }
}
