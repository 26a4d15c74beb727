using System.Globalization;
using Throughline.Accuracy.Scores;

namespace Throughline.Accuracy.Suites.EInvoices;

/// <summary>The same invoice in UBL, in CII and as a hybrid PDF: all three must read alike.</summary>
internal static class Twins
{
    private static readonly string[] s_head =
    [
        "number",
        "date",
        "typeCode",
        "currency",
        "seller",
        "sellerVat",
        "sellerCountry",
        "sellerCity",
        "buyer",
        "buyerCity",
        "payee",
        "lineTotal",
        "net",
        "tax",
        "total",
        "payable",
        "account",
        "deliveryDate",
        "order",
        "contract",
        "buyerReference",
    ];

    private static readonly string[] s_line = ["number", "description", "code", "quantity", "unit", "price", "amount", "taxRate"];

    /// <summary>Scores the twins of a folder.</summary>
    public static void Score(string folder, Scoreboard board, CancellationToken cancellationToken)
    {
        foreach (var ubl in Directory.EnumerateFiles(Path.Combine(folder, "UBL"), "*.ubl.xml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(ubl).Replace(".ubl.xml", "", StringComparison.Ordinal);
            var (cii, pdf) = (Path.Combine(folder, "CII", name + ".cii.xml"), Path.Combine(folder, "FX", name + ".pdf"));
            if (File.Exists(cii))
            {
                Compare(
                    "UBL and CII twins equal",
                    name,
                    ReadFields.OrNull(ubl, cancellationToken),
                    ReadFields.OrNull(cii, cancellationToken),
                    board
                );
            }

            if (File.Exists(cii) && File.Exists(pdf))
            {
                Compare(
                    "CII and hybrid PDF twins equal",
                    name,
                    ReadFields.OrNull(cii, cancellationToken),
                    ReadFields.OrNull(pdf, cancellationToken),
                    board
                );
            }
        }
    }

    private static void Compare(string tally, string name, ReadFields? left, ReadFields? right, Scoreboard board)
    {
        var lines = Math.Max(left?.Count("lines") ?? 0, right?.Count("lines") ?? 0);
        var fields = s_head.Concat(
            Enumerable.Range(0, lines).SelectMany(i => s_line.Select(f => string.Create(CultureInfo.InvariantCulture, $"lines[{i}].{f}")))
        );
        foreach (var field in fields)
        {
            var (a, b) = (left?[field], right?[field]);
            if (a is null && b is null)
            {
                continue;
            }

            var isHit = ReadFields.Same(a, b);
            board[tally].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add($"{name}: {field}: '{a}' against '{b}'");
            }
        }
    }
}
