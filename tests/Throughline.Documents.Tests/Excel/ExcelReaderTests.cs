using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Excel;
using CellWords = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Throughline.Documents.Tests.Excel;

public class ExcelReaderTests
{
    [Fact]
    public void Cells_have_the_addresses_of_their_sheet()
    {
        var document = Reading.One("book.xlsx", Book());
        document.Pages[0].Name.ShouldBe("Payments");
        var cells = document.Tables[0].Rows.SelectMany(r => r).ToDictionary(c => c.Address, c => c.Text, StringComparer.Ordinal);
        cells["Payments!A1"].ShouldBe("date");
        cells["Payments!A3"].ShouldBe("2025-10-03");
        cells["Payments!C3"].ShouldBe("5120000.5");
        cells["Payments!D3"].ShouldBe("51%");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_have_letters(int index, string letters) => CellText.Column(index).ShouldBe(letters);

    private static byte[] Book()
    {
        using var memory = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = book.AddWorkbookPart();
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = "s1",
                        SheetId = 1,
                        Name = "Payments",
                    }
                )
            );
            workbook.AddNewPart<WorkbookStylesPart>("st").Stylesheet = new Stylesheet(
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 9 })
            );
            workbook.AddNewPart<WorksheetPart>("s1").Worksheet = new Worksheet(
                new SheetData(
                    new Row(Text("A1", "date"), Text("B1", "payer"), Text("C1", "amount")) { RowIndex = 1 },
                    new Row(Number("A3", "45933", 1), Text("B3", "Welm Line AG"), Number("C3", "5120000.5", 0), Number("D3", "0.51", 2))
                    {
                        RowIndex = 3,
                    }
                )
            );
        }

        return memory.ToArray();
    }

    private static Cell Text(string at, string text) =>
        new()
        {
            CellReference = at,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new CellWords(text)),
        };

    private static Cell Number(string at, string value, uint style) =>
        new()
        {
            CellReference = at,
            CellValue = new CellValue(value),
            StyleIndex = style,
        };
}
