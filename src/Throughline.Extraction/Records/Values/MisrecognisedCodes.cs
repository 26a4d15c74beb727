using System.Collections.Frozen;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Identifiers that recognition misread, put right where their check digits tell that one reading alone fits; see <see cref="Misrecognised"/> for accounts.</summary>
internal static class MisrecognisedCodes
{
    private const int MostReadings = 256;
    private const int UsccLength = 18;

    // GB 32100: a register and a kind of entity, six digits of the place, nine of the organisation, a check character.
    private const int PlaceEnd = 8;
    private const int OrganisationEnd = 17;
    private const int Letters = 10;
    private static readonly int[] s_weights = [3, 7, 9, 10, 5, 8, 4, 2];

    // What a character may be besides itself; letters that the code never has (I, O, S, V, Z) are digits.
    private static readonly FrozenDictionary<char, string> s_readings = new Dictionary<char, string>
    {
        ['O'] = "0",
        ['Q'] = "Q0",
        ['D'] = "D0",
        ['0'] = "0D",
        ['I'] = "1",
        ['L'] = "L1",
        ['1'] = "1L",
        ['Z'] = "2",
        ['S'] = "5",
        ['G'] = "G6",
        ['6'] = "6G",
        ['B'] = "B8",
        ['8'] = "8B",
        ['V'] = "UY",
        ['T'] = "T7",
        ['7'] = "7T",
        ['A'] = "A4",
        ['4'] = "4A",
    }.ToFrozenDictionary();

    /// <summary>The identifier that a word is a misreading of; null unless exactly one reading is right, and where the word is right itself.</summary>
    /// <param name="kind">INN, USCC or IBAN; others have no check that tells.</param>
    /// <param name="read">The word as recognised.</param>
    public static string? OrNull(IdentifierKind kind, string read) =>
        kind switch
        {
            IdentifierKind.Inn when read.Length is 10 or 12 => Misrecognised.DigitsOrNull(read, IdentifierChecks.IsInn),
            IdentifierKind.Uscc when read.Length == UsccLength => UsccOrNull(read),
            IdentifierKind.Iban
                when read.Length is >= 15 and <= 34 && char.IsAsciiLetterUpper(read[0]) && char.IsAsciiLetterUpper(read[1]) =>
                Misrecognised.DigitsOrNull(read[2..], rest => IdentifierChecks.IsWellFormed(IdentifierKind.Iban, read[..2] + rest))
                    is { } digits
                    ? read[..2] + digits
                    : null,
            _ => null,
        };

    private static string? UsccOrNull(string read)
    {
        if (IdentifierChecks.IsUscc(read))
        {
            return null;
        }

        var readings = new List<string> { "" };
        var latin = Homoglyphs.ToLatin(read.ToUpperInvariant());
        for (var i = 0; i < latin.Length; i++)
        {
            var c = latin[i];
            var options = s_readings.GetValueOrDefault(c, c.ToString());
            // The place is written in digits.
            options = i is > 0 and < PlaceEnd ? string.Concat(options.Where(char.IsAsciiDigit)) : options;
            readings = [.. readings.SelectMany(r => options.Select(o => r + o))];
            if (readings.Count is 0 or > MostReadings)
            {
                return null;
            }
        }

        return readings.Where(r => IdentifierChecks.IsUscc(r) && IsOrganisation(r[PlaceEnd..OrganisationEnd])).Take(2).ToList() is [var one]
            ? one
            : null;
    }

    // GB 11714: the organisation's own number has a check digit of its own, modulo 11.
    private static bool IsOrganisation(string code)
    {
        var sum = 0;
        for (var i = 0; i < s_weights.Length; i++)
        {
            sum += (char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + Letters) * s_weights[i];
        }

        return code[^1]
            == (11 - (sum % 11)) switch
            {
                11 => '0',
                10 => 'X',
                var digit => (char)('0' + digit),
            };
    }
}
