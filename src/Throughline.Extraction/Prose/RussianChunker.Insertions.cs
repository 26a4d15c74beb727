using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What stands in brackets or behind a dash, and what words tell of a name.</content>
internal sealed partial class RussianChunker
{
    // "вторая партия (8 комплектов)": how many of what stands before the bracket; "является супруга Н. — М.": who she is.
    private void Insert()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            if (_elements[i].Phrase is not { } phrase)
            {
                continue;
            }

            if (
                i + 3 < _elements.Count
                && phrase is { Count: null, IsPronoun: false }
                && _elements[i + 1] is { Kind: ElementKind.Preposition, Word: "в" }
                && _elements[i + 2].Phrase is { Name: null, Of: null, Head: "количество" or "объём" or "объем" }
                && _elements[i + 3].Phrase is { Name: null, Of: null, Count: { } amount }
            )
            {
                // "партия труб в количестве 120 тонн".
                phrase.Count = amount;
                _elements.RemoveRange(i + 1, 3);
            }
            else if (
                i + 2 < _elements.Count
                && phrase is { Count: null, IsPronoun: false, Name: null }
                && _elements[i + 1] is { Kind: ElementKind.Preposition, Word: "из" }
                && s_lexicon.Has("noun.movement", phrase.Head)
                && _elements[i + 2].Phrase is { Name: null, Of: null, Count: { } lot } pieces
                && s_lexicon.Has("noun.piece", pieces.Head)
            )
            {
                // "партию из 50 штук".
                phrase.Count = lot;
                phrase.End = _elements[i + 2].End;
                _elements[i] = _elements[i] with { End = phrase.End };
                _elements.RemoveRange(i + 1, 2);
            }
            else if (
                i + 3 < _elements.Count
                && phrase is { Count: null, IsPronoun: false, Name: null }
                && phrase.Kinds.HasFlag(NounKinds.Goods)
                && _elements[i + 1].Kind == ElementKind.Comma
                && _elements[i + 2].Phrase is { Name: null, Of: null, Count: { } inserted } counting
                && (
                    s_lexicon.Has("noun.piece", counting.Head)
                    || counting.Kinds.HasFlag(NounKinds.Goods) && s_lexicon.Has("noun.movement", phrase.Head)
                )
                && _elements[i + 3].Kind == ElementKind.Comma
            )
            {
                // "Первая партия, 20 штук, прибыла".
                phrase.Count = inserted;
                phrase.End = _elements[i + 2].End;
                _elements[i] = _elements[i] with { End = phrase.End };
                _elements.RemoveRange(i + 1, 3);
            }
            else if (
                i + 3 < _elements.Count
                && _elements[i + 1] is { Kind: ElementKind.Adverb, Word: "(" }
                && _elements[i + 2].Phrase is { Count: null, Name: null, Kinds: var role }
                && role.HasFlag(NounKinds.Organization)
                && _elements[i + 3] is { Kind: ElementKind.Adverb, Word: ")" }
            )
            {
                // "истцом (поставщик)".
                _elements.RemoveRange(i + 1, 3);
            }
            else if (
                i + 3 < _elements.Count
                && _elements[i + 1] is { Kind: ElementKind.Adverb, Word: "(" }
                && _elements[i + 2].Phrase is { Count: { } count, Name: null } counted
                && _elements[i + 3] is { Kind: ElementKind.Adverb, Word: ")" }
                && phrase is { Count: null, IsPronoun: false }
            )
            {
                phrase.Count = count;
                phrase.Kinds |= counted.Kinds & NounKinds.Goods;
                phrase.End = _elements[i + 3].End;
                _elements[i] = _elements[i] with { End = phrase.End };
                _elements.RemoveRange(i + 1, 3);
            }
            else if (
                _elements[i + 1] is { Kind: ElementKind.Adverb, Word: "—" or "–" }
                && _elements[i + 2].Phrase is { Name: { Type: MentionType.Person } name, Case: "" } person
                && phrase is { Name: null, IsPronoun: false, Count: null }
                && (phrase.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                && phrase.Of is null or { Name: not null }
            )
            {
                phrase.Describes = person;
                phrase.Name = name;
                phrase.Kinds |= person.Kinds;
                _elements[i] = new Element(ElementKind.Phrase, phrase.Start, person.End, "") { Phrase = phrase };
                _elements.RemoveRange(i + 1, 2);
            }
            else if (
                _elements[i + 1] is { Kind: ElementKind.Adverb, Word: "—" or "–" }
                && phrase is { Name.Type: MentionType.Person, Describes: null }
                && _elements[i + 2].Phrase is { Name: null, Of: not null, Describes: null } kin
                && s_lexicon.Has("noun.kin", kin.Head)
            )
            {
                // "Ладыгина Т. В. — супруга директора N".
                kin.Describes = phrase;
            }
            else if (
                i > 0
                && _elements[i + 1] is { Kind: ElementKind.Adverb, Word: "—" or "–" }
                && _elements[i + 2].Phrase is { Name: { Type: not MentionType.Person } house, Kinds: var named } firm
                && named.HasFlag(NounKinds.Organization)
                && phrase is { Name: null, IsPronoun: false, Count: null, Of: null, Case: "dat" or "ins" }
                && phrase.Kinds.HasFlag(NounKinds.Organization)
            )
            {
                // "переданы перевозчику — компании «X»", "декларантом — ООО «X» — подана".
                var isClosed = i + 3 < _elements.Count && _elements[i + 3] is { Kind: ElementKind.Adverb, Word: "—" or "–" };
                phrase.Describes = firm;
                phrase.Name = house;
                phrase.Kinds |= firm.Kinds;
                _elements[i] = new Element(ElementKind.Phrase, phrase.Start, firm.End, "") { Phrase = phrase };
                _elements.RemoveRange(i + 1, isClosed ? 3 : 2);
            }
        }
    }

    // "через посредника из Гонконга, «X»,": the name behind the place is the middleman's.
    private void NamedBehindPlace()
    {
        for (var i = 0; i + 5 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Name: null, IsPronoun: false, Of: null, More.Count: 0, Forms: not 0 } noun
                && noun.Kinds.HasFlag(NounKinds.Organization)
                && RussianMorphology.Singular(noun.Forms) != 0
                && _elements[i + 1] is { Kind: ElementKind.Preposition, Word: "из" or "в" }
                && _elements[i + 2].Phrase is { Name: not null } place
                && place.Kinds.HasFlag(NounKinds.Place)
                && _elements[i + 3].Kind == ElementKind.Comma
                && _elements[i + 4].Phrase is { Name: { Type: not MentionType.Person } name } firm
                && IsQuoted(firm)
                && _elements[i + 5].Kind is ElementKind.Comma or ElementKind.Break
            )
            {
                noun.Name = name;
                noun.Kinds |= NounKinds.Name;
                noun.Words = [.. noun.Words, .. firm.Words];
                _elements.RemoveRange(i + 3, _elements[i + 5].Kind == ElementKind.Comma ? 3 : 2);
            }
        }
    }

    // "депутат думы от партии «X» Иван Лис", "управляющий фонда в Твери Иван Лис": the name behind the insertion is who holds the office.
    private void HolderBehindInsertion()
    {
        for (var i = 0; i + 3 < _elements.Count; i++)
        {
            if (
                _elements[i].Phrase is { Name: null, IsPronoun: false, Case: "", Forms: not 0, More.Count: 0, Describes: null } office
                && (office.Kinds.HasFlag(NounKinds.Role) || IsOneMan(office))
                && RussianMorphology.CasesOf(office.Forms).HasFlag(RussianCases.Nominative)
                && !(i > 0 && _elements[i - 1].Kind is ElementKind.Preposition)
                && _elements[i + 1] is { Kind: ElementKind.Preposition, Word: "в" or "во" or "от" or "при" or "по" or "на" or "из" }
                && _elements[i + 2].Phrase is { Describes: null, More.Count: 0 } inserted
                && inserted.Name is not { Type: MentionType.Person }
                && _elements[i + 3].Phrase is { Describes: null } man
                && IsNominative(man)
            )
            {
                office.Describes = man;
                office.Name = man.Name;
                office.Kinds |= man.Kinds;
                office.Of ??=
                    _elements[i + 1].Word is "в" or "во" or "при" or "из" && inserted.Kinds.HasFlag(NounKinds.Organization)
                        ? inserted
                        : null;
                _elements[i] = new Element(ElementKind.Phrase, office.Start, man.End, "") { Phrase = office };
                _elements.RemoveRange(i + 1, 3);
            }
        }
    }

    // A man's name that ends in a consonant stands in the nominative: it is nobody's genitive.
    private static bool IsNominative(NounPhrase phrase) =>
        phrase is { Name.Type: MentionType.Person, Case: "", Words: [{ Lower: var whole }] }
            && whole.Split(' ') is [{ Length: > 2 } first, _, ..]
            && RussianMorphology.OfName(first) is var cases
            && cases.HasFlag(RussianCases.Nominative)
            && !cases.HasFlag(RussianCases.Genitive)
        || IsShapedNominative(phrase);

    private static bool IsShapedNominative(NounPhrase phrase) =>
        phrase is { Name.Type: MentionType.Person, Case: "", Words: [{ Text: var text }] }
        && (!"аеёуыэюя".Contains(text[^1], StringComparison.Ordinal) || text.Contains("ия ", StringComparison.Ordinal))
        && (
            text.Split(' ') is [var given, .., _]
                && (!"аеёиоуыэюя.".Contains(given[^1], StringComparison.Ordinal) || given.EndsWith("ия", StringComparison.Ordinal))
            || text.IndexOf('.') is 1 && text.LastIndexOf('.') < 4
        );

    private static bool IsQuoted(NounPhrase phrase) => phrase is { Name: not null, Words: [{ Text: ['«', ..] }] };

    // "экспортёр зерна «X»": the quoted name is the exporter's.
    private bool NamesOuter(int genitive) =>
        genitive > 0
        && (_elements[genitive].Phrase!.Kinds & NounKinds.Organization) == NounKinds.None
        && _elements[genitive - 1].Phrase is { Name: null, Kinds: var outer }
        && outer.HasFlag(NounKinds.Organization)
        && _elements[genitive].Phrase!.Case == "gen";

    // Two or three capitalised words without quotation marks behind an office are a person.
    private static bool IsPersonal(Token name) =>
        name.Text.Split(' ') is { Length: 2 or 3 } parts
        && parts.All(p => p.Length > 1 && char.IsUpper(p[0]) && p.Skip(1).All(c => char.IsLower(c) || c == '-'))
        // Russian writes people in its own letters.
        && !parts.All(p => p.All(char.IsAsciiLetter))
        && !parts.Any(p => s_lexicon.Has("noun.orgHead", p));

    // "Петров заплатил", "Петров, в свою очередь, заплатил", "Петров на вопросы не ответил".
    private bool HasVerbBehind(int at)
    {
        var from = BehindAside(at);
        return tokens
            .Skip(from)
            .Take(5)
            .TakeWhile(t => t.Mention is null && t.Text is not ("," or "." or "—"))
            .Any(t => VerbOf(t) is not null);
    }

    private int BehindAside(int at) =>
        at + 2 < tokens.Count && tokens[at].Text == "," && Closed(tokens[at + 1]) is ElementKind.Adverb && tokens[at + 2].Text == ","
            ? at + 3
            : at;

    // "рабочий орган", "годовой отчёт": what can be a noun too is an adjective before a noun that it agrees with.
    private bool IsAgreeing(int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { Mention: null, Quantity: null, Time: null } next
        && char.IsLower(next.Text[0])
        && Closed(next) is null
        && (RussianMorphology.AdjectiveForms(tokens[at].Lower) & RussianMorphology.NounForms(next.Lower)) != 0;

    // "насосными агрегатами": an adjective made of a noun, before the noun that it belongs to.
    private bool IsAttribute(int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { Mention: null, Quantity: null, Time: null } next
        && char.IsLower(next.Text[0])
        && Closed(next) is null
        && (RussianForms.NounOf(next.Lower) is not null || !IsVerbStart(at + 1))
        && s_lexicon.Set("attributeEndings").Any(e => tokens[at].Lower.EndsWith(e, StringComparison.Ordinal));
}
