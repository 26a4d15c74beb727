using System.IO.Compression;
using System.Security;
using System.Text;

namespace Throughline.Accuracy.Suites.Trade.Writing;

/// <summary>Writes a Word file of paragraphs and tables.</summary>
internal sealed class WordGrid
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private readonly StringBuilder _body = new();

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string text) => _body.Append("<w:p>").Append(Run(text)).Append("</w:p>");

    /// <summary>Adds a table; a line break in a cell begins a new paragraph there.</summary>
    public void Table(IReadOnlyList<string[]> rows)
    {
        _body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>");
        foreach (var row in rows)
        {
            _body.Append("<w:tr>");
            foreach (var cell in row)
            {
                _body.Append("<w:tc>").AppendJoin("", cell.Split('\n').Select(l => "<w:p>" + Run(l) + "</w:p>")).Append("</w:tc>");
            }

            _body.Append("</w:tr>");
        }

        _body.Append("</w:tbl>");
    }

    /// <summary>The file.</summary>
    public byte[] ToFile()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            Add(
                zip,
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + _body
                    + "<w:p/></w:body></w:document>"
            );
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Head + content));
    }

    private static string Run(string text) => "<w:r><w:t xml:space=\"preserve\">" + SecurityElement.Escape(text) + "</w:t></w:r>";
}
