using System.Globalization;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Joins noun phrases: "of" attachments, lists, examples behind "including", appositions.</summary>
internal sealed partial class PhraseJoiner(List<Element> elements, Lexicon lexicon)
{
    /// <summary>The pieces with phrases joined.</summary>
    public List<Element> Join()
    {
        if (lexicon == Lexicon.Of("en"))
        {
            DropAges();
            JoinInsertedOf();
        }

        JoinOf();
        if (lexicon == Lexicon.Of("en"))
        {
            JoinByWayOf();
            JoinCalled();
        }

        JoinLists();
        JoinAmongThem();
        JoinExamples();
        JoinAppositions();
        JoinWho();
        if (lexicon == Lexicon.Of("en"))
        {
            JoinWhose();
        }

        return elements;
    }

    private ElementKind KindAt(int i) => i >= 0 && i < elements.Count ? elements[i].Kind : ElementKind.Break;

    private void JoinOf()
    {
        for (var i = elements.Count - 3; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { } left
                && KindAt(i + 1) == ElementKind.Preposition
                && elements[i + 1].Word == "of"
                && elements[i + 2].Phrase is { } right
            )
            {
                left.Of = right;
                if (lexicon.Has("noun.transparent", left.Head) || lexicon.Has("noun.series", left.Head))
                {
                    left.Kinds |= right.Kinds & ~NounKinds.Name;
                }

                Replace(i, 3, left);
            }
        }
    }

    // "N, 44, the owner of X", "N, 52, was sentenced": the age goes, and one comma with it where a description follows.
    private void DropAges()
    {
        for (var i = 0; i + 3 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: not null }
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2] is { Kind: ElementKind.Adverb, Word: var age }
                && int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                && years is > 14 and < 100
                && KindAt(i + 3) == ElementKind.Comma
            )
            {
                elements.RemoveRange(i + 1, KindAt(i + 4) is ElementKind.Phrase or ElementKind.Relative ? 2 : 3);
            }
        }
    }

    // "a further shipment, of about 40 drives, might leave": the commas go.
    private void JoinInsertedOf()
    {
        for (var i = elements.Count - 5; i >= 0; i--)
        {
            if (
                elements[i].Phrase is { Name: null } left
                && (lexicon.Has("noun.transparent", left.Head) || lexicon.Has("noun.movement", left.Head))
                && KindAt(i + 1) == ElementKind.Comma
                && elements[i + 2] is { Kind: ElementKind.Preposition, Word: "of" }
                && KindAt(i + 3) == ElementKind.Phrase
                && KindAt(i + 4) == ElementKind.Comma
            )
            {
                elements.RemoveAt(i + 4);
                elements.RemoveAt(i + 1);
            }
        }
    }

    // "by way of X": via X.
    private void JoinByWayOf()
    {
        for (var i = 0; i + 1 < elements.Count; i++)
        {
            if (
                elements[i] is { Kind: ElementKind.Preposition, Word: "by" }
                && elements[i + 1].Phrase is { Head: "way", Name: null, Of: { } through }
            )
            {
                elements[i] = elements[i] with { Word = "via", End = through.Start };
                elements[i + 1] = new Element(ElementKind.Phrase, through.Start, elements[i + 1].End, "") { Phrase = through };
            }
        }
    }

    // "a firm called Ostrel", "something named Ostrel": the name carries the phrase.
    private void JoinCalled()
    {
        for (var i = 0; i + 2 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is { Name: null, Describes: null } first
                && first.Determiner is "a" or "an" or ""
                && elements[i + 1].Verb is { IsReduced: true, Lemma: "call" or "name" or "dub" }
                && elements[i + 2].Phrase is { Name: not null, More.Count: 0 } second
            )
            {
                first.Describes = second;
                first.Name = second.Name;
                first.Kinds |= second.Kinds;
                first.IsPronoun = false;
                Replace(i, 3, first, keepEnd: elements[i + 2].End);
                first.End = second.FullEnd;
            }
        }
    }

    // "X, whose owner is Y": the owner of X.
    private void JoinWhose()
    {
        for (var i = 1; i + 1 < elements.Count; i++)
        {
            if (elements[i] is not { Kind: ElementKind.Relative, Word: "whose" } || elements[i + 1].Phrase is not { Owner: null } owned)
            {
                continue;
            }

            var host = KindAt(i - 1) == ElementKind.Comma ? i - 2 : i - 1;
            if (host >= 0 && elements[host].Phrase is { IsPronoun: false } phrase)
            {
                owned.Owner = phrase is { Describes: { } described, Name: null } ? described : phrase.Members.Last();
            }
        }
    }

    private void JoinLists()
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Phrase is not { } first)
            {
                continue;
            }

            var (members, at) = (new List<NounPhrase>(), i);
            var closed = false;
            while (!closed)
            {
                var next = at + 1;
                var comma = KindAt(next) == ElementKind.Comma;
                next += comma ? 1 : 0;
                var conjunction =
                    KindAt(next) == ElementKind.Conjunction
                    && elements[next].Word is "and" or "or" or "nor" or "&" or "и" or "или" or "和" or "与" or "及" or "以及" or "、";
                next += conjunction ? 1 : 0;
                while (
                    KindAt(next) == ElementKind.Adverb && next < elements.Count && (comma || conjunction) && elements[next].Word is "also"
                )
                {
                    next++;
                }

                next = PastInsertion(next, conjunction);
                if ((!comma && !conjunction) || KindAt(next) != ElementKind.Phrase || elements[next].Phrase is not { } member)
                {
                    break;
                }

                if (comma && !conjunction && (lexicon == Lexicon.Of("zh") || !ListGoesOn(next, i)))
                {
                    break;
                }

                if (!CanJoin(first, member, i, next, conjunction, comma))
                {
                    break;
                }

                members.Add(member);
                at = next;
                closed = conjunction && elements[next - 1].Word is not "、";
            }

            if (members.Count == 0 || !closed && members.Count > 0 && elements[at - 1].Word is not "、")
            {
                continue;
            }

            Merge(i, at, first, members);
        }
    }

    // "A, B and, since last year, C".
    private int PastInsertion(int next, bool conjunction)
    {
        if (!conjunction || KindAt(next) != ElementKind.Comma)
        {
            return next;
        }

        var stop = next + 1;
        while (stop < next + 4 && KindAt(stop) is ElementKind.Time or ElementKind.Adverb or ElementKind.Preposition)
        {
            stop++;
        }

        return stop > next + 1 && KindAt(stop) == ElementKind.Comma && KindAt(stop + 1) == ElementKind.Phrase ? stop + 1 : next;
    }

    private void Merge(int from, int to, NounPhrase first, List<NounPhrase> members)
    {
        var last = members[^1];
        // "and other companies", "and others": the list is open, and its tail is no member.
        if (
            last.Determiner.StartsWith("other", StringComparison.Ordinal)
            || (last.Words.Count > 0 && last.Words[0].Lower is "other" or "others" or "другие" or "другими" or "其他")
        )
        {
            first.IsOpenList = true;
            members.RemoveAt(members.Count - 1);
            first.More.AddRange(members);
            elements[from] = new Element(ElementKind.Phrase, first.Start, last.FullEnd, "") { Phrase = first };
            elements.RemoveRange(from + 1, to - from);
            return;
        }

        // "the combination of A, B and C": what is combined is the list.
        (lexicon.Has("noun.gathering", first.Head) && first.Of is { } gathered ? gathered : first).More.AddRange(members);
        Replace(from, to - from + 1, first);
    }

    // After "A, B" the list must still reach its conjunction before anything but phrases and commas.
    private bool ListGoesOn(int at, int from)
    {
        var mayEndInSubject = IsAfterClauseStart(from) || !elements.Take(from).Any(e => e.Verb is { IsFinite: true }) || IsBetween(from);
        for (var j = at + 1; j < elements.Count; j++)
        {
            if (elements[j].Kind == ElementKind.Conjunction)
            {
                return KindAt(j + 1) is ElementKind.Phrase or ElementKind.Adverb && (mayEndInSubject || !OpensClause(j + 1));
            }

            if (elements[j].Kind is not (ElementKind.Phrase or ElementKind.Comma))
            {
                return false;
            }
        }

        return false;
    }

    private bool CanJoin(NounPhrase first, NounPhrase member, int from, int at, bool conjunction, bool comma)
    {
        if (first.IsPronoun || member.IsPronoun)
        {
            return false;
        }

        var before = elements.Take(from).Any(e => e.Verb is { IsFinite: true });
        if (conjunction && OpensClause(at) && before && !IsAfterClauseStart(from) && !IsBetween(from))
        {
            return false;
        }

        // "Kupol, a manufacturer, and Vektor": the second is an apposition.
        if (comma && !conjunction && first.Name is not null && member.Name is null && member.Determiner is "a" or "an" or "the")
        {
            return false;
        }

        const NounKinds Things = NounKinds.Goods | NounKinds.Component | NounKinds.Document | NounKinds.Activity | NounKinds.Event;
        var (a, b) = (first.Kinds & ~NounKinds.Name, member.Kinds & ~NounKinds.Name);
        var (aParty, bParty) = (
            (a & NounKinds.Party) != NounKinds.None && (a & Things) == NounKinds.None,
            (b & NounKinds.Party) != NounKinds.None && (b & Things) == NounKinds.None
        );
        return a == NounKinds.None || b == NounKinds.None || (a & b) != NounKinds.None || aParty == bParty;
    }

    private bool OpensClause(int phraseAt)
    {
        var j = phraseAt + 1;
        while (KindAt(j) == ElementKind.Adverb && j < elements.Count)
        {
            j++;
        }

        return j < elements.Count && elements[j].Verb is { IsFinite: true };
    }

    private bool IsBetween(int from) =>
        KindAt(from - 1) == ElementKind.Preposition && elements[from - 1].Word is "between" or "among" or "между";

    // The list itself is the subject of a new clause.
    private bool IsAfterClauseStart(int from) => KindAt(from - 1) is ElementKind.Subordinator or ElementKind.Relative or ElementKind.Break;

    private void JoinAppositions()
    {
        for (var i = 0; i + 2 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is not { } first
                || KindAt(i + 1) != ElementKind.Comma
                || elements[i + 2].Phrase is not { } second
                || first.IsPronoun
            )
            {
                continue;
            }

            if (lexicon == Lexicon.Of("en"))
            {
                first = Described(i, first, second);
            }

            // "its director and main owner, N": N is both.
            if (
                lexicon == Lexicon.Of("en")
                && first.Name is null
                && first.More.Count > 0
                && first.Members.All(m => m is { Name: null } && m.Kinds.HasFlag(NounKinds.Role))
                && second is { Name.Type: MentionType.Person, More.Count: 0 }
                && first.Words[^1].Lower == first.Head
            )
            {
                first.Offices.AddRange(first.More);
                first.More.Clear();
            }

            // "sold to Russia, a spokeswoman said": she describes neither a place nor, before her verb, a firm.
            if (
                lexicon == Lexicon.Of("en")
                && second.Name is null
                && (second.Kinds & (NounKinds.People | NounKinds.Official)) != NounKinds.None
                && (second.Kinds & NounKinds.Organization) == NounKinds.None
                && (
                    (first.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
                    || first.Name is { Type: MentionType.Organization }
                        && KindAt(i + 3) == ElementKind.Verb
                        && lexicon.Has("verbs.say", elements[i + 3].Verb!.Lemma)
                )
            )
            {
                continue;
            }

            // "Salnik, the plant's director": who holds an office is a person.
            if (
                first is { Name: { Type: not (MentionType.Person or MentionType.Location) } held, Words.Count: 1, More.Count: 0 }
                && second is { Name: null }
                && lexicon.Has("noun.role", second.Head)
                && lexicon == Lexicon.Of("en")
                && IsPersonal(held)
            )
            {
                first.Name = held with { Type = MentionType.Person };
                first.Kinds = Kinds.OfName(first.Name);
            }

            if (
                lexicon == Lexicon.Of("en")
                && second is { Name.Type: MentionType.Organization, Words.Count: 1, More.Count: 0 }
                && (first.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
                && i >= 2
                && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "in" }
                && elements[i - 2].Phrase is { Name: null, Describes: null, IsPronoun: false, More.Count: 0 } nameless
                && nameless.Words[^1].Lower == nameless.Head
                && nameless.Kinds.HasFlag(NounKinds.Organization)
                && KindAt(i + 3) is ElementKind.Comma or ElementKind.Break
            )
            {
                // "our reseller in Almaty, Vektor,": the name of the reseller.
                nameless.Describes = second;
                nameless.Name = second.Name;
                nameless.Kinds |= second.Kinds;
                elements[i - 2] = elements[i - 2] with { End = second.End };
                nameless.End = second.End;
                elements.RemoveRange(i + 1, 2);
                continue;
            }

            var (a, b) = (first.Kinds & NounKinds.Party, second.Kinds & NounKinds.Party);
            var alike =
                (a & b) != NounKinds.None
                || (a != NounKinds.None && b != NounKinds.None)
                || (second.Kinds & NounKinds.Role) != NounKinds.None
                || (first.Kinds & NounKinds.Role) != NounKinds.None && second.Kinds.HasFlag(NounKinds.Person)
                || ((first.Kinds & second.Kinds & (NounKinds.Goods | NounKinds.Place)) != NounKinds.None);
            // "Vann, native of Tarsk, denied": between the name and its verb, a phrase in commas describes.
            alike |=
                first.Name is not null
                && second is { Name: null, IsPronoun: false, More.Count: 0 }
                && KindAt(i + 3) == ElementKind.Comma
                && KindAt(i + 4) == ElementKind.Verb
                && lexicon == Lexicon.Of("en");
            if (!alike || lexicon == Lexicon.Of("ru") && !(first.Kinds.HasFlag(NounKinds.Person) && second.Name is null))
            {
                continue;
            }

            if (
                first.Name is not null
                && second.Name is null
                && (
                    second.Determiner is "a" or "an" or "the"
                    || (KindAt(i + 3) == ElementKind.Comma && KindAt(i + 4) == ElementKind.Verb)
                    || (second.Kinds & NounKinds.Role) != NounKinds.None
                    || (lexicon.Has("noun.staff", second.Head) && (second.Of ?? second.Owner) is not null)
                    || lexicon == Lexicon.Of("zh")
                )
                && !(
                    lexicon == Lexicon.Of("zh")
                    && (KindAt(i + 3) is ElementKind.Verb or ElementKind.Preposition || (first.Kinds & NounKinds.Party) == NounKinds.None)
                )
            )
            {
                second.Describes = first;
            }
            else if (
                first.Name is null
                && second.Name is not null
                && (second.Words.Count == 1 || second.Words.Count == 2 && lexicon.Has("titles", second.Words[0].Text))
                && first.More.Count == 0
                && second.More.Count == 0
                && KindAt(i - 1) != ElementKind.Comma
                && lexicon != Lexicon.Of("zh")
            )
            {
                // "a Russian firm, Vektor": the description keeps its place, the name carries the phrase.
                first.Describes = second;
                first.Name = second.Name;
                first.Kinds |= second.Kinds;
                Replace(i, 3, first, keepEnd: elements[i + 2].End);
                first.End = second.FullEnd;
            }
        }
    }

    // What an apposition in "a"/"the" describes: "X in Tarsk, a plant" X, "the owner of X, a maker" X, "X and Y, a firm" Y.
    private NounPhrase Described(int at, NounPhrase first, NounPhrase second)
    {
        if (second.Name is not null || second.Determiner is not ("a" or "an" or "the") || !second.Kinds.HasFlag(NounKinds.Organization))
        {
            return first;
        }

        if (
            first is { Name: not null, More.Count: 0 }
            && (first.Kinds & ~NounKinds.Country) == (NounKinds.Place | NounKinds.Name)
            && at >= 2
            && elements[at - 1] is { Kind: ElementKind.Preposition, Word: "in" or "at" or "near" or "from" }
            && elements[at - 2].Phrase is { Name: not null } host
            && host.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            return host;
        }

        if (first.More.Count > 0 && second.Determiner is "a" or "an" && first.More[^1].Name is not null)
        {
            return first.More[^1];
        }

        var inner = first;
        while (inner is { Name: null, Of: { } of })
        {
            inner = of;
        }

        return
            inner.Name is not null
            && inner != first
            && inner.Kinds.HasFlag(NounKinds.Organization)
            && !first.Kinds.HasFlag(NounKinds.Organization)
            ? inner
            : first;
    }

    // One to three capitalised words without a word of firms.
    private bool IsPersonal(Mention name) =>
        name.Text.Split(' ') is { Length: <= 3 } words
        && words.All(w => w.Length > 1 && char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '\'' or '.'))
        && !words.Any(w => lexicon.Has("noun.orgHead", w) || lexicon.Has("noun.legalForm", w));

    // "Pavel Drozdin, who heads": "who" speaks of a person.
    private void JoinWho()
    {
        for (var i = 1; i < elements.Count; i++)
        {
            if (elements[i] is not { Kind: ElementKind.Relative, Word: "who" or "whom" })
            {
                continue;
            }

            var host = KindAt(i - 1) == ElementKind.Comma ? i - 2 : i - 1;
            if (
                host >= 0
                && elements[host].Phrase
                    is { Name: { Type: not (MentionType.Person or MentionType.Location) } name, Words.Count: 1, More.Count: 0 } phrase
                && IsPersonal(name)
            )
            {
                phrase.Name = name with { Type = MentionType.Person };
                phrase.Kinds = Kinds.OfName(phrase.Name);
            }
        }
    }

    private void Replace(int at, int count, NounPhrase phrase, int? keepEnd = null)
    {
        var end = Math.Max(keepEnd ?? 0, Math.Max(elements[at + count - 1].End, phrase.FullEnd));
        elements[at] = new Element(ElementKind.Phrase, elements[at].Start, end, "") { Phrase = phrase };
        elements.RemoveRange(at + 1, count - 1);
    }
}
