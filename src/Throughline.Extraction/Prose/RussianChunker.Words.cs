using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What single words of a phrase are.</content>
internal sealed partial class RussianChunker
{
    private static readonly (string Ending, string Case)[] s_oneOfCases =
    [
        ("ому", "dat"),
        ("ой", "dat"),
        ("ого", "gen"),
        ("ых", "gen"),
        ("им", "ins"),
        ("ым", "ins"),
    ];

    // "водителю Керимову": in the case of the noun, a word without its ending is a family name.
    private static bool IsFamilyName(NounPhrase left, NounPhrase right)
    {
        if (
            right is not { Name.Type: MentionType.Unknown or MentionType.Location, Words: [{ Text: [var capital, ..], Lower: var word }] }
            || !char.IsUpper(capital)
            || word.Contains(' ', StringComparison.Ordinal)
        )
        {
            return false;
        }

        var nominative = left.Case switch
        {
            "dat" when word[^1] is 'у' => word[..^1],
            "ins" when word.EndsWith("ым", StringComparison.Ordinal) => word[..^2],
            "gen" when word[^1] is 'а' => word[..^1],
            "" => word,
            _ => "",
        };
        return s_surnameEndings.Any(e => nominative.EndsWith(e, StringComparison.Ordinal)) && nominative.Length > 3;
    }

    // "за партию насосов «X» заплатил": a genitive, and who pays.
    private bool ActsBehind(int noun) =>
        noun + 2 < tokens.Count
        && tokens[noun + 1].Text[0] == '«'
        && RussianMorphology.OfNoun(tokens[noun].Lower) is not RussianCases.None and var cases
        && !cases.HasFlag(RussianCases.Nominative)
        && VerbOf(tokens[noun + 2]) is not null
        && s_singular.Any(e => tokens[noun + 2].Lower.EndsWith(e, StringComparison.Ordinal));

    // "заказчиками «X»": several of one firm.
    private static bool IsPluralOnly(string noun) =>
        RussianMorphology.NounForms(noun) is not 0 and var forms && RussianMorphology.Singular(forms) == 0;

    // "для цеха Слепцову": a family name in the dative or instrumental names no place.
    private static bool IsOblique(Token name) =>
        name.Text[0] != '«'
        && (
            name.Lower[^1] == 'у' && s_surnameEndings.Any(e => name.Lower[..^1].EndsWith(e, StringComparison.Ordinal))
            || name.Lower.EndsWith("ым", StringComparison.Ordinal)
                && s_surnameEndings.Any(e => name.Lower[..^2].EndsWith(e, StringComparison.Ordinal))
        );

    // "её руководитель", "их завод": the pronoun before a noun says whose it is.
    private bool IsOwnerOfNext() =>
        (
            _elements is not [.., { Kind: ElementKind.Verb }]
            // "остаётся его акционером".
            || _elements is [.., { Verb.Lemma: "быть" }]
        )
        && _at + 1 < tokens.Count
        && tokens[_at + 1] is { Mention: null, Quantity: null, Time: null } next
        && char.IsLetter(next.Text[0])
        && Closed(next) is null
        && !IsVerbStart(_at + 1)
        && (RussianForms.NounOf(next.Lower) is not null || RussianMorphology.NounForms(next.Lower) != 0 || IsAdjective(next.Lower));

    private static readonly string[] s_surnameEndings =
    [
        "ов",
        "ев",
        "ёв",
        "ин",
        "ын",
        "ский",
        "цкий",
        "енко",
        "чук",
        "швили",
        "ова",
        "ева",
        "ина",
    ];

    // "в ледовом спортивном комплексе": an adjective in the prepositional case, before a noun in it.
    private bool IsLocative(int at) =>
        tokens[at].Lower is { Length: > 5 } word
        && s_lexicon.Set("locativeEndings").Any(e => word.EndsWith(e, StringComparison.Ordinal))
        && RussianForms.NounOf(word) is null
        && at + 1 < tokens.Count
        && tokens[at + 1] is { Mention: null, Quantity: null, Time: null } next
        && Closed(next) is null
        && (
            next.Lower[^1] is 'е' or 'и' or 'у'
            || s_lexicon.Set("locativeEndings").Any(e => next.Lower.EndsWith(e, StringComparison.Ordinal))
        );

    // Russian has no article: a bare "завод" is the one spoken of.
    private static bool IsLoneFirm(string lemma) => s_lexicon.Has("noun.org", lemma);
}
