using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads who somebody is from the brackets behind a Russian name: "Хилков Д. («Волгахим»)", and in the list of those present "Нуриев Р. (директор)".</summary>
internal static class RussianParticipants
{
    private const int MostWordsBefore = 4;

    private static readonly Frame s_employs = new() { Id = "bracketedFirm", Predicate = "employedBy" };
    private static readonly Frame s_directs = new() { Id = "bracketedOffice", Predicate = "directs" };

    /// <summary>The claims of a sentence.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        var isList =
            elements.FindIndex(e => e.Kind == ElementKind.Break && e.Word == ":") is > 0 and <= MostWordsBefore and var colon
            && elements.Take(colon).Any(e => e.Verb is { Lemma: "участвовать" } || e.Phrase is { Head: "участник" });
        for (var i = 0; i + 3 < elements.Count; i++)
        {
            if (
                elements[i].Phrase is not { Name.Type: MentionType.Person, More.Count: 0 } person
                || elements[i + 1] is not { Kind: ElementKind.Adverb, Word: "(" }
                || elements[i + 3] is not { Kind: ElementKind.Adverb, Word: ")" }
                || elements[i + 2].Phrase is not { IsPronoun: false, Count: null, More.Count: 0 } told
                || context.References.Resolve(person) is not { } subject
                || Firm(told, isList, context) is not { } firm
                || firm.To.Id == subject.To.Id
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "быть",
                At = person.Start,
                Start = person.Start,
                End = elements[i + 2].End,
            };
            var isHead =
                told.Name is null
                && (context.Lexicon.Has("noun.director", told.Head) || context.Lexicon.Has("noun.topRole", told.Head))
                && (told.Of is null || Slots.Fits(told.Of, "organization", context.Lexicon));
            if (
                context.Build(new ClaimDraft(isHead ? s_directs : s_employs, predication, sentence, subject) { Object = firm }) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // The firm in the brackets, that of the office in them, or in the list of those present the house whose paper it is.
    private static Reference? Firm(NounPhrase told, bool isList, ProseContext context)
    {
        if (told.Name is not null)
        {
            return
                (told.Kinds & (NounKinds.Organization | NounKinds.Person)) == NounKinds.Organization
                && (told.Name.Type == MentionType.Organization || told.Words.Exists(w => w.Text[0] == '«'))
                ? context.References.Resolve(told)
                : null;
        }

        for (var of = told.Of; of is not null; of = of.Of)
        {
            if (of.Name is not null && Slots.Fits(of, "organization", context.Lexicon))
            {
                return context.References.Resolve(of);
            }
        }

        return isList && told.Of is null or { Name: null } && (told.Kinds & (NounKinds.Goods | NounKinds.Place)) == NounKinds.None
            ? context.References.Sender()
            : null;
    }
}
