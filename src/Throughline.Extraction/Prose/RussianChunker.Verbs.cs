namespace Throughline.Extraction.Prose;

/// <content>Verb groups: where they begin, their voice and tense.</content>
internal sealed partial class RussianChunker
{
    private bool IsVerbStart(int at)
    {
        var token = tokens[at];
        return s_lexicon.Has("negations", token.Lower)
            || s_lexicon.Has("auxiliaryForms", token.Lower)
            || s_lexicon.Has("modals", token.Lower)
            || VerbOf(token) is { } lemma
                && !(IsFullParticiple(token.Lower) && (!OpensStretch(at) && !StandsAlone(at) || IsBeforeItsNoun(at, lemma)));
    }

    // ", ранее возглавлявший": adverbs may stand between the comma and its participle.
    private bool OpensStretch(int at)
    {
        var before = at - 1;
        while (
            before > 0
            && (
                s_lexicon.Has("adverbs", tokens[before].Lower)
                || s_lexicon.Has("adverbPhrases", tokens[before].Lower)
                || tokens[before].Tag == Tag.Time
                || tokens[before + 1].Tag == Tag.Time && s_lexicon.Has("prepositions", tokens[before].Lower)
            )
        )
        {
            before--;
        }

        return before >= 0 && tokens[before].Text is "," or "и" or "не";
    }

    // "и оставшаяся сумма": a participle that agrees with the noun right behind it is its adjective.
    private bool IsBeforeItsNoun(int at, string lemma) =>
        (lemma == OtherVerb || tokens[at - 1].Text is "и" or "не")
        && at + 1 < tokens.Count
        && tokens[at + 1] is { Mention: null } next
        && (RussianMorphology.AdjectiveForms(tokens[at].Lower) & RussianMorphology.NounForms(next.Lower)) != 0;

    // A full participle without a noun behind it carries its clause: "поставленных ООО ..." right after a bracket.
    private bool StandsAlone(int at) => at > 0 && tokens[at - 1].Text is ")" or "»" && at + 1 < tokens.Count;

    // A full participle in front of a noun is an adjective; "поставщик" is no verb.
    private static string? VerbOf(Token token) =>
        token.Mention is null && char.IsLower(token.Text[0]) || token.Mention is null && token.Text.Length > 4
            ? RussianForms.VerbOf(token.Lower)
                ?? (
                    (char.IsLower(token.Text[0]))
                    && (
                        RussianForms.LooksLikeVerb(token.Lower)
                        || RussianMorphology.OfGerund(token.Lower) is not null
                        || RussianForms.NounOf(token.Lower) is null
                            && RussianMorphology.NounForms(token.Lower) == 0
                            && RussianMorphology.OfParticiple(token.Lower) is not null
                    )
                        ? OtherVerb
                        : null
                )
            : null;

    // A verb that no frame speaks of still bounds the clauses around it.
    private const string OtherVerb = "?";

    private static bool IsFullParticiple(string word) =>
        word.Length > 6 && RussianForms.IsParticiple(word) && IsAdjective(word)
        || RussianMorphology.NounForms(word) == 0 && RussianMorphology.OfParticiple(word) is not null
        || RussianMorphology.AdjectiveForms(word) != 0
            && s_lexicon.Set("verbalAdjectives").Any(a => word.StartsWith(a, StringComparison.Ordinal));

    private void ReadVerb()
    {
        var start = _at;
        var (negated, be, future, modal) = (false, false, false, false);
        Token? main = null;
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (token.Mention is not null || token.Quantity is not null || token.Time is not null)
            {
                break;
            }

            if (s_lexicon.Has("negations", token.Lower))
            {
                negated = true;
            }
            else if (s_lexicon.Has("auxiliaryForms", token.Lower))
            {
                (be, future) = (true, future || s_lexicon.Has("futureForms", token.Lower));
            }
            else if (s_lexicon.Has("modals", token.Lower))
            {
                modal = true;
            }
            else if (be && IsFullParticiple(token.Lower) && IsAgreeing(_at))
            {
                // "был бывший работник".
                break;
            }
            else if (VerbOf(token) is not null || be && RussianMorphology.Infinitive(token.Lower) == RussianForms.Plain(token.Lower))
            {
                main = token;
                _at++;
                break;
            }
            else if (!s_lexicon.Has("adverbs", token.Lower))
            {
                break;
            }
        }

