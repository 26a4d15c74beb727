namespace Throughline.Extraction.Prose;

/// <content>What stands behind a verb.</content>
internal sealed partial class ChineseClauses
{
    private void After(int verb, Predication predication)
    {
        string? coverb = null;
        for (var j = verb + 1; j < elements.Count; j++)
        {
            var element = elements[j];
            if (IsHidden(j, verb))
            {
                continue;
            }

            switch (element.Kind)
            {
                case ElementKind.Phrase
                    when j + 1 < elements.Count && elements[j + 1].Kind is ElementKind.Verb && coverb is null && Says(predication):
                    return;
                case ElementKind.Conjunction
                    when element.Word is "、"
                        && j == verb + 1
                        && j + 2 < elements.Count
                        && elements[j + 1].Phrase is { Name: not null }
                        && elements[j + 2].Verb is not null:
                    return;
                case ElementKind.Phrase when coverb is not null:
                    predication.Prepositions.Add((coverb, element.Phrase!));
                    break;
                case ElementKind.Phrase
                    when element.Phrase is { Name: null, Owner: null, Modifier: null } worth
                        && s_lexicon.Has("noun.worth", worth.Head)
                        && !(s_lexicon.Has("noun.due", worth.Head) && s_lexicon.Has("verbs.pay", predication.Lemma) && !IsBesideMoney(j)):
                    // "金额300万元的发票": the sum is the money's name.
                    continue;
                case ElementKind.Phrase when predication.Patient is null:
                    predication.Patient = Placed(element.Phrase!, predication.Lemma);
                    break;
                case ElementKind.Phrase when predication.Second is null:
                    predication.Second = element.Phrase;
                    break;
                case ElementKind.Time:
                    predication.Times.Add(element.Token!);
                    break;
                case ElementKind.Money:
                    predication.Money.Add(element.Token!);
                    break;
                case ElementKind.Frequency:
                    predication.Frequency ??= element.Token;
                    break;
                case ElementKind.Preposition:
                    coverb = element.Word;
                    continue;
                case ElementKind.Conjunction
                    when predication.Patient is null
                        && j + 2 < elements.Count
                        && elements[j + 1].Kind == ElementKind.Verb
                        && elements[j + 2].Phrase is { } shared:
                    // "研制并生产X".
                    predication.Patient = shared;
                    predication.End = Math.Max(predication.End, elements[j + 2].End);
                    return;
                case ElementKind.Adverb or ElementKind.Conjunction when j + 1 < elements.Count && elements[j + 1].Kind != ElementKind.Verb:
                    continue;
                case ElementKind.Comma when Worth(j) is { } money:
                    // "，货值64万欧元": what it is worth.
                    predication.Money.Add(elements[money].Token!);
                    predication.End = Math.Max(predication.End, elements[money].End);
                    return;
                default:
                    return;
            }

            coverb = null;
            predication.End = Math.Max(predication.End, element.End);
        }
    }

    // "支付|货款|300万元" names the sum, "支付了|货款" what is paid.
    private bool IsBesideMoney(int at) =>
        at > 0 && elements[at - 1].Kind == ElementKind.Money || at + 1 < elements.Count && elements[at + 1].Kind == ElementKind.Money;
}
