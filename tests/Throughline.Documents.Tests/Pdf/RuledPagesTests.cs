using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>Pages whose tables and forms are drawn with lines.</summary>
public class RuledPagesTests
{
    [Fact]
    public void A_drawn_table_keeps_wrapped_cells_whole_and_empty_ones_empty()
    {
        var document = Reading.One(
            "statement.pdf",
            Page(
                [(50, 250), (250, 330), (330, 400), (400, 550)],
                [100, 130, 170, 210],
                (54, 115, "Counterparty"),
                (254, 115, "Debit"),
                (334, 115, "Credit"),
                (404, 115, "Purpose"),
                (54, 145, "Welm Line"),
                (54, 157, "Works AG"),
                (254, 151, "1 200.00"),
                (404, 145, "For pumps"),
                (404, 157, "of May"),
                (54, 185, "Orlen-"),
                (54, 197, "Kraft LLC"),
                (334, 191, "80.00"),
                (404, 191, "Refund")
            )
        );
        var table = document.Tables.ShouldHaveSingleItem();
        table.Rows[0].Select(c => c.Text).ShouldBe(["Counterparty", "Debit", "Credit", "Purpose"]);
        table.Rows[1].Select(c => c.Text).ShouldBe(["Welm Line Works AG", "1 200.00", "", "For pumps of May"]);
        table.Rows[2].Select(c => c.Text).ShouldBe(["Orlen-Kraft LLC", "", "80.00", "Refund"]);
    }

    [Fact]
    public void The_boxes_of_a_form_are_read_one_after_the_other()
    {
        var text = Reading
            .One(
                "waybill.pdf",
                Page(
                    [(50, 300), (300, 550)],
                    [100, 150, 200],
                    (54, 115, "1 Sender"),
                    (54, 127, "Welm Line AG"),
                    (54, 139, "Basel"),
                    (304, 115, "2 Carrier"),
                    (304, 127, "Orlen Kraft LLC"),
                    (54, 165, "3 Consignee"),
                    (54, 177, "Tamm Instruments"),
                    (304, 165, "4 Date"),
                    (304, 177, "03.10.2025")
                )
            )
            .Text;
        text.ShouldContain("1 Sender\nWelm Line AG\nBasel\n");
        text.ShouldContain("2 Carrier\nOrlen Kraft LLC\n");
        text.IndexOf("2 Carrier", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("3 Consignee", StringComparison.Ordinal));
    }

    [Fact]
    public void What_lies_between_two_lines_across_is_one_row()
    {
        var document = Reading.One(
            "offer.pdf",
            Page(
                [],
                [130, 170, 210, 230],
                (54, 120, "No"),
                (150, 120, "Article"),
                (350, 120, "Quantity"),
                (450, 120, "Amount"),
                (150, 143, "Pump P-4"),
                (54, 150, "1"),
                (350, 150, "12"),
                (450, 150, "120.00"),
                (150, 157, "cast iron"),
                (150, 183, "Valve V-2"),
                (54, 190, "2"),
                (350, 190, "3"),
                (450, 190, "15.00"),
                (150, 197, "brass"),
                (350, 222, "Total"),
                (450, 222, "135.00")
            )
        );
        var table = document.Tables.ShouldHaveSingleItem();
        table.Rows[1].Select(c => c.Text).ShouldBe(["1", "Pump P-4 cast iron", "12", "120.00"]);
        table.Rows[2].Select(c => c.Text).ShouldBe(["2", "Valve V-2 brass", "3", "15.00"]);
    }

    [Fact]
    public void Details_over_a_table_whose_rows_lines_part_are_no_head_of_it()
    {
        var document = Reading.One(
            "account.pdf",
            Page(
                [],
                [160, 180, 200, 220],
                (54, 118, "Welm Line Works AG"),
                (300, 118, "Account No."),
                (430, 118, ": 0012345678901"),
                (54, 130, "Office 12, Tower A"),
                (300, 130, "Currency"),
                (430, 130, ": USD"),
                (54, 155, "Date"),
                (130, 155, "Particulars"),
                (350, 155, "Debit"),
                (430, 155, "Credit"),
                (500, 155, "Balance"),
                (54, 174, "02.09.2025"),
                (130, 174, "Orlen Kraft LLC"),
                (430, 174, "88.00"),
                (500, 174, "203.55"),
                (54, 194, "05.09.2025"),
                (130, 194, "Tamm Ltd"),
                (350, 194, "61.00"),
                (500, 194, "142.55"),
                (54, 214, "09.09.2025"),
                (130, 214, "Charges"),
                (350, 214, "1.00"),
                (500, 214, "141.55")
            )
        );
        var table = document.Tables.ShouldHaveSingleItem();
        table.Rows[0].Select(c => c.Text).ShouldBe(["Date", "Particulars", "Debit", "Credit", "Balance"]);
        table.Rows[2].Select(c => c.Text).ShouldBe(["05.09.2025", "Tamm Ltd", "61.00", "", "142.55"]);
        document.Text.ShouldContain("Account No.\t: 0012345678901");
    }

    [Fact]
    public void Figures_that_narrow_columns_break_between_their_thousands_stay_one_row()
    {
        var table = Reading
            .One(
                "books.pdf",
                Page(
                    [(50, 200), (200, 260), (260, 320), (320, 470), (470, 530)],
                    [100, 130, 160, 200],
                    (54, 118, "Entry"),
                    (204, 118, "Debit"),
                    (264, 118, "Credit"),
                    (324, 118, "Entry"),
                    (474, 118, "Debit"),
                    (54, 148, "Sale 5"),
                    (204, 148, "675 500,00"),
                    (324, 148, "Purchase 5"),
                    (54, 182, "Turnover"),
                    (204, 176, "1 675"),
                    (204, 188, "500,00"),
                    (264, 176, "900"),
                    (264, 188, "000,00"),
                    (324, 182, "Turnover"),
                    (474, 176, "1 675"),
                    (474, 188, "500,00")
                )
            )
            .Tables.ShouldHaveSingleItem();
        table.Rows[2].Select(c => c.Text).ShouldBe(["Turnover", "1 675 500,00", "900 000,00", "Turnover", "1 675 500,00"]);
    }

    /// <summary>One page: boxes between the columns and the heights given (lines across alone where there are no columns), and texts at base lines from the top.</summary>
    private static byte[] Page((double Left, double Right)[] columns, double[] heights, params (double X, double Y, string Text)[] texts)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(595, 842);
        for (var row = 0; row < heights.Length; row++)
        {
            if (columns.Length == 0)
            {
                page.DrawLine(new PdfPoint(50, 842 - heights[row]), new PdfPoint(550, 842 - heights[row]));
                continue;
            }

            foreach (var (left, right) in row + 1 < heights.Length ? columns : [])
            {
                page.DrawRectangle(new PdfPoint(left, 842 - heights[row + 1]), right - left, heights[row + 1] - heights[row]);
            }
        }

        foreach (var (x, y, text) in texts)
        {
            page.AddText(text, 9, new PdfPoint(x, 842 - y), font);
        }

        return builder.Build();
    }
}
