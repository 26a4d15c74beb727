using System.Globalization;
using System.Xml;
using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>GraphML 1.0 with label and schema on nodes and the claim's verb, time, quote and place on edges.</summary>
internal static class GraphMlExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private static readonly (string Id, string For)[] s_keys =
    [
        ("label", "node"),
        ("schema", "node"),
        ("predicate", "edge"),
        ("time", "edge"),
        ("concerns", "edge"),
        ("epistemic", "edge"),
        ("confidence", "edge"),
        ("quote", "edge"),
        ("path", "edge"),
    ];

    public static void Write(EvidenceNetwork network, IReadOnlyList<ExportLink> links, TextWriter output)
    {
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                CheckCharacters = false,
                NewLineChars = "\n",
            }
        );
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, target) in s_keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", id == "confidence" ? "double" : "string");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var (id, label, schema) in ExportLink.Nodes(network, links))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", id);
            Data(xml, "label", label);
            Data(xml, "schema", schema);
            xml.WriteEndElement();
        }

        foreach (var (from, to, claim) in links)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", claim.Id);
            xml.WriteAttributeString("source", from);
            xml.WriteAttributeString("target", to);
            Data(xml, "predicate", claim.Predicate);
            Data(xml, "time", claim.Time?.ToString());
            Data(xml, "concerns", claim.Qualifiers.Concerns?.Name);
            Data(xml, "epistemic", claim.Epistemic.ToString().ToLowerInvariant());
            Data(xml, "confidence", claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
            Data(xml, "quote", claim.Evidence[0].Quote);
            Data(xml, "path", claim.Evidence[0].Path);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(XmlText.Clean(value));
            xml.WriteEndElement();
        }
    }
}
