using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>What stands before a Chinese name: "新加坡的X" tells where X is, "Y旗下的X" whose it is, "Y的供应商X" and "Y的某厂长" what it is to Y.</summary>
internal static class ChineseDescriptions
{
    private static readonly Frame s_located = new() { Id = "placeApposition", Predicate = "locatedAt" };
    private static readonly Frame s_owns = new() { Id = "ownershipApposition", Predicate = "owns" };
    private static readonly Frame s_employs = new() { Id = "staffApposition", Predicate = "employedBy" };
    private static readonly Frame s_directs = new() { Id = "staffApposition", Predicate = "directs" };

    // What a word before the name says: the list of such words, the predicate, and whether the named one is its subject.
    private static readonly (string List, Frame Frame, bool IsSubject)[] s_roles =
    [
        ("noun.maker", new() { Id = "makerApposition", Predicate = "produces" }, true),
        ("noun.supplier", new() { Id = "supplierApposition", Predicate = "supplied" }, true),
        ("noun.customer", new() { Id = "customerApposition", Predicate = "supplied" }, false),
        ("noun.daughter", s_owns, false),
        ("noun.owner", s_owns, true),
        ("noun.mother", s_owns, true),
        ("noun.agency", new() { Id = "agencyApposition", Predicate = "represents" }, true),
    ];

    /// <summary>The claims of a sentence's descriptions.</summary>
    public static IEnumerable<Claim> Read(SentenceView sentence, ProseContext context)
    {
        foreach (var phrase in sentence.Elements.Select(e => e.Phrase).OfType<NounPhrase>().SelectMany(p => p.Members))
        {
            if (InPlace(phrase, sentence, context) is { } placed)
            {
                yield return placed;
            }

            if (OfUnit(phrase, sentence, context) is { } employed)
            {
                yield return employed;
            }

            if (phrase is not { Name: not null, Owner: { } owner } || context.References.Resolve(phrase) is not { } named)
            {
                continue;
            }

            var predication = new Predication
            {
                Lemma = "是",
                At = owner.Start,
                Start = owner.Start,
                End = phrase.End,
            };
            var (frame, other, isSubject) =
                phrase.Name.Type == MentionType.Person ? OfPerson(phrase.Name, owner, context.Lexicon)
                : phrase.Name.Type == MentionType.Organization ? OfFirm(phrase, owner, context.Lexicon)
                : default;
            if (
                frame is null
                || context.References.Resolve(other!) is not { } related
                || related.To.Id == named.To.Id
                || other!.IsPronoun && related.To.Schema == "Person" && frame != s_owns
            )
            {
                continue;
            }

            var (subject, target) = isSubject ? (named, related) : (related, named);
            if (context.Build(new ClaimDraft(frame, predication, sentence, subject) { Object = target }) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // "莫斯科“斯坦科”公司", "哈萨克斯坦X LLP": where it is.
    private static Claim? InPlace(NounPhrase phrase, SentenceView sentence, ProseContext context) =>
        phrase
            is {
                Name: { Type: MentionType.Organization } firm,
                Words: [.., { Mention: { Type: MentionType.Location } place }, { Mention: { } last }]
            }
        && last == firm
        && place.End == firm.Start
        && place.Text[^1] != '方'
        && (
            firm.Text.Any(char.IsAsciiLetter)
            || firm.Text.Contains("有限", StringComparison.Ordinal)
            || ChineseTagger.Segment(firm.Text.Trim('“', '”')).Any(w => !ChineseTagger.IsListed(w) && !ChineseTagger.IsOrdinary(w))
        )
        && !context.Lexicon.Set("noun.notFirm").Any(w => firm.Text.EndsWith(w, StringComparison.Ordinal))
            ? context.Build(
                new ClaimDraft(
                    s_located,
                    new Predication
                    {
                        Lemma = "是",
                        At = place.Start,
                        Start = place.Start,
                        End = firm.End,
                    },
                    sentence,
                    context.References.Named(firm, phrase)
                )
                {
                    Object = context.References.Named(place, null),
                }
            )
            : null;

    // "采购部某某": of that part of a house.
    private static Claim? OfUnit(NounPhrase phrase, SentenceView sentence, ProseContext context) =>
        phrase
            is {
                Name: { Type: MentionType.Person } person,
                Describes: null,
                Owner: null,
                Words: [.., { Mention: null } unit, { Mention: { } last }]
            }
        && last == person
        && unit.End == person.Start
        && unit.Text is { Length: > 2 } part
        && part[^1] is '部' or '科' or '处' or '室' or '组'
        && !ChineseTagger.IsOrdinary(part[^2..])
        && !context.Lexicon.Has("noun.gov", part)
            ? context.Build(
                new ClaimDraft(
                    s_employs,
                    new Predication
                    {
                        Lemma = "是",
                        At = unit.Start,
                        Start = unit.Start,
                        End = person.End,
                    },
                    sentence,
                    context.References.Named(person, phrase)
                )
                {
                    Value = part,
                }
            )
            : null;

    // "宁远重工的杨厂长", "草原之星的古丽娜": of the firm.
    private static (Frame?, NounPhrase?, bool) OfPerson(Mention person, NounPhrase owner, Lexicon lexicon) =>
        owner is { Name: null, IsPronoun: false, Owner: { } house } && (house.IsPronoun || house is { Name.Type: MentionType.Organization })
            ? OfPerson(person, house, lexicon)
        : owner.IsPronoun && lexicon.IsSpeaker(owner.Words[0].Lower) ? (s_employs, owner, true)
        : !owner.Kinds.HasFlag(NounKinds.Organization) || owner.Kinds.HasFlag(NounKinds.Place) || owner is { Name: null, IsPronoun: false }
            ? default
        : lexicon.Set("noun.topRole").Any(r => person.Text.EndsWith(r, StringComparison.Ordinal)) ? (s_directs, owner, true)
        : (s_employs, owner, true);

    private static (Frame?, NounPhrase?, bool) OfFirm(NounPhrase firm, NounPhrase owner, Lexicon lexicon)
    {
        if (
            (owner.Kinds & NounKinds.Place) != NounKinds.None
            && (owner.Kinds & NounKinds.Organization) == NounKinds.None
            && owner.Owner is null
            // "俄方的": a side, no place.
            && owner.Words[^1].Text is not [.., '方']
        )
        {
            return (s_located, owner, true);
        }

        if (owner.Words is [{ Mention: null, Text: var below }] && lexicon.Has("noun.parent", below) && owner.Owner is { Name: not null })
        {
            return (s_owns, owner.Owner, false);
        }

        foreach (var (list, frame, isSubject) in s_roles)
        {
            if (
                firm.Words.Exists(w => w.Mention is null && lexicon.Has(list, w.Text))
                && Slots.Fits(owner, frame.Predicate == "produces" ? "goods" : "party", lexicon)
            )
            {
                return (frame, owner, isSubject);
            }
        }

        return default;
    }
}
