using System.Globalization;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>Pages whose text is drawn sideways or upside down, with nothing that says so.</summary>
public sealed class PageTurnTests
{
    private static readonly string[] s_lines =
    [
        "Invoice No. 7 of 12.05.2025",
        "Seller: Welm Line AG",
        "Buyer: Norvane Trading",
        "Total: EUR 1200.50",
    ];

    [Theory]
    [InlineData("0 1 -1 0 {0} 50", 60, 20)]
    [InlineData("0 -1 1 0 {0} 790", 535, -20)]
    [InlineData("-1 0 0 -1 545 {0}", 60, 20)]
    public void Lines_are_read_in_the_direction_of_their_letters(string matrix, int first, int step)
    {
        var drawn = s_lines.Select(
            (line, i) => string.Format(CultureInfo.InvariantCulture, matrix, first + (i * step)) + $" Tm ({line}) Tj"
        );
        var document = Reading.One("turned.pdf", PdfFormTests.Pdf($"BT /F1 12 Tf {string.Join('\n', drawn)} ET"));

        document.Text.ShouldBe(string.Join('\n', s_lines) + "\n\n");
        var page = document.Pages.ShouldHaveSingleItem();
        document.Words.ShouldAllBe(w => w.Box.X >= 0 && w.Box.X + w.Box.Width <= page.Width && w.Box.Y + w.Box.Height <= page.Height);
    }

    [Fact]
    public void A_word_of_a_turned_page_keeps_the_place_where_it_is_drawn()
    {
        var document = Reading.One("turned.pdf", PdfFormTests.Pdf("BT /F1 12 Tf 0 1 -1 0 60 50 Tm (Welm) Tj ET"));

        var box = document.Words.ShouldHaveSingleItem().Box;
        box.Height.ShouldBeGreaterThan(box.Width);
        (box.Y + box.Height).ShouldBe(842 - 50, 2);
    }
}
