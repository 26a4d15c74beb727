using System.Globalization;

namespace Throughline.Extraction.Quantities;

/// <summary>Reads the digits of a number in the ways that English, Russian and Chinese texts write them.</summary>
internal static class NumberReader
{
    /// <summary>The end of a number that starts at a digit: digits with grouping and decimal marks, the marks only between digits.</summary>
    public static int EndOf(string text, int start, int end)
    {
        var i = start;
        while (i < end)
        {
            if (DigitNumbers.IsDigit(text[i]))
            {
                i++;
            }
            else if (
                i + 1 < end
                && (text[i] is '.' or ',' or '\'' or '．' || text[i] == '，' && i > 0 && text[i - 1] >= '０')
                && DigitNumbers.IsDigit(text[i + 1])
            )
            {
                i++;
            }
            else if (IsGroupSpace(text, i, end) && i - start <= 12)
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Every value that the digits can mean: one, or two where a lone mark before three digits can group or part decimals.</summary>
    public static IReadOnlyList<decimal> Readings(ReadOnlySpan<char> digits)
    {
        var compact = string.Concat(digits.ToString().Where(c => char.IsAsciiDigit(c) || c is '.' or ','));
        var (dot, comma) = (compact.Count(c => c == '.'), compact.Count(c => c == ','));
        var values = new List<decimal>();
        if (dot > 0 && comma > 0)
        {
            var decimalMark = compact.LastIndexOf('.') > compact.LastIndexOf(',') ? '.' : ',';
            Add(values, compact, decimalMark);
        }
        else if (dot + comma == 0)
        {
            Add(values, compact, '.');
        }
        else
        {
            var mark = dot > 0 ? '.' : ',';
            var groups = compact.Split(mark);
            var grouped = groups.Skip(1).All(g => g.Length == 3) && groups[0].Length is > 0 and <= 3;
            if (grouped && (mark == ',' || groups.Length > 2))
            {
                Add(values, compact, mark == ',' ? '.' : ',');
                if (groups.Length == 2)
                {
                    Add(values, compact, mark);
                }
            }
            else
            {
                Add(values, compact, mark);
                if (grouped)
                {
                    Add(values, compact, ',');
                }
            }
        }

        return values;
    }

    private static void Add(List<decimal> values, string compact, char decimalMark)
    {
        var plain = string.Concat(compact.Where(c => char.IsAsciiDigit(c) || c == decimalMark)).Replace(decimalMark, '.');
        if (
            plain.Count(c => c == '.') <= 1
            && plain.Length <= 24
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && !values.Contains(value)
        )
        {
            values.Add(value);
        }
    }

    // A space groups digits only before exactly three of them ("5 120 000").
    private static bool IsGroupSpace(string text, int i, int end) =>
        text[i] is ' ' or '\u00a0' or '\u202f'
        && i > 0
        && char.IsAsciiDigit(text[i - 1])
        && i + 3 < end
        && DigitNumbers.IsDigit(text[i + 1])
        && char.IsAsciiDigit(text[i + 2])
        && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= end || !char.IsAsciiDigit(text[i + 4]));
}
