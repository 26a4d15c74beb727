using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Cuts what Russian writes side by side: "глава Роскосмоса Анатолий Перминов" holds two names, "О Фольксвагене" begins with a preposition.</summary>
internal static class RussianNames
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("ru");

    /// <summary>The names in a mention, in text order; none where it is no name.</summary>
    public static IEnumerable<Mention> Parts(string text, Mention name)
    {
        var words = name.Text.Split(' ');
        if (words.Length > 2 && words.Skip(1).Any(w => w.Length > 0 && char.IsLower(w[0]) && IsOfSentence(w)))
        {
            // "«Мы не поставляли станки»": what somebody says.
            return [];
        }

        if (
            name.Type == MentionType.Product
            && words.Length > 1
            && words.All(w => w.All(c => char.IsLetter(c) || c == '-') && w.Length > 0 && char.IsUpper(w[0]))
        )
        {
            // "«Альма Инвест ОЮ»": capitals at the end are a foreign legal form, no model.
            return [name with { Type = MentionType.Organization }];
        }

        if (
            name.Type == MentionType.Organization
            && words.Length > 2
            && s_lexicon.Has("noun.legalForm", words[0])
            && words[0].All(char.IsUpper)
            && words[1].Length > 2
            && words[1].Skip(1).All(char.IsLower)
            && words.Skip(2).All(w => w.Length is 2 or 4 && char.IsUpper(w[0]) && w[^1] == '.')
        )
        {
            // "директора ПАО Ладыгина Р. О.": the form stands for the firm, the name is the man's.
            var man = name.Start + words[0].Length + 1;
            return [Cut(text, name, name.Start, man - 1, MentionType.Organization), Cut(text, name, man, name.End, MentionType.Person)];
        }

        if (name.Type == MentionType.Person && words.Length > 1 && IsOrdinary(words[0]))
        {
            // "Свидетель Мухин", "Уважаемый Евгений Сергеевич": the word before the name.
            return [Cut(text, name, name.Start + words[0].Length + 1, name.End, name.Type)];
        }

        if (
            name.Type == MentionType.Organization
            && words.Length > 1
            && StartsSentence(text, name.Start)
            && IsOrdinary(words[0])
            && RussianMorphology.IsAnimate(words[0].ToLowerInvariant())
        )
        {
            // "Создатели Vexal Ольга Рубин": who they are, and the names.
            return Parts(text, Cut(text, name, name.Start + words[0].Length + 1, name.End, name.Type));
        }

        if (name.Type == MentionType.Person && name.Start > 0 && text[name.Start - 1] == '«')
        {
            // No person stands in quotation marks.
            return [name with { Type = MentionType.Organization }];
        }

        if (text[name.Start] is '«' or '"' or '“' || name.Start > 0 && text[name.Start - 1] is '«' or '"' or '“')
        {
            return [name];
        }

        if (
            words.Length == 1
            && name.Type == MentionType.Unknown
            && words[0].Length > 3
            && char.IsUpper(words[0][0])
            && words[0].ToLowerInvariant() is var lower
            && (
                RussianForms.NounOf(lower) is not null && IsOrdinary(words[0])
                || StartsSentence(text, name.Start) && IsOrdinary(words[0])
                || StartsSentence(text, name.Start) && IsSmallWord(lower)
            )
        )
        {
            // "Ответчик оплатил", "Всего вывезено": a word with a capital.
            return [];
        }

        if (IsHeading(text, name, words))
        {
            return [];
        }

        if (s_lexicon.Has("notNames", words[0].ToLowerInvariant()))
        {
            return words.Length == 1 ? [] : [Cut(text, name, name.Start + words[0].Length + 1, name.End, name.Type)];
        }

        if (words.Length == 2 && IsTownAndMan(text, name.Start, words))
        {
            // "В Ташкенте Громов встретился".
            var man = name.Start + words[0].Length + 1;
            return [Cut(text, name, name.Start, man - 1, MentionType.Location), Cut(text, name, man, name.End, MentionType.Person)];
        }

        if (words is [{ Length: > 4 } initialed] && name.Type == MentionType.Unknown && IsInitialed(initialed))
        {
            // "Э.Рихтер".
            return [name with { Type = MentionType.Person }];
        }

        if (TownAndMan(text, name, words) is { } met)
        {
            return met;
        }

        if (OwnerAndMan(text, name, words) is { } held)
        {
            return held;
        }

        if (
            words.Length == 2
            && name.Type == MentionType.Person
            && words[0].Length is > 1 and < 6
            && words[0].All(char.IsUpper)
            && s_masculine.Concat(s_feminine).Any(e => words[1].EndsWith(e, StringComparison.Ordinal))
            && words[1].Skip(1).All(char.IsLower)
        )
        {
            // "инженер ОТК Бабкин".
            var worker = name.Start + words[0].Length + 1;
            return
            [
                Cut(text, name, name.Start, worker - 1, MentionType.Organization),
                Cut(text, name, worker, name.End, MentionType.Person),
            ];
        }

        if (words.Length != 3 || !IsHeld(text, name, words))
        {
            return [name];
        }

        var at = name.Start + words[0].Length + 1;
        var firm =
            Gazetteer.Countries.Contains(words[0]) || NounBefore(text, name.Start) is { } noun && s_lexicon.Has("noun.native", noun)
                ? MentionType.Location
                : MentionType.Organization;
        return [Cut(text, name, name.Start, at - 1, firm), Cut(text, name, at, name.End, MentionType.Person)];
    }

    // "СЛУЖЕБНАЯ ЗАПИСКА" on a line of its own, "РЕШИЛИ:" at the head of one.
    private static bool IsHeading(string text, Mention name, string[] words)
    {
        if (!words.All(w => w.Length > 3 && w.All(c => c is >= 'А' and <= 'Я' or 'Ё')) || name.Start > 0 && text[name.Start - 1] != '\n')
        {
            return false;
        }

        var after = name.End < text.Length ? text[name.End] : '\n';
        return after is ':' && words.Length == 1
            || after is '\n' or '\r'
                && words.All(w =>
                    w.ToLowerInvariant() is var lower
                    && (
                        RussianForms.NounOf(lower) is not null
                        || RussianMorphology.NounForms(lower) != 0
                        || RussianMorphology.AdjectiveForms(lower) != 0
                    )
                );
    }

    // "Vexal Дмитрий Орлов", "Аргентины Хуан Рубио", "жена Орлова Анна Лис", "епископ Северной Церкви Григорий Лис": whose man, and the man.
    private static IEnumerable<Mention>? OwnerAndMan(string text, Mention name, string[] words)
    {
        if (words.Length < 3 || words.Any(w => w.Length < 2 || !char.IsUpper(w[0])))
        {
            return null;
        }

        var split = words.Length - (IsPatronymic(words[^1]) || IsPatronymic(words[^2]) ? 3 : 2);
        if (split < 1)
        {
            return null;
        }

        var (owner, man) = (words[..split], words[split..]);
        if (man.Any(w => w.Any(IsLatin) || !w.Skip(1).All(c => char.IsLower(c) || c == '-')))
        {
            return null;
        }

        var latin = owner.All(w => w.All(c => IsLatin(c) || !char.IsLetter(c)));
        var isMan = name.Type == MentionType.Person || NameShapes.IsPerson(man, true);
        var type =
            latin && (isMan || man.Length == 2) && name.Type != MentionType.Product ? MentionType.Organization
            : split == 1 && Gazetteer.IsRussianPlace(owner[0]) && NameShapes.IsPerson(man, true) ? MentionType.Location
            : IsBody(owner[0]) && IsNominativeForename(man[0]) ? MentionType.Organization
            : NounBefore(text, name.Start) is not { } noun ? (MentionType?)null
            : split == 1 && s_lexicon.Has("noun.kin", noun) && owner[0][^1] is 'а' or 'я' or 'ы' or 'и' && isMan ? MentionType.Person
            : split > 1
            && IsOffice(text, name.Start)
            && RussianMorphology.IsForename(man[0].ToLowerInvariant())
            && AgreesWithOffice(text, name, man)
                ? MentionType.Organization
            : null;
        if (type is not { } whose)
        {
            return null;
        }

        var at = name.Start + string.Join(' ', owner).Length + 1;
        // "президента Аргентины Хуана Рубио Анна Лис": the owner can be an office's place and its holder in turn.
        var head = Cut(text, name, name.Start, at - 1, whose);
        return [.. split > 2 ? Parts(text, head) : [head], Cut(text, name, at, name.End, MentionType.Person)];
    }

    private static bool IsInitialed(string word) =>
        word.LastIndexOf('.') is var dot and (1 or 3)
        && word[..dot].Split('.').All(i => i is [>= 'А' and <= 'Я'])
        && word[dot + 1] is >= 'А' and <= 'Я'
        && word.Skip(dot + 2).All(c => char.IsLower(c) || c == '-');

    // "фонда в Вермонте Тим Колт": behind the preposition words that end in consonants are no part of its place.
    private static IEnumerable<Mention>? TownAndMan(string text, Mention name, string[] words)
    {
        if (
            words.Length != 3
            || words[0][^1] is not ('е' or 'и')
            || !words.All(w => w.Length > 2 && char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLower(c) && !IsLatin(c) || c == '-'))
            || words.Skip(1).Any(w => "аеёиоуыэюяьй".Contains(w[^1], StringComparison.Ordinal))
            || WordBefore(text, name.Start) is not ("в" or "во" or "на" or "при")
        )
        {
            return null;
        }

        var man = name.Start + words[0].Length + 1;
        return [Cut(text, name, name.Start, man - 1, MentionType.Location), Cut(text, name, man, name.End, MentionType.Person)];
    }

    private static bool IsLatin(char c) => char.IsAsciiLetter(c);

    // "ГУ МВД России Антон Лис": a body's name goes on in the genitive, not in the nominative of a forename.
    private static bool IsBody(string word) =>
        word.Length is > 1 and < 7 && word.All(char.IsUpper)
        || RussianForms.NounOf(word.ToLowerInvariant()) is { } noun && s_lexicon.Has("noun.gov", noun);

    private static bool IsNominativeForename(string word) =>
        RussianMorphology.CasesOf(RussianMorphology.ForenameForms(word.ToLowerInvariant())) is var cases
        && cases.HasFlag(RussianCases.Nominative)
        && !cases.HasFlag(RussianCases.Genitive);

    // "директор Фонда Анны Лис": of the fund, for the director stands in another case.
    private static bool AgreesWithOffice(string text, Mention name, string[] man) =>
        WordBefore(text, name.Start) is { } office
        && (RussianMorphology.OfNoun(office) & RussianMorphology.OfName(man[0].ToLowerInvariant())) != RussianCases.None;

    // A place behind its preposition, in the prepositional or genitive, before a family name in the nominative.
    private static bool IsTownAndMan(string text, int start, string[] words)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var preposition = before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..].ToString().ToLowerInvariant();
        return preposition is "в" or "во" or "из" or "на" or "под"
            && words[0][^1] is 'е' or 'и' or 'а' or 'ы'
            && words[0].Skip(1).All(c => char.IsLower(c) || c == '-')
            && s_masculine.Any(e => words[1].EndsWith(e, StringComparison.Ordinal))
            && !RussianMorphology.IsForename(words[0].ToLowerInvariant())
            && RussianMorphology.AdjectiveForms(words[0].ToLowerInvariant()) == 0;
    }

    /// <summary>False where the ending of a name shows that it is not of the pronoun's gender.</summary>
    public static bool CanBe(string pronoun, string name)
    {
        var forenames = name.Split(' ').Select(w => RussianMorphology.ForenameForms(w.ToLowerInvariant())).Where(f => f != 0).ToList();
        if (forenames.Count > 0)
        {
            // "Романа Игнатова" is a man in the genitive.
            return pronoun switch
            {
                "она" or "ей" or "ней" or "неё" or "нее" => forenames.Exists(RussianMorphology.IsFeminine),
                "он" or "ему" or "него" => forenames.Exists(RussianMorphology.IsMasculine),
                _ => true,
            };
        }

        var isWoman = name.Split(' ').Any(w => s_feminine.Any(e => w.EndsWith(e, StringComparison.Ordinal)));
        var isMan = name.Split(' ').Any(w => s_masculine.Any(e => w.EndsWith(e, StringComparison.Ordinal)));
        return pronoun switch
        {
            "она" or "ей" or "ней" or "неё" or "нее" => isWoman || !isMan,
            "он" or "ему" or "него" => isMan || !isWoman,
            _ => true,
        };
    }

    private static readonly string[] s_feminine = ["ова", "ева", "ёва", "ина", "ская", "цкая", "вна"];
    private static readonly string[] s_masculine = ["ов", "ев", "ёв", "ин", "ский", "цкий", "вич"];

    /// <summary>True behind "Савушкиной Н. Г." where the next word is no name: the sentence ends with the initials.</summary>
    public static bool EndsWithInitials(string text, int initial, int next, int end)
    {
        var at = initial;
        while (at > 2 && (text[at - 1] == ' ' || text[at - 1] == '.' && char.IsUpper(text[at - 2])))
        {
            at -= text[at - 1] == ' ' ? 1 : 2;
        }

        var family = at;
        while (family > 0 && (char.IsLetter(text[family - 1]) || text[family - 1] == '-'))
        {
            family--;
        }

        var stop = next;
        while (stop < end && (char.IsLetter(text[stop]) || text[stop] == '-'))
        {
            stop++;
        }

        return at - family > 2
            && text[family] is >= 'А' and <= 'Я'
            && stop - next > 0
            && (stop >= end || text[stop] != '.')
            && (IsOrdinary(text[next..stop]) || IsSmallWord(text[next..stop].ToLowerInvariant()));
    }

    private static bool StartsSentence(string text, int at)
    {
        var before = at;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
        {
            before--;
        }

        return before == 0
            || text[before - 1] is '.' or '!' or '?' or '—' or ':' or '\n'
            || text.AsSpan(before, at - before).Contains('\n');
    }

    private static bool IsSmallWord(string word) =>
        s_lexicon.Has("pronouns", word)
        || s_lexicon.Has("prepositions", word)
        || s_lexicon.Has("conjunctions", word)
        || s_lexicon.Has("adverbs", word)
        || s_lexicon.Has("determiners", word)
        || s_lexicon.Has("subordinators", word)
        || RussianMorphology.IsAdverb(word) && !s_masculine.Any(e => word.EndsWith(e, StringComparison.Ordinal))
        || RussianMorphology.Infinitive(word) is not null;

    private static bool IsOrdinary(string word)
    {
        var lower = word.ToLowerInvariant();
        return word.Skip(1).All(char.IsLower)
            && !s_masculine.Any(e => lower.EndsWith(e, StringComparison.Ordinal))
            && RussianMorphology.OfName(lower) == RussianCases.None
            && (
                RussianForms.NounOf(lower) is not null
                || RussianMorphology.NounForms(lower) != 0
                || RussianMorphology.OfParticiple(lower) is not null
            );
    }

    private static bool IsOfSentence(string word) =>
        s_lexicon.Has("negations", word) || s_lexicon.Has("pronouns", word) || s_lexicon.Has("auxiliaryForms", word);

    private static Mention Cut(string text, Mention name, int start, int end, MentionType type) =>
        start >= end ? name : name with { Start = start, End = end, Text = text[start..end], Type = type };

    // Behind an office: a genitive or an acronym, then a forename and a family name (no patronymic).
    private static bool IsHeld(string text, Mention name, string[] words) =>
        words.All(w => w.Length > 1 && char.IsUpper(w[0]))
        && words.Skip(1).All(w => w.Split('-').All(p => p.Length > 0 && char.IsUpper(p[0]) && p.Skip(1).All(char.IsLower)))
        && !Gazetteer.Forenames.Contains(words[0])
        && !IsPatronymic(words[1])
        && !IsPatronymic(words[2])
        && (
            IsCountryBehindOffice(text, name.Start, words)
            || words[0].All(char.IsUpper)
            || words[0][^1] is 'а' or 'я' or 'ы' or 'и' && IsOffice(text, name.Start)
        );

    // "министр иностранных дел Японии Сэйдзи Икэда": a country in the genitive, and who holds the office.
    private static bool IsCountryBehindOffice(string text, int start, string[] words) =>
        words[0][^1] is 'и' or 'ы' or 'а' or 'я'
        && Gazetteer.IsRussianPlace(words[0])
        && WordBefore(text, start) is { } before
        && RussianForms.NounOf(before) is var noun
        && (noun is null || !s_lexicon.Has("noun.place", noun))
        && !s_lexicon.Has("prepositions", before)
        && !words.Skip(1).Any(w => Gazetteer.IsRussianPlace(w) || s_lexicon.Has("noun.orgHead", w));

    private static bool IsPatronymic(string word) =>
        word.Contains("вич", StringComparison.Ordinal)
        || word.EndsWith("вна", StringComparison.Ordinal)
        || word.EndsWith("вны", StringComparison.Ordinal)
        || word.EndsWith("вной", StringComparison.Ordinal)
        || word.EndsWith("вне", StringComparison.Ordinal)
        || word.EndsWith("вну", StringComparison.Ordinal);

    private static bool IsOffice(string text, int start) =>
        NounBefore(text, start) is { } noun
        && (
            s_lexicon.Has("noun.role", noun)
            || s_lexicon.Has("noun.staff", noun)
            || s_lexicon.Has("noun.official", noun)
            || s_lexicon.Has("noun.native", noun)
        );

    private static string? NounBefore(string text, int start) => WordBefore(text, start) is { } word ? RussianForms.NounOf(word) : null;

    private static string? WordBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var from = end;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '-'))
        {
            from--;
        }

        return from < end ? text[from..end].ToLowerInvariant() : null;
    }
}
