using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Coreference;

/// <summary>Says what the phrases of one document refer to. It reads the document once, in text order, and remembers what was spoken of.</summary>
internal sealed partial class References(Document document, ShortNames shortNames, Lexicon lexicon, Mention? sender, Correspondents who)
{
    private readonly List<Spoken> _spoken = [];
    private readonly Sexes _sexes = new(document.Text);

    /// <summary>The last goods event: what moved and to whom.</summary>
    public (NounPhrase? Goods, NounPhrase? Receiver, NounPhrase? Supplier) LastEvent { get; set; }

    /// <summary>Whom the writer of a letter says that he acts for; null for nobody.</summary>
    public NounPhrase? Client { get; set; }

    /// <summary>The authority whose sanctions were told of last; null for none.</summary>
    public NounPhrase? Authority { get; set; }

    /// <summary>The firm that speaks in a letter; null elsewhere.</summary>
    public Mention? SenderName => sender;

    /// <summary>The person who signs; null where the paper shows none.</summary>
    public Mention? SignerName => who.Signer;

    /// <summary>Who says "I" and "we" in the sentence at hand: the writer of a chat line, the source of a quotation; null for the letter's sender.</summary>
    public Reference? Speaker { get; set; }

    /// <summary>Who is spoken to in the sentence at hand: the other one of two in a chat; null for the letter's addressee.</summary>
    public Reference? Partner { get; set; }

    /// <summary>True where the paper is an exchange: who is "you" is known.</summary>
    public bool IsExchange => Partner is not null || who.Addressee is not null;

    /// <summary>True for an English document.</summary>
    public bool IsEnglish => lexicon == Lexicon.Of("en");

    private bool IsRussian => lexicon == Lexicon.Of("ru");

    /// <summary>True for a Chinese document.</summary>
    public bool IsChinese => lexicon == Lexicon.Of("zh");

    /// <summary>The phrase of a name that stands before the head of another.</summary>
    public static NounPhrase NameOf(Mention name, NounPhrase host) =>
        new()
        {
            Start = name.Start,
            End = name.End,
            Words = [.. host.Words.Where(w => w.Mention == name)],
            Name = name,
            Kinds = Prose.Kinds.OfName(name),
        };

    /// <summary>Where the sentence at hand begins.</summary>
    public int SentenceStart
    {
        get;
        set
        {
            _sentenceBefore = value == field ? _sentenceBefore : field;
            field = value;
        }
    }

    private int _sentenceBefore;

    private sealed record Spoken(NounPhrase Phrase, Reference Reference, bool IsSubject);

    /// <summary>What a phrase refers to; null for a pronoun or a definite noun without a fitting antecedent.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isParty">True where only somebody, not some thing, can be meant.</param>
    /// <param name="isGoods">True where only some thing can be meant.</param>
    public Reference? Resolve(NounPhrase phrase, bool isParty = false, bool isGoods = false)
    {
        if (phrase.Name is { } name)
        {
            if (IsRussian && OfForm(name) is { } ofForm)
            {
                return ofForm;
            }

            // "the Board", "the Company" of minutes.
            if (phrase.Determiner is not "the" || !lexicon.Has("host", name.Text.ToLowerInvariant()))
            {
                return Named(name, phrase);
            }

            return who.Host is { } host ? Own(host)
                : IsEnglish && shortNames.FullestOf(name).Text == name.Text && Defined(phrase) is { } defined ? defined
                : Named(name, phrase);
        }

        if (phrase.Describes is { } described)
        {
            return Resolve(described);
        }

        if (phrase.SameAs is { } same && same != phrase)
        {
            return Resolve(same);
        }

        if (phrase.IsPronoun)
        {
            return isGoods && (SeveralGoods(phrase) ?? LastGoods(IsEnglish ? phrase.Start : int.MaxValue)) is { } goods ? At(goods)
                : lexicon.Has("pronouns.latter", WordsOf(phrase)) ? Latter(phrase)
                : Pronoun(phrase, isParty);
        }

        if (isGoods && IsCountOnly(phrase) && LastGoods() is { } counted)
        {
            return At(counted);
        }

        if (phrase.Determiner is "your" && IsSelf(phrase) && !phrase.Kinds.HasFlag(NounKinds.People))
        {
            // Somebody in the exchange of letters, if the letter says who.
            return Partner ?? ((who.Addressee ?? who.Reader) is { } reader ? Own(reader) : null);
        }

        if (phrase.Determiner is "our" or "my" && IsSelf(phrase) && !phrase.Kinds.HasFlag(NounKinds.People))
        {
            var own = Speaker ?? Sender();
            return own is { To.Schema: "Person" } && phrase.Kinds.HasFlag(NounKinds.Place) ? new Reference(Described(phrase), []) : own;
        }

        if (IsEnglish && phrase is { Determiner: "our" or "my", Head: "client", Of: null, Count: null } && Client is { } client)
        {
            // "We act for X … our client".
            return Resolve(client) is { } acted
                ? acted with
                {
                    Antecedents = [.. acted.Antecedents, Evidence.In(document, client.Start, client.End)],
                }
                : null;
        }

        if (lexicon.Has("contractRoles", phrase.Head) && (who.Roles.Count > 0 || !lexicon.Has("noun.org", phrase.Head)))
        {
            return who.Roles.TryGetValue(phrase.Head, out var party) ? Own(party) : null;
        }

        if (
            phrase is { Name: null, Of: { IsPronoun: true } whole }
            && lexicon.Has("noun.transparent", phrase.Head)
            && LastGoods() is { } lot
        )
        {
            // "half of them": of the goods spoken of.
            return whole.Words[0].Lower is "us" or "you" ? new Reference(Described(phrase), []) : At(lot);
        }

        return Definite(phrase) ?? new Reference(Described(phrase), []);
    }

