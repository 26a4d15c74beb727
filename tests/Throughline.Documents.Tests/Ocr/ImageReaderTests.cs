using SkiaSharp;
using Throughline.Testing;

namespace Throughline.Documents.Tests.Ocr;

public class ImageReaderTests
{
    private static readonly string[] s_letter =
    [
        "Northwind Pumps Ltd",
        "Invoice no. NP-2214",
        "Date: 14 March 2025",
        "Dear Sirs, we have shipped twelve pumps to your warehouse in Varna.",
        "The amount of EUR 48,200.00 is due within thirty days of receipt.",
        "Please confirm that the goods have arrived in good order.",
    ];

    private static readonly string[] s_russian =
    [
        "АО «Северный насосный завод»",
        "Исх. № 118 от 14.03.2025",
        "Сообщаем, что двенадцать насосов отгружены на склад покупателя.",
        "Сумма договора составляет 48 200,00 евро, оплата в течение месяца.",
        "Просим подтвердить получение товара и сообщить номер накладной.",
    ];

    private static readonly string[] s_chinese =
    [
        "北方航空技术有限公司",
        "合同编号 NP-2214",
        "日期 2025年3月14日",
        "我公司已向贵公司发运十二台设备，请在收货后三十天内付款。",
        "合同金额为人民币四十八万二千元整，请确认收到货物。",
    ];

    [Fact]
    public void An_English_a_Russian_and_a_Chinese_page_are_read_in_their_own_letters()
    {
        Tool.Need("tesseract");
        Reading.One("letter.png", DrawnPage.Of(s_letter)).Text.ShouldContain("shipped twelve pumps to your warehouse in Varna");
        Reading.One("письмо.png", DrawnPage.Of(s_russian)).Text.ShouldContain("двенадцать насосов отгружены на склад покупателя");
        var chinese = Reading.One("fapiao.png", DrawnPage.Of(s_chinese)).Text;
        chinese.ShouldContain("北方航空技术有限公司");
        chinese.ShouldContain("2025年3月14日");
    }

    [Fact]
    public void Single_lines_in_another_script_are_read_in_their_own_letters_too()
    {
        Tool.Need("tesseract");
        string[] lines = [.. s_letter, .. s_letter, s_russian[0], "Please find the papers of both parties enclosed.", s_chinese[0]];
        var text = Reading.One("mixed.png", DrawnPage.Of(lines)).Text;
        text.ShouldContain("shipped twelve pumps to your warehouse in Varna");
        text.ShouldContain("Северный насосный завод");
        text.ShouldContain("北方航空技术有限公司");
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    [InlineData(2.4)]
    [InlineData(-3)]
    public void A_page_that_lies_on_its_side_or_aslant_is_read_as_if_upright(double degrees)
    {
        Tool.Need("tesseract");
        var document = Reading.One("scan.png", DrawnPage.Of([.. s_letter, .. s_letter], degrees));
        var text = document.Text;
        double.Parse(document.Properties["turned"], System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(degrees > 0 && degrees % 90 == 0 ? 360 - degrees : -degrees, 0.6);
        text.ShouldContain("Invoice no. NP-2214");
        text.ShouldContain("EUR 48,200.00 is due within thirty days");
    }

    [Fact]
    public void Words_have_places_and_the_document_says_that_it_was_recognised()
    {
        Tool.Need("tesseract");
        var document = Reading.One("photo.jpg", DrawnPage.Of(s_letter, stains: 300, format: SKEncodedImageFormat.Jpeg));
        document.MediaType.ShouldBe("image/jpeg");
        document.Properties["recognition"].ShouldStartWith("tesseract");
        document.Warnings.ShouldContain(w => w.Contains("recognised from a picture", StringComparison.Ordinal));
        var word = document.Words.First(w => document.Text[w.Start..w.End] == "Invoice");
        word.Box.X.ShouldBe(160 * 72 / 200.0, 4);
        word.Box.Y.ShouldBe((262 - 30) * 72 / 200.0, 6);
        document.Text.ShouldNotContain("•");
        document.Words.ShouldAllBe(w => w.Certainty >= 0 && w.Certainty <= 1);
        document.CertaintyOf(word.Start, word.End).ShouldBe(word.Certainty);
        document.CertaintyOf(0, document.Text.Length).ShouldBe(document.Words.Min(w => w.Certainty));
    }

    [Fact]
    public void Columns_of_a_scanned_table_become_cells()
    {
        Tool.Need("tesseract");
        var table = Reading
            .One(
                "table.png",
                DrawnPage.Of([
                    "Goods\tQuantity\tAmount",
                    "Pump P-40\t12\t480.00",
                    "Valve V-25\t30\t150.00",
                    "Hose H-10\t7\t35.00",
                    "Total\t\t665.00",
                ])
            )
            .Tables.ShouldHaveSingleItem();
        table.Rows[1].Select(c => c.Text).ShouldBe(["Pump P-40", "12", "480.00"]);
    }

    [Fact]
    public void What_is_no_picture_of_text_is_refused_with_a_reason()
    {
        Tool.Need("tesseract");
        Reading.Refusal("empty.png", DrawnPage.Of([])).ShouldContain("no text was recognised");
        var cut = DrawnPage.Of(s_letter)[..400];
        Reading.Refusal("cut.png", cut).ShouldNotBeEmpty();
    }
}
