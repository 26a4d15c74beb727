using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Coreference;

/// <content>Which firm "the company" can be.</content>
internal sealed partial class References
{
    // "X总经理某某告诉本刊，公司…": the one firm of the sentence.
    private Spoken? OnlyFirmHere(List<Spoken> known, NounPhrase phrase) =>
        known
            .Where(s =>
                s.Phrase.Start >= SentenceStart
                && s.Phrase.Start < phrase.Start
                && s.Phrase.Name is { Type: MentionType.Organization }
                && IsFirm(s)
            )
            .DistinctBy(s => s.Reference.To.Id)
            .ToList()
            is [var only]
            ? only
            : null;

    // "海纳锻造": a firm whose name has no legal form.
    private bool EndsInTrade(string name) => lexicon.Set("orgTrades").Any(t => name.EndsWith(t, StringComparison.Ordinal));

    // "the company" can be any organization, "the bank" only one whose name says so.
    private bool CanBe(string head, string name) =>
        IsChinese && _pointed && lexicon.Has("noun.anyOrganization", head)
            ? !lexicon.Set("noun.notFirm").Any(w => name.EndsWith(w, StringComparison.Ordinal))
        : !IsChinese && lexicon.Has("noun.anyOrganization", head) ? head is "organization" or "organisation" or "entity" || !IsPublic(name)
        : name.Contains(head, StringComparison.OrdinalIgnoreCase);

    // "the company" is never a union of states or a ministry, unless its name has the form of a firm.
    private bool IsPublic(string name) =>
        Words(name) is var words && words.Any(w => lexicon.Has("noun.public", w)) && !words.Any(w => lexicon.Has("noun.legalForm", w));

    // "фирма" goes on with the one firm that the text has named "фирма «X»", "общество" with the one whose form is a society's.
    private Reference? CalledAlike(NounPhrase phrase, bool isPointed)
    {
        if (!IsRussian)
        {
            return null;
        }

        var alike = _spoken
            .Where(s =>
                s.Phrase.Start < phrase.Start
                && s.Phrase.Name is not null
                && IsFirm(s)
                && s.Reference.To.Id != _apart
                && (
                    s.Phrase.Head == phrase.Head && (isPointed || !lexicon.Has("noun.anyOrganization", phrase.Head))
                    || lexicon.Set("forms." + phrase.Head) is { Count: > 0 } forms && Words(s.Reference.To.Name).Any(forms.Contains)
                )
            )
            .ToList();
        return alike.Count > 0 && alike.TrueForAll(s => s.Reference.To.Id == alike[0].Reference.To.Id) ? At(alike[^1]) : null;
    }

    private Reference? FirstFirm() =>
        _spoken.Find(s =>
            IsFirm(s)
            && s.Phrase.Name is { Type: MentionType.Organization } name
            && Words(name.Text).Any(w => lexicon.Has("noun.legalForm", w))
        )
            is { } first
            ? At(first)
            : null;

    // "Иных расчётов Общество не имело": a capital inside the sentence, as a paper writes of whose paper it is.
    private bool IsDefinedTerm(NounPhrase phrase)
    {
        var at = phrase.Words[0].Start;
        return lexicon.Has("noun.anyOrganization", phrase.Head)
            && phrase is { Words.Count: 1, Name: null, Determiner: "the" or "" }
            && at > SentenceStart + 1
            && char.IsUpper(document.Text[at])
            && document.Text.AsSpan(SentenceStart, at - SentenceStart).TrimEnd()
                is [.., not ('.' or '!' or '?' or ':' or '«' or '"' or '—')];
    }
}
