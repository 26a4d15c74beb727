using System.Globalization;
using System.Text.RegularExpressions;
using Sylvan.Data.Csv;

namespace Throughline.Accuracy.Suites.ReferenceNetwork;

/// <summary>
/// A later edition of the SDN list, of which only a table made by a bank is at hand, written as a dated CSV that the product reads.
/// </summary>
internal static partial class OfacExtract
{
    private const string Extract = "lists/extracts/all_2026-04-21_OFAC.csv.xz";

    /// <summary>Writes the entries from a number on: those that complete editions at hand do not have.</summary>
    public static void Write(string path, int from)
    {
        using var reader = LabelledFile.Open(Extract);
        using var csv = CsvDataReader.Create(reader, new CsvDataReaderOptions { BufferSize = 1 << 20 });
        using var writer = new StreamWriter(path);
        writer.WriteLine("authority,instrument,entryId,schema,name,alias,identifier,address");
        while (csv.Read())
        {
            string Cell(string column) => csv.GetString(csv.GetOrdinal(column));
            if (int.Parse(Cell("ID"), CultureInfo.InvariantCulture) < from)
            {
                continue;
            }

            var schema = Cell("Subject Type") == "Individual" ? "Person" : "Organization";
            var numbers = Labelled().Matches(Cell("ID Documents")).Select(m => m.Groups["v"].Value);
            string[] cells =
            [
                "OFAC",
                Cell("Sanction Imposed"),
                Cell("ID"),
                schema,
                Cell("Primary Name"),
                string.Join("; ", Cell("All Names").Split(" | ")),
                string.Join("; ", numbers),
                string.Join("; ", Cell("Addresses").Split(" | ")),
            ];
            writer.WriteLine(string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
        }
    }

    [GeneratedRegex(
        @"(Tax ID No\.|Business Registration Number|\(USCC\)|Registration Number): (?<v>[0-9A-Z]{10,20})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Labelled();
}
