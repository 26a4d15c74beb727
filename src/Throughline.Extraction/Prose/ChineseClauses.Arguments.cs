using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What stands before a verb and behind it.</content>
internal sealed partial class ChineseClauses
{
    private void Before(int from, int verb, Predication predication)
    {
        string? coverb = null;
        var isObject = false;
        var hasCause = false;
        NounPhrase? opening = null;
        for (var j = from; j < verb; j++)
        {
            var element = elements[j];
            if (IsHidden(j, verb))
            {
                continue;
            }

            switch (element.Kind)
            {
                case ElementKind.Preposition:
                    coverb = element.Word;
                    hasCause |= coverb is "因" or "因为" or "由于";
                    isObject = false;
                    continue;
                case ElementKind.Conjunction when hasCause && element.Word is "而" && opening is not null:
                    // "X因协助Y而被列入名单": X is.
                    (predication.Agent, predication.Patient, coverb, isObject) = (opening, null, null, false);
                    predication.Prepositions.Clear();
                    predication.Start = Math.Min(predication.Start, opening.Start);
                    continue;
                case ElementKind.Conjunction
                    when element.Word is "、" or "和"
                        && j > from
                        && j + 2 == verb
                        && elements[j - 1].Verb is not null
                        && elements[j + 1].Phrase is { Name: not null } other
                        && (other.Kinds & NounKinds.Party) != NounKinds.None:
                    // "由X生产、Y供货": Y does the second.
                    predication.Prepositions.RemoveAll(p => p.Word == "由");
                    predication.Patient ??= predication.Agent;
                    predication.Agent = null;
                    coverb = null;
                    continue;
                case ElementKind.Verb when IsTopic(j):
                    continue;
                case ElementKind.Verb when element.Verb!.Lemma is "是" or "系" && coverb is null && predication.Agent is not null:
                    if (
                        (predication.Agent.Kinds & NounKinds.Party) != NounKinds.None
                            && !predication.Agent.Kinds.HasFlag(NounKinds.Goods)
                            && elements[j + 1].Kind is ElementKind.Preposition
                        || j + 1 == verb
                    )
                    {
                        // "当事人系从X购入", "L型发动机是仿制Y": the copula only stresses.
                        continue;
                    }

                    // "上述货物系当事人从X购买": what is spoken of, and then who did it; "理由是X采购Y": a clause.
                    predication.Patient ??=
                        (predication.Agent.Kinds & (NounKinds.Goods | NounKinds.Organization)) != NounKinds.None ? predication.Agent : null;
                    predication.Agent = null;
                    continue;
                case ElementKind.Verb:
                    // A verb of saying hands the rest of the clause to what is said, and so does one that sends somebody; of serial verbs the subject stays.
                    coverb = null;
                    isObject = false;
                    predication.Prepositions.RemoveAll(p => p.Word is "向" or "给" or "对" or "就" or "针对");
                    if (
                        element.Verb!.Lemma is "委托"
                        && predication.Agent is not null
                        && j + 1 < verb
                        && elements[j + 1].Phrase is { } agency
                    )
                    {
                        // "X委托Y出口": X exports, through Y.
                        predication.Prepositions.Add(("通过", agency));
                        isObject = true;
                        continue;
                    }

                    if (j + 1 < verb && elements[j + 1].Phrase is { } behind)
                    {
                        if (predication.Agent is null || HandsOver(element.Verb!, behind))
                        {
                            (predication.Agent, predication.Patient) = (null, null);
                            predication.Start = behind.Start;
                            isObject = !HandsOver(element.Verb!, behind) && (behind.Kinds & NounKinds.Party) == NounKinds.None;
                        }
                        else
                        {
                            isObject = true;
                        }
                    }

                    continue;
                case ElementKind.Time:
                    predication.Times.Add(element.Token!);
                    predication.Start = Math.Min(predication.Start, element.Start);
                    coverb = null;
                    continue;
                case ElementKind.Money:
                    predication.Money.Add(element.Token!);
                    predication.Start = Math.Min(predication.Start, element.Start);
                    continue;
                case ElementKind.Frequency:
                    predication.Frequency ??= element.Token;
                    continue;
                case ElementKind.Break:
                    coverb = element.Word;
                    continue;
                case ElementKind.Phrase when coverb == "#according":
                    break;
                case ElementKind.Phrase when coverb is "把" or "将":
                    predication.Patient ??= element.Phrase;
                    break;
                case ElementKind.Phrase when coverb is "被":
                    predication.Patient ??= predication.Agent;
                    predication.Agent = element.Phrase;
                    predication.Verb!.IsPassive = true;
                    break;
                case ElementKind.Phrase when coverb is not null:
                    predication.Prepositions.Add((coverb, element.Phrase!));
                    break;
                case ElementKind.Phrase when isObject:
                    isObject = false;
                    continue;
                case ElementKind.Phrase
                    when predication.Agent is { Kinds: var place, Words.Count: 1 }
                        && (place & NounKinds.Place) != NounKinds.None
                        && (place & NounKinds.Organization) == NounKinds.None
                        && elements[j - 1].Phrase == predication.Agent
                        && (element.Phrase!.Kinds & NounKinds.Party) != NounKinds.None:
                    // "深圳|两家分销商": the place is where they are.
                    predication.Agent = element.Phrase;
                    break;
                case ElementKind.Phrase
                    when predication.Agent is { Name: null, Owner: null, Determiner: "the" } generic
                        && generic.Kinds.HasFlag(NounKinds.Organization)
                        && element.Phrase is { Name: not null, Kinds: var named }
                        && (named & NounKinds.Party) != NounKinds.None:
                    // "公司|2023年|第四大客户X": whose customer that is goes ahead.
                    predication.Agent = element.Phrase;
                    break;
                case ElementKind.Phrase
                    when predication.Agent is { IsPronoun: false, Kinds: var ware }
                        && ware.HasFlag(NounKinds.Goods)
                        && (ware & NounKinds.Party) == NounKinds.None
                        && elements[j - 1].Phrase == predication.Agent
                        && (element.Phrase!.Name is not null || element.Phrase.IsPronoun)
                        && (element.Phrase.Kinds & NounKinds.Party) != NounKinds.None
                        && predication.Lemma is not ("是" or "为" or "系"):
                    // "这批光刻胶是|某公司向…采购的": the goods, and then who did it.
                    predication.Patient ??= predication.Agent;
                    predication.Agent = element.Phrase;
                    break;
                case ElementKind.Phrase
                    when predication.Agent is { Name.Type: MentionType.Organization } set
                        && s_lexicon.Has("verbs.founding", predication.Lemma)
                        && element.Phrase is { Name.Type: MentionType.Person or MentionType.Organization }
                        && elements.FindIndex(from, e => e.Phrase == set) is var opens
                        && opens >= 0
                        && elements.Skip(opens + 1).Take(j - opens - 1).All(e => e.Kind == ElementKind.Adverb):
                    // "X正是|某某创办的": X, and then who did it.
                    predication.Patient ??= predication.Agent;
                    predication.Agent = element.Phrase;
                    break;
                case ElementKind.Phrase:
                    predication.Agent ??= element.Phrase;
                    opening ??= predication.Agent;
                    break;
                default:
                    continue;
            }

            if (coverb != "#according")
            {
                predication.Start = Math.Min(predication.Start, element.Start);
            }

            coverb = null;
        }

        if (coverb == "被")
        {
            // "被列入": by whom is left out.
            (predication.Patient, predication.Agent) = (predication.Patient ?? predication.Agent, null);
            predication.Verb!.IsPassive = true;
        }

        if (predication.Prepositions.FirstOrDefault(p => p.Word == "由") is { Phrase: { } maker })
        {
            (predication.Patient, predication.Agent) = (predication.Patient ?? predication.Agent, maker);
        }
    }

