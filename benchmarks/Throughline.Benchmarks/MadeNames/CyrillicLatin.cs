using System.Text;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>
/// Russian in Latin letters by five published schemes, written here from their tables and not taken from the product: ICAO 9303 part 3
/// section 6 (passports), BGN/PCGN 1947, ISO 9:1995 (with diacritics), and the German and French newspaper spellings (Duden; Imprimerie nationale).
/// </summary>
internal static class CyrillicLatin
{
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[][] s_schemes =
    [
        Scheme("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia"),
        Scheme("a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch \" y ' e yu ya"),
        Scheme("a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â"),
        Scheme("a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja"),
        Scheme("a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia"),
    ];

    /// <summary>How many schemes there are; the first is that of passports.</summary>
    public static int Schemes => s_schemes.Length;

    /// <summary>A word in one scheme, its first letter as large as it was.</summary>
    public static string Write(string word, int scheme)
    {
        var written = new StringBuilder(word.Length * 2);
        for (var i = 0; i < word.Length; i++)
        {
            var lower = char.ToLowerInvariant(word[i]);
            var at = Letters.IndexOf(lower, StringComparison.Ordinal);
            if (at < 0)
            {
                written.Append(word[i]);
                continue;
            }

            var latin = Spelled(word, i, lower, scheme, s_schemes[scheme][at]);
            written.Append(latin.Length > 0 && lower != word[i] ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin);
        }

        return written.ToString();
    }

    // BGN/PCGN, German and French write е as ye, je, ie at the beginning and after vowels; the English and German ending is -y for -ий.
    private static string Spelled(string word, int at, char lower, int scheme, string latin)
    {
        if (lower == 'е' && (at == 0 || "аеёиоуыэюяъьй".Contains(char.ToLowerInvariant(word[at - 1]), StringComparison.Ordinal)))
        {
            return scheme switch
            {
                1 => "ye",
                3 => "je",
                4 => "ie",
                _ => latin,
            };
        }

        return lower == 'й' && at == word.Length - 1 && at > 0 && char.ToLowerInvariant(word[at - 1]) is 'и' or 'ы' && scheme is 3 or 4
            ? ""
            : latin;
    }

    private static string[] Scheme(string row) => [.. row.Split(' ').Select(l => l == "-" ? "" : l)];
}
