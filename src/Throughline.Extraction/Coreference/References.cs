using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Coreference;

/// <summary>Says what the phrases of one document refer to. It reads the document once, in text order, and remembers what was spoken of.</summary>
internal sealed partial class References(Document document, ShortNames shortNames, Lexicon lexicon, Mention? sender, Correspondents who)
{
    private readonly List<Spoken> _spoken = [];

    /// <summary>The last goods event: what moved and to whom.</summary>
    public (NounPhrase? Goods, NounPhrase? Receiver, NounPhrase? Supplier) LastEvent { get; set; }

    /// <summary>The firm that speaks in a letter; null elsewhere.</summary>
    public Mention? SenderName => sender;

    /// <summary>Who says "I" and "we" in the sentence at hand: the writer of a chat line, the source of a quotation; null for the letter's sender.</summary>
    public Reference? Speaker { get; set; }

    /// <summary>Who is spoken to in the sentence at hand: the other one of two in a chat; null for the letter's addressee.</summary>
    public Reference? Partner { get; set; }

    /// <summary>True where the paper is an exchange: who is "you" is known.</summary>
    public bool IsExchange => Partner is not null || who.Addressee is not null;

    /// <summary>True for an English document.</summary>
    public bool IsEnglish => lexicon == Lexicon.Of("en");

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
    public int SentenceStart { get; set; }

    private sealed record Spoken(NounPhrase Phrase, Reference Reference, bool IsSubject);

