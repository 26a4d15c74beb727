using Throughline.Extraction.Prose.Roles;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Claims whose sides a trained model chose, where the slots of the frames found none.</content>
internal sealed partial class FrameInterpreter
{
    /// <summary>The share from which a choice is told (docs/adr/0011: as many right as wrong in folds of texts that the slots had been written for).</summary>
    internal const double LeastShare = 0.6;

    // What nearly any two things can be to each other is worth no guess.
    private static readonly string[] s_loose = ["concerns", "contributedTo", "enables", "published", "stated"];

    private static readonly string[] s_sides = [Sense.NameOf(Role.Subject), Sense.NameOf(Role.Object)];

    private const string ChosenSides = ".sides/1";

    // Half of such claims are right, those with the highest shares somewhat more.
    private const double MostConfidence = 0.6;

    /// <summary>What a trigger can mean, whatever its frames' slots find.</summary>
    public IEnumerable<Sense> SensesOf(Predication p, SentenceView sentence) =>
        context
            .Frames.TriggeredBy(p)
            .Where(f =>
                f.Knowledge == Knowledge.Known
                && !s_loose.Contains(f.Predicate, StringComparer.Ordinal)
                && f.Disclosure == Disclosure.Open
                && (f.Response is not null || !f.Roles.ContainsKey("value") && f.Roles.ContainsKey("object"))
            )
            .Where(f => Triggers(f, p, sentence))
            .GroupBy(f => (f.Predicate, f.Response))
            .Select(g => new Sense([.. g]));

    /// <summary>The claims of a trigger beside those that slots gave, the likeliest first.</summary>
    /// <param name="p">The trigger.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="roles">Chooses.</param>
    /// <param name="told">The claims of the sentence so far.</param>
    public List<Claim> Read(Predication p, SentenceView sentence, RoleReader roles, List<Claim> told)
    {
        var read = new List<Claim>();
        if (!IsToldAsFact(p, sentence))
        {
            return read;
        }

        var choices = SensesOf(p, sentence)
            .SelectMany(s => roles.Choose(p, s, LeastShare).Select(c => (Sense: s, Choice: c)))
            .OrderByDescending(c => c.Choice.Share);
        foreach (var (sense, choice) in choices)
        {
            read.AddRange(
                Told(sense, p, choice, roles, sentence)
                    .Where(c =>
                        IsFull(c) && !told.Concat(read).Any(t => ToldClaims.Say(t, c) || Covers(t, p) && ToldClaims.AreOfOnePair(c, t))
                    )
                    .Select(c =>
                        c with
                        {
                            Extractor = $"frames.{context.Language}{ChosenSides}",
                            Confidence = Math.Round(MostConfidence * choice.Share, 2),
                        }
                    )
                    .ToList()
            );
        }

        return read;
    }

    // "may reach", "asked to carry", "поставляла ли": what is not told as a fact or a plan is worth no guess.
    private bool IsToldAsFact(Predication p, SentenceView sentence) =>
        p.Verb is not { } verb
        || !verb.IsConditional
            && !(verb.IsInfinitive && p.Matrix is { } matrix && !context.Lexicon.Has("verbs.plan", matrix.Lemma))
            && !sentence.Tokens.Exists(t => t.Lower is "ли" && t.Start - (verb.MainStart + verb.Word.Length) is >= 0 and < 2);

    private static bool Covers(Claim told, Predication p) => told.Evidence[0].Start <= p.At && p.At < told.Evidence[0].End;

    // "paid", "signed the contract": that somebody did something is worth no guess, nor is that goods moved themselves.
    private static bool IsFull(Claim claim) =>
        (claim.Response is not null || claim.Object is not null || claim.Qualifiers.Concerns is not null || claim.Amount is not null)
        && !(
            claim.Qualifiers.Concerns is { } goods
            && (
                claim.Subject.Name.Contains(goods.Name, StringComparison.OrdinalIgnoreCase)
                || goods.Name.Contains(claim.Subject.Name, StringComparison.OrdinalIgnoreCase)
            )
        );

