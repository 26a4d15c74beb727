using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Who holds an office and who speaks for whom.</content>
internal static partial class Descriptions
{
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
        if (OfBoard(office, context) is { } governed && named.Kinds.HasFlag(NounKinds.Person))
        {
            // "N, a member of the supervisory board of X".
            return
                context.References.Resolve(governed, isParty: governed.IsPronoun) is { To.Schema: not "Person" } seat
                && seat.To.Id != subject.To.Id
                ? context.Build(new ClaimDraft(s_directs, predication, sentence, subject) { Object = seat })
                : null;
        }

        if (
            !office.Kinds.HasFlag(NounKinds.Role)
            || !named.Kinds.HasFlag(NounKinds.Person)
            // "глава Совбеза": the council is not its head.
            || context.Lexicon == Lexicon.Of("ru")
                && named.Name is { Type: MentionType.Unknown } body
                && (context.Lexicon.Has("noun.listers", body.Text) || context.Lexicon.Has("noun.public", body.Text))
            || context.Lexicon == Lexicon.Of("en") && context.Lexicon.Has("noun.counsel", office.Head)
        )
        {
            return null;
        }

        // "its director and main owner": both its.
        var organization =
            Slots.Step(office, "of")
            ?? office.Owner
            ?? (phrase.Offices.Count > 0 ? phrase.Offices[^1].Of : null)
            ?? Slots.Step(office, "owner")
            ?? Slots.Step(phrase, "owner")
            ?? OfTopic(office, sentence, context);
        organization = InFirm(organization, context) ?? organization;
        var isUnit = organization is not null && IsFieldOffice(office, context);
        if (context.Lexicon == Lexicon.Of("en"))
        {
            if (FirmOfUnit(organization, phrase, sentence) is { } house)
            {
                (organization, isUnit) = (house, true);
                predication.End = Math.Max(predication.End, house.FullEnd);
            }
            else
            {
                organization = OnlyFirmBefore(organization, phrase, sentence) ?? organization;
            }
        }

        if (
            organization is null
            || !Slots.Fits(organization, "organization", context.Lexicon)
                && !(organization.Name is null && context.Lexicon.Has("noun.unit", organization.Head))
            || (context.References.OfOffice(organization) ?? context.References.Resolve(organization, isParty: organization.IsPronoun))
                is not { } directed
            || context.Lexicon == Lexicon.Of("en") && directed.To.Schema is "Person"
        )
        {
            // "my manager, N": of the firm where both work, which the text need not name.
            return null;
        }

