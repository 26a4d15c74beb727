using System.Text;
using Throughline.Documents.Tests.Invoices;
using Throughline.Testing;

namespace Throughline.Documents.Tests.Stated;

/// <summary>Cut, changed and swollen files of the structured formats end with a document that holds together or with a reason.</summary>
public sealed class StatedRobustnessTests
{
    private static readonly ReadLimits s_limits = new() { MaxTime = TimeSpan.FromSeconds(20), MaxCharacters = 2_000_000 };

    [Fact]
    public void Damaged_money_files_and_invoices_never_throw_or_hang()
    {
        var folder = SharedData.Need("data/documents");
        var files = new[]
        {
            "mt940",
            "camt",
            "zugferd-corpus/XML-Rechnung/UBL",
            "zugferd-corpus/XML-Rechnung/CII",
            "zugferd-corpus/fatturaPA",
        }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(folder, f), "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".xml" or ".sta" && new FileInfo(f).Length is > 20 and < 100_000)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var random = new Random(940);
        for (var i = 0; i < 200; i++)
        {
            var file = files[random.Next(files.Length)];
            var content = File.ReadAllBytes(file);
            if (i % 2 == 0)
            {
                content = content[..random.Next(content.Length)];
            }
            else
            {
                for (var flips = random.Next(1, 20); flips > 0; flips--)
                {
                    content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                }
            }

            var outcome = Reading.Outcome(Path.GetFileName(file), content, s_limits);
            (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0, file);
            foreach (var document in outcome.Documents.Select(d => d.Document).Where(d => d.Stated is not null))
            {
                document.Stated!.Values.ShouldAllBe(v => v.Start >= 0 && v.Start < v.End && v.End <= document.Text.Length);
            }
        }
    }

    [Fact]
    public void A_file_of_many_tags_ends_at_the_limit_of_the_text()
    {
        var swollen =
            ":20:A\n:25:1\n:28C:1\n:60F:C250101EUR0,\n"
            + string.Concat(Enumerable.Repeat(":61:250101C1,00NMSCX\n:86:999?20EREF+1?21SVWZ+X\n", 60_000));
        var document = Reading.Outcome("big.sta", Encoding.ASCII.GetBytes(swollen), s_limits).Documents[0].Document;
        document.Text.Length.ShouldBe(2_000_000);
        document.Warnings.ShouldContain(w => w.Contains("limit on the text layer", StringComparison.Ordinal));
    }

    [Fact]
    public void An_invoice_that_names_an_outside_entity_is_refused()
    {
        var hostile =
            """<!DOCTYPE i [<!ENTITY x SYSTEM "file:///etc/passwd">]>"""
            + UblReadingTests.Invoice().Replace("N-7", "&x;", StringComparison.Ordinal);
        Reading.Refusal("n7.xml", Encoding.UTF8.GetBytes(hostile)).ShouldContain("document type");
    }
}
