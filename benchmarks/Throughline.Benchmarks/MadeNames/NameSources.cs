using System.Globalization;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>Everything that names are made from, read once.</summary>
internal sealed class NameSources
{
    private const int MostWordLetters = 14;

    /// <summary>Reads all sources.</summary>
    public NameSources()
    {
        Listed = ListedNames.Read();
        var countries = CountryNames.Read();
        Latin = [.. countries.Where(c => c.IsLatin)];
        Other = [.. countries.Where(c => c.Country is "GR" or "GE" or "AM" or "IL" or "KR" or "JP")];
        RareSurnames = [.. LatinWords("names/nomenklatura_names_2025-05-15.txt.xz")];
        RussianGiven = Russian("names/ru_firstnames_counts.csv.xz", 50);
        Patronymics = Russian("names/ru_patronymics_counts.csv.xz", 20);
        RussianSurnames =
        [
            .. SharedData.Lines("names/ru_male_surnames.txt.xz").Where(s => s.Length > 2 && !s.Contains(' ', StringComparison.Ordinal)),
        ];
        ChineseBrands =
        [
            .. SharedData
                .Lines("names/zh_company_short_forms_28W.txt.xz")
                .Skip(2)
                .Where(s => s.Length is >= 2 and <= 4 && s.All(c => c is >= '一' and <= '龥')),
        ];
        FirmWords = [.. WordsOfFirms()];
    }

    /// <summary>Real names of lists.</summary>
    public IReadOnlyList<MadeName> Listed { get; }

    /// <summary>Countries whose names are written in Latin letters.</summary>
    public IReadOnlyList<CountryNames> Latin { get; }

    /// <summary>Countries with a script of their own, other than Cyrillic, Arabic and Chinese.</summary>
    public IReadOnlyList<CountryNames> Other { get; }

    /// <summary>Family and given names known to Wikidata, in Latin letters: the long tail.</summary>
    public IReadOnlyList<string> RareSurnames { get; }

    /// <summary>Russian given names by gender (m, f).</summary>
    public IReadOnlyDictionary<string, WeightedWords<string>> RussianGiven { get; }

    /// <summary>Patronymics by gender (m, f).</summary>
    public IReadOnlyDictionary<string, WeightedWords<string>> Patronymics { get; }

    /// <summary>Russian surnames in the masculine form.</summary>
    public IReadOnlyList<string> RussianSurnames { get; }

    /// <summary>Short names of Chinese firms.</summary>
    public IReadOnlyList<string> ChineseBrands { get; }

    /// <summary>Words of real firms' names, as often as they stand there.</summary>
    public IReadOnlyList<string> FirmWords { get; }

    private static Dictionary<string, WeightedWords<string>> Russian(string file, int least) =>
        SharedData
            .Rows(file, "count", "gender", "text")
            .Select(r => (Count: int.Parse(r[0], CultureInfo.InvariantCulture), Gender: r[1], Text: r[2]))
            .Where(r => r.Count >= least && r.Gender is "m" or "f")
            .GroupBy(r => r.Gender, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new WeightedWords<string>(g.Select(r => (r.Text, (double)r.Count))), StringComparer.Ordinal);

    private static IEnumerable<string> LatinWords(string file) =>
        SharedData
            .Lines(file)
            .Select(l => l[..l.IndexOfAny([',', '='])].Trim())
            .Where(w => w.Length is > 2 and <= MostWordLetters && w.All(c => c is >= 'a' and <= 'z' or '-' or (>= 'ß' and < 'ɐ')))
            .Select(Capitalized);

    private IEnumerable<string> WordsOfFirms() =>
        Listed
            .Where(n => n.Kind is Text.NameKind.Organization or Text.NameKind.Thing)
            .SelectMany(n => n.Text.Split([' ', ',', '"', '\'', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length is > 3 and <= MostWordLetters && w.All(char.IsAsciiLetter))
            .Select(w => Capitalized(w.ToLowerInvariant()));

    internal static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