    // By the frame that lacks least of what it needs; one that lacks more than a side tells nothing.
    private IEnumerable<Claim> Told(Sense sense, Predication p, RoleChoice choice, RoleReader roles, SentenceView sentence)
    {
        if (choice.Subject.At < 0 && p.Agent is not null)
        {
            // "The plant belongs to the largest employers": not to whom the sentence before named.
            return [];
        }

        if (choice.Target is { At: < 0 } && (OfWhat(p.Agent) ?? OfWhat(p.Patient)) is { IsPronoun: false })
        {
            // "the owner of X is N": of that, and not of the firm spoken of before.
            return [];
        }

        var goods = IsOfGoods(sense) ? roles.Goods(choice) : null;
        var (frame, sides, _) = sense
            .Frames.Select(f => (Frame: f, Sides: Sides(f, p, choice, goods)))
            .Select(f => (f.Frame, f.Sides, Lacks: Lacks(f.Frame, f.Sides, p, sentence)))
            .Where(f => f.Lacks >= 0)
            .OrderBy(f => f.Lacks)
            .FirstOrDefault();
        return frame is null ? [] : Claims(frame, p, sides, sentence, isTrial: true);
    }

    private static NounPhrase? OfWhat(NounPhrase? phrase) => phrase?.Owner ?? phrase?.Of;

    private static bool IsOfGoods(Sense sense) =>
        Predicates.FindOrNull(sense.First.Predicate)?.Kind is PredicateKind.Goods
        || sense.Frames.Any(f => f.Roles.ContainsKey(Sense.NameOf(Role.Goods)));

    // How much a frame lacks: sides that are not of its slots' types, and sides that it needs; -1 where it lacks anything else.
    private int Lacks(Frame frame, Dictionary<string, NounPhrase> sides, Predication p, SentenceView sentence)
    {
        var lacks = 0;
        foreach (var role in s_sides)
        {
            if (
                sides.TryGetValue(role, out var side)
                && !(frame.Roles.TryGetValue(role, out var slots) && slots.Any(s => Slots.Fits(side, s.Type, context.Lexicon)))
            )
            {
                if (side is { Name: null, Kinds: NounKinds.None })
                {
                    return -1;
                }

                lacks++;
            }
        }

        foreach (var need in frame.Needs)
        {
            var ways = need.Split('|');
            if (ways.Any(n => IsMet(n, sides, p, sentence)))
            {
                continue;
            }

            // "received praise": something else than goods.
            var isOtherThing =
                p.Patient is { } patient && !sides.ContainsValue(patient) && need.Contains("concerns", StringComparison.Ordinal);
            if (isOtherThing || !ways.Any(n => n is "subject" or "object" or "concerns"))
            {
                return -1;
            }

            lacks++;
        }

        return lacks;
    }

    private Dictionary<string, NounPhrase> Sides(Frame frame, Predication p, RoleChoice choice, NounPhrase? goods)
    {
        var sides = new Dictionary<string, NounPhrase>(StringComparer.Ordinal) { ["subject"] = choice.Subject.Phrase };
        if (choice.Target is { } target)
        {
            sides["object"] = target.Phrase;
        }

        foreach (var role in s_order.Where(r => r is not ("subject" or "object")))
        {
            var filled = (frame.Roles.TryGetValue(role, out var slots) ? slots : [])
                .Where(s => !s.Where.StartsWith('#'))
                .Select(s => Slots.Fill(p, s, null, context.Lexicon))
                .FirstOrDefault(x => x is not null && !sides.ContainsValue(x));
            filled ??= role == "concerns" && goods is not null && !sides.ContainsValue(goods) ? goods : null;
            if (filled is not null)
            {
                sides[role] = filled;
            }
        }

        return sides;
    }

    /// <summary>True for a claim whose sides the model chose.</summary>
    internal static bool IsChosen(Claim claim) => claim.Extractor.EndsWith(ChosenSides, StringComparison.Ordinal);
}
