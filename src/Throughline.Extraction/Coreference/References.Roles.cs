using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Extraction.Verification;
using Throughline.Model;

namespace Throughline.Extraction.Coreference;

/// <content>"the supplier", "the latter", "the company" of minutes, "the other side", and bare counts.</content>
internal sealed partial class References
{
    private const int RecentRole = 450;
    private const int LatterReach = 300;
    private const int PairReach = 400;

    private readonly List<(string Role, Reference Party, int At)> _roles = [];

    /// <summary>Remembers what part the parties of a claim play: who supplied is "the supplier" from there on.</summary>
    public void Played(Claim claim)
    {
        if (claim.Response is not null || claim.Knowledge != Knowledge.Known)
        {
            return;
        }

        var (subject, target) = claim.Predicate switch
        {
            "supplied" or "shipped" or "delivered" or "offered" or "invoiced" => ("role.supplier", "role.buyer"),
            "received" or "ordered" => ("role.buyer", "role.supplier"),
            "paid" => ("role.payer", "role.payee"),
            "owns" => ("role.owner", "role.owned"),
            "contractedWith" when IsRussian && claim.Qualifiers.Concerns is not null => ("role.buyer", "role.supplier"),
            "directs" => ("role.director", ""),
            "intermediaryFor" => ("role.intermediary", ""),
            _ => ("", ""),
        };
        Put(subject, claim.Subject, claim);
        Put(target, claim.Object, claim);
        Put(subject == "role.supplier" ? "role.carrier" : "", claim.Qualifiers.Via, claim);
    }

    /// <summary>Remembers who sues whom: "по иску X к Y", "X обратилось с иском к Y" make X the plaintiff and Y the defendant.</summary>
    public void Sued(IReadOnlyList<Element> elements)
    {
        var plea = elements.ToList().FindIndex(e => e.Phrase is { Name: null, Head: var head } && lexicon.Has("noun.suit", head));
        if (plea < 0)
        {
            return;
        }

        var suing = elements[plea].Phrase!.Of is { Name: not null } of
            ? of
            : elements
                .Take(plea)
                .LastOrDefault(e => e.Phrase is { Name: not null, Kinds: var kinds } && kinds.HasFlag(NounKinds.Organization))
                ?.Phrase;
        var sued = elements
            .Skip(plea + 2)
            .Take(3)
            .Where((e, i) => elements[plea + 1 + i] is { Kind: ElementKind.Preposition, Word: "к" or "ко" or "против" })
            .FirstOrDefault(e => e.Phrase?.Name is not null)
            ?.Phrase;
        if (suing is not null && sued is not null)
        {
            _roles.Add(("role.plaintiff", Named(suing.Name!, suing), elements[plea].Start));
            _roles.Add(("role.defendant", Named(sued.Name!, sued), elements[plea].Start));
        }
    }

    private void Put(string role, EntityRef? party, Claim claim)
    {
        if (role.Length > 0 && party is { Schema: not ("Product" or "Component" or "Thing" or "Location" or "Group") })
        {
            var named = claim.Evidence.FirstOrDefault(e => ArgumentSupport.Holds(e.Quote, party.Name));
            if (named is not null)
            {
                _roles.Add((role, new Reference(party, [named]), claim.Evidence[0].Start));
            }
        }
    }

    /// <summary>Who plays a part; null where nobody, or more than one, does.</summary>
    public Reference? Playing(string role) => Played(role);

    /// <summary>A phrase for who plays a part; null where nobody, or more than one, does.</summary>
    public NounPhrase? Player(string role) =>
        Played(role) is not { } party
            ? null
            : new NounPhrase
            {
                Start = party.Antecedents[0].Start,
                End = party.Antecedents[0].Start,
                Words = [new Token(party.Antecedents[0].Start, party.Antecedents[0].Start, "the")],
                Determiner = "the",
                Head = lexicon.Set(role).Order(StringComparer.Ordinal).First(),
                Kinds = NounKinds.Organization,
            };

    // The only one in the part, or the last one where no other played it nearby.
    private Reference? Played(string role)
    {
        var players = _roles.Where(r => r.Role == role).ToList();
        // In a report goods pass through many hands, and each of them buys: only a paper of one of the two knows "the buyer".
        if (players.Count == 0 || role == "role.buyer" && sender is null && !(IsEnglish && IsOnlyBuyer(players)))
        {
            return null;
        }

        var last = players[^1];
        return players.TrueForAll(p => p.Party.To.Id == last.Party.To.Id || last.At - p.At > RecentRole) ? last.Party : null;
    }

