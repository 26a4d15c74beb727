using System.Security;
using System.Text;

namespace Throughline.Samples.Writing;

/// <summary>Writes a Word document with headings, paragraphs and tables.</summary>
internal static class WordFile
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Write(IReadOnlyList<Block> blocks)
    {
        var body = new StringBuilder();
        var inTable = false;
        foreach (var block in blocks)
        {
            if (inTable && block is not Block.Row)
            {
                body.Append("</w:tbl>");
                inTable = false;
            }

            switch (block)
            {
                case Block.Heading heading:
                    body.Append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>")
                        .Append("<w:r><w:rPr><w:b/></w:rPr>")
                        .Append(Run(heading.Text))
                        .Append("</w:r></w:p>");
                    break;
                case Block.Paragraph paragraph:
                    body.Append("<w:p><w:r>").Append(Run(paragraph.Text)).Append("</w:r></w:p>");
                    break;
                case Block.Row row:
                    if (!inTable)
                    {
                        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>");
                        inTable = true;
                    }

                    body.Append("<w:tr>");
                    foreach (var cell in row.Cells)
                    {
                        body.Append("<w:tc><w:p><w:r>").Append(Run(Block.Show(cell))).Append("</w:r></w:p></w:tc>");
                    }

                    body.Append("</w:tr>");
                    break;
                default:
                    body.Append("<w:p/>");
                    break;
            }
        }

        body.Append(inTable ? "</w:tbl><w:p/>" : "");
        return StoredZip.OfText(
            ("[Content_Types].xml", ContentTypes),
            (
                "_rels/.rels",
                $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", $"{Head}<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>")
        );
    }

    private static string Run(string text) =>
        string.Join("<w:br/>", text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t>"));

    private static string ContentTypes =>
        $"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
}
