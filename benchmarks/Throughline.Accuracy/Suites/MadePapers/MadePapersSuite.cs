using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.MadePapers.Slips;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>Papers whose layouts, parties and wordings are made anew from seeds, so that no rule can have been written for one of them.</summary>
internal sealed class MadePapersSuite(bool isScanned) : ISuite
{
    private const int Papers = 210;
    private const int Scans = 100;
    private const int Slips = 12;

    public string Name => isScanned ? "paper-scans" : "papers";

    public string Description =>
        isScanned
            ? $"{Scans} made layouts of invoices, {Slips} payment orders and {Slips} bank slips as noisy scans, through recognition"
            : $"{Papers} made layouts of invoices in English, Russian and Chinese, as PDF";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var first = options.ValueOrNull("--seed") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : 1;
        var count =
            options.ValueOrNull("--papers") is { } papers ? int.Parse(papers, CultureInfo.InvariantCulture)
            : isScanned ? Scans
            : Papers;
        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var paper = PaperMaker.Make(first + i, isScanned);
            var bytes = isScanned ? MadeCanvas.Scan(paper, new Random(first + i)) : MadeCanvas.Pdf(paper);
            var path = string.Create(CultureInfo.InvariantCulture, $"made-{first + i}.{(isScanned ? "jpg" : "pdf")}");
            if (options.ValueOrNull("--keep") is { } folder)
            {
                File.WriteAllBytes(Path.Combine(folder, path), bytes);
            }

            var documents = new DocumentReader(new ReadLimits()).Read(path, bytes, cancellationToken).Documents;
            MadeScore.Add(path, paper, documents.IsEmpty ? null : ReadFields.Of(documents[0].Document), board);
        }

        if (isScanned)
        {
            var slips = options.ValueOrNull("--slips") is { } many ? int.Parse(many, CultureInfo.InvariantCulture) : Slips;
            SlipScans.Run(slips, options.ValueOrNull("--keep"), board, cancellationToken);
        }

        return Task.CompletedTask;
    }
}
