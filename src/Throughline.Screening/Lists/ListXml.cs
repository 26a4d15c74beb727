using System.Xml;
using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>Streams the elements of large XML lists; no DTD, no external entities.</summary>
internal static class ListXml
{
    /// <summary>
    /// The root without its content, then every element of the names, one at a time. Namespaces differ between editions of one format, so only
    /// local names count, and elements come without namespaces.
    /// </summary>
    public static IEnumerable<(XElement Element, int Line)> Elements(
        ListFile file,
        IReadOnlyCollection<string> names,
        CancellationToken cancellationToken
    )
    {
        using var content = file.Open();
        using var xml = XmlReader.Create(
            content,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreWhitespace = true,
                IgnoreComments = true,
            }
        );
        var isRoot = true;
        while (!xml.EOF)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
            if (xml.NodeType == XmlNodeType.Element && isRoot)
            {
                isRoot = false;
                yield return (RootOf(xml), line);
                Read(xml, file);
            }
            else if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
            {
                yield return (WithoutNamespaces((XElement)XNode.ReadFrom(xml)), line);
            }
            else
            {
                Read(xml, file);
            }
        }
    }

    /// <summary>Refuses an edition of a format whose namespace is not known: its parts may mean something else.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">What the format is called.</param>
    /// <param name="known">True for a namespace of a known edition.</param>
    public static void NeedNamespace(ListFile file, string format, Func<string, bool> known)
    {
        if (file.Root is { } root && !known(root.Namespace))
        {
            throw new ListDamageException(
                $"a known version of {format}",
                $"<{root.Name}> in the namespace '{root.Namespace}'",
                "the file is refused as a whole; update the program, or convert the file to a version that it knows",
                root.Line
            );
        }
    }

    /// <summary>The text of the first child of a name; empty where there is none.</summary>
    public static string Text(XElement element, string child) => element.Element(child)?.Value.Trim() ?? "";

    /// <summary>The value of an attribute; empty where there is none.</summary>
    public static string Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim() ?? "";

    /// <summary>The texts of the children of the names that are not empty, joined.</summary>
    public static string Joined(XElement element, IEnumerable<string> children, string with) =>
        string.Join(with, children.Select(c => Text(element, c)).Where(t => t.Length > 0));

    // The reader names no place for a document type.
    private static void Read(XmlReader xml, ListFile file)
    {
        try
        {
            xml.Read();
        }
        catch (XmlException e) when (e.LineNumber == 0)
        {
            var before = file.Head.AsSpan(0, Math.Max(0, file.Head.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)));
            throw new ListDamageException(
                "XML without a document type",
                "a document type declaration (DTD), which lists do not have and attacks do",
                "the file is refused as a whole; fetch it from its official address",
                before.Count('\n') + 1,
                before.Length - before.LastIndexOf('\n')
            );
        }
    }

    private static XElement RootOf(XmlReader xml)
    {
        var root = new XElement(xml.LocalName);
        while (xml.MoveToNextAttribute())
        {
            root.SetAttributeValue(xml.LocalName, xml.Value);
        }

        xml.MoveToElement();
        return root;
    }

    private static XElement WithoutNamespaces(XElement element)
    {
        if (element.Name.NamespaceName.Length > 0)
        {
            foreach (var part in element.DescendantsAndSelf())
            {
                part.Name = part.Name.LocalName;
            }
        }

        return element;
    }
}
