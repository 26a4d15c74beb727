using System.Text.Json;
using Throughline.Extraction;
using Throughline.Model;

namespace Throughline.Cases.Contract;

/// <summary>The answer of <c>read</c>: one file as positioned text and fields.</summary>
public static class ReadJson
{
    /// <summary>Writes a document and what was extracted from it; offsets in code points.</summary>
    public static void Write(Utf8JsonWriter json, Document document, ExtractionResult extraction)
    {
        var points = new CodePoints(document.Text);
        json.WriteStartObject();
        json.WriteString("mediaType", document.MediaType);
        json.WriteString("kind", extraction.Kind);
        json.WriteString("language", document.Language);
        json.WriteString("title", document.Title);
        json.WriteString("author", document.Author);
        json.WriteString("published", document.Published?.ToString());
        json.WriteString("text", document.Text);
        json.WriteString("body", Body(document));
        WriteZones(json, document, points);
        WritePages(json, document, points);
        FieldsJson.Write(json, extraction.Fields, points);
        WriteTables(json, document, points);
        json.WriteStrings("warnings", document.Warnings);
        json.WriteStartObject("properties");
        foreach (var (key, value) in document.Properties)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The text without page furniture.</summary>
    public static string Body(Document document)
    {
        if (!document.Zones.Any(z => z.Kind == ZoneKind.Noise))
        {
            return document.Text;
        }

        var kept = document.Zones.Where(z => z.Kind != ZoneKind.Noise).Select(z => document.Text[z.Start..z.End]);
        return string.Concat(kept).Trim();
    }

    private static void WriteZones(Utf8JsonWriter json, Document document, CodePoints points)
    {
        json.WriteStartArray("zones");
        foreach (var zone in document.Zones)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points.Of(zone.Start));
            json.WriteNumberValue(points.Of(zone.End));
            json.WriteStringValue(JsonWriting.Name(zone.Kind));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePages(Utf8JsonWriter json, Document document, CodePoints points)
    {
        json.WriteStartArray("pages");
        foreach (var page in document.Pages)
        {
            json.WriteStartObject();
            json.WriteNumber("number", page.Number);
            json.WriteNumber("start", points.Of(page.Start));
            json.WriteNumber("end", points.Of(page.End));
            if (page.Name is { } name)
            {
                json.WriteString("name", name);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTables(Utf8JsonWriter json, Document document, CodePoints points)
    {
        json.WriteStartArray("tables");
        foreach (var table in document.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteNumber("page", table.Page);
            json.WriteNumber("start", points.Of(table.Start));
            json.WriteNumber("end", points.Of(table.End));
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                json.WriteStartArray();
                foreach (var cell in row)
                {
                    json.WriteStartObject();
                    json.WriteString("text", cell.Text);
                    json.WriteNumber("column", cell.Column);
                    json.WriteNumber("start", points.Of(cell.Start));
                    json.WriteNumber("end", points.Of(cell.End));
                    json.WriteString("address", cell.Address);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
