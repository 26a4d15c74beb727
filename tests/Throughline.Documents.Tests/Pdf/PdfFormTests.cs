using System.Globalization;
using System.Text;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>Filled forms and readers' remarks, in PDFs written by hand since no writer at hand makes them.</summary>
public class PdfFormTests
{
    [Fact]
    public void What_was_filled_in_stands_behind_its_label()
    {
        var document = Reading.One("form.pdf", Pdf(Drawn("Consignee:", 700), Field("Norvane Trading", 698), Field("", 650)));

        document.Text.ShouldContain("Consignee: Norvane Trading");
        document.Words.Length.ShouldBe(3);
    }

    [Fact]
    public void A_value_that_is_drawn_on_the_page_too_counts_once()
    {
        var document = Reading.One("form.pdf", Pdf(Drawn("Norvane Trading", 700, 160), Field("Norvane Trading", 698)));

        document.Text.Split("Norvane").Length.ShouldBe(2);
    }

    [Fact]
    public void A_remark_follows_the_pages_text_with_its_author()
    {
        var document = Reading.One("noted.pdf", Pdf(Drawn("Delivered on 3 May.", 700), Note("The crates never arrived.", "K. Orlin")));

        document
            .Text.IndexOf("[K. Orlin] The crates never arrived.", StringComparison.Ordinal)
            .ShouldBeGreaterThan(document.Text.IndexOf("Delivered on 3 May.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<< /FT /Tx /T (a) /Kids [7 0 R] >>")]
    [InlineData("<< /T (a) /Kids [8 0 R] >>", "<< /T (b) /Parent 7 0 R /Kids [7 0 R] >>")]
    [InlineData("<< /FT /Tx /T (a) /Parent 8 0 R >>", "<< /T (b) /Parent 7 0 R >>")]
    public void A_form_in_a_loop_costs_a_warning_at_most(params string[] parts)
    {
        var document = Reading.One("loop.pdf", Pdf(Drawn("Plain text here.", 700), parts));

        document.Text.ShouldContain("Plain text here.");
    }

    private static string Drawn(string text, int y, int x = 72) => $"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET";

    private static string Field(string value, int y) =>
        $"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f{y}) /V ({value}) /P 3 0 R /Rect [130 {y} 330 {y + 12}] >>";

    private static string Note(string text, string author) =>
        $"<< /Type /Annot /Subtype /Text /Contents ({text}) /T ({author}) /P 3 0 R /Rect [300 600 320 620] >>";

    // Objects 1 to 6 are catalog, pages, page, content, font and form; the parts follow from 7.
    internal static byte[] Pdf(string content, params string[] parts)
    {
        var references = string.Join(' ', parts.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 7} 0 R")));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [{references}] >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< /Fields [{references}] >>",
            .. parts,
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((o, i) => (o, i)))
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