    /// <summary>What a definite phrase refers to where it cannot be this one; null for nothing known.</summary>
    public Reference? ResolveOther(NounPhrase phrase, Reference than)
    {
        _apart = than.To.Id;
        var other = Definite(phrase);
        _apart = null;
        return other;
    }

    /// <summary>The firm before a phrase that is another than one: "X paid it".</summary>
    public Reference? OtherFirm(NounPhrase phrase, Reference than) =>
        (
            _spoken.LastOrDefault(s => s.IsSubject && s.Phrase.Start < phrase.Start && IsFirm(s) && s.Reference.To.Id != than.To.Id)
            ?? _spoken.LastOrDefault(s => s.Phrase.Start < phrase.Start && IsFirm(s) && s.Reference.To.Id != than.To.Id)
        )
            is { } other
            ? At(other)
            : null;

    private string? _apart;

    /// <summary>"both firms", "the two companies": the last two that were named; empty where the phrase says no such thing.</summary>
    public IEnumerable<NounPhrase> Pair(NounPhrase phrase)
    {
        var isPair =
            phrase.Determiner is "both"
            || lexicon.Has("pairNouns", phrase.Head)
            || phrase.Count?.Quantity is { Min: 2, Max: 2 } && phrase.Determiner is "the" or "these" or "those";
        if (IsEnglish && phrase is { IsPronoun: true, Count.Quantity: { Min: 2, Max: 2 } } && LastPeople(phrase) is { Count: 2 } two)
        {
            // "when the two met".
            return two;
        }

        if (They(phrase).ToList() is { Count: > 0 } they)
        {
            return they;
        }

        if (
            IsEnglish
            && (
                phrase.IsPronoun && phrase.Words[0].Lower is "they" or "them" or "both"
                || phrase is { Of: { IsPronoun: true, Words: [{ Lower: "them" }] }, Words: [{ Lower: "both" }] }
            )
        )
        {
            return Several(phrase);
        }

        if (
            IsEnglish
            && phrase is { Name: null, Of: null }
            && (
                isPair && (phrase.Kinds & NounKinds.Party) is NounKinds.People
                || phrase is { Determiner: "the", Head: "pair" or "couple" or "duo", Words.Count: 1 }
            )
        )
        {
            return LastPeople(phrase);
        }

        if (!isPair || phrase.Name is not null || phrase.Of is not null || !phrase.Kinds.HasFlag(NounKinds.Organization))
        {
            return [];
        }

        if (lexicon.Has("pairNouns", phrase.Head) && IsExchange && SenderName is not null)
        {
            // "双方" in a letter: its writer and its reader.
            return [LeftOut.Spoken(phrase.Start, LeftOut.We(lexicon)), LeftOut.Spoken(phrase.Start, LeftOut.You(lexicon))];
        }

        // "both dealers" are two that were called dealers, "the two companies" any two.
        var isAny = lexicon.Has("pairNouns", phrase.Head) || lexicon.Has("selves", phrase.Head) || lexicon != Lexicon.Of("en");
        var called = _spoken.Where(s => s.Phrase.Head == phrase.Head).Select(s => s.Reference.To.Id).ToHashSet(StringComparer.Ordinal);
        var pair = _spoken
            .Where(s =>
                IsOrganization(s)
                && s.Phrase.Name is not null
                && phrase.Start - s.Phrase.Start < (isAny ? PairReach : int.MaxValue)
                && (isAny || called.Contains(s.Reference.To.Id))
            )
            .Reverse()
            .DistinctBy(s => s.Reference.To.Id)
            .Take(2)
            .Select(s => s.Phrase)
            .ToList();
        return pair.Count == 2 ? pair : [];
    }

