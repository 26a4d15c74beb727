using System.Globalization;
using System.Security;
using System.Text;

namespace Throughline.Samples.Writing;

/// <summary>Writes an Excel workbook: headings and paragraphs become single-cell rows, a break starts a sheet.</summary>
internal static class SheetFile
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateOnly s_epoch = new(1899, 12, 30);

    public static byte[] Write(IReadOnlyList<Block> blocks)
    {
        var sheets = new List<(string Name, StringBuilder Rows, int Count)>();
        foreach (var block in blocks)
        {
            if (block is Block.Break named)
            {
                sheets.Add((named.Name, new StringBuilder(), 0));
                continue;
            }

            if (sheets.Count == 0)
            {
                sheets.Add(("Sheet1", new StringBuilder(), 0));
            }

            var (name, rows, count) = sheets[^1];
            var cells = block is Block.Row row ? row.Cells : [block.PlainText];
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{count + 1}\">");
            for (var i = 0; i < cells.Length; i++)
            {
                rows.Append(Cell(cells[i], $"{Column(i)}{count + 1}"));
            }

            rows.Append("</row>");
            sheets[^1] = (name, rows, count + 1);
        }

        var parts = new List<(string Path, string Text)>
        {
            ("[Content_Types].xml", ContentTypes(sheets.Count)),
            (
                "_rels/.rels",
                $"{Head}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"{Head}<Relationships xmlns=\"{Package}/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"rIdS\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            ("xl/styles.xml", Styles),
        };
        for (var i = 0; i < sheets.Count; i++)
        {
            parts.Add(
                (
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"{Head}<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>"
                )
            );
        }

        return StoredZip.OfText([.. parts]);
    }

    private static string Cell(object? cell, string at) =>
        cell switch
        {
            null or "" => "",
            DateOnly date => $"<c r=\"{at}\" s=\"1\"><v>{date.DayNumber - s_epoch.DayNumber}</v></c>",
            int or decimal => $"<c r=\"{at}\"><v>{Block.Show(cell)}</v></c>",
            _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(Block.Show(cell))}</t></is></c>",
        };

    private static string Column(int index) => ((char)('A' + index)).ToString();

    private static string ContentTypes(int sheets) =>
        $"{Head}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{string.Concat(Enumerable.Range(1, sheets).Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>";

    // Style 1 is the built-in short date (number format 14).
    private static string Styles =>
        $"{Head}<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
}
