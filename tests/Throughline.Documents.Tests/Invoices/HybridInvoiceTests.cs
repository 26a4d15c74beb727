using System.Globalization;
using System.Text;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Documents.Tests.Invoices;

public sealed class HybridInvoiceTests
{
    /// <summary>A one-page PDF that shows a text and carries a file.</summary>
    private static byte[] Pdf(string shown, string name, string embedded)
    {
        var page = $"BT /F1 6 Tf 50 700 Td ({shown}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(" + name + ") 6 0 R] >> >> >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            $"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F 7 0 R >> >>",
            $"<< /Type /EmbeddedFile /Length {embedded.Length} >>\nstream\n{embedded}\nendstream",
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private const string Shown =
        "Nordlicht Handel GmbH an Alfa BV, zahlbar an Faktor Bank AG: Rechnung N-7, netto 198,00, gesamt 235,62 EUR, DE89 3704 0044 0532 0130 00";

    [Fact]
    public void The_embedded_invoice_gives_the_fields_of_the_PDF_and_is_a_document_of_its_own()
    {
        var outcome = Reading.Outcome("n7.pdf", Pdf(Shown, "factur-x.xml", UblReadingTests.Invoice()));
        outcome.Documents.Length.ShouldBe(2);
        var (paper, data) = (outcome.Documents[0].Document, outcome.Documents[1].Document);
        paper.Said("total").ShouldBe("235.62");
        paper.Stated!.IsCopy.ShouldBeTrue();
        paper.Properties["embeddedInvoice"].ShouldBe("factur-x.xml");
        paper.Pages[^1].Name.ShouldBe("factur-x.xml");
        paper.Warnings.ShouldBeEmpty();
        data.Path.ShouldBe("n7.pdf!/factur-x.xml");
        data.Stated!.IsCopy.ShouldBeFalse();
    }

    [Fact]
    public void What_the_paper_does_not_show_is_said()
    {
        var shown = Shown
            .Replace("235,62", "285,62", StringComparison.Ordinal)
            .Replace("Faktor Bank", "Andere Bank", StringComparison.Ordinal);
        var warnings = Reading.Outcome("n7.pdf", Pdf(shown, "factur-x.xml", UblReadingTests.Invoice())).Documents[0].Document.Warnings;
        warnings.ShouldContain(w => w.Contains("total '235.62'", StringComparison.Ordinal));
        warnings.ShouldContain(w => w.Contains("payee 'Faktor Bank AG'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_embedded_invoice_leaves_the_paper_as_it_is()
    {
        var outcome = Reading.Outcome("n7.pdf", Pdf(Shown, "factur-x.xml", UblReadingTests.Invoice()[..900]));
        outcome.Documents[0].Document.Stated.ShouldBeNull();
        outcome.Documents[0].Document.Warnings.ShouldContain(w => w.Contains("factur-x.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Hybrid_invoices_of_the_public_corpus_give_their_numbers()
    {
        var folder = SharedData.Need("data/documents/zugferd-corpus/XML-Rechnung/FX");
        foreach (var file in Directory.EnumerateFiles(folder, "EN16931_A*.pdf"))
        {
            var document = Reading.Outcome(Path.GetFileName(file), File.ReadAllBytes(file)).Documents[0].Document;
            document.Said("number").ShouldNotBeNull();
            document.Zone(ZoneKind.Table).ShouldNotBeEmpty();
        }
    }
}
