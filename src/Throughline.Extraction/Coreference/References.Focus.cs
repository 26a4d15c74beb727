using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Coreference;

/// <content>Whom a text speaks of where a sentence leaves it out.</content>
internal sealed partial class References
{
    /// <summary>The firm that the text speaks of: "she owns 45 % of the shares" leaves it out.</summary>
    public NounPhrase? Focus() =>
        Owned()
        ?? (
            (
                IsChinese ? _spoken.Find(s => s.Phrase.Start >= SentenceStart && IsFirm(s) && s.Phrase.Name is not null)
                : lexicon == Lexicon.Of("ru")
                    ? _spoken.LastOrDefault(s =>
                        s.Phrase.Start >= SentenceStart
                        && IsFirm(s)
                        && s.Phrase.Name is not null
                        && !RussianMorphology.CasesOf(s.Phrase.Forms).HasFlag(RussianCases.Dative)
                    )
                : null
            )
            ?? _spoken.LastOrDefault(s => s.IsSubject && IsFirm(s) && s.Phrase.Name is not null)
            ?? _spoken.LastOrDefault(s => IsFirm(s) && s.Phrase.Name is not null)
        )?.Phrase;

    // "Остальной долей владеет N": of the firm whose other owner was told of just before.
    private NounPhrase? Owned() =>
        IsRussian && _roles.FindLast(r => r.Role == "role.owned") is { Party: not null } owned && SentenceStart - owned.At < RecentRole
            ? _spoken.FindLast(s => s.Reference.To.Id == owned.Party.To.Id && s.Phrase.Name is not null)?.Phrase
            : null;

    /// <summary>The firm that the sentences before speak of; null for none.</summary>
    public NounPhrase? Topic() =>
        _spoken.LastOrDefault(s => s.IsSubject && s.Phrase.Start < SentenceStart && IsFirm(s) && s.Phrase.Name is not null)?.Phrase;

    /// <summary>Who was spoken of last before the sentence at hand: the last subject, the last firm and the last person by name.</summary>
    public IEnumerable<(NounPhrase Phrase, EntityRef To, bool IsSubject)> Recent()
    {
        bool IsBefore(Spoken s) => s.Phrase.Start < SentenceStart && s.Phrase.Words.Count > 0;
        var subject = _spoken.FindLast(s => IsBefore(s) && s.IsSubject && !IsThing(s));
        bool IsOther(Spoken s) => s != subject && s.Phrase.Name is not null && IsBefore(s);
        Spoken?[] recent =
        [
            subject,
            _spoken.FindLast(s => IsOther(s) && IsOrganization(s)),
            _spoken.FindLast(s => IsOther(s) && s.Reference.To.Schema == "Person"),
        ];
        return recent.OfType<Spoken>().DistinctBy(s => s.Reference.To.Id).Select(s => (s.Phrase, s.Reference.To, s == subject));
    }
}
