using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads what phrases say without a verb: appositions, "under sanctions", "subject to sanctions", "among the firms are".</summary>
internal static class Descriptions
{
    private static readonly Frame s_attribute = new() { Id = "apposition", Predicate = "hasAttribute" };
    private static readonly Frame s_sanctioned = new() { Id = "underSanctions", Predicate = "sanctionedBy" };
    private static readonly Frame s_listed = new() { Id = "listed", Predicate = "sanctionedBy" };
    private static readonly Frame s_concerns = new() { Id = "mentioned", Predicate = "concerns" };
    private static readonly Frame s_directs = new() { Id = "roleApposition", Predicate = "directs" };
    private static readonly Frame s_employs = new() { Id = "roleApposition", Predicate = "employedBy" };
    private static readonly Frame s_located = new() { Id = "placeApposition", Predicate = "locatedAt" };
    private static readonly Frame s_speaks = new() { Id = "counselApposition", Predicate = "represents" };
    private static readonly Frame s_kin = new() { Id = "kinApposition", Predicate = "relatedTo" };
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };

    /// <summary>The claims of a sentence's descriptions.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, List<Predication> predications, ProseContext context)
    {
        for (var i = 0; i < sentence.Elements.Count; i++)
        {
            if (sentence.Elements[i].Phrase is { } phrase)
            {
                if (Located(phrase, i, sentence, context) is { } located)
                {
                    yield return located;
                }

                if (Counsel(phrase, i, sentence, context) is { } counsel)
                {
                    yield return counsel;
                }

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

    // "Meridian, a manufacturer in Chengyang".
    private static Claim? Located(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (InPlace(phrase, at, sentence, context) is { } placed)
        {
            return placed;
        }

        if (
            phrase is not { Describes: { Name: not null } named, Name: null, Kinds: var kinds }
            || !kinds.HasFlag(NounKinds.Organization)
            || phrase.Start < named.End
            || at + 2 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "in" }
            || elements[at + 2].Phrase is not { Name: not null, Kinds: var where } place
            || !where.HasFlag(NounKinds.Place)
            || context.References.Resolve(named) is not { } subject
            || context.References.Resolve(place) is not { } target
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "be",
            At = phrase.Start,
            Start = named.Start,
            End = elements[at + 2].End,
        };
        return context.Build(new ClaimDraft(s_located, predication, sentence, subject) { Object = target });
    }

    // "to Norvik in Tarsk": behind a preposition, the place belongs to the firm.
    private static Claim? InPlace(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase is not { Name: { Type: MentionType.Organization or MentionType.Unknown }, More.Count: 0, IsPronoun: false }
            || !phrase.Kinds.HasFlag(NounKinds.Organization)
            || at < 1
            || at + 2 >= elements.Count
            || !(
                elements[at - 1]
                    is { Kind: ElementKind.Preposition, Word: "to" or "from" or "by" or "with" or "via" or "through" or "of" or "for" }
                || phrase.Describes is not null
            )
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "in" }
            || elements[at + 2].Phrase is not { Name.Type: MentionType.Location, More.Count: 0 } place
            || context.References.Resolve(phrase) is not { } subject
            || context.References.Resolve(place) is not { } target
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "be",
            At = phrase.Start,
            Start = phrase.Start,
            End = Math.Max(elements[at].End, elements[at + 2].End),
        };
        return context.Build(new ClaimDraft(s_located, predication, sentence, subject) { Object = target });
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
        foreach (var office in phrase.Offices.Prepend(phrase))
        {
            if (Office(office, phrase, named, subject, predication, sentence, context) is { } role)
            {
                yield return role;
            }
        }

        // "His wife, N".
        if (
            context.Lexicon.Has("noun.kin", phrase.Head)
            && named.Kinds.HasFlag(NounKinds.Person)
            && KinOf(phrase) is { } kin
            && context.References.Resolve(kin) is { } relative
            && relative.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_kin, predication, sentence, subject) { Object = relative }) is { } related
        )
        {
            yield return related;
        }

        if (
            context.Lexicon.Has("noun.unitOf", phrase.Head)
            && named.Kinds.HasFlag(NounKinds.Organization)
            && (phrase.Of ?? Slots.Step(phrase, "owner")) is { } parent
            && Slots.Fits(parent, "organization", context.Lexicon)
            && context.References.Resolve(parent) is { } owner
            && owner.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_owns, predication, sentence, owner) { Object = subject }) is { } owns
        )
        {
            yield return owns;
        }

        // "X's parent, N".
        if (
            phrase.Head is "parent"
            && named.Kinds.HasFlag(NounKinds.Organization)
            && (phrase.Of ?? Slots.Step(phrase, "owner")) is { } child
            && context.References.Resolve(child) is { } owned
            && owned.To.Id != subject.To.Id
            && context.Build(new ClaimDraft(s_owns, predication, sentence, subject) { Object = owned }) is { } holds
        )
        {
            yield return holds;
        }

        if (context.Build(new ClaimDraft(s_attribute, predication, sentence, subject) { Value = value }) is { } claim)
        {
            yield return claim;
        }
    }

    // "the director of X, N", "X's owner, N", "the head of compliance, N".
    private static Claim? Office(
        NounPhrase office,
        NounPhrase phrase,
        NounPhrase named,
        Reference subject,
        Predication predication,
        SentenceView sentence,
        ProseContext context
    )
    {
        if (!office.Kinds.HasFlag(NounKinds.Role) || !named.Kinds.HasFlag(NounKinds.Person))
        {
            return null;
        }

        // "its director and main owner": both its.
        var organization =
            office.Of
            ?? office.Owner
            ?? (phrase.Offices.Count > 0 ? phrase.Offices[^1].Of : null)
            ?? Slots.Step(office, "owner")
            ?? Slots.Step(phrase, "owner");
        if (
            organization is null
            || !Slots.Fits(organization, "organization", context.Lexicon)
                && !(organization.Name is null && context.Lexicon.Has("noun.unit", organization.Head))
            || context.References.Resolve(organization, isParty: organization.IsPronoun) is not { } directed
        )
        {
            return null;
        }

        var frame =
            context.Lexicon.Has("noun.lesserRole", office.Head) ? s_employs
            : context.Lexicon.Has("noun.owner", office.Head) ? s_owns
            : s_directs;
        return context.Build(new ClaimDraft(frame, predication, sentence, subject) { Object = directed });
    }

    // "Counsel for X, N,": N speaks for X.
    private static Claim? Counsel(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon != Lexicon.Of("en")
            || phrase.Name is not null
            || !context.Lexicon.Has("noun.counsel", phrase.Head)
            || at + 2 >= elements.Count
            || elements[at + 1] is not { Kind: ElementKind.Preposition, Word: "for" }
            || elements[at + 2].Phrase is not { Name: not null } client
        )
        {
            return null;
        }

        var (speaker, end) =
            phrase.Describes is { Name: not null } before ? (before, elements[at + 2].End)
            : at + 4 < elements.Count
            && elements[at + 3].Kind == ElementKind.Comma
            && elements[at + 4].Phrase is { Name.Type: MentionType.Person } behind
                ? (behind, elements[at + 4].End)
            : (null, 0);
        if (
            speaker is null
            || context.References.Resolve(speaker) is not { } subject
            || context.References.Resolve(client) is not { } target
            || subject.To.Id == target.To.Id
        )
        {
            return null;
        }

        var predication = new Predication
        {
            Lemma = "be",
            At = phrase.Words[^1].Start,
            Start = Math.Min(phrase.Start, speaker.Start),
            End = end,
        };
        return context.Build(new ClaimDraft(s_speaks, predication, sentence, subject) { Object = target });
    }

    private static NounPhrase? KinOf(NounPhrase phrase) =>
        phrase.Owner
        ?? phrase.Of
        ?? (
            phrase.Determiner is "his" or "her"
                ? new NounPhrase
                {
                    Start = phrase.Start,
                    End = phrase.Words[0].Start,
                    Words = [new Token(phrase.Start, phrase.Start + 3, phrase.Determiner is "his" ? "he" : "she")],
                    IsPronoun = true,
                }
                : null
        );

    // "sanctions", "the EU sanctions list", "the list of the Treasury", "its asset-freeze list".
    private static bool IsSanctions(NounPhrase phrase, Lexicon lexicon) =>
        phrase.Head is "sanction"
        || (
            lexicon.Has("noun.listing", phrase.Head)
            && (
                phrase.Head is "blacklist"
                || phrase.Words.Any(w => lexicon.Has("noun.restriction", w.Lower))
                || phrase.Of is { Name: not null, Kinds: var kinds }
                    && (kinds & (NounKinds.Organization | NounKinds.Government | NounKinds.Country)) != NounKinds.None
            )
        );

    // The authorities stand before "sanctions" (names or adjectives), behind "of" or "by", own the list, or put the party on it.
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
            !IsSanctions(members[^1], context.Lexicon)
            || at < 1
            || sentence.Elements[at - 1] is not { Kind: ElementKind.Preposition, Word: "under" or "to" or "by" or "on" or "in" } preposition
        )
        {
            yield break;
        }

        NounPhrase? subject = null;
        NounPhrase? lister = null;
        var start = preposition.Start;
        var end = members[^1].End;
        var verb = predications.LastOrDefault(p => p.Verb is { IsFinite: true } && p.At < preposition.Start);
        var isSanction = members[^1].Head is "sanction";
        if (
            verb
                is {
                    Lemma: "be" or "remain" or "become" or "place" or "fall" or "come" or "add" or "put" or "include" or "enter" or "appear"
                }
            && verb.End >= phrase.Start
        )
        {
            if (verb.Verb!.IsNegated)
            {
                yield break;
            }

            var isAdding = verb.Lemma is "add" or "put" or "place" or "include" or "enter";
            (subject, lister) =
                isAdding && !verb.Verb.IsPassive ? (verb.Patient, verb.Agent)
                : verb.Verb.IsPassive ? (verb.Patient, verb.Agent)
                : (verb.Agent ?? verb.Patient, null);
            end = Math.Max(end, verb.End);
            start =
                isAdding && !verb.Verb.IsPassive ? verb.Start
                : verb.IsSubjectElsewhere || subject is null
                    ? sentence.Elements.FindLast(e => e.End <= verb.Start && e.Kind is ElementKind.Relative)?.Start ?? verb.Start
                : verb.Start;
        }
        else if (preposition.Word == "under" && at >= 2 && sentence.Elements[at - 2].Phrase is { } host)
        {
            subject = host.Name is null && host.Describes is { } described ? described : host;
        }

        if (subject is null || !Slots.Fits(subject, "party", context.Lexicon) || context.References.Resolve(subject) is not { } target)
        {
            yield break;
        }

        var predication = new Predication
        {
            Lemma = "sanction",
            At = members[^1].Words[^1].Start,
            Start = start,
            End = end,
        };
        predication.Times.AddRange((verb?.Times ?? []).Where(t => t.Start >= start && t.End <= end));
        var frame = isSanction ? s_sanctioned : s_listed;
        foreach (var authority in Authorities(members, lister, at, sentence, context))
        {
            var reference = authority with
            {
                To = EntityRef.Mentioned(
                    context.Document.Id,
                    Throughline.Text.Names.Key(authority.To.Name),
                    authority.To.Name,
                    "PublicBody"
                ),
            };
            if (
                authority.To.Id != target.To.Id
                && context.Build(new ClaimDraft(frame, predication, sentence, target) { Object = reference }) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static List<Reference> Authorities(
        List<NounPhrase> members,
        NounPhrase? lister,
        int at,
        SentenceView sentence,
        ProseContext context
    )
    {
        var found = new List<Reference>();
        foreach (
            var word in members
                .SelectMany(m => m.Owner is { } o ? [.. o.Words, .. m.Words] : m.Words)
                .Where(w => w.Mention is not null || Gazetteer.Adjectives.ContainsKey(w.Text) || context.Lexicon.Has("demonyms", w.Text))
        )
        {
            found.Add(
                word.Mention is { } name
                    ? context.References.Named(name, null)
                    : new Reference(EntityRef.Mentioned(context.Document.Id, word.Lower, word.Text, "PublicBody"), [])
            );
        }

        var behind =
            members[^1].Of
            ?? (
                at + 2 < sentence.Elements.Count && sentence.Elements[at + 1] is { Kind: ElementKind.Preposition, Word: "by" or "from" }
                    ? sentence.Elements[at + 2].Phrase
                    : null
            );
        foreach (var source in new[] { behind, found.Count == 0 && behind is null ? lister : null }.OfType<NounPhrase>())
        {
            found.AddRange(
                source
                    .Members.Where(m => m.Name is not null || m.Kinds.HasFlag(NounKinds.Government))
                    .Select(m => context.References.Resolve(m))
                    .OfType<Reference>()
            );
        }

        return found;
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
