using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Sides that a sentence leaves to its paper: who writes, who carries, one party with the other.</content>
internal sealed partial class FrameInterpreter
{
    private static readonly string[] s_moves = ["shipped", "supplied", "delivered"];

    // "were dispatched by Lyndon Air Cargo": a carrier moves the goods of another.
    private void Carrier(Frame frame, Predication p, Dictionary<string, NounPhrase> roles)
    {
        if (
            (
                IsSpoken && Array.IndexOf(s_moves, frame.Predicate) >= 0
                || frame.Predicate == "received" && p.Lemma is not ("collect" or "pick")
            )
            && p.Verb is { IsPassive: true }
            && !roles.ContainsKey("via")
            && roles.TryGetValue("subject", out var by)
            && by == p.Agent
            && IsCarrier(by)
        )
        {
            roles.Remove("subject");
            roles["via"] = by;
        }
    }

    // "sent 25 drives to X, declared as fans": the goods of the clause before, or those spoken of in the messages before.
    private void Goods(Frame frame, Predication p, SentenceView sentence, Dictionary<string, NounPhrase> roles)
    {
        if (
            context.References.Speaker is not null
            && sentence.Scopes.Count == 0
            && frame is { Response: null, IsNegated: false }
            && Predicates.FindOrNull(frame.Predicate)?.Kind is PredicateKind.Goods
            && p is { Patient: null, IsNominal: false, Verb.IsPassive: false, Money.Count: 0 }
            && !(context.References.IsEnglish && p.Lemma is "want" or "need" or "fly" or "drive" or "move" or "seek")
            && !roles.ContainsKey("concerns")
            && roles.ContainsKey("subject")
        )
        {
            // "отправила вчера", "已发": what the messages before speak of.
            roles["concerns"] = LeftOut.Spoken(p.Start, LeftOut.It(context.Lexicon));
        }

        if (
            frame.Predicate != "declaredAs"
            || context.Lexicon != Mentions.Lexicon.Of("en") && context.References.Speaker is null
            || p is { Agent: not null, Patient: not null }
            // "there could be another way".
            || context.References.IsEnglish && sentence.Tokens.Exists(t => t.Lower is "there" && p.At - t.End is >= 0 and < 12)
            || roles.ContainsKey("subject")
            || !roles.ContainsKey("value")
        )
        {
            return;
        }

        var before = sentence.Elements.LastOrDefault(e =>
            e.Phrase is { } phrase && e.End <= p.At && Slots.Fits(phrase, "product", context.Lexicon) && !roles.ContainsValue(phrase)
        );
        if (before?.Phrase is { } goods)
        {
            roles["subject"] = goods;
            p.Start = Math.Min(p.Start, goods.Start);
        }
        else if (context.References.Speaker is not null)
        {
            roles["subject"] = LeftOut.Spoken(p.Start, LeftOut.It(context.Lexicon));
        }
    }

    // "Ещё 30 отправят", "另有2000片售予X": a further lot comes from whom the lot before came from.
    private void Further(Frame frame, Predication p, Dictionary<string, NounPhrase> roles)
    {
        if (
            Array.IndexOf(s_moves, frame.Predicate) >= 0
            && frame is { Response: null, IsNegated: false }
            && !roles.ContainsKey("subject")
            && p.Agent is null or { IsPronoun: true, Count: not null }
            && roles.TryGetValue("concerns", out var lot)
            && lot is { IsPronoun: true, Count: not null }
            && context.References.LastEvent.Supplier is { } supplier
        )
        {
            roles["subject"] = supplier;
        }
    }

    // "the funds were sent on": by whom they had reached.
    private void Funds(Frame frame, Predication p, Dictionary<string, NounPhrase> roles)
    {
        if (
            frame.Id == "receivedMoney"
            && context.Lexicon == Mentions.Lexicon.Of("ru")
            && p is { IsNominal: false, IsSubjectElsewhere: true, Verb.IsPassive: false }
            && !roles.ContainsKey("subject")
            && context.References.LastEvent is { Supplier: { } seller, Receiver: { } buyer }
            && seller == p.Agent
        )
        {
            // "передал 300 объективов X и получил 27 млн": who got the goods paid.
            roles["subject"] = buyer;
        }

        if (
            frame.Id == "moneyMoved"
            && !roles.ContainsKey("subject")
            && p.Patient is { Name: null, Of: null } funds
            && (context.Lexicon == Mentions.Lexicon.Of("ru") || funds.Determiner is "the" or "these" or "this")
            && context.References.Player("role.payee") is { } payee
        )
        {
            roles["subject"] = payee;
            p.Start = Math.Min(p.Start, funds.Start);
        }
    }

