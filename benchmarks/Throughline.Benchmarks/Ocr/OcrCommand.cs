using System.Globalization;
using System.Text;
using Throughline.Benchmarks.Compare;
using Throughline.Benchmarks.MadeNames;
using Throughline.Documents;
using Throughline.Documents.External;

namespace Throughline.Benchmarks.Ocr;

/// <summary>
/// Pictures of pages: CPU seconds a page of the programs that draw and recognise, and of this process, apart. The real pages are those of
/// <c>shared/data/documents</c> that are dense with text, drawn as a scanner at 200 dots an inch sees them; <c>tesseract</c> with English alone
/// on the same pictures in the same run for scale.
/// </summary>
internal static class OcrCommand
{
    private const double Goal = 1.5;
    private const int Most = 24;
    private const int LettersOfDensePage = 800;

    /// <summary>Runs; 0 where a page takes no longer than the goal.</summary>
    /// <param name="args">A folder with pictures of one page each, instead of the real pages.</param>
    public static int Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Directory.CreateTempSubdirectory("throughline-ocr-").FullName;
        try
        {
            if (args.Length == 0 && (SharedData.FolderOrNull() is not { } shared || !Draw(Path.Combine(shared, "documents"), folder)))
            {
                Console.WriteLine(
                    "no real papers beside this checkout, or no pdftoppm and pdftotext to draw them: give a folder of pictures"
                );
                return 1;
            }

            string[] pictures = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
            return pictures.Length > 0 && Measure(pictures) <= Goal ? 0 : 1;
        }
        finally
        {
            if (args.Length == 0)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static double Measure(string[] pictures)
    {
        var reader = new DocumentReader(new ReadLimits());
        var letters = Read(reader, pictures[0]);
        var (here, children) = (CpuClock.Here(), CpuClock.Children());
        letters = pictures.Sum(p => Read(reader, p));
        var own = (CpuClock.Here() - here) / 1e9 / pictures.Length;
        var recognition = (CpuClock.Children() - children) / 1e9 / pictures.Length;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pictures.Length} pages, {letters / pictures.Length} letters a page: {own + recognition:0.00} CPU seconds a page (goal {Goal}): {recognition:0.00} recognition, {own:0.00} here"
            )
        );
        if (ExternalProgram.FindOrNull("tesseract") is { } program)
        {
            children = CpuClock.Children();
            foreach (var picture in pictures)
            {
                _ = ExternalProgram.Run(program, [picture, "-", "-l", "eng"], default, TimeSpan.FromMinutes(1), CancellationToken.None);
            }

            var alone = (CpuClock.Children() - children) / 1e9 / pictures.Length;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  tesseract, English alone, not turned or levelled: {alone:0.00}")
            );
        }

        return own + recognition;
    }

    private static int Read(DocumentReader reader, string picture)
    {
        var documents = reader.Read(picture, File.ReadAllBytes(picture), CancellationToken.None).Documents;
        return documents.Sum(d => d.Document.Text.Count(char.IsLetterOrDigit));
    }

    // The first dense page of each paper; false where none can be drawn.
    private static bool Draw(string from, string to)
    {
        if (ExternalProgram.FindOrNull("pdftotext") is not { } texts || ExternalProgram.FindOrNull("pdftoppm") is not { } draws)
        {
            return false;
        }

        var number = 0;
        foreach (var file in Directory.EnumerateFiles(from, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var read = ExternalProgram.Run(texts, [file, "-"], default, TimeSpan.FromMinutes(1), CancellationToken.None);
            var pages = Encoding.UTF8.GetString(read.Output).Split('\f');
            var dense = Array.FindIndex(pages, p => p.Count(char.IsLetterOrDigit) >= LettersOfDensePage) + 1;
            if (dense > 0 && number < Most)
            {
                var page = dense.ToString(CultureInfo.InvariantCulture);
                string[] arguments = ["-r", "200", "-gray", "-png", "-singlefile", "-f", page, "-l", page, file];
                var name = Path.Combine(to, string.Create(CultureInfo.InvariantCulture, $"{number++:000}"));
                _ = ExternalProgram.Run(draws, [.. arguments, name], default, TimeSpan.FromMinutes(1), CancellationToken.None);
            }
        }

        return number > 0;
    }
}
