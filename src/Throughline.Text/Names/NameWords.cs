using System.Collections.Frozen;
using System.Text;

namespace Throughline.Text;

/// <summary>Words that many names share and what they mean (<c>data/text/name-words.tsv</c>, <c>person-words.tsv</c>).</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, NameTokenRole> s_classes = new Dictionary<string, NameTokenRole>
    {
        ["function"] = NameTokenRole.Minor,
        ["generic"] = NameTokenRole.Generic,
        ["industry"] = NameTokenRole.Generic,
        ["place"] = NameTokenRole.Place,
        ["kind"] = NameTokenRole.Generic,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> s_weights = new Dictionary<string, double>
    {
        ["function"] = 0.05,
        ["generic"] = 0.3,
        ["industry"] = 0.45,
        ["place"] = 0.4,
        ["kind"] = 0.6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (
        FrozenDictionary<string, NameToken> Words,
        FrozenDictionary<string, NameToken> Han,
        int LongestHan
    ) s_meanings = Load();

    private static readonly FrozenSet<string> s_titles = PersonWords("title");
    private static readonly FrozenSet<string> s_particles = PersonWords("particle");

    private static readonly FrozenDictionary<string, string> s_russian = TextTable
        .Rows("name-words.tsv")
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
    /// <param name="token">The word.</param>
    /// <param name="isRussian">True for the acronym of the Russian words (plant: z for завод).</param>
    public static string AcronymLetters(NameToken token, bool isRussian)
    {
        var word = isRussian && s_russian.TryGetValue(token.Surface, out var russian) ? russian : token.Ascii;
        if (word.Length == 0)
        {
            return "";
        }

        var part = Array.Find(s_combining, c => word.Length > c.Length + 3 && word.StartsWith(c, StringComparison.Ordinal));
        return part is null ? word[..1] : string.Concat(word.AsSpan(0, 1), word.AsSpan(part.Length, 1));
    }

    /// <summary>The shared word that a romanised word is; null where it is none.</summary>
    public static NameToken? MeaningOrNull(string ascii) => s_meanings.Words.GetValueOrDefault(Skeleton.Of(ascii));

    /// <summary>The shared word that starts at an index of a run of Chinese characters, and its length; the longest wins.</summary>
    public static (int Length, NameToken? Token) InHan(string run, int at)
    {
        for (var length = Math.Min(s_meanings.LongestHan, run.Length - at); length > 0; length--)
        {
            if (s_meanings.Han.TryGetValue(run.Substring(at, length), out var token))
            {
                return (length, token);
            }
        }

        return (0, null);
    }

    /// <summary>True for titles and particles in person names. Particles hold in the letters of the list: «Дэн» is no "den".</summary>
    public static bool IsMinorInPersons(string word, string ascii) => s_particles.Contains(word) || s_titles.Contains(ascii);

    /// <summary>True for a title, romanised or as written.</summary>
    public static bool IsTitle(string word) => s_titles.Contains(Romanization.Of(word));

    /// <summary>
    /// The words of a normalised text: letters and digits stay together; apostrophes inside a word vanish; a dotted or ampersand abbreviation
    /// (p.l.c., d.o.o.) becomes one word.
    /// </summary>
    public static List<string> Split(string folded)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= folded.Length; i++)
        {
            var c = i < folded.Length ? folded[i] : ' ';
            if (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || (c > 0x300 && !char.IsPunctuation(c) && !char.IsWhiteSpace(c) && !char.IsSymbol(c))
            )
            {
                word.Append(c);
            }
            else if (c == '\'' && word.Length > 0 && i + 1 < folded.Length && char.IsLetter(folded[i + 1]))
            {
                // sa'd, o'brien
            }
            else if (word.Length > 0)
            {
                words.Add(Homoglyphs.FoldWord(word.ToString()));
                word.Clear();
                if (c == '&')
                {
                    words.Add("and");
                }
            }
            else if (c == '&')
            {
                words.Add("and");
            }
        }

        return words;
    }

    private static FrozenSet<string> PersonWords(string cls) =>
        TextTable
            .Rows("person-words.tsv")
            .Where(r => r[0] == cls)
            .SelectMany(r => r[1].Split('|'))
            .Select(w => cls == "title" ? Romanization.Of(w) : w)
            .ToFrozenSet(StringComparer.Ordinal);

    private static (FrozenDictionary<string, NameToken>, FrozenDictionary<string, NameToken>, int) Load()
    {
        var words = new Dictionary<string, NameToken>(StringComparer.Ordinal);
        var han = new Dictionary<string, NameToken>(StringComparer.Ordinal);
        foreach (var row in TextTable.Rows("name-words.tsv"))
        {
            var token = new NameToken(row[0], Skeleton.Of(row[0]), s_weights[row[1]], s_classes[row[1]]);
            foreach (var variant in row[2].Split('|'))
            {
                if (Scripts.Has(variant, Script.Han))
                {
                    han.TryAdd(variant, token);
                }
                else
                {
                    words.TryAdd(Skeleton.Of(Romanization.Of(NormalizedText.Fold(variant))), token);
                }
            }
        }

        return (
            words.ToFrozenDictionary(StringComparer.Ordinal),
            han.ToFrozenDictionary(StringComparer.Ordinal),
            han.Keys.Max(k => k.Length)
        );
    }
}
