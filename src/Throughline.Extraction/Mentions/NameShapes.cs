using System.Collections.Frozen;

namespace Throughline.Extraction.Mentions;

/// <summary>What the shape of a name's words tells about it.</summary>
internal static class NameShapes
{
    private static readonly FrozenSet<string> s_ordinaryAcronyms = new[]
    {
        "VTOL",
        "UAV",
        "UAVs",
        "UAS",
        "GPS",
        "GNSS",
        "CEO",
        "CFO",
        "COO",
        "FPV",
        "AI",
        "IT",
        "PCB",
        "CNC",
        "USB",
        "TV",
        "VAT",
        "HS",
        "PDF",
        "ID",
        "R&D",
        "VIP",
        "FOB",
        "CIF",
        "EXW",
        "DAP",
        "DDP",
        "CPT",
        "RMB",
        "USD",
        "EUR",
        "CNY",
        "RUB",
        "GBP",
        "AM",
        "PM",
        "OK",
        "HR",
        "PR",
        "IP",
        "URL",
        "SIM",
        "RE",
        "CC",
        "FW",
        "БПЛА",
        "БЛА",
        "ИНН",
        "КПП",
        "ОГРН",
        "НДС",
        "ГОСТ",
        "ТТХ",
        "РЛС",
        "ПВО",
        "СМИ",
        "ДТП",
        "ЧП",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] s_surnameEndings =
    [
        "ov",
        "ev",
        "yov",
        "sky",
        "skiy",
        "skii",
        "enko",
        "chuk",
        "ova",
        "eva",
        "skaya",
        "ykh",
        "ikov",
        "adze",
        "shvili",
        "yan",
    ];

    private static readonly string[] s_russianEndings =
    [
        "ов",
        "ев",
        "ёв",
        "ин",
        "ын",
        "ский",
        "цкий",
        "енко",
        "ук",
        "юк",
        "ова",
        "ева",
        "ина",
        "ская",
        "цкая",
        "ова",
        "ых",
        "их",
        "ян",
        "дзе",
        "швили",
        "ову",
        "еву",
        "ину",
        "скому",
        "овым",
        "евым",
        "иным",
        "ским",
        "ского",
        "овой",
        "евой",
        "иной",
        "ской",
        "овa",
        "ёва",
        "ко",
    ];

    /// <summary>True for a word of two to six capitals.</summary>
    public static bool IsAcronym(string word) => word.Length is >= 2 and <= 6 && word.All(char.IsUpper);

    /// <summary>True for capitals that name no party (CEO, GPS).</summary>
    public static bool IsOrdinaryAcronym(string word) => s_ordinaryAcronyms.Contains(word);

    /// <summary>True where the words look like a person's name: a known forename, a patronymic, initials, or a family name in pinyin first.</summary>
    public static bool IsPerson(IReadOnlyList<string> words, bool isRussian)
    {
        if (words.Count is < 2 or > 4 || words.Any(w => w.Any(char.IsAsciiDigit) || w is "&" or "«" or "»"))
        {
            return false;
        }

        if (
            words.Any(w => IsPatronymic(w))
            || words.Any(IsInitials) && words.Any(w => w.Length > 2 && !w.Contains('.', StringComparison.Ordinal))
        )
        {
            return true;
        }

        if (words.Any(w => w.Length > 3 && IsAcronym(w)) && !words.All(w => !w.Any(char.IsLower)))
        {
            return false;
        }

        if (Gazetteer.Forenames.Contains(words[0]) || isRussian && words.Any(w => IsForenameForm(w)))
        {
            return true;
        }

        if (!isRussian && words.Count == 2 && Gazetteer.PinyinFamilyNames.Contains(words[0]) && words[1].Length is >= 2 and <= 9)
        {
            return !Gazetteer.LatinPlaces.Contains(words[1]);
        }

        if (isRussian && words.Count == 2 && Palladius.IsName(words[0], words[1]))
        {
            return true;
        }

        var endings = isRussian ? s_russianEndings : s_surnameEndings;
        return words.Count is 2 or 3
            && endings.Any(e => words[^1].Length > e.Length + 2 && words[^1].EndsWith(e, StringComparison.Ordinal))
            && words[0].Length > 2;
    }

    private static bool IsPatronymic(string word) =>
        word.Length > 5
        && (
            word.EndsWith("вич", StringComparison.Ordinal)
            || word.EndsWith("вна", StringComparison.Ordinal)
            || word.EndsWith("вичем", StringComparison.Ordinal)
            || word.EndsWith("вича", StringComparison.Ordinal)
            || word.EndsWith("вичу", StringComparison.Ordinal)
            || word.EndsWith("вной", StringComparison.Ordinal)
            || word.EndsWith("вне", StringComparison.Ordinal)
            || word.EndsWith("ovich", StringComparison.Ordinal)
            || word.EndsWith("evich", StringComparison.Ordinal)
            || word.EndsWith("ovna", StringComparison.Ordinal)
            || word.EndsWith("evna", StringComparison.Ordinal)
        );

    private static bool IsInitials(string word) => word.Length is 2 or 4 && word[1] == '.' && char.IsUpper(word[0]);

    // Oblique cases: "Сергея", "Сергеем" share the stem of "Сергей".
    private static bool IsForenameForm(string word) =>
        Gazetteer.Forenames.Contains(word)
        || word.Length > 4
            && (
                Gazetteer.Forenames.Contains(word[..^1])
                || Gazetteer.Forenames.Contains(word[..^1] + "й")
                || Gazetteer.Forenames.Contains(word[..^2])
                || Gazetteer.Forenames.Contains(word[..^2] + "й")
                || Gazetteer.Forenames.Contains(word[..^1] + "а")
            );
}