    /// <summary>What a phrase refers to; null for a pronoun or a definite noun without a fitting antecedent.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="isParty">True where only somebody, not some thing, can be meant.</param>
    /// <param name="isGoods">True where only some thing can be meant.</param>
    public Reference? Resolve(NounPhrase phrase, bool isParty = false, bool isGoods = false)
    {
        if (phrase.Name is { } name)
        {
            // "the Board", "the Company" of minutes.
            return who.Host is { } host && phrase.Determiner is "the" && lexicon.Has("host", name.Text.ToLowerInvariant())
                ? Own(host)
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
            return isGoods && LastGoods() is { } goods ? At(goods)
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

    private string? _apart;

    /// <summary>"both firms", "the two companies": the last two that were named; empty where the phrase says no such thing.</summary>
    public IEnumerable<NounPhrase> Pair(NounPhrase phrase)
    {
        var isPair =
            phrase.Determiner is "both"
            || lexicon.Has("pairNouns", phrase.Head)
            || phrase.Count?.Quantity is { Min: 2, Max: 2 } && phrase.Determiner is "the" or "these" or "those";
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

    /// <summary>The firm that the text speaks of: "she owns 45 % of the shares" leaves it out.</summary>
    public NounPhrase? Focus() =>
        (
            (
                IsChinese ? _spoken.Find(s => s.Phrase.Start >= SentenceStart && IsFirm(s) && s.Phrase.Name is not null)
                : lexicon == Lexicon.Of("ru")
                    ? _spoken.LastOrDefault(s => s.Phrase.Start >= SentenceStart && IsFirm(s) && s.Phrase.Name is not null)
                : null
            )
            ?? _spoken.LastOrDefault(s => s.IsSubject && IsFirm(s) && s.Phrase.Name is not null)
            ?? _spoken.LastOrDefault(s => IsFirm(s) && s.Phrase.Name is not null)
        )?.Phrase;

    /// <summary>The firm that the sentences before speak of; null for none.</summary>
    public NounPhrase? Topic() =>
        _spoken.LastOrDefault(s => s.IsSubject && s.Phrase.Start < SentenceStart && IsFirm(s) && s.Phrase.Name is not null)?.Phrase;

    private static bool IsThing(Spoken spoken) =>
        spoken.Reference.To.Schema is "Product" or "Component" or "Thing" or "Document" or "Location";

    /// <summary>Remembers a phrase for later pronouns and definite nouns.</summary>
    public void Remember(NounPhrase phrase, bool isSubject)
    {
        if (phrase.Owner is { } owner)
        {
            Remember(owner, false);
        }

        if (phrase is { Name: null, Of: { Name: not null } of } && lexicon == Lexicon.Of("ru"))
        {
            Remember(of, false);
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
    public Reference? Sender() => sender is null ? null : Own(sender);

    private Reference Own(Mention party) =>
        Named(party, null) is var own
            ? own with
            {
                Antecedents = [Evidence.In(document, party.Start, party.End), .. own.Antecedents],
            }
            : own;

    /// <summary>The goods that were spoken of last; null for none.</summary>
    public NounPhrase? Goods() => LastGoods()?.Phrase;

    private Spoken? LastGoods() =>
        _spoken.LastOrDefault(s =>
            s.Phrase.Kinds.HasFlag(NounKinds.Goods)
            && !s.Phrase.Kinds.HasFlag(NounKinds.Organization)
            && s.Phrase.Words.Count > 0
            && !lexicon.Has("noun.transparent", s.Phrase.Head)
        );

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
            "он" or "она" or "ему" or "ей" or "им" or "ним" or "ней" or "него" or "нее" or "неё" => s =>
                s.Phrase.Kinds.HasFlag(NounKinds.Person) && Prose.RussianNames.CanBe(word, s.Reference.To.Name)
                || IsFirm(s) && s.Phrase.Name is not null && Agrees(word, s.Phrase.Head),
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

    // "он" is no "фирма «X»", "она" no "завод «X»"; a bare name may be either.
    private static bool Agrees(string pronoun, string head) =>
        head.Length == 0 || pronoun is "им" || (pronoun is "она" or "ей" or "ней" or "нее" or "неё") == (head[^1] is 'а' or 'я');

    // "the company", "these systems", "the same teams": the last fitting thing that was spoken of.
    private Reference? Definite(NounPhrase phrase)
    {
        var determiner = phrase.Determiner;
        if (
            phrase is { Of: null, Owner: null, Modifier: null, Words.Count: <= 2 }
            && (determiner is not ("" or "a" or "an" or "another" or "one" or "any" or "no") || IsChinese)
        )
        {
            // "the suppliers" are several.
            var roles = lexicon != Lexicon.Of("en") || phrase.Words[^1].Lower == phrase.Head ? lexicon.ListsOf("role.", phrase.Head) : [];
            if (roles.Length > 0 && (Played(roles[0]) ?? OnlyOther(phrase)) is { } played)
            {
                return played;
            }

            if (IsHost(phrase))
            {
                return Own(who.Host!);
            }

            if (lexicon.Has("counterpart", phrase.Head))
            {
                return Counterpart(phrase) is { } other ? At(other) : null;
            }
        }

        if (
            lexicon != Lexicon.Of("zh")
            && phrase is { Of: null, Owner: null, Modifier: null, Words.Count: 1, Determiner: "this" or "that" or "these" }
            && lexicon.Has("noun.anyOrganization", phrase.Head)
            && (lexicon == Lexicon.Of("ru") || phrase.Words[^1].Lower == phrase.Head)
            && Nearest(phrase.Start) is { } pointed
        )
        {
            // "this firm": the one named last.
            return pointed;
        }

        var bare =
            determiner is "the" or "this" or "these" or "that" or "those" or "its" or "their" or "said" or "这" or "该" or "这些" or "上述"
            || determiner.Contains("same", StringComparison.Ordinal);
        if (!bare || phrase.Of is not null || phrase.Owner is not null || phrase.Modifier is not null || phrase.Words.Count > 2)
        {
            return null;
        }

        var known = _apart is null ? _spoken : [.. _spoken.Where(s => s.Reference.To.Id != _apart)];
        var isPlural = lexicon == Lexicon.Of("en") && phrase.Words[^1].Lower != phrase.Head;
        var demonstrative = determiner is not "the";
        Spoken? found = null;
        if (phrase.Kinds.HasFlag(NounKinds.Organization) && phrase.Words.Count == 1 && !isPlural)
        {
            // "предприятие" goes on with the works of the text, if it has one.
            found = lexicon.Has("noun.works", phrase.Head)
                ? known.LastOrDefault(s =>
                    IsFirm(s)
                    && s.Phrase.Start < phrase.Start
                    && (
                        lexicon.Has("noun.works", s.Phrase.Head)
                        || lexicon.Set("noun.works").Any(w => s.Reference.To.Name.Contains(w, StringComparison.OrdinalIgnoreCase))
                    )
                )
                : null;

            // "X's manager said the company …": the firm of the same sentence.
            found ??=
                lexicon != Lexicon.Of("zh")
                || phrase.Start > 0 && document.Text[phrase.Start - 1] == '该'
                || document.Text[phrase.Start] == '该'
                    ? known.LastOrDefault(s =>
                        s.Phrase.Start >= SentenceStart
                        && IsFirm(s)
                        && s.Phrase.Name is not null
                        && s.Phrase.Start < phrase.Start
                        && CanBe(phrase.Head, s.Reference.To.Name)
                    )
                    : null;
            // "X, a family firm in Y. The firm's owner": the one that was called so.
            found ??=
                lexicon == Lexicon.Of("en")
                    ? _spoken.LastOrDefault(s =>
                        s.Phrase.Head == phrase.Head
                        && s.Phrase is { Name: null, Describes: { Name: not null } named }
                        && named.Kinds.HasFlag(NounKinds.Organization)
                        && phrase.Start - s.Phrase.Start is > 0 and < LatterReach
                        && !known.Exists(o =>
                            o.IsSubject
                            && o.Phrase.Start > named.FullEnd
                            && o.Phrase.Start < phrase.Start
                            && IsFirm(o)
                            && CanBe(phrase.Head, o.Reference.To.Name)
                        )
                    ) ?? CalledSo(phrase)
                    : null;
            // "公司", "компания", "the company" go on with the subject of the text, not with the firm named last.
            found ??=
                lexicon != Lexicon.Of("en") || lexicon.Has("noun.anyOrganization", phrase.Head)
                    ? known.LastOrDefault(s =>
                        s.IsSubject && IsFirm(s) && s.Phrase.Start < phrase.Start && CanBe(phrase.Head, s.Reference.To.Name)
                    ) ?? known.LastOrDefault(s => IsFirm(s) && s.Phrase.Start < phrase.Start && CanBe(phrase.Head, s.Reference.To.Name))
                    : null;
            found ??=
                known.LastOrDefault(s => s.Phrase.Head == phrase.Head && s.Phrase.Name is not null && IsOrganization(s))
                ?? known.LastOrDefault(s =>
                    IsOrganization(s)
                    && s.Reference.To.Schema is not "Group"
                    && s.Phrase.Name is not null
                    && CanBe(phrase.Head, s.Reference.To.Name)
                );
        }
        else if (
            (phrase.Kinds & (NounKinds.People | NounKinds.Official)) == NounKinds.People
            && (isPlural || demonstrative || phrase.Head is "delegation" or "group" or "team" or "staff")
        )
        {
            found =
                known.LastOrDefault(s =>
                    s.Reference.To.Schema == "Group" && s.Phrase.Head == phrase.Head && s.Phrase.Name is null && phrase.Head.Length > 0
                )
                ?? known.LastOrDefault(s =>
                    s.IsSubject
                    && s.Reference.To.Schema == "Group"
                    && s.Phrase.Kinds.HasFlag(NounKinds.People)
                    && !s.Phrase.Kinds.HasFlag(NounKinds.Official)
                )
                ?? known.LastOrDefault(s =>
                    s.Reference.To.Schema == "Group"
                    && s.Phrase.Kinds.HasFlag(NounKinds.People)
                    && !s.Phrase.Kinds.HasFlag(NounKinds.Official)
                );
        }
        else if (phrase.Kinds.HasFlag(NounKinds.Goods) && (demonstrative || lexicon.Has("noun.transparent", phrase.Head)))
        {
            found = determiner is "its" or "their"
                ? null
                : known.LastOrDefault(s =>
                    s.Phrase.Kinds.HasFlag(NounKinds.Goods)
                    && !s.Phrase.Kinds.HasFlag(NounKinds.Organization)
                    && !lexicon.Has("noun.transparent", s.Phrase.Head)
                    && s.Phrase.Words.Count > 0
                    && s.Phrase.Determiner is not ("additional" or "other" or "further")
                );
        }

        return found is null ? null : At(found);
    }

    // "The claimant, X, sued. … The claimant": whom the text calls so, and nobody else.
    private Spoken? CalledSo(NounPhrase phrase)
    {
        var called = _spoken.Where(s => s.Phrase.Head == phrase.Head && s.Phrase.Describes is { Name: not null } && IsFirm(s)).ToList();
        if (called.Count == 0 && lexicon.Has("noun.litigant", phrase.Head))
        {
            // "The appeal of X was dismissed. The appellant": the only firm named so far.
            called =
            [
                .. _spoken.Where(s =>
                    s.Phrase.Start < phrase.Start
                    && s.Phrase.Name is { Type: MentionType.Organization }
                    && IsFirm(s)
                    && !IsPublic(s.Reference.To.Name)
                ),
            ];
        }

        return called.Select(s => s.Reference.To.Id).Distinct(StringComparer.Ordinal).Count() == 1 ? called[^1] : null;
    }

    // "the company" can be any organization, "the bank" only one whose name says so.
    private bool CanBe(string head, string name) =>
        lexicon.Has("noun.anyOrganization", head)
            ? head is "organization" or "organisation" or "entity" || !IsPublic(name)
            : name.Contains(head, StringComparison.OrdinalIgnoreCase);

    // "the company" is never a union of states or a ministry, unless its name has the form of a firm.
    private bool IsPublic(string name) =>
        Words(name) is var words && words.Any(w => lexicon.Has("noun.public", w)) && !words.Any(w => lexicon.Has("noun.legalForm", w));

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
        var start = phrase.Owner is { } owner && !owner.IsPronoun ? owner.Words[0].Start : phrase.Words[0].Start;
        var end = phrase.Words[^1].End;
        if (phrase.Of is { } of)
        {
            end = Math.Max(end, of.Examples.Count > 0 || of.More.Count > 0 ? of.Words[^1].End : NameSpan(of).End);
            end = of.More.Count > 0 ? of.FullEnd : end;
        }

        return (start, end);
    }
}
