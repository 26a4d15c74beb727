using System.Diagnostics;
using Throughline.Documents.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Throughline.Documents.Tests.Pdf;

public class PdfWordsTests
{
    [Fact]
    public void Words_are_those_of_the_nearest_neighbour_rule()
    {
        var dice = new Random(7);
        using var page = PageOf(
            Enumerable
                .Range(0, 300)
                .Select(i => ($"word{i}, (No. {dice.Next(999)}) 1,5 %", 6.0 + dice.Next(14), dice.Next(20, 500), dice.Next(20, 780)))
        );
        var letters = page.GetPage(1).Letters;
        Sorted(PdfWords.Of(letters)).ShouldBe(Sorted(NearestNeighbourWordExtractor.Instance.GetWords(letters)));
    }

    [Fact]
    public void Letters_drawn_apart_are_joined_in_the_order_of_reading_where_they_touch()
    {
        using var page = PageOf([("Invoice", 10, 50, 700), ("total", 10, 50, 680), ("A", 10, 300, 700)]);
        PdfWords.Of(page.GetPage(1).Letters).Select(w => w.Text).ShouldBe(["Invoice", "total", "A"]);
    }

    [Fact]
    public void A_page_that_draws_thousands_of_letters_onto_one_place_is_read_in_time()
    {
        using var page = PageOf(Enumerable.Repeat(("overprinted", 10.0, 50, 700), 4000));
        var letters = page.GetPage(1).Letters;
        var watch = Stopwatch.StartNew();
        PdfWords.Of(letters).Sum(w => w.Letters.Count).ShouldBe(letters.Count);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static PdfDocument PageOf(IEnumerable<(string Text, double Size, int X, int Y)> texts)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (text, size, x, y) in texts)
        {
            page.AddText(text, size, new PdfPoint(x, y), font);
        }

        return PdfDocument.Open(builder.Build());
    }

    private static string[] Sorted(IEnumerable<Word> words) =>
        [
            .. words
                .Select(w => FormattableString.Invariant($"{w.Text} {w.BoundingBox.Left:0.00} {w.BoundingBox.Bottom:0.00}"))
                .Order(StringComparer.Ordinal),
        ];
}
