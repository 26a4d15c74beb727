namespace Throughline.Extraction.Prose;

/// <content>Verbs: the infinitives of finite forms, participles and gerunds.</content>
internal static partial class RussianMorphology
{
    private static readonly string[] s_pasts = ["ла", "ло", "ли", "л"];
    private static readonly string[] s_participles = ["ющ", "ящ", "ащ", "ущ", "вш", "нн", "ем", "им", "т"];

    // Endings of present forms and the infinitives that they may have.
    private static readonly (string Ending, string[] Infinitive)[] s_presents =
    [
        ("ует", ["овать", "евать"]),
        ("уют", ["овать", "евать"]),
        ("уем", ["овать", "евать"]),
        ("юет", ["евать"]),
        ("юют", ["евать"]),
        ("ает", ["ать"]),
        ("ают", ["ать"]),
        ("аем", ["ать"]),
        ("яет", ["ять"]),
        ("яют", ["ять"]),
        ("яем", ["ять"]),
        ("еет", ["еть"]),
        ("еют", ["еть"]),
        ("дет", ["сти", "дти"]),
        ("дут", ["сти", "дти"]),
        ("ит", ["ить", "еть", "ать"]),
        ("ят", ["ить", "еть"]),
        ("ат", ["ить", "ать"]),
        ("им", ["ить", "еть"]),
        ("нет", ["нуть"]),
        ("нут", ["нуть"]),
    ];

    /// <summary>The infinitive of a finite form, infinitive or short participle of a listed verb; null for none.</summary>
    public static string? Infinitive(string word)
    {
        word = RussianForms.Plain(word);
        if (word.Length < 3)
        {
            return null;
        }

        var (plain, suffix) = Reflexive(word);
        return Is(word, Verb)
            ? word
            : FirstVerb(
                s_pasts
                    .Where(e => plain.EndsWith(e, StringComparison.Ordinal))
                    .Select(e => plain[..^e.Length] + "ть" + suffix)
                    .Concat(
                        s_presents
                            .Where(p => plain.EndsWith(p.Ending, StringComparison.Ordinal))
                            .SelectMany(p => p.Infinitive.Select(i => plain[..^p.Ending.Length] + i + suffix))
                    )
            ) ?? (suffix.Length == 0 ? FirstVerb(OfShortParticiple(plain)) : null);
    }

    /// <summary>The infinitive of an adverbial participle: "изучив", "занимая", "оказавшись"; null where the word is none.</summary>
    public static string? OfGerund(string word)
    {
        word = RussianForms.Plain(word);
        var (plain, suffix) = Reflexive(word);
        if (plain.Length < 5 || plain[^1] is not ('в' or 'и' or 'я'))
        {
            return null;
        }

        string[] stems =
            plain[^1] == 'в' ? [plain[..^1] + "ть"]
            : plain.EndsWith("вши", StringComparison.Ordinal) ? [plain[..^3] + "ть"]
            : plain[^1] == 'и' ? []
            : plain[^2] == 'у' ? [plain[..^2] + "овать", plain[..^2] + "евать"]
            : plain[^2] is 'а' or 'я' or 'е' ? [plain[..^1] + "ть"]
            : [plain[..^1] + "ить"];
        return
            FirstVerb(stems.Select(s => s + suffix)) is { } infinitive
            && OfNoun(word) == RussianCases.None
            && OfAdjective(word) == RussianCases.None
            ? infinitive
            : null;
    }

    /// <summary>The infinitive of a full participle: "построившее", "имеющихся", "закупленных", "принятый"; null where the word is none.</summary>
    public static string? OfParticiple(string word)
    {
        word = RussianForms.Plain(word);
        var (plain, suffix) = word.Length > 6 && word.EndsWith("ся", StringComparison.Ordinal) ? (word[..^2], "ся") : (word, "");
        foreach (var (ending, _) in s_adjectives)
        {
            if (plain.Length >= ending.Length + 4 && plain.EndsWith(ending, StringComparison.Ordinal))
            {
                return FirstVerb(OfParticipleStem(plain[..^ending.Length]).Select(s => s + suffix));
            }
        }

        return null;
    }

    /// <summary>True for an adverb, a comparative or a short adjective of the table.</summary>
    public static bool IsAdverb(string word) => Is(RussianForms.Plain(word), Adverb);

    private static IEnumerable<string> OfShortParticiple(string word)
    {
        var stem = word[^1] is 'а' or 'о' or 'ы' ? word[..^1] : word;
        return stem.Length < 4 ? []
            : stem[^1] == 'т' && stem[^2] is 'я' or 'ы' or 'у' or 'е' or 'и' ? [stem[..^1] + "ть"]
            : stem.EndsWith("ан", StringComparison.Ordinal) || stem.EndsWith("ян", StringComparison.Ordinal) ? [stem[..^1] + "ть"]
            : stem.EndsWith("ен", StringComparison.Ordinal) ? Passive(stem[..^1])
            : [];
    }

    // "поставле", "закупле", "обеспече", "приглаше": the consonant before the suffix of a passive is softened.
    private static IEnumerable<string> Passive(string stem)
    {
        var root = stem[..^1];
        yield return root + "ить";
        yield return root + "еть";
        if (root.Length > 2 && root[^1] is 'з' or 'с' or 'д' or 'т')
        {
            // "ввезённый", "переведённый", "приобретённый".
            yield return root[^1] is 'з' or 'с' ? root + "ти" : root[..^1] + "сти";
        }

        foreach (var (soft, hard) in s_softened)
        {
            if (root.EndsWith(soft, StringComparison.Ordinal))
            {
                yield return root[..^soft.Length] + hard + "ить";
                yield return root[..^soft.Length] + hard + "еть";
            }
        }
    }

    private static readonly (string Soft, string Hard)[] s_softened =
    [
        ("вл", "в"),
        ("пл", "п"),
        ("бл", "б"),
        ("мл", "м"),
        ("щ", "т"),
        ("щ", "ст"),
        ("ч", "т"),
        ("жд", "д"),
        ("ж", "д"),
        ("ж", "з"),
        ("ш", "с"),
    ];

    private static bool IsAdjectiveStem(string stem) =>
        Is(stem + "ый", Adjective) || Is(stem + "ий", Adjective) || Is(stem + "ой", Adjective);

    // "построивш", "имеющ", "закупленн", "снят": what is before the suffix must be of a verb.
    private static IEnumerable<string> OfParticipleStem(string stem)
    {
        var suffix = Array.Find(s_participles, s => stem.Length >= s.Length + 2 && stem.EndsWith(s, StringComparison.Ordinal));
        var root = suffix is null ? "" : stem[..^suffix.Length];
        return suffix switch
        {
            null => [],
            "вш" or "т" => [root + "ть"],
            "нн" => root[^1] == 'е' ? Passive(root) : [root + "ть"],
            "ющ" or "ем" => root[^1] is 'у' or 'ю'
                ? [root[..^1] + "овать", root[..^1] + "евать", root + "ть"]
                : [root + "ть", root + "ять"],
            "ящ" or "им" => [root + "ить", root + "еть"],
            _ => [root + "ить", root + "ать"],
        };
    }

    private static bool IsParticipleStem(string stem) => OfParticipleStem(stem).Any(s => Is(s, Verb) || Is(s + "ся", Verb));

    private static string? FirstVerb(IEnumerable<string> candidates) => candidates.FirstOrDefault(c => Is(c, Verb));
}
