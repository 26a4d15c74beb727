using Throughline.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Pdf;

public class PdfReaderTests
{
    [Fact]
    public void A_table_becomes_lines_of_cells_and_labels_stay_with_their_values()
    {
        var document = Reading.One(
            "invoice.pdf",
            Pdf(
                (50, 60, "Invoice WL-14"),
                (50, 90, "Seller:"),
                (150, 90, "Welm Line AG"),
                (50, 104, "Date:"),
                (150, 104, "03.10.2025"),
                (50, 150, "Item"),
                (250, 150, "Quantity"),
                (330, 150, "Price"),
                (430, 150, "Amount"),
                (50, 166, "Pump P-4, green"),
                (250, 166, "12"),
                (330, 166, "10.00"),
                (430, 166, "120.00"),
                (50, 182, "Valve V-2"),
                (250, 182, "3"),
                (330, 182, "5.00"),
                (430, 182, "15.00"),
                (330, 198, "Total"),
                (430, 198, "135.00")
            )
        );
        document.Text.ShouldContain("Seller:\tWelm Line AG\n");
        var table = document.Tables.ShouldHaveSingleItem();
        table.Rows.Length.ShouldBe(4);
        table.Rows[1].Select(c => c.Text).ShouldBe(["Pump P-4, green", "12", "10.00", "120.00"]);
        table.Rows[3].Select(c => c.Text).ShouldBe(["", "", "Total", "135.00"]);
        table.Rows[2][0].Address.ShouldStartWith("p1 table 1 row 3");
        var word = document.Words.First(w => document.Text[w.Start..w.End] == "Total");
        word.Box.X.ShouldBe(330, 1);
        word.Box.Y.ShouldBeInRange(185, 199);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var left = Enumerable.Range(1, 10).Select(i => (50.0, 80.0 + i * 14, $"left line {i} of the running text goes on"));
        var right = Enumerable.Range(1, 10).Select(i => (320.0, 80.0 + i * 14, $"right line {i} of the running text goes on"));
        var text = Reading.One("columns.pdf", Pdf([(50, 60, "A heading that spans the page"), .. left, .. right])).Text;
        text.IndexOf("left line 10", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("right line 1 ", StringComparison.Ordinal));
        text.ShouldStartWith("A heading");
    }

    [Fact]
    public void Heads_and_feet_that_repeat_are_noise_from_the_second_page_on()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= 4; number++)
        {
            var page = builder.AddPage(595, 842);
            page.AddText("Welm Line AG, yearly report", 10, new PdfPoint(50, 800), font);
            page.AddText($"What chapter {new string('x', number)} says of the year stands here.", 10, new PdfPoint(50, 600), font);
            page.AddText($"Page {number} of 4", 10, new PdfPoint(50, 40), font);
        }

        var document = Reading.One("report.pdf", builder.Build());
        var noise = document.Zone(ZoneKind.Noise);
        noise.ShouldContain("Page 4 of 4");
        noise.ShouldContain("yearly report");
        noise.ShouldNotContain("chapter");
        document.ZoneAt(0).ShouldNotBe(ZoneKind.Noise);
    }

    [Fact]
    public void A_table_of_words_alone_shows_by_its_alignment()
    {
        var document = Reading.One(
            "present.pdf",
            Pdf(
                (50, 60, "Name"),
                (200, 60, "Organisation"),
                (350, 60, "Signature"),
                (50, 76, "Ann Weiss"),
                (200, 76, "Welm Line"),
                (350, 76, "signed"),
                (50, 92, "Li Jun"),
                (200, 92, "Quillon Works"),
                (350, 92, "signed"),
                (50, 108, "Per Torvik"),
                (200, 108, "Torvik Maskin"),
                (350, 108, "signed")
            )
        );
        document.Tables.ShouldHaveSingleItem().Rows[2].Select(c => c.Text).ShouldBe(["Li Jun", "Quillon Works", "signed"]);
    }

    [Fact]
    public void A_pdf_without_text_and_pictures_is_refused_with_a_reason() =>
        Reading.Refusal("scan.pdf", Pdf()).ShouldContain("no text layer");

    [Fact]
    public void A_cut_pdf_says_so()
    {
        var bytes = Pdf((50, 60, "words"));
        var outcome = Reading.Outcome("cut.pdf", bytes[..(bytes.Length / 3)]);
        outcome.Documents.ShouldBeEmpty();
        outcome.Quarantined.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_pdf_under_another_name_is_read_with_a_warning() =>
        Reading
            .One("letter.docx", Pdf((50, 60, "words of a letter")))
            .Warnings.ShouldHaveSingleItem()
            .ShouldContain("by content it is PDF");

    private static byte[] Pdf(params (double X, double Y, string Text)[] texts)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(595, 842);
        foreach (var (x, y, text) in texts)
        {
            page.AddText(text, 10, new PdfPoint(x, 842 - y), font);
        }

        return builder.Build();
    }
}
