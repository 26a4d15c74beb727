using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Noun phrases.</content>
internal sealed partial class EnglishChunker
{
    private void ReadPhrase()
    {
        var start = _at;
        var words = new List<Token>();
        NounPhrase? owner = null;
        Quantities.QuantitySpan? count = null;
        var determiner = "";
        Token? price = null;
        for (; _at < tokens.Count; _at++)
        {
            var token = tokens[_at];
            if (
                token.Tag == Tag.Money
                && words.Count == 0
                && determiner.Length > 0
                && _at + 1 < tokens.Count
                && tokens[_at + 1].Tag is Tag.Noun or Tag.Adjective
            )
            {
                // "the €112 million contract".
                price = token;
                continue;
            }

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

                if (_at + 1 < tokens.Count && tokens[_at + 1].Tag == Tag.Time && determiner.Length == 0 && token.Lower is "the")
                {
                    // "taken to Riga the next day".
                    _at++;
                    return;
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
                if (
                    token.Quantity!.Quantity!.Unit == "%"
                    && _at + 1 < tokens.Count
                    && tokens[_at + 1].Lower
                        is "stake"
                            or "share"
                            or "interest"
                            or "holding"
                            or "shareholding"
                            or "owner"
                            or "shareholder"
                            or "subsidiary"
                            or "affiliate"
                            or "owned"
                            or "state-owned"
                )
                {
                    // "a 30 per cent stake in X".
                    continue;
                }

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

            if (token.Tag == Tag.Adverb && words.Count == 0 && determiner.Length > 0 && IsWithin(_at))
            {
                // "a wholly owned subsidiary".
                continue;
            }

            if (token.Tag is not (Tag.Noun or Tag.Name or Tag.Adjective))
            {
                break;
            }

            if (token.Tag == Tag.Name && words.Count > 0 && (OpensClause(words, determiner) || IsOtherPerson(words, token)))
            {
                break;
            }

            words.Add(token);
        }

        if (
            words.Count == 0
            && count is not null
            && _at + 1 < tokens.Count
            && tokens[_at].Lower == "of"
            && tokens[_at + 1] is { Tag: Tag.Pronoun, Lower: "them" or "us" or "whom" } whole
        )
        {
            // "three of them".
            var part = Build(tokens[start].Start, [whole], "", null, count);
            _elements.Add(new Element(ElementKind.Phrase, part.Start, part.End, "") { Phrase = part });
            _at += 2;
            return;
        }

        if (
            words.Count == 0
            && count?.Quantity is { Unit: not "%" }
            && _at + 2 < tokens.Count
            && tokens[_at - 1].Lower is not "one"
            && tokens[_at].Lower == "of"
            && (
                tokens[_at + 1].Tag is Tag.Determiner
                // "thousands of fighters".
                || tokens[_at + 1].Tag is Tag.Noun or Tag.Adjective
                    && tokens[_at - 1].Lower is "dozens" or "hundreds" or "thousands" or "millions"
            )
        )
        {
            // "310 of the drives", "two of its engineers", "six of the nine units".
            var isRough = tokens[_at - 1].Lower is "dozens";
            _at++;
            var before = _elements.Count;
            ReadPhrase();
            if (_elements.Count > before && _elements[before].Phrase is { IsPronoun: false } whole2)
            {
                // "dozens": several times twelve, and nobody says how many.
                whole2.Count = isRough ? null : count;
                whole2.Start = tokens[start].Start;
                _elements[before] = _elements[before] with { Start = whole2.Start };
            }

            return;
        }

        if (
            words.Count == 0
            && count is not null
            && _at + 1 < tokens.Count
            && tokens[_at - 1].Lower is "one"
            && tokens[_at].Lower == "of"
            && tokens[_at + 1].Tag is Tag.Determiner or Tag.Adjective or Tag.Possessive
        )
        {
            // "one of the main makers of X": he is a maker of X.
            _at++;
            var before = _elements.Count;
            ReadPhrase();
            foreach (var phrase in _elements.Skip(before).Select(e => e.Phrase).OfType<NounPhrase>())
            {
                phrase.Count = null;
            }

            return;
        }

        if (
            words.Count == 0
            && count?.Quantity is { Unit: not ("%" or "times") }
            && determiner is "the" or "these" or "those" or "all"
            && _at < tokens.Count
            && tokens[_at].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal
        )
        {
            // "the four were engineers": who was counted before.
            var last = tokens[_at - 1];
            var counted = Build(tokens[start].Start, [new Token(last.Start, last.End, "they")], "", null, count);
            counted.IsPronoun = true;
            _elements.Add(new Element(ElementKind.Phrase, counted.Start, counted.End, "") { Phrase = counted });
            return;
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
        if (price is not null)
        {
            _elements.Add(new Element(ElementKind.Money, price.Start, price.End, price.Lower) { Token = price });
        }
    }

    private bool IsWithin(int at) =>
        tokens[at].Lower.EndsWith("ly", StringComparison.Ordinal)
        && at + 1 < tokens.Count
        && tokens[at + 1].Tag is Tag.Noun or Tag.Adjective;

    // "In return for his services Marsh received", "After the visit Tamm's office ordered": neither a deed nor things are called by a person's name.
    private bool IsOtherPerson(List<Token> words, Token name)
    {
        var noun = EnglishForms.Singular(words[^1].Lower);
        var kinds = Kinds.OfNoun(s_lexicon, noun);
        return name.Mention is { Type: MentionType.Person or MentionType.Unknown } who
            && !(who.Type == MentionType.Unknown && (noun == words[^1].Lower || who.Text.Contains(' ', StringComparison.Ordinal)))
            && words[^1] is { Mention: null, Tag: Tag.Noun } last
            && char.IsLower(last.Text[0])
            && ((kinds & (NounKinds.Event | NounKinds.Activity | NounKinds.Document)) != NounKinds.None || noun != last.Lower)
            && (kinds & (NounKinds.Party | NounKinds.Role | NounKinds.Official | NounKinds.Analyst | NounKinds.Investigation))
                == NounKinds.None
            && !s_lexicon.Has("noun.kin", noun)
            && !s_lexicon.Has("noun.vessel", noun)
            && !s_lexicon.Has("noun.kinPlural", last.Lower)
            && _elements.Count > 0
            && _elements[^1].Kind is ElementKind.Preposition or ElementKind.Subordinator
            && _at + 1 < tokens.Count
            && tokens[_at + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Possessive or Tag.Adverb;
    }

    // "In a written reply Vortel insisted": a paper or a deed bears no name, and the name has a verb of its own.
    private bool OpensClause(List<Token> words, string determiner)
    {
        var noun = EnglishForms.Singular(words[^1].Lower);
        var kinds = Kinds.OfNoun(s_lexicon, noun);
        return words[^1].Mention is null && determiner.Length > 0 && (OpensContactClause(noun, kinds, words[^1]) || OpensSaying(kinds));
    }

    // "the engines Marev Systems sold to X": things in the plural bear no firm's name.
    private bool OpensContactClause(string noun, NounKinds kinds, Token last) =>
        noun != last.Lower
        && kinds.HasFlag(NounKinds.Goods)
        && (kinds & NounKinds.Party) == NounKinds.None
        && tokens[_at].Mention is { Type: MentionType.Organization or MentionType.Person }
        && _at + 1 < tokens.Count
        && (tokens[_at + 1].Tag is Tag.Auxiliary or Tag.Modal || tokens[_at + 1] is { Tag: Tag.Verb, Form: VerbForm.Past });

    private bool OpensSaying(NounKinds kinds) =>
        (kinds & ~(NounKinds.Document | NounKinds.Activity | NounKinds.Event)) == NounKinds.None
        && _elements.Count > 0
        && _elements[^1].Kind == ElementKind.Preposition
        && _at + 1 < tokens.Count
        && (
            tokens[_at + 1].Tag is Tag.Auxiliary or Tag.Modal
            || tokens[_at + 1].Tag == Tag.Verb && tokens[_at + 1].Form is VerbForm.Past or VerbForm.Present
        );
}
