using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What shows the role of a phrase: its ending, its kind and the verb that it stands with.</content>
internal sealed partial class RussianClauses
{
    // "поставил ответчику прокат на сумму 3 млн рублей": what is moved for a sum, or to or from a party, is goods though no list has it.
    private bool IsMoved(Predication p, NounPhrase phrase, List<(NounPhrase Phrase, bool IsBefore)> bare) =>
        (lexicon.Has("verbs.transfer", p.Lemma) || IsMaking(p) || IsImport(p))
        && phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None or NounKinds.Place, Head.Length: > 3 }
        && (phrase.Kinds == NounKinds.None || phrase.Words.Count > 1)
        && char.IsLower(phrase.Words[^1].Text[0])
        && !lexicon.Set("noun.notGoods").Any(n => phrase.Head.StartsWith(n, StringComparison.Ordinal))
        && !lexicon.Set("abstractEndings").Any(e => phrase.Words[^1].Lower.EndsWith(e, StringComparison.Ordinal))
        && (
            IsMaking(p)
            || p.Money.Count > 0 && bare.Count <= 2
            || bare.Exists(b => b.Phrase != phrase && b.Phrase.Name is not null && IsParty(b.Phrase))
                && RussianMorphology.NounForms(phrase.Words[^1].Lower) != 0
            || p.Prepositions.Exists(x => x.Word is "#dat" or "#to" or "от" or "у" && IsParty(x.Phrase))
        );

    // "импортировала узлы": what is received may be a letter, what is imported is goods.
    private static bool IsImport(Predication p) =>
        p.Lemma == "получить"
        && !p.Verb!.Word.StartsWith("получ", StringComparison.Ordinal)
        && !p.Verb.Word.StartsWith("прин", StringComparison.Ordinal);

    // "производит гидравлику", "выпускает линзы": whatever is made is goods; "разработал план" is not.
    private bool IsMaking(Predication p) =>
        p is { Lemma: "произвести", Verb: { } verb }
        && lexicon.Set("makingStems").Any(s => verb.Word.StartsWith(s, StringComparison.Ordinal));

    // "принадлежит государственной корпорации": a genitive of the same spelling would hang on a noun.
    private static bool IsDative(Predication p, NounPhrase phrase) =>
        phrase is { Case: "gen", Forms: not 0 }
        && !p.Verb!.IsNegated
        && RussianMorphology.CasesOf(phrase.Forms) is var cases
        && cases.HasFlag(RussianCases.Dative)
        && (cases & (RussianCases.Nominative | RussianCases.Accusative)) == RussianCases.None;

    // "перечислены компании «X»": one name is no plural, and behind its verb no genitive.
    private bool IsNamedDative(Predication p, NounPhrase phrase) =>
        phrase is { Case: "gen", Forms: not 0, Name: not null, More.Count: 0 }
        && !p.Verb!.IsNegated
        && (lexicon.Has("verbs.transfer", p.Lemma) || p.Lemma == "оплатить")
        && IsParty(phrase)
        && RussianMorphology.CasesOf(phrase.Forms).HasFlag(RussianCases.Dative);

    // "перепродавал товар «Радиану»": the quotation shows the dative where the goods have another word.
    private static bool IsQuotedDative(NounPhrase phrase) =>
        phrase is { Forms: 0, Name: { Type: not MentionType.Person } name, Words: [{ Text: ['«', .., 'у' or 'ю', '»'] }] }
        && !name.Text.Contains(' ', StringComparison.Ordinal);

    // "позвонил Ван Цзюню": a foreign name that no table knows ends like a dative.
    private static bool IsForeignDative(NounPhrase man) =>
        man is { Case: "", More.Count: 0, Name.Type: MentionType.Person, Words: [.., { Lower: [.., _, _, var last, 'у' or 'ю'] name }] }
        && !"аеёиоуыэюя".Contains(last, StringComparison.Ordinal)
        && name.LastIndexOf(' ') is > 0 and var space
        && RussianMorphology.OfName(name[(space + 1)..]) == RussianCases.None;

    // "Петра Лося": a word of the name is no nominative.
    private static bool IsOblique(NounPhrase man) =>
        man is { Words: [.., { Lower: var name }] }
        && name.Split(' ')
            .Where(w => w.Length > 2)
            .Select(RussianMorphology.OfName)
            .Any(c => c != RussianCases.None && !c.HasFlag(RussianCases.Nominative));

    // "продали оборудование «Энергопоставке»": one firm is no subject of a plural verb.
    private bool IsQuotedOther(Predication p, NounPhrase phrase) =>
        p.Verb is { IsFinite: true, IsPassive: false, Word: [.., 'л', 'и'] }
        && phrase is { Forms: 0, More.Count: 0, Name: { Type: not MentionType.Person } name, Words: [{ Text: ['«', .., 'е', '»'] }] }
        && !name.Text.Contains(' ', StringComparison.Ordinal)
        && lexicon.Has("verbs.transfer", p.Lemma);

    // A verb of moving takes no object: what stands behind it is its subject.
    private bool Agrees(Predication p, NounPhrase phrase) =>
        p.Verb!.Word is [.., 'с', 'я' or 'ь'] && !p.Verb.IsPassive && phrase.Case is "" && (IsParty(phrase) || phrase.Name is not null)
        || p.Lemma == "выступить" && IsParty(phrase) && p.Prepositions.Exists(x => x.Word == "#ins")
        || lexicon.Has("verbs.say", p.Lemma) && IsParty(phrase) && phrase.Name is not null
        || p.Lemma == "указать" && phrase.Name is not null && IsParty(phrase) && p.Prepositions.Exists(x => x.Word == "#ins")
        || (
            lexicon.Has("verbs.intransitive", p.Lemma)
            || lexicon.Set("intransitiveStems").Any(s => p.Verb!.Word.StartsWith(s, StringComparison.Ordinal))
        ) && (IsParty(phrase) || phrase.Kinds.HasFlag(NounKinds.Person));

    // "Микросхему купила фирма": the ending shows an accusative that is no nominative.
    private static bool IsObjectOnly(NounPhrase phrase) =>
        phrase.IsPronoun && phrase.Words[0].Lower is "его" or "её" or "ее" or "их" or "нас" or "вас" or "меня"
        || phrase.Forms != 0
            && RussianMorphology.CasesOf(phrase.Forms) is var cases
            && cases.HasFlag(RussianCases.Accusative)
            && (cases & (RussianCases.Nominative | RussianCases.Genitive)) == RussianCases.None;

    // "завод посетила делегация": number and gender say which of two is the subject.
    private static void Agree(Predication p, List<(NounPhrase Phrase, bool IsBefore)> unmarked)
    {
        if (
            !p.Verb!.IsFinite
            || p.Agent is not { Forms: not 0, More.Count: 0 } agent
            || RussianMorphology.CanBeSubject(agent.Forms, p.Verb.Word)
            || unmarked
                .FirstOrDefault(u =>
                    u.Phrase != agent && u.Phrase.Forms != 0 && RussianMorphology.CanBeSubject(u.Phrase.Forms, p.Verb.Word)
                )
                .Phrase
                is not { } subject
            || subject != p.Patient && subject != p.Second
        )
        {
            return;
        }

        if (subject == p.Second)
        {
            p.Second = p.Patient;
        }

        (p.Agent, p.Patient) = (subject, agent);
    }

    private static bool IsParty(NounPhrase phrase) =>
        (phrase.Kinds & NounKinds.Party) != NounKinds.None && !IsGoods(phrase)
        || phrase.IsPronoun && Lexicon.Of("ru").IsSpeaker(phrase.Words[0].Lower);

    private static bool IsGoods(NounPhrase phrase) =>
        phrase.Kinds.HasFlag(NounKinds.Goods) && !phrase.Kinds.HasFlag(NounKinds.Organization);

    // "отправитель", "получатель", "покупатель": a part that a party plays.
    private bool IsPart(NounPhrase phrase) => lexicon.ListsOf("role.", phrase.Head).Length > 0 || lexicon.Has("contractRoles", phrase.Head);

    // A firm's name or a foreign person's: no ending shows its case.
    private static bool IsCaseless(NounPhrase phrase) => phrase is { Name: not null, Forms: 0, Case: "" } && IsParty(phrase);

    // "выставлен счёт": the noun that the participle agrees with.
    private static bool IsThingOf(NounPhrase phrase, VerbGroup verb) =>
        phrase is { Name: null, IsPronoun: false, Forms: not 0 }
        && !IsParty(phrase)
        && RussianMorphology.CanBeSubject(phrase.Forms, verb.Word);
}
