using System.Collections.Frozen;

namespace Throughline.Text;

/// <summary>Words that many names share and what they mean (<c>data/text/name-words.tsv</c>, <c>person-words.tsv</c>, <c>ordinals.tsv</c>).</summary>
internal static class NameWords
{
    private const int LeastMisspelt = 7;

    private static readonly FrozenDictionary<string, (double Weight, NameTokenRole Role)> s_classes = new Dictionary<
        string,
        (double, NameTokenRole)
    >
    {
        ["function"] = (0.05, NameTokenRole.Minor),
        ["generic"] = (0.3, NameTokenRole.Generic),
        ["industry"] = (0.45, NameTokenRole.Generic),
        ["place"] = (0.4, NameTokenRole.Place),
        ["kind"] = (0.6, NameTokenRole.Generic),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly List<string[]> s_rows = [.. TextTable.Rows("name-words.tsv")];

    private static readonly FrozenDictionary<string, SharedWord> s_concepts = s_rows
        .DistinctBy(r => r[0], StringComparer.Ordinal)
        .ToFrozenDictionary(r => r[0], r => new SharedWord(r[0], s_classes[r[1]].Weight, s_classes[r[1]].Role), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SharedWord> s_words = Variants(v =>
            !IsSyllabic(v) && !v.Contains(' ', StringComparison.Ordinal)
        )
        .Select(v => (Sound: Sound(v.Variant), v.Word))
        .DistinctBy(v => v.Sound, StringComparer.Ordinal)
        .ToFrozenDictionary(v => v.Sound, v => v.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string[] Sounds, SharedWord Word)[]> s_phrases = Variants(v =>
            !IsSyllabic(v) && v.Contains(' ', StringComparison.Ordinal)
        )
        .Select(v => (Sounds: v.Variant.Split(' ').Select(Sound).ToArray(), v.Word))
        .GroupBy(v => v.Sounds[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(v => v.Sounds.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SharedWord> s_runs = Variants(IsSyllabic)
        .DistinctBy(v => v.Variant, StringComparer.Ordinal)
        .ToFrozenDictionary(v => v.Variant, v => v.Word, StringComparer.Ordinal);

    // Long shared words by first letter and length: one with a slip is looked for among those of about its length. Short words lie too near to others.
    private static readonly ILookup<(char First, int Length), (string Sound, SharedWord Word)> s_long = s_words
        .Where(w => w.Key.Length >= LeastMisspelt && w.Value.Role == NameTokenRole.Generic)
        .OrderBy(w => w.Key, StringComparer.Ordinal)
        .ToLookup(w => (w.Key[0], w.Key.Length), w => (w.Key, w.Value));

    private static readonly int s_longestRun = s_runs.Keys.Max(k => k.Length);

    private static readonly FrozenSet<string> s_titles = PersonWords("title");
    private static readonly FrozenSet<string> s_particles = PersonWords("particle");

    // A row "2?" has the words for tens that another word completes.
    private static readonly FrozenDictionary<string, string> s_numbers = Numbers(isTens: false);
    private static readonly FrozenDictionary<string, string> s_tens = Numbers(isTens: true);

    private static readonly FrozenDictionary<string, string> s_russian = s_rows
        .Select(r => (Concept: r[0], Russian: Array.Find(r[2].Split('|'), v => Scripts.Dominant(v) == Script.Cyrillic)))
        .Where(r => r.Russian is not null)
        .DistinctBy(r => r.Concept, StringComparer.Ordinal)
        .ToFrozenDictionary(r => r.Concept, r => Romanization.Of(r.Russian!), StringComparer.Ordinal);

    private static readonly string[] s_combining =
    [
        "electro",
        "elektro",
        "aero",
        "avia",
        "radio",
        "hydro",
        "gidro",
        "micro",
        "mikro",
        "mash",
    ];

    /// <summary>The letters that a word can give to an acronym: its first, and that of the second part of a compound (electro-mechanical: e, m).</summary>
    /// <param name="word">The word in Latin letters.</param>
    public static string AcronymLetters(string word)
    {
        if (word.Length == 0)
        {
            return "";
        }

        var part = Array.Find(s_combining, c => word.Length > c.Length + 3 && word.StartsWith(c, StringComparison.Ordinal));
        return part is null ? word[..1] : string.Concat(word.AsSpan(0, 1), word.AsSpan(part.Length, 1));
    }

    /// <summary>The Russian word for what a word means that many names share, in Latin letters; null for other words.</summary>
    public static string? RussianOrNull(string meaning) => s_russian.GetValueOrDefault(meaning);

    /// <summary>What a word means that many names share; null where it is none.</summary>
    public static SharedWord? MeaningOrNull(string skeleton) => s_words.GetValueOrDefault(skeleton);

    /// <summary>What a long shared word with one slip after its first letter means ("manufaturing"); null where it is none.</summary>
    public static SharedWord? MisspeltOrNull(string skeleton)
    {
        if (skeleton.Length < LeastMisspelt - 1)
        {
            return null;
        }

        for (var length = skeleton.Length - 1; length <= skeleton.Length + 1; length++)
        {
            foreach (var (sound, word) in s_long[(skeleton[0], length)])
            {
                if (EditDistance.Of(skeleton, sound, 1) >= 0)
                {
                    return word;
                }
            }
        }

        return null;
    }

    /// <summary>The number that a word stands for ("second", "II"); null where it is none.</summary>
    public static string? NumberOrNull(string ascii) => s_numbers.GetValueOrDefault(ascii);

    /// <summary>The first digit of the number that a word for tens stands for ("twenty": 2); null where it is none.</summary>
    public static string? TensOrNull(string ascii) => s_tens.GetValueOrDefault(ascii);

    /// <summary>Several words that mean one thing ("united states") from an index on: how many, and what.</summary>
    public static (int Count, SharedWord? Word) Phrase(List<Word> words, int at)
    {
        if (at + 1 < words.Count && s_phrases.TryGetValue(words[at].Sound, out var phrases))
        {
            foreach (var (sounds, word) in phrases)
            {
                if (Fits(sounds, words, at))
                {
                    return (sounds.Length, word);
                }
            }
        }

        return (0, null);
    }

    /// <summary>The shared word that starts at an index of a run of characters without spaces, and its length; the longest wins.</summary>
    public static (int Length, SharedWord? Word) InRun(string run, int at)
    {
        var byText = s_runs.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(s_longestRun, run.Length - at); length > 0; length--)
        {
            if (byText.TryGetValue(run.AsSpan(at, length), out var word))
            {
                return (length, word);
            }
        }

        return (0, null);
    }

    /// <summary>True for titles and particles in person names. Particles hold in the letters of the list: «Дэн» is no "den".</summary>
    public static bool IsMinorInPersons(string word, string ascii) =>
        s_particles.Contains(word) || (word.Length > 1 && s_titles.Contains(ascii));

    /// <summary>True for the word "son of" of Arabic and Hebrew names.</summary>
    public static bool IsSon(string ascii) => ascii is "bin" or "ibn" or "ben" or "bn" or "bint";

    /// <summary>True for a title, romanised or as written.</summary>
    public static bool IsTitle(string word) => s_titles.Contains(Romanization.Of(word));

    private static bool Fits(string[] sounds, List<Word> words, int at)
    {
        if (at + sounds.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < sounds.Length; i++)
        {
            if (!string.Equals(words[at + i].Sound, sounds[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(string Variant, SharedWord Word)> Variants(Func<string, bool> isWanted) =>
        s_rows.SelectMany(r => r[2].Split('|').SelectMany(Inflected).Where(isWanted).Select(v => (v, s_concepts[r[0]])));

    /// <summary>A Slavic adjective agrees with the noun: балтийский завод, балтийская компания, балтийское бюро.</summary>
    public static IEnumerable<string> Inflected(string variant)
    {
        yield return variant;
        foreach (var ending in Endings(variant))
        {
            yield return variant[..^2] + ending;
        }
    }

    private static string[] Endings(string variant) =>
        variant.EndsWith("ний", StringComparison.Ordinal) ? ["яя", "ее", "ие"]
        : variant.EndsWith("ый", StringComparison.Ordinal) || variant.EndsWith("кий", StringComparison.Ordinal)
            ? ["ая", "ое", "ые", "ой", "ого"]
        : variant.EndsWith("ной", StringComparison.Ordinal) || variant.EndsWith("ской", StringComparison.Ordinal) ? ["ая", "ое", "ые"]
        : [];

    private static FrozenDictionary<string, string> Numbers(bool isTens) =>
        TextTable
            .Rows("ordinals.tsv")
            .Where(r => r[0].EndsWith('?') == isTens)
            .SelectMany(r => r[1].Split('|').Select(w => (Word: Romanization.Of(NormalizedText.Fold(w)), Number: r[0].TrimEnd('?'))))
            .DistinctBy(w => w.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(w => w.Word, w => w.Number, StringComparer.Ordinal);

    private static bool IsSyllabic(string text) => Scripts.Dominant(text) is Script.Han or Script.Kana or Script.Hangul;

    private static string Sound(string variant) =>
        Skeleton.Of(Romanization.Of(NormalizedText.Fold(variant).Replace("'", "", StringComparison.Ordinal)));

    private static FrozenSet<string> PersonWords(string cls) =>
        TextTable
            .Rows("person-words.tsv")
            .Where(r => r[0] == cls)
            .SelectMany(r => r[1].Split('|'))
            .Select(w => cls == "title" ? Romanization.Of(w) : w)
            .ToFrozenSet(StringComparer.Ordinal);
}
