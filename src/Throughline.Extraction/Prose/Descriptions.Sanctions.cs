using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>"under sanctions", "on the list of X".</content>
internal static partial class Descriptions
{
    // "the US Entity List".
    private static bool IsNamedList(NounPhrase phrase) =>
        phrase.Name?.Text is { } name
        && name.EndsWith(" List", StringComparison.Ordinal)
        && (
            name.Contains("Entity", StringComparison.Ordinal)
            || name.Contains("Designated", StringComparison.Ordinal)
            || name.Contains("Sanctions", StringComparison.Ordinal)
            || name.Contains("Denied", StringComparison.Ordinal)
            || name.Contains("Consolidated", StringComparison.Ordinal)
        );

    // "sanctions", "the EU sanctions list", "the list of the Treasury", "its asset-freeze list".
    private static bool IsSanctions(NounPhrase phrase, Lexicon lexicon) =>
        phrase.Head is "sanction"
        || phrase.Head is "measure" && phrase.Words.Exists(w => w.Lower is "restrictive")
        || phrase.Head is "freeze" && phrase.Words.Exists(w => w.Lower is "asset" or "assets")
        // "EU restrictions", "the American embargo".
        || phrase.Head is "restriction" or "embargo"
            && phrase.Words.Exists(w =>
                w.Mention is { } lister && (lister.Type == MentionType.Location || lexicon.Has("noun.listers", lister.Text))
                || Gazetteer.Adjectives.ContainsKey(w.Text)
                || lexicon.Has("demonyms", w.Text)
            )
        || IsNamedList(phrase)
        || (
            lexicon.Has("noun.listing", phrase.Head)
            && (
                phrase.Head is "blacklist"
                || phrase.Words.Any(w => lexicon.Has("noun.restriction", w.Lower))
                || phrase is { Words.Count: 2, Determiner: "the" }
                    && (Gazetteer.Adjectives.ContainsKey(phrase.Words[0].Text) || lexicon.Has("demonyms", phrase.Words[0].Text))
                || phrase.Words.Any(w =>
                    w.Mention is { } lister
                    && (
                        lexicon.Has("noun.listers", lister.Text)
                        || lister.Type == MentionType.Location
                        || lister.Type == MentionType.Unknown && phrase is { Words.Count: 2, Determiner: "the" }
                    )
                )
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
        var verb = predications.LastOrDefault(p =>
            p.At < preposition.Start
            && (
                p.Verb is { IsFinite: true }
                // "Despite being placed on the list, X", "a firm added to the list".
                || context.Lexicon == Lexicon.Of("en")
                    && p is { Verb.IsReduced: true, Lemma: "add" or "put" or "place" or "include", Patient: not null }
                    && p.End >= phrase.Start
            )
        );
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
                Authorities(members, null, at, sentence, context);
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
        else if (
            preposition.Word == "under"
            && at >= 2
            && (
                sentence.Elements[at - 2].Phrase
                ?? (at >= 3 && sentence.Elements[at - 2].Kind == ElementKind.Comma ? sentence.Elements[at - 3].Phrase : null)
            )
                is { } host
        )
        {
            if (sentence.Elements[at - 2].Kind == ElementKind.Comma)
            {
                start = host.Start;
            }

            subject = host.Name is null && host.Describes is { } described ? described : host;
        }
        else if (
            preposition.Word == "to"
            && at >= 3
            && sentence.Elements[at - 2] is { Kind: ElementKind.Adverb, Word: "subject" }
            && sentence.Elements[at - 3].Phrase is { } burdened
        )
        {
            // "X, a company subject to sanctions".
            subject = burdened.Name is null && burdened.Describes is { } named ? named : burdened;
            start = Math.Min(start, subject.Start);
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
            if (word.Mention is { } told)
            {
                context.References.Authority = References.NameOf(told, members[^1]);
            }

            found.Add(
                word.Mention is { } name
                    ? context.References.Named(name, null)
                    : new Reference(EntityRef.Mentioned(context.Document.Id, word.Lower, word.Text, "PublicBody"), [])
            );
        }

        var imposed = at + 1 < sentence.Elements.Count && sentence.Elements[at + 1].Verb is { IsReduced: true } ? 1 : 0;
        at += imposed;
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
}