    /// <summary>A reference with the place of its phrase as a further anchor.</summary>
    public Reference WithAnchor(Reference reference, NounPhrase phrase)
    {
        var (start, end) = phrase.Name is { } name ? (name.Start, name.End) : NameSpan(phrase);
        return reference with { Antecedents = [Evidence.In(document, start, end), .. reference.Antecedents] };
    }

    private static bool IsThing(Spoken spoken) =>
        spoken.Reference.To.Schema is "Product" or "Component" or "Thing" or "Document" or "Location";

    /// <summary>What a phrase elsewhere in the sentence refers to, anchored where it stands.</summary>
    public Reference? Antecedent(NounPhrase phrase) =>
        Resolve(phrase) is { } meant
            ? meant with
            {
                Antecedents = [.. meant.Antecedents, Evidence.In(document, phrase.Start, phrase.End)],
            }
            : null;

    /// <summary>Remembers a phrase for later pronouns and definite nouns.</summary>
    public void Remember(NounPhrase phrase, bool isSubject)
    {
        if (IsEnglish && phrase is { Name: null, Head: "account" } && (phrase.Of ?? phrase.Owner) is { Name: not null } holder)
        {
            AccountHolder = holder;
        }

        if (phrase.Owner is { } owner)
        {
            Remember(owner, false);
        }

        if (phrase is { Name: null, Of: { } of } && IsRussian && (of.Name is not null || of.Of is { Name: not null }))
        {
            // "40 % акций «X»".
            Remember(of.Name is not null ? of : of.Of!, false);
        }

        if (phrase.Modifier is { Type: MentionType.Organization } modifier)
        {
            var name = new NounPhrase
            {
                Start = modifier.Start,
                End = modifier.End,
                Words = [],
                Name = modifier,
                Kinds = Prose.Kinds.OfName(modifier),
            };
            _spoken.Add(new Spoken(name, Named(modifier, name), false));
        }

        if ((!phrase.IsPronoun || lexicon.Has("pronouns.latter", WordsOf(phrase))) && Resolve(phrase) is { } reference)
        {
            _spoken.Add(new Spoken(phrase, reference, isSubject));
            if (_spoken.Count > 400)
            {
                _spoken.RemoveRange(0, 200);
            }
        }
    }

    /// <summary>The reference of a name.</summary>
    public Reference Named(Mention name, NounPhrase? phrase)
    {
        var full = shortNames.FullestOf(name);
        var schema = SchemaOf(full, phrase);
        var entity = EntityRef.Mentioned(document.Id, Names.Key(full.Text, KindOf(full.Type)), Clean(full.Text), schema);
        return new Reference(entity, full.Text == name.Text ? [] : [Evidence.In(document, full.Start, full.End)]);
    }

    /// <summary>The writer of a letter; null where the document does not show one.</summary>
    public Reference? Sender() => (sender ?? _employer) is { } writer ? Own(writer) : null;

    private Reference Own(Mention party) =>
        Named(party, null) is var own
            ? own with
            {
                Antecedents = [Evidence.In(document, party.Start, party.End), .. own.Antecedents],
            }
            : own;

    private static bool IsOrganization(Spoken spoken) =>
        spoken.Phrase.Kinds.HasFlag(NounKinds.Organization) && spoken.Reference.To.Schema is not ("Product" or "Person" or "Location");

    private static bool IsFirm(Spoken spoken) =>
        IsOrganization(spoken) && (spoken.Phrase.Name is not null || !spoken.Reference.Antecedents.IsEmpty);

    private Reference At(Spoken spoken)
    {
        // "X is a company …. It …": the name stands at X, not at "company".
        var named = spoken.Phrase.Name ?? spoken.Phrase.SameAs?.Name ?? (IsEnglish ? spoken.Phrase.Describes?.Name : null);
        var (start, end) = named is { } name ? (name.Start, name.End) : NameSpan(spoken.Phrase);
        return new Reference(spoken.Reference.To, [Evidence.In(document, start, end), .. spoken.Reference.Antecedents]);
    }

    /// <summary>The stretch of a phrase without its determiner and examples.</summary>
    public (int Start, int End) NameSpan(NounPhrase phrase)
    {
        // "X, whose main customer": the owner stands in another clause.
        var start =
            phrase.Owner is { } owner
            && !owner.IsPronoun
            && !document.Text.AsSpan(owner.Words[0].Start..phrase.Words[0].Start).Contains(',')
                ? owner.Words[0].Start
                : phrase.Words[0].Start;
        var end = phrase.Words[^1].End;
        if (phrase.Of is { } of)
        {
            end = Math.Max(end, of.Examples.Count > 0 || of.More.Count > 0 ? of.Words[^1].End : NameSpan(of).End);
            end = of.More.Count > 0 ? of.FullEnd : end;
        }

        return (start, end);
    }
}
