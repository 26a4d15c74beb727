using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Turns predications into claims by the frames of a language: roles from slots, one claim for each member of a list.</summary>
internal sealed partial class FrameInterpreter(ProseContext context)
{
    private const int MostClaims = 40;

    /// <summary>The claims that a predication yields.</summary>
    public IEnumerable<Claim> Read(Predication predication, SentenceView sentence)
    {
        var candidates = context.Frames.TriggeredBy(predication).Where(f => Triggers(f, predication, sentence));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var frame in candidates)
        {
            // "владельцем X значится Y": an owner is no staff.
            if (
                frame.Id == "declaredStaff"
                && predication.Prepositions.Exists(x => x.Word == "#ins" && context.Lexicon.Has("noun.owner", x.Phrase.Head))
            )
            {
                continue;
            }

            // "is the director of X" says more than that X employs him.
            if (
                frame.Id == "staffOf"
                && (predication.Patient ?? predication.Second) is { } office
                && (context.Lexicon.Has("noun.director", office.Head) || context.Lexicon.Has("noun.topRole", office.Head))
            )
            {
                continue;
            }

            var roles = Fill(frame, predication, sentence);
            // "мы их указали как консультантов": those are people, not the goods spoken of last.
            if (
                frame.Predicate == "declaredAs"
                && roles?.GetValueOrDefault("value") is { Kinds: var said }
                && said.HasFlag(NounKinds.People)
                && roles.GetValueOrDefault("subject") is { IsPronoun: true }
            )
            {
                continue;
            }

            if (roles is null || !taken.Add(frame.Predicate))
            {
                continue;
            }

            foreach (var claim in Claims(frame, predication, roles, sentence))
            {
                yield return claim;
            }
        }
    }

    private bool Triggers(Frame frame, Predication p, SentenceView sentence)
    {
        // What stands under "whether" or "if" is not said to be so.
        if (
            frame.Response is null
            && frame.Knowledge == Knowledge.Known
            && sentence.Tokens.Any(t => t.Start < p.At && t.Lower is "whether" or "if" or "unless" or "ли" or "если")
        )
        {
            return false;
        }

        if (p.IsNominal)
        {
            if (
                !frame.Nouns.Contains(p.Lemma)
                || (frame.NeedsLightVerb && p.Verb is null)
                || frame.Modality == Modality.Plan && frame.Verbs.Count > 0
            )
            {
                return false;
            }

            // "received shipments of X": the verb tells it already.
            if (
                p.Verb is null
                && p.Matrix is { } carrier
                && !context.Lexicon.ListsOf("verbs.", carrier.Lemma).Any(l => l is "verbs.show" or "verbs.say")
                && context.Frames.HasVerb(carrier.Lemma)
            )
            {
                return false;
            }

            var negated = p.Verb?.IsNegated == true || p.Matrix?.Verb?.IsNegated == true || p.Noun!.Determiner is "no";
            return !negated && !(p.Matrix is { } m && context.Lexicon.Has("verbs.failed", m.Lemma));
        }

        // "произведена отгрузка X": the noun is the event, not what is made.
        if (
            frame.Predicate == "produces"
            && p.Patient is { Name: null, Head: { Length: > 0 } event_ }
            && context.Lexicon.Has("verbs.light", p.Lemma)
            && context.Frames.HasNoun(event_)
        )
        {
            return false;
        }

        if (!frame.Verbs.Contains(p.Lemma) || frame.NeedsFinite && p.Verb is { IsFinite: false })
        {
            return false;
        }

        var verb = p.Verb!;
        var isNegated =
            verb.IsNegated
            || IsNeither(p, sentence)
            || p.Agent?.Determiner is "no"
            || p.Patient?.Determiner is "no"
            || (
                p.Matrix is { } matrix
                && (verb.IsInfinitive || verb.IsGerund)
                && (context.Lexicon.Has("verbs.failed", matrix.Lemma) || matrix.Verb?.IsNegated == true)
                && frame.Response is null
            );
        // "Please don't mention the user": a request tells of nothing.
        if (frame.Knowledge == Knowledge.Unknown && verb is { IsPassive: false, IsNegated: true, IsInfinitive: false } && p.Agent is null)
        {
            return false;
        }

        var failedToAnswer =
            frame.Response == ResponseKind.NoResponse
            && p.Matrix is { } m2
            && verb.IsInfinitive
            && context.Lexicon.Has("verbs.failed", m2.Lemma)
            && !context.Lexicon.Has("verbs.decline", m2.Lemma);
        if ((isNegated || failedToAnswer) != frame.IsNegated || (frame.IsPassive is { } passive && passive != verb.IsPassive))
        {
            return false;
        }

        return frame.Complement.IsEmpty || frame.Complement.Any(c => HasComplement(c, p, sentence));
    }

    // "Neither X nor Y responded".
    private static bool IsNeither(Predication p, SentenceView sentence) =>
        (p.Verb is { IsPassive: true } ? p.Patient : p.Agent) is { } subject
        && sentence.Tokens.Exists(t => t.Lower is "neither" && subject.Start - t.End is >= 0 and < 3);

    private bool HasComplement(string wanted, Predication p, SentenceView sentence)
    {
        if (wanted == "#among")
        {
            return false;
        }

        var phrase = p.Patient ?? p.Second;
        if (wanted.Length > 3 && wanted[2] == ' ' && wanted[..2] is "as" or "on" or "in")
        {
            phrase = p.Prepositions.FirstOrDefault(x => wanted.StartsWith(x.Word, StringComparison.Ordinal)).Phrase;
            if (phrase is null)
            {
                return false;
            }

            wanted = wanted[3..];
        }

        if (
            context.Lexicon == Mentions.Lexicon.Of("ru")
            && p.Prepositions.Exists(x =>
                x.Word == "#ins"
                && (
                    wanted.StartsWith("noun.", StringComparison.Ordinal)
                        ? context.Lexicon.Has(wanted, x.Phrase.Head)
                        : x.Phrase.Head == wanted
                )
            )
        )
        {
            return true;
        }

        if (context.Lexicon == Mentions.Lexicon.Of("zh") && !wanted.StartsWith("noun.", StringComparison.Ordinal))
        {
            // "将X列入实体清单": the last of the words behind the verb, written together.
            return new[] { p.Patient, p.Second }
                    .OfType<NounPhrase>()
                    .SelectMany(x => x.Members)
                    .Any(m => context.Text(m.Words[0].Start, m.Words[^1].End).EndsWith(wanted, StringComparison.Ordinal))
                || p.Complement == wanted;
        }

        if (phrase is not null && phrase.Head.Length > 0)
        {
            return phrase.Members.Any(m =>
                wanted.StartsWith("noun.", StringComparison.Ordinal)
                    ? context.Lexicon.Has(wanted, m.Head)
                    : m.Head == wanted || m.Words.Any(w => w.Lower == wanted)
            );
        }

        return p.Complement == wanted || sentence.Tokens.Any(t => t.Start >= p.At && t.Start <= p.End + 1 && t.Lower == wanted);
    }

    private Dictionary<string, NounPhrase>? Fill(Frame frame, Predication p, SentenceView sentence)
    {
        var roles = new Dictionary<string, NounPhrase>(StringComparer.Ordinal);
        var source = sentence.Scopes.LastOrDefault(s => s.Start <= p.At && p.At < s.End)?.Phrase;
        foreach (var role in s_order)
        {
            if (!frame.Roles.TryGetValue(role, out var slots))
            {
                continue;
            }

            foreach (var slot in slots)
            {
                var phrase =
                    slot.Where == "#eventReceiver" ? EventReceiver(roles)
                    : slot.Where == "#focus" ? context.References.Focus()
                    : Slots.Fill(p, slot, source, context.Lexicon);
                if (phrase is not null && !roles.ContainsValue(phrase))
                {
                    roles[role] = phrase;
                    break;
                }
            }
        }

        foreach (var need in frame.Needs)
        {
            if (!need.Split('|').Any(n => IsMet(n, roles, p, sentence)))
            {
                return null;
            }
        }

        return roles;
    }

    // Goods first: "supplied Iran with drones" must not take the drones for a receiver.
    private static readonly string[] s_order = ["concerns", "subject", "object", "value", "to", "from", "via", "place"];

    private bool IsMet(string need, Dictionary<string, NounPhrase> roles, Predication p, SentenceView sentence) =>
        need switch
        {
            "money" => p.Money.Count > 0,
            "time" => p.Times.Count > 0,
            "bill" => p.Patient is { } bill && context.Lexicon.Has("noun.bill", bill.Head),
            "due" => (p.Patient ?? p.Second) is { } due && context.Lexicon.Has("noun.due", due.Head),
            "comment" => sentence.Tokens.Any(t =>
                (t.Start > p.At || context.Lexicon == Mentions.Lexicon.Of("ru"))
                && t.Lower
                    is "comment"
                        or "comments"
                        or "interview"
                        or "interviewed"
                        or "discuss"
                        or "elaborate"
                        or "say"
                        or "answer"
                        or "respond"
                        or "комментировать"
                        or "комментариев"
                        or "комментарии"
                        or "комментария"
                        or "пояснений"
                        or "показаний"
                        or "интервью"
                        or "разговора"
                        or "置评"
                        or "评论"
            ),
            "spoken" => sentence.Scopes.Exists(s => s.Manner == ScopeManner.Says && s.Start <= p.At && p.At < s.End),
            "withheld" => sentence.Tokens.Any(t => context.Lexicon.Has("withholding", t.Lower))
                || sentence.Elements.Exists(e => e.Phrase is { } said && context.Lexicon.Has("withholding", said.Head)),
            "planned" => p.Prepositions.Any(x =>
                x.Word == "for"
                && x.Phrase.Words.Any(w => context.Lexicon.Has("futureWords", w.Lower))
                && context.Lexicon.Has("noun.transparent", x.Phrase.Head)
            ),
            "percent" => p.Prepositions.Select(x => x.Phrase).Append(p.Patient).Any(x => x?.Count?.Quantity?.Unit == "%"),
            "ownerRole" => p.Agent is { Name: null } holder && context.Lexicon.Has("noun.ownerRole", holder.Head),
            "headRole" => p.Agent is { Name: null } head && context.Lexicon.Has("noun.topRole", head.Head),
            "rest" => p.Agent is { } rest && context.Lexicon.Has("rest", rest.Words[^1].Lower),
            "daughter" => sentence.Tokens.Any(t => t.Start > p.At && t.End <= p.End && context.Lexicon.Has("daughter", t.Lower)),
            "sanctions" => sentence.Tokens.Any(t => context.Lexicon.Has("sanctions", t.Lower)),
            "listing" => sentence.Tokens.Any(t => t.Start > p.At && context.Lexicon.Has("listing", t.Lower)),
            "spokenOrOwn" => context.IsOwnRecord || context.References.SenderName is not null || context.References.Speaker is not null,
            "onlyMoney" => p.Patient is null,
            "mainClause" => !sentence.Elements.Exists(e =>
                e.Kind == ElementKind.Relative && p.Agent is { } who && who.Start - e.End is >= 0 and < 3
            ),
            "funds" => (p.Verb is { IsPassive: true } ? p.Patient : p.Agent) is { Name: null } funds
                && context.Lexicon.Has("noun.funds", funds.Head),
            "asked" => Unsettled.IsAsked(p, sentence, context.Lexicon),
            "moved" => p.Verb is { IsPassive: true } && p.Patient?.Kinds.HasFlag(NounKinds.Goods) == true,
            "self" => p.Agent is null or { IsPronoun: true } or { Name: null }
                || sentence.Scopes.Exists(s => s.Phrase == p.Agent && s.Start <= p.At && p.At < s.End),
            "joint" => p.Noun!.Words.Any(w => w.Lower is "joint" or "collaborative" or "cooperative") || p.Lemma != "work",
            _ => roles.ContainsKey(need) || (need == "value" && false),
        };

    private NounPhrase? EventReceiver(Dictionary<string, NounPhrase> roles) =>
        roles.TryGetValue("concerns", out var goods) && goods.Determiner is "these" or "this" or "those" or "such" or "the"
            ? context.References.LastEvent.Receiver
            : null;

    private IEnumerable<Claim> Claims(Frame frame, Predication p, Dictionary<string, NounPhrase> roles, SentenceView sentence)
    {
        var isGoodsFlow = Predicates.FindOrNull(frame.Predicate)?.Kind is PredicateKind.Goods;
        var concerns = Expand(roles.GetValueOrDefault("concerns"), isGoods: true, out var open);
        var subjects = Expand(roles.GetValueOrDefault("subject"), isGoods: false, out var openSubject);
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
                        yield return claim;
                    }
                }
            }
        }

        if (isGoodsFlow && roles.TryGetValue("concerns", out var moved))
        {
            var (supplier, receiver) = frame.Predicate == "received" ? ("object", "subject") : ("subject", "object");
            var last = context.References.LastEvent;
            context.References.LastEvent = (
                moved,
                roles.GetValueOrDefault(receiver) ?? last.Receiver,
                roles.GetValueOrDefault(supplier) ?? last.Supplier
            );
        }
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
        expanded.AddRange(context.References.Pair(phrase));
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
