using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Gathers Chinese words into phrases, verbs and coverbs. "X的Y" makes X the owner of Y.</summary>
internal sealed class ChineseChunker(string text, List<Token> atoms)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");
    private readonly List<Element> _elements = [];
    private readonly List<Token> _words = [];
    private NounPhrase? _owner;
    private string _determiner = "";
    private Quantities.QuantitySpan? _count;
    private bool _negated;
    private bool _future;
    private bool _hedged;
    private List<Token> _all = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
    {
        _all = [.. Words()];
        for (_at = 0; _at < _all.Count; _at++)
        {
            var token = _all[_at];
            if (token.Tag is Tag.Time or Tag.Money)
            {
                Flush();
                _elements.Add(
                    new Element(token.Tag == Tag.Time ? ElementKind.Time : ElementKind.Money, token.Start, token.End, token.Lower)
                    {
                        Token = token,
                    }
                );
            }
            else if (token.Tag == Tag.Quantity)
            {
                if (token.Quantity!.Quantity!.Unit == "times")
                {
                    Flush();
                    _elements.Add(new Element(ElementKind.Frequency, token.Start, token.End, token.Lower) { Token = token });
                }
                else
                {
                    _count = token.Quantity;
                }
            }
            else if (token.Mention is not null || ChineseTagger.IsNoun(token.Text))
            {
                _words.Add(token);
            }
            else
            {
                Word(token);
            }
        }

        Flush();
        return _elements;
    }

    // Atoms as they are; the text between them cut into listed words.
    private IEnumerable<Token> Words()
    {
        for (var i = 0; i < atoms.Count; i++)
        {
            var token = atoms[i];
            if (token.Mention is not null || token.Quantity is not null || token.Time is not null)
            {
                yield return token;
                continue;
            }

            var last = i;
            while (last + 1 < atoms.Count && atoms[last + 1] is { Mention: null, Quantity: null, Time: null })
            {
                last++;
            }

            foreach (var (start, end) in ChineseTagger.Cut(text, token.Start, atoms[last].End))
            {
                yield return new Token(start, end, text[start..end]);
            }

            i = last;
        }
    }

    private void Word(Token token)
    {
        var word = token.Text;
        if (word == "的")
        {
            if (_words.Count > 0)
            {
                var owner = Build();
                _owner = owner;
            }
        }
        else if (s_lexicon.Has("negations", word))
        {
            Flush();
            _negated = true;
            if (word == "拒绝")
            {
                _elements.Add(new Element(ElementKind.Adverb, token.Start, token.End, word));
            }
        }
        else if (s_lexicon.Has("future", word) && (word != "将" || !HasObject()) || s_lexicon.Has("verbs.plan", word))
        {
            Flush();
            _future = true;
        }
        else if (s_lexicon.Has("hedges", word))
        {
            Flush();
            _hedged = true;
        }
        else if (s_lexicon.Has("verbs", word) && IsEventNoun(token))
        {
            _words.Add(token);
        }
        else if (s_lexicon.Has("verbs", word) && !(word == "为" && (_words.Count == 0 || HasVerbAhead())))
        {
            Flush();
            _elements.Add(
                new Element(ElementKind.Verb, token.Start, token.End, word)
                {
                    Verb = new VerbGroup
                    {
                        Lemma = word,
                        Word = word,
                        MainStart = token.Start,
                        IsNegated = _negated,
                        IsFuture = _future,
                        IsConditional = _hedged,
                    },
                }
            );
            (_negated, _future, _hedged) = (false, false, false);
        }
        else if (s_lexicon.Has("prepositions", word))
        {
            Flush();
            _elements.Add(
                word is "据" or "根据"
                    ? new Element(ElementKind.Break, token.Start, token.End, "#according")
                    : new Element(ElementKind.Preposition, token.Start, token.End, word)
            );
        }
        else if (s_lexicon.Has("conjunctions", word) || word is "和" or "与")
        {
            Flush();
            _elements.Add(new Element(ElementKind.Conjunction, token.Start, token.End, word));
        }
        else if (s_lexicon.Has("adverbs", word))
        {
            Flush();
        }
        else if (s_lexicon.Has("determiners", word))
        {
            Flush();
            _determiner = word;
        }
        else if (!char.IsLetterOrDigit(word[0]))
        {
            Flush();
            if (word is not ("（" or "(" or "）" or ")" or "“" or "”" or "、"))
            {
                (_negated, _future, _hedged, _count) = (false, false, false, null);
            }

            _elements.Add(
                new Element(
                    word is "，" or "," ? ElementKind.Comma
                        : word is "（" or "(" or "）" or ")" or "“" or "”" ? ElementKind.Adverb
                        : ElementKind.Break,
                    token.Start,
                    token.End,
                    word
                )
            );
        }
        else if (word is not ("了" or "过" or "着" or "等" or "共" or "总额" or "价值" or "金额" or "至" or "日" or "号" or "月"))
        {
            _words.Add(token);
        }
    }

    // "发货前", "付款方式", "LH的试验": the word names the act and says nothing.
    private bool IsEventNoun(Token token)
    {
        var next = token.End < text.Length ? text[token.End..Math.Min(text.Length, token.End + 2)] : "";
        return s_lexicon.Set("afterEventNoun").Any(w => next.StartsWith(w, StringComparison.Ordinal))
            || _words.Count == 0 && _owner is not null && s_lexicon.Has("noun.event", token.Text);
    }

    // "将产品交给X" moves the product, "将向X交付" speaks of what is to come.
    private bool HasObject() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Time: null } next
        && (
            next.Mention is not null
            || next.Quantity is not null
            || !s_lexicon.Has("verbs", next.Text)
                && !s_lexicon.Has("prepositions", next.Text)
                && !s_lexicon.Has("adverbs", next.Text)
                && !s_lexicon.Has("future", next.Text)
        );

    private bool HasVerbAhead()
    {
        for (var i = _at + 1; i < _all.Count && (_all[i].Mention is not null || char.IsLetterOrDigit(_all[i].Text[0])); i++)
        {
            if (_all[i].Mention is null && s_lexicon.Has("verbs", _all[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private NounPhrase? Build()
    {
        // "俄罗斯某城": behind a country's name stands a place of it.
        if (
            _words is [{ Mention.Type: MentionType.Location }, { Mention: null } place]
            && place.Text.Length is >= 2 and <= 8
            && !ChineseTagger.IsNoun(place.Text)
        )
        {
            _words[1] = new Token(place.Start, place.End, place.Text)
            {
                Mention = new Mention(place.Start, place.End, place.Text, MentionType.Location),
            };
        }

        if (
            _words is [{ Mention: null } mixed, ..]
            && _words.Count > 1
            && s_lexicon.Has("noun.role", mixed.Text)
            && _words.Find(w => w.Mention is { Type: MentionType.Person }) is { } holder
        )
        {
            // "董事长某某": the person acts.
            _words.RemoveAll(w => w != holder);
        }

        if (_words.Count == 0)
        {
            return null;
        }

        var head = _words[^1];
        var phrase = new NounPhrase
        {
            Start = Math.Min(_owner?.Start ?? _words[0].Start, _count?.Start ?? int.MaxValue),
            End = head.End,
            Words = [.. _words],
            Determiner =
                _determiner is "这些" or "上述" or "该" or "这批" or "这"
                || _owner is null && _words is [{ Mention: null, Text: "公司" or "企业" }]
                    ? "the"
                    : "",
            Owner = _owner,
            Count = _count,
            Name = head.Mention,
            Head = head.Mention is null ? head.Text : "",
            Kinds = head.Mention is { } name ? Kinds.OfName(name) : Kinds.OfNoun(s_lexicon, head.Text),
            IsPronoun = s_lexicon.Has("pronouns", head.Text),
        };
        if (
            phrase.Name is null
            && phrase.Kinds.HasFlag(NounKinds.Goods)
            && _words.FirstOrDefault(w => w.Mention is { Type: MentionType.Product }) is { } product
        )
        {
            phrase.Name = product.Mention;
        }

        _words.Clear();
        (_owner, _determiner, _count) = (null, "", null);
        return phrase;
    }

    private void Flush()
    {
        if (Build() is { } phrase)
        {
            _elements.Add(new Element(ElementKind.Phrase, phrase.Start, phrase.End, "") { Phrase = phrase });
        }
        else
        {
            _owner = null;
        }
    }
}
