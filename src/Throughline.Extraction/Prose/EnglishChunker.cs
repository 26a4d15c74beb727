using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Gathers tagged tokens into noun phrases, verb groups and the small words between them.</summary>
internal sealed class EnglishChunker(List<Token> tokens)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("en");
    private readonly List<Element> _elements = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
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

        return _elements;
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
                future |= token.Lower is "will" or "shall";
                conditional |= token.Lower is "could" or "would" or "can" or "should" or "might" or "may";
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
            else if (token.Tag != Tag.Adverb)
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
        var group = new VerbGroup
        {
            Lemma = main.Lemma,
            Word = main.Lower,
            MainStart = main.Start,
            IsNegated = negated,
            IsInfinitive = infinitive,
            IsFuture = future,
            IsConditional = conditional,
            IsGerund = main.Form == VerbForm.Gerund && auxiliaries == 0,
            IsPassive = (be && isPast && main != lastAuxiliary) || isReduced,
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

        if (tokens[start].Tag == Tag.Auxiliary)
        {
            return true;
        }

        // A participle takes no object: "Kupol received shipments" is a clause, "drones equipped with" is none.
        var hasObject =
            next < tokens.Count
            && tokens[next].Tag is Tag.Determiner or Tag.Name or Tag.Pronoun or Tag.Quantity or Tag.Money or Tag.Noun
            && tokens[next - 1].Lemma is not ("name" or "call" or "dub");
        if (hasObject && previous.Kind == ElementKind.Phrase)
        {
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
            if (tokens[j].Tag is Tag.Comma or Tag.Conjunction or Tag.Relative or Tag.Subordinator or Tag.Colon or Tag.To or Tag.Stop)
            {
                return false;
            }

            if (
                tokens[j].Tag is Tag.Modal or Tag.Auxiliary
                || (tokens[j].Tag == Tag.Verb && tokens[j].Form is VerbForm.Base or VerbForm.Present)
            )
            {
                return true;
            }
        }

        return false;
    }

    private void ReadPhrase()
    {
        var start = _at;
        var words = new List<Token>();
        NounPhrase? owner = null;
        Quantities.QuantitySpan? count = null;
        var determiner = "";
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (token.Tag == Tag.Possessive && words.Count > 0)
            {
                owner = Build(tokens[start].Start, words, determiner, owner, count);
                (words, determiner, count) = ([], "", null);
                continue;
            }

            if (token.Tag == Tag.Determiner)
            {
                if (words.Count > 0 || count is not null)
                {
                    break;
                }

                determiner = determiner.Length == 0 ? token.Lower : determiner + " " + token.Lower;
                continue;
            }

            if (token.Tag == Tag.Pronoun)
            {
                if (words.Count == 0 && determiner.Length == 0)
                {
                    words.Add(token);
                    _at++;
                }

                break;
            }

            if (token.Tag is Tag.Quantity)
            {
                if (words.Count > 0)
                {
                    break;
                }

                count = token.Quantity;
                if (token.Quantity!.Quantity!.Unit == "%")
                {
                    words.Add(token);
                    _at++;
                    break;
                }

                if (
                    token.Quantity!.Quantity!.Unit == "people"
                    && _at + 1 < tokens.Count
                    && tokens[_at + 1].Tag is not (Tag.Noun or Tag.Name)
                )
                {
                    words.Add(token);
                }

                continue;
            }

            if (token.Tag is not (Tag.Noun or Tag.Name or Tag.Adjective))
            {
                break;
            }

            words.Add(token);
        }

        if (words.Count == 0)
        {
            if (count is not null)
            {
                var token = tokens[_at - 1];
                var kind = count.Quantity?.Unit == "times" || token.Lower == "twice" ? ElementKind.Frequency : ElementKind.Adverb;
                _elements.Add(new Element(kind, tokens[start].Start, token.End, token.Lower) { Token = token });
            }
            else if (owner is not null)
            {
                _elements.Add(new Element(ElementKind.Phrase, owner.Start, owner.End, "") { Phrase = owner });
            }
            else
            {
                var (first, last) = (tokens[start], tokens[Math.Max(start, _at - 1)]);
                var phrase = Build(first.Start, [last], "", null, null);
                phrase.IsPronoun = true;
                _elements.Add(new Element(ElementKind.Phrase, first.Start, last.End, "") { Phrase = phrase });
                _at = Math.Max(_at, start + 1);
            }

            return;
        }

        if (count?.Quantity is not null && words is [{ Lower: "times" }])
        {
            var token = tokens[start];
            _elements.Add(
                new Element(ElementKind.Frequency, token.Start, words[0].End, token.Lower)
                {
                    Token = tokens.Skip(start).First(t => t.Quantity is not null),
                }
            );
            return;
        }

        var np = Build(tokens[start].Start, words, determiner, owner, count);
        _elements.Add(new Element(ElementKind.Phrase, np.Start, np.End, "") { Phrase = np });
    }

    private static NounPhrase Build(int start, List<Token> words, string determiner, NounPhrase? owner, Quantities.QuantitySpan? count)
    {
        var head = words[^1];
        var np = new NounPhrase
        {
            Start = start,
            End = head.End,
            Words = [.. words],
            Determiner = determiner,
            Owner = owner,
            Count = count,
            IsPronoun = head.Tag == Tag.Pronoun,
        };
        if (head.Mention is { } name)
        {
            np.Name = name;
            np.Kinds = Kinds.OfName(name);
            np.Head = words.Count > 1 && words[^2].Mention is null ? EnglishForms.Singular(words[^2].Lower) : "";
            return np;
        }

        np.Head = head.Quantity is null ? EnglishForms.Singular(head.Lower) : "share";
        np.Kinds = Kinds.OfNoun(s_lexicon, np.Head);
        var modifier = words.LastOrDefault(w => w.Mention is not null)?.Mention;
        var isGoods = np.Kinds.HasFlag(NounKinds.Goods) || s_lexicon.Has("noun.series", np.Head);
        if (modifier is not null && isGoods && modifier.Type is MentionType.Product or MentionType.Unknown)
        {
            np.Name = modifier;
            np.Kinds |= NounKinds.Goods;
        }
        else if (modifier is { Type: MentionType.Location } && np.Kinds.HasFlag(NounKinds.Place))
        {
            np.Kinds |= NounKinds.Place;
        }

        return np;
    }

    // "(HW52V)" behind a phrase names it; anything else in brackets is left out.
    private void ReadParenthesis()
    {
        var close = _at + 1;
        while (close < tokens.Count && tokens[close].Tag is not (Tag.Close or Tag.Stop))
        {
            close++;
        }

        var inside = tokens.Skip(_at + 1).Take(close - _at - 1).ToList();
        if (inside is [{ Mention: { } name }] && _elements.Count > 0 && _elements[^1].Phrase is { } phrase)
        {
            if (phrase.Name is null)
            {
                phrase.Name = name;
                phrase.Kinds |= Kinds.OfName(name);
            }

            phrase.End = close < tokens.Count ? tokens[close].End : name.End;
            _elements[^1] = new Element(ElementKind.Phrase, phrase.Start, phrase.End, "") { Phrase = phrase };
        }

        _at = Math.Min(tokens.Count, close + 1);
    }
}