        if (main is null && !be)
        {
            _at = Math.Max(_at, start + 1);
            _elements.Add(new Element(ElementKind.Adverb, tokens[start].Start, tokens[start].End, tokens[start].Lower));
            return;
        }

        var word = main?.Lower ?? tokens[start].Lower;
        var participle = main is not null && IsFullParticiple(word);
        var passive =
            main is not null
            && (participle && IsPassiveParticiple(word) || !participle && IsShortPassive(word) || IsReflexivePassive(word))
            && !s_lexicon.Has("verbs.plan", VerbOf(main) ?? OtherVerb);
        _elements.Add(
            new Element(ElementKind.Verb, tokens[start].Start, tokens[_at - 1].End, word)
            {
                Verb = new VerbGroup
                {
                    Lemma = main is null ? "быть" : VerbOf(main) ?? OtherVerb,
                    Word = word,
                    MainStart = main?.Start ?? tokens[start].Start,
                    IsNegated = negated,
                    IsFuture = future || (main is not null && !passive && IsToCome(word, VerbOf(main) ?? OtherVerb)),
                    IsConditional = modal,
                    IsInfinitive =
                        !modal
                        && !be
                        && (
                            word.EndsWith("ть", StringComparison.Ordinal)
                            || word.EndsWith("ти", StringComparison.Ordinal)
                            || word.EndsWith("ться", StringComparison.Ordinal)
                        ),
                    IsPassive = passive,
                    IsReduced = participle,
                    IsGerund =
                        word is "будучи" or "являясь"
                        || main is not null && !participle && !be && RussianMorphology.OfGerund(word) is not null,
                },
            }
        );
    }

    private static bool IsPassiveParticiple(string word) =>
        word.Contains("нн", StringComparison.Ordinal)
        || RussianForms.IsPresentPassive(word)
        || !(
            word.Contains("ющ", StringComparison.Ordinal)
            || word.Contains("ящ", StringComparison.Ordinal)
            || word.Contains("ащ", StringComparison.Ordinal)
            || word.Contains("ущ", StringComparison.Ordinal)
            || word.Contains("вш", StringComparison.Ordinal)
        );

    // The present form of a perfective verb speaks of the future ("поставит"), and so does a scheduled movement ("прилетают").
    internal static bool IsToCome(string word, string lemma)
    {
        // "встретится" too.
        var plain = word.EndsWith("тся", StringComparison.Ordinal) ? word[..^2] : word;
        return !s_lexicon.Has("presentForms", plain)
            && s_lexicon.Set("futureEndings").Any(e => plain.EndsWith(e, StringComparison.Ordinal))
            && (
                lemma == "прибыть"
                || s_lexicon.Has("verbs.perfective", lemma)
                    && !s_lexicon.Set("presentEndings").Any(e => plain.EndsWith(e, StringComparison.Ordinal))
            );
    }

    private static bool IsShortPassive(string word) =>
        word.EndsWith("ен", StringComparison.Ordinal)
        || word.EndsWith("ён", StringComparison.Ordinal)
        || word.EndsWith("ена", StringComparison.Ordinal)
        || word.EndsWith("ено", StringComparison.Ordinal)
        || word.EndsWith("ены", StringComparison.Ordinal)
        || word.EndsWith("ан", StringComparison.Ordinal)
        || word.EndsWith("ана", StringComparison.Ordinal)
        || word.EndsWith("ано", StringComparison.Ordinal)
        || word.EndsWith("аны", StringComparison.Ordinal)
        || word.TrimEnd('а', 'о', 'ы') is [.., 'я' or 'ы' or 'у', 'т']
            && RussianMorphology.Infinitive(word) is { } infinitive
            && infinitive != word
            // "входят", "везут": the third person of others.
            && infinitive is [.., 'я' or 'ы' or 'у', 'т', 'ь'] and not "стоять";

    private static bool IsReflexivePassive(string word) =>
        (
            word.EndsWith("лся", StringComparison.Ordinal)
            || word.EndsWith("лась", StringComparison.Ordinal)
            || word.EndsWith("лось", StringComparison.Ordinal)
            || word.EndsWith("лись", StringComparison.Ordinal)
            || word.EndsWith("тся", StringComparison.Ordinal)
        )
        && RussianForms.VerbOf(word) is { } lemma
        && s_lexicon.Has("verbs.reflexivePassive", lemma);
}
