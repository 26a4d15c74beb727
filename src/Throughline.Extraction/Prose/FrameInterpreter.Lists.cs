using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>One claim for each member of a list.</content>
internal sealed partial class FrameInterpreter
{
    // A trial leaves no trace in what is remembered of the text.
    private IEnumerable<Claim> Claims(
        Frame frame,
        Predication p,
        Dictionary<string, NounPhrase> roles,
        SentenceView sentence,
        bool isTrial = false
    )
    {
        var isGoodsFlow = Predicates.FindOrNull(frame.Predicate)?.Kind is PredicateKind.Goods;
        var concerns = Expand(roles.GetValueOrDefault("concerns"), isGoods: true, out var open);
        if (concerns.Exists(c => c.Kinds.HasFlag(NounKinds.Goods)))
        {
            // "提供陀螺仪及技术支持": the support is no goods.
            concerns.RemoveAll(c => c is { Name: null, Kinds: NounKinds.Activity });
        }

        if (frame.Predicate == "intermediaryFor" && context.References.IsEnglish && concerns.Count > 1)
        {
            concerns.RemoveRange(1, concerns.Count - 1);
        }

        var subjects = Expand(roles.GetValueOrDefault("subject"), isGoods: false, out var openSubject);
        if (
            context.References.IsEnglish
            && frame.Predicate is "visited" or "travelledTo" or "attended" or "metWith"
            && roles.GetValueOrDefault("subject") is { Name: null } team
            && context.Lexicon.Has("noun.team", team.Head)
            && Leader(team, sentence) is { } leader
        )
        {
            subjects.Add(leader);
        }

        if (context.References.IsEnglish && frame.Predicate is "directs" or "owns" && Beside(p, sentence) is { } partner)
        {
            subjects.Add(partner);
        }

        var objects = Expand(roles.GetValueOrDefault("object"), isGoods: frame.Predicate is "produces", out var openObject);
        var via = roles.GetValueOrDefault("via") is { } v ? context.References.Resolve(v) : null;
        if (
            isGoodsFlow
            && subjects.Count == 0
            && roles.GetValueOrDefault("concerns") is { } goodsOnly
            && frame.Predicate is "plannedDelivery"
        )
        {
            subjects = Expand(goodsOnly.Modifier is null ? context.References.LastEvent.Supplier : null, isGoods: false, out _);
        }

        if (IsRespective(sentence, p) && Paired(subjects, objects, concerns) is { } pairs)
        {
            foreach (var (subject, target, matter) in pairs)
            {
                if (One(frame, p, roles, sentence, subject, target, matter, via, open || openSubject || openObject) is { } claim)
                {
                    yield return claim;
                }
            }

            yield break;
        }

        var emitted = 0;
        foreach (var subject in OrNull(subjects))
        {
            foreach (var target in OrNull(objects))
            {
                foreach (var matter in OrNull(concerns))
                {
                    var claim = One(frame, p, roles, sentence, subject, target, matter, via, open || openSubject || openObject);
                    if (claim is not null && emitted++ < MostClaims)
                    {
                        if (!isTrial)
                        {
                            context.References.Played(claim);
                        }

                        yield return claim;
                    }
                }
            }
        }

        if (isGoodsFlow && !isTrial && roles.TryGetValue("concerns", out var moved))
        {
            var (supplier, receiver) =
                frame.Predicate == "received"
                || frame.Predicate == "ordered" && (context.References.IsEnglish || context.References.IsChinese)
                    ? ("object", "subject")
                    : ("subject", "object");
            var last = context.References.LastEvent;
            context.References.LastEvent = (
                moved,
                roles.GetValueOrDefault(receiver) ?? last.Receiver,
                roles.GetValueOrDefault(supplier) ?? last.Supplier
            );
        }
    }

    // "manages the branch together with N".
    private static NounPhrase? Beside(Predication p, SentenceView sentence) =>
        p.Verb is { IsPassive: false }
        && p.Prepositions.Find(x => x.Word == "with").Phrase is { Name: not null } partner
        && (partner.Kinds & (NounKinds.Person | NounKinds.Organization)) != NounKinds.None
        && sentence.Tokens.FindIndex(t => t.Lower == "with" && partner.Start - t.End is >= 0 and < 2) is > 0 and var with
        && sentence.Tokens[with - 1].Lower is "together" or "jointly" or "along"
            ? partner
            : null;

    // "a delegation led by N".
    private static NounPhrase? Leader(NounPhrase team, SentenceView sentence)
    {
        var at = sentence.Elements.FindIndex(e => e.Phrase == team);
        return
            at >= 0
            && at + 3 < sentence.Elements.Count
            && sentence.Elements[at + 1].Verb is { IsReduced: true, Lemma: "lead" or "head" or "command" }
            && sentence.Elements[at + 2] is { Kind: ElementKind.Preposition, Word: "by" }
            && sentence.Elements[at + 3].Phrase is { IsPronoun: false } leader
            && leader.Kinds.HasFlag(NounKinds.Person)
            ? leader
            : null;
    }

    private static bool IsRespective(SentenceView sentence, Predication p) =>
        sentence.Tokens.Exists(t => t.Start >= p.Start && t.End <= p.End + 15 && t.Lower is "respectively");

    // "X and Y supplied lathes and presses respectively": the members of the two lists go together in their order.
    private static IEnumerable<(NounPhrase?, NounPhrase?, NounPhrase?)>? Paired(
        List<NounPhrase> subjects,
        List<NounPhrase> objects,
        List<NounPhrase> concerns
    )
    {
        var longest = Math.Max(subjects.Count, Math.Max(objects.Count, concerns.Count));
        var lists = new[] { subjects, objects, concerns };
        return longest > 1 && lists.Count(l => l.Count == longest) > 1 && lists.All(l => l.Count == longest || l.Count < 2)
            ? Enumerable.Range(0, longest).Select(i => (Of(subjects, i), Of(objects, i), Of(concerns, i)))
            : null;

        static NounPhrase? Of(List<NounPhrase> list, int i) =>
            list.Count > 1 ? list[i]
            : list.Count == 1 ? list[0]
            : null;
    }

    private static NounPhrase?[] OrNull(List<NounPhrase> phrases) => phrases.Count == 0 ? [null] : [.. phrases];

    // The members of a list; goods look through "shipments of" and "these deliveries".
    private List<NounPhrase> Expand(NounPhrase? phrase, bool isGoods, out bool isOpen)
    {
        isOpen = false;
        if (phrase is null)
        {
            return [];
        }

        var expanded = new List<NounPhrase>();
        expanded.AddRange(isGoods ? [] : context.References.Pair(phrase));
        if (expanded.Count > 0)
        {
            return expanded;
        }

        foreach (var member in phrase.Members)
        {
            var current = member;
            if (isGoods)
            {
                while (current.Of is { } of && current.Name is null && context.Lexicon.Has("noun.transparent", current.Head))
                {
                    isOpen |= current.IsOpenList;
                    current = of;
                }

                if (
                    current.Name is null
                    && current.Of is null
                    && context.Lexicon.Has("noun.movement", current.Head)
                    && context.References.LastEvent.Goods is { } goods
                    && goods != phrase
                )
                {
                    expanded.AddRange(Expand(goods, true, out var openGoods));
                    isOpen |= openGoods;
                    continue;
                }
            }

            isOpen |= current.IsOpenList;
            if (current.Examples.Count > 0)
            {
                expanded.AddRange(current.Examples);
            }
            else if (current != member && current.More.Count > 0)
            {
                expanded.AddRange(current.Members);
            }
            else
            {
                expanded.Add(current);
            }
        }

        return expanded;
    }
}
