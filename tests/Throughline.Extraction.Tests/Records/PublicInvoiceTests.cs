using System.Globalization;
using System.Text.Json;
using Throughline.Documents;
using Throughline.Testing;

namespace Throughline.Extraction.Tests.Records;

/// <summary>Invoices of the invoice2data project with the values it expects.</summary>
public sealed class PublicInvoiceTests(ITestOutputHelper output)
{
    private const int Floor = 28;

    [Fact]
    public void Number_date_amount_and_currency_of_public_invoices_are_read_without_templates()
    {
        var folder = SharedData.Need("data/documents/invoice2data/compare");
        var (right, all) = (0, 0);
        foreach (var answer in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var file = new[] { ".pdf", ".txt" }.Select(e => Path.ChangeExtension(answer, e)).First(File.Exists);
            var document = new DocumentReader(new())
                .Read(Path.GetFileName(file), File.ReadAllBytes(file), TestContext.Current.CancellationToken)
                .Documents[0]
                .Document;
            var fields = new ClaimExtractor().Extract(document).Fields;
            using var json = JsonDocument.Parse(File.ReadAllBytes(answer));
            foreach (
                var (key, name) in new[] { ("invoice_number", "number"), ("date", "date"), ("amount", "total"), ("currency", "currency") }
            )
            {
                if (!json.RootElement[0].TryGetProperty(key, out var expected))
                {
                    continue;
                }

                var value = fields.FirstOrDefault(f => f.Name == name)?.Value ?? "";
                var fits =
                    expected.ValueKind == JsonValueKind.Number
                        ? decimal.TryParse(value, CultureInfo.InvariantCulture, out var figure) && figure == expected.GetDecimal()
                        : value == expected.ToString();
                all++;
                right += fits ? 1 : 0;
                if (!fits)
                {
                    output.WriteLine($"{Path.GetFileName(file)}: {key} {expected}, read '{value}'");
                }
            }
        }

        output.WriteLine($"fields right: {right}/{all}");
        right.ShouldBeGreaterThanOrEqualTo(Floor);
    }
}
