using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Gathers Chinese words into phrases, verbs and coverbs. "X的Y" makes X the owner of Y.</summary>
internal sealed partial class ChineseChunker(string text, List<Token> atoms)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");
    private readonly List<Element> _elements = [];
    private readonly List<Token> _words = [];
    private NounPhrase? _owner;
    private string _determiner = "";
    private Quantities.QuantitySpan? _count;
    private bool _counted;
    private bool _negated;
    private bool _future;
    private bool _hedged;
    private bool _isCalled;
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
                else if (token.Quantity.Quantity.Unit == "people" && !(_at + 1 < _all.Count && ChineseTagger.IsNoun(_all[_at + 1].Text)))
                {
                    Flush();
                    (_count, _counted) = (token.Quantity, true);
                    _words.Add(token);
                }
                else if (IsTrailingCount(token))
                {
                    // "轴承6200套", "示波器共计45台": the count stands behind the goods.
                    Flush();
                    _elements[^1].Phrase!.Count = token.Quantity;
                    _elements[^1].Phrase!.End = Math.Max(_elements[^1].Phrase!.End, token.End);
                    _elements[^1] = _elements[^1] with { End = Math.Max(_elements[^1].End, token.End) };
                }
                else if (IsBareCount(token))
                {
                    // "其余30套将于…发出", "订了45台，": of what was spoken of.
                    Flush();
                    var phrase = LeftOut.Counted(token.Quantity!, token.Start, token.End, "zh");
                    _elements.Add(new Element(ElementKind.Phrase, token.Start, token.End, "") { Phrase = phrase });
                }
                else
                {
                    _count = token.Quantity;
                }
            }
            else if (token.Mention is not null || ChineseTagger.IsNoun(token.Text) && !(ChineseTagger.IsVerb(token.Text) && Acts(token)))
            {
                _words.Add(token);
            }
            else
            {
                Word(token);
            }
        }

        Flush();
        Coordinate();
        return _elements;
    }

    // A count of pieces with nothing counted behind it.
    private bool IsBareCount(Token token)
    {
        if (token.Quantity?.Quantity is not { Unit: "pcs" or "sets" } || _words.Count > 0 || _owner is not null)
        {
            return false;
        }

        var next = _at + 1 < _all.Count ? _all[_at + 1] : null;
        return next is null
            || next.Time is not null
            || next is { Mention: null, Quantity: null }
                && (
                    !char.IsLetterOrDigit(next.Text[0]) && next.Text is not ("“" or "《" or "（" or "(")
                    || s_lexicon.Has("future", next.Text)
                    || s_lexicon.Has("prepositions", next.Text)
                    || s_lexicon.Has("verbs.plan", next.Text)
                    || s_lexicon.Has("verbs.goods", next.Text)
                );
    }

    // Goods without a count before, and nothing behind that could be counted.
    private bool IsTrailingCount(Token token)
    {
        var next = _at + 1 < _all.Count ? _all[_at + 1] : null;
        if (
            token.Quantity?.Quantity?.Unit is "%"
            || next is not null
                && (next.Mention is not null || next.Text == "的" || next.Tag != Tag.Quantity && char.IsLetterOrDigit(next.Text[0]))
        )
        {
            return false;
        }

        var isBehind =
            _words.Count > 0 && _count is null && (Kinds.OfNoun(s_lexicon, _words[^1].Text) & NounKinds.Goods) != NounKinds.None
            || _words.Count > 0 && _count is null && _words[^1].Mention is { Type: MentionType.Product };
        return isBehind
            || _words.Count == 0
                && _count is null
                && _elements.Count > 0
                && _elements[^1] is { Kind: ElementKind.Phrase, Phrase: { Count: null, IsPronoun: false } goods }
                && (goods.Kinds & (NounKinds.Party | NounKinds.Place)) == NounKinds.None
                && (goods.Kinds.HasFlag(NounKinds.Goods) || goods.Name is null && goods.Kinds == NounKinds.None);
    }

    // "A和B向C出口": "and", unless the verb is one that two do with each other.
    private void Coordinate()
    {
        for (var i = 1; i + 1 < _elements.Count; i++)
        {
            if (
                _elements[i] is not { Kind: ElementKind.Preposition, Word: "和" or "与" or "同" or "跟" or "及" }
                || _elements[i - 1].Kind != ElementKind.Phrase
                || _elements[i + 1].Kind != ElementKind.Phrase
            )
            {
                continue;
            }

            var verb = _elements.FindIndex(i + 1, e => e.Kind is ElementKind.Verb or ElementKind.Comma or ElementKind.Break);
            if (verb < 0 || _elements[verb].Verb is not { } found || !s_lexicon.Has("verbs.comitative", found.Lemma))
            {
                _elements[i] = new Element(ElementKind.Conjunction, _elements[i].Start, _elements[i].End, "和");
            }
        }
    }

    private void Word(Token token)
    {
        var word = token.Text;
        if (word == "的")
        {
            if (_words.Count > 0 && _elements.Count > 0 && _elements[^1].Verb is { } at && s_lexicon.Has("verbs.locating", at.Lemma))
            {
                // "总部位于某地的某公司": the place describes the firm.
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
                return;
            }

            if (_words.Count > 0 && VerbsInClause() < 2)
            {
                var owner = Build();
                _owner = owner;
            }
            else if (_count is { } share && share.End == token.Start)
            {
                // "30%的预付款": a share is no clause.
            }
            else if (VerbsInClause() > 0)
            {
                // "收到X发来的轴承": what stands before belongs to the noun behind.
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
            }
        }
        else if (s_lexicon.Has("pronouns", word) && OwnsNext())
        {
            // "我厂总工程师", "贵公司五名工程师".
            Flush();
            _words.Add(token);
            _owner = Build();
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
        else if (
            ChineseTagger.IsVerb(word)
            && _elements.Count > 0
            && (
                _words.Count == 0 && _elements[^1].Verb is { } light && s_lexicon.Has("verbs.doing", light.Lemma)
                || _elements.Exists(e => e is { Kind: ElementKind.Preposition, Word: "在" })
                    && _at + 1 < _all.Count
                    && _all[_at + 1].Text is "中" or "里" or "时" or "期间" or "之际"
                || _words.Count == 0
                    && _elements[^1] is { Kind: ElementKind.Preposition, Word: "就" or "对" or "关于" or "针对" }
                    && NextIsNoun()
            )
        )
        {
            // "实施制裁", "接受培训", "就付款来源": the act as a thing.
            _words.Add(token);
        }
        else if (
            word is "名为" or "名叫" or "叫做" or "叫"
            && _at + 2 < _all.Count
            && _all[_at + 1].Mention is not null
            && _all[_at + 2].Text == "的"
        )
        {
            // "一家名为某某的公司": the name is the whole.
            Flush();
            _isCalled = true;
        }
        else if (
            word == "有"
            && _at + 1 < _all.Count
            && (_all[_at + 1].Quantity is not null || _all[_at + 1] is { Mention: null } some && s_lexicon.Has("determiners", some.Text))
        )
        {
            // "至少有八台": there are.
            Flush();
        }
        else if (s_lexicon.Has("verbs.empty", word) && NextIsVerb())
        {
            // "未作出回应": the verb behind tells what was done.
            Flush();
        }
        else if (ChineseTagger.IsVerb(word) && (IsEventNoun(token) || IsModifier(word)))
        {
            _words.Add(token);
        }
        else if (ChineseTagger.IsVerb(word) && !(word == "为" && (_words.Count == 0 || HasVerbAhead())))
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
        else if (
            word == "应"
            && _at + 1 < _all.Count
            && _all[_at + 1] is { Mention: null } due
            && (ChineseTagger.IsVerb(due.Text) || due.Text is "在" or "于" or "向" or "将" or "按" or "以")
        )
        {
            // "贵司应在十日内付清": owed, not done.
            Flush();
            _future = true;
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
            // "后勤局的主要承包商": what is owned is still to come.
            if (_owner is null || _words.Count > 0)
            {
                Flush();
            }
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

    private bool NextIsNoun() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null, Time: null, Quantity: null } next
        && (ChineseTagger.IsNoun(next.Text) || s_lexicon.Has("noun.matter", next.Text));

    private bool NextIsVerb() => _at + 1 < _all.Count && _all[_at + 1] is { Mention: null } next && ChineseTagger.IsVerb(next.Text);

    private bool OwnsNext() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is var next
        && (
            next.Mention is { Type: MentionType.Product }
            || ChineseTagger.IsNoun(next.Text) && !ChineseTagger.IsVerb(next.Text)
            || next.Tag == Tag.Quantity && _at + 2 < _all.Count && ChineseTagger.IsNoun(_all[_at + 2].Text)
        );

    // "伊斯特投资基金": the word belongs to the name.
    private bool IsModifier(string word) =>
        s_lexicon.Has("orgModifiers", word)
        && _at + 1 < _all.Count
        && s_lexicon.Has("noun.org", _all[_at + 1].Text)
        && (_words.Count > 0 || _determiner.Length > 0 || _owner is not null || _elements is [.., { Verb.Lemma: "是" or "为" or "系" }]);

    // "工程师培训了操作员" acts, "参加培训" and "飞行试验报告" do not.
    private bool Acts(Token token)
    {
        var next = _at + 1 < _all.Count ? _all[_at + 1] : null;
        if (next is { Text: "了" or "过" })
        {
            return true;
        }

        if (_owner is not null || next is null || _elements.Count > 0 && _elements[^1].Kind == ElementKind.Verb && _words.Count == 0)
        {
            return false;
        }

        var subject = _words.Count > 0 ? _words[^1] : null;
        var isActor =
            subject is null && _elements.Count > 0 && _elements[^1].Kind is ElementKind.Phrase or ElementKind.Time
            || subject?.Mention is { Type: MentionType.Organization or MentionType.Person }
            || subject is not null && (Kinds.OfNoun(s_lexicon, subject.Text) & NounKinds.Party) != NounKinds.None;
        return isActor
            && (
                next.Mention is not null
                || next.Quantity is not null
                || s_lexicon.Has("determiners", next.Text)
                || ChineseTagger.IsNoun(next.Text)
            );
    }

    // Verbs since the last mark: two of them before "的" say that the later one only describes.
    private int VerbsInClause()
    {
        var count = 0;
        for (
            var i = _elements.Count - 1;
            i >= 0 && _elements[i].Kind is not (ElementKind.Comma or ElementKind.Break or ElementKind.Relative);
            i--
        )
        {
            count += _elements[i].Kind == ElementKind.Verb ? 1 : 0;
        }

        return count;
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
            || !ChineseTagger.IsVerb(next.Text)
                && !s_lexicon.Has("prepositions", next.Text)
                && !s_lexicon.Has("adverbs", next.Text)
                && !s_lexicon.Has("future", next.Text)
        );

    private bool HasVerbAhead()
    {
        for (var i = _at + 1; i < _all.Count && (_all[i].Mention is not null || char.IsLetterOrDigit(_all[i].Text[0])); i++)
        {
            if (_all[i].Mention is null && ChineseTagger.IsVerb(_all[i].Text))
            {
                return true;
            }
        }

        return false;
    }
}
