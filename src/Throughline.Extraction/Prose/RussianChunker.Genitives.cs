using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Genitives behind a noun, and the names of those who hold an office.</content>
internal sealed partial class RussianChunker
{
    // Genitives behind a noun belong to it; a person behind a role is who holds it.
    private void Attach()
    {
        for (var i = _elements.Count - 2; i >= 0; i--)
        {
            if (_elements[i].Phrase is not { } left || _elements[i + 1].Phrase is not { } right || left.IsPronoun)
            {
                continue;
            }

            if (left is { Name: null, Words: [{ } lone] } && IsFullParticiple(lone.Lower) && RussianForms.NounOf(lone.Lower) is null)
            {
                continue;
            }

            if (
                (left.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                && left.Name is null
                && right is { Name: { Type: not MentionType.Person } bare, Words.Count: 1 }
                && !(bare is { Type: MentionType.Organization, IsCertain: true } && bare.Text.All(c => c < '\u0400'))
                // "управляющий Vexal Motors Артур Рид": the man stands behind.
                && !(i + 2 < _elements.Count && _elements[i + 2].Phrase is { Name.Type: MentionType.Person })
                && (
                    IsPersonal(right.Words[0])
                    || s_lexicon.Has("noun.kin", left.Head) && right.Words[0] is { Text: [not '«', ..], Mention.Type: MentionType.Unknown }
                    || (left.Of is null || left.Kinds.HasFlag(NounKinds.Role) && left.Of.Name is not null) && IsFamilyName(left, right)
                )
            )
            {
                right.Name = bare with { Type = MentionType.Person };
                right.Kinds = Kinds.OfName(right.Name);
                right.Case = left.Case;
            }

            // "глава администрации президента Сергей Иванов": the inner role stands in the genitive, the person does not.
            if (
                i > 0
                && _elements[i - 1].Phrase is { Name: null, IsPronoun: false } outer
                && left is { Name: null, Of: null or { Name: not null } }
                && (left.Words[^1].Lower != left.Head || left.Case == "gen")
                && (
                    IsNominative(right) && left.Kinds.HasFlag(NounKinds.Role) && left.Case == "gen"
                    || left is { Kinds: NounKinds.None, Of: null }
                        && right.Name is { Type: MentionType.Person }
                        && (outer.Kinds.HasFlag(NounKinds.Role) || IsNominative(right) && BeginsWithMan(i - 1))
                )
            )
            {
                continue;
            }

            // "директор завода Игорь Сальников": the name behind the genitive is who holds the office.
            if (
                left is { Name: null, Of: { Name: not { Type: MentionType.Person } } }
                && (
                    left.Kinds.HasFlag(NounKinds.Role)
                    || s_lexicon.Has("noun.staff", left.Head) && IsNominative(right)
                    || left.Kinds.HasFlag(NounKinds.People)
                        && (
                            left.Of!.Kinds.HasFlag(NounKinds.Country)
                            || IsOneMan(left)
                            || IsSameMan(left, right)
                            || s_lexicon.Has("noun.native", left.Head)
                        )
                )
                && right is { Name.Type: MentionType.Person }
                && (right.Case.Length == 0 || right.Case == left.Case)
            )
            {
                left.Describes = right;
                _elements[i] = new Element(ElementKind.Phrase, left.Start, right.End, "") { Phrase = left };
                left.Name = right.Name;
                left.Kinds |= right.Kinds;
                _elements.RemoveAt(i + 1);
                continue;
            }

            if (
                left is { Name.Type: MentionType.Organization, Of: null, Name.Text: var latin }
                && !latin.Any(c => c is >= 'А' and <= 'ё')
                && right is { Name.Type: MentionType.Person, Case: "gen", Of: null, Describes: null }
            )
            {
                // "Vexal Holdings Олега Лунина": a firm, and whose it is.
                _elements[i] = new Element(ElementKind.Phrase, left.Start, right.End, "") { Phrase = left };
                _elements.RemoveAt(i + 1);
                continue;
            }

            if (IsWhose(left, right, i))
            {
                left.Of = right;
                _elements[i] = new Element(ElementKind.Phrase, left.Start, right.End, "") { Phrase = left };
                _elements.RemoveAt(i + 1);
                continue;
            }

            if (
                left is { Name: null, Of.Name.Type: MentionType.Person, Case: "" }
                && s_lexicon.Has("noun.kin", left.Head)
                && right is { Name.Type: MentionType.Person, Case: "" }
                && left.Describes is null
            )
            {
                // "жена Орлова Анна Лис".
                left.Describes = right;
                left.Name = right.Name;
                left.Kinds |= right.Kinds;
                _elements[i] = new Element(ElementKind.Phrase, left.Start, right.End, "") { Phrase = left };
                _elements.RemoveAt(i + 1);
                continue;
            }

            if (
                right is { Name: { Type: not MentionType.Person }, Words: [{ } unquoted] }
                && left is { Name: null, Of: null, Words.Count: 1 }
                && left.Kinds.HasFlag(NounKinds.Organization)
                && i > 0
                && _elements[i - 1].Phrase is { Name: null } chief
                && chief.Kinds.HasFlag(NounKinds.Role)
                && IsPersonal(unquoted)
            )
            {
                // "директора компании Дарюса Балтрушайтиса": the chief's name, not the firm's.
                continue;
            }

            var isOffice =
                left.Kinds.HasFlag(NounKinds.Role)
                || s_lexicon.Has("noun.staff", left.Head) && left.Case is "" or "gen"
                || (left.Kinds & ~NounKinds.People) == NounKinds.None
                    && left.Case.Length == 0
                    && !s_lexicon.Has("noun.kin", left.Head)
                    && s_lexicon.Set("officeEndings").Any(e => left.Words[^1].Text.EndsWith(e, StringComparison.Ordinal));
            if (
                (isOffice || IsOneMan(left) || s_lexicon.Has("noun.native", left.Head) && left.Case.Length == 0)
                    && left is { Name: null, Of: null }
                    && right.Name is { Type: MentionType.Person }
                    && right.Case.Length == 0
                    && !IsOfAnother(left, right)
                    && !IsWhoseOffice(left, right)
                || left is { Name: null, Of: null, Case: not "" }
                    && (left.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                    && right is { Name.Type: MentionType.Person }
                    && right.Case == left.Case
                    && !s_lexicon.Has("noun.kin", left.Head)
                || left is { Name: null, Of: null, Describes: null }
                    && s_lexicon.Has("noun.kin", left.Head)
                    && right is { Name.Type: MentionType.Person }
                    && IsNoGenitive(right)
                    // "приходится братом Артёму": to whom.
                    && !(left.Case == "ins" && right.Case == "dat")
                || left.Kinds.HasFlag(NounKinds.Role)
                    && left.Name is null
                    && right.Name is { Type: MentionType.Person }
                    && !IsOfAnother(left, right)
                    && !IsWhoseOffice(left, right)
            )
            {
                left.Describes = right;
                _elements[i] = new Element(ElementKind.Phrase, left.Start, right.End, "") { Phrase = left };
                left.Name = right.Name;
                left.Kinds |= right.Kinds;
                _elements.RemoveAt(i + 1);
            }
            else if (
                left.Name is null
                && left.Of is null
                && !(right.Name is { Type: MentionType.Person } && left.Kinds.HasFlag(NounKinds.Organization))
                && !right.IsPronoun
                && right.Determiner is not "some"
                && (
                    right.Count is null
                    || s_lexicon.Has("noun.transparent", left.Head)
                    || (left.Kinds & (NounKinds.Event | NounKinds.Activity)) != NounKinds.None
                )
                && !(IsQuoted(right) && NamesOuter(i))
                && !(right.Describes is not null && right.Case.Length == 0)
                && !IsSubjectBehind(i, right)
                && !(
                    right.Name is not null
                    && left.Kinds.HasFlag(NounKinds.Goods)
                    && !IsMadeBy(left, right)
                    && !s_lexicon.Has("noun.share", left.Head)
                )
                && !(right.Case.Length == 0 && right.Words.Count > 1 && right.Count is null)
                && !IsInNominativeOnly(right)
                && !(right.Name is not null && s_lexicon.Has("noun.duration", left.Head))
                && right.Case is "gen" or "" or "ins"
                && !(right.Case == "ins" && !left.Kinds.HasFlag(NounKinds.Role))
                && (
                    right.Case == "gen"
                    || right is { Case: "", Name: null, Count: not null } && s_lexicon.Has("noun.transparent", left.Head)
                    || right is { Case: "", Name: null, Count: null }
                        && left.Words.Count == 1
                        && s_lexicon.Has("noun.gov", left.Head)
                        && char.IsLower(right.Words[^1].Text[0])
                    || right.Name is not null
                        && !(
                            i > 0
                            && _elements[i - 1].Kind == ElementKind.Verb
                            && (left.Kinds & NounKinds.Role) == NounKinds.None
                            && right.Case.Length > 0
                        )
                )
            )
            {
                left.Of = right;
                if (s_lexicon.Has("noun.transparent", left.Head))
                {
                    left.Kinds |= right.Kinds & ~NounKinds.Name;
                }

                _elements[i] = new Element(ElementKind.Phrase, left.Start, Math.Max(right.End, right.FullEnd), "") { Phrase = left };
                _elements.RemoveAt(i + 1);
                if (
                    i + 1 < _elements.Count
                    && (
                        _elements[i + 1].Phrase is { Name.Type: MentionType.Person }
                        || left.Kinds.HasFlag(NounKinds.Role)
                            && _elements[i + 1].Phrase is { Name: not null, Words: [{ } chiefs] }
                            && IsPersonal(chiefs)
                    )
                )
                {
                    i++;
                }
                else if (
                    i + 1 < _elements.Count
                    && _elements[i + 1].Phrase is { } quoted
                    && IsQuoted(quoted)
                    && left.Kinds.HasFlag(NounKinds.Organization)
                    && (right.Kinds & NounKinds.Organization) == NounKinds.None
                )
                {
                    left.Name = quoted.Name;
                    left.Kinds = (left.Kinds | NounKinds.Name) & ~(NounKinds.People | NounKinds.Goods);
                    left.End = quoted.End;
                    _elements[i] = new Element(ElementKind.Phrase, left.Start, quoted.End, "") { Phrase = left };
                    _elements.RemoveAt(i + 1);
                }
            }
        }
    }

    // "после ухода с поста губернатора Цивилёв передал": the office stands in the genitive, the man in the nominative.
    private static bool IsOfAnother(NounPhrase office, NounPhrase man) =>
        office.Case is "gen" or "dat" or "ins"
        && office.Forms != 0
        && !RussianMorphology.CasesOf(office.Forms).HasFlag(RussianCases.Nominative)
        && man is { Name.Type: MentionType.Person, Case: "", Words: [{ Lower: var name }] }
        && s_mens.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] s_mens = ["ов", "ев", "ёв", "ин", "ский", "цкий"];

    // "адвокат Санина назвал": a family name that can be a man's genitive, behind who works for somebody or before a masculine verb.
    private bool IsWhose(NounPhrase left, NounPhrase right, int at) =>
        left is { Name: null, Of: null, Case: "", Forms: not 0, Count: null }
        && (left.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
        && RussianMorphology.IsMasculine(left.Forms)
        && RussianMorphology.CasesOf(left.Forms).HasFlag(RussianCases.Nominative)
        && right is { Name.Type: MentionType.Person, Case: "", Words: [{ Lower: var family }] }
        && !family.Contains(' ', StringComparison.Ordinal)
        && s_womens.Any(e => family.EndsWith(e, StringComparison.Ordinal))
        && RussianMorphology.OfName(family).HasFlag(RussianCases.Genitive)
        && (
            s_lexicon.Has("noun.ofSomebody", left.Head)
            || at + 2 < _elements.Count && _elements[at + 2].Verb is { IsFinite: true, IsPassive: false, Word: [.., 'л'] }
        );

    private static readonly string[] s_womens = ["ова", "ева", "ёва", "ина", "ына"];

    // "представителю фирмы Карлу Мейеру": the name agrees with the noun, which a genitive would not.
    private static bool IsSameMan(NounPhrase left, NounPhrase right) =>
        left.Case is "ins" or "dat" or "gen"
        && right.Case == left.Case
        && !s_lexicon.Has("noun.kin", left.Head)
        && !s_lexicon.Has("noun.crew", left.Head);

    // "подсудимый Лыткин": one man in the nominative; "супруга Хохлова" is another's.
    private static bool IsOneMan(NounPhrase phrase) =>
        phrase is { Name: null, Case: "", Forms: not 0 }
        && (phrase.Kinds & (NounKinds.People | NounKinds.Organization)) == NounKinds.People
        && !RussianMorphology.CanBeSubject(phrase.Forms, "ли")
        && !s_lexicon.Has("noun.kin", phrase.Head)
        && !s_lexicon.Has("noun.crew", phrase.Head);

    // "советником Шестакова": the name does not share the case of the office.
    private static bool IsWhoseOffice(NounPhrase office, NounPhrase man) =>
        office.Case is "ins" or "dat"
        && office.Forms != 0
        && man is { Words: [{ Lower: var name }] }
        && name.Split(' ')
            .Where(w => w.Length > 2 && !w.Contains('.', StringComparison.Ordinal))
            .Select(RussianMorphology.OfName)
            .Any(c =>
                c.HasFlag(RussianCases.Genitive) && !c.HasFlag(office.Case == "ins" ? RussianCases.Instrumental : RussianCases.Dative)
            );

    // "его тёщу Нину Коваль": the name is hers.
    private static bool IsNoGenitive(NounPhrase phrase) =>
        phrase is { Words: [{ Lower: var name }] }
        && name.Split(' ').Select(RussianMorphology.OfName).Any(c => c != RussianCases.None && !c.HasFlag(RussianCases.Genitive));

    // "Мария" is no genitive.
    private static bool IsInNominativeOnly(NounPhrase phrase) =>
        phrase is { Name.Type: MentionType.Person, Words: [{ Lower: var name }] }
        && name.Split(' ')
            .Any(w =>
                RussianMorphology.OfName(w) is not RussianCases.None and var cases
                && !cases.HasFlag(RussianCases.Genitive)
                && cases.HasFlag(RussianCases.Nominative)
            );

    // "сотрудник отдела снабжения ...": the chain of genitives hangs on a person.
    private bool BeginsWithMan(int at)
    {
        while (at > 0 && _elements[at].Phrase is { Name: null, Case: "gen", Kinds: NounKinds.None } && _elements[at - 1].Phrase is not null)
        {
            at--;
        }

        return _elements[at].Phrase is { Name: null, Kinds: var kinds } && (kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None;
    }

    // "В нарушение договора ООО «X» поставило": the name behind the prepositional phrase is the subject of the verb behind it.
    private bool IsSubjectBehind(int at, NounPhrase right)
    {
        if (
            at + 2 < _elements.Count
            && right is { Name: null, Count: null }
            && _elements[at + 2].Verb is { IsFinite: true, Word: var agreed }
            && RussianMorphology.CanBeSubject(right.Forms, agreed)
            && (
                BeginsWithPreposition(at)
                || _elements[at].Phrase is { Forms: not 0 and var outer }
                    && RussianMorphology.CasesOf(outer).HasFlag(RussianCases.Accusative)
                    && !RussianMorphology.CanBeSubject(outer, agreed)
            )
        )
        {
            // "По итогам встречи стороны подписали", "контракт стороны подписали".
            return true;
        }

        if (
            right is not { Name: not null, Words: [{ Text: [.., var last] }], Case: "" }
            || right.Name.Type is MentionType.Location or MentionType.Product
            || right.Name.Type is MentionType.Person && "аеёиоуыэюя".Contains(last, StringComparison.Ordinal)
            || at + 2 >= _elements.Count
            || _elements[at + 2].Verb is not { IsFinite: true, IsPassive: false, Word: var word }
            || s_lexicon.Has("impersonal", word)
            || !s_singular.Any(e => word.EndsWith(e, StringComparison.Ordinal))
        )
        {
            return false;
        }

        if (
            right is { Name.Type: MentionType.Unknown, Words: [{ Text: ['«', .., 'а' or 'я', '»'] single }] }
            && !single.Contains(' ', StringComparison.Ordinal)
            && word[^1] == 'л'
        )
        {
            // "на посту директора «Армана» сменил": a feminine name does not agree with it, so that it is a genitive.
            return false;
        }

        // "Деньги «X» перевёл": what the verb does not agree with is its object.
        return BeginsWithPreposition(at)
            || _elements[at].Phrase is { Forms: not 0 and var moved }
                && RussianMorphology.CasesOf(moved).HasFlag(RussianCases.Accusative)
                && !RussianMorphology.CanBeSubject(moved, word);
    }

    private bool BeginsWithPreposition(int at)
    {
        while (at > 0 && _elements[at].Phrase is not null)
        {
            at--;
        }

        return _elements[at].Kind == ElementKind.Preposition;
    }

    private static readonly string[] s_singular =
    [
        "ло",
        "ла",
        "лось",
        "лась",
        "л",
        "лся",
        "вёз",
        "вез",
        "нёс",
        "мог",
        "должна",
        "должен",
        "должно",
        "обязан",
        "обязана",
        "обязано",
    ];
}