        var frame =
            isUnit
            || IsOfUnit(office, context)
            || IsDepartmental(office, context)
            || context.Lexicon.Has("noun.lesserRole", office.Head)
            || context.Lexicon == Lexicon.Of("zh") && context.Lexicon.Has("noun.staff", office.Head)
                ? s_employs
            : context.Lexicon.Has("noun.owner", office.Head) ? s_owns
            : s_directs;
        return context.Build(new ClaimDraft(frame, predication, sentence, subject) { Object = directed });
    }

    // "采购部经理", "外贸科科长": of one part of the house.
    private static bool IsOfUnit(NounPhrase office, ProseContext context) =>
        context.Lexicon == s_chinese
        && office.Words.Exists(w =>
            w is { Mention: null, Text.Length: > 1 }
            && w.Text[^1] is '部' or '科' or '处' or '室' or '组'
            && !context.Lexicon.Has("noun.gov", w.Text)
        );

    private static NounPhrase? OfBoard(NounPhrase office, ProseContext context) =>
        context.Lexicon == Lexicon.Of("en")
        && office is { Name: null, Head: "member" }
        && (
            office.Of is { Name: null, Head: "board" } board ? board.Of ?? board.Owner
            : office.Words.Exists(w => w.Lower is "board") ? office.Of ?? office.Owner
            : null
        )
            is { } body
        && Slots.Fits(body, "organization", context.Lexicon)
            ? body
            : null;

    // "a sales manager with X": of one part of the firm.
    private static bool IsDepartmental(NounPhrase office, ProseContext context) =>
        context.Lexicon == Lexicon.Of("en")
        && office is { Words.Count: > 1, Head: "manager" or "officer" or "engineer" or "supervisor" or "coordinator" or "executive" }
        && office.Words.FindLastIndex(w => w.Lower == office.Head) is > 0 and var head
        && office.Words[head - 1] is { Mention: null } field
        && (
            office.Head is "executive" && field.Lower is not "chief"
            || context.Lexicon.Has("officeFields", field.Lower)
            || context.Lexicon.Has("noun.unit", field.Lower)
        );

    // "the quality manager": one part of a firm.
    private static bool IsFieldOffice(NounPhrase office, ProseContext context) =>
        context.Lexicon == Lexicon.Of("en")
        && office
            is { Name: null, Of: null, Determiner: "the", Words.Count: > 1, Head: "manager" or "officer" or "engineer" or "supervisor" }
        && office.Words.SkipLast(1).All(w => w.Mention is null && context.Lexicon.Has("officeFields", w.Lower));

    private static readonly Lexicon s_units = Lexicon.Of("en");

    // "N, head of procurement at X": X.
    private static NounPhrase? FirmOfUnit(NounPhrase? unit, NounPhrase office, SentenceView sentence)
    {
        if (
            unit is { Name: null, Of: null }
            && office.Owner is { } owner
            && owner != unit
            && owner.Kinds.HasFlag(NounKinds.Organization)
            && (s_units.Has("noun.unit", unit.Head) || s_units.Has("officeFields", unit.Words[^1].Lower))
        )
        {
            // "X's head of sales, N".
            return owner;
        }

        if (unit is not null && Slots.Step(unit, "unit") is { Kinds: var whole } house && whole.HasFlag(NounKinds.Organization))
        {
            // "N, head of sales of X".
            return house;
        }

        var at = sentence.Elements.FindIndex(e => e.Phrase == office);
        return
            unit is { Name: null, IsPronoun: false, Of: null, Owner: null, Modifier: null }
            && !unit.Kinds.HasFlag(NounKinds.Organization)
            && at >= 0
            && at + 2 < sentence.Elements.Count
            && sentence.Elements[at + 1] is { Kind: ElementKind.Preposition, Word: "at" or "of" or "with" or "for" }
            && sentence.Elements[at + 2].Phrase is { Name.Type: MentionType.Organization } firm
            ? firm
            : null;
    }

    // "N spent years with X and reports to its chairman, M": the one firm of a sentence about a person.
    private static NounPhrase? OnlyFirmBefore(NounPhrase? whose, NounPhrase office, SentenceView sentence)
    {
        if (whose is not { IsPronoun: true, Words: [{ Lower: "it" or "its" }] })
        {
            return null;
        }

        var before = sentence.Elements.Where(e => e.Phrase is not null && e.End <= office.Start).Select(e => e.Phrase!).ToList();
        var firms = before
            .Where(p => p is { Name.Type: MentionType.Organization or MentionType.Unknown, More.Count: 0 })
            .DistinctBy(p => p.Name!.Text)
            .ToList();
        return before is [{ Name.Type: MentionType.Person }, ..] && firms is [{ Name.Type: MentionType.Organization } only] ? only : null;
    }

    // "начальник отдела снабжения завода «X» N": of the works, not of its department.
    private static NounPhrase? InFirm(NounPhrase? unit, ProseContext context)
    {
        if (context.Lexicon != Lexicon.Of("ru") || unit is not { Name: null } || Slots.Fits(unit, "organization", context.Lexicon))
        {
            return null;
        }

        var firm = unit.Of;
        while (firm is { Name: null })
        {
            firm = firm.Of;
        }

        return firm is not null && Slots.Fits(firm, "organization", context.Lexicon) ? firm : null;
    }

    // "N, the chief executive, said": of the firm that the sentences before speak of.
    private static NounPhrase? OfTopic(NounPhrase office, SentenceView sentence, ProseContext context) =>
        context.Lexicon == Lexicon.Of("ru")
        && office is { Name: not null, Modifier: null, Determiner: "", Of: null, Owner: null, Describes: not null }
        && (office.Case.Length == 0 || IsSourceOf(office, sentence))
        && context.Lexicon.Has("noun.firmOffice", office.Head)
        // "Наш директор N": of the writer's house, or of one that the paper does not name.
        && !(context.References.IsExchange && office.Words.Exists(w => context.Lexicon.Has("possessives.first", w.Lower)))
            ? context.References.Topic() ?? context.References.NearestFirm(office.Start)
        : context.Lexicon == Lexicon.Of("en")
        && office is { Name: null, Modifier: null, Determiner: "the", Of: null }
        && (
            context.Lexicon.Has("noun.firmOffice", string.Join(' ', office.Words.Where(w => w.Mention is null).Select(w => w.Lower)))
            || IsFieldOffice(office, context)
        )
            ? context.References.Topic()
        : null;

    // "по словам директора N": who tells of the firm is of it.
    private static bool IsSourceOf(NounPhrase office, SentenceView sentence) =>
        office.Case == "gen"
        && sentence.Elements.FindIndex(e => e.Phrase == office) is > 0 and var at
        && sentence.Elements[at - 1] is { Kind: ElementKind.Break, Word: "#according" };

    // "Counsel for X, N,": N speaks for X.
    private static Claim? Counsel(NounPhrase phrase, int at, SentenceView sentence, ProseContext context)
    {
        var elements = sentence.Elements;
        if (
            context.Lexicon == Lexicon.Of("en")
            && phrase is { Describes: { Name.Type: MentionType.Person } lawyer }
            && context.Lexicon.Has("noun.counsel", phrase.Head)
            && (phrase.Owner ?? phrase.Of ?? Slots.Step(phrase, "owner")) is { } principal
            && (principal.Name is not null || principal.IsPronoun)
            && context.References.Resolve(lawyer) is { } voice
            && context.References.Resolve(principal) is { } represented
            && voice.To.Id != represented.To.Id
        )
        {
            // "N's lawyer, M".
            var stretch = new Predication
            {
                Lemma = "be",
                At = phrase.Words[0].Start,
                Start = phrase.Owner?.Start ?? phrase.Start,
                End = Math.Max(phrase.FullEnd, lawyer.End),
            };
            return context.Build(new ClaimDraft(s_speaks, stretch, sentence, voice) { Object = represented });
        }

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
}
