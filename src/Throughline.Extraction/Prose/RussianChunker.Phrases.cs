using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Noun phrases and their cases.</content>
internal sealed partial class RussianChunker
{
    private void ReadPhrase()
    {
        var start = _at;
        var words = new List<Token>();
        var determiner = "";
        Quantities.QuantitySpan? count = null;
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (token.Tag == Tag.Quantity)
            {
                if (
                    words is [{ Mention: null, Lower: var ours }]
                    && (
                        ours.StartsWith("наш", StringComparison.Ordinal)
                        || IsAdjective(ours) && RussianForms.NounOf(ours) is null && ours[^1] is 'е' or 'х'
                    )
                )
                {
                    // "наши шесть ящиков", "первые шесть станций".
                    words.Clear();
                }

                if (words.Count > 0)
                {
                    break;
                }

                count = token.Quantity;
                continue;
            }

            if (token.Mention is not null)
            {
                words.Add(token);
                _at++;
                break;
            }

            if (token.Tag is Tag.Time or Tag.Money || Closed(token) is not null || IsVerbStart(_at))
            {
                break;
            }

            if (words.Count > 0 && s_lexicon.Has("determiners", token.Lower))
            {
                break;
            }

            if (words.Count == 0 && s_lexicon.Has("determiners", token.Lower))
            {
                determiner = token.Lower;
                continue;
            }

            if (words.Count == 0 && token.Lower.StartsWith("ваш", StringComparison.Ordinal) && token.Lower.Length <= 6)
            {
                determiner = "your";
                continue;
            }

            if (words.Count == 0 && token.Lower.StartsWith("наш", StringComparison.Ordinal) && token.Lower.Length <= 6)
            {
                words.Add(token);
                continue;
            }

            words.Add(token);
            if (
                !IsAdjective(token.Lower) && !IsLocative(_at)
                || RussianForms.NounOf(token.Lower) is not null && !IsAttribute(_at)
                || s_lexicon.Has("pronouns", token.Lower)
            )
            {
                // A name right behind its noun is one phrase with it: "компания «Вектор»".
                if (
                    _at + 1 < tokens.Count
                    && tokens[_at + 1].Mention is not null
                    && RussianForms.NounOf(token.Lower) is { } noun
                    && (tokens[_at + 1].Mention!.Type != MentionType.Person || tokens[_at + 1].Text[0] == '«')
                    && (
                        s_lexicon.Has("noun.org", noun)
                        || s_lexicon.Has("noun.gov", noun) && tokens[_at + 1].Text[0] == '«'
                        || s_lexicon.Has("noun.goods", noun) && tokens[_at + 1].Mention!.Type != MentionType.Organization
                        || s_lexicon.Has("noun.place", noun)
                        || s_lexicon.Has("noun.vessel", noun) && tokens[_at + 1].Text[0] == '«'
                    )
                )
                {
                    continue;
                }

                _at++;
                break;
            }
        }

        if (words.Count == 0)
        {
            var last = tokens[Math.Max(start, _at - 1)];
            _elements.Add(
                new Element(ElementKind.Adverb, tokens[start].Start, last.End, last.Lower) { Token = count is null ? null : tokens[start] }
            );
            _at = Math.Max(_at, start + 1);
            return;
        }

