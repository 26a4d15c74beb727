using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.MadePapers.Wide;

/// <summary>Invoices in thirteen languages and in pairs of languages, of layouts that the other made papers do not have; half of the wordings held out.</summary>
internal sealed class WidePapersSuite : ISuite
{
    private const int Papers = 150;

    public string Name => "papers-wide";

    public string Description =>
        $"{Papers} made layouts of invoices in thirteen languages and pairs of them, and as many in held-out wordings";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var reader = new DocumentReader(new ReadLimits());
        for (var i = 0; i < 2 * Papers; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isHeldOut = i >= Papers;
            var paper = WideMaker.Make(i + 1, isHeldOut);
            var path = string.Create(CultureInfo.InvariantCulture, $"wide-{i + 1}.pdf");
            var bytes = MadeCanvas.Pdf(paper);
            if (options.ValueOrNull("--keep") is { } folder && !isHeldOut)
            {
                File.WriteAllBytes(Path.Combine(folder, path), bytes);
            }

            var documents = reader.Read(path, bytes, cancellationToken).Documents;
            var read = documents.IsEmpty ? null : ReadFields.Of(documents[0].Document);
            MadeScore.Add(path, paper, read, board, isHeldOut ? "held-out wordings: " : "development: ", isShown: !isHeldOut);
        }

        return Task.CompletedTask;
    }
}
