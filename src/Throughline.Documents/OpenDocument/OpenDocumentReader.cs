using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Throughline.Documents.Archives;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.OpenDocument;

/// <summary>OpenDocument texts, spreadsheets and presentations (ISO/IEC 26300): paragraphs and tables of <c>content.xml</c>.</summary>
internal sealed class OpenDocumentReader : IFormatReader
{
    public string Name => "opendocument 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        if (PackageGuard.Check(source, budget) is { } reason)
        {
            return reason;
        }

        try
        {
            using var zip = new ZipArchive(source.Open(), ZipArchiveMode.Read);
            if (
                zip.GetEntry("META-INF/manifest.xml") is { } manifest
                && Text(manifest).Contains("encryption-data", StringComparison.Ordinal)
            )
            {
                return "the file is encrypted; open it with its password, save it without one and add that";
            }

            Meta(zip, layer);
            if (zip.GetEntry("content.xml") is not { } part)
            {
                return PackageGuard.Damaged(layer, "an OpenDocument file", "LibreOffice");
            }

            using var content = part.Open();
            using var xml = XmlReader.Create(content, Safe(budget));
            new OpenDocumentText(layer, budget).Add(XElement.Load(xml));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return PackageGuard.Damaged(layer, "an OpenDocument file", "LibreOffice");
        }

        return layer.Length == 0 ? "the file has no text" : null;
    }

    private static void Meta(ZipArchive zip, Layer layer)
    {
        if (zip.GetEntry("meta.xml") is not { } entry)
        {
            return;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Safe(null));
        foreach (var element in XElement.Load(xml).Descendants().Where(e => !e.HasElements && e.Value.Length > 0))
        {
            switch (element.Name.LocalName)
            {
                case "title":
                    layer.Title = element.Value;
                    break;
                case "creator":
                    layer.Author = element.Value;
                    break;
                case "creation-date":
                    layer.Property("created", element.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static XmlReaderSettings Safe(Budget? budget) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = budget is null ? 1 << 20 : budget.Limits.MaxCharacters * 20L,
        };

    /// <summary>The address of a cell, as spreadsheets write it.</summary>
    internal static string Address(string sheet, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{sheet}!{Excel.CellText.Column(column)}{row}");
}
