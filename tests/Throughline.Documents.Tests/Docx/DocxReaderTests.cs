using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Throughline.Documents.Tests.Docx;

public class DocxReaderTests
{
    [Fact]
    public void Paragraphs_and_tables_keep_their_order()
    {
        var document = Reading.One("act.docx", File());
        document.Title.ShouldBe("Act of transfer");
        document.Text.ShouldBe("Act of transfer\nThe parties met at Aarn.\nGoods\tQuantity\nPump P-4\t12\nSigned: O. Welm\n");
        document.Tables[0].Rows[1][0].Address.ShouldBe("table 1, row 2, column 1");
    }

    [Fact]
    public void A_table_that_only_places_blocks_is_read_block_by_block()
    {
        using var memory = new MemoryStream();
        using (var word = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(
                new Body(new Table(Blocks(["Welm Works Ltd", "4 Quay Road", "Aarn"], ["Our ref", "Date"], ["W-17", "3 May 2025"])))
            );
        }

        Reading
            .One("letter.docx", memory.ToArray())
            .Text.ShouldBe("Welm Works Ltd\n4 Quay Road\nAarn\n\nOur ref\tW-17\nDate\t3 May 2025\n\n");
    }

    private static TableRow Blocks(params string[][] cells) =>
        new(cells.Select(c => new TableCell(c.Select(line => new Paragraph(new Run(new WordText(line)))))));

    private static byte[] File()
    {
        using var memory = new MemoryStream();
        using (var word = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(
                new Body(
                    new Paragraph(
                        new ParagraphProperties(new ParagraphStyleId { Val = "Title" }),
                        new Run(new WordText("Act of transfer"))
                    ),
                    new Paragraph(
                        new Run(new WordText("The parties met ") { Space = SpaceProcessingModeValues.Preserve }),
                        new Run(new WordText("at Aarn.")),
                        new DeletedRun(new Run(new DeletedText("never")))
                    ),
                    new Table(Row("Goods", "Quantity"), Row("Pump P-4", "12")),
                    new Paragraph(new Run(new WordText("Signed: O. Welm")))
                )
            );
        }

        return memory.ToArray();
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(new Paragraph(new Run(new WordText(c))))));
}