    // "the Company" of a statement: its writer's firm, else what "the company" would be.
    private Reference? Defined(NounPhrase phrase) =>
        Sender()
        ?? Definite(
            new NounPhrase
            {
                Start = phrase.Start,
                End = phrase.End,
                Words = phrase.Words,
                Determiner = "the",
                Head = phrase.Words[^1].Lower,
                Kinds = NounKinds.Organization,
            }
        );

    private Mention? _employer;

    /// <summary>True where the head of a report tells who wrote it.</summary>
    public bool IsReport => _writer is not null && sender is null;

    /// <summary>Remembers who wrote a report: "we" and "I" of its text.</summary>
    public void ReportedBy(ReportHead? head)
    {
        if (head is not null)
        {
            (_writer, _employer) = (head.People[0], head.Firm);
        }
    }

    /// <summary>Remembers whose staff writes: behind "I am the manager of X", "we" are X.</summary>
    /// <remarks>"I, N, state" and "Traveller: N" tell who "I" is.</remarks>
    public void Employ(IReadOnlyList<Element> elements, IEnumerable<Predication> predications)
    {
        if (IsRussian && sender is null)
        {
            // "Я тогда работала главным бухгалтером ООО «X»": behind that, "мы" are X.
            _employer ??= predications
                .Where(p => p is { Lemma: "работать", Agent: { IsPronoun: true, Words: [{ Lower: "я" }] }, Verb.IsNegated: false })
                .SelectMany(p => p.Prepositions)
                .Where(x => x.Word is "#ins" or "в" or "на")
                .Select(x => (x.Phrase.Name is null ? x.Phrase.Of : x.Phrase)?.Name)
                .FirstOrDefault(n => n is { Type: MentionType.Organization });
        }

        if (!IsEnglish || sender is not null)
        {
            return;
        }

        if (
            _writer is null
            && elements
                is [
                    { Phrase: { Name: null } opening },
                    { Kind: ElementKind.Comma or ElementKind.Break },
                    { Phrase.Name: { Type: MentionType.Person } named },
                    ..,
                ]
            && (opening.Words is [{ Lower: "i" }] || lexicon.Has("noun.writer", opening.Head) && elements[1].Word is ":")
        )
        {
            _writer = named;
        }

        if (_employer is not null)
        {
            return;
        }

        foreach (var p in predications)
        {
            if (p is { Agent: { IsPronoun: true, Words: [{ Lower: "i" }] }, Verb: { IsNegated: false, IsConditional: false } })
            {
                _employer = p.Lemma switch
                {
                    "be"
                        when p.Patient is { Name: null, Of.Name: { Type: MentionType.Organization } firm } office
                            && (office.Kinds & (NounKinds.Role | NounKinds.People)) != NounKinds.None => firm,
                    "work" or "serve" => p.Prepositions.Find(x => x.Word is "for" or "at").Phrase?.Name
                        is { Type: MentionType.Organization } firm
                        ? firm
                        : null,
                    _ => null,
                };
            }

            if (
                p is { Lemma: "employ", Patient: { IsPronoun: true, Words: [{ Lower: "i" }] }, Verb: { IsPassive: true, IsNegated: false } }
                && p.Agent?.Name is { Type: MentionType.Organization } payer
            )
            {
                _employer = payer;
            }

            if (_employer is not null)
            {
                return;
            }
        }
    }

    private Mention? _writer;

    // Nobody else bought, and the purchase was told right before.
    private bool IsOnlyBuyer(List<(string Role, Reference Party, int At)> players) =>
        SentenceStart - players[^1].At < PairReach && players.TrueForAll(p => p.Party.To.Id == players[^1].Party.To.Id);

    // "Поставщик" in a letter or in minutes that name one firm besides their own.
    private Reference? OnlyOther(NounPhrase phrase)
    {
        if (sender is null || !phrase.Kinds.HasFlag(NounKinds.Organization))
        {
            return null;
        }

        var own = new[] { sender, who.Host, who.Addressee }.OfType<Mention>().Select(m => Named(m, null).To.Id).ToList();
        var others = _spoken
            .Where(s => s.Phrase.Start < phrase.Start && s.Phrase.Name is not null && IsFirm(s) && !own.Contains(s.Reference.To.Id))
            .DistinctBy(s => s.Reference.To.Id)
            .Take(2)
            .ToList();
        return others.Count == 1 ? At(others[0]) : null;
    }

