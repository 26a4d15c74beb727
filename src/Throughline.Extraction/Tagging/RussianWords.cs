namespace Throughline.Extraction.Tagging;

/// <summary>The lexemes that a Russian word form can be of: endings are taken off, those of nominatives and infinitives put on, and what the table holds counts.</summary>
internal static class RussianWords
{
    private const int Surname = 2;
    private const int Proper = 0x7F;

    // Endings of forms, and what may stand in their place in the nominative or infinitive. Longest first.
    private static readonly (string Ending, string[] Nominative)[] s_endings =
    [
        ("ического", ["ический"]),
        ("ившего", ["ить"]),
        ("ыми", ["ый", "ой"]),
        ("ими", ["ий", "ой"]),
        ("ого", ["ый", "ой", "ий"]),
        ("его", ["ий"]),
        ("ому", ["ый", "ой", "ий"]),
        ("ему", ["ий"]),
        ("ами", ["", "а", "о"]),
        ("ями", ["ь", "я", "е", "й"]),
        ("ией", ["ия"]),
        ("иям", ["ия", "ие"]),
        ("иях", ["ия", "ие"]),
        ("ием", ["ие", "ий"]),
        ("ает", ["ать"]),
        ("яет", ["ять"]),
        ("ают", ["ать"]),
        ("яют", ["ять"]),
        ("ует", ["овать"]),
        ("уют", ["овать"]),
        ("ала", ["ать"]),
        ("али", ["ать"]),
        ("ила", ["ить"]),
        ("или", ["ить"]),
        ("ела", ["еть"]),
        ("ели", ["еть"]),
        ("ена", ["ить"]),
        ("ены", ["ить"]),
        ("ано", ["ать"]),
        ("аны", ["ать"]),
        ("лся", ["ться"]),
        ("лась", ["ться"]),
        ("лись", ["ться"]),
        ("ется", ["аться", "яться"]),
        ("ится", ["иться"]),
        ("ой", ["а", "ый", "ий", "ой", ""]),
        ("ей", ["я", "ий", "ь", "й"]),
        ("ую", ["ый", "ой", "ий"]),
        ("юю", ["ий"]),
        ("ая", ["ый", "ой", "ий"]),
        ("яя", ["ий"]),
        ("ое", ["ый", "ой", "ий"]),
        ("ее", ["ий"]),
        ("ые", ["ый", "ой"]),
        ("ие", ["ий", "ой"]),
        ("ых", ["ый", "ой", ""]),
        ("их", ["ий", "ой"]),
        ("ым", ["ый", "ой", ""]),
        ("им", ["ий", "ой"]),
        ("ом", ["", "о", "ый", "ой"]),
        ("ем", ["ь", "й", "е", "ий"]),
        ("ам", ["", "а", "о"]),
        ("ям", ["ь", "я", "й", "е"]),
        ("ах", ["", "а", "о"]),
        ("ях", ["ь", "я", "й", "е"]),
        ("ов", [""]),
        ("ев", ["й", "е"]),
        ("ию", ["ия", "ий", "ие"]),
        ("ии", ["ия", "ий", "ие"]),
        ("ия", ["ий", "ие"]),
        ("ью", ["ь"]),
        ("ал", ["ать"]),
        ("ил", ["ить"]),
        ("ел", ["еть"]),
        ("ен", ["ить"]),
        ("ит", ["ить"]),
        ("ят", ["ить"]),
        ("ла", ["ть"]),
        ("ли", ["ть"]),
        ("ло", ["ть"]),
        ("а", ["", "о", "ь"]),
        ("я", ["ь", "й", "е"]),
        ("у", ["", "а", "о"]),
        ("ю", ["ь", "я", "й", "е"]),
        ("ы", ["", "а"]),
        ("и", ["", "а", "я", "ь", "й"]),
        ("е", ["", "а", "я", "о", "ь", "й"]),
        ("о", [""]),
        ("л", ["ть"]),
        ("й", [""]),
    ];

    private static readonly Dictionary<char, (string Ending, string[] Nominative)[]> s_byLast = s_endings
        .GroupBy(e => e.Ending[^1])
        .ToDictionary(g => g.Key, g => g.ToArray());

    private static readonly Lazy<WordTable> s_table = new(() => WordTable.Open("ru"));

    /// <summary>True where each word of a name is the nominative of a listed name or place.</summary>
    public static bool AreNominatives(string name) =>
        Array.TrueForAll(
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            w =>
                s_table.Value.TryFind(WordTable.KeyOf(w.ToLowerInvariant().Replace('ё', 'е')), out _, out var flags)
                && (flags & Proper) != 0
        );

    /// <summary>The flags of a nominative or infinitive in lower case, printed without "ё"; 0 where the table lacks it.</summary>
    public static int FlagsOf(ReadOnlySpan<char> nominative) =>
        s_table.Value.TryFind(WordTable.KeyOf(nominative), out _, out var flags) ? flags : 0;

    /// <summary>The word without its ending, three letters at least: forms of one name mostly share it, listed or not (not the nominative in -ов, -ев, which is cut too).</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word[^1] == 'й' && word[^2] is ('ы' or 'и' or 'о' or 'е'))
        {
            return word[..^2];
        }

        if (word.Length > 3 && s_byLast.TryGetValue(word[^1], out var endings))
        {
            foreach (var (ending, _) in endings)
            {
                if (word.Length - ending.Length >= 3 && ending.Length <= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                {
                    return word[..^ending.Length];
                }
            }
        }

        return word.Length > 3 && word[^1] == 'ь' ? word[..^1] : word;
    }

    /// <summary>The flags of all lexemes that the form can be of, and the key of the likeliest lemma (the word's own key where none is known).</summary>
    public static (int Flags, uint Lemma) Find(WordTable table, ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[80];
        var length = word.Length;
        for (var i = 0; i < length; i++)
        {
            plain[i] = word[i] == 'ё' ? 'е' : word[i];
        }

        var own = WordTable.KeyOf(plain[..length]);
        var (flags, lemma) = (0, own);
        if (table.TryFind(own, out _, out var exact))
        {
            flags = exact;
        }

        if (length < 3 || !s_byLast.TryGetValue(plain[length - 1], out var endings))
        {
            return (flags, lemma);
        }

        Span<char> candidate = stackalloc char[96];
        foreach (var (ending, nominatives) in endings)
        {
            if (length - ending.Length < 2 || !plain[..length].EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = length - ending.Length;
            plain[..stem].CopyTo(candidate);
            foreach (var nominative in nominatives)
            {
                nominative.CopyTo(candidate[stem..]);
                var key = WordTable.KeyOf(candidate[..(stem + nominative.Length)]);
                if (table.TryFind(key, out _, out var found))
                {
                    if (flags == 0)
                    {
                        lemma = key;
                    }

                    flags |= found;
                }
            }
        }

        // "Ивановой": the feminine of a surname is listed by its masculine.
        if ((flags & Proper) == 0 && length > 5)
        {
            var stem = plain[..length].EndsWith("ой", StringComparison.Ordinal) ? length - 2 : length - 1;
            if (
                plain[..stem] is [.., 'о' or 'е', 'в'] or [.., 'и' or 'ы', 'н']
                && table.TryFind(WordTable.KeyOf(plain[..stem]), out _, out var surname)
                && (surname & Surname) != 0
            )
            {
                flags |= surname;
                lemma = flags == surname ? WordTable.KeyOf(plain[..stem]) : lemma;
            }
        }

        return (flags, lemma);
    }
}
