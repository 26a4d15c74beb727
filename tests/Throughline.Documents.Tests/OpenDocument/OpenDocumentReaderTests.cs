using System.IO.Compression;
using System.Text;
using Throughline.Testing;

namespace Throughline.Documents.Tests.OpenDocument;

public class OpenDocumentReaderTests
{
    private const string Spaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    [Fact]
    public void A_text_gives_paragraphs_and_tables_in_order()
    {
        var document = Reading.One(
            "act.odt",
            Package(
                "<office:text><text:h>Act of transfer</text:h><text:p>The parties<text:s text:c=\"2\"/>met at <text:span>Aarn</text:span>.</text:p>"
                    + "<table:table table:name=\"T\"><table:table-row><table:table-cell><text:p>Pump P-4</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table></office:text>"
            )
        );
        document.Title.ShouldBe("Act of transfer");
        document.Text.ShouldBe("Act of transfer\nThe parties  met at Aarn.\nPump P-4\t12\n");
    }

    [Fact]
    public void A_spreadsheet_gives_stored_values_with_addresses()
    {
        var document = Reading.One(
            "sheet.ods",
            Package(
                "<office:spreadsheet><table:table table:name=\"Flights\"><table:table-row table:number-rows-repeated=\"2\">"
                    + "<table:table-cell table:number-columns-repeated=\"3\"/></table:table-row><table:table-row>"
                    + "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-14\"><text:p>14.03.25</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><text:p>1 234,50</text:p></table:table-cell>"
                    + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.51\"><text:p>51 %</text:p></table:table-cell>"
                    + "</table:table-row></table:table></office:spreadsheet>"
            )
        );
        var row = document.Tables.ShouldHaveSingleItem().Rows.ShouldHaveSingleItem();
        row.Select(c => c.Text).ShouldBe(["2025-03-14", "1234.5", "51%"]);
        row[1].Address.ShouldBe("Flights!B3");
    }

    [Fact]
    public void The_official_spreadsheet_of_a_list_is_read_whole()
    {
        var path = SharedData.Need("data/lists/uk/FCDO_UK_Sanctions_List_2025-08-11.ods");
        var document = Reading.One(Path.GetFileName(path), File.ReadAllBytes(path));
        document.Tables.Sum(t => t.Rows.Length).ShouldBeGreaterThan(5_300);
        document.Text.ShouldContain("RUS2257");
    }

    [Fact]
    public void A_damaged_file_is_refused_with_a_reason() =>
        Reading.Refusal("bad.odt", Package("<office:text><text:p>")).ShouldContain("damaged");

    private static byte[] Package(string body)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            Write(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            Write(zip, "content.xml", $"<office:document-content {Spaces}><office:body>{body}</office:body></office:document-content>");
        }

        return memory.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
