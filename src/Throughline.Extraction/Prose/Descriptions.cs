using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what phrases say without a verb: appositions, "under sanctions", "subject to sanctions", "among the firms are".</summary>
internal static class Descriptions
{
    private static readonly Frame s_attribute = new() { Id = "apposition", Predicate = "hasAttribute" };
    private static readonly Frame s_sanctioned = new() { Id = "underSanctions", Predicate = "sanctionedBy" };
    private static readonly Frame s_concerns = new() { Id = "mentioned", Predicate = "concerns" };
    private static readonly Frame s_directs = new() { Id = "roleApposition", Predicate = "directs" };
    private static readonly Frame s_employs = new() { Id = "roleApposition", Predicate = "employedBy" };
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence's descriptions.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, List<Predication> predications, ProseContext context)
    {
        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is { } phrase)
            {
                foreach (var claim in Apposition(phrase, sentence, context).Concat(Sanctions(phrase, i, sentence, predications, context)))
                {
                    yield return claim;
                }
            }
        }

        foreach (var claim in Among(sentence, context))
        {
            yield return claim;
        }
    }

    private static IEnumerable<Claim> Apposition(NounPhrase phrase, SentenceView sentence, ProseContext context)
    {
        if (phrase.Describes is not { } named || named.Name is null || context.References.Resolve(named) is not { } subject)
        {
            yield break;
        }

        var isPreposed = named.Start > phrase.Words[0].Start;
        var first = phrase.Words[0].Start;
        var end = isPreposed ? named.FullEnd : Math.Max(phrase.FullEnd, phrase.End);
        var lastWord = isPreposed ? phrase.Words.Last(w => w.End <= named.Start) : phrase.Words[^1];
        var value = context.Text(first, isPreposed ? lastWord.End : Math.Max(lastWord.End, phrase.Of?.FullEnd ?? 0));
        var predication = new Predication
        {
            Lemma = "be",
            At = first,
            Start = phrase.Start,
            End = end,
        };
        var inDirector = phrase.Kinds.HasFlag(NounKinds.Role) && named.Kinds.HasFlag(NounKinds.Person);
        var organization = !inDirector ? null : phrase.Of ?? phrase.Owner;
        if (
            organization is not null
            && Slots.Fits(organization, "organization", context.Lexicon)
            && context.References.Resolve(organization) is { } directed
        )
        {
            if (
                context.Build(
                    new ClaimDraft(
                        context.Lexicon.Has("noun.lesserRole", phrase.Head) ? s_employs : s_directs,
                        predication,
                        sentence,
                        subject
                    )
                    {
                        Object = directed,
                    }
                ) is
                { } role
            )
            {
                yield return role;
            }
        }

        if (
            phrase.Head is "subsidiary" or "affiliate"
            && phrase.Of is { } parent
            && context.References.Resolve(parent) is { } owner
            && context.Build(new ClaimDraft(s_owns, predication, sentence, owner) { Object = subject }) is { } owns
        )
        {
            yield return owns;
        }

        if (context.Build(new ClaimDraft(s_attribute, predication, sentence, subject) { Value = value }) is { } claim)
        {
            yield return claim;
        }
    }

    // "sanctions", "the EU sanctions list".
    private static bool IsSanctions(NounPhrase phrase) =>
        phrase.Head is "sanction" || (phrase.Head is "list" && phrase.Words.Any(w => w.Lower is "sanctions" or "sanction"));

    // The authorities stand before "sanctions": names or adjectives, one claim each.
    private static IEnumerable<Claim> Sanctions(
        NounPhrase phrase,
        int at,
        SentenceView sentence,
        List<Predication> predications,
        ProseContext context
    )
    {
        var members = phrase.Members.ToList();
        if (
            !IsSanctions(members[^1])
            || at < 1
            || sentence.Elements[at - 1] is not { Kind: ElementKind.Preposition, Word: "under" or "to" or "by" or "on" or "in" } preposition
        )
        {
            yield break;
        }

        NounPhrase? subject = null;
        var start = preposition.Start;
        var verb = predications.LastOrDefault(p => p.Verb is { IsFinite: true } && p.At < preposition.Start);
        if (
            verb is { Lemma: "be" or "remain" or "become" or "place" or "fall" or "come" or "add" or "put" or "include" }
            && verb.End >= phrase.Start
        )
        {
            if (verb.Verb!.IsNegated)
            {
                yield break;
            }

            subject = verb.Verb!.IsPassive ? verb.Patient : verb.Agent ?? verb.Patient;
            start =
                verb.IsSubjectElsewhere || subject is null
                    ? sentence.Elements.FindLast(e => e.End <= verb.Start && e.Kind is ElementKind.Relative)?.Start ?? verb.Start
                    : verb.Start;
        }
        else if (preposition.Word == "under" && at >= 2 && sentence.Elements[at - 2].Phrase is { } host)
        {
            subject = host.Name is null && host.Describes is { } described ? described : host;
        }

        if (subject is null || context.References.Resolve(subject) is not { } target)
        {
            yield break;
        }

        var predication = new Predication
        {
            Lemma = "sanction",
            At = members[^1].Words[^1].Start,
            Start = start,
            End = members[^1].End,
        };
        foreach (
            var word in members
                .SelectMany(m => m.Words)
                .Where(w => w.Mention is not null || Gazetteer.Adjectives.ContainsKey(w.Text) || context.Lexicon.Has("demonyms", w.Text))
        )
        {
            var authority = word.Mention is { } name
                ? context.References.Named(name, null)
                : new Reference(EntityRef.Mentioned(context.Document.Id, word.Lower, word.Text, "PublicBody"), []);
            var reference = authority with
            {
                To = EntityRef.Mentioned(
                    context.Document.Id,
                    Throughline.Text.Names.Key(authority.To.Name),
                    authority.To.Name,
                    "PublicBody"
                ),
            };
            if (context.Build(new ClaimDraft(s_sanctioned, predication, sentence, target) { Object = reference }) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // "Among the firms mentioned are A and B."
    private static IEnumerable<Claim> Among(SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (elements.Count < 4 || elements[0].Word is not "among" || elements[1].Phrase is not { } group)
        {
            yield break;
        }

        var verb = elements.FindIndex(e => e.Verb is { IsFinite: true, Lemma: "be" });
        if (verb < 0 || verb + 1 >= elements.Count || elements[verb + 1].Phrase is not { } list)
        {
            yield break;
        }

        var document = new Reference(new EntityRef(context.Document.Id, context.Document.Title ?? context.Document.Path, "Document"), []);
        var predication = new Predication
        {
            Lemma = "be",
            At = elements[verb].Start,
            Start = elements[0].Start,
            End = elements[verb + 1].End,
        };
        foreach (var member in list.Members.Where(m => m.Name is not null))
        {
            if (context.References.Resolve(member) is not { } reference)
            {
                continue;
            }

            if (
                context.Build(new ClaimDraft(s_concerns, predication, sentence, document) { Object = reference, IsOpenList = true }) is
                { } concerns
            )
            {
                yield return concerns;
            }

            var value = EnglishForms.Singular(group.Head) is { Length: > 0 } head
                ? context.Text(group.Words[0].Start, group.Words[^1].End)
                : null;
            if (
                value is not null
                && context.Build(new ClaimDraft(s_attribute, predication, sentence, reference) { Value = value }) is { } attribute
            )
            {
                yield return attribute;
            }
        }
    }
}
