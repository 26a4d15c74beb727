using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Who holds an office that is told behind a comma: "某某，男，本科学历，高级工程师，现任X董事长".</content>
internal sealed partial class ChineseClauses
{
    // Degrees, titles and earlier posts between the person and the verb are no holders; without a person nobody is told of.
    private void HeldBySomebody(int verb, Predication p)
    {
        if (!s_lexicon.Has("verbs.office", p.Lemma) || p.Agent is null || IsSomebody(p.Agent) || !IsApart(p.Agent, verb))
        {
            return;
        }

        p.Agent = Enumerable
            .Range(0, verb)
            .Where(j => elements[j].Phrase is { } named && IsSomebody(named) && !IsInRelative(j) && !(j > 0 && IsGoverned(j)))
            .Select(j => elements[j].Phrase)
            .FirstOrDefault();
        p.IsSubjectElsewhere = p.Agent is not null;
        p.Start = p.Agent is null ? elements[verb].Start : Math.Min(elements[verb].Start, p.Agent.Start);
    }

    // "历任X副部长、副厂长，Y副总经理": each house behind the first has an office of its own.
    private IEnumerable<Predication> FurtherPosts(int verb, Predication p)
    {
        if (!s_lexicon.Has("verbs.office", p.Lemma) || p.Agent is null || p.Patient is null || p.Verb is not { IsNegated: false })
        {
            yield break;
        }

        for (
            var j = verb + 1;
            j < elements.Count
                && elements[j].Kind
                    is ElementKind.Phrase
                        or ElementKind.Comma
                        or ElementKind.Break
                        or ElementKind.Conjunction
                        or ElementKind.Adverb;
            j++
        )
        {
            if (
                elements[j].Phrase is { Name: null } post
                && post.Start >= p.End
                && (post.Kinds.HasFlag(NounKinds.Role) || s_lexicon.Has("noun.staff", post.Head))
                && (
                    post.Owner is { Name.Type: MentionType.Organization }
                    || post.Words.Exists(w => w.Mention is { Type: MentionType.Organization })
                )
            )
            {
                yield return new Predication
                {
                    Lemma = p.Lemma,
                    Verb = p.Verb,
                    At = p.At,
                    Start = p.Start,
                    End = elements[j].End,
                    Agent = p.Agent,
                    Patient = post,
                    IsSubjectElsewhere = true,
                };
            }
        }
    }

    // "X的法定代表人是某甲，实际控制人则是某乙": of the same house.
    private void OfSameHouse(Predication p)
    {
        if (
            p
                is {
                    Lemma: "是" or "为" or "系",
                    Agent: { Name: null, Owner: null, IsPronoun: false } office,
                    Patient.Name.Type: MentionType.Person or MentionType.Organization
                }
            && office.Words.Count == 1
            && IsOffice(office)
            && _read.LastOrDefault() is { Lemma: "是" or "为" or "系", Agent: { Name: null, Owner: { } house } before }
            && IsOffice(before)
        )
        {
            office.Owner = house;
            p.Start = Math.Min(p.Start, house.Start);
        }
    }

    // "某甲卸任X总经理，由某乙接任": the same office.
    private void Succeeds(Predication p)
    {
        if (
            p is { Lemma: "接任" or "继任" or "接替" or "接棒" or "接手", Agent: { } }
            && p.Patient is null or { Name.Type: MentionType.Person }
            && _read.LastOrDefault(r => r.Patient is { Name: null } office && IsOffice(office)) is { Patient: { } left }
        )
        {
            (p.Patient, p.IsSubjectElsewhere) = (left, true);
            p.Start = Math.Min(p.Start, left.Start);
        }
    }

    // "受X委托，Y…": X charged Y.
    private void Commissioned(Predication p)
    {
        if (
            p is { Agent: { Name: not null } charged, Verb.IsPassive: false }
            && _read.LastOrDefault() is { Lemma: "委托", Verb.IsPassive: true, Agent: { } by, Patient: null } commission
            && by != charged
            && commission.At < charged.Start
        )
        {
            commission.Patient = charged;
            commission.End = Math.Max(commission.End, charged.End);
        }
    }

    private static bool IsOffice(NounPhrase phrase) =>
        phrase.Kinds.HasFlag(NounKinds.Role)
        || s_lexicon.Has("noun.ownerRole", phrase.Head)
        || s_lexicon.Has("noun.chiefRole", phrase.Head);

    // "公司董事会聘任某某为副总经理": of the firm whose board appoints.
    private void OfAppointment(Predication p)
    {
        if (
            p is { Lemma: "为", Agent: { } appointed, Patient: { Name: null, Owner: null } office, Verb.IsNegated: false }
            && office.Kinds.HasFlag(NounKinds.Role)
            && !office.Words.Exists(w => w.Mention is { Type: MentionType.Organization })
            && _read.LastOrDefault() is { Agent: { } by } appoints
            && (appoints.Patient == appointed || appoints.Prepositions.Exists(x => x.Phrase == appointed))
            && s_lexicon.Has("verbs.appointing", appoints.Lemma)
        )
        {
            office.Owner =
                by.Kinds.HasFlag(NounKinds.Organization) ? by
                : by.Modifier is { Type: MentionType.Organization } house ? Coreference.References.NameOf(house, by)
                : by.Owner;
            p.Start = Math.Min(p.Start, office.Owner?.Start ?? p.Start);
        }
    }

    private static bool IsSomebody(NounPhrase phrase) =>
        (phrase.Describes ?? phrase) is { Name.Type: MentionType.Person }
        || phrase.Words.Exists(w => w.Mention is { Type: MentionType.Person })
        || phrase.Words[^1].Text is [.., '先', '生'] or [.., '女', '士']
        || phrase.IsPronoun && phrase.Owner is null;

    // A mark stands between.
    private bool IsApart(NounPhrase phrase, int verb) =>
        elements.FindLastIndex(verb, e => e.Kind is ElementKind.Comma or ElementKind.Break) is >= 0 and var mark
        && elements[mark].Start >= phrase.End;
}
