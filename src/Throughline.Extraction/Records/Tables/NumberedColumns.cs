using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>The row under the heads that numbers the columns: <c>1 2 3</c>, <c>А 1 1а 1б 2 2а</c> (Russian Government decree 1137 of 2011, annex 1).</summary>
internal static partial class NumberedColumns
{
    private const int Fewest = 3;

    /// <summary>True where the texts of a row, left to right, number its columns.</summary>
    public static bool Is(IEnumerable<string> cells)
    {
        var (last, count, first) = (0, 0, -1);
        foreach (var cell in cells.SelectMany(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (!Number().IsMatch(cell))
            {
                return false;
            }

            count++;
            var digits = cell.Where(char.IsAsciiDigit).ToArray();
            if (digits.Length == 0)
            {
                continue;
            }

            var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            first = first < 0 ? number : first;
            // A number comes again only with a letter: "2", "2а".
            if (number < last || number > last + 2 || (number == last && !cell.Any(char.IsLetter)))
            {
                return false;
            }

            last = number;
        }

        return count >= Fewest && first is 1 or 2 && last >= Fewest - 1;
    }

    [GeneratedRegex("^(?:[(]?[0-9]{1,2}[а-яa-z]?[)]?|[А-ЯA-Z])$")]
    private static partial Regex Number();
}
