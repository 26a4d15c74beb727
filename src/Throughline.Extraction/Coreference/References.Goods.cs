using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Coreference;

/// <content>Goods and accounts that were spoken of.</content>
internal sealed partial class References
{
    /// <summary>Whose account was spoken of last; null for none.</summary>
    public NounPhrase? AccountHolder { get; private set; }

    /// <summary>The goods that were spoken of last; null for none.</summary>
    /// <param name="before">Only what stands before this offset; null for everything.</param>
    public NounPhrase? Goods(int? before = null) => LastGoods(before ?? int.MaxValue)?.Phrase;

    /// <summary>The ship that was the subject last; null where something else was.</summary>
    /// <param name="pronoun">The pronoun that may stand for it.</param>
    public NounPhrase? ShipSpokenOf(NounPhrase pronoun) =>
        _spoken.LastOrDefault(s => s.IsSubject && s.Phrase.Start < pronoun.Start && !s.Phrase.IsPronoun)?.Phrase is { } last
        && Slots.Fits(last, "vessel", lexicon)
            ? last
            : null;

    // "bends sheet metal with machines and sent nine of them": what is many, before what is one mass.
    private Spoken? SeveralGoods(NounPhrase pronoun) =>
        IsEnglish && pronoun.Words is [{ Lower: "them" or "they" or "these" or "those" }]
            ? _spoken.LastOrDefault(s =>
                s.Phrase.Start < pronoun.Start
                && s.Phrase.Kinds.HasFlag(NounKinds.Goods)
                && !s.Phrase.Kinds.HasFlag(NounKinds.Organization)
                && (
                    s.Phrase.More.Count > 0
                    || s.Phrase.Count is not null
                    || s.Phrase is { Name: null, Head.Length: > 0, Words: [.., { Lower: var last }] } && last != s.Phrase.Head
                )
                && !lexicon.Has("noun.transparent", s.Phrase.Head)
                && !lexicon.Has("noun.vessel", s.Phrase.Head)
                && !lexicon.Has("noun.vehicle", s.Phrase.Head)
            )
            : null;

    private Spoken? LastGoods(int before = int.MaxValue) =>
        _spoken.LastOrDefault(s =>
            s.Phrase.Start < before
            && s.Phrase.Kinds.HasFlag(NounKinds.Goods)
            && !s.Phrase.Kinds.HasFlag(NounKinds.Organization)
            && s.Phrase.Words.Count > 0
            && !lexicon.Has("noun.transparent", s.Phrase.Head)
            && !(IsRussian && lexicon.Has("noun.box", s.Phrase.Head))
        );
}
