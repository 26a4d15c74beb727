namespace Throughline.Benchmarks.MadeNames;

/// <summary>The common given names and surnames of one country, the commoner the more often.</summary>
/// <param name="Country">ISO 3166 code in capitals.</param>
/// <param name="Given">Given names.</param>
/// <param name="Surnames">Surnames; empty where the sources have none.</param>
/// <param name="IsLatin">True where names are written in Latin letters at home.</param>
internal sealed record CountryNames(string Country, WeightedWords<WordTable> Given, WeightedWords<WordTable> Surnames, bool IsLatin)
{
    /// <summary>All countries of the two published tables that have both given names and surnames.</summary>
    public static List<CountryNames> Read()
    {
        var given = SharedData
            .Rows("names/common-forenames-by-country.csv.xz", "Country", "Index", "Localized Name", "Romanized Name")
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Ranked, StringComparer.Ordinal);
        var surnames = SharedData
            .Rows("names/common-surnames-by-country.csv.xz", "Country", "Index", "Localized Name", "Romanized Name")
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Ranked, StringComparer.Ordinal);
        return
        [
            .. given
                .Where(g => surnames.ContainsKey(g.Key))
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CountryNames(g.Key, new(g.Value), new(surnames[g.Key]), g.Value.Concat(surnames[g.Key]).All(IsLatinWord))),
        ];
    }

    // Zipf's law with a flat head: the table's ranks, not its counts, which few countries have.
    private static List<(WordTable, double)> Ranked(IEnumerable<string[]> rows) =>
        [
            .. rows.Where(r => r[3].Length > 1)
                .Select(r =>
                    (
                        new WordTable(Plain(r[2].Length > 0 ? r[2] : r[3]), [Plain(r[3])]),
                        1.0 / (4 + int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture))
                    )
                ),
        ];

    // The Russian rows carry stress marks.
    private static string Plain(string name) => name.Replace("\u0301", "", StringComparison.Ordinal).Trim();

    private static bool IsLatinWord((WordTable Word, double) row) => row.Word.Home.All(c => c < 0x250 || !char.IsLetter(c));
}
