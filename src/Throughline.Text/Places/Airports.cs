using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Throughline.Text;

/// <summary>Airports by code and by the names that tickets write for them.</summary>
public static class Airports
{
    private const int LongestText = 120;

    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal)
    {
        "international",
        "airport",
        "capital",
        "national",
        "washington",
        "central",
        "island",
        "reagan",
    };

    private static readonly (FrozenDictionary<string, Airport> ByCode, Dictionary<string, List<Named>> ByWord) s_table = Load();

    /// <summary>The airport of an IATA code in capital letters; null where the table has none.</summary>
    public static Airport? OfCodeOrNull(string? code) => code is null ? null : s_table.ByCode.GetValueOrDefault(code);

    /// <summary>The airport that a text names, such as <c>London Heathrow</c>, <c>MUNICH DE MUNICH INTERNATIONAL</c>, <c>Москва, Шереметьево</c>.</summary>
    /// <returns>Null where the text names none, or a city with several airports without saying which.</returns>
    public static Airport? NamedOrNull(string? text)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        var words = Words(text);
        var seen = words.ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, (Airport Airport, int Score)>(StringComparer.Ordinal);
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            foreach (var named in s_table.ByWord.GetValueOrDefault(word) ?? [])
            {
                if (!named.City.TrueForAll(seen.Contains))
                {
                    continue;
                }

                // The airport's own name counts for more than the city, which others share.
                var own = named.Own.Count(seen.Contains);
                var score = named.City.Count + (own * 4);
                if (!found.TryGetValue(named.Airport.Code, out var best) || best.Score < score)
                {
                    found[named.Airport.Code] = (named.Airport, score);
                }
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        var top = found.Values.Max(f => f.Score);
        var winners = found.Values.Where(f => f.Score == top).ToList();
        // A city's main airport bears no name of its own in the table.
        return winners.Count == 1 ? winners[0].Airport
            : winners.Count(w => w.Airport.Name.Length == 0) == 1 ? winners.Find(w => w.Airport.Name.Length == 0).Airport
            : null;
    }

    /// <summary>True where a text has a city or airport of the table in it.</summary>
    public static bool NamesPlace(string text) =>
        text.Length <= LongestText
        && Words(text) is var words
        && words.ToHashSet(StringComparer.Ordinal) is var seen
        && words.Exists(w => s_table.ByWord.GetValueOrDefault(w)?.Exists(n => n.City.TrueForAll(seen.Contains)) == true);

    // Letters of any script; Chinese names have no spaces, so each run of two characters is a word too.
    private static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in text.Normalize(NormalizationForm.FormD) + ' ')
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’')
            {
                continue;
            }

            if (char.IsLetter(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            Close();
        }

        return words;

        void Close()
        {
            if (word.Length == 0)
            {
                return;
            }

            var whole = word.ToString();
            words.Add(whole);
            if (whole[0] >= 0x2e80)
            {
                for (var length = 2; length <= 4; length++)
                {
                    for (var i = 0; i + length <= whole.Length; i++)
                    {
                        words.Add(whole.Substring(i, length));
                    }
                }
            }

            word.Clear();
        }
    }

    private static (FrozenDictionary<string, Airport>, Dictionary<string, List<Named>>) Load()
    {
        var byCode = new Dictionary<string, Airport>(StringComparer.Ordinal);
        var byWord = new Dictionary<string, List<Named>>(StringComparer.Ordinal);
        var (zone, country) = ("", "");
        using var stream =
            typeof(Airports).Assembly.GetManifestResourceStream("text/airports.txt")
            ?? throw new InvalidOperationException("the resource text/airports.txt is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is ['@', ..])
            {
                var space = line.IndexOf(' ', StringComparison.Ordinal);
                (zone, country) = (line[1..space], line[(space + 1)..].Trim());
            }
            else if (line.Length > 4 && line[0] != '#')
            {
                var parts = line[4..].Split('|');
                var airport = new Airport(line[..3], parts[0], parts[1], country, zone);
                byCode[airport.Code] = airport;
                Enter(airport, parts[0], parts[1], parts.Length > 2 ? parts[2].Split(';', StringSplitOptions.RemoveEmptyEntries) : []);
            }
        }

        return (byCode.ToFrozenDictionary(StringComparer.Ordinal), byWord);

        void Enter(Airport airport, string city, string name, string[] others)
        {
            var own = Words(name).Concat(others.Skip(1).SelectMany(Words)).Where(w => w.Length > 1).ToHashSet(StringComparer.Ordinal);
            foreach (var said in others.Prepend(city))
            {
                var words = Words(said).Take(4).ToList();
                if (words.Count > 0)
                {
                    var whole = words[0][0] >= 0x2e80 ? [words[0]] : words;
                    Add(whole[0], new(airport, whole, [.. own.Except(whole, StringComparer.Ordinal)]));
                }
            }

            // Heathrow, Шереметьево or 浦东 alone says which airport is meant.
            foreach (var word in Words(name).Where(w => w.Length > 5 && !s_common.Contains(w)))
            {
                Add(word, new(airport, [word], []));
            }
        }

        void Add(string word, Named named)
        {
            if (!byWord.TryGetValue(word, out var list))
            {
                byWord[word] = list = [];
            }

            list.Add(named);
        }
    }

    private sealed record Named(Airport Airport, List<string> City, List<string> Own);
}