    /// <summary>Whose office "директор компании N" is: the firm named last, not the one that the text is about; null where the phrase is no bare Russian firm noun or the paper has a house of its own.</summary>
    public Reference? OfOffice(NounPhrase firm) =>
        // "начальник отдела снабжения N" in a paper of one house: of the house.
        IsRussian
        && firm.Name is null
        && lexicon.Has("noun.unit", firm.Head)
        && (who.Host ?? sender) is { Type: MentionType.Organization } house
            ? Own(house)
        : IsRussian
        && sender is null
        && who.Host is null
        && firm is { Name: null, Of: null, Owner: null, IsPronoun: false, Words.Count: 1 }
        && lexicon.Has("noun.anyOrganization", firm.Head)
            ? CalledAlike(firm, isPointed: false)
                ?? (
                    (
                        Works(firm)
                        ?? _spoken.LastOrDefault(s =>
                            s.Phrase.Start < firm.Start
                            && firm.Start - s.Phrase.Start < LatterReach
                            && s.Phrase.Name is { Type: MentionType.Organization } house
                            && IsFirm(s)
                            && !IsPublic(house.Text)
                        )
                    )
                        is { } near
                        ? At(near)
                        : null
                )
        : null;

    // "директор предприятия": of the works, if the text has named one.
    private Spoken? Works(NounPhrase firm) =>
        lexicon.Has("noun.works", firm.Head)
            ? _spoken.LastOrDefault(s =>
                s.Phrase.Start < firm.Start
                && firm.Start - s.Phrase.Start < LatterReach
                && s.Phrase.Name is not null
                && IsFirm(s)
                && lexicon.Has("noun.works", s.Phrase.Head)
            )
            : null;

    /// <summary>The firm named last before a place: "its director", "их менеджер" are of it.</summary>
    public Reference? Nearest(int at) => Nearest(at, "");

    /// <summary>The same for a possessive, with which the firm agrees.</summary>
    public Reference? Nearest(int at, string possessive) =>
        _spoken.LastOrDefault(s =>
            s.Phrase.Start < at
            && at - s.Phrase.Start < LatterReach
            && s.Phrase.Name is not null
            && Owns(possessive, s.Phrase)
            && IsFirm(s)
            && s.Phrase.Name.Type != MentionType.Person
        )
            is { } near
            ? At(near)
            : null;

    // "Её вице-президент": of a firm whose noun or name is feminine.
    private static bool Owns(string possessive, NounPhrase firm) =>
        possessive is not ("её" or "ее" or "его")
        || (firm.Head.Length > 0 ? firm.Head : firm.Name!.Text.Trim('«', '»').ToLowerInvariant()) is var noun
            && (
                firm.Head.Length == 0 && (noun.Any(char.IsAsciiLetter) || noun.Contains(' ', StringComparison.Ordinal))
                || firm.Head.Length == 0 && possessive is "его" && noun[^1] is 'а' or 'я'
                || (possessive is not "его") == (noun[^1] is 'а' or 'я')
            );

    // "директор ПАО", "о доле в ООО": the firm of that form which was named last.
    private Reference? OfForm(Mention name) =>
        lexicon.Has("noun.legalForm", name.Text)
        && name.Text.Length is > 1 and < 6
        && name.Text.All(char.IsUpper)
        && _spoken.LastOrDefault(s =>
            s.Phrase.Name is { } full && full.Start < name.Start && full.Text.StartsWith(name.Text + " ", StringComparison.Ordinal)
        )
            is { } firm
            ? At(firm)
            : null;

    /// <summary>The phrase of the firm named last before a place.</summary>
    public NounPhrase? NearestFirm(int at) =>
        _spoken
            .LastOrDefault(s =>
                s.Phrase.Start < at && at - s.Phrase.Start < LatterReach && s.Phrase.Name is { Type: not MentionType.Person } && IsFirm(s)
            )
            ?.Phrase;

    // "our company", "your plant": not "our broker", who is another.
    private bool IsSelf(NounPhrase phrase) =>
        phrase.Kinds.HasFlag(NounKinds.Organization)
        && phrase.Of is null
        && (lexicon != Lexicon.Of("en") || lexicon.Has("selves", phrase.Head))
        && lexicon.ListsOf("role.", phrase.Head).IsEmpty;

    // Somebody else of the same sentence who was a subject too.
    private bool Rival(Spoken found, Func<Spoken, bool> fits) =>
        _spoken.Exists(s =>
            s.IsSubject
            && fits(s)
            && s.Phrase.Kinds.HasFlag(NounKinds.Person)
            && s.Reference.To.Id != found.Reference.To.Id
            && s.Phrase.Start < found.Phrase.Start
            && document.Text.AsSpan(s.Phrase.Start, found.Phrase.Start - s.Phrase.Start).IndexOfAny('.', '!', '?') < 0
        );

