using System.Collections.Frozen;

namespace Throughline.Extraction.Prose;

/// <content>Relative clauses before "的": "从X购得的传感器", "位于Y的工厂". What is outside reads the noun behind "的" alone.</content>
internal sealed partial class ChineseClauses
{
    /// <summary>A relative clause: where it begins, its verb, "的", and the noun that it describes.</summary>
    private sealed record RelativeClause(int From, int Verb, int Mark, NounPhrase? Head, bool IsHeadless);

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_coverbs = Frame
        .Load("zh")
        .SelectMany(f => f.Verbs.SelectMany(v => f.Roles.Values.SelectMany(r => r).Select(slot => (Verb: v, slot.Where))))
        .GroupBy(p => p.Verb, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Where).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private readonly List<RelativeClause> _relatives = [];

    private void FindRelatives()
    {
        for (var mark = 1; mark + 1 < elements.Count; mark++)
        {
            // "发走的是四台机床": what was sent stands behind the copula.
            var behind = elements[mark + 1].Verb is { Lemma: "是" or "为" } && mark + 2 < elements.Count ? mark + 2 : mark + 1;
            var figure = elements[mark + 1].Kind == ElementKind.Money;
            if (
                elements[mark].Kind != ElementKind.Relative
                || !figure
                    && (
                        elements[behind].Phrase
                        ?? (behind > mark + 1 ? elements.Find(e => e.Start > elements[behind].Start && e.Phrase is not null)?.Phrase : null)
                    )
                        is null
            )
            {
                continue;
            }

            var head = figure
                ? null
                : elements[behind].Phrase ?? elements.Find(e => e.Start > elements[behind].Start && e.Phrase is not null)?.Phrase;
            var start = mark;
            while (start > 0 && elements[start - 1].Kind is not (ElementKind.Comma or ElementKind.Break or ElementKind.Relative))
            {
                start--;
            }

            var verb = elements.FindLastIndex(mark - 1, mark - start, e => e.Kind == ElementKind.Verb);
            if (verb >= 0)
            {
                _relatives.Add(new(Begin(start, verb), verb, mark, head, behind > mark + 1));
            }
        }
    }

    // Behind the verb or the coverb that governs the noun: "出口|Y生产的Z", "将|X从Y购得的Z", "向|位于Y的Z", "向|X控股的Z".
    private int Begin(int start, int verb)
    {
        for (var j = verb - 1; j >= start; j--)
        {
            if (
                elements[j].Kind == ElementKind.Verb
                || elements[j] is { Kind: ElementKind.Preposition, Word: var word }
                    && (
                        word is "将" or "把"
                        // "由|该公司位于某地的工厂签收".
                        || word is "由" && s_lexicon.Has("verbs.locating", elements[verb].Verb!.Lemma)
                        || elements[j + 1].Kind != ElementKind.Phrase && word is not "被"
                        || word is not ("由" or "于" or "在" or "被") && !Takes(elements[verb].Verb!.Lemma, word)
                    )
            )
            {
                return j + 1;
            }
        }

        return start;
    }

    private static bool Takes(string verb, string coverb) => s_coverbs.TryGetValue(verb, out var taken) && taken.Contains(coverb);

    // A verb outside does not see the words of a relative clause.
    private bool IsHidden(int at, int verb) => _relatives.Exists(r => r.From <= at && at <= r.Mark && !(r.From <= verb && verb <= r.Mark));

    private bool IsInRelative(int at) => _relatives.Exists(r => r.From <= at && at <= r.Mark);

    // Behind a coverb, or behind a relative clause that stands behind one.
    private bool IsGoverned(int phrase)
    {
        var before = _relatives.Find(r => r.Mark == phrase - 1) is { } relative ? relative.From - 1 : phrase - 1;
        return before >= 0 && elements[before].Kind == ElementKind.Preposition;
    }

