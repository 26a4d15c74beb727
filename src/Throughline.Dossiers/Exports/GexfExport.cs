using System.Globalization;
using System.Xml;
using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>GEXF 1.3; claims with a time carry start and end, so that Gephi can play them.</summary>
internal static class GexfExport
{
    private const string Namespace = "http://gexf.net/1.3";

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
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        Attributes(xml, "node", "schema");
        Attributes(xml, "edge", "quote", "path");
        xml.WriteStartElement("nodes", Namespace);
        foreach (var (id, label, schema) in ExportLink.Nodes(network, links))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("label", XmlText.Clean(label));
            Values(xml, schema);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        foreach (var (from, to, claim) in links)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", claim.Id);
            xml.WriteAttributeString("source", from);
            xml.WriteAttributeString("target", to);
            xml.WriteAttributeString("label", claim.Predicate);
            xml.WriteAttributeString("weight", claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture));
            if (claim.Time?.Start is { } start)
            {
                xml.WriteAttributeString("start", start.Earliest.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            }

            if (claim.Time?.End is { } end)
            {
                xml.WriteAttributeString("end", end.Latest.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            }

            Values(xml, claim.Evidence[0].Quote, claim.Evidence[0].Path);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string target, params string[] names)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", target);
        for (var i = 0; i < names.Length; i++)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", names[i]);
            xml.WriteAttributeString("type", "string");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, params string[] values)
    {
        xml.WriteStartElement("attvalues", Namespace);
        for (var i = 0; i < values.Length; i++)
        {
            xml.WriteStartElement("attvalue", Namespace);
            xml.WriteAttributeString("for", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("value", XmlText.Clean(values[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
