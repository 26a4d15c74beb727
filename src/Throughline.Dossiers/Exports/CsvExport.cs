using System.Globalization;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Exports;

/// <summary>One row a claim with its quote and place, CSV by RFC 4180. Cells that a spreadsheet could take for a formula start with an apostrophe.</summary>
internal static class CsvExport
{
    public static void Write(EvidenceNetwork network, TextWriter output)
    {
        var names = network.Parties.ToDictionary(p => p.Id, p => p.Caption, StringComparer.Ordinal);
        string Party(EntityRef? r) => r is null ? "" : names.GetValueOrDefault(network.PartyOf.GetValueOrDefault(r.Id, ""), r.Name);
        Row(
            output,
            [
                "id",
                "subject",
                "predicate",
                "object",
                "concerns",
                "time",
                "amountMin",
                "amountMax",
                "currency",
                "quantity",
                "modality",
                "hedges",
                "epistemic",
                "attribution",
                "path",
                "page",
                "cell",
                "quote",
            ]
        );
        foreach (var claim in network.Claims.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var at = claim.Evidence[0];
            Row(
                output,
                [
                    claim.Id,
                    Party(claim.Subject),
                    claim.Predicate,
                    claim.Disclosure != Disclosure.Open ? ""
                    : claim.Object is { } o ? Party(o)
                    : claim.Value,
                    Party(claim.Qualifiers.Concerns),
                    claim.Time?.ToString(),
                    claim.Amount?.Min?.ToString(CultureInfo.InvariantCulture),
                    claim.Amount?.Max?.ToString(CultureInfo.InvariantCulture),
                    claim.Amount?.Currency,
                    claim.Quantity?.Verbatim,
                    claim.Modality.ToString().ToLowerInvariant(),
                    string.Join("; ", claim.Hedges),
                    claim.Epistemic.ToString().ToLowerInvariant(),
                    string.Join(" <- ", claim.Attribution.Select(a => a.Who)),
                    at.Path,
                    at.Page?.ToString(CultureInfo.InvariantCulture),
                    at.Cell,
                    at.Quote,
                ]
            );
        }
    }

    private static void Row(TextWriter output, ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            output.Write(i == 0 ? "" : ",");
            output.Write(Cell(cells[i] ?? ""));
        }

        output.Write("\r\n");
    }

    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
