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
        foreach (var claim in Sides(sentence, context))
        {
            yield return claim;
        }

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

    // "от АО «X» — N, инженер; M, начальник бюро": each of them is of the house before the dash.
    private static IEnumerable<Claim> Sides(SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        var from = elements.FindIndex(e => e is { Kind: ElementKind.Preposition, Word: "от" });
        var opens =
            from >= 0
            && from < 3
            && from + 3 < elements.Count
            && elements[from + 1].Phrase is { Name.Type: MentionType.Organization }
            && context
                .Document.Text.AsSpan(elements[from + 1].End, Math.Min(3, context.Document.Text.Length - elements[from + 1].End))
                .IndexOfAny('—', '–') >= 0;
        var house =
            opens ? context.References.Resolve(elements[from + 1].Phrase!)
            : elements is [{ Phrase.Name.Type: MentionType.Person }, { Kind: ElementKind.Comma }, ..]
            && GoesOn(sentence.Start, context.Document.Text)
                ? context.References.Nearest(sentence.Start)
            : null;
        if (house is null)
        {
            yield break;
        }

        for (var i = opens ? from + 2 : 0; i < elements.Count; i++)
        {
            if (
                elements[i].Phrase is not { Name.Type: MentionType.Person, Describes: null } person
                || i > 0 && elements[i - 1].Kind is ElementKind.Preposition
                || context.References.Resolve(person) is not { } subject
            )
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "быть",
                At = person.Start,
                Start = opens ? elements[from].Start : person.Start,
                End = elements[Math.Min(i + 2, elements.Count - 1)].End,
            };
            if (context.Build(new ClaimDraft(s_employs, predication, sentence, subject) { Object = house }) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // The list of a side goes on behind a semicolon of the same line.
    private static bool GoesOn(int start, string text)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var before = text.AsSpan(line, start - line).TrimEnd();
        return before.Length > 0
            && before[^1] == ';'
            && before.Contains(" от ", StringComparison.Ordinal)
            && before.IndexOfAny('—', '–') > 0;
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
