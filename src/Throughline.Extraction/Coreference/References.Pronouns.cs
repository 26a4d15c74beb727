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
                ?? (lexicon.Has("pronouns.single", word) && (who.Signer ?? _writer) is { } signer ? Own(signer) : null)
                ?? ((sender ?? who.Signer ?? (word is "we" or "us" ? _employer : null) ?? _writer) is { } writer ? Own(writer) : null);
        }

        if (lexicon.Has("pronouns.second", word))
        {
            return Partner ?? ((who.Addressee ?? who.Reader) is { } reader ? Own(reader) : null);
        }

        if (word is "其" or "自己" && isParty)
        {
            return Its(phrase) is { } its ? At(its) : null;
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
            "he" or "she" or "him" or "her" when IsEnglish => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Person) && _sexes.CanBe(word, s.Reference.To.Name),
            "he" or "she" or "him" or "her" or "他" or "她" or "其本人" or "他本人" or "该人" or "此人" => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Person),
            "он" or "она" or "ему" or "ей" or "ею" or "им" or "ним" or "ней" or "него" or "нее" or "неё" => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Person) && Prose.RussianNames.CanBe(word, s.Reference.To.Name)
                || IsFirm(s)
                    && s.Phrase.Name is { } firm
                    && Agrees(word, s.Phrase.Head)
                    && !(word is "она" or "ей" or "ней" or "ею" && s.Phrase.Head.Length == 0 && IsNeuterForm(firm.Text)),
            "его" or "её" or "ее" when isParty => s =>
                IsFirm(s)
                && s.Phrase.Name is { } owner
                && Agrees(word, s.Phrase.Head)
                && !(word is "её" or "ее" && s.Phrase.Head.Length == 0 && IsNeuterForm(owner.Text)),
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

        if (
            word is "他们"
            && isParty
            && _spoken.LastOrDefault(s => s.Phrase.Start >= SentenceStart && s.Phrase.Start < phrase.Start && (IsFirm(s) || fits(s)))
                is { Phrase.Name.Type: MentionType.Organization } house
        )
        {
            // "我司已和某特钢谈妥，由他们提供": the firm named right before.
            return At(house);
        }

        if (IsEnglish && word is "he" or "she" && BeforeSemicolon(fits) is { } beside)
        {
            return At(beside);
        }

        // What stands behind a possessive is not what it points to.
        var fitting = lexicon != Lexicon.Of("ru") ? s => s.Phrase.Start < phrase.Start && fits(s) : fits;
        var found =
            (word is "it" && isParty ? Inside(phrase, fitting) : null)
            ?? _spoken.LastOrDefault(s => s.IsSubject && fitting(s))
            ?? _spoken.LastOrDefault(fitting);
        if (
            IsRussian
            && word is "он" or "она" or "ему" or "ей"
            && (found is null || found.Phrase.Start < _sentenceBefore || !found.Phrase.Kinds.HasFlag(NounKinds.Person))
            && _spoken.FindAll(s =>
                s.Phrase.Start >= _sentenceBefore
                && s.Phrase.Start < SentenceStart
                && s.Phrase.Name is { Type: MentionType.Person }
                && Prose.RussianNames.CanBe(word, s.Reference.To.Name)
            )
                is [.., var man] men
            && men.TrueForAll(m => m.Reference.To.Id == man.Reference.To.Id)
            && !_spoken.Exists(s => s.IsSubject && s.Phrase.Start >= _sentenceBefore && s.Phrase.Start < phrase.Start && fits(s))
        )
        {
            // "В отношении директора N возбуждено дело. Он пояснил": the only man of the sentence before.
            return At(man);
        }

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

    /// <summary>True where the sentence of "it" has named a firm last, and behind a verb.</summary>
    public bool IsFirmJustNamed(NounPhrase it) =>
        _spoken.LastOrDefault(s => s.Phrase.Start < it.Start && s.Phrase.Start >= SentenceStart && !s.Phrase.IsPronoun)
            is { IsSubject: false, Phrase: { Name.Type: MentionType.Organization, More.Count: 0 } } last
        && IsFirm(last)
        && !_spoken.Exists(s =>
            s.Phrase.Start < it.Start
            && s.Phrase.Start >= SentenceStart
            && s.Phrase.Kinds.HasFlag(NounKinds.Goods)
            && !s.Phrase.Kinds.HasFlag(NounKinds.Organization)
        );

    /// <summary>True where "it" is the firm that was the subject last.</summary>
    public bool IsFirmSpokenOf(NounPhrase it) =>
        it.Words is [{ Lower: "it" }]
        && _spoken.LastOrDefault(s =>
            s.IsSubject
            && s.Phrase.Start < it.Start
            && (s.Phrase.Kinds & (NounKinds.Organization | NounKinds.Goods)) != NounKinds.None
            && !s.Phrase.Kinds.HasFlag(NounKinds.Document)
        )
            is { } last
        && (IsFirm(last) || last.Phrase.SameAs is not null && IsOrganization(last));

    // "The charges against N are pending; he is in X": the one person of the clause before.
    private Spoken? BeforeSemicolon(Func<Spoken, bool> fits)
    {
        var before = document.Text.AsSpan(0, Math.Min(SentenceStart, document.Text.Length)).TrimEnd();
        if (before.IsEmpty || before[^1] != ';')
        {
            return null;
        }

        var from = before[..^1].LastIndexOfAny(['.', '!', '?', ';', '\n']);
        var people = _spoken
            .Where(s => s.Phrase.Start > from && s.Phrase.Start < SentenceStart && s.Phrase.Name is not null && fits(s))
            .DistinctBy(s => s.Reference.To.Id)
            .Take(2)
            .ToList();
        return people.Count == 1 ? people[0] : null;
    }

    // "N and M founded X. Both travelled to Y", "they": each of the list that was the subject last; "both" else of the two people named last.
    private IEnumerable<NounPhrase> Several(NounPhrase pronoun)
    {
        var word = pronoun.Words[0].Lower;
        var last = _spoken.LastOrDefault(s =>
            s.IsSubject
            && s.Phrase.Start < pronoun.Start
            && (s.Phrase.Kinds & (NounKinds.Person | NounKinds.People | NounKinds.Organization)) != NounKinds.None
            && !s.Phrase.IsPronoun
        );
        last = last is null ? null : _spoken.LastOrDefault(s => s.Phrase.More.Contains(last.Phrase)) ?? last;
        if (
            last is not { Phrase.More.Count: > 0 }
            && word is "they" or "them"
            && _spoken.LastOrDefault(s => s.Phrase.Start < pronoun.Start && s.Phrase.More.Count > 0) is { } list
            && pronoun.Start - list.Phrase.FullEnd is > 0 and < PairReach
            && list.Phrase.Members.All(m => m.Name is { Type: MentionType.Person })
            && !_spoken.Exists(s => s.Phrase.Start > list.Phrase.FullEnd && s.Phrase.Start < pronoun.Start && s.IsSubject)
        )
        {
            // "a trip by N and M. They were received by": those named last.
            last = list;
        }

        return last is { Phrase.More.Count: > 0 } && last.Phrase.Members.All(m => m.Name is not null)
                ? last.Phrase.Members.Select(m => m.Alone())
            : word is "both" ? LastPeople(pronoun)
            : [];
    }

    private List<NounPhrase> LastPeople(NounPhrase phrase)
    {
        var pair = _spoken
            .Where(s => s.Phrase.Start < phrase.Start && phrase.Start - s.Phrase.Start < PairReach)
            .SelectMany(s => s.Phrase.Members)
            .Where(m => m.Name is { Type: MentionType.Person })
            .Reverse()
            .DistinctBy(m => shortNames.FullestOf(m.Name!).Text)
            .Take(2)
            .Select(m => m.Alone())
            .ToList();
        return pair.Count == 2 ? pair : [];
    }

    // "公司向其销售", "持有其股份": the firm spoken of before the one that acts here; "其还担任董事", "其妻某某": the one that acts.
    private Spoken? Its(NounPhrase phrase)
    {
        var behind = document.Text.AsSpan(phrase.End, Math.Min(4, document.Text.Length - phrase.End)).ToString();
        bool Opens(string list) => lexicon.Set(list).Any(w => behind.StartsWith(w, StringComparison.Ordinal));
        var isKin = Opens("noun.kin");
        var isOwner = isKin || Opens("noun.people") || Opens("noun.staff") || Opens("noun.role");
        var before = phrase.Start > 0 ? document.Text[phrase.Start - 1] : '。';
        var isActing =
            isOwner
            || before is '称' or '说' or '讲'
            || phrase.Start > 1
                && document.Text.Substring(phrase.Start - 2, 2) is var ahead
                && lexicon
                    .ListsOf("verbs.", ahead)
                    .Any(l => l is "verbs.say" or "verbs.show" or "verbs.assess" or "verbs.know" or "verbs.deny")
            || !(lexicon.Has("prepositions", before.ToString()) || char.IsLetter(before));
        var acting = _spoken.LastOrDefault(s =>
            s.IsSubject && s.Phrase.Start < phrase.Start && (s.Phrase.Kinds.HasFlag(NounKinds.Person) || !isKin && IsFirm(s))
        );
        if (
            isOwner
            && !isKin
            && _spoken.LastOrDefault(s => IsFirm(s) && s.Phrase.Start >= SentenceStart && s.Phrase.Start < phrase.Start) is { } house
        )
        {
            // "某公司的资料显示，其股东为…".
            return house;
        }

        if (isActing)
        {
            return acting;
        }

        var own = _spoken.LastOrDefault(s => s.IsSubject && s.Phrase.Start >= SentenceStart)?.Reference.To.Id;
        return _spoken.LastOrDefault(s => IsFirm(s) && s.Phrase.Start < phrase.Start && s.Reference.To.Id != own);
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
