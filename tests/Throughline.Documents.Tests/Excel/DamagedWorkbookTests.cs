using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Tests.Excel;

/// <summary>Workbooks whose parts were damaged inside a package that still opens.</summary>
public class DamagedWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Theory]
    [InlineData(
        "<Relationships xmlns=\"http:?/schemas.openxmlformats.org/package/2006/relationships\"?<Relationship Id=\"r1& /></Relationships>"
    )]
    [InlineData("")]
    public void Links_that_lead_nowhere_are_refused_in_words(string links)
    {
        var refusal = Reading.Refusal(
            "book.xlsx",
            Book(links, Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Payer</t></is></c></row>"))
        );
        refusal.ShouldContain("Excel", Case.Sensitive);
        refusal.ShouldNotContain("points outside");
    }

    [Fact]
    public void Sheets_before_the_damage_stay_and_the_loss_is_told()
    {
        const string row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Welm Line AG</t></is></c></row>";
        var document = Reading.One("book.xlsx", Book(Linked, Sheet(row), Sheet(row + "<row r=\"2\"><c r=\"A2\" t=\"inl&")));
        document.Text.ShouldContain("Welm Line AG");
        document.Warnings.ShouldContain(w => w.Contains("could not be read", StringComparison.Ordinal));
    }

    private const string Linked =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
        + Links
        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
        + Links
        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>";

    private static string Sheet(string rows) => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";

    private static byte[] Book(string links, params string[] sheets)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part("_rels/.rels", "<Relationships/>");
            Part(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets>{string.Concat(sheets.Select((_, i) => $"<sheet name=\"S{i + 1}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>"
            );
            Part("xl/_rels/workbook.xml.rels", links);
            for (var i = 0; i < sheets.Length; i++)
            {
                Part($"xl/worksheets/sheet{i + 1}.xml", sheets[i]);
            }

            void Part(string name, string text)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }
}
