namespace Throughline.Extraction.Prose;

/// <content>Verbs under other verbs, purposes, and goods that stand where the subject stands.</content>
internal sealed partial class ChineseClauses
{
    // "否认采购X", "停止供应X": the verb before it governs it.
    private void Govern(int verb, Predication p)
    {
        // "否认曾向某国供应机床", "否认公司出口机床": so does one with a coverb's phrase between, and a denial governs a whole clause.
        var isBare = false;
        for (var i = verb - 1; i >= 0; i--)
        {
            switch (elements[i].Kind)
            {
                // "暂停对X的发货".
                case ElementKind.Relative when i == verb - 1:
                case ElementKind.Adverb or ElementKind.Time or ElementKind.Frequency or ElementKind.Preposition:
                    continue;
                case ElementKind.Phrase:
                    isBare |= i == 0 || elements[i - 1].Kind != ElementKind.Preposition;
                    continue;
                case ElementKind.Verb
                    when !isBare
                        || s_lexicon.Has("verbs.deny", elements[i].Verb!.Lemma)
                        || s_lexicon.Has("verbs.forbid", elements[i].Verb!.Lemma)
                        || s_lexicon.Has("verbs.unknowing", elements[i].Verb!.Lemma):
                    if (_read.Find(r => r.Verb == elements[i].Verb) is { } matrix && s_lexicon.Has("verbs.failed", matrix.Lemma))
                    {
                        (p.Matrix, p.Verb!.IsGerund) = (matrix, true);
                    }

                    return;
                default:
                    return;
            }
        }
    }

    // "用于购买X": a purpose is no event.
    private bool IsPurpose(int verb) => verb > 0 && elements[verb - 1].Verb is { Lemma: "用于" or "用来" or "旨在" };

    // "谎称最终用户为X": neither is so, and no goods are called so.
    private bool IsFeigned(int i)
    {
        bool Feigns(int at) => elements[at].Verb is { } verb && s_lexicon.Has("verbs.feigning", verb.Lemma);
        bool Ends(int at) => elements[at].Kind is ElementKind.Comma or ElementKind.Break;
        for (var k = i - 1; k >= 0 && !Ends(k); k--)
        {
            if (Feigns(k))
            {
                return true;
            }
        }

        return Feigns(i)
            && elements.Skip(i + 1).TakeWhile(e => e.Kind is not (ElementKind.Comma or ElementKind.Break)).Any(e => e.Verb is not null);
    }

    // "若X付款": nothing is told of it; what would follow ("…，Y停止发货") is still to come.
    private bool IsCondition(int i)
    {
        var isSameClause = true;
        for (var k = i - 1; k >= 0 && elements[k].Kind != ElementKind.Break; k--)
        {
            if (elements[k].Kind == ElementKind.Subordinator)
            {
                elements[i].Verb!.IsFuture |= !isSameClause;
                return isSameClause;
            }

            isSameClause &= elements[k].Kind != ElementKind.Comma;
        }

        return false;
    }

    // "拟在某地设厂，并派人前往", "将赴某地参展": what goes on from a plan is planned, unless it has a day of its own.
    private void GoOnPlanned(int clause, int verb, Predication p)
    {
        var ahead = verb == 0 ? -1 : elements.FindLastIndex(verb - 1, verb, e => e.Verb is not null);
        var isSame = ahead >= clause && ahead >= 0;
        var joins = clause > 0 && elements[clause] is { Kind: ElementKind.Conjunction, Word: "并" or "并且" };
        var stop = elements.FindLastIndex(verb, e => e.Kind == ElementKind.Break && e.Word is not "#according");
        if (
            !(joins || isSame && s_lexicon.Has("verbs.serial", elements[ahead].Verb!.Lemma))
            || p.Times.Exists(t => clause > 0 && t.Start > elements[clause].Start && joins)
            || p.Verb!.IsNegated
        )
        {
            return;
        }

        var earlier = joins
            ? _read.FindLast(r => r.Verb is { IsFuture: true } && (stop < 0 || r.At > elements[stop].Start))
            : _read.Find(r => r.Verb == elements[ahead].Verb && r.Verb!.IsFuture);
        p.Verb.IsFuture |= earlier is not null;
    }

    // "9日到12日在某地，10日拜访了X": the day of the verb's own clause, not of the setting ahead.
    private void OwnTimes(int verb, Predication p)
    {
        var comma = elements.FindLastIndex(verb, e => e.Kind is ElementKind.Comma or ElementKind.Break);
        if (comma > 0 && p.Times.Count > 1 && p.Times.Exists(t => t.Start > elements[comma].Start))
        {
            p.Times.RemoveAll(t => t.Start < elements[comma].Start);
        }
    }

    // "X接待了我们，陪同参观了车间": who is shown round is the visitor; where nobody was named, nobody is told of.
    private bool IsGuided(int verb, Predication p)
    {
        if (
            verb == 0
            || elements[verb - 1].Verb is not { } guide
            || !s_lexicon.Has("verbs.guiding", guide.Lemma)
            || _read.FindLast(r => r.Verb == guide) is not { Agent: { } host }
            || p.Agent is not null && p.Agent != host
        )
        {
            return false;
        }

        var guest = _read
            .FindLast(r =>
                r.Agent == host
                && r.Verb != guide
                && r.Patient is { } met
                && (met.IsPronoun || (met.Kinds & NounKinds.Party) != NounKinds.None)
            )
            ?.Patient;
        if (guest is null)
        {
            return true;
        }

        (p.Agent, p.IsSubjectElsewhere) = (guest, true);
        p.Start = Math.Min(p.Start, guest.Start);
        return false;
    }

    private bool Turn(Predication p)
    {
        var isTurned = false;
        // "这批设备运往X": goods do not move anything.
        if (
            p is { Agent: { } agent, Verb.IsPassive: false }
            && (
                agent.Kinds.HasFlag(NounKinds.Goods)
                || agent is { Kinds: NounKinds.None, Name: null, Count: not null } or { IsPronoun: true, Count: not null }
                || agent is { Name: null } paper && s_lexicon.Has("noun.bill", paper.Head) && s_lexicon.Has("verbs.billing", p.Lemma)
            )
            && !agent.Kinds.HasFlag(NounKinds.Organization)
            && (
                s_lexicon.Has("verbs.goods", p.Lemma)
                || s_lexicon.Has("noun.bill", agent.Head)
                // "热像仪从某公司采购".
                || p.Patient is null
                    && s_lexicon.Has("verbs.taking", p.Lemma)
                    && p.Prepositions.Exists(x => x.Word is "从" or "自" or "向" or "于")
            )
            && (p.Patient is null || !p.Patient.Kinds.HasFlag(NounKinds.Goods))
        )
        {
            if (p.Patient is { } target && p.Second is null)
            {
                p.Second = target;
            }

            (p.Agent, p.Patient) = (null, agent);
            isTurned = true;
        }

        // "付款，用于购买X": what the money is for.
        if (p.Lemma is "用于" or "用来" or "以" && _read.Count > 0)
        {
            var verb = elements.FindIndex(e => e.Verb == p.Verb);
            var goods = elements
                .Skip(verb + 1)
                .TakeWhile(e => e.Kind is ElementKind.Verb or ElementKind.Phrase or ElementKind.Adverb)
                .LastOrDefault(e => e.Phrase is not null);
            if (goods?.Phrase is { } bought && _read[^1] is { } paid && s_lexicon.Has("verbs.pay", paid.Lemma))
            {
                paid.Prepositions.Add(("用于", bought));
                paid.End = Math.Max(paid.End, goods.End);
            }
        }

        return isTurned;
    }
}
