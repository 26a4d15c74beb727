namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Declines names for generated texts by the regular classes; only singular. Cases: n r d v t p.</summary>
internal static class RussianCases
{
    private const string Order = "rdvtp";

    /// <summary>A phrase of adjectives and a noun; what stands behind a slash is not declined.</summary>
    public static string Phrase(string phrase, char form)
    {
        var parts = phrase.Split('/');
        var words = parts[0].Split(' ');
        var declined = words.Select((w, i) => i == words.Length - 1 ? Noun(w, form, isPerson: false) : Adjective(w, form));
        return string.Join(' ', declined) + (parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>A noun or name.</summary>
    public static string Noun(string word, char form, bool isPerson)
    {
        if (form == 'n' || word.Length < 3 || word.All(char.IsUpper) || word.Any(c => c < 128 && char.IsLetter(c)))
        {
            return word;
        }

        if (
            word[^2..] is "ий" or "ый" or "ой" or "ая" or "яя" or "ое"
            && word.Length > 4
            && !(word is "Юрий" or "Анатолий" or "Григорий" or "Евгений")
        )
        {
            return Adjective(word, form);
        }

        var at = Order.IndexOf(form);
        var stem = word[..^1];
        string[] endings = word switch
        {
            [.., 'и', 'я'] => ["и", "и", "ю", "ей", "и"],
            [.., 'и', 'й'] => ["я", "ю", isPerson ? "я" : "й", "ем", "и"],
            [.., 'а'] when "гкхжчшщ".Contains(word[^2]) => ["и", "е", "у", "ой", "е"],
            [.., 'а'] => ["ы", "е", "у", "ой", "е"],
            [.., 'я'] => ["и", "е", "ю", "ей", "е"],
            [.., 'й'] => ["я", "ю", isPerson ? "я" : "й", "ем", "е"],
            [.., 'ь'] when isPerson || word is "Кремль" => ["я", "ю", isPerson ? "я" : "ь", "ем", "е"],
            [.., 'ь'] => ["и", "и", "ь", "ью", "и"],
            [.., 'и', 'е'] => ["я", "ю", "е", "ем", "и"],
            [.., 'е'] => ["я", "ю", "е", "ем", "е"],
            [.., 'о'] when word.EndsWith("ство", StringComparison.Ordinal) => ["а", "у", "о", "ом", "е"],
            [.., 'о' or 'е' or 'и' or 'у' or 'ю' or 'э' or 'ы'] => ["", "", "", "", ""],
            _ => [],
        };
        if (endings.Length == 0)
        {
            var ins = isPerson && word[^2..] is "ов" or "ев" or "ёв" or "ин" or "ын" ? "ым" : "ом";
            string[] hard = ["а", "у", isPerson ? "а" : "", ins, "е"];
            return word + hard[at];
        }

        return endings[at].Length == 0 && word[^1] is 'о' or 'е' or 'и' or 'у' or 'ю' or 'э' or 'ы' ? word : stem + endings[at];
    }

    /// <summary>A woman's family name from the man's.</summary>
    public static string Feminine(string surname, char form)
    {
        if (surname[^2..] is "ов" or "ев" or "ёв" or "ин" or "ын")
        {
            return surname
                + (
                    form switch
                    {
                        'n' => "а",
                        'v' => "у",
                        _ => "ой",
                    }
                );
        }

        return surname[^2..] is "ий" or "ый"
            ? surname[..^2]
                + (
                    form switch
                    {
                        'n' => "ая",
                        'v' => "ую",
                        _ => "ой",
                    }
                )
            : surname;
    }

    private static string Adjective(string word, char form)
    {
        if (form == 'n' || word.Length < 4)
        {
            return word;
        }

        var at = Order.IndexOf(form);
        var stem = word[..^2];
        var soft = word[^2..] is "яя" || word is "Ближний" or "Дальний" or "Средняя";
        string[]? endings = word[^2..] switch
        {
            "ая" => ["ой", "ой", "ую", "ой", "ой"],
            "яя" => ["ей", "ей", "юю", "ей", "ей"],
            "ое" => ["ого", "ому", "ое", "ым", "ом"],
            "ый" or "ой" => ["ого", "ому", word[^2..], "ым", "ом"],
            "ий" when soft => ["его", "ему", "ий", "им", "ем"],
            "ий" => ["ого", "ому", "ий", "им", "ом"],
            _ => null,
        };
        return endings is null ? word : stem + endings[at];
    }
}
