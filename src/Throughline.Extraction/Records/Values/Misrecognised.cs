using System.Collections.Frozen;

namespace Throughline.Extraction.Records;

/// <summary>Digits that recognition took for letters, put right where a check digit tells that one reading alone fits.</summary>
internal static class Misrecognised
{
    /// <summary>A word recognised at least so surely is taken as it was read.</summary>
    public const double Sure = 0.95;

    private const int MostReadings = 64;

    // Letters by the digits whose shapes they share, the likeliest first; Latin and Cyrillic.
    private static readonly FrozenDictionary<char, string> s_digits = new Dictionary<char, string>
    {
        ['O'] = "0",
        ['o'] = "0",
        ['О'] = "0",
        ['о'] = "0",
        ['D'] = "0",
        ['Q'] = "0",
        ['I'] = "1",
        ['l'] = "1",
        ['i'] = "1",
        ['Z'] = "2",
        ['z'] = "2",
        ['З'] = "3",
        ['з'] = "3",
        ['Э'] = "3",
        ['A'] = "4",
        ['А'] = "4",
        ['Ч'] = "4",
        ['S'] = "58",
        ['s'] = "5",
        ['Б'] = "6",
        ['б'] = "6",
        ['G'] = "6",
        ['T'] = "7",
        ['Т'] = "7",
        ['B'] = "83",
        ['В'] = "83",
        ['g'] = "9",
        ['q'] = "9",
    }.ToFrozenDictionary();

    /// <summary>The digits of a word with letters among them; null unless exactly one reading is right.</summary>
    /// <param name="read">The word as recognised.</param>
    /// <param name="isRight">The scheme's check.</param>
    public static string? DigitsOrNull(string read, Func<string, bool> isRight)
    {
        if (read.All(char.IsAsciiDigit))
        {
            return null;
        }

        var readings = new List<string> { "" };
        foreach (var c in read)
        {
            var digits = char.IsAsciiDigit(c) ? c.ToString() : s_digits.GetValueOrDefault(c, "");
            readings = [.. readings.SelectMany(r => digits.Select(d => r + d))];
            if (readings.Count is 0 or > MostReadings)
            {
                return null;
            }
        }

        return readings.Where(isRight).Take(2).ToList() is [var one] ? one : null;
    }
}
