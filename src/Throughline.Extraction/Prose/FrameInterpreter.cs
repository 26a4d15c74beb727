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

            // "is the director of X", "is the agent of X" say more than that X employs him.
            if (
                frame.Id == "staffOf"
                && (predication.Patient ?? predication.Second) is { } office
                && (
                    context.Lexicon.Has("noun.proxy", office.Head)
                    || context.Lexicon.Has("noun.director", office.Head)
                    || context.Lexicon.Has("noun.topRole", office.Head)
                )
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

            if (IsSpoken && frame.Id == "intermediary" && roles?.GetValueOrDefault("subject") is { } carrier && IsCarrier(carrier))
            {
                // "shipped via DHL": who carries is no middleman.
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
                    : slot.Where == "#focus" ? context.References.Focus()
                    : slot.Where == "#topic" ? context.References.Topic()
                    : slot.Where == "#goods" ? context.References.Goods()
                    : Slots.Fill(p, slot, source, context.Lexicon);
                if (phrase is not null && !roles.ContainsValue(phrase))
                {
                    roles[role] = phrase;
                    break;
                }
            }
        }

        Carrier(frame, p, roles);
        Writer(frame, p, roles);
        OfLetter(frame, p, sentence, roles);
        Further(frame, p, roles);
        Funds(frame, p, roles);
        Goods(frame, p, sentence, roles);
        Pair(frame, roles);
        Counterside(frame, p, sentence, roles);
        if (IsService(frame, p, roles))
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
