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