    // The noun behind "的" is what the clause lacks: its object, or else its subject.
    private void ReadRelative(RelativeClause relative, Predication inner, int clause, NounPhrase? inherited)
    {
        Before(Math.Max(relative.From, clause), relative.Verb, inner);
        After(relative.Verb, inner);
        inner.End = Math.Max(inner.End, Math.Max(elements[relative.Mark + 1].End, relative.Head?.End ?? 0));
        var copula = relative.From - 1;
        while (copula >= 0 && elements[copula].Kind == ElementKind.Adverb)
        {
            copula--;
        }

        if (
            relative.Head is { Name: null, SameAs: null } described
            && (described.Kinds & NounKinds.Party) != NounKinds.None
            && copula >= 0
            && elements[copula].Verb is { Lemma: "是" or "为" or "系", IsNegated: false }
            && (
                elements
                    .FindLast(e => e.Phrase is not null && e.Start < elements[copula].Start && e.Start >= elements[clause].Start)
                    ?.Phrase
                ?? inherited
            )
                is { } named
        )
        {
            // "X是一家从事Y的企业": the firm is X.
            described.SameAs = named;
            inner.Start = Math.Min(inner.Start, named.Start);
        }

        if (
            copula >= 0
            && elements[copula].Verb is { } received
            && s_lexicon.Has("verbs.receiving", received.Lemma)
            && inner.Second is null
        )
        {
            // "收到X支付的300万元": to whom it was paid.
            var outer = _read.FindLast(p => p.Verb == received);
            inner.Second = outer?.Agent;
            inner.IsSubjectElsewhere = true;
            inner.Start = Math.Min(inner.Start, outer?.Agent?.Start ?? inner.Start);
            if (outer is { Money: [var sum, ..] } && inner.Money.Count == 0)
            {
                inner.Money.Add(sum);
                inner.End = Math.Max(inner.End, sum.End);
            }
        }

        if (relative.Head is null)
        {
            // "代付的4.5万美元".
            inner.Money.Add(elements[relative.Mark + 1].Token!);
            return;
        }

        if (
            relative.Head is { Name: null, Kinds: var kinds }
            && (kinds & (NounKinds.Activity | NounKinds.Event | NounKinds.Document)) != NounKinds.None
        )
        {
            // "收购X股权的议案": the head is about the act and takes no part in it.
            return;
        }

        var located = s_lexicon.Has("verbs.locating", inner.Lemma)
            ? new[] { relative.Head, relative.Head.Owner }.FirstOrDefault(h => h is not null && h.Kinds.HasFlag(NounKinds.Organization))
            : null;
        if (
            located is not null
            && inner.Agent is null or { IsPronoun: true }
            && (inner.Patient is not null || inner.Prepositions.Exists(p => p.Word is "在" or "于"))
        )
        {
            // "其在某地注册的公司X", "设在某地的X的股份": X is there.
            inner.Agent = located;
            return;
        }

        if (
            relative.Head.Kinds.HasFlag(NounKinds.Organization)
            && relative.Head is { Name: null, Owner: null }
            && inner.Agent is { } founder
            && founder.Kinds.HasFlag(NounKinds.Organization)
            && (s_lexicon.Has("verbs.locating", inner.Lemma) || s_lexicon.Has("verbs.existential", inner.Lemma))
        )
        {
            // "Y设在某地的子公司": Y's.
            (relative.Head.Owner, inner.Agent) = (founder, relative.Head);
            return;
        }

        if (inner.Patient is null)
        {
            inner.Patient = relative.Head;
            if (
                inner.Agent is null
                && inherited is not null
                && !inner.Verb!.IsPassive
                && relative.Verb > 0
                && elements.FindLastIndex(relative.From, e => e.Kind == ElementKind.Phrase && e.Phrase == inherited) >= 0
            )
            {
                inner.Agent = inherited;
                inner.IsSubjectElsewhere = true;
            }
        }
        else if (inner.Agent is null && !inner.Verb!.IsPassive)
        {
            inner.Agent = relative.Head;
        }
        else
        {
            inner.Second ??= relative.Head;
        }
    }
}
