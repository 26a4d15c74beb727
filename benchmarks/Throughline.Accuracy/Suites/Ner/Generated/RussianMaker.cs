using Throughline.Extraction.Mentions;

namespace Throughline.Accuracy.Suites.Ner.Generated;

/// <summary>Labelled texts in Russian: news, letters, trade, with names in all cases.</summary>
internal sealed class RussianMaker(Random random) : TextMaker("ru", random)
{
    private readonly List<(string Given, string Surname)> _people = [];
    private readonly List<string> _firms = [];

    /// <inheritdoc/>
    protected override void Begin()
    {
        _people.Clear();
        _firms.Clear();
    }

    /// <inheritdoc/>
    protected override (string Words, MentionType Type) Fill(string kind, char form) =>
        kind switch
        {
            "PER" => (Person(form), MentionType.Person),
            "FEM" => (Woman(form), MentionType.Person),
            "LAST" => (Last(form), MentionType.Person),
            "FIRST" => (Of("malename"), MentionType.Person),
            "PATR" => (Of("patronymic") + "ич", MentionType.Person),
            "INIT" => (Initials(form), MentionType.Person),
            "CO" => (Firm(), MentionType.Organization),
            "QCO" => ($"«{Of("company")}»", MentionType.Organization),
            "COMPANY" => (Of("company"), MentionType.Organization),
            "BODY" => (RussianCases.Phrase(Of("body"), form), MentionType.Organization),
            "UNI" => (
                $"{RussianCases.Phrase(Random.Next(2) == 0 ? "Московский университет" : "Государственный институт", form)}",
                MentionType.Organization
            ),
            "AGENCY" => (Agency(form), MentionType.Organization),
            "INST" => (RussianCases.Phrase($"{Of("adjm")} {Of("instm")}", form), MentionType.Organization),
            "INSTF" => (RussianCases.Phrase($"{Of("adjf")} {Of("instf")}", form), MentionType.Organization),
            "ACR" => (RussianCases.Noun(Of("newacr"), form, isPerson: false), MentionType.Organization),
            "NAMED" => ($"«{Of(Random.Next(3) == 0 ? "company" : "nameword")}»", MentionType.Organization),
            "MOVE" => ($"«{Of("movement")}»", MentionType.Organization),
            "LATORG" => (Of("latinorg"), MentionType.Organization),
            "DIST" => (RussianCases.Phrase(Of("district"), form), MentionType.Location),
            "DISTRICT" => (RussianCases.Phrase(Of("adjdist") + " район", form), MentionType.Location),
            "WORK" => (Of(Random.Next(4) == 0 ? "nameword" : "worktitle"), MentionType.Unknown),
            "WORKSORT" => (Upper(Of("worksort")), MentionType.Unknown),
            "ORGSORT" => (Upper(Of("orgsort")), MentionType.Unknown),
            "LATWORK" => (Of("latinwork"), MentionType.Unknown),
            "NONORG" => (Of("nonorg"), MentionType.Unknown),
            "MEDIA" => (RussianCases.Phrase(Of("media"), form), MentionType.Organization),
            "TEAM" => (RussianCases.Noun(Of("team"), form, isPerson: false), MentionType.Organization),
            "CITY" => (RussianCases.Noun(Of("city"), form, isPerson: false), MentionType.Location),
            "CTRY" => (RussianCases.Noun(Of("country"), form, isPerson: false), MentionType.Location),
            "REGION" => (RussianCases.Phrase(Of("region"), form), MentionType.Location),
            "ST" => (Of("state"), MentionType.Location),
            "PLACE" => (RussianCases.Phrase(Of("place"), form), MentionType.Location),
            "KINDN" => (Upper(Of("kind")), MentionType.Unknown),
            "TITLE" => (RussianCases.Noun(Of("title"), form, isPerson: true), MentionType.Unknown),
            "DO" => (Of("do"), MentionType.Unknown),
            "DO1" => ("Мы готовы " + Of("do"), MentionType.Unknown),
            "YEAR" => (Number(1950, 2026), MentionType.Unknown),
            "NUM" => (Number(10, 900), MentionType.Unknown),
            "D" => (Number(0, 9), MentionType.Unknown),
            "D2" => (Number(10, 30), MentionType.Unknown),
            "CODE" => ($"{"АБВГКМПРСТ"[Random.Next(10)]}{(Random.Next(2) == 0 ? "-" : "")}{Number(10, 900)}", MentionType.Unknown),
            _ => throw new InvalidOperationException($"ru.txt: no slot '{kind}'"),
        };

    private string Person(char form)
    {
        var (given, surname) = _people.Count > 1 && Random.Next(3) == 0 ? Any(_people) : (Of("malename"), Of("surname"));
        _people.Add((given, surname));
        var name = RussianCases.Noun(given, form, isPerson: true);
        var family = RussianCases.Noun(surname, form, isPerson: true);
        return Random.Next(10) switch
        {
            0 => $"{name} {RussianCases.Noun(Of("patronymic") + "ич", form, isPerson: true)} {family}",
            1 => $"{family} {name} {RussianCases.Noun(Of("patronymic") + "ич", form, isPerson: true)}",
            2 => $"{family} {name}",
            3 => family,
            _ => $"{name} {family}",
        };
    }

    private string Woman(char form) =>
        $"{RussianCases.Noun(Of("femalename"), form, isPerson: true)} {RussianCases.Feminine(Of("surname"), form)}";

    private string Last(char form) =>
        RussianCases.Noun(_people.Count > 0 && Random.Next(3) > 0 ? Any(_people).Surname : Of("surname"), form, isPerson: true);

    private string Initials(char form)
    {
        var (given, surname) = (Of("malename"), RussianCases.Noun(Of("surname"), form, isPerson: true));
        var initials = $"{given[0]}.{(Random.Next(2) == 0 ? " " : "")}{Of("patronymic")[0]}.";
        return Random.Next(2) == 0 ? $"{initials} {surname}" : $"{surname} {initials}";
    }

    // "Комитет по туризму Чечни": the matter, and often whose it is.
    private string Agency(char form) =>
        RussianCases.Phrase(Of("agency"), form)
        + " "
        + Of("matter")
        + Random.Next(8) switch
        {
            0 or 1 => " " + RussianCases.Noun(Of("country"), 'r', isPerson: false),
            2 => " " + RussianCases.Phrase(Of("region"), 'r'),
            3 => " по " + RussianCases.Phrase(Of("region"), 'd'),
            _ => "",
        };

    private string Upper(string word) => Random.Next(2) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;

    private string Firm()
    {
        if (_firms.Count > 1 && Random.Next(3) == 0)
        {
            return Any(_firms);
        }

        var name = $"{Of("form")} «{Of("company")}»";
        name = Random.Next(6) == 0 ? $"{Of("form")} \"{Of("company")}\"" : name;
        _firms.Add(name);
        return name;
    }
}
