using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Two names side by side: an owner and a man, a town and a man, a country behind an office.</content>
internal static partial class RussianNames
{
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
}