    // "the company", "общество" and "公司" in minutes are whose minutes they are, unless the words point to another.
    private bool IsHost(NounPhrase phrase) =>
        who.Host is not null && phrase.Words.Count == 1 && lexicon.Has("host", phrase.Head) && !PointsBack(phrase);

    private bool PointsBack(NounPhrase phrase)
    {
        var before = document.Text.AsSpan(Math.Max(0, phrase.Start - 16), Math.Min(16, phrase.Start)).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        if (
            phrase.Determiner is "this" or "that" or "said" or "该" or "上述" or "这"
            || document.Text[phrase.Start] is '该'
            || before.EndsWith("该", StringComparison.Ordinal)
            || before.EndsWith("上述", StringComparison.Ordinal)
            || before.EndsWith("这家", StringComparison.Ordinal)
            || before.EndsWith("那家", StringComparison.Ordinal)
        )
        {
            return true;
        }

        foreach (var stem in lexicon.Set("demonstratives"))
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "the latter": the party named last before it; "последняя" asks for a noun that agrees, if one was spoken of.
    private Reference? Latter(NounPhrase phrase)
    {
        var named = _spoken
            .Where(s =>
                s.Phrase.Start < phrase.Start
                && phrase.Start - s.Phrase.Start < LatterReach
                && s.Phrase.Name is not null
                && (IsOrganization(s) || s.Phrase.Kinds.HasFlag(NounKinds.Person))
            )
            .ToList();
        var isFeminine = phrase.Words[0].Lower.EndsWith("яя", StringComparison.Ordinal);
        var last = (isFeminine ? named.FindLast(s => s.Phrase.Head.Length > 0 && s.Phrase.Head[^1] is 'а' or 'я') : null);
        last ??=
            IsRussian && phrase.Words[0].Lower.EndsWith("ий", StringComparison.Ordinal)
                // "Последний переоформил": no society.
                ? named.FindLast(s => !(s.Phrase.Head.Length == 0 && IsNeuterForm(s.Phrase.Name!.Text)))
                : null;
        return (last ?? named.LastOrDefault()) is { } found ? At(found) : null;
    }

    // "the other side": the one firm besides whose paper it is, or whom this sentence names.
    private Spoken? Counterpart(NounPhrase phrase)
    {
        if (IsChinese && who.Host is null)
        {
            var clause = document.Text.LastIndexOfAny(['，', '。', '；', '\n'], Math.Max(0, phrase.Start - 1));
            if (
                _spoken
                    .Where(s => IsFirm(s) && s.Phrase.Name is not null && s.Phrase.Start >= SentenceStart && s.Phrase.Start < phrase.Start)
                    .DistinctBy(s => s.Reference.To.Id)
                    .ToList()
                    is [var only]
                && only.Phrase.End <= clause
            )
            {
                // "X尚未付款，某某已与对方总经理通话": the one firm of the clauses before.
                return only;
            }

            // "由X向对方供应": the firm named before the one that acts.
            return _spoken
                .Where(s => IsFirm(s) && s.Phrase.Name is not null && s.Phrase.Start < phrase.Start)
                .Reverse()
                .DistinctBy(s => s.Reference.To.Id)
                .ElementAtOrDefault(1);
        }

        var own = _spoken
            .Where(s => s.Phrase.Start >= SentenceStart && s.Phrase.Start < phrase.Start && IsFirm(s))
            .Select(s => s.Reference.To.Id)
            .ToHashSet(StringComparer.Ordinal);
        return _spoken.LastOrDefault(s =>
            IsFirm(s)
            && s.Phrase.Name is not null
            && s.Phrase.Name.Text != who.Host?.Text
            // "苏州远芯" is the daughter of 远芯科技.
            && !(
                IsChinese && who.Host is { Text.Length: > 2 } host && s.Phrase.Name.Text.Contains(host.Text[..2], StringComparison.Ordinal)
            )
            && !own.Contains(s.Reference.To.Id)
            && s.Phrase.Start < phrase.Start
        );
    }

    // "the remaining 25 units", "оставшиеся 12 штук": counted anew, named before.
    private bool IsCountOnly(NounPhrase phrase) =>
        phrase is { Count: not null, Name: null, Of: null, Owner: null, Modifier: null } && lexicon.Has("noun.piece", phrase.Head);

    private static string WordsOf(NounPhrase phrase) => string.Concat(phrase.Words.Select(w => w.Lower));
}
