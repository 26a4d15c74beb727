using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Lists: "A, B and C".</content>
internal sealed partial class PhraseJoiner
{
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

                if (
                    lexicon == Lexicon.Of("en")
                    && first is { Name: not null, Words.Count: > 1 }
                    && lexicon.Has("noun.vessel", first.Head)
                    && first.Words[^2].Lower != first.Head
                    && member
                        is { Name: { Type: MentionType.Organization or MentionType.Unknown or MentionType.Person } ship, Words.Count: 1 }
                )
                {
                    // "the vessels Aurora and Sea Lark".
                    member.Name = ship with
                    {
                        Type = MentionType.Product,
                    };
                    member.Kinds = Kinds.OfName(member.Name);
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
        foreach (
            var kin in members.Where(m =>
                first.Name is { Type: MentionType.Person } && m.Owner is { IsPronoun: true, Words: [{ Text: "其" }] }
            )
        )
        {
            // "某甲与其妻某乙".
            kin.Owner = first.Alone();
        }

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

        // "in the presence of N and M": M goes with N.
        if (members.TrueForAll(m => OfSameKind(first, m)))
        {
            first.Of!.More.AddRange(members);
            Replace(from, to - from + 1, first);
            return;
        }

        // "the combination of A, B and C": what is combined is the list.
        (lexicon.Has("noun.gathering", first.Head) && first.Of is { } gathered ? gathered : InSameCase(first, members)).More.AddRange(
            members
        );
        Replace(from, to - from + 1, first);
    }

    // A name that goes with the name behind "of", and not with the nameless head.
    private bool OfSameKind(NounPhrase first, NounPhrase member) =>
        lexicon == Lexicon.Of("en")
        && first is { Name: null, Of: { Name: not null } inner }
        && member is { Name: not null }
        && (member.Kinds & inner.Kinds & ~NounKinds.Name) != NounKinds.None
        && (member.Kinds & first.Kinds) == NounKinds.None;

