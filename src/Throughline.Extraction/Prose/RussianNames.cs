using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Cuts what Russian writes side by side: "глава Роскосмоса Анатолий Перминов" holds two names, "О Фольксвагене" begins with a preposition.</summary>
internal static partial class RussianNames
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

        if (
            words.Length > 2
            && words[^2] is [.., ','] called
            && s_lexicon.Has("noun.legalForm", words[^1])
            && NameShapes.IsPerson([.. words[..^2], called[..^1]], true)
        )
        {
            // "Кирилл Ващенко, ООО «X»": a man, and the form of the firm behind.
            var form = name.End - words[^1].Length;
            var close = text.IndexOf('»', name.End);
            return close > 0 && close - name.End < 60 && text.AsSpan(name.End).TrimStart() is ['«', ..]
                ?
                [
                    Cut(text, name, name.Start, form - 2, MentionType.Person),
                    new Mention(form, close + 1, text[form..(close + 1)], MentionType.Organization),
                ]
                : [Cut(text, name, name.Start, form - 2, MentionType.Person)];
        }

        if (OfLatin(text, name, words) is { } foreign)
        {
            return foreign;
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

    private static bool IsInitialed(string word) =>
        word.LastIndexOf('.') is var dot and (1 or 3)
        && word[..dot].Split('.').All(i => i is [>= 'А' and <= 'Я'])
        && word[dot + 1] is >= 'А' and <= 'Я'
        && word.Skip(dot + 2).All(c => char.IsLower(c) || c == '-');

    private static bool IsLatin(char c) => char.IsAsciiLetter(c);

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

    private static Mention Cut(string text, Mention name, int start, int end, MentionType type) =>
        start >= end ? name : name with { Start = start, End = end, Text = text[start..end], Type = type };
}
