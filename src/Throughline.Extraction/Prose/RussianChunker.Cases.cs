using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What the ending of a word says of its case.</content>
internal sealed partial class RussianChunker
{
    private static readonly Dictionary<string, string> s_pronounCases = new(StringComparer.Ordinal)
    {
        ["он"] = "",
        ["она"] = "",
        ["оно"] = "",
        ["они"] = "",
        ["мы"] = "",
        ["вы"] = "",
        ["я"] = "",
        ["кто"] = "",
        ["их"] = "",
        ["его"] = "",
        ["её"] = "",
        ["ее"] = "",
        ["ему"] = "dat",
        ["ей"] = "dat",
        ["им"] = "dat",
        ["нам"] = "dat",
        ["вам"] = "dat",
        ["мне"] = "dat",
        ["ими"] = "ins",
        ["нами"] = "ins",
        ["вами"] = "ins",
        ["мной"] = "ins",
        ["ею"] = "ins",
    };

    private static bool IsAdjective(string word) =>
        word.Length > 4 && RussianMorphology.AdjectiveForms(word) != 0
        || word.Length > 4
            && (RussianMorphology.NounForms(word) == 0 || RussianForms.NounOf(word) is not null)
            && (
                word.EndsWith("ый", StringComparison.Ordinal)
                || word.EndsWith("ий", StringComparison.Ordinal)
                || word.EndsWith("ой", StringComparison.Ordinal)
                || word.EndsWith("ая", StringComparison.Ordinal)
                || word.EndsWith("яя", StringComparison.Ordinal)
                || word.EndsWith("ое", StringComparison.Ordinal)
                || word.EndsWith("ее", StringComparison.Ordinal)
                || word.EndsWith("ые", StringComparison.Ordinal)
                || word.EndsWith("ие", StringComparison.Ordinal)
                || word.EndsWith("ого", StringComparison.Ordinal)
                || word.EndsWith("его", StringComparison.Ordinal)
                || word.EndsWith("ому", StringComparison.Ordinal)
                || word.EndsWith("ему", StringComparison.Ordinal)
                || word.EndsWith("ым", StringComparison.Ordinal)
                || word.EndsWith("им", StringComparison.Ordinal)
                || word.EndsWith("ых", StringComparison.Ordinal)
                || word.EndsWith("их", StringComparison.Ordinal)
                || word.EndsWith("ыми", StringComparison.Ordinal)
                || word.EndsWith("ими", StringComparison.Ordinal)
                || word.EndsWith("ую", StringComparison.Ordinal)
                || IsSoft(word)
            );

    // "дочерней", "последнюю": their endings are those of nouns too, so the stem must be listed.
    private static bool IsSoft(string word) =>
        word[^2..] is "ей" or "юю" && word[..^2] is var stem && s_lexicon.Has("softAdjectives", stem);

    // "ереванская «X»": an adjective before a name shows the nominative.
    private static readonly string[] s_nominativeAdjectives = ["ская", "цкая", "нная", "льная"];

    // The cases that a noun and its adjectives have in common, behind the preposition that governs them.
    private static int FormsOf(List<Token> words, int head)
    {
        var forms = RussianMorphology.NounForms(words[head].Lower);
        forms = forms == 0 ? RussianMorphology.AdjectiveForms(words[head].Lower) : forms;
        for (var i = head - 1; i >= 0 && forms != 0; i--)
        {
            var agreed = forms & RussianMorphology.AdjectiveForms(words[i].Lower);
            forms = agreed == 0 ? forms : agreed;
        }

        return forms;
    }

    private static RussianCases Governed(string preposition) =>
        preposition switch
        {
            "в" or "во" or "на" => RussianCases.Accusative | RussianCases.Prepositional,
            "о" or "об" or "обо" => RussianCases.Accusative | RussianCases.Prepositional,
            "при" => RussianCases.Prepositional,
            "к" or "ко" or "согласно" or "благодаря" => RussianCases.Dative,
            "по" => RussianCases.Dative | RussianCases.Prepositional | RussianCases.Accusative,
            "с" or "со" => RussianCases.Instrumental | RussianCases.Genitive | RussianCases.Accusative,
            "за" or "под" => RussianCases.Instrumental | RussianCases.Accusative,
            "над" or "перед" or "между" => RussianCases.Instrumental,
            "через" or "про" or "сквозь" => RussianCases.Accusative,
            "как" => (RussianCases)63,
            _ => RussianCases.Genitive,
        };

    // What the clause needs to know: "" where it can be a subject or an object, "gen" where it can hang on the noun before.
    private static string CaseOf(RussianCases cases, string noun) =>
        cases == RussianCases.None ? CaseOf(noun)
        : cases.HasFlag(RussianCases.Genitive) ? "gen"
        : (cases & (RussianCases.Nominative | RussianCases.Accusative)) != RussianCases.None ? ""
        : cases == RussianCases.Instrumental ? "ins"
        : cases.HasFlag(RussianCases.Dative) ? "dat"
        : cases == RussianCases.Prepositional ? "pre"
        : "";