    // "производстве дальномеров и модулей": the list goes on with the noun whose case it shares.
    private NounPhrase InSameCase(NounPhrase first, List<NounPhrase> members)
    {
        var host = first;
        while (
            lexicon == Lexicon.Of("ru")
            && host is { Name: null, Of: { Name: null, Case: "gen" } inner }
            && members.TrueForAll(m => m is { Name: null, Case: "gen" })
            && (
                host.Case is not "gen"
                || members.TrueForAll(m => (m.Kinds & inner.Kinds) != NounKinds.None && (m.Kinds & host.Kinds) == NounKinds.None)
            )
        )
        {
            host = inner;
        }

        return host;
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

    // "a member of the board and the owner of X".
    private NounKinds Offices => lexicon == Lexicon.Of("en") ? NounKinds.Role : NounKinds.None;

    private bool CanJoin(NounPhrase first, NounPhrase member, int from, int at, bool conjunction, bool comma)
    {
        if (
            lexicon == Lexicon.Of("en")
            && conjunction
            && !comma
            && OpensClause(at)
            && (
                IsNominative(first) && member is { Name.Type: MentionType.Person }
                || IsNominative(member) && first is { Name.Type: MentionType.Person }
            )
        )
        {
            // "he and N met": both.
            return true;
        }

        if (first.IsPronoun || member.IsPronoun)
        {
            return false;
        }

        if (
            lexicon == Lexicon.Of("zh")
            && conjunction
            && first is { Name.Type: MentionType.Organization or MentionType.Person }
            && member is { Name.Type: MentionType.Organization or MentionType.Person }
            && KindAt(from - 1) == ElementKind.Preposition
        )
        {
            // "对某公司及某某实施制裁".
            return true;
        }

        var before = elements.Take(from).Any(e => e.Verb is { IsFinite: true });
        if (conjunction && OpensClause(at) && before && !IsAfterClauseStart(from) && !IsBetween(from))
        {
            return false;
        }

        // "at X and a shareholder in Y": a post goes with a post, not with a firm.
        if (
            conjunction
            && lexicon == Lexicon.Of("en")
            && first is { Name.Type: MentionType.Organization }
            && KindAt(from - 1) == ElementKind.Preposition
            && member is { Name: null, Determiner: "a" or "an" }
            && (member.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None
            && !member.Kinds.HasFlag(NounKinds.Organization)
        )
        {
            return false;
        }

        // "the lists of X and Y", "in the presence of N and M".
        if (conjunction && OfSameKind(first, member))
        {
            return true;
        }

        // "two directors of X, N and M": the names are theirs.
        if (
            comma
            && !conjunction
            && lexicon == Lexicon.Of("en")
            && first is { Name: null, Count: not null }
            && (first.Kinds & (NounKinds.People | NounKinds.Role | NounKinds.Organization)) != NounKinds.None
            && member.Name is not null
        )
        {
            return false;
        }

        // "N, head of supplies of X, and M".
        if (
            comma
            && !conjunction
            && lexicon == Lexicon.Of("en")
            && first is { Name.Type: MentionType.Person }
            && member is { Name: null, Of: not null }
            && (member.Kinds & (NounKinds.People | NounKinds.Role)) != NounKinds.None
        )
        {
            return false;
        }

        // "Kupol, a manufacturer, and Vektor": the second is an apposition.
        if (comma && !conjunction && first.Name is not null && member.Name is null && member.Determiner is "a" or "an" or "the")
        {
            return false;
        }

        const NounKinds Posts = NounKinds.Role | NounKinds.People;
        const NounKinds Things = NounKinds.Goods | NounKinds.Component | NounKinds.Document | NounKinds.Activity | NounKinds.Event;
        var (a, b) = (first.Kinds & ~NounKinds.Name, member.Kinds & ~NounKinds.Name);
        var (aParty, bParty) = (
            (a & (NounKinds.Party | Offices)) != NounKinds.None && (a & Things) == NounKinds.None,
            (b & (NounKinds.Party | Offices)) != NounKinds.None && (b & Things) == NounKinds.None
        );
        return a == NounKinds.None
            || b == NounKinds.None
            || (a & b) != NounKinds.None
            || aParty == bParty
            || lexicon == Lexicon.Of("ru") && first.Name is null && (a & Posts) != NounKinds.None && (b & Posts) != NounKinds.None;
    }

    private static bool IsNominative(NounPhrase phrase) =>
        phrase is { IsPronoun: true, Words: [{ Lower: "he" or "she" or "they" or "we" or "i" }] };

    private bool OpensClause(int phraseAt)
    {
        var j = phraseAt + 1;
        while (KindAt(j) == ElementKind.Adverb && j < elements.Count)
        {
            j++;
        }

        if (
            lexicon == Lexicon.Of("en")
            && KindAt(j) == ElementKind.Comma
            && KindAt(j + 1) == ElementKind.Phrase
            && KindAt(j + 2) == ElementKind.Comma
            && KindAt(phraseAt - 1) == ElementKind.Conjunction
            && KindAt(phraseAt - 2) == ElementKind.Comma
        )
        {
            // "..., and your captain, N, has agreed".
            j += 3;
            while (KindAt(j) == ElementKind.Adverb && j < elements.Count)
            {
                j++;
            }
        }

        return j < elements.Count && elements[j].Verb is { IsFinite: true };
    }

    private bool IsBetween(int from) =>
        KindAt(from - 1) == ElementKind.Preposition && elements[from - 1].Word is "between" or "among" or "между";

    // The list itself is the subject of a new clause.
    private bool IsAfterClauseStart(int from)
    {
        var before = from - 1;
        while (before > 0 && lexicon == Lexicon.Of("ru") && KindAt(before) is ElementKind.Time or ElementKind.Adverb)
        {
            // "установил: 5 июля 2022 года X и Y заключили".
            before--;
        }

        return KindAt(before) is ElementKind.Subordinator or ElementKind.Relative or ElementKind.Break;
    }
}