    // "your order of 2 July", "наш счёт от 5 марта": a dated act of one of the two, without a verb of its own.
    private bool IsOwnAct(Predication p) =>
        context.References.IsExchange
        && p is { IsNominal: true, Times.Count: > 0, Agent: { IsPronoun: true } own }
        && context.Lexicon.IsSpeaker(own.Words[0].Lower);

    // "为客户提供培训": an act given is no goods.
    private static bool IsService(Frame frame, Predication p, Dictionary<string, NounPhrase> roles) =>
        frame.Id is "supply" or "provide"
        && !roles.ContainsKey("concerns")
        && p.Patient is { Name: null } given
        && (given.Kinds & (NounKinds.Event | NounKinds.Activity)) != NounKinds.None
        && !given.Kinds.HasFlag(NounKinds.Goods);

    // A letter or a chat: who carries is not the one who sends.
    private bool IsSpoken => context.References.IsExchange || context.References.Speaker is not null;

    private bool IsCarrier(NounPhrase phrase) =>
        phrase.Name is { } name
        && context
            .Lexicon.Set("carriers")
            .Any(w =>
                name.Text.IndexOf(w, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || !char.IsAsciiLetter(w[0]) || !char.IsAsciiLetter(name.Text[at - 1]))
                && (!char.IsAsciiLetter(w[^1]) || at + w.Length == name.Text.Length || !char.IsAsciiLetter(name.Text[at + w.Length]))
            );

    // "were dispatched to your warehouse", «отгружены в Ваш адрес»: in a letter its writer did what is done for the one written to.
    private void Writer(Frame frame, Predication p, Dictionary<string, NounPhrase> roles)
    {
        if (
            frame.Id == "pay"
            && p is { IsNominal: true, Agent: null, Money.Count: > 0 }
            && context.Lexicon == Mentions.Lexicon.Of("ru")
            && context.References.SenderName is { Type: Mentions.MentionType.Organization }
            && !roles.ContainsKey("subject")
            && roles.TryGetValue("object", out var payee)
            && payee is { Name: not null }
        )
        {
            // "по платежу на сумму 5 евро в пользу X поясняем": whose letter it is paid.
            roles["subject"] = LeftOut.Spoken(p.Start, LeftOut.We(context.Lexicon));
        }

        if (
            context.References.IsExchange
            && context.Lexicon == Mentions.Lexicon.Of("ru")
            && frame is { Predicate: "contractedWith", Response: null }
            && !roles.ContainsKey("object")
            && roles.GetValueOrDefault("subject") is { IsPronoun: true } writer
            && context.Lexicon.Has("pronouns.first", writer.Words[0].Lower)
        )
        {
            // "Договор подпишем в мае": with the one written to.
            roles["object"] = LeftOut.Spoken(p.Start, LeftOut.You(context.Lexicon));
        }

        if (
            context.References.IsExchange
            && !roles.ContainsKey("subject")
            && frame is { Response: null, IsNegated: false }
            && (Array.IndexOf(s_moves, frame.Predicate) >= 0 || frame.Predicate == "invoiced")
            && roles.TryGetValue("object", out var target)
            && (
                target.Determiner is "your"
                || (target.Owner ?? target) is { IsPronoun: true } you && context.Lexicon.Has("pronouns.second", you.Words[0].Lower)
            )
        )
        {
            roles["subject"] = LeftOut.Spoken(p.Start, LeftOut.We(context.Lexicon));
        }
    }

    // «Аванс получен», «счёт выставлен», «станки отгружены»: an agentless passive of a Russian letter tells what its writer did.
    private void OfLetter(Frame frame, Predication p, SentenceView sentence, Dictionary<string, NounPhrase> roles)
    {
        if (
            context.Lexicon != Mentions.Lexicon.Of("ru")
            || context.References is not { IsExchange: true, SenderName: not null }
            || sentence.Scopes.Count > 0
            || frame is not { Response: null, IsNegated: false }
            || p
                is not {
                    Agent: null,
                    IsSubjectElsewhere: false,
                    Verb: { IsPassive: true, IsReduced: false, IsInfinitive: false, IsNegated: false }
                }
            || roles.ContainsKey("subject")
            || p.Prepositions.Exists(x => x.Word is "от" or "с" or "со" or "у" or "#ins" && Slots.Fits(x.Phrase, "party", context.Lexicon))
        )
        {
            return;
        }

        var we = LeftOut.Spoken(p.Start, LeftOut.We(context.Lexicon));
        var you = LeftOut.Spoken(p.Start, LeftOut.You(context.Lexicon));
        switch (frame.Id)
        {
            case "receivedMoney" or "receivedFunds":
                roles["subject"] = you;
                roles.TryAdd("object", we);
                break;
            case "issueInvoice":
                roles["subject"] = we;
                roles.TryAdd("object", you);
                break;
            case "pay" when p is { Money.Count: 0, Patient: { } bill } && bill.Kinds.HasFlag(NounKinds.Document):
                roles["subject"] = we;
                roles.TryAdd("object", you);
                break;
            case "receive" or "pay":
            case "order" or "supply" or "ship" or "deliver" when roles.ContainsKey("concerns"):
                roles["subject"] = we;
                break;
            default:
                break;
        }
    }

