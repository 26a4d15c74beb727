using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Gathers the tokens of a Russian sentence into phrases with a guessed case, verb groups and small words.</summary>
internal sealed partial class RussianChunker(List<Token> tokens)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("ru");
    private readonly List<Element> _elements = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
    {
        JoinNames();
        if (
            tokens is [{ Mention: null, Time: null, Quantity: null } first, ..]
            && char.IsUpper(first.Text[0])
            && !(first.Text.Length > 1 && first.Text.Skip(1).All(char.IsUpper))
            && (
                RussianMorphology.NounForms(first.Lower) != 0
                || RussianMorphology.AdjectiveForms(first.Lower) != 0
                || RussianMorphology.Infinitive(first.Lower) is not null
                || RussianMorphology.OfGerund(first.Lower) is not null
            )
        )
        {
            // A capital at the head of a sentence shows nothing.
            tokens[0] = new Token(first.Start, first.End, char.ToLowerInvariant(first.Text[0]) + first.Text[1..]);
        }

        while (_at < tokens.Count)
        {
            var token = tokens[_at];
            if (IsCopula())
            {
                // "X — владелец Y".
                _elements.Add(
                    new Element(ElementKind.Verb, token.Start, token.End, "—")
                    {
                        Verb = new VerbGroup
                        {
                            Lemma = "быть",
                            Word = token.Text,
                            MainStart = token.Start,
                        },
                    }
                );
                _at++;
            }
            else if (token.Tag is Tag.Time or Tag.Money)
            {
                _elements.Add(
                    new Element(token.Tag == Tag.Time ? ElementKind.Time : ElementKind.Money, token.Start, token.End, token.Lower)
                    {
                        Token = token,
                    }
                );
                _at++;
            }
            else if (token.Mention is not null || token.Quantity is not null)
            {
                ReadPhrase();
            }
            else if (IsAccordingTo())
            {
                ReadAccordingTo();
            }
            else if (IsUnder())
            {
                // "X под санкциями": the verb is left out.
                _elements.Add(
                    new Element(ElementKind.Verb, token.Start, token.Start, "")
                    {
                        Verb = new VerbGroup
                        {
                            Lemma = "быть",
                            Word = "",
                            MainStart = token.Start,
                        },
                    }
                );
                _elements.Add(new Element(ElementKind.Preposition, token.Start, token.End, token.Lower));
                _at++;
            }
            else if (IsAccording())
            {
                var last = token.Lower == "согласно" ? token : tokens[_at + 1];
                _elements.Add(new Element(ElementKind.Break, token.Start, last.End, "#according"));
                _at += token.Lower == "согласно" ? 1 : 2;
            }
            else if (Compound() is { } compound)
            {
                _elements.Add(new Element(ElementKind.Preposition, token.Start, tokens[_at + compound.Length - 1].End, compound.Word));
                _at += compound.Length;
            }
            else if (IsFigure())
            {
                _elements.Add(new Element(ElementKind.Adverb, token.Start, token.End, token.Lower));
                _at++;
            }
            else if (IsAside())
            {
                _elements.Add(new Element(ElementKind.Adverb, token.Start, token.End, token.Lower));
                _at++;
            }
            else if (Closed(token) is { } kind)
            {
                _elements.Add(new Element(kind, token.Start, token.End, token.Lower));
                _at++;
            }
            else if (IsVerbStart(_at))
            {
                ReadVerb();
            }
            else
            {
                ReadPhrase();
            }
        }

        JoinNegations();
        Attach();
        Insert();
        Whose();
        Prenominal();
        Place();
        Holders();
        Men();
        return _elements;
    }

    // "представлены не были", "известен не был": the negation stands behind.
    private void JoinNegations()
    {
        for (var i = 0; i + 1 < _elements.Count; i++)
        {
            if (
                _elements[i].Verb is { IsPassive: true, IsReduced: false } denied
                && _elements[i + 1].Verb is { Lemma: "быть", IsNegated: true, Word: "не" }
            )
            {
                denied.IsNegated = true;
                _elements[i] = _elements[i] with { End = _elements[i + 1].End };
                _elements.RemoveAt(i + 1);
            }
        }
    }

    private static readonly Dictionary<string, string[][]> s_compounds = s_lexicon
        .Set("compoundPrepositions")
        .Order(StringComparer.Ordinal)
        .GroupBy(row => row.Split(':')[0], StringComparer.Ordinal)
        .ToDictionary(
            g => g.Key,
            g => g.SelectMany(row => row.Split(':')[1].Split(',')).Select(p => p.Split('_')).ToArray(),
            StringComparer.Ordinal
        );

    // "в адрес X" is to X, "со стороны X" is by X.
    private (string Word, int Length)? Compound()
    {
        foreach (var (word, forms) in s_compounds)
        {
            foreach (var form in forms)
            {
                if (
                    _at + form.Length < tokens.Count
                    && !s_lexicon.Has("prepositions", tokens[_at + form.Length].Lower)
                    && form.Select((w, i) => tokens[_at + i].Lower == w).All(same => same)
                )
                {
                    return (word, form.Length);
                }
            }
        }

        return null;
    }

    // "№ 45/23": the number of a paper.
    private bool IsFigure() => char.IsDigit(tokens[_at].Text[0]) && !tokens[_at].Text.Any(char.IsLetter) || _at > 0 && tokens[_at - 1].Text == "№";

    // "X также заказал", "X пока не заплатил": neither joins nor subordinates.
    private bool IsAside() =>
        tokens[_at].Lower is "также" && !(_at > 0 && tokens[_at - 1].Lower is "а")
        || tokens[_at].Lower is "пока" or "так" && _at > 0 && tokens[_at - 1].Text is not ",";

    // "по данным X", "по словам X", "согласно X".
    private bool IsAccording() =>
        tokens[_at].Lower == "согласно"
        || _at + 1 < tokens.Count && s_lexicon.Has("according", tokens[_at].Lower + "_" + tokens[_at + 1].Lower);

    // "по их словам": the pronoun stands inside.
    private bool IsAccordingTo() =>
        tokens[_at].Lower == "по"
        && _at + 2 < tokens.Count
        && tokens[_at + 1].Lower is "его" or "её" or "ее" or "их"
        && s_lexicon.Has("according", "по_" + tokens[_at + 2].Lower);

    private void ReadAccordingTo()
    {
        var (whose, word) = (tokens[_at + 1], tokens[_at + 2]);
        _elements.Add(new Element(ElementKind.Break, tokens[_at].Start, tokens[_at].End, "#according"));
        _elements.Add(
            new Element(ElementKind.Phrase, whose.Start, word.End, "")
            {
                Phrase = new NounPhrase
                {
                    Start = whose.Start,
                    End = word.End,
                    Words = [whose, word],
                    Head = word.Lower,
                    IsPronoun = true,
                },
            }
        );
        _at += 3;
    }

    private bool IsUnder() =>
        tokens[_at].Lower == "под"
        && _elements is [.., { Phrase: not null }]
        && _at + 1 < tokens.Count
        && s_lexicon.Has("sanctions", tokens[_at + 1].Lower)
        && _elements.FindLastIndex(e => e.Kind == ElementKind.Verb)
            <= _elements.FindLastIndex(e => e.Kind is ElementKind.Comma or ElementKind.Break or ElementKind.Conjunction);

    private static ElementKind? Closed(Token token)
    {
        var word = token.Lower;
        return !char.IsLetterOrDigit(token.Text[0])
                ? (
                    token.Text is "," ? ElementKind.Comma
                    : token.Text is "." or "!" or "?" or ";" or ":" ? ElementKind.Break
                    : ElementKind.Adverb
                )
            : s_lexicon.Has("relatives", word) ? ElementKind.Relative
            : s_lexicon.Has("prepositions", word) ? ElementKind.Preposition
            : s_lexicon.Has("conjunctions", word) ? ElementKind.Conjunction
            : word is "как" ? ElementKind.Preposition
            : s_lexicon.Has("subordinators", word) ? ElementKind.Subordinator
            : s_lexicon.Has("adverbPhrases", word) || s_lexicon.Has("adverbs", word) || IsAdverb(word) || IsHedge(word) || IsListedAdverb(token) ? ElementKind.Adverb
            : null;
    }

    // "видимо", "вероятно": the hedges that are neither verbs nor adjectives.
    private static bool IsHedge(string word) =>
        s_lexicon.Has("hedges", word)
        && word[^1] == 'о'
        && !s_lexicon.Has("modals", word)
        && !word.EndsWith("ого", StringComparison.Ordinal);

    private static bool IsAdverb(string word) =>
        word.Length > 6
        && (word.EndsWith("льно", StringComparison.Ordinal) || word.EndsWith("чно", StringComparison.Ordinal))
        && RussianForms.NounOf(word) is null;

    // An adverb or short adjective that is nothing else.
    private static bool IsListedAdverb(Token token) =>
        token.Mention is null
        && token.Lower.Length > 3
        && RussianMorphology.IsAdverb(token.Lower)
        && RussianForms.NounOf(token.Lower) is null
        && !s_lexicon.Has("modals", token.Lower)
        && !s_lexicon.Has("auxiliaryForms", token.Lower)
        && !s_lexicon.Has("determiners", token.Lower)
        && !s_lexicon.Has("pronouns", token.Lower)
        && RussianMorphology.NounForms(token.Lower) == 0
        && RussianMorphology.AdjectiveForms(token.Lower) == 0
        && VerbOf(token) is null;

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
            )
        )
        {
            before--;
        }

        return before >= 0 && tokens[before].Text is "," or "и" or "не";
    }

    // "и оставшаяся сумма": a participle that agrees with the noun right behind it is its adjective.
    private bool IsBeforeItsNoun(int at, string lemma) =>
        (lemma == OtherVerb || tokens[at - 1].Text is not ",")
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
        || RussianMorphology.AdjectiveForms(word) != 0 && s_lexicon.Set("verbalAdjectives").Any(a => word.StartsWith(a, StringComparison.Ordinal));

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
            && (
                participle && IsPassiveParticiple(word)
                || !participle && IsShortPassive(word)
                || IsReflexivePassive(word)
            )
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
                    IsGerund = main is not null && !participle && !be && RussianMorphology.OfGerund(word) is not null,
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
    internal static bool IsToCome(string word, string lemma) =>
        s_lexicon.Set("futureEndings").Any(e => word.EndsWith(e, StringComparison.Ordinal))
        && (
            lemma == "прибыть"
            || s_lexicon.Has("verbs.perfective", lemma)
                && !s_lexicon.Set("presentEndings").Any(e => word.EndsWith(e, StringComparison.Ordinal))
        );

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
        || word.TrimEnd('а', 'о', 'ы') is [.., 'я' or 'ы' or 'у', 'т'] && RussianMorphology.Infinitive(word) is { } infinitive && infinitive != word;

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