    private static string CaseOf(string noun) =>
        s_nominativeAdjectives.Any(e => noun.EndsWith(e, StringComparison.Ordinal)) ? ""
        : noun.EndsWith("ами", StringComparison.Ordinal)
        || noun.EndsWith("ями", StringComparison.Ordinal)
        || noun.EndsWith("ом", StringComparison.Ordinal)
        || noun.EndsWith("ем", StringComparison.Ordinal)
        || noun.EndsWith("ией", StringComparison.Ordinal)
        || noun.EndsWith("ью", StringComparison.Ordinal) && noun.Length > 5
        || noun.EndsWith("ой", StringComparison.Ordinal)
            ? "ins"
        : noun.EndsWith("ам", StringComparison.Ordinal)
        || noun.EndsWith("ям", StringComparison.Ordinal)
        || (noun.EndsWith('у') || noun.EndsWith('ю'))
            && !noun.EndsWith("ию", StringComparison.Ordinal)
            && RussianForms.NounOf(noun) is { } lemma
            && lemma[^1] is not ('а' or 'я')
            ? "dat"
        : noun.EndsWith("ию", StringComparison.Ordinal)
        && RussianForms.NounOf(noun) is { } neuter
        && neuter.EndsWith("ие", StringComparison.Ordinal)
            ? "dat"
        : (noun.EndsWith("ения", StringComparison.Ordinal) || noun.EndsWith("ания", StringComparison.Ordinal))
            && RussianForms.NounOf(noun) is null
        || noun.EndsWith("ек", StringComparison.Ordinal)
        || noun.EndsWith("ия", StringComparison.Ordinal)
            && RussianForms.NounOf(noun) is { } stem
            && stem.EndsWith("ие", StringComparison.Ordinal)
        || noun.EndsWith("ов", StringComparison.Ordinal)
        || noun.EndsWith("ев", StringComparison.Ordinal)
        || noun.EndsWith("ей", StringComparison.Ordinal)
        || noun.EndsWith('а')
        || noun.EndsWith('ы')
        || noun.EndsWith("ии", StringComparison.Ordinal)
        || noun.EndsWith("ости", StringComparison.Ordinal)
        || noun.EndsWith('я') && !noun.EndsWith("ия", StringComparison.Ordinal)
        || noun.EndsWith("ки", StringComparison.Ordinal)
        || noun.EndsWith("ок", StringComparison.Ordinal)
        || noun.EndsWith("ний", StringComparison.Ordinal)
            ? "gen"
        : "";

    // What all the words of a person's name agree on.
    private static string? CaseOfPerson(string name)
    {
        var cases = (RussianCases)63;
        var known = false;
        foreach (var word in name.Split(' ').Where(w => w.Length > 2 && !w.Contains('.', StringComparison.Ordinal)))
        {
            var own = RussianMorphology.OfName(word);
            own |= word.Length > 4 && word[^2..] is "ов" or "ев" or "ин" ? RussianCases.Nominative : RussianCases.None;
            if (own != RussianCases.None && (cases & own) != RussianCases.None)
            {
                (cases, known) = (cases & own, true);
            }
        }

        return !known ? null
            : (cases & RussianCases.Nominative) != RussianCases.None ? ""
            : cases == RussianCases.Instrumental ? "ins"
            : cases.HasFlag(RussianCases.Dative) && !cases.HasFlag(RussianCases.Genitive) ? "dat"
            : cases.HasFlag(RussianCases.Genitive) && !cases.HasFlag(RussianCases.Dative) ? "gen"
            : null;
    }

    // "сообщили «Степному вестнику»": adjective and noun inside the quotation marks show an oblique case.
    private static string? CaseInQuotes(Token name) =>
        name.Mention is { Type: MentionType.Organization or MentionType.Unknown }
        && name.Text[0] == '«'
        && name.Lower.Trim('«', '»').Split(' ') is [var attribute, var noun]
        && RussianMorphology.CasesOf(RussianMorphology.AdjectiveForms(attribute) & RussianMorphology.NounForms(noun))
            is not RussianCases.None
                and var cases
        && (cases & (RussianCases.Nominative | RussianCases.Accusative)) == RussianCases.None
            ? CaseOf(cases, noun)
            : null;

    private static string CaseOfName(Token name) =>
        name.Mention is { Type: MentionType.Organization }
        && name.Text.LastIndexOf(' ') is > 0 and var space
        && RussianForms.NounOf(name.Lower[(space + 1)..]) is not null
            ? CaseOf(
                RussianMorphology.CasesOf(
                    RussianMorphology.NounForms(name.Lower[(space + 1)..]) & RussianMorphology.AdjectiveForms(name.Lower.Split(' ')[0])
                ),
                name.Lower[(space + 1)..]
            )
        : CaseInQuotes(name) is { } shown ? shown
        : name.Mention is { Type: MentionType.Unknown } && !name.Lower.Contains(' ', StringComparison.Ordinal) && IsOblique(name)
            ? name.Lower[^1] == 'у' ? "dat"
                : "ins"
        : name.Mention is not { Type: MentionType.Person } ? ""
        : CaseOfPerson(name.Lower) is { } known ? known
        : name.Lower.EndsWith("ым", StringComparison.Ordinal)
        || name.Lower.EndsWith("им", StringComparison.Ordinal)
        || name.Lower.EndsWith("ем", StringComparison.Ordinal)
        || name.Lower.EndsWith("вной", StringComparison.Ordinal)
            ? "ins"
        : name.Lower.EndsWith("ову", StringComparison.Ordinal)
        || name.Lower.EndsWith("еву", StringComparison.Ordinal)
        || name.Lower.EndsWith("вичу", StringComparison.Ordinal)
            ? "dat"
        : "";
}
