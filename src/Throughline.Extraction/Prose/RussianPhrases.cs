using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Russian phrases that belong together and that neither case nor preposition joins: counts behind the goods, kinds before a foreign firm, who the counted people are.</summary>
internal static class RussianPhrases
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("ru");

    /// <summary>The pieces of a sentence with such phrases joined in place.</summary>
    public static void Join(List<Element> elements)
    {
        Counted(elements);
        Institutes(elements);
        Participles(elements);
        Kinds(elements);
        Told(elements);
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Phrase is { } phrase && Named(phrase) is { } people)
            {
                elements[i] = elements[i] with { Phrase = people };
            }

            if (
                elements[i].Phrase is { Name: not null, Case: "", Forms: 0, Words: [{ Text: ['«', ..] quoted }, ..] } firm
                && quoted.Split(' ')[0] is var adjective
                && s_lexicon.Set("endings.dative").Any(e => adjective.EndsWith(e, StringComparison.Ordinal))
            )
            {
                // "поставляет её «Северному альянсу»".
                firm.Case = "dat";
            }

            House(elements, i);
        }
    }

    // "излучатели в количестве 8 штук": the count of what stands before.
    private static void Counted(List<Element> elements)
    {
        for (var i = 0; i + 3 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { IsPronoun: false, Count: null } goods
                && elements[i + 1] is { Kind: ElementKind.Preposition, Word: "в" }
                && elements[i + 2].Phrase is { Name: null, Of: null, Words: [{ Lower: "количестве" }] }
                && elements[i + 3].Phrase is { Name: null, Count: { } count }
            )
            {
                goods.Count = count;
                elements[i] = elements[i] with { End = elements[i + 3].End };
                elements.RemoveRange(i + 1, 3);
            }
        }
    }

    // "открыл две фирмы: X и Y", "через посредника — ТОО «X»": who they are stands behind the colon or the dash.
    private static void Told(List<Element> elements)
    {
        for (var i = 1; i + 2 < elements.Count; i++)
        {
            if (
                elements[i].Kind == ElementKind.Preposition
                && elements[i + 1] is { Kind: ElementKind.Adverb, Word: "—" or "–" }
                && elements[i + 2].Phrase?.Name is not null
            )
            {
                elements.RemoveAt(i + 1);
                continue;
            }

            if (
                elements[i - 1].Kind is ElementKind.Preposition or ElementKind.Verb or ElementKind.Adverb or ElementKind.Phrase
                && elements[i].Phrase is { Name: null, IsPronoun: false, More.Count: 0, Describes: null } several
                && (several.Kinds & (NounKinds.Organization | NounKinds.People | NounKinds.Role)) is not NounKinds.None and var kinds
                && elements[i + 1].Word is ":" or "—" or "–"
                && elements[i + 1].Verb is null
                && elements[i + 2].Phrase is { Name: { } first } named
                && (i + 3 == elements.Count || elements[i + 3].Kind is ElementKind.Break or ElementKind.Comma)
                && elements.Take(i).Any(e => e.Verb is not null)
                && (
                    elements[i + 1].Word is ":"
                    || named.Case.Length == 0 && several.Case is not ""
                    || elements[i - 1].Kind is ElementKind.Verb or ElementKind.Preposition
                )
                && first.Type is not MentionType.Product
                && (named.Kinds & (kinds.HasFlag(NounKinds.Organization) ? NounKinds.Organization : NounKinds.Person)) != NounKinds.None
            )
            {
                foreach (var member in named.Members)
                {
                    member.Kinds =
                        member.Name is { Type: MentionType.Unknown } && kinds.HasFlag(NounKinds.Organization)
                            ? NounKinds.Organization | NounKinds.Name
                            : member.Kinds;
                }

                (named.Case, named.Forms) = (several.Case, several.Forms);
                elements[i] = new Element(ElementKind.Phrase, several.Start, elements[i + 2].End, "") { Phrase = named };
                elements.RemoveRange(i + 1, 2);
            }
        }
    }

    // "через дубайскую прокладку Falcon Trading": what kind of firm it is stands before its name.
    private static void Kinds(List<Element> elements)
    {
        for (var i = 1; i + 1 < elements.Count; i++)
        {
            if (
                elements[i - 1] is { Kind: ElementKind.Preposition, Word: "через" or "у" or "от" }
                && elements[i].Phrase is { Name: null, Of: null, Count: null, IsPronoun: false } kind
                && (kind.Kinds & (NounKinds.Party | NounKinds.Place)) == NounKinds.None
                && elements[i + 1].Phrase is { Name: { Type: MentionType.Organization } firm, Head: "" }
                && firm.Text.Any(char.IsAsciiLetter)
                && firm.Start - elements[i].End is 1
            )
            {
                elements.RemoveAt(i);
            }
        }
    }

    // "НИИ прикладной оптики": what an institute is for belongs to its name.
    private static void Institutes(List<Element> elements)
    {
        for (var i = 0; i + 1 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: { Type: MentionType.Organization } name, Of: null } institute
                && s_lexicon.Has("noun.institute", name.Text)
                && elements[i + 1].Phrase is { Name: null, IsPronoun: false, Count: null, Forms: not 0 } field
                && RussianMorphology.CasesOf(field.Forms).HasFlag(RussianCases.Genitive)
                && field.Start - name.End is 1
            )
            {
                var whole = name.Text + " " + string.Join(' ', field.Words.Select(w => w.Text));
                if (field.Of is not null || whole.Length != field.End - name.Start)
                {
                    institute.Of = field;
                }
                else
                {
                    institute.Name = name with { End = field.End, Text = whole };
                    institute.End = field.End;
                    institute.Words = [new Token(name.Start, field.End, whole) { Mention = institute.Name }];
                }

                elements[i] = elements[i] with { End = elements[i + 1].End };
                elements.RemoveAt(i + 1);
            }
        }
    }

    // ", за партии заплатившее 19 млн": the participle behind its own argument.
    private static void Participles(List<Element> elements)
    {
        for (var i = 3; i < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: null, Kinds: NounKinds.None, Words: [{ Mention: null } word] }
                && elements[i - 1].Phrase is not null
                && elements[i - 2].Kind == ElementKind.Preposition
                && elements[i - 3].Kind == ElementKind.Comma
                && RussianMorphology.OfParticiple(word.Lower) is not null
                && word.Lower.Contains("вш", StringComparison.Ordinal)
                && RussianForms.VerbOf(word.Lower) is { } lemma
            )
            {
                var (preposition, phrase) = (elements[i - 2], elements[i - 1]);
                elements[i - 2] = new Element(ElementKind.Verb, word.Start, word.End, word.Lower)
                {
                    Verb = new VerbGroup
                    {
                        Lemma = lemma,
                        Word = word.Lower,
                        MainStart = word.Start,
                        IsReduced = true,
                    },
                };
                (elements[i - 1], elements[i]) = (preposition, phrase);
            }
        }
    }

    // "двое специалистов, господин A и господин B": the two.
    private static NounPhrase? Named(NounPhrase phrase)
    {
        if (
            phrase is { Name: null, Of: { Name.Type: MentionType.Person } elder, More.Count: > 0, Words: [.., { Lower: var kin }] }
            && s_lexicon.Has("noun.kin", phrase.Head)
            && kin[^1] is 'я' or 'ы' or 'и'
            && phrase.More.TrueForAll(m => m.Name is { Type: MentionType.Person })
        )
        {
            // "братья Артём и Глеб Хлыновы".
            var both = elder.Alone();
            both.More.AddRange(phrase.More);
            return both;
        }

        if (
            phrase is not { Name: null, Count.Quantity: { Min: { } least, Max: { } most }, More.Count: > 0 }
            || least != most
            || least != phrase.More.Count
            || (phrase.Kinds & (NounKinds.People | NounKinds.Role)) == NounKinds.None
            || !phrase.More.TrueForAll(m => (m.Describes ?? m).Name is { Type: MentionType.Person })
        )
        {
            return null;
        }

        var first = phrase.More[0].Alone();
        first.More.AddRange(phrase.More.Skip(1));
        return first;
    }

    // "В X сообщили": only a house speaks so.
    private static void House(List<Element> elements, int at)
    {
        if (
            at > 0
            && at + 1 < elements.Count
            && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "в" or "во" }
            && elements[at].Phrase is { Name.Type: MentionType.Unknown } house
            && !house.Kinds.HasFlag(NounKinds.Organization)
            && elements[at + 1].Verb is { IsPassive: false, Word: [.., 'л', 'и'] } says
            && (
                s_lexicon.Has("verbs.say", says.Lemma)
                || s_lexicon.Has("verbs.deny", says.Lemma)
                || says.Lemma is "ответить" or "отказаться"
            )
        )
        {
            house.Kinds |= NounKinds.Organization;
        }
    }
}
