using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What a frame asks for beside its roles.</content>
internal sealed partial class FrameInterpreter
{
    // How far before its verb a word still tells how it is done.
    private const int NearBy = 40;

    private bool IsMet(string need, Dictionary<string, NounPhrase> roles, Predication p, SentenceView sentence) =>
        need switch
        {
            "money" => p.Money.Count > 0,
            // "向某某发出律师函": no goods.
            "noLetter" => p.Patient is not { Name: null } letter || !letter.Kinds.HasFlag(NounKinds.Document),
            // "在某地注册了X": where X is, not where he is who did it.
            "noHouse" => p.Patient is null || !p.Patient.Kinds.HasFlag(NounKinds.Organization),
            // "promised delivery": without the goods, which the noun would tell.
            "bareDelivery" => p.Patient is { Name: null, Of: null } promised && context.Lexicon.Has("noun.movement", promised.Head),
            "ownBill" => p.Patient is { Of: null, Owner: null or { IsPronoun: true } } paper
                && context.Lexicon.Has("noun.bill", paper.Head),
            "namelessGoods" => p.Verb is { IsPassive: false } || p.Patient is null or { Name: null } or { Name.Type: MentionType.Product },
            "first" => p.Prepositions is [("in" or "at", _), ..],
            // "handed him EUR 5": the sum, and no further thing.
            "bareMoney" => p is { Money.Count: > 0, Second: null }
                && (p.Patient is null || Slots.Fits(p.Patient, "party", context.Lexicon)),
            // "74.9 % of the shares are held by X": of the firm that is spoken of.
            "sharesOnly" => p.Patient is { Name: null, Owner: null } held
                && (
                    context.Lexicon.Has("noun.share", held.Head)
                    || held.Of is { Name: null, Of: null } lot && context.Lexicon.Has("noun.share", lot.Head)
                )
                && (held.Of is null || held.Of is { Name: null, Of: null })
                && !p.Prepositions.Exists(x => x.Word is "in" or "of"),
            "boardOnly" => p.Patient is { Name: null } body
                && (body.Determiner is "the" or "its" || body.Of is not null || body.Owner is not null),
            // "records list its founder as N": an office, and no other thing.
            "officer" => p.Patient is { Name: null } post && context.Lexicon.Has("noun.director", post.Head),
            "holder" => p.Patient is { Name: null } owner && context.Lexicon.Has("noun.owner", owner.Head),
            "purchaseNoun" => p.Prepositions.Exists(x =>
                x is { Word: "for", Phrase: { Name: null, Head: "purchase" or "acquisition" or "procurement" or "delivery" or "supply" } }
            ),
            // "All costs are borne by X" is a rule; "the freight charges were borne by X" tells of some.
            "particular" => p.Patient
                is { Determiner: "the" or "these" or "those" or "its" or "his" or "her" or "their" }
                    or { Owner: not null }
                && p.Verb is { IsFuture: false, IsConditional: false, Word: not ("bears" or "covers" or "meets") }
                || p.Money.Count > 0,
            // "drives a taxi in Riga", "flew parts to Riga", "moved the crates to Riga": something else is moved.
            "nothingMoved" => !context.References.IsEnglish
                || p.IsNominal
                || p.Lemma is not ("drive" or "fly" or "sail" or "move" or "land")
                || p.Patient is null,
            // "was appointed plant manager of X": a post under the one who leads.
            "lesserPost" => (p.Second ?? p.Prepositions.Find(x => x.Word is "as").Phrase) is { Name: null } given
                && given.Head is not ("director" or "president" or "chairman" or "chairwoman" or "ceo")
                && (
                    IsLesserManager(given)
                    || context.Lexicon.Has("noun.staff", given.Head)
                    || Slots.Step(given, "of") is { } part && Slots.Step(part, "unit") is not null
                ),
            "ofIntent" => p.Patient is { Name: null, Of: { Name: null } aim }
                && aim.Head is "intent" or "intention" or "understanding" or "cooperation" or "co-operation" or "agreement",
            // "asked us to wire the money": an act is asked for, and no goods.
            "noAct" => !sentence.Tokens.Exists(t => t.Tag == Tag.To && t.Start > p.At && t.Start - p.At < 60),
            // "is Head of Procurement at X": who leads a department is employed by the whole.
            "unitPost" => (p.Prepositions.Find(x => x.Word is "as").Phrase ?? p.Patient)
                is { Name: null, Of: { Name: null, Determiner: "" or "the" or "its" } unit }
                && context.Lexicon.Has("noun.unit", unit.Head),
            "silence" => sentence.Tokens.Exists(t => t.Lower is "silence" or "silent"),
            "passiveForm" => p.Verb is { IsPassive: true },
            "that" => sentence.Tokens.Exists(t => t.Lower is "that" && t.Start - p.At is > 0 and < 40),
            "time" => p.Times.Count > 0,
            "unsaid" => p.Patient is null,
            "named" => p.Patient is { IsPronoun: false },
            // "He is believed to be in Armenia": told of today, of a named place.
            "now" => p is { Times.Count: 0, Verb.Word: "is" or "'s" or "be" or "remains" or "are" or "remain" }
                && p is { Patient: null, Complement: "" or "currently" or "now" or "still" or "there" }
                && p.Prepositions is [("in", { Name.Type: MentionType.Location, Words.Count: 1 }), ..],
            "firmIt" => p.Patient is not { IsPronoun: true } it || context.References.IsFirmSpokenOf(it),
            // "The drone carries a camera": of what it is, not of where it went.
            "presently" => p.Verb is { IsFinite: true, IsFuture: false } now
                && (now.Word == now.Lemma || now.Word.EndsWith('s'))
                && !p.Prepositions.Exists(x => x.Word is "to" or "from"),
            "wreck" => p.Prepositions.Exists(x => x.Word is "in" && context.Lexicon.Has("noun.wreck", x.Phrase.Head)),
            "bill" => (p.Patient ?? p.Second) is { } bill && context.Lexicon.Has("noun.bill", bill.Head),
            "due" => (p.Patient ?? p.Second) is { } due
                && (
                    context.Lexicon.Has("noun.due", due.Head)
                    // "付一笔“咨询费”".
                    || context.Lexicon == s_chinese && p.Second is { Name: null } sum && context.Lexicon.Has("noun.due", sum.Head)
                ),
            "comment" => sentence.Tokens.Any(t =>
                (t.Start > p.At || context.Lexicon == Lexicon.Of("ru"))
                    && t.Lower
                        is "comment"
                            or "comments"
                            or "interview"
                            or "interviewed"
                            or "discuss"
                            or "elaborate"
                            or "say"
                            or "answer"
                            or "respond"
                            or "комментировать"
                            or "комментариев"
                            or "комментарии"
                            or "комментария"
                            or "пояснений"
                            or "показаний"
                            or "интервью"
                            or "разговора"
                            or "встречи"
                            or "беседы"
                            or "общения"
                            or "объяснений"
                            or "置评"
                            or "评论"
                || context.Lexicon.Has("declining", t.Lower)
                // "declined to name the buyer", and not "declined to give his name".
                || t.Lower is "name" or "identify"
                    && t.Start > p.At
                    && sentence.Tokens.Exists(to => to.Lower is "to" && t.Start - to.End == 1)
            ),
            "stock" => p.Patient is { Name: null, Head: var stock } && context.Lexicon.Has("noun.share", stock),
            "shares" => p.Prepositions.Exists(x =>
                x.Word == "#ins" && x.Phrase.Of is null && context.Lexicon.Has("noun.share", x.Phrase.Head)
            ),
            // "来对抗某某": in one character somebody goes to a place that is known as one.
            "reached" => !context.Lexicon.Has("verbs.complement", p.Lemma)
                || new[] { p.Patient, p.Second }.Any(x =>
                    x is not null
                    && (
                        x.Name is not null
                        || ChineseTagger.MayBeName(x.Words[^1].Text)
                        || (x.Kinds & (NounKinds.Place | NounKinds.Organization)) != NounKinds.None
                    )
                ),
            // "转|型": in one character somebody pays a sum.
            "sum" => p.Lemma.Length > 1 || p.Money.Count > 0 || IsMet("due", roles, p, sentence),
            // "记者未能联系上X": who asked says so.
            "asker" => p.Agent is null || p.Agent.Kinds.HasFlag(NounKinds.Investigation) || p.Agent.IsPronoun,
            "inShares" => sentence.Tokens.Any(t => t.Text.Contains('股', StringComparison.Ordinal)),
            "only" => sentence.Tokens.Any(t => t.Start >= p.Start && t.Start <= p.End && context.Lexicon.Has("words.only", t.Lower)),
            "called" => p.Verb!.Word.StartsWith("назыв", StringComparison.Ordinal)
                || p.Verb.Word.StartsWith("именов", StringComparison.Ordinal),
            "spoken" => sentence.Scopes.Exists(s => s.Manner == ScopeManner.Says && s.Start <= p.At && p.At < s.End),
            "withheld" => sentence.Tokens.Any(t => context.Lexicon.Has("withholding", t.Lower))
                || sentence.Elements.Exists(e => e.Phrase is { } said && context.Lexicon.Has("withholding", said.Head)),
            "planned" => p.Prepositions.Any(x =>
                x.Word == "for"
                && x.Phrase.Words.Any(w => context.Lexicon.Has("futureWords", w.Lower))
                && context.Lexicon.Has("noun.transparent", x.Phrase.Head)
            ),
            "percent" => p
                .Prepositions.Select(x => x.Phrase)
                .Append(p.Patient)
                .Append(p.Agent)
                .Append(p.Second)
                .Any(x => x?.Count?.Quantity?.Unit == "%"),
            "ownerRole" => p.Agent is { Name: null } holder && holder.Members.Any(m => context.Lexicon.Has("noun.ownerRole", m.Head)),
            "headRole" => p.Agent is { Name: null } head && head.Members.Any(m => context.Lexicon.Has("noun.topRole", m.Head)),
            "label" => p.Agent is { Name: null } label && context.Lexicon.Has("noun.label", label.Head),
            _ when need.StartsWith("patient.", StringComparison.Ordinal) => p.Patient is { Name: null } undergone
                && context.Lexicon.Has("noun." + need[8..], undergone.Head),
            _ when need.StartsWith("behind.", StringComparison.Ordinal) => p.Prepositions.Exists(x =>
                context.Lexicon.Has("noun." + need[7..], x.Phrase.Head)
            ),
            _ when need.StartsWith("subject.", StringComparison.Ordinal) => roles.TryGetValue("subject", out var held)
                && context.Lexicon.Has("noun." + need[8..], held.Head),
            _ when need.StartsWith("near.", StringComparison.Ordinal) => sentence.Tokens.Exists(t =>
                t.End <= p.End && p.At - t.Start < NearBy && context.Lexicon.Has("words." + need[5..], t.Lower)
            ),
            _ when need.StartsWith("role.", StringComparison.Ordinal) => p.Agent is { Name: null } role
                && context.Lexicon.Has("noun." + need[5..], role.Head),
            "pretext" => p.Prepositions.Exists(x => context.Lexicon.Has("noun.pretext", x.Phrase.Head)),
            "rest" => p.Agent is { } rest && context.Lexicon.Has("rest", rest.Words[^1].Lower),
            "daughter" => sentence.Tokens.Any(t => t.Start > p.At && t.End <= p.End && context.Lexicon.Has("daughter", t.Lower)),
            "sanctions" => sentence.Tokens.Any(t => context.Lexicon.Has("sanctions", t.Lower)),
            "listing" => sentence.Tokens.Any(t => t.Start > p.At && context.Lexicon.Has("listing", t.Lower)),
            "spokenOrOwn" => context.IsOwnRecord || context.References.SenderName is not null || context.References.Speaker is not null,
            "unsued" => !p.Prepositions.Exists(x => context.Lexicon.Has("noun.plea", x.Phrase.Head)),
            "proxy" => p.Prepositions.Exists(x => x.Phrase.Head is "доверенность" || x.Phrase.Of?.Head is "доверенность"),
            "foundThere" => p.Verb is { Word: var found }
                && (found.StartsWith("найд", StringComparison.Ordinal) || found.StartsWith("обнаруж", StringComparison.Ordinal)),
            "requested" => p.Prepositions.Exists(x => x.Word is "на" or "по" && context.Lexicon.Has("noun.demand", x.Phrase.Head)),
            // "Оборудование закупят у X": nobody is said to buy.
            "goodsFirst" => p is { Agent: { Name: null } before, Verb: { IsFinite: true } plural }
                && Slots.Fits(before, "goods", context.Lexicon)
                && plural.Word[^2..] is "ят" or "ут" or "ют" or "ат" or "ли",
            "notVessel" => (p.Agent ?? p.Patient) is not { } moved || !context.Lexicon.Has("noun.vessel", moved.Head),
            "inPaper" => p.Prepositions.Exists(x => x.Word is "в" or "по" && x.Phrase.Kinds.HasFlag(NounKinds.Document)),
            "trip" => p.Prepositions.Exists(x => context.Lexicon.Has("noun.trip", x.Phrase.Head)),
            "settled" => !p.Prepositions.Exists(x => context.Lexicon.Has("noun.trip", x.Phrase.Head))
                && (p.Patient ?? p.Agent) is not { Name: null, Count: not null },
            "established" => sentence.Tokens.Exists(t =>
                t.Lower is "удалось" or "возможным" || t.Lower.StartsWith("установлен", StringComparison.Ordinal)
            ),
            // "Директор — N": of the firm that is spoken of.
            "dashOffice" => p is { Verb.Word: "—" or "–", Prepositions.Count: 0, Agent.Name: not null }
                && p.Patient is { Name: null, Of: null, Owner: null, Determiner: "", Count: null }
                && context.Lexicon.Has("noun.firmOffice", p.Patient.Head),
            "nobody" => p.Agent is { Words: [{ } none] } && context.Lexicon.Has("pronouns.nobody", none.Lower),
            // "Ответа от X мы не получили": a matter between the two who write.
            "notOurs" => p.Agent is not { IsPronoun: true },
            "answer" => Holds(p, sentence, "noun.answer"),
            "question" => Holds(p, sentence, "noun.question"),
            // "оставил запрос без ответа".
            "unanswered" => p.Prepositions.Exists(x => x.Word is "без" && context.Lexicon.Has("noun.answer", x.Phrase.Words[^1].Lower)),
            "falsehood" => sentence.Tokens.Exists(t =>
                t.Start > p.At
                && t.End <= p.End
                && context.Lexicon.Set("falsehoods").Any(s => t.Lower.StartsWith(s, StringComparison.Ordinal))
            ),
            "truth" => p.Prepositions.Exists(x => x.Word is "#dat" && x.Phrase.Words[^1].Lower is "действительности" or "истине")
                || (p.Patient ?? p.Second) is { Words: [.., { Lower: "действительности" or "истине" }] },
            // "поставок не было".
            "eventDenied" => (p.Agent ?? p.Patient) is { Name: null, Case: "gen" } deed
                && (context.Frames.HasNoun(deed.Head) || context.Lexicon.Has("noun.movement", deed.Head)),
            "management" => p.Prepositions.Exists(x => x.Word == "в" && x.Phrase.Head == "управление"),
            "handedOver" => !p.Prepositions.Exists(x => x.Word == "в" && x.Phrase.Head == "управление"),
            "agentless" => p.Agent is null,
            // "предоставил 5 млн": a verb that gives money too.
            "provided" => p.Patient is null or { Kinds: not NounKinds.Goods }
                && p.Verb is { Word: var given }
                && context.Lexicon.Set("providingStems").Any(s => given.StartsWith(s, StringComparison.Ordinal)),
            "together" => sentence.Tokens.Exists(t =>
                t.Start >= p.Start && t.End <= p.End && context.Lexicon.Has("words.together", t.Lower)
            ),
            "subjectShares" => new[] { p.Agent, p.Patient }.Any(x => x is { Name: null } && context.Lexicon.Has("noun.share", x.Head)),
            "makes" => p.Verb is { Word: var making }
                && context.Lexicon.Set("makingVerbs").Any(s => making.StartsWith(s, StringComparison.Ordinal)),
            // "Директором является N": of the firm that is spoken of.
            "officeOnly" => p.Prepositions.Find(x => x.Word is "#ins").Phrase
                is { Name: null, Of: null, Owner: null, Determiner: "", Count: null, More.Count: 0 } held
                && context.Lexicon.Has("noun.firmOffice", held.Head)
                && !p.Prepositions.Exists(x => x.Word is "в" or "во" or "на" or "по" or "у")
                && p.Patient is null or { Name: not null },
            "agentUnknown" => p.Agent is { IsPronoun: true } nobody && context.References.Resolve(nobody) is null,
            "inFirm" => roles.GetValueOrDefault("subject") is { Kinds: var house }
                && (house & (NounKinds.Place | NounKinds.Organization)) != (NounKinds.Place | NounKinds.Organization),
            "fundsGot" => p.Patient is { Name: null, Head: var loan } && context.Lexicon.Has("noun.funds", loan),
            // "задержали станки фирмы X, которая купила его": a pronoun where goods were told of is no firm.
            "firmBought" => p.Patient is not { IsPronoun: true } bought
                || !sentence.Elements.Exists(e =>
                    e.Phrase is { Name: null, Kinds: var ware } && e.Start < bought.Start && ware.HasFlag(NounKinds.Goods)
                ),
            // "являясь директором X": the office is not who holds it.
            "holderApart" => roles.GetValueOrDefault("subject") is not { Name: null, Of: { } whole }
                || whole != roles.GetValueOrDefault("object"),
            "unbought" => !p.Prepositions.Exists(x => x.Word is "#ins" && Slots.Fits(x.Phrase, "party", context.Lexicon)),
            // "Партию отправили из X": nobody is said to have done it.
            "movedOut" => p is { Agent: null, Verb: { IsFinite: true, IsPassive: false, Word: [.., 'л', 'и'] }, IsSubjectElsewhere: false }
                && p.Patient is { Name: null, IsPronoun: false } sent
                && sent.Kinds.HasFlag(NounKinds.Goods),
            // "собирается в X".
            "headed" => p.Verb is { Word: var setting } && setting.StartsWith("собира", StringComparison.Ordinal) && p.Patient is null,
            "wholeKnown" => !roles.Values.Any(x => x.Name is { Type: Mentions.MentionType.Unknown }),
            "gotThere" => p.Verb is { Word: var got } && got.StartsWith("попа", StringComparison.Ordinal),
            "guests" => p.Verb is { Word: var took }
                && took.StartsWith("прин", StringComparison.Ordinal)
                && (
                    p.Patient is { Name: null } guests && context.Lexicon.Has("guestHeads", guests.Head)
                    || p.Patient is { Name.Type: MentionType.Person }
                        && p.Agent is { Name.Type: MentionType.Person }
                        && !p.Prepositions.Exists(x => context.Lexicon.Has("noun.hire", x.Phrase.Head))
                ),
            // "От X договор подписал N": for X.
            "signed" => p.Verb is { Word: var put } && put.StartsWith("подпис", StringComparison.Ordinal),
            "notSigned" => p.Verb is not { Word: var ink }
                || !ink.StartsWith("подпис", StringComparison.Ordinal)
                || !p.Prepositions.Exists(x => x.Word is "от"),
            // "под санкциями": whose, is not told.
            "measureNamed" => roles.GetValueOrDefault("value") is { Name: null, Of: null } measure
                && measure.Words.Exists(w => context.Lexicon.Has("sanctions", w.Lower)),
            "noShares" => !roles.Values.Any(x =>
                x.Name is null && (context.Lexicon.Has("noun.share", x.Head) || x.Count?.Quantity?.Unit == "%")
            ),
            // "ещё 26 % выкупил X": of the firm spoken of.
            "partOnly" => p.Patient is { Name: null, Of: null, Count.Quantity.Unit: "%" } part
                && (
                    part.Words.Count == 0
                    || part.Head.Contains('%', StringComparison.Ordinal)
                    || context.Lexicon.Has("noun.share", part.Head)
                ),
            // "120 млн предоставил X": a sum.
            "notSum" => roles.GetValueOrDefault("concerns") is not { IsPronoun: true, Count.Quantity.Min: >= 1_000_000 },
            // "на склад поступили 60 насосов на сумму 8 млн": goods came, no money; "пришёл инвойс на 8 млн": a paper.
            "noWares" => new[] { p.Agent, p.Patient }.All(x =>
                x is null
                || x.IsPronoun
                || x.Name is null && context.Lexicon.Has("noun.funds", x.Head)
                || !x.Kinds.HasFlag(NounKinds.Document) && !Slots.Fits(x, "goods", context.Lexicon)
            ),
            // "готов поставить", "предлагает отгрузить": an offer.
            "ready" => IsOffer(p),
            "noSender" => !p.Prepositions.Exists(x => x.Word is "от" && Slots.Fits(x.Phrase, "party", context.Lexicon)),
            "notReady" => !IsOffer(p),
            "notBehind" => !p.Prepositions.Exists(x => x.Word is "за") && p.Prepositions.Count < 3,
            "notApproved" => !p.Prepositions.Exists(x => x.Word is "с" or "со" && x.Phrase.Of is not null),
            // "г. Нижний Новгород": where a contract was made is no party to it.
            "noTown" => !roles.Values.Any(x =>
                x is { Name: { } town, Head: "" } && IsTown(town.Text) && !Gazetteer.Countries.Contains(town.Text)
            ),
            // "余下35%归某某所有": of the firm whose shares were told of.
            "restOfShares" => new[] { p.Agent, p.Patient }.Any(x =>
                x is { Name: null, Count: not null, Owner: null } rest
                && context.Lexicon.Set("words.rest").Any(w => rest.Words[0].Text.StartsWith(w, StringComparison.Ordinal))
            ),
            // "通过某银行支付": the bank of one of the two.
            "notBank" => !(
                roles.GetValueOrDefault("subject") is { } between
                && context.Lexicon.Set("suffix.bank").Any(w => between.Words[^1].Text.EndsWith(w, StringComparison.Ordinal))
            ),
            "goodsAgent" => p.Agent is { Name: null } ware && Slots.Fits(ware, "goods", context.Lexicon),
            // What goes by itself or is found in something must be known for goods or have a name: "一个新阶段" goes nowhere.
            "wares" => roles.GetValueOrDefault("concerns") is { } ware
                && ((ware.Kinds & (NounKinds.Goods | NounKinds.Document)) != NounKinds.None || ware.Name is not null || ware.IsPronoun),
            "waresSubject" => roles.GetValueOrDefault("subject") is { } part
                && (part.Kinds.HasFlag(NounKinds.Goods) || part.Name is not null),
            // "他并不了解这个人": who was asked nothing answers nothing.
            "answering" => context.Lexicon.Has("verbs.unaware", p.Lemma)
                || roles.GetValueOrDefault("subject") is { Kinds: var who } && who.HasFlag(NounKinds.Organization)
                || sentence.Scopes.Exists(s => s.Manner == ScopeManner.Says && s.Start <= p.At && p.At < s.End)
                || roles.GetValueOrDefault("subject") is { IsPronoun: true } own && context.Lexicon.IsSpeaker(own.Words[0].Lower)
                || p.Prepositions.Select(x => x.Phrase)
                    .Append(p.Patient)
                    .Any(x =>
                        x is { Name: null } told
                        && (context.Lexicon.Set("suffix.enquired").Any(w => told.Words[^1].Text.EndsWith(w, StringComparison.Ordinal)))
                    ),
            "notContainer" => p.Agent is not { } box || !context.Lexicon.Has("noun.container", box.Words[^1].Text),
            "onlyMoney" => p.Patient is null or { IsPronoun: true, Words: [{ Lower: "further" or "another" or "additional" }] }
                || p.Patient is { Name: null } sum
                    && (context.Lexicon.Has("noun.income", sum.Head) || context.Lexicon.Has("noun.funds", sum.Head)),
            "mainClause" => !sentence.Elements.Exists(e =>
                e.Kind == ElementKind.Relative && p.Agent is { } who && who.Start - e.End is >= 0 and < 3
            ),
            "funds" => (p.Verb is { IsPassive: true } ? p.Patient : p.Agent) is { Name: null } funds
                && context.Lexicon.Has("noun.funds", funds.Head)
                // "USD 5 was forwarded to X".
                || context.References.IsEnglish && p is { Verb.IsPassive: true, Patient: null, Money.Count: > 0 },
            "vainAttempt" => sentence.Tokens.Exists(t => t.Start < p.At && context.Lexicon.Has("words.attempt", t.Lower))
                && sentence.Tokens.Exists(t => t.Start > p.At && context.Lexicon.Has("words.vain", t.Lower)),
            // "bought Norvik Works", "X was sold to Y": a firm is no goods.
            "noFirm" => !context.References.IsEnglish
                || roles.GetValueOrDefault("concerns") is not { Name.Type: MentionType.Organization } firm
                || firm != p.Patient,
            // "attended the University of N": no meeting.
            "noSchool" => p.Patient is not { Name.Type: MentionType.Organization or MentionType.Unknown } school
                || !school.Name.Text.Split(' ').Any(w => context.Lexicon.Has("noun.school", w)),
            "known" => roles.TryGetValue("concerns", out var got) && got.Name is null && got.Kinds.HasFlag(NounKinds.Goods),
            // "acknowledged complaints", "admits patients": what is admitted is told in a clause, or is a deed.
            "admission" => p.Lemma != "acknowledge"
                && p.Patient is null or { IsPronoun: true } or { Kinds: NounKinds.Activity or NounKinds.None }
                || sentence.Tokens.Exists(t => t.Start > p.At && t.Start - p.At < 24 && (t.Lower is "that" || t.Form == VerbForm.Gerund)),
            // "would not say who bought them".
            "refusal" => p.Verb is { IsConditional: true, IsPassive: false, IsInfinitive: false }
                && sentence.Tokens.FindLast(t => t.Start < p.At && t.Tag == Tag.Modal) is { Lower: "would" or "will" },
            // "a member of the board of X", and not of one of its committees.
            "ofBoard" => p.Patient?.Of is { } body && body.Head is "board" or "management" or "directorate" or "leadership",
            // "was elected a member of X".
            "noMember" => !p.Prepositions.Select(x => x.Phrase).Append(p.Second).Any(x => x is { Name: null, Head: "member" or "fellow" }),
            // "call him the maestro".
            "noSecond" => p.Lemma is not "call" || p.Second is null,
            "saying" => sentence.Tokens.Exists(t =>
                t.Start > p.At
                && t.Start - p.At < 30
                && EnglishForms.Of(t.Lower) is { } told
                && (context.Lexicon.Has("verbs.say", told.Lemma) || told.Lemma is "recall" or "identify" or "name")
            ),
            "directorPost" => p.Patient is { } post
                && post.Members.Select(m => m.Of ?? m)
                    .Any(m => context.Lexicon.Has("noun.director", m.Head) || context.Lexicon.Has("noun.topRole", m.Head)),
            "viaPlace" => roles.TryGetValue("via", out var way)
                && way.Kinds.HasFlag(NounKinds.Place)
                && !way.Kinds.HasFlag(NounKinds.Organization),
            "how" => sentence.Tokens.Exists(t => t.Start > p.At && t.Lower is "how"),
            // "未提供证明": a paper, and no goods that somebody denies to have supplied.
            "noPaper" => p.Patient is not { Name: null } paper
                || !context.Lexicon.Set("suffix.paper").Any(s => paper.Words[^1].Text.EndsWith(s, StringComparison.Ordinal)),
            "noTicket" => p.Patient is not { Name: null } ticket || !context.Lexicon.Has("noun.ticket", ticket.Words[^1].Text),
            "classOnly" => p.Patient is { Name: null },
            "personNamed" => (p.Patient?.Describes ?? p.Patient) is { Name.Type: MentionType.Person },
            "agentNamed" => p.Agent is { Name: not null } or { IsPronoun: true },
            // "货物去向不清楚": of a matter; somebody who does not know it answers so.
            "impersonal" => p.Agent is null || !Slots.Fits(p.Agent, "party", context.Lexicon),
            // "其中一笔来自X".
            "moneyAgent" => p.Agent is { Name: null } sum
                && (context.Lexicon.Has("noun.due", sum.Head) || sum.Words[^1].Text is [.., '笔' or '款'])
                || p.Agent is null && p.Money.Count > 0,
            // "某某任法定代表人": of what, is told before.
            "officeAlone" => p.Patient is { Name: null, Of: null, Owner: null, Modifier: null, Words.Count: 1 }
                && p.Second is null
                && !p.Prepositions.Exists(x => x.Word is "在" or "于" or "为"),
            "bareOffice" => p.Patient is { Name: null, Of: null, Owner: null, Determiner: "the" or "its" },
            "ownOffice" => p.Patient is { } office && office.More.TrueForAll(m => m.Of is null),
            // "held senior positions in X" owns nothing.
            "stake" => p.Lemma is "own" or "control"
                || p.Patient is not { Name: null } held
                || held.Kinds.HasFlag(NounKinds.Organization)
                || held.Members.Any(m => m.Of is { } whole && context.Lexicon.Has("noun.stake", whole.Head))
                || held.Members.Any(m => context.Lexicon.Has("noun.stake", m.Head) || context.Lexicon.Has("noun.vessel", m.Head)),
            // "transferred drawings to X", "paid tribute to X" pay nobody.
            "payment" => p.Money.Count > 0
                || p.Patient is not { Name: null, IsPronoun: false } sum
                || IsSum(sum)
                || p.Lemma is not ("transfer" or "wire" or "remit") && Slots.Fits(sum, "party", context.Lexicon),
            "noAgent" => p.Agent is null,
            "noRole" => !p.Prepositions.Exists(x => x.Word is "as"),
            "seat" => p.Agent is { Name: null } seat && context.Lexicon.Has("noun.seat", seat.Head),
            "toCome" => p.Verb is { IsFuture: true, IsNegated: false } && p.Patient is null,
            // "found in a container": what carries goods is not made of them.
            "fitted" => !p.Prepositions.Exists(x => context.Lexicon.Has("noun.container", x.Phrase.Head)),
            "toNobody" => !p.Prepositions.Exists(x => x.Word is "к" or "ко"),
            "traded" => p.Lemma != "получить"
                || p.Patient is { } got && (got.Name is not null || Slots.Fits(got, "goods", context.Lexicon)),
            "stopped" => p.Matrix?.Verb is { Word: var phase } && phase.StartsWith("переста", StringComparison.Ordinal),
            "asked" => Unsettled.IsAsked(p, sentence, context.Lexicon),
            "moved" => p.Verb is { IsPassive: true } && p.Patient?.Kinds.HasFlag(NounKinds.Goods) == true,
            "self" => p.Agent is null or { IsPronoun: true } or { Name: null }
                || sentence.Scopes.Exists(s => s.Phrase == p.Agent && s.Start <= p.At && p.At < s.End),
            "joint" => p.Noun!.Words.Any(w => w.Lower is "joint" or "collaborative" or "cooperative") || p.Lemma != "work",
            _ => roles.ContainsKey(need) || (need == "value" && false),
        };