    // "表示公司出口", "指使经理申报", "明知该厂被列入": what stands behind such a verb is the subject of the next.
    private static bool HandsOver(VerbGroup verb, NounPhrase behind) =>
        s_lexicon.Has("verbs.causing", verb.Lemma)
        || s_lexicon
            .ListsOf("verbs.", verb.Lemma)
            .Any(l => l is "verbs.show" or "verbs.say" or "verbs.assess" or "verbs.deny" or "verbs.unknowing")
        || !ChineseTagger.IsListed(verb.Lemma) && (behind.Kinds & NounKinds.Party) != NounKinds.None && behind.Name is not null;

    // "赴|阿克套": what the tagger took for a person is a place behind such a verb.
    private static NounPhrase Placed(NounPhrase phrase, string verb)
    {
        if (
            phrase.Name is { Type: Mentions.MentionType.Person, Text: { Length: > 2 } name }
                && !name.AsSpan().ContainsAny('·', '・', '•')
                && phrase.Words.Count == 1
                && s_lexicon.Has("verbs.going", verb)
            || phrase.Name is { Type: Mentions.MentionType.Organization, Text.Length: <= 5 } town
                && phrase.Words.Count == 1
                && s_lexicon.Has("verbs.arriving", verb)
                && !s_lexicon.Set("names.ends").Concat(s_lexicon.Set("orgTrades")).Any(e => town.Text.EndsWith(e, StringComparison.Ordinal))
        )
        {
            phrase.Name = phrase.Name! with { Type = Mentions.MentionType.Location };
            phrase.Kinds = Kinds.OfName(phrase.Name);
        }

        return phrase;
    }
}
