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
            && RussianMorphology.OfName(first.Lower) == RussianCases.None
            && !(first.Text.Length > 1 && first.Text.Skip(1).All(char.IsUpper))
            && (
                RussianMorphology.NounForms(first.Lower) != 0
                || RussianMorphology.AdjectiveForms(first.Lower) != 0
                || RussianMorphology.Infinitive(first.Lower) is not null
                || RussianMorphology.OfGerund(first.Lower) is not null
                || IsFullParticiple(first.Lower)
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
            else if (
                s_lexicon.Has("titles.before", token.Lower)
                && _at + 1 < tokens.Count
                && (tokens[_at + 1].Mention is not null || char.IsUpper(tokens[_at + 1].Text[0]))
            )
            {
                // "г-на Сойдана".
                _at++;
            }
            else if (
                token.Text == ":" && _elements is [.., { Kind: ElementKind.Preposition }]
                || s_lexicon.Has("pastForms", token.Lower) && _elements is [.., { Verb.Lemma: "планировать" }]
            )
            {
                // "по адресу: г. Тверь", "должен был перечислить".
                _at++;
            }
            else if (IsNewClause())
            {
                // "Двигатели импортные — их привозит X".
                _elements.Add(new Element(ElementKind.Break, token.Start, token.End, token.Text));
                _at++;
            }
            else if (IsLeftOutBe())
            {
                _elements.Add(
                    new Element(ElementKind.Verb, token.Start, token.Start, "—")
                    {
                        Verb = new VerbGroup
                        {
                            Lemma = "быть",
                            Word = "—",
                            MainStart = token.Start,
                        },
                    }
                );
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
            else if (token.Mention is { Type: MentionType.Product } && _at > 0 && tokens[_at - 1].Text == "№")
            {
                // "по контракту № KO-31": the number of a paper.
                _elements.Add(new Element(ElementKind.Adverb, token.Start, token.End, token.Lower));
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
            else if (IsAccordingAlone())
            {
                // "которые по документам проходили": what papers say, without whose.
                _elements.Add(new Element(ElementKind.Adverb, token.Start, tokens[_at + 1].End, "#according"));
                _at += 2;
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
        Particles();
        Attach();
        Portfolios();
        JoinOffices();
        JoinGenitives();
        JoinFutures();
        Contents();
        Insert();
        NamedBehindPlace();
        HolderBehindInsertion();
        Whose();
        Prenominal();
        Place();
        Holders();
        Men();
        return _elements;
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
    private bool IsFigure() =>
        char.IsDigit(tokens[_at].Text[0])
            && (!tokens[_at].Text.Any(char.IsLetter) || tokens[_at].Lower is [_, '-', 'г', 'о'] or [_, _, '-', 'г', 'о'])
        || _at > 0 && tokens[_at - 1].Text == "№";

    // "X также заказал", "X пока не заплатил": neither joins nor subordinates.
    private bool IsAside() =>
        tokens[_at].Lower is "также" && !(_at > 0 && tokens[_at - 1].Lower is "а")
        || tokens[_at].Lower is "пока" or "так" && _at > 0 && tokens[_at - 1].Text is not ",";

    // "по данным X", "по словам X", "согласно X".
    private bool IsAccording() =>
        tokens[_at].Lower == "согласно"
        || _at + 1 < tokens.Count && s_lexicon.Has("according", tokens[_at].Lower + "_" + tokens[_at + 1].Lower);

    private bool IsAccordingAlone() =>
        tokens[_at].Lower == "по"
        && _at + 2 < tokens.Count
        && tokens[_at + 1].Lower is "документам" or "бумагам" or "накладным"
        && tokens[_at + 2] is { Mention: null }
        && (IsVerbStart(_at + 2) || tokens[_at + 2].Lower is "как");

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
        && (
            _elements is [.., { Phrase: not null }] or [.., { Verb: null }, { Kind: ElementKind.Conjunction, Word: "и" }]
            || _elements is [.., { Phrase: not null }, { Kind: ElementKind.Adverb or ElementKind.Time }]
        )
        && _at + 1 < tokens.Count
        && (
            s_lexicon.Has("sanctions", tokens[_at + 1].Lower)
            || _at + 2 < tokens.Count && IsAdjective(tokens[_at + 1].Lower) && s_lexicon.Has("sanctions", tokens[_at + 2].Lower)
        )
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
            : s_lexicon.Has("adverbPhrases", word)
            || s_lexicon.Has("adverbs", word)
            || IsAdverb(word)
            || IsHedge(word)
            || IsListedAdverb(token)
                ? ElementKind.Adverb
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
}
