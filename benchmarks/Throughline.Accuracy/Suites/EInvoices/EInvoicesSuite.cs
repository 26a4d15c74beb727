using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.EInvoices;

/// <summary>Electronic invoices: XML and hybrid PDFs against a plain XPath look at the (embedded) XML; twins in two syntaxes against each other.</summary>
internal sealed class EInvoicesSuite : ISuite
{
    public string Name => "einvoices";

    public string Description =>
        "UBL, CII, ZUGFeRD, Factur-X, FatturaPA: totals, parties and lines equal to the (embedded) XML; twins equal";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var corpus = SuiteOptions.Data("documents/zugferd-corpus");
        var files = Directory
            .EnumerateFiles(corpus, "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".xml" or ".pdf" && !f.Contains("unstructured", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            EInvoiceCase.Score(file, board, cancellationToken);
        }

        Twins.Score(Path.Combine(corpus, "XML-Rechnung"), board, cancellationToken);
        return Task.CompletedTask;
    }
}
