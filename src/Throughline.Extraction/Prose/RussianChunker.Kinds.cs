using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What a phrase is, as its noun and its name tell together.</content>
internal sealed partial class RussianChunker
{
    private static bool IsUnknownName(string word) =>
        RussianForms.NounOf(word) is null
        && RussianForms.VerbOf(word) is null
        && (RussianMorphology.NounForms(word) == 0 || RussianMorphology.IsForename(word) && !RussianMorphology.IsCommonNoun(word))
        && RussianMorphology.AdjectiveForms(word) == 0
        && RussianMorphology.Infinitive(word) is null
        && RussianMorphology.OfGerund(word) is null
        && RussianMorphology.OfParticiple(word) is null
        && !RussianMorphology.IsAdverb(word);

    private static readonly string[] s_feeStems = ["арендн", "заработн", "абонентск", "помесячн", "ежемесячн"];

    private void Settle(NounPhrase phrase, List<Token> words, Token? headNoun, string lemma)
    {
        var head = words[^1];
        if (
            phrase is { Kinds: NounKinds.None, Name: null }
            && headNoun is not null
            && char.IsLower(headNoun.Text[0])
            && RussianMorphology.IsAnimate(headNoun.Lower)
        )
        {
            phrase.Kinds = NounKinds.People;
        }

        if (
            phrase is { Case: "dat", Forms: not 0 }
            && phrase.Kinds.HasFlag(NounKinds.Role)
            && RussianMorphology.CasesOf(RussianMorphology.Singular(phrase.Forms)) == RussianCases.Instrumental
        )
        {
            // "назначен управляющим": one, not several.
            phrase.Case = "ins";
        }

        if (
            phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Count: null }
            && words is [{ Text: [var capital, .., _, _, _], Lower: var family } person]
            && char.IsUpper(capital)
            && s_surnameEndings.Any(e => family.EndsWith(e, StringComparison.Ordinal))
            && RussianForms.NounOf(family) is null
            && HasVerbBehind(_at)
        )
        {
            // "Петров заплатил": a family name that nobody introduced.
            phrase.Name = new Mention(person.Start, person.End, person.Text, MentionType.Person);
            phrase.Kinds = Kinds.OfName(phrase.Name);
            phrase.Head = "";
            phrase.Case = "";
        }

        if (
            phrase is { Name: null, IsPronoun: false, Kinds: NounKinds.None, Count: null }
            && words is [{ Text: [var first, _, _, _, ..], Mention: null } bare]
            && char.IsUpper(first)
            && bare.Text.Skip(1).All(c => char.IsLower(c) || c == '-')
            && IsUnknownName(bare.Lower)
            && HasVerbBehind(_at)
        )
        {
            // "Уралтяжмаш намерен закупить", "Тимур не ответил": no word of the language.
            var type = RussianMorphology.IsForename(bare.Lower) ? MentionType.Person : MentionType.Unknown;
            phrase.Name = new Mention(bare.Start, bare.End, bare.Text, type);
            phrase.Kinds = Kinds.OfName(phrase.Name);
            (phrase.Head, phrase.Case) = ("", "");
        }

        if (
            head.Mention is { Type: MentionType.Location }
            && words.Count == 1
            && head.Lower.LastIndexOf(' ') is > 0 and var space
            && s_lexicon.Has("regions.governed", head.Lower[(space + 1)..])
        )
        {
            // "руководит Тверской областью".
            phrase.Kinds |= NounKinds.Government;
        }

        if (
            head.Mention is { Type: MentionType.Unknown }
            && words.Count == 1
            && head.Text is [>= 'А' and <= 'Я', _, _, _, ..]
            && head.Text.Skip(1).All(c => char.IsLower(c) || c == '-')
            && IsUnknownName(head.Lower)
        )
        {
            // "Эберт возглавил банк": a lone word that no table knows may be a family name.
            phrase.Kinds |= NounKinds.Person;
        }

        if (
            phrase.Name is null
            && words.Count == 2
            && words[0].Lower.StartsWith("наш", StringComparison.Ordinal)
            && s_lexicon.Has("noun.org", lemma)
            && !s_lexicon.Has("noun.people", lemma)
        )
        {
            // "наша компания": the sender.
            phrase.Words = [new Token(words[0].Start, head.End, "мы")];
            phrase.IsPronoun = true;
        }

        if (head.Mention is { Type: not MentionType.Person } && s_lexicon.Has("noun.org", lemma))
        {
            phrase.Kinds &= ~NounKinds.People;
        }

        if (
            headNoun is not null
            && head.Mention is { Type: MentionType.Unknown }
            && s_lexicon.Has("noun.place", lemma)
            && !s_lexicon.Has("noun.org", lemma)
        )
        {
            // "порт Усть-Ладога": what its noun calls a place is no firm.
            phrase.Kinds = NounKinds.Place | NounKinds.Name;
        }

        if (lemma is "плата" && words[0].Lower is var fee && s_feeStems.Any(s => fee.StartsWith(s, StringComparison.Ordinal)))
        {
            // "арендную плату": money, no board.
            (phrase.Kinds, phrase.Head) = (NounKinds.None, "платёж");
        }

        if (
            headNoun is null
            && head is { Mention: { Type: MentionType.Unknown } counted, Text: ['«', ..] }
            && phrase.Count?.Quantity is { Unit: null, Min: > 1 }
        )
        {
            // "пятьдесят «Коршунов»": a model.
            phrase.Name = counted with
            {
                Type = MentionType.Product,
            };
            phrase.Kinds = NounKinds.Goods | NounKinds.Name;
        }

        if (
            head.Mention is { Type: MentionType.Organization, IsCertain: false }
            && words.Count == 1
            && head.Lower.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap
            && s_lexicon.Has("regions", head.Lower[..gap])
        )
        {
            // "в Республику Коми".
            phrase.Kinds = NounKinds.Place | NounKinds.Government | NounKinds.Name;
        }

        if (
            headNoun is not null
            && head.Mention is { Type: MentionType.Unknown }
            && s_lexicon.Has("noun.goods", lemma)
            && !s_lexicon.Has("noun.org", lemma)
        )
        {
            // "насосы «Терра»": no firm.
            phrase.Kinds &= ~(NounKinds.Organization | NounKinds.Place);
        }

        if (
            headNoun is not null
            && head.Mention is { Type: MentionType.Unknown }
            && s_lexicon.Has("noun.platform", lemma)
            && !s_lexicon.Has("noun.org", lemma)
        )
        {
            // "аппараты «Стриж»": a model, no firm.
            phrase.Kinds = NounKinds.Goods | NounKinds.Name;
            phrase.Name = phrase.Name! with { Type = MentionType.Product };
        }

        if (headNoun is not null && head.Mention is { Type: MentionType.Product } && s_lexicon.Has("noun.event", lemma))
        {
            // "форум «Небо-2024»": its name is of no thing.
            phrase.Kinds &= ~NounKinds.Goods;
        }

        if (
            headNoun is not null
            && (
                head.Mention is { Type: MentionType.Organization }
                || head.Mention is { Type: MentionType.Unknown } && s_lexicon.Has("noun.org", lemma)
            )
        )
        {
            phrase.Kinds &= ~(NounKinds.Goods | NounKinds.Place);
            if (s_lexicon.Has("noun.vessel", lemma))
            {
                // "танкер «Святой Лука»": its name is of no firm.
                phrase.Kinds = NounKinds.Goods | NounKinds.Name;
                phrase.Name = phrase.Name! with { Type = MentionType.Product };
            }
        }
    }
}
