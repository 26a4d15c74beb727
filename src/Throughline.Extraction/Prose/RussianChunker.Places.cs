using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Names that their surroundings make a person, a place or somebody's man, and the dash that stands for "is".</content>
internal sealed partial class RussianChunker
{
    // "Луис Прадо, глава фирмы": who holds an office is a person.
    private void Holders()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Name: { Type: not MentionType.Person } name, Words: [{ } word] } holder
                && _elements[i + 1].Kind == ElementKind.Comma
                && _elements[i + 2].Phrase is { Name: null, Kinds: var kinds }
                && kinds.HasFlag(NounKinds.Role)
                && IsPersonal(word)
            )
            {
                holder.Name = name with { Type = MentionType.Person };
                holder.Kinds = Kinds.OfName(holder.Name);
            }
        }
    }

    // "в Тарске", "из Верхнегорска": an unknown name without quotation marks is a place there.
    private void Place()
    {
        for (var i = 1; i < _elements.Count; i++)
        {
            if (
                _elements[i - 1] is { Kind: ElementKind.Preposition, Word: "в" or "во" or "из" or "на" or "под" or "около" }
                && _elements[i].Phrase is { Name: { Type: MentionType.Unknown } name, Words: [{ Text: var text }] } phrase
                && text[0] != '«'
                && text == name.Text
            )
            {
                // "работал в Минпромторге".
                phrase.Kinds =
                    NounKinds.Name
                    | (
                        s_lexicon.Set("noun.agencyStems").Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase))
                            ? NounKinds.Government
                            : NounKinds.Place
                    );
            }
            else if (
                _elements[i - 1] is { Kind: ElementKind.Preposition, Word: "в" or "на" }
                && _elements[i].Phrase is { Name: { Type: MentionType.Organization, IsCertain: false }, Words: [{ Text: var isles }] } many
                && isles[0] != '«'
                && (isles.EndsWith("ах", StringComparison.Ordinal) || isles.EndsWith("ях", StringComparison.Ordinal))
            )
            {
                // "на Маршалловых Островах".
                many.Kinds = NounKinds.Place | NounKinds.Name;
            }
            else if (
                _elements[i - 1] is { Kind: ElementKind.Preposition, Word: "в" or "из" }
                && _elements[i].Phrase
                    is { Name: { Type: MentionType.Organization, IsCertain: false }, Words: [{ Text: var region, Lower: var lower }] } land
                && region[0] != '«'
                && lower.Split(' ') is [var attribute, var noun]
                && RussianMorphology.AdjectiveForms(attribute) != 0
                && RussianForms.NounOf(noun) is null
                && lower[^1] is 'е' or 'и'
            )
            {
                // "в Южной Корее".
                land.Kinds = NounKinds.Place | NounKinds.Country | NounKinds.Name;
            }
        }
    }

    // "Ли Вэй из «Скайфин»": whose man he is, not where he comes from.
    private void Men()
    {
        for (var i = 2; i < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase
                    is { Name: { Type: MentionType.Unknown or MentionType.Organization }, Words: [.., { Text: [.., '»'] }] } firm
                && _elements[i - 1] is { Kind: ElementKind.Preposition, Word: "из" }
                && _elements[i - 2].Phrase is { Name: { Type: MentionType.Person or MentionType.Unknown } called } man
                && (called.Type == MentionType.Person || s_surnameEndings.Any(e => called.Text.EndsWith(e, StringComparison.Ordinal)))
                && man.Owner is null
            )
            {
                man.Name = called with { Type = MentionType.Person };
                man.Kinds = Kinds.OfName(man.Name);
                firm.Kinds = NounKinds.Organization | NounKinds.Name;
                man.Owner = firm;
                _elements[i - 2] = new Element(ElementKind.Phrase, man.Start, firm.End, "") { Phrase = man };
                _elements.RemoveRange(i - 1, 2);
                i--;
            }
        }
    }

    // A dash before a pronoun that a verb follows opens a clause.
    private bool IsNewClause() =>
        tokens[_at].Text is "—" or "–"
        && _elements is [.., { Kind: not (ElementKind.Comma or ElementKind.Adverb) }]
        && _at + 2 < tokens.Count
        && tokens[_at + 1] is { Mention: null, Lower: not ("это" or "что") } pronoun
        && s_lexicon.Has("pronouns", pronoun.Lower)
        && HasVerbBefore(_at + 2, "»");

    // "я закупщик в X", "он директор завода": no verb stands between the pronoun and what somebody is.
    private bool IsLeftOutBe() =>
        tokens[_at] is { Mention: null, Quantity: null, Time: null }
        && _elements is [.., { Phrase: { IsPronoun: true, Words: [{ Lower: "я" or "он" or "она" }] } who }]
        && who.End == tokens[_at - 1].End
        && Enumerable
            .Range(_at, Math.Min(3, tokens.Count - _at))
            .Any(i =>
                tokens[i].Mention is null
                && RussianForms.NounOf(tokens[i].Lower) is { } post
                && (s_lexicon.Has("noun.staff", post) || s_lexicon.Has("noun.role", post))
                && RussianMorphology.CasesOf(RussianMorphology.NounForms(tokens[i].Lower)) is var cases
                && (cases == RussianCases.None || cases.HasFlag(RussianCases.Nominative))
            )
        && !HasVerbBefore(_at, ",");

    private bool HasVerbBefore(int from, string stop)
    {
        for (var i = from; i < tokens.Count && tokens[i].Text is not ("." or ";" or "!" or "?") && tokens[i].Text != stop; i++)
        {
            if (tokens[i] is { Mention: null, Time: null, Quantity: null } && IsVerbStart(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPossessive(string word) =>
        word.Length is >= 3 and <= 6
        && (word.StartsWith("наш", StringComparison.Ordinal) || word.StartsWith("ваш", StringComparison.Ordinal));

    // A dash between a name and what it is, with no other verb before the clause ends.
    private bool IsCopula()
    {
        if (
            tokens[_at].Text is not ("—" or "–")
            || _elements
                is not (
                    [.., { Kind: ElementKind.Phrase }]
                    or [.., { Kind: ElementKind.Phrase }, { Kind: ElementKind.Relative }]
                    or [.., { Kind: ElementKind.Phrase }, { Kind: ElementKind.Adverb, Word: ")" }]
                )
            || _at + 1 >= tokens.Count
            || _elements.FindLastIndex(e => e.Kind is ElementKind.Verb)
                > _elements.FindLastIndex(e => e.Kind is ElementKind.Comma or ElementKind.Break)
        )
        {
            return false;
        }

        for (var i = _at + 1; i < tokens.Count && tokens[i].Text is not ("," or "." or "—" or ";"); i++)
        {
            if (tokens[i].Mention is null && tokens[i].Time is null && tokens[i].Quantity is null && IsVerbStart(i))
            {
                return false;
            }
        }

        return true;
    }
}
