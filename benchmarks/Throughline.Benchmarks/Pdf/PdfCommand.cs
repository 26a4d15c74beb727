using System.Globalization;
using System.Text;
using Throughline.Benchmarks.Compare;
using Throughline.Benchmarks.MadeNames;
using Throughline.Cases;
using Throughline.Documents.External;
using Throughline.Storage;

namespace Throughline.Benchmarks.Pdf;

/// <summary>
/// Text PDFs end to end into a new case, claims, parties and leads included: pages a CPU second, and <c>pdftotext</c> on the same files in the
/// same run for scale. The real papers are those of <c>shared/data/documents</c> that have a text layer on every page. Papers enclosed in them are
/// read but not counted, and where those are scans, the time of the recognition program is not counted either.
/// </summary>
internal static class PdfCommand
{
    private const double Goal = 40;
    private const int PagesOfReport = 10;
    private const int LettersOfTextPage = 200;

    /// <summary>Runs; 0 where every set reaches the goal.</summary>
    /// <param name="args">The number of generated reports (60 unless given).</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var reports = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
        var folder = Directory.CreateTempSubdirectory("throughline-pdf-").FullName;
        try
        {
            MadePdfs.Write(Path.Combine(folder, "made"), reports, PagesOfReport, seed: 1);
            var isReached = await MeasureAsync("made reports", Path.Combine(folder, "made"), folder);
            if (SharedData.FolderOrNull() is { } shared && TextPapers(Path.Combine(shared, "documents"), Path.Combine(folder, "real")))
            {
                isReached &= await MeasureAsync("real papers", Path.Combine(folder, "real"), folder);
            }
            else
            {
                Console.WriteLine("real papers: none beside this checkout, or no pdftotext to tell which have text");
            }

            return isReached ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(string name, string papers, string folder)
    {
        // The first run compiles; a long ingest is what is to be measured.
        var (_, cold) = await IngestAsync(papers, Path.Combine(folder, name + " 1"));
        var (pages, warm) = await IngestAsync(papers, Path.Combine(folder, name + " 2"));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {pages} pages, {pages / warm:0.0} a CPU second (goal {Goal}); {pages / cold:0.0} with the program's start"
            )
        );
        if (ExternalProgram.FindOrNull("pdftotext") is { } program)
        {
            var files = Directory.GetFiles(papers);
            var before = CpuClock.Children();
            foreach (var file in files)
            {
                _ = ExternalProgram.Run(program, ["-layout", file, "-"], default, TimeSpan.FromMinutes(1), CancellationToken.None);
            }

            var used = (CpuClock.Children() - before) / 1e9;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  pdftotext, text alone: {pages / used:0.0} a CPU second"));
        }

        return pages / warm >= Goal;
    }

    private static async Task<(int Pages, double Seconds)> IngestAsync(string papers, string folder)
    {
        var here = CpuClock.Here();
        await using var opened = new Case(
            await SqliteCaseStore.OpenAsync(folder, create: true, TimeProvider.System, CancellationToken.None),
            TimeProvider.System
        );
        await opened.IngestAsync(new IngestRequest { Paths = [papers], Lists = [] }, null, CancellationToken.None);
        var used = (CpuClock.Here() - here) / 1e9;
        var snapshot = await opened.SnapshotAsync(CancellationToken.None);
        return (snapshot.Documents.Where(d => d is { MediaType: "application/pdf", Container: null }).Sum(d => d.Pages), used);
    }

    // Copies the papers whose pages all have text to read; false where there is none or nobody to tell.
    private static bool TextPapers(string from, string to)
    {
        if (ExternalProgram.FindOrNull("pdftotext") is not { } program || !Directory.Exists(from))
        {
            return false;
        }

        Directory.CreateDirectory(to);
        var number = 0;
        foreach (var file in Directory.EnumerateFiles(from, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var read = ExternalProgram.Run(program, [file, "-"], default, TimeSpan.FromMinutes(1), CancellationToken.None);
            var pages = Encoding.UTF8.GetString(read.Output).Split('\f')[..^1];
            if (read.IsDone && pages.Length > 0 && pages.All(p => p.Count(char.IsLetterOrDigit) >= LettersOfTextPage))
            {
                File.Copy(file, Path.Combine(to, string.Create(CultureInfo.InvariantCulture, $"{number++:000}.pdf")));
            }
        }

        return number > 0;
    }
}
