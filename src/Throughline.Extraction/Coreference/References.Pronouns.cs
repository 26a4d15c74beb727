using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Coreference;

/// <content>What pronouns refer to.</content>
internal sealed partial class References
{
    private Reference? Pronoun(NounPhrase phrase, bool isParty)
    {
        var word = phrase.Words[0].Lower;
        if (word is "we" or "us" or "i" || lexicon.Has("pronouns.first", word))
        {
            return Speaker
                ?? (lexicon.Has("pronouns.single", word) && who.Signer is { } signer ? Own(signer) : null)
                ?? ((sender ?? who.Signer) is { } writer ? Own(writer) : null);
        }

        if (lexicon.Has("pronouns.second", word))
        {
            return Partner ?? ((who.Addressee ?? who.Reader) is { } reader ? Own(reader) : null);
        }

        if (word is "其" && isParty)
        {
            // "公司向其销售": the firm that was spoken of before the one that acts here.
            var acting = _spoken.LastOrDefault(s => s.IsSubject && s.Phrase.Start >= SentenceStart)?.Reference.To.Id;
            return
                _spoken.LastOrDefault(s =>
                    IsFirm(s) && s.Phrase.Name is not null && s.Phrase.Start < SentenceStart && s.Reference.To.Id != acting
                )
                    is { } other
                ? At(other)
                : null;
        }

        if (word is "后者" or "前者")
        {
            // Of the last two firms that were named.
            var last = _spoken
                .Where(x => IsFirm(x) && x.Phrase.Name is not null)
                .Reverse()
                .DistinctBy(x => x.Reference.To.Id)
                .Take(2)
                .ToList();
            return last.ElementAtOrDefault(word is "后者" ? 0 : 1) is { } meant ? At(meant) : null;
        }

        Func<Spoken, bool>? fits = word switch
        {
            "he" or "she" or "him" or "her" or "他" or "她" or "其本人" or "他本人" or "该人" or "此人" => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Person),
            "он" or "она" or "ему" or "ей" or "ею" or "им" or "ним" or "ней" or "него" or "нее" or "неё" => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Person) && Prose.RussianNames.CanBe(word, s.Reference.To.Name)
                || IsFirm(s)
                    && s.Phrase.Name is { } firm
                    && Agrees(word, s.Phrase.Head)
                    && !(word is "она" or "ей" or "ней" or "ею" && s.Phrase.Head.Length == 0 && IsNeuterForm(firm.Text)),
            "его" or "её" or "ее" when isParty => s => IsFirm(s) && s.Phrase.Name is not null && Agrees(word, s.Phrase.Head),
            "их" or "них" or "её" or "ее" or "его" or "其" when !isParty => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Goods) && !s.Phrase.Kinds.HasFlag(NounKinds.Organization) && s.Phrase.Words.Count > 0,
            "it" or "оно" or "它" => s =>
                (
                    s.Phrase.Kinds
                    & (NounKinds.Organization | NounKinds.Government | NounKinds.Country | (isParty ? NounKinds.None : NounKinds.Goods))
                ) != NounKinds.None
                && !(isParty && IsThing(s))
                && !(word is "it" && isParty && s.Phrase is { Name: null, Head.Length: > 0 } && s.Phrase.Words[^1].Lower != s.Phrase.Head),
            "they" or "them" or "они" or "他们" or "她们" or "它们" => s =>
                (s.Phrase.Kinds & (NounKinds.People | NounKinds.Organization | (isParty ? NounKinds.None : NounKinds.Goods)))
                    != NounKinds.None
                && !(isParty && IsThing(s))
                && !s.Phrase.Kinds.HasFlag(NounKinds.Official)
                && !(IsEnglish && s.Reference.To.Schema is "Person" && s.Phrase.More.Count == 0)
                && (lexicon != Lexicon.Of("ru") || s.Phrase.Name is null || s.Phrase.More.Count > 0)
                && (
                    s.Phrase.More.Count > 0
                    || s.Phrase.Kinds.HasFlag(NounKinds.People)
                    || (lexicon == Lexicon.Of("en") && s.Phrase.Head.Length > 0 && s.Phrase.Words[^1].Lower != s.Phrase.Head)
                ),
            "these" or "those" => s => s.Phrase.Kinds.HasFlag(NounKinds.Goods) && !s.Phrase.Kinds.HasFlag(NounKinds.Organization),
            _ => null,
        };
        if (word is "these" or "those" && fits is not null)
        {
            // A demonstrative points to what was spoken of last, subject or not.
            return _spoken.LastOrDefault(fits) is { } near ? At(near) : null;
        }

        if (fits is null)
        {
            return null;
        }

        // What stands behind a possessive is not what it points to.
        var fitting = lexicon != Lexicon.Of("ru") ? s => s.Phrase.Start < phrase.Start && fits(s) : fits;
        var found =
            (word is "it" && isParty ? Inside(phrase, fitting) : null)
            ?? _spoken.LastOrDefault(s => s.IsSubject && fitting(s))
            ?? _spoken.LastOrDefault(fitting);
        if (lexicon == Lexicon.Of("ru") && found is { IsSubject: true } && IsFirm(found) && Rival(found, fits))
        {
            // "Дёмин признался, что станки получил завод. Он …": either may be meant.
            return null;
        }

        if (found is null && word is "они" && isParty)
        {
            found = _spoken.LastOrDefault(s => IsFirm(s) && s.Phrase.Name is { Type: MentionType.Organization or MentionType.Unknown });
        }

        if (found is null && word is "they" or "them" or "他们" && isParty)
        {
            // "Almora has not paid. They promised": a firm is many.
            found =
                _spoken.LastOrDefault(s => s.IsSubject && IsFirm(s) && s.Phrase.Name is not null)
                ?? (Speaker is null ? null : _spoken.LastOrDefault(s => IsFirm(s) && s.Phrase.Name is not null));
        }

        return found is null ? null : At(found);
    }

    /// <summary>The firm that a pronoun of what is owned or led stands for; null where none was named.</summary>
    public Reference? Firm(NounPhrase phrase) =>
        _spoken.LastOrDefault(s =>
            IsFirm(s)
            && s.Phrase.Start < phrase.Start
            && (s.Phrase.Name is { Type: MentionType.Organization } || s.Phrase.Head.Length > 0)
            && Agrees(phrase.Words[0].Lower, s.Phrase.Head)
        )
            is { } firm
            ? At(firm)
            : null;

    // "The contract with X was ended because it had resold chips": the one firm of a sentence whose subject is none.
    private Spoken? Inside(NounPhrase phrase, Func<Spoken, bool> fits)
    {
        var firms = _spoken
            .Where(s =>
                s.Phrase.Start >= SentenceStart && s.Phrase.Start < phrase.Start && s.Phrase.Name is not null && fits(s) && IsFirm(s)
            )
            .ToList();
        return
            firms.Count == 1
            && !firms[0].IsSubject
            && Words(document.Text[firms[0].Phrase.FullEnd..phrase.Start]) is [.., var opening]
            && lexicon.Has("subordinators", opening)
            ? firms[0]
            : null;
    }

    // "ООО", "ТОО", "АО": societies, of which nobody says "she".
    private bool IsNeuterForm(string name) =>
        Words(name) is [{ Length: > 1 } form, ..] && form[^1] == 'О' && lexicon.Has("noun.legalForm", form);

    // "он" is no "фирма «X»", "она" no "завод «X»"; a bare name may be either.
    private static bool Agrees(string pronoun, string head) =>
        head.Length == 0
        || pronoun is "им"
        || (pronoun is "она" or "её" or "ее" or "ей" or "ею" or "ней" or "нее" or "неё") == (head[^1] is 'а' or 'я');
}
