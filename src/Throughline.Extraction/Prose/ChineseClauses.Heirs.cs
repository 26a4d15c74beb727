using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Partners and kin of the subject, and what a clause without its own is told of.</content>
internal sealed partial class ChineseClauses
{
    // "某甲…，伙同某乙将设备出口": both do it.
    private static void WithPartner(Predication p)
    {
        if (
            p.Agent is { Name.Type: MentionType.Person, More.Count: 0 } self
            && p.Prepositions.Find(x => x.Word == "伙同").Phrase is { Name.Type: MentionType.Person } partner
            && partner != self
        )
        {
            p.Agent = self.Alone();
            p.Agent.More.Add(partner);
        }
    }

    // "某甲通过妻子某乙持有": whose wife is not told, so that she is the one's who acts.
    private static void OfKin(Predication p)
    {
        foreach (var kin in p.Prepositions.Select(x => x.Phrase).Append(p.Patient).Append(p.Second))
        {
            if (
                p.Agent is { Name.Type: MentionType.Person } self
                && kin is { Name.Type: MentionType.Person, Of: null, Owner: null, Describes: not null }
                && s_lexicon.Has("noun.kin", kin.Head)
                && kin.Name.Text != self.Name.Text
            )
            {
                kin.Of = self;
            }
        }
    }

    // "协助某厂研制X": who is helped has done nothing yet.
    private bool IsHelped(int i) =>
        i > 1 && elements[i - 1].Phrase is not null && elements[i - 2].Verb is { } help && s_lexicon.Has("verbs.helping", help.Lemma);

    // "X订了八套，其中五套已经交货": whoever was to deliver them, it was not X.
    private bool IsStillToDeliver(Predication p) =>
        s_lexicon.Has("verbs.goods", p.Lemma)
        && p is { Patient: null or { IsPronoun: true, Count: not null } }
        && _read.LastOrDefault() is { Patient: { } lot } before
        && lot.Kinds.HasFlag(NounKinds.Goods)
        && before.Lemma is "采购" or "订购" or "购买" or "购入" or "购进" or "订了" or "定了" or "订下" or "订货" or "买了" or "追加订购";

    // Goods behind a verb of knowing in the same clause.
    private bool IsOfContent(int clause, int verb, NounPhrase agent) =>
        agent.Kinds.HasFlag(NounKinds.Goods)
        && elements.FindIndex(clause, e => e.Phrase == agent) is var at
        && at > clause
        && at < verb
        && elements[at - 1].Verb is { Lemma: "明知" or "得知" or "知道" or "发现" or "知悉" or "获悉" or "认为" };

    // "X把发动机卖给Y，再由后者转售": the goods, not X.
    private NounPhrase? ToldOf(Predication p, NounPhrase? inherited) =>
        inherited is { Kinds: var kinds }
        && (kinds & NounKinds.Party) != NounKinds.None
        && !kinds.HasFlag(NounKinds.Goods)
        && s_lexicon.Has("verbs.goods", p.Lemma)
            ? _read.FindLast(r => r.Patient is { } lot && lot.Kinds.HasFlag(NounKinds.Goods))?.Patient
            : inherited;

    private int? Worth(int comma)
    {
        // "，约合", "，货值约", "，即".
        while (comma + 1 < elements.Count && elements[comma + 1].Kind == ElementKind.Adverb)
        {
            comma++;
        }

        return WorthAt(comma);
    }

    private int? WorthAt(int comma) =>
        comma + 1 < elements.Count && elements[comma + 1].Kind == ElementKind.Money ? comma + 1
        : comma + 2 < elements.Count
        && elements[comma + 1].Phrase is { Name: null } word
        && s_lexicon.Has("noun.worth", word.Head)
        && elements[comma + 2].Kind == ElementKind.Money
            ? comma + 2
        : null;
}
