using System.Collections.Immutable;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Turns predications into claims by the frames of a language: roles from slots, one claim for each member of a list.</summary>
internal sealed class FrameInterpreter(ProseContext context)
{
    private const int MostClaims = 40;

    /// <summary>The claims that a predication yields.</summary>
    public IEnumerable<Claim> Read(Predication predication, SentenceView sentence)
    {
        var candidates = context.Frames.Where(f => Triggers(f, predication, sentence));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var frame in candidates)
        {
            var roles = Fill(frame, predication, sentence);
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
                && context.Frames.Any(f => f.Verbs.Contains(carrier.Lemma))
            )
            {
                return false;
            }

            var negated = p.Verb?.IsNegated == true || p.Matrix?.Verb?.IsNegated == true || p.Noun!.Determiner is "no";
            return !negated && !(p.Matrix is { } m && context.Lexicon.Has("verbs.failed", m.Lemma));
        }

        if (!frame.Verbs.Contains(p.Lemma))
        {
            return false;
        }

        var verb = p.Verb!;
        var isNegated =
            verb.IsNegated
            || p.Agent?.Determiner is "no"
            || (
                p.Matrix is { } matrix
                && verb.IsInfinitive
                && (context.Lexicon.Has("verbs.failed", matrix.Lemma) || matrix.Verb?.IsNegated == true)
                && frame.Response is null
            );
        var failedToAnswer =
            frame.Response == ResponseKind.NoResponse
            && p.Matrix is { } m2
            && verb.IsInfinitive
            && context.Lexicon.Has("verbs.failed", m2.Lemma);
        if ((isNegated || failedToAnswer) != frame.IsNegated || (frame.IsPassive is { } passive && passive != verb.IsPassive))
        {
            return false;
        }

        return frame.Complement.IsEmpty || frame.Complement.Any(c => HasComplement(c, p, sentence));
    }

    private bool HasComplement(string wanted, Predication p, SentenceView sentence)
    {
        if (wanted == "#among")
        {
            return false;
        }

        var phrase = p.Patient ?? p.Second;
        if (wanted.StartsWith("as ", StringComparison.Ordinal))
        {
            phrase = p.Prepositions.FirstOrDefault(x => x.Word == "as").Phrase;
            wanted = wanted[3..];
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
                var phrase = slot.Where == "#eventReceiver" ? EventReceiver(roles) : Slots.Fill(p, slot, source, context.Lexicon);
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
            "comment" => sentence.Tokens.Any(t =>
                t.Start > p.At
                && t.Lower is "comment" or "comments" or "answer" or "respond" or "комментировать" or "комментариев" or "置评" or "评论"
            ),
            "planned" => p.Prepositions.Any(x =>
                x.Word == "for"
                && x.Phrase.Words.Any(w => context.Lexicon.Has("futureWords", w.Lower))
                && context.Lexicon.Has("noun.transparent", x.Phrase.Head)
            ),
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
            && frame.Predicate is "plannedDelivery" or "delivered"
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

    private Claim? One(
        Frame frame,
        Predication p,
        Dictionary<string, NounPhrase> roles,
        SentenceView sentence,
        NounPhrase? subject,
        NounPhrase? target,
        NounPhrase? matter,
        Reference? via,
        bool isOpen
    )
    {
        var resolve = context.References;
        var matterReference = matter is null ? null : resolve.Resolve(matter);
        var objectReference = target is null ? null : OrganizationOf(target, frame) ?? resolve.Resolve(target);
        var subjectReference =
            subject is null ? null
            : frame.Knowledge == Knowledge.Unknown && subject.IsPronoun ? Clause(p, sentence)
            : resolve.Resolve(frame.Response is null ? subject : SpokenFor(subject, sentence));
        if (
            (matter is not null && matterReference is null)
            || (target is not null && objectReference is null)
            || (subject is not null && subjectReference is null)
        )
        {
            return null;
        }

        var value = Value(frame, p, roles, sentence);
        subjectReference ??= matterReference;
        if (objectReference is null && value is null)
        {
            objectReference = subjectReference == matterReference ? null : matterReference;
            value = objectReference is null ? ValueFromMatter(frame, p) : null;
        }

        if (objectReference is not null && objectReference == matterReference && matterReference.To.Schema is "Thing" or "Event")
        {
            (value, objectReference) = (matterReference.To.Name, null);
        }

        if (subjectReference is null || (objectReference is null && value is null) || objectReference?.To.Id == subjectReference.To.Id)
        {
            return null;
        }

        if (value is not null && frame.Predicate == "enables")
        {
            value = objectReference is null ? value : null;
        }

        return context.Build(
            new ClaimDraft(frame, p, sentence, subjectReference)
            {
                Object = objectReference,
                Value = objectReference is null ? value : null,
                Concerns = matterReference,
                Via = via,
                From = roles.GetValueOrDefault("from") is { } from ? resolve.Resolve(from) : null,
                Place = PlaceOf(p, roles, target),
                Count = (matter?.Count ?? subject?.Count ?? (matter?.Words.Count > 0 ? null : target?.Count))?.Quantity,
                IsOpenList = isOpen,
                Quote = frame.Response == ResponseKind.PolicyAssertion ? (p.Start, sentence.End) : null,
            }
        );
    }

    // "It is not known who paid": the question is the clause behind the verb.
    private Reference? Clause(Predication p, SentenceView sentence)
    {
        var name = context.Text(p.Verb!.MainStart + p.Verb.Word.Length, sentence.End);
        return name.Length < 4 ? null : new Reference(EntityRef.Mentioned(context.Document.Id, name.ToLowerInvariant(), name, "Thing"), []);
    }

    // "A spokesman for X": X answers.
    private NounPhrase SpokenFor(NounPhrase subject, SentenceView sentence)
    {
        if (!context.Lexicon.Has("noun.spokesperson", subject.Head) || subject.Name is not null)
        {
            return subject;
        }

        var at = sentence.Elements.FindIndex(e => e.Phrase == subject);
        return
            at >= 0
            && at + 2 < sentence.Elements.Count
            && sentence.Elements[at + 1] is { Kind: ElementKind.Preposition, Word: "for" }
            && sentence.Elements[at + 2].Phrase is { } principal
            ? principal
            : subject.Of ?? subject.Owner ?? subject;
    }

    // "the company's Izhevsk facilities": the visit is to the company, the facilities are the place.
    private Reference? OrganizationOf(NounPhrase target, Frame frame)
    {
        if (frame.Predicate is "visited" && target.Kinds.HasFlag(NounKinds.Place) && target.Name is null)
        {
            if (target.Owner is { } owner && context.References.Resolve(owner) is { To.Schema: not "Location" } owned)
            {
                return owned;
            }

            if (target.Modifier is { Type: MentionType.Organization } modifier)
            {
                return context.References.Named(modifier, null);
            }
        }

        return null;
    }

    private string? Value(Frame frame, Predication p, Dictionary<string, NounPhrase> roles, SentenceView sentence)
    {
        if (roles.TryGetValue("value", out var phrase))
        {
            var start = phrase.Owner is { } owner ? owner.Start : phrase.Words[0].Start;
            var end = frame.Response switch
            {
                null => phrase.FullEnd,
                ResponseKind.PolicyAssertion => sentence.End,
                _ => Math.Max(phrase.FullEnd, p.End),
            };
            return context.Text(start, end);
        }

        return frame.Roles.TryGetValue("value", out var slots) && slots.Any(s => s.Where is "#trigger" or "#complement")
                ? context.Text(p.Verb!.MainStart, p.Verb.MainStart + p.Verb.Word.Length) + Complement(p)
            : frame.Response is not null ? context.Text(p.At, p.End)
            : null;
    }

    private static string Complement(Predication p) =>
        p.Patient is null
        && p.Verb!.Word is "remain" or "remains" or "is" or "are" or "was" or "were" or "remained"
        && p.Complement.Length > 0
            ? " " + p.Complement
            : "";

    private string? ValueFromMatter(Frame frame, Predication p) =>
        frame.Roles.ContainsKey("from") || frame.Roles.ContainsKey("concerns") ? context.Text(p.At, p.End) : null;

    private static NounPhrase? PlaceOf(Predication p, Dictionary<string, NounPhrase> roles, NounPhrase? target)
    {
        if (roles.TryGetValue("place", out var place))
        {
            return place;
        }

        if (target is not null && target.Kinds.HasFlag(NounKinds.Place) && !target.Kinds.HasFlag(NounKinds.Organization))
        {
            return target;
        }

        return p
            .Prepositions.FirstOrDefault(x =>
                x.Word is "in" or "at" or "near" or "on" or "в" or "на" or "在" && x.Phrase.Kinds.HasFlag(NounKinds.Place)
            )
            .Phrase;
    }
}
