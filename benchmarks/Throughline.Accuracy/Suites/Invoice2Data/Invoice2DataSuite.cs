using System.Text.Json;
using Throughline.Accuracy.Scores;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.Invoice2Data;

/// <summary>The test papers of invoice2data, which reads each with a template written for it; here without any.</summary>
internal sealed class Invoice2DataSuite : ISuite
{
    private static readonly string[] s_endings = [".pdf", ".txt"];

    // What every paper has, and what only some have.
    private static readonly (string Label, string Field, string Group)[] s_fields =
    [
        ("invoice_number", "number", "fields"),
        ("date", "date", "fields"),
        ("amount", "total", "fields"),
        ("currency", "currency", "fields"),
        ("issuer", "seller", "fields"),
        ("amount_untaxed", "net", "further fields"),
        ("amount_tax", "tax", "further fields"),
        ("date_due", "dueDate", "further fields"),
        ("vat", "sellerTaxId", "further fields"),
        ("iban", "account", "further fields"),
    ];

    public string Name => "invoice2data";

    public string Description => "invoice2data's test papers, read without its templates";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var folder = SuiteOptions.Data("documents/invoice2data");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var paper = s_endings.Select(e => Path.ChangeExtension(file, e)).FirstOrDefault(File.Exists);
            if (paper is null)
            {
                continue;
            }

            using var key = JsonDocument.Parse(File.ReadAllText(file));
            var documents = new DocumentReader(new ReadLimits()).Read(paper, File.ReadAllBytes(paper), cancellationToken).Documents;
            var read = documents.IsEmpty ? null : ReadFields.Of(documents[0].Document);
            foreach (var (label, field, group) in s_fields)
            {
                if (key.RootElement[0].TryGetProperty(label, out var value))
                {
                    var expected = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                    var found = field == "sellerTaxId" ? read?["sellerTaxId"] ?? read?["taxId"] : read?[field];
                    var isHit =
                        field == "seller" ? PaperText.SameName(expected, found)
                        : field is "total" or "net" or "tax" ? ReadFields.Same(expected, found)
                        : found is not null && PaperText.Folded(expected) == PaperText.Folded(found);
                    board[group].Add(isHit);
                    board[label].Add(isHit);
                    if (!isHit)
                    {
                        board.Notes.Add($"{Path.GetFileName(paper)}: {label}: '{expected}', read '{found}' ({read?.Kind})");
                    }
                }
            }
        }

        return Task.CompletedTask;
    }
}