        var head = words[^1];
        var headNoun =
            head.Mention is null ? head
            : words.Count > 1 ? words[^2]
            : null;
        var lemma = headNoun is null ? "" : RussianForms.NounOf(headNoun.Lower) ?? headNoun.Lower;
        var phrase = new NounPhrase
        {
            Start = tokens[start].Start,
            End = head.End,
            Words = words,
            Determiner =
                determiner.Length == 0 && words.Count == 1 && count is null && IsLoneFirm(lemma)
                    ? "the"
                    : determiner switch
                    {
                        "your" => "your",
                        "обе" or "оба" or "обеих" or "обоих" or "обеим" or "обоим" => "both",
                        "этот" or "эта" or "эти" or "этих" or "этого" or "этой" => "these",
                        "другие" or "другими" => "other",
                        _ when s_lexicon.Has("pointing", determiner) => "this",
                        _ => determiner.Length > 0 ? "some" : "",
                    },
            Count = count,
            Name = head.Mention,
            Head = lemma,
            Kinds = (head.Mention is null ? NounKinds.None : Kinds.OfName(head.Mention)) | Kinds.OfNoun(s_lexicon, lemma),
            IsPronoun = head.Mention is null && s_lexicon.Has("pronouns", head.Lower),
            Case =
                headNoun is null ? CaseOfName(head)
                : s_pronounCases.TryGetValue(headNoun.Lower, out var known) ? known
                : CaseOf(headNoun.Lower),
        };
        if (
            phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Count: null }
            && words is [{ Text: [var capital, .., _, _, _], Lower: var family } person]
            && char.IsUpper(capital)
            && s_surnameEndings.Any(e => family.EndsWith(e, StringComparison.Ordinal))
            && RussianForms.NounOf(family) is null
            && _at < tokens.Count
            && VerbOf(tokens[_at]) is not null
        )
        {
            // "Петров заплатил": a family name that nobody introduced.
            phrase.Name = new Mention(person.Start, person.End, person.Text, MentionType.Person);
            phrase.Kinds = Kinds.OfName(phrase.Name);
            phrase.Head = "";
            phrase.Case = "";
        }

        if (
            phrase.Name is null
            && words.Count == 2
            && words[0].Lower.StartsWith("наш", StringComparison.Ordinal)
            && s_lexicon.Has("noun.org", lemma)
        )
        {
            // "наша компания": the sender.
            phrase.Words = [new Token(words[0].Start, head.End, "мы")];
            phrase.IsPronoun = true;
        }

        if (head.Mention is { Type: not MentionType.Person } && s_lexicon.Has("noun.org", lemma))
        {
            phrase.Kinds &= ~NounKinds.People;
        }

        if (
            headNoun is not null
            && (
                head.Mention is { Type: MentionType.Organization }
                || head.Mention is { Type: MentionType.Unknown } && s_lexicon.Has("noun.org", lemma)
            )
        )
        {
            phrase.Kinds &= ~(NounKinds.Goods | NounKinds.Place);
        }

        _elements.Add(new Element(ElementKind.Phrase, phrase.Start, phrase.End, "") { Phrase = phrase });
    }

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

    // Genitives behind a noun belong to it; a person behind a role is who holds it.
    private void Attach()
    {
        for (var i = _elements.Count - 2; i >= 0; i--)
        {
            if (_elements[i].Phrase is not { } left || _elements[i + 1].Phrase is not { } right || left.IsPronoun)
            {
                continue;
            }

            if (
                (left.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
                && left.Name is null
                && right is { Name: { Type: not MentionType.Person } bare, Words.Count: 1 }
                && IsPersonal(right.Words[0])
            )
            {
                right.Name = bare with { Type = MentionType.Person };
                right.Kinds = Kinds.OfName(right.Name);
            }

            // "глава администрации президента Сергей Иванов": the inner role stands in the genitive, the person does not.
            if (
                i > 0
                && _elements[i - 1].Phrase is { Name: null, IsPronoun: false } outer
                && left is { Name: null, Of: null }
                && left.Words[^1].Lower != left.Head
                && (
                    IsNominative(right) && left.Kinds.HasFlag(NounKinds.Role) && left.Case == "gen"
                    || left.Kinds == NounKinds.None
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
                    || left.Kinds.HasFlag(NounKinds.People) && (left.Of!.Kinds.HasFlag(NounKinds.Country) || left.Head == "гражданин")
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

            var isOffice =
                left.Kinds.HasFlag(NounKinds.Role)
                || s_lexicon.Has("noun.staff", left.Head) && left.Case is "" or "gen"
                || (left.Kinds & ~NounKinds.People) == NounKinds.None
                    && left.Case.Length == 0
                    && s_lexicon.Set("officeEndings").Any(e => left.Words[^1].Text.EndsWith(e, StringComparison.Ordinal));
            if (
                isOffice && left is { Name: null, Of: null } && right.Name is { Type: MentionType.Person } && right.Case.Length == 0
                || left.Kinds.HasFlag(NounKinds.Role) && left.Name is null && right.Name is { Type: MentionType.Person }
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
                && !(right.Name is not null && left.Kinds.HasFlag(NounKinds.Goods) && !IsMadeBy(left, right))
                && !(right.Case.Length == 0 && right.Words.Count > 1 && right.Count is null)
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
                if (i + 1 < _elements.Count && _elements[i + 1].Phrase is { Name.Type: MentionType.Person })
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
            right is not { Name: { Type: MentionType.Organization or MentionType.Unknown }, Words.Count: 1, Case: "" }
            || at + 2 >= _elements.Count
            || _elements[at + 2].Verb is not { IsFinite: true, IsPassive: false, Word: var word }
            || !s_singularPast.Any(e => word.EndsWith(e, StringComparison.Ordinal))
        )
        {
            return false;
        }

        while (at > 0 && _elements[at].Phrase is not null)
        {
            at--;
        }

        return _elements[at].Kind == ElementKind.Preposition;
    }

    private static readonly string[] s_singularPast = ["ло", "ла", "лось", "лась"];

    // "насосов фирмы X", "комплектов модулей М-3": goods of a maker (never in "ии", which is a dative too), or what the set consists of.
    private static bool IsMadeBy(NounPhrase goods, NounPhrase right) =>
        right.Case == "gen"
        && right.Words.Count > 1
        && (
            right.Kinds.HasFlag(NounKinds.Organization)
                && right.Words[^2] is { Mention: null, Lower: var noun }
                && !noun.EndsWith("ии", StringComparison.Ordinal)
            || s_lexicon.Has("noun.transparent", goods.Head) && right.Head.Length > 0 && right.Kinds.HasFlag(NounKinds.Goods)
        );

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
                phrase is { Name: null, Count: null, Words: [{ Lower: var participle }] }
                && IsFullParticiple(participle)
                && RussianForms.NounOf(participle) is null
                && _elements[i + 1].Kind == ElementKind.Preposition
                && i + 3 < _elements.Count
                && _elements[i + 3].Phrase is not null
            )
            {
                // "зарегистрированную в Дубае фирму": the attribute of a noun further on.
                _elements[i] = new Element(ElementKind.Adverb, phrase.Start, phrase.End, participle);
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
        }
    }

    // A man's name that ends in a consonant stands in the nominative: it is nobody's genitive.
    private static bool IsNominative(NounPhrase phrase) =>
        phrase is { Name.Type: MentionType.Person, Case: "", Words: [{ Text: var text }] }
        && text.Split(' ') is [var given, .., var family]
        && !"аеёиоуыэюя.".Contains(given[^1], StringComparison.Ordinal)
        && !"аеёуыэюя".Contains(family[^1], StringComparison.Ordinal);

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
        && !parts.Any(p => s_lexicon.Has("noun.orgHead", p));

    // "насосными агрегатами": an adjective made of a noun, before the noun that it belongs to.
    private bool IsAttribute(int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1] is { Mention: null, Quantity: null, Time: null } next
        && char.IsLower(next.Text[0])
        && Closed(next) is null
        && (RussianForms.NounOf(next.Lower) is not null || !IsVerbStart(at + 1))
        && s_lexicon.Set("attributeEndings").Any(e => tokens[at].Lower.EndsWith(e, StringComparison.Ordinal));
}
