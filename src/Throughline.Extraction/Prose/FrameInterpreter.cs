using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Turns predications into claims by the frames of a language: roles from slots, one claim for each member of a list.</summary>
internal sealed partial class FrameInterpreter(ProseContext context)
{
    private const int MostClaims = 40;

    /// <summary>The claims that a predication yields.</summary>
    public IEnumerable<Claim> Read(Predication predication, SentenceView sentence) => Single(predication).SelectMany(p => One(p, sentence));

    // "is a member of the board of X and the owner of Y": each office has its own firm.
    private IEnumerable<Predication> Single(Predication p)
    {
        if (context.Lexicon == Mentions.Lexicon.Of("ru"))
        {
            return OfRussian(p);
        }

        if (
            context.Lexicon != Mentions.Lexicon.Of("en")
            || p is not { Lemma: "be" or "become", IsNominal: false, Patient: { Name: null, More.Count: > 0 } list }
            || list.Members.Count(m => m.Of is not null) < 2
        )
        {
            return [p];
        }

        return list.Members.Select(m => p.With(m.Alone()));
    }

    // "стал основателем и директором X": both offices are of X.
    private IEnumerable<Predication> OfRussian(Predication p)
    {
        if (
            p is not { Lemma: "быть", IsNominal: false, Patient: { Name: null, More: [{ Of: { } shared }] } list }
            || !list.Members.All(m => m is { Name: null } && (m.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None)
        )
        {
            return [p];
        }

        var first = list.Alone();
        first.Of ??= shared;
        return [p.With(first), p.With(list.More[0].Alone())];
    }

    private IEnumerable<Claim> One(Predication predication, SentenceView sentence)
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

            if (
                frame.Id == "declaredStaff"
                && context.References.IsEnglish
                && predication.Prepositions.Exists(x =>
                    x.Word == "as"
                    && (context.Lexicon.Has("noun.owner", x.Phrase.Head) || context.Lexicon.Has("noun.director", x.Phrase.Head))
                )
            )
            {
                continue;
            }

            // "is the director of X", "is the agent of X" say more than that X employs him.
            if (
                frame.Id == "staffOf"
                && (predication.Patient ?? predication.Second) is { } office
                && !(context.References.IsEnglish && IsLesserManager(office))
                && (
                    context.Lexicon.Has("noun.proxy", office.Head)
                    || context.Lexicon.Has("noun.director", office.Head)
                    || context.Lexicon.Has("noun.topRole", office.Head)
                )
            )
            {
                continue;
            }

            // "This firm is a shop. It was bought by X": the firm, not the goods spoken of last.
            if (
                frame.Id == "purchase"
                && context.References.IsEnglish
                && predication is { Verb.IsPassive: true, Patient: { IsPronoun: true } it }
                && context.References.IsFirmSpokenOf(it)
            )
            {
                continue;
            }

            // "I do not know", "I have not replied": the writer answers nobody.
            if (
                context.References.IsEnglish
                && frame.Response is ResponseKind.NoResponse or ResponseKind.NotAware
                && context.References.Speaker is null
                && sentence.Scopes.Count == 0
                && predication.Agent is { IsPronoun: true, Words: [{ Lower: "i" }] }
            )
            {
                continue;
            }

            // "asked us to send it to X": a request.
            if (
                context.References.IsEnglish
                && frame.Response is null
                && predication is { Verb.IsInfinitive: true, Matrix: { Verb.IsPassive: false } asking }
                && context.Lexicon.Has("verbs.ask", asking.Lemma)
                && asking.Patient is not null
            )
            {
                continue;
            }

            var roles = Fill(frame, predication, sentence);
            if (
                frame.Predicate == "declaredAs"
                && roles?.GetValueOrDefault("value") is { } called
                && (
                    called.Head is "own"
                    || frame.Id == "saidToBe"
                        && called is { Name: null, Determiner: "", Count: null, Kinds: NounKinds.None, Words: [{ } quality] }
                        && quality.Lower == called.Head
                )
            )
            {
                // "said that the motor was its own", "that the pumps were critical".
                continue;
            }

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

            if (IsSpoken && frame.Id == "intermediary" && roles?.GetValueOrDefault("subject") is { } carrier && IsCarrier(carrier))
            {
                // "shipped via DHL": who carries is no middleman.
                continue;
            }

            // "used in forestry": a trade, not a thing.
            if (
                roles is not null
                && context.References.IsEnglish
                && frame.Id == "component"
                && predication.Lemma == "use"
                && roles.GetValueOrDefault("object")
                    is { Name: null, Kinds: NounKinds.None, Determiner: "", Count: null, Words: [{ } trade] }
                && trade.Lower == roles["object"].Head
            )
            {
                continue;
            }

            if (roles is not null && context.References.IsEnglish && frame.Predicate == "directs" && !Leads(predication, roles))
            {
                continue;
            }

            if (roles is null || !taken.Add(frame.Predicate))
            {
                continue;
            }

            foreach (var claim in Claims(frame, predication, roles, sentence))
            {
                yield return IsDemanded(predication, sentence) && claim.Response is null ? claim with { Modality = Modality.Plan } : claim;
            }
        }
    }

    // "insisted that we pay": the plain form behind a demand tells what shall be.
    private bool IsDemanded(Predication p, SentenceView sentence) =>
        context.References.IsEnglish
        && p is { IsNominal: false, Verb: { IsFinite: true, IsPassive: false } verb }
        && verb.Word == verb.Lemma
        && sentence.Elements.FindIndex(e => e.Verb == verb) is > 1 and var at
        && sentence.Elements.FindLastIndex(at, e => e is { Kind: ElementKind.Subordinator, Word: "that" }) is > 0 and var that
        && sentence.Elements.FindLastIndex(that, e => e.Verb is not null) is >= 0 and var over
        && context.Lexicon.Has("verbs.demand", sentence.Elements[over].Verb!.Lemma);

    // "worked as a sales manager", "as head of laboratory", "runs a second plant", "founded by former engineers": nobody who leads, or nothing that is led.
    private bool Leads(Predication p, Dictionary<string, NounPhrase> roles)
    {
        var offices = p.Prepositions.Where(x => x.Word is "as").Select(x => x.Phrase).Append(p.Patient).Append(p.Second);
        if (offices.Any(o => o is not null && IsLesserManager(o)))
        {
            return false;
        }

        return !(
                roles.GetValueOrDefault("object") is { Name: null, IsPronoun: false, Owner: null, Modifier: null } led
                && (
                    led.Determiner is "a" or "an"
                        && led.SameAs is null
                        && roles.GetValueOrDefault("subject") is { Kinds: var kinds }
                        && kinds.HasFlag(NounKinds.Organization)
                    || led is { Determiner: "", Of: null }
                )
                && led.Describes is null
            )
            && !(
                roles.GetValueOrDefault("subject") is { Name: null, IsPronoun: false, Determiner: "", Describes: null } leader
                && leader.Words[^1].Lower != leader.Head
            );
    }

    // "a purchasing manager": one of several.
    private bool IsLesserManager(NounPhrase office) =>
        office is { Name: null, Head: "manager" or "executive", Words.Count: > 1, Determiner: not "the" }
        && !office.Words.SkipLast(1).All(w => context.Lexicon.Has("roleModifiers", w.Lower));

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
                    : slot.Where == "#goods" && context.Lexicon != Mentions.Lexicon.Of("zh") ? context.References.LastEvent.Goods
                    : slot.Where == "#focus" && p.Agent is { Owner: { IsPronoun: false } } && context.Lexicon == Mentions.Lexicon.Of("zh")
                        // "某物的大股东是X": of that, and not of the firm spoken of.
                        ? null
                    : slot.Where == "#focus" ? context.References.Focus()
                    : slot.Where == "#holder" ? Holder(p)
                    : slot.Where == "#topic" ? context.References.Topic()
                    : slot.Where == "#goods"
                        ? context.References.Goods(
                            p.Prepositions.FirstOrDefault(x => context.Lexicon.Has("noun.pretext", x.Phrase.Head)).Phrase?.Start
                        )
                    : Slots.Fill(p, slot, source, context.Lexicon);
                if (phrase is not null && !roles.ContainsValue(phrase))
                {
                    roles[role] = phrase;
                    break;
                }
            }
        }

        OfSpeaker(source, p, sentence, roles);
        Carrier(frame, p, roles);
        Writer(frame, p, roles);
        OfLetter(frame, p, sentence, roles);
        Further(frame, p, roles);
        Funds(frame, p, roles);
        Goods(frame, p, sentence, roles);
        Pair(frame, roles);
        Counterside(frame, p, sentence, roles);
        if (context.References.IsEnglish)
        {
            Origin(frame, roles, p);
            Impersonal(frame, roles, p);
            PaidThing(frame, roles, p);
            ToReader(frame, roles, p);
            Lister(frame, roles, p);
            OwnClient(frame, roles);
            Ship(frame, roles, p);
        }

        if (IsService(frame, p, roles) || IsOtherThing(frame, p, roles))
        {
            return null;
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
}
