namespace Throughline.Extraction.Mentions;

/// <summary>
/// Finds the family names of a Russian text in their other cases: a text that names "Бобров А." somewhere means the same man by "Боброву" and "Бобровым".
/// </summary>
internal static class RussianSurnames
{
    private const int ShortestSurname = 4;

    // Endings of the oblique cases by the ending of the nominative, after any standard grammar: men in a consonant, women in -ова, adjectives.
    private static readonly (string Nominative, string[] Oblique)[] s_endings =
    [
        ("ский", ["ского", "скому", "ским", "ском"]),
        ("цкий", ["цкого", "цкому", "цким", "цком"]),
        ("ая", ["ой", "ую"]),
        ("ова", ["овой", "ову"]),
        ("ева", ["евой", "еву"]),
        ("ёва", ["ёвой", "ёву"]),
        ("ина", ["иной", "ину"]),
        ("ов", ["ова", "ову", "овым", "ове"]),
        ("ев", ["ева", "еву", "евым", "еве"]),
        ("ёв", ["ёва", "ёву", "ёвым", "ёве"]),
        ("ин", ["ина", "ину", "иным", "ине"]),
        ("ын", ["ына", "ыну", "ыным", "ыне"]),
        ("й", ["я", "ю", "ем", "е"]),
        ("ь", ["я", "ю", "ем", "е"]),
        ("а", ["ы", "е", "у", "ой"]),
    ];

    private static readonly string[] s_ofConsonants = ["а", "у", "ом", "ем", "е"];

    /// <summary>The mentions of a text with the oblique forms of its people's family names added, and typed as people.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">What was found in it.</param>
    public static List<Mention> Place(string text, IReadOnlyList<Mention> names)
    {
        var firms = names
            .Where(n => n.Type == MentionType.Organization)
            .SelectMany(n => n.Text.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        var forms = names
            .Where(n => n.Type == MentionType.Person)
            .SelectMany(n => n.Text.Split(' '))
            .Where(IsSurname)
            .Where(w => !firms.Contains(w) && !Prose.RussianMorphology.IsForename(w.ToLowerInvariant()))
            .SelectMany(w => Oblique(w).Prepend(w))
            .Concat(names.Where(n => n.Type == MentionType.Person).SelectMany(n => Nominative(n.Text.Split(' '))))
            .ToHashSet(StringComparer.Ordinal);
        if (forms.Count == 0)
        {
            return [.. names];
        }

        var all = names
            .Select(n =>
                n.Type is MentionType.Unknown or MentionType.Location && forms.Contains(n.Text) && !IsQuoted(text, n.Start)
                    ? n with
                    {
                        Type = MentionType.Person,
                    }
                    : n
            )
            .ToList();
        var next = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-'))
            {
                end++;
            }

            while (next < names.Count && names[next].End <= at)
            {
                next++;
            }

            var isFree = next >= names.Count || names[next].Start >= end;
            if (isFree && char.IsUpper(text[at]) && forms.Contains(text[at..end]))
            {
                all.Add(new Mention(at, end, text[at..end], MentionType.Person));
            }

            at = end;
        }

        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    // "Виктора Брыля": the man is called Брыль.
    private static IEnumerable<string> Nominative(string[] words)
    {
        if (
            words is not [var forename, .., { Length: > ShortestSurname } surname]
            || !IsSurname(surname)
            || surname[^1] is not ('я' or 'а')
            || Prose.RussianMorphology.ForenameForms(forename.ToLowerInvariant()) is not (not 0 and var forms)
            || !Prose.RussianMorphology.IsMasculine(forms)
            || Prose.RussianMorphology.CasesOf(forms).HasFlag(Prose.RussianCases.Nominative)
        )
        {
            yield break;
        }

        yield return surname[^1] == 'я' ? surname[..^1] + "ь" : surname[..^1];
    }

    private static bool IsQuoted(string text, int start) => text[start] == '«' || start > 0 && text[start - 1] == '«';

    private static bool IsSurname(string word) =>
        word.Length >= ShortestSurname && char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLower(c) && c is >= 'а' and <= 'ё');

    private static IEnumerable<string> Oblique(string surname)
    {
        foreach (var (nominative, oblique) in s_endings)
        {
            if (surname.EndsWith(nominative, StringComparison.Ordinal))
            {
                return oblique.Select(o => surname[..^nominative.Length] + o);
            }
        }

        return "бвгджзклмнпрстфхцчшщ".Contains(surname[^1], StringComparison.Ordinal) ? s_ofConsonants.Select(o => surname + o) : [];
    }
}