    // "Уфа", "Нижний Новгород": an adjective stands in the list without its ending.
    private static bool IsTown(string name) =>
        Gazetteer.IsRussianPlace(name)
        || name.IndexOf(' ', StringComparison.Ordinal) is > 3 and var space
            && Gazetteer.IsRussianPlace(name[..(space - 2)] + name[space..]);

    private bool IsOffer(Predication p) =>
        p.Matrix?.Verb is { Word: var readiness, IsNegated: false }
        && !p.Matrix.Prepositions.Exists(x => x.Word is "#dat" && context.Lexicon.Has("pronouns.second", x.Phrase.Words[0].Lower))
        && context.Lexicon.Set("words.offering").Any(w => readiness.StartsWith(w, StringComparison.Ordinal));

    private bool Holds(Predication p, SentenceView sentence, string list) =>
        sentence.Tokens.Exists(t => t.Start >= p.Start && t.End <= p.End && context.Lexicon.Has(list, t.Lower));

    private bool IsSum(NounPhrase phrase) =>
        context.Lexicon.Has("noun.funds", phrase.Head)
        || context.Lexicon.Has("noun.income", phrase.Head)
        || phrase.Of is { Name: null } of
            && (
                context.Lexicon.Has("noun.funds", of.Head)
                || phrase.Count?.Quantity?.Unit == "%" && of.Head is "price" or "sum" or "amount" or "cost"
            );

    private NounPhrase? EventReceiver(Dictionary<string, NounPhrase> roles) =>
        roles.TryGetValue("concerns", out var goods) && goods.Determiner is "these" or "this" or "those" or "such" or "the"
            ? context.References.LastEvent.Receiver
            : null;
}
