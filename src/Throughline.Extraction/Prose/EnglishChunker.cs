using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Gathers tagged tokens into noun phrases, verb groups and the small words between them.</summary>
internal sealed partial class EnglishChunker(List<Token> tokens)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("en");
    private readonly List<Element> _elements = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
    {
        var inserted = TakeOutInsertion();
        ReadAll();
        if (inserted.Count > 0)
        {
            _elements.AddRange(new EnglishChunker(inserted).Read());
        }

        return _elements;
    }

    // "is, according to the register, held by X": what stands between the auxiliary and its participle is read behind the clause.
    private List<Token> TakeOutInsertion()
    {
        const int Longest = 12;
        for (var i = 0; i + 3 < tokens.Count; i++)
        {
            if (tokens[i].Tag is not (Tag.Auxiliary or Tag.Modal) || tokens[i + 1].Tag != Tag.Comma)
            {
                continue;
            }

            var close = tokens.FindIndex(i + 2, t => t.Tag is Tag.Comma or Tag.Verb or Tag.Auxiliary or Tag.Stop);
            if (
                close < 0
                || close - i > Longest
                || tokens[close].Tag != Tag.Comma
                || close + 1 >= tokens.Count
                || tokens[close + 1].Tag != Tag.Verb
            )
            {
                continue;
            }

            var found = tokens.GetRange(i + 1, close - i - 1);
            tokens.RemoveRange(i + 1, close - i);
            return found;
        }

        return [];
    }

    private void ReadAll()
    {
        while (_at < tokens.Count)
        {
            var token = tokens[_at];
            switch (token.Tag)
            {
                case Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Negation:
                    ReadVerb();
                    break;
                case Tag.To:
                    if (NextVerb(_at + 1) is { Form: VerbForm.Base })
                    {
                        ReadVerb();
                    }
                    else
                    {
                        Add(ElementKind.Preposition, token);
                    }

                    break;
                case Tag.Noun or Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Quantity or Tag.Number or Tag.Adjective:
                    ReadPhrase();
                    break;
                case Tag.Time:
                    _elements.Add(new Element(ElementKind.Time, token.Start, token.End, token.Lower) { Token = token });
                    _at++;
                    break;
                case Tag.Money:
                    _elements.Add(new Element(ElementKind.Money, token.Start, token.End, token.Lower) { Token = token });
                    _at++;
                    break;
                case Tag.Open:
                    ReadParenthesis();
                    break;
                default:
                    Add(
                        token.Tag switch
                        {
                            Tag.Preposition or Tag.OpenList => ElementKind.Preposition,
                            Tag.Conjunction => ElementKind.Conjunction,
                            Tag.Comma => ElementKind.Comma,
                            Tag.Relative => ElementKind.Relative,
                            Tag.Subordinator => ElementKind.Subordinator,
                            Tag.Adverb or Tag.Quote or Tag.Possessive or Tag.Close => ElementKind.Adverb,
                            _ => ElementKind.Break,
                        },
                        token
                    );
                    break;
            }
        }
    }

    private void Add(ElementKind kind, Token token)
    {
        if (token.Tag == Tag.OpenList && token.Lower == "as")
        {
            _at++;
            return;
        }

        var word = token.Tag == Tag.OpenList ? "including" : token.Lower;
        _elements.Add(new Element(kind, token.Start, token.End, word));
        _at++;
    }

    private Token? NextVerb(int at)
    {
        while (at < tokens.Count && tokens[at].Tag is Tag.Adverb or Tag.Negation)
        {
            at++;
        }

        return at < tokens.Count && tokens[at].Tag is Tag.Verb or Tag.Auxiliary ? tokens[at] : null;
    }

    private void ReadVerb()
    {
        var start = _at;
        var (negated, infinitive, future, conditional, be, have, auxiliaries) = (false, false, false, false, false, false, 0);
        Token? main = null;
        Token? lastAuxiliary = null;
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (token.Tag == Tag.Negation)
            {
                negated = true;
            }
            else if (token.Tag == Tag.To && (_at == start || lastAuxiliary is not null))
            {
                (infinitive, future) = (_at == start, future || _at > start);
            }
            else if (token.Tag == Tag.Modal)
            {
                future |= token.Lower is "will" or "shall" or "'ll" or "’ll" or "wo";
                conditional |= token.Lower is "could" or "would" or "can" or "should" or "might" or "may" or "'d" or "’d" or "ca";
                negated |= token.Lower is "cannot";
                auxiliaries++;
            }
            else if (token.Tag == Tag.Auxiliary)
            {
                be |= token.Lemma == "be";
                have |= token.Lemma == "have";
                lastAuxiliary = token;
                auxiliaries++;
            }
            else if (token.Tag == Tag.Verb)
            {
                main = token;
                _at++;
                break;
            }
            else if (token.Tag != Tag.Adverb && !(token.Lower is "twice" or "once" && lastAuxiliary is not null))
            {
                break;
            }
        }

        main ??= lastAuxiliary;
        if (main is null)
        {
            _at = Math.Max(_at, start + 1);
            _elements.Add(new Element(ElementKind.Adverb, tokens[start].Start, tokens[start].End, tokens[start].Lower));
            return;
        }

        var isPast = main.Form is VerbForm.Past or VerbForm.Participle;
        var isReduced =
            (auxiliaries == 0 || (be && main != lastAuxiliary && lastAuxiliary?.Form == VerbForm.Gerund && auxiliaries == 1))
            && !infinitive
            && isPast
            && IsReduced(start, _at);
        // "were bought by X and resold to Y": the auxiliary holds for both.
        var isSecondPassive =
            auxiliaries == 0
            && isPast
            && !isReduced
            && _elements.Count > 1
            && _elements[^1].Kind == ElementKind.Conjunction
            && _elements.FindLast(e => e.Kind == ElementKind.Verb) is { Verb: { IsPassive: true, IsFinite: true } }
            && (_at >= tokens.Count || tokens[_at].Tag is Tag.Preposition or Tag.To or Tag.Time or Tag.Stop or Tag.Adverb);
        var group = new VerbGroup
        {
            Lemma = main.Lemma,
            Word = main.Lower,
            MainStart = main.Start,
            IsNegated = negated,
            IsInfinitive = infinitive,
            IsFuture = future,
            IsConditional = conditional,
            IsGerund =
                (main.Form == VerbForm.Gerund && auxiliaries == 0)
                || (lastAuxiliary is { Lemma: "have", Form: VerbForm.Gerund } && auxiliaries == 1),
            IsPassive = (be && isPast && main != lastAuxiliary) || isReduced || isSecondPassive,
            IsReduced = isReduced,
        };
        var end = tokens[Math.Max(_at - 1, start)].End;
        _elements.Add(new Element(ElementKind.Verb, tokens[start].Start, end, main.Lower) { Verb = group });
    }

    // "drones produced by X", "visitors described ... were": a past form that the clause cannot use as its verb.
    private bool IsReduced(int start, int next)
    {
        var previous = _elements.Count > 0 ? _elements[^1] : null;
        if (previous is null || next < tokens.Count && tokens[next].Lower == "by")
        {
            return true;
        }

        if (previous.Phrase is { IsPronoun: true, Words: [{ Lower: "i" or "we" or "they" or "he" or "she" or "you" }] })
        {
            // "and they paid in full": a pronoun in the nominative is a subject.
            return false;
        }

        if (tokens[start].Tag == Tag.Auxiliary)
        {
            return true;
        }

        // "X, based in Y, ...": said of X, whatever the clause goes on to say.
        if (
            previous.Kind == ElementKind.Comma
            && s_lexicon.Has("verbs.placed", tokens[next - 1].Lemma)
            && next < tokens.Count
            && tokens[next].Tag == Tag.Preposition
        )
        {
            return true;
        }

        // "“...,” said the minister".
        if (
            s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && previous is { Kind: ElementKind.Adverb, Word: "”" or "\"" or "'" or "’" }
            && next < tokens.Count
            && tokens[next].Tag is Tag.Name or Tag.Determiner or Tag.Noun
        )
        {
            return false;
        }

        // "“...,” the minister said.": the speaker's own verb.
        if (
            s_lexicon.Has("verbs.say", tokens[next - 1].Lemma)
            && previous.Kind == ElementKind.Phrase
            && (
                next >= tokens.Count
                || tokens[next].Tag is Tag.Stop or Tag.Quote or Tag.Time or Tag.Comma
                || tokens[next - 1].Lemma == "say" && tokens[next].Lower is "on" or "in" or "at" or "during" or "after"
            )
        )
        {
            return false;
        }

        // A participle takes no object: "Kupol received shipments" is a clause, "drones equipped with" is none.
        var hasObject =
            next < tokens.Count
            && tokens[next].Tag is Tag.Determiner or Tag.Name or Tag.Pronoun or Tag.Quantity or Tag.Money or Tag.Noun
            && tokens[next - 1].Lemma is not ("name" or "call" or "dub");
        if (
            hasObject
            && (
                previous.Kind == ElementKind.Phrase
                || previous.Kind == ElementKind.Comma
                    && tokens[next].Tag is not Tag.Noun
                    && !s_lexicon.Has("verbs.ditransitive", tokens[next - 1].Lemma)
            )
        )
        {
            // Behind a comma too: "X, which supplies Y, denied any wrongdoing".
            return false;
        }

        if (previous.Kind is ElementKind.Relative or ElementKind.Conjunction)
        {
            return previous.Kind == ElementKind.Conjunction
                && _elements.FindLast(e => e.Kind == ElementKind.Verb) is { Verb.IsReduced: true };
        }

        // A verb of this clause stands already.
        for (var i = _elements.Count - 1; i >= 0; i--)
        {
            var element = _elements[i];
            if (element.Kind is ElementKind.Subordinator or ElementKind.Relative or ElementKind.Break)
            {
                break;
            }

            if (element.Verb is { IsFinite: true })
            {
                return true;
            }
        }

        // A finite verb follows before the clause ends.
        for (var j = next; j < tokens.Count; j++)
        {
            if (j == next && tokens[j].Tag == Tag.To && NextVerb(j + 1) is not { Form: VerbForm.Base })
            {
                continue;
            }

            if (tokens[j].Tag is Tag.Comma or Tag.Conjunction or Tag.Relative or Tag.Subordinator or Tag.Colon or Tag.To or Tag.Stop)
            {
                return false;
            }

            if (
                tokens[j].Tag is Tag.Modal
                || (tokens[j].Tag == Tag.Auxiliary && tokens[j].Form != VerbForm.Gerund)
                || (tokens[j].Tag == Tag.Verb && tokens[j].Form is VerbForm.Base or VerbForm.Present)
                // "crates labelled as parts left a warehouse": a past form with an object is the clause's own verb.
                || tokens[j].Tag == Tag.Verb
                    && tokens[j].Form is VerbForm.Past
                    && tokens[next].Tag == Tag.Preposition
                    && j + 1 < tokens.Count
                    && tokens[j + 1].Tag is Tag.Determiner or Tag.Name or Tag.Quantity or Tag.Money
                    && !s_lexicon.Has("verbs.ditransitive", tokens[j].Lemma)
            )
            {
                return true;
            }
        }

        return false;
    }
}
