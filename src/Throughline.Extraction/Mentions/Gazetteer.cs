using System.Collections.Frozen;

namespace Throughline.Extraction.Mentions;

/// <summary>Countries with their adjectives, large cities and provinces, forenames and family names.</summary>
internal static class Gazetteer
{
    static Gazetteer()
    {
        using var places = Lexicon.Open("extraction/lexicons/places.json");
        var root = places.RootElement;
        var (latin, adjectives, ruStems, ruAdjectives, zh, codes) = (
            new HashSet<string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        foreach (var country in root.GetProperty("countries").EnumerateArray())
        {
            foreach (var name in country.GetProperty("en").EnumerateArray())
            {
                latin.Add(name.GetString()!);
                codes.Add(name.GetString()!);
            }

            foreach (var adjective in country.GetProperty("adjective").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                adjectives.TryAdd(adjective, country.GetProperty("code").GetString()!);
            }

            foreach (
                var name in country.GetProperty("ru").EnumerateArray().Where(n => n.ValueKind == System.Text.Json.JsonValueKind.String)
            )
            {
                ruStems.Add(Stem(name.GetString()!));
                codes.Add(Stem(name.GetString()!));
            }

            foreach (var stem in country.GetProperty("ruStem").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ruAdjectives.Add(stem);
            }

            foreach (var name in country.GetProperty("zh").EnumerateArray().Where(n => n.GetString() is not null))
            {
                zh.Add(name.GetString()!);
                codes.Add(name.GetString()!);
            }
        }

        foreach (var city in root.GetProperty("en").EnumerateArray())
        {
            latin.Add(city.GetString()!);
        }

        FurtherPlaces = root.GetProperty("enFurther").EnumerateArray().Select(p => p.GetString()!).ToFrozenSet(StringComparer.Ordinal);
        foreach (var city in root.GetProperty("ruStems").EnumerateArray())
        {
            ruStems.Add(city.GetString()!);
        }

        foreach (var city in root.GetProperty("zh").EnumerateArray())
        {
            zh.Add(city.GetString()!);
        }

        LatinPlaces = latin.ToFrozenSet(StringComparer.Ordinal);
        Countries = codes.ToFrozenSet(StringComparer.Ordinal);
        Adjectives = adjectives.ToFrozenDictionary(StringComparer.Ordinal);
        RussianPlaceStems = ruStems.ToFrozenSet(StringComparer.Ordinal);
        RussianAdjectiveStems = ruAdjectives.ToFrozenSet(StringComparer.Ordinal);
        ChinesePlaces = zh.ToFrozenSet(StringComparer.Ordinal);
        using var names = Lexicon.Open("extraction/lexicons/names.json");
        FrozenSet<string> Words(string key) =>
            names.RootElement.GetProperty(key).GetString()!.Split(' ').ToFrozenSet(StringComparer.Ordinal);
        Forenames = Words("latin").Union(Words("cyrillic")).ToFrozenSet(StringComparer.Ordinal);
        PinyinFamilyNames = Words("pinyinFamily");
        ChineseFamilyNames = names.RootElement.GetProperty("zhFamily").GetString()!.ToFrozenSet();
    }

    /// <summary>Countries, cities and provinces in Latin script.</summary>
    public static FrozenSet<string> LatinPlaces { get; }

    /// <summary>Further cities, states and regions in Latin script, which the trained tagger did not know when it was trained.</summary>
    public static FrozenSet<string> FurtherPlaces { get; }

    /// <summary>Country names, and stems of Russian ones.</summary>
    public static FrozenSet<string> Countries { get; }

    /// <summary>English adjectives of countries and the country's ISO code.</summary>
    public static FrozenDictionary<string, string> Adjectives { get; }

    /// <summary>Stems of Russian place names (nominative without its last vowel).</summary>
    public static FrozenSet<string> RussianPlaceStems { get; }

    /// <summary>Stems of Russian country adjectives, lower case.</summary>
    public static FrozenSet<string> RussianAdjectiveStems { get; }

    /// <summary>Chinese names of countries, cities and provinces.</summary>
    public static FrozenSet<string> ChinesePlaces { get; }

    /// <summary>Common forenames in Latin and Cyrillic script.</summary>
    public static FrozenSet<string> Forenames { get; }

    /// <summary>Chinese family names in pinyin.</summary>
    public static FrozenSet<string> PinyinFamilyNames { get; }

    /// <summary>Chinese family names, one character each.</summary>
    public static FrozenSet<char> ChineseFamilyNames { get; }

    /// <summary>True where a Cyrillic word is a form of a listed place.</summary>
    public static bool IsRussianPlace(string word)
    {
        for (var cut = 0; cut <= 3 && word.Length - cut >= 2; cut++)
        {
            if (RussianPlaceStems.Contains(word[..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Stem(string name) =>
        name.EndsWith("ия", StringComparison.Ordinal) ? name[..^1]
        : name.Length > 3 && name[^1] is 'а' or 'я' or 'й' or 'ь' or 'о' or 'ы' ? name[..^1]
        : name;
}