    // "The parties signed", "A and B signed": one of them with the other.
    private void Pair(Frame frame, Dictionary<string, NounPhrase> roles)
    {
        if (
            frame.Predicate is not ("contractedWith" or "metWith" or "collaboratedOn")
            || roles.ContainsKey("object")
            || !roles.TryGetValue("subject", out var both)
        )
        {
            return;
        }

        var pair = context.References.Pair(both).ToList();
        pair = pair.Count == 0 && both.More.Count == 1 ? [.. both.Members] : pair;
        if (pair.Count == 2)
        {
            roles["subject"] = pair[0].More.Count > 0 ? Alone(pair[0]) : pair[0];
            roles["object"] = pair[1];
        }
    }

    // "当事人辩称其不知道": behind a verb of saying "其" is who speaks.
    private void OfSpeaker(NounPhrase? source, Predication p, SentenceView sentence, Dictionary<string, NounPhrase> roles)
    {
        if (
            source is not null
            && roles.GetValueOrDefault("subject") is { } its
            && (
                its.Words is [{ Lower: "其" or "自己" }]
                // "Из показаний N следует, что с M он встречался".
                || its.Words is [{ Lower: "он" or "она" }]
                    && p.Prepositions.Exists(x => x.Phrase.Start < its.Start && x.Phrase.Name is { Type: Mentions.MentionType.Person })
                    && source is { Name.Type: Mentions.MentionType.Person }
                // "某材料称，公司从未出售": whose word it is.
                || context.References.IsChinese
                    && its is { Name: null, Owner: null, Of: null, IsPronoun: false, SameAs: null, Words.Count: 1, Count: null }
                    && context.Lexicon.Has("host", its.Head)
                    && source is { Name.Type: Mentions.MentionType.Organization, Describes: null }
            )
            && sentence.Scopes.Exists(s =>
                s.Phrase == source
                && its.Start >= s.Start
                && !sentence.Elements.Exists(e =>
                    e.Start >= s.Start
                    && e.Start < its.Start
                    && e.Phrase is { } other
                    && (other.Kinds & NounKinds.Party) != NounKinds.None
                    && !p.Prepositions.Exists(x => x.Phrase == other)
                )
            )
        )
        {
            roles["subject"] = source;
            p.Start = Math.Min(p.Start, source.Start);
        }
    }

    // "Отправитель — X, получатель — Y": each of the two has the other on its side.
    private void Counterside(Frame frame, Predication p, SentenceView sentence, Dictionary<string, NounPhrase> roles)
    {
        var other = frame.Id switch
        {
            "supplierOf" => "role.buyer",
            "receiverOf" or "customerOf" => "role.supplier",
            "payerIs" => "role.payee",
            _ => "",
        };
        if (other.Length == 0 || roles.ContainsKey("object") || !roles.TryGetValue("subject", out var own))
        {
            return;
        }

        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is not { Name: null } part || !context.Lexicon.Has(other, part.Head))
            {
                continue;
            }

            var says = sentence.Elements.FindIndex(i + 1, e => e.Kind is not (ElementKind.Phrase or ElementKind.Preposition));
            if (
                says > 0
                && says + 1 < sentence.Elements.Count
                && (
                    sentence.Elements[says].Word is "—" or "–"
                    || sentence.Elements[says].Verb is { Lemma: "是" or "为" or "系" or "быть" or "указать" or "выступить" or "оформить" }
                )
                && sentence.Elements[says + 1].Phrase is { Name: not null } found
                && found != own
                && Slots.Fits(found, "party", context.Lexicon)
            )
            {
                roles["object"] = found;
                (p.Start, p.End) = (Math.Min(p.Start, part.Start), Math.Max(p.End, found.End));
                return;
            }
        }
    }

    // The first of a list without the others.
    private static NounPhrase Alone(NounPhrase first) =>
        new()
        {
            Start = first.Start,
            End = first.End,
            Words = first.Words,
            Name = first.Name,
            Head = first.Head,
            Kinds = first.Kinds,
            Determiner = first.Determiner,
            Of = first.Of,
            Owner = first.Owner,
            Count = first.Count,
            IsPronoun = first.IsPronoun,
        };
}
