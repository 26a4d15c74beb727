using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads who belongs to whom without a verb: "N for FIRM" in a list of those present, "N of FIRM", "N, engineers of our company".</summary>
internal static class Affiliations
{
    private const int MostBetween = 300;
    private static readonly Frame s_represents = new() { Id = "attendance", Predicate = "represents" };
    private static readonly Frame s_employed = new() { Id = "affiliation", Predicate = "employedBy" };
    private static readonly Frame s_met = new() { Id = "attendance", Predicate = "metWith" };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is not { } phrase)
            {
                continue;
            }

            foreach (var claim in Attached(phrase, sentence, context))
            {
                yield return claim;
            }

            if (
                IsFrom(sentence.Elements, i)
                && Build(
                    s_employed,
                    phrase,
                    sentence.Elements[i + 2].Phrase!,
                    phrase.Start,
                    sentence.Elements[i + 2].End,
                    sentence,
                    context
                )
                    is { } member
            )
            {
                yield return member;
            }

            if (
                IsPerson(phrase)
                && i + 2 < sentence.Elements.Count
                && sentence.Elements[i + 1] is { Kind: ElementKind.Preposition, Word: "from" or "in" or "of" }
                && sentence.Elements[i + 2].Phrase is { Name: null, Determiner: "our" or "your" } team
                && (
                    team.Kinds.HasFlag(NounKinds.People)
                    || context.Lexicon.Has("noun.unit", team.Head)
                    || team.Head is "department" or "office"
                )
                && Build(
                    s_employed,
                    phrase,
                    LeftOut.Spoken(team.Start, team.Determiner == "our" ? "we" : "you"),
                    phrase.Start,
                    sentence.Elements[i + 2].End,
                    sentence,
                    context
                )
                    is { } colleague
            )
            {
                yield return colleague;
            }

            if (IsPresence(sentence.Elements, i))
            {
                foreach (var claim in For(phrase, sentence.Elements[i + 2].Phrase!, sentence, context))
                {
                    yield return claim;
                }
            }
        }
    }

    /// <summary>Those present for different firms met: everybody with the first of another firm, from the claims that tell whom they stood for.</summary>
    public static IEnumerable<Claim> Meetings(List<Claim> claims, ProseContext context)
    {
        var present = claims.Where(c => c.Qualifiers.Details.GetValueOrDefault("frame") == s_represents.Id).ToList();
        for (var i = 1; i < present.Count; i++)
        {
            var (first, other) = (present.Find(p => p.Object?.Id != present[i].Object?.Id), present[i]);
            if (first is null || first.Evidence[0].Start > other.Evidence[0].Start)
            {
                continue;
            }

            var (start, end) = (first.Evidence[0].Start, other.Evidence[0].End);
            if (end - start > MostBetween || context.Document.Text.AsSpan(start, end - start).Contains('\n'))
            {
                continue;
            }

            var sentence = new SentenceView(start, end, [], [], [], []);
            var predication = new Predication
            {
                Lemma = "meet",
                At = start,
                Start = start,
                End = end,
            };
            var draft = new ClaimDraft(s_met, predication, sentence, new Reference(other.Subject, [.. other.Evidence.Skip(1)]))
            {
                Object = new Reference(first.Subject, [.. first.Evidence.Skip(1)]),
            };
            if (context.Build(draft) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // "A and B for FIRM;": a list item, not a purpose, so nothing but the list's own marks stands around it.
    private static bool IsPresence(List<Element> elements, int i) =>
        elements[i].Phrase!.Members.All(IsPerson)
        && i + 2 < elements.Count
        && elements[i + 1] is { Kind: ElementKind.Preposition, Word: "for" }
        && elements[i + 2].Phrase is { } firm
        && IsOrganization(firm)
        && (i == 0 || elements[i - 1].Kind is ElementKind.Break or ElementKind.Comma or ElementKind.Conjunction)
        && (i + 3 >= elements.Count || elements[i + 3].Kind is ElementKind.Break or ElementKind.Comma or ElementKind.Conjunction)
        && !elements.Exists(e => e.Verb is { IsFinite: true });

    // "N from FIRM": not what moved from there, so no verb stands before the name and the firm is no place.
    private static bool IsFrom(List<Element> elements, int i) =>
        elements[i].Phrase is { More.Count: 0 } person
        && IsPerson(person)
        && i + 2 < elements.Count
        && (
            elements[i + 1] is { Kind: ElementKind.Preposition, Word: "from" }
            || elements[i + 1] is { Kind: ElementKind.Preposition, Word: "at" }
                && i > 0
                && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "from" or "to" or "of" or "by" or "with" }
        )
        && elements[i + 2].Phrase is { Name.Type: MentionType.Organization or MentionType.Unknown, More.Count: 0 } firm
        && IsOrganization(firm)
        && (i == 0 || elements[i - 1].Kind is not ElementKind.Verb);

    private static IEnumerable<Claim> For(NounPhrase people, NounPhrase firm, SentenceView sentence, ProseContext context)
    {
        foreach (var person in people.Members)
        {
            if (Build(s_represents, person, firm, people.Start, firm.End, sentence, context) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> Attached(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        // "N of FIRM".
        foreach (
            var person in phrase.Members.Where(m =>
                IsPerson(m)
                && m.Words[^1].Mention == m.Name
                && m.Of is { } of
                && (
                    IsOrganization(of)
                    || of is { Name: null, Determiner: "the" or "this" or "our" } && of.Kinds.HasFlag(NounKinds.Organization)
                )
            )
        )
        {
            var house =
                person.Of is { Name: null, Determiner: "this" or "our" } own
                && context.Lexicon.Has("noun.anyOrganization", own.Head)
                && context.References.SenderName is { Type: MentionType.Organization }
                    ? LeftOut.Spoken(own.Start, "we")
                    : person.Of!;
            if (Build(s_employed, person, house, person.Start, person.Of!.End, sentence, context) is { } claim)
            {
                yield return claim;
            }
        }

        // "N and M, engineers of FIRM".
        if (
            phrase.Describes is { } named
            && context.Lexicon.Has("noun.staff", phrase.Head)
            && !context.Lexicon.Has("noun.topRole", phrase.Head)
            && (phrase.Of ?? phrase.Owner) is { } employer
            && (IsOrganization(employer) || employer.Determiner is "our" or "your" or "my")
        )
        {
            foreach (var person in named.Members.Where(IsPerson))
            {
                var frame = context.Lexicon.Has("noun.proxy", phrase.Head) ? s_represents : s_employed;
                if (Build(frame, person, employer, named.Start, phrase.FullEnd, sentence, context) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static bool IsPerson(NounPhrase phrase) => phrase is { Name.Type: MentionType.Person, IsPronoun: false };

    private static bool IsOrganization(NounPhrase phrase) =>
        phrase.Name is { Type: MentionType.Organization or MentionType.Unknown } && phrase.Kinds.HasFlag(NounKinds.Organization);

    private static Claim? Build(
        Frame frame,
        NounPhrase subject,
        NounPhrase target,
        int start,
        int end,
        SentenceView sentence,
        ProseContext context
    )
    {
        if (context.References.Resolve(subject) is not { } who || context.References.Resolve(target) is not { To.Schema: not "Group" } whom)
        {
            return null;
        }

        if (who.To.Id == whom.To.Id || target is { Name: null, Determiner: "the" } && whom.Antecedents.IsEmpty)
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "be",
            At = subject.Start,
            Start = start,
            End = end,
        };
        return context.Build(new ClaimDraft(frame, predication, sentence, who) { Object = whom });
    }
}
