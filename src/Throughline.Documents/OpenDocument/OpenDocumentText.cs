using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.OpenDocument;

/// <summary>Writes the elements of an OpenDocument content into a layer.</summary>
internal sealed class OpenDocumentText(Layer layer, Budget budget)
{
    private const int MostRepeats = 256;
    private static readonly XNamespace s_text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace s_table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace s_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace s_drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private int _tables;

    /// <summary>Writes the body.</summary>
    public void Add(XElement content)
    {
        var body = content.Element(s_office + "body")?.Elements().FirstOrDefault();
        if (body is null)
        {
            return;
        }

        var isSheet = body.Name == s_office + "spreadsheet";
        if (!isSheet)
        {
            layer.BeginPage();
        }

        Blocks(body, isSheet);
    }

    private void Blocks(XElement parent, bool isSheet)
    {
        foreach (var element in parent.Elements())
        {
            budget.Check();
            if (layer.IsFull)
            {
                return;
            }

            if (element.Name == s_text + "p" || element.Name == s_text + "h")
            {
                Paragraph(element);
            }
            else if (element.Name == s_table + "table")
            {
                Table(element, isSheet);
            }
            else if (element.Name == s_drawing + "page")
            {
                layer.EndPage();
                layer.BeginPage(name: (string?)element.Attribute(s_drawing + "name"));
                Blocks(element, isSheet);
            }
            else if (element.Name != s_text + "tracked-changes" && element.Name.LocalName != "forms")
            {
                Blocks(element, isSheet);
            }
        }
    }

    private void Paragraph(XElement element)
    {
        var text = Text(element);
        var isTitle = layer.Title is null && element.Name == s_text + "h" && layer.Length < 400;
        layer.Title ??= isTitle && text.Trim().Length > 0 ? text.Trim() : null;
        foreach (var line in text.Split('\n'))
        {
            layer.Line(line.TrimEnd(), isTitle ? ZoneKind.Title : null);
        }
    }

    private void Table(XElement table, bool isSheet)
    {
        var name = (string?)table.Attribute(s_table + "name") ?? "";
        _tables++;
        if (isSheet)
        {
            layer.BeginPage(name: name);
        }

        layer.BeginTable(isSheet ? name : "");
        var number = 0;
        foreach (var row in table.Descendants(s_table + "table-row").Where(r => r.Ancestors(s_table + "table").First() == table))
        {
            budget.Check();
            var repeats = (int?)row.Attribute(s_table + "number-rows-repeated") ?? 1;
            var cells = Cells(row);
            for (var i = 0; i < Math.Min(repeats, MostRepeats) && cells.Count > 0; i++)
            {
                var at = number + i + 1;
                layer.Row(
                    cells.Count,
                    column => cells[column],
                    column =>
                        isSheet
                            ? OpenDocumentReader.Address(name, at, column)
                            : string.Create(CultureInfo.InvariantCulture, $"table {_tables}, row {at}, column {column + 1}")
                );
            }

            number += repeats;
        }

        layer.EndTable();
        if (isSheet)
        {
            layer.EndPage();
        }
    }

    // Empty cells at the end are not kept; a repeated cell stands once for each column.
    private static List<string> Cells(XElement row)
    {
        var cells = new List<string>();
        var filled = 0;
        foreach (var cell in row.Elements().Where(c => c.Name == s_table + "table-cell" || c.Name == s_table + "covered-table-cell"))
        {
            var text = Value(cell);
            var repeats = Math.Min((int?)cell.Attribute(s_table + "number-columns-repeated") ?? 1, MostRepeats);
            for (var i = 0; i < repeats && cells.Count < 4 * MostRepeats; i++)
            {
                cells.Add(text);
            }

            filled = text.Length > 0 ? cells.Count : filled;
        }

        return cells.GetRange(0, filled);
    }

    // The stored value, not its look: dates ISO, numbers plain; text as it stands.
    private static string Value(XElement cell) =>
        (string?)cell.Attribute(s_office + "value-type") switch
        {
            "date" => ((string?)cell.Attribute(s_office + "date-value") ?? Text(cell)).Replace("T00:00:00", "", StringComparison.Ordinal),
            "float" or "currency" => (string?)cell.Attribute(s_office + "value") ?? Text(cell),
            "percentage" when (double?)cell.Attribute(s_office + "value") is { } share => Math.Round(share * 100, 8)
                .ToString(CultureInfo.InvariantCulture) + "%",
            _ => Layer.OneLine(string.Join(' ', cell.Elements(s_text + "p").Select(Text))).Trim(),
        };

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return text.ToString();
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText run:
                    text.Append(run.Value);
                    break;
                case XElement { Name.LocalName: "s" } spaces:
                    text.Append(' ', Math.Clamp((int?)spaces.Attribute(s_text + "c") ?? 1, 1, MostRepeats));
                    break;
                case XElement { Name.LocalName: "tab" }:
                    text.Append('\t');
                    break;
                case XElement { Name.LocalName: "line-break" }:
                    text.Append('\n');
                    break;
                case XElement { Name.LocalName: "annotation" or "note-citation" }:
                    break;
                case XElement inner:
                    Append(inner, text);
                    break;
                default:
                    break;
            }
        }
    }
}
