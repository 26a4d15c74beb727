using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what English says of a party beside its clause: "As director of X, N …", "N, in his capacity as …", "the Dubai-based firm N", "N, a maker of X".</summary>
internal static class Offices
{
    private const string Based = "-based";
    private static readonly Frame s_directs = new() { Id = "officeOf", Predicate = "directs" };
    private static readonly Frame s_employs = new() { Id = "officeOf", Predicate = "employedBy" };
    private static readonly Frame s_owns = new() { Id = "officeOf", Predicate = "owns" };
    private static readonly Frame s_located = new() { Id = "basedIn", Predicate = "locatedAt" };
    private static readonly Frame s_produces = new() { Id = "makerApposition", Predicate = "produces" };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, List<Predication> predications, ProseContext context)
    {
        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is not { } phrase)
            {
                continue;
            }

            if (i > 0 && sentence.Elements[i - 1] is { Kind: ElementKind.Preposition, Word: "as" })
            {
                foreach (var claim in Held(phrase, sentence.Elements[i - 1].Start, sentence, predications, context))
                {
                    yield return claim;
                }
            }

            foreach (var claim in At(phrase, sentence, predications, context).Concat(Makes(phrase, sentence, context)))
            {
                yield return claim;
            }
        }
    }

    // "As CEO of X, N supports …": the subject of the clause holds the office, if a comma closes it and no verb named the holder before.
    private static IEnumerable<Claim> Held(
        NounPhrase office,
        int from,
        SentenceView sentence,
        List<Predication> predications,
        ProseContext context
    )
    {
        var roles = office.Members.TakeWhile(m => m.Kinds.HasFlag(NounKinds.Role) || context.Lexicon.Has("noun.staff", m.Head)).ToList();
        var main = predications.Find(p => p.Verb is { IsFinite: true } && p.At > office.End);
        var holder = main?.Verb is { IsPassive: true } ? main.Patient : main?.Agent;
        if (
            roles.Count == 0
            || office.Name is not null
            || predications.Exists(p => p.Verb is { IsFinite: true } && p.At < from)
            || holder is null
            || holder.Start < office.End
            || !Slots.Fits(holder, "person", context.Lexicon) && !Slots.Fits(holder, "human", context.Lexicon)
            || context.References.Resolve(holder) is not { } person
        )
        {
            yield break;
        }

        foreach (var role in roles)
        {
            var target = Slots.Step(role, "of") ?? role.Owner ?? roles[^1].Of;
            if (target is null || !Slots.Fits(target, "organization", context.Lexicon))
            {
                continue;
            }

            foreach (var firm in target.Members.Where(m => Slots.Fits(m, "organization", context.Lexicon)))
            {
                var frame =
                    context.Lexicon.Has("noun.owner", role.Head) ? s_owns
                    : context.Lexicon.Has("noun.director", role.Head) ? s_directs
                    : s_employs;
                if (
                    context.References.Resolve(firm) is { } directed
                    && context.Build(
                        new ClaimDraft(frame, Stretch(role.Words[^1].Start, from, holder.End), sentence, person) { Object = directed }
                    )
                        is { } claim
                )
                {
                    yield return claim;
                }
            }
        }
    }

    // "N is a Dubai-based trader", "the Dubai-based trader N".
    private static IEnumerable<Claim> At(NounPhrase phrase, SentenceView sentence, List<Predication> predications, ProseContext context)
    {
        foreach (var member in phrase.Members)
        {
            var at = member.Words.FindIndex(w => w.Lower == "based" || w.Lower.EndsWith(Based, StringComparison.Ordinal));
            if (at < 0 || !Slots.Fits(member, "party", context.Lexicon) || PlaceName(member, at, context) is not var (name, start))
            {
                continue;
            }

            var said = predications.Find(p => p is { Lemma: "be", Verb.IsNegated: false } && p.Patient == phrase);
            var subject = said?.Agent ?? member.Describes ?? (member.Name is null ? member.SameAs ?? member : member);
            if (context.References.Resolve(subject) is not { } party || party.To.Name == name)
            {
                continue;
            }

            var (from, to) = (
                Math.Min(member.Start, said?.Start ?? member.Start),
                Math.Max(member.End, subject.Start > member.Start ? subject.End : 0)
            );
            var place = new Reference(EntityRef.Mentioned(context.Document.Id, Throughline.Text.Names.Key(name), name, "Location"), []);
            if (context.Build(new ClaimDraft(s_located, Stretch(start, from, to), sentence, party) { Object = place }) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static (string Name, int Start)? PlaceName(NounPhrase phrase, int at, ProseContext context)
    {
        var token = phrase.Words[at];
        var end = token.Lower == "based" ? (at > 0 ? phrase.Words[at - 1].End : 0) : token.End - Based.Length;
        var start = token.Lower == "based" && at > 0 ? phrase.Words[at - 1].Start : token.Start;
        while (
            at > 0
            && token.Lower != "based"
            && char.IsUpper(phrase.Words[at - 1].Text[0])
            && phrase.Words[at - 1].Mention is null or { Type: MentionType.Unknown }
        )
        {
            // "Hong Kong-based".
            at--;
            start = phrase.Words[at].Start;
        }

        if (token.Lower != "based" && at > 0 && phrase.Words[at - 1].Mention is { Type: MentionType.Location } before)
        {
            start = before.Start;
        }

        return end > start && char.IsUpper(context.Document.Text[start]) ? (context.Text(start, end).TrimEnd('-'), start) : null;
    }

    // "N, the maker of X,".
    private static IEnumerable<Claim> Makes(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (
            phrase is not { Describes: { Name: not null } named }
            || !context.Lexicon.Has("noun.maker", phrase.Head)
            || !Slots.Fits(named, "organization", context.Lexicon)
            || phrase.Of is not { } goods
            || !Slots.Fits(goods, "goods", context.Lexicon)
            || context.References.Resolve(named) is not { } maker
        )
        {
            yield break;
        }

        var (from, to) = (Math.Min(named.Start, phrase.Start), Math.Max(named.End, phrase.FullEnd));
        foreach (var made in goods.Members)
        {
            if (
                context.References.Resolve(made, isGoods: true) is { } thing
                && context.Build(new ClaimDraft(s_produces, Stretch(phrase.Words[^1].Start, from, to), sentence, maker) { Object = thing })
                    is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Predication Stretch(int at, int start, int end) =>
        new()
        {
            Lemma = "be",
            At = at,
            Start = start,
            End = end,
        };
}
