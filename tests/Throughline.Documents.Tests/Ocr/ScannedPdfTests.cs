using SkiaSharp;
using Throughline.Testing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Ocr;

public class ScannedPdfTests
{
    [Fact]
    public void A_file_of_typed_and_scanned_pages_is_read_whole()
    {
        Tool.Need("tesseract");
        var builder = new PdfDocumentBuilder();
        var typed = builder.AddPage(595, 842);
        typed.AddText(
            "This page was typed and needs no recognition at all",
            12,
            new PdfPoint(60, 700),
            builder.AddStandard14Font(Standard14Font.Helvetica)
        );
        var scanned = builder.AddPage(595, 842);
        scanned.AddJpeg(
            DrawnPage.Of(["Delivery note DN-77", "Twelve pumps were received at the Varna warehouse."], format: SKEncodedImageFormat.Jpeg),
            new PdfRectangle(0, 0, 595, 842)
        );
        var document = Reading.One("mixed.pdf", builder.Build());
        document.Pages.Length.ShouldBe(2);
        document.Text.ShouldContain("needs no recognition");
        var at = document.Text.IndexOf("Twelve pumps were received", StringComparison.Ordinal);
        document.PageAt(at).ShouldBe(2);
        document.Warnings.ShouldHaveSingleItem().ShouldStartWith("page 2 was recognised");
        var box = document.BoxesOf(at, at + 6).ShouldHaveSingleItem();
        box.X.ShouldBe(160 * 72 / 200.0, 4);
        box.Y.ShouldBe((262 - 30) * 72 / 200.0, 6);
    }
}
