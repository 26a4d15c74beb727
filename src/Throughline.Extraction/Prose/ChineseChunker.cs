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
    private bool _isEngaged;
    private List<Token> _all = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
    {
        _all = [.. Words()];
        for (_at = Numbering(); _at < _all.Count; _at++)
        {
            var token = _all[_at];
            if (token.Tag == Tag.Time && token.Text[0] == '年')
            {
                // "现年47岁": no day.
                Flush();
            }
            else if (token.Tag is Tag.Time or Tag.Money)
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
                else if (ChineseTagger.IsNoun(token.Text))
                {
                    // "零件" is no count.
                    _words.Add(token);
                }
                else if (token.Quantity.Quantity.Unit == "%" && (_at + 1 >= _all.Count || !char.IsLetterOrDigit(_all[_at + 1].Text[0])))
                {
                    // "持股12%，": the share stands alone.
                    Flush();
                    _elements.Add(
                        new Element(ElementKind.Phrase, token.Start, token.End, "")
                        {
                            Phrase = new NounPhrase
                            {
                                Start = token.Start,
                                End = token.End,
                                Words = [token],
                                Count = token.Quantity,
                                Head = token.Text,
                                Kinds = NounKinds.Activity,
                            },
                        }
                    );
                }
                else if (
                    token.Quantity.Quantity.Unit is not ("people" or "%")
                    && _words.Count == 0
                    && _owner is null
                    && _count is null
                    && token.Quantity.Quantity.Unit is not null
                    && (_elements is [.., { Verb: not null }] && (_at + 1 >= _all.Count || !char.IsLetterOrDigit(_all[_at + 1].Text[0])) || StandsAlone())
                )
                {
                    // "采购260吨，", "其中9台交付X": of what was spoken of.
                    _elements.Add(
                        new Element(ElementKind.Phrase, token.Start, token.End, "")
                        {
                            Phrase = new NounPhrase
                            {
                                Start = token.Start,
                                End = token.End,
                                Words = [new Token(token.Start, token.End, "其")],
                                Count = token.Quantity,
                                IsPronoun = true,
                            },
                        }
                    );
                }
                else if (token.Quantity.Quantity.Unit == "people" && !CountsPeopleAhead())
                {
                    Flush();
                    (_count, _counted) = (token.Quantity, true);
                    _words.Add(token);
                }
                else if (
                    _words.Count == 0
                    && _elements is [.., { Phrase: { Count: null, Name: null } counted }, { Kind: ElementKind.Adverb, Word: "（" or "(" }]
                    && counted.Kinds.HasFlag(NounKinds.Goods)
                )
                {
                    counted.Count = token.Quantity;
                }
                else if (IsTrailingCount(token))
                {
                    // "轴承6200套", "示波器共计45台": the count stands behind the goods.
                    Flush();
                    _elements[^1].Phrase!.Count = token.Quantity;
                    _elements[^1].Phrase!.End = Math.Max(_elements[^1].Phrase!.End, token.End);
                    _elements[^1] = _elements[^1] with { End = Math.Max(_elements[^1].End, token.End) };
                }
                else
                {
                    if (
                        _words is [.., { Mention: { Type: not MentionType.Product } }]
                        || _words.Count > 0 && _elements is [.., { Kind: ElementKind.Preposition, Word: "给" or "往" }]
                    )
                    {
                        // "卖给X|20台磨床", "X的五人代表团".
                        if (token.Quantity.Quantity.Unit == "people" && _owner is null)
                        {
                            _owner = Build();
                        }
                        else
                        {
                            Flush();
                        }
                    }

                    _count = token.Quantity;
                }
            }
            else if (token.Mention is not null || ChineseTagger.IsNoun(token.Text) && !s_lexicon.Has("noun.empty", token.Text) && !s_lexicon.Has("noun.parent", token.Text) && !(ChineseTagger.IsVerb(token.Text) && Acts(token)))
            {
                _words.Add(token);
            }
            else
            {
                Word(token);
            }
        }

        Flush();
        DropBrackets();
        JoinDashes();
        JoinOffices();
        Coordinate();
        return _elements;
    }

    // "一、", "（二）" at the head of a paragraph.
    private int Numbering()
    {
        bool IsNumeral(int i) =>
            i < _all.Count
            && (_all[i].Quantity is { Quantity.Unit: null } || _all[i].Text.Length <= 2 && _all[i].Text.All(c => s_lexicon.Has("names.numerals", c.ToString())));
        return IsNumeral(0) && _all.Count > 1 && _all[1].Text is "、" or "." or "．" ? 2
            : _all.Count > 2 && _all[0].Text is "（" or "(" && IsNumeral(1) && _all[2].Text is "）" or ")" ? 3
            : 0;
    }

    // A count as the subject: nothing before it in the clause, and no noun behind it.
    private bool StandsAlone() =>
        (_elements.Count == 0 || _elements[^1].Kind is ElementKind.Comma or ElementKind.Break)
        && _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null } next
        && !ChineseTagger.IsNoun(next.Text)
        && (s_lexicon.Has("adverbs", next.Text) || s_lexicon.Has("prepositions", next.Text) || ChineseTagger.IsVerb(next.Text) || s_lexicon.Has("future", next.Text));

    // "12名工程师", "12名维修工程师".
    private bool CountsPeopleAhead()
    {
        for (var i = _at + 1; i < Math.Min(_all.Count, _at + 4) && _all[i].Mention is null; i++)
        {
            if (ChineseTagger.IsNoun(_all[i].Text))
            {
                return i == _at + 1 || (Kinds.OfNoun(s_lexicon, _all[i].Text) & (NounKinds.People | NounKinds.Role)) != NounKinds.None;
            }

            if (!char.IsLetterOrDigit(_all[i].Text[0]) || _all[i].Text is "的" or "了")
            {
                return false;
            }
        }

        return false;
    }

    // Goods without a count before, and nothing behind that could be counted.
    private bool IsTrailingCount(Token token)
    {
        var next = _at + 1 < _all.Count ? _all[_at + 1] : null;
        if (
            token.Quantity?.Quantity?.Unit is "%"
            || next is not null
                && (
                    next.Mention is not null
                    || next.Text == "的"
                    || next.Tag != Tag.Quantity
                        && char.IsLetterOrDigit(next.Text[0])
                        && !(next.Text is "被" or "由" or "给" or "到" or "至" or "将" or "已" or "均")
                )
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
        if (Engages(token))
        {
            return;
        }

        if (TravelsTo(token))
        {
            return;
        }

        if (MeasureLength(token) is > 0 and var measure)
        {
            // "61|批货物": the measure word goes.
            if (measure < word.Length)
            {
                var rest = new Token(token.Start + measure, token.End, word[measure..]);
                _words.Add(rest);
            }
        }
        else if (IsDirection(token))
        {
            // "出口至X", "转售予X": where to, to whom.
            _elements.Add(new Element(ElementKind.Preposition, token.Start, token.End, word is "给" or "予" ? "给" : "往"));
        }
        else if (word is ['之', ..] && _words is [.., { Mention: not null }] && s_lexicon.Has("noun.kin", word[1..]))
        {
            // "某某之妻某某".
            _owner = Build();
            _words.Add(new Token(token.Start + 1, token.End, word[1..]));
        }
        else if (word == "所有" && NextIsNoun())
        {
            Flush();
            _determiner = word;
        }
        else if (word is "中" or "里" or "内" && _words is [.., { Mention: null }])
        {
            // "残骸中": within.
        }
        else if (s_lexicon.Has("noun.parent", word) && _words is [.., { Mention: not null }])
        {
            // "X旗下企业", "X旗下的Y".
            _owner = Build();
            _words.Add(token);
        }
        else if (
            word is "为" or "是" or "达"
            && _at + 1 < _all.Count
            && _all[_at + 1].Tag == Tag.Money
            && _words is [.., { Mention: null, Text: var worth }]
            && (s_lexicon.Has("noun.worth", worth) || Kinds.OfNoun(s_lexicon, worth) == NounKinds.Activity)
        )
        {
            // "金额为300万元的发票", "合同金额为300万元": the sum stands right behind.
            Flush();
        }
        else if (s_lexicon.Has("noun.empty", word) && (_words is [.., { Mention: not null }] || _words.Count == 0 && _owner is { Name: not null }))
        {
            // "X名下", "X的账户": X itself.
            if (_words.Count == 0)
            {
                var holder = _owner!;
                _owner = null;
                _elements.Add(new Element(ElementKind.Phrase, holder.Start, holder.End, "") { Phrase = holder });
            }
        }
        else if (word == "所" && NextIsVerb())
        {
            // "X所生产的", "为X所有": the subject of the verb behind.
            Flush();
            var by = _elements.FindLastIndex(e => e.Kind is ElementKind.Preposition or ElementKind.Comma or ElementKind.Break);
            if (by >= 0 && _elements[by].Word == "为")
            {
                _elements[by] = _elements[by] with { Word = "被" };
            }
        }
        else if (word == "的")
        {
            if (IsCleft())
            {
                return;
            }

            if (_words.Count > 0 && _elements.Count > 0 && _elements[^1].Verb is { } at && s_lexicon.Has("verbs.locating", at.Lemma))
            {
                // "总部位于某地的某公司": the place describes the firm.
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
                return;
            }

            if (_words.Count > 0 && !_isCalled && IsRelative())
            {
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
            }
            else if (_words.Count > 0 && (VerbsInClause() < 2 || _words[^1].Mention is { Type: MentionType.Location }))
            {
                var owner = Build();
                _owner = owner;
            }
            else if (
                _count is { } share && share.End == token.Start
                || _words.Count == 0 && _elements is [.., { Kind: ElementKind.Money or ElementKind.Time or ElementKind.Frequency }]
            )
            {
                // "30%的预付款", "1.9万美元的价格": a figure is no clause.
            }
            else if (VerbsInClause() > 0)
            {
                // "收到X发来的轴承": what stands before belongs to the noun behind.
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
            }
        }
        else if (
            word == "为"
            && _words is [{ Mention: null, Text: var attribute }]
            && s_lexicon.Has("noun.attribute", attribute)
            && _at + 2 < _all.Count
            && _all[_at + 1].Mention is not null
            && _all[_at + 2].Text == "的"
        )
        {
            // "编号为X的晶振": X is the name of what stands behind.
            _words.Clear();
        }
        else if (word == "请" && _words.Count == 0 && (_elements.Count == 0 || _elements[^1].Kind is ElementKind.Comma or ElementKind.Break))
        {
            // "请尽快支付": whom the letter addresses shall do it.
            _words.Add(token);
            Flush();
            _future = true;
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
                || _elements[^1].Verb is { Lemma: "收到" or "收取" } && s_lexicon.Has("noun.due", word)
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
        else if (word == "有" && _at + 1 < _all.Count && _all[_at + 1].Quantity is not null)
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
        else if (ChineseTagger.IsVerb(word) && !(word == "为" && (_words.Count == 0 && !IsCopula() || HasVerbAhead())))
        {
            Flush();
            AddVerb(token, word);
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
        else if (word == "给" && !HasVerbAhead())
        {
            // "给了X10万美元".
            Flush();
            AddVerb(token, word);
        }
        else if (s_lexicon.Has("prepositions", word))
        {
            Flush();
            word = word is "遭" or "遭到" or "受" or "受到" ? "被" : word is "透过" or "经过" ? "通过" : word;
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
        else if (word == "其" && _words.Count == 0 && _elements is [.., { Kind: ElementKind.Preposition }] && NextIsVerb())
        {
            // "向其销售".
            _words.Add(token);
            Flush();
            _elements[^1].Phrase!.IsPronoun = true;
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
        else if (ChineseTagger.IsOtherVerb(word) && !IsOtherModifier())
        {
            // A verb that no frame knows parts what stands before it from what it governs.
            Flush();
            AddVerb(token, word);
        }
        else if (ChineseTagger.IsOtherParticle(word))
        {
            Flush();
        }
        else if (word is not ("了" or "过" or "着" or "等" or "共" or "总额" or "价值" or "金额" or "至" or "日" or "号" or "月"))
        {
            _words.Add(token);
        }
    }

    // "持有Y股份的X将…": a verb and its object before "的", and another verb behind the noun; or a party that does something to a thing. Where the clause
    // has a subject before the verb, "X出口Y的设备", the object goes on behind "的".
    private bool IsRelative()
    {
        if (VerbsInClause() == 0 || _elements.Count == 0)
        {
            return false;
        }

        var verb = _elements.FindLastIndex(e => e.Kind == ElementKind.Verb);
        if (_elements[verb].Verb!.Lemma is "是" or "为" or "系" or "成为" or "担任")
        {
            return false;
        }

        if (_elements.FindIndex(verb + 1, e => e.Kind is ElementKind.Comma or ElementKind.Break or ElementKind.Relative) >= 0)
        {
            return false;
        }

        var hasSubject =
            verb > 0 && _elements[verb - 1] is { Kind: ElementKind.Phrase } && (verb < 2 || _elements[verb - 2].Kind != ElementKind.Preposition);
        var at = _at + 1;
        while (at < _all.Count && (_all[at].Mention is not null || _all[at].Quantity is not null || ChineseTagger.IsNoun(_all[at].Text)))
        {
            at++;
        }

        var head = at > _at + 1 ? _all[at - 1] : null;
        var isParty =
            head?.Mention is { Type: MentionType.Organization or MentionType.Person }
            || head is { Mention: null } && (Kinds.OfNoun(s_lexicon, head.Text) & NounKinds.Party) != NounKinds.None;
        var isThing = _words[^1].Mention is null or { Type: MentionType.Product };
        return !hasSubject && (isParty && isThing || at < _all.Count && _all[at].Mention is null && ChineseTagger.IsVerb(_all[at].Text));
    }

    // "从事发动机研发、生产和销售": who does that makes the goods; the further acts say no more.
    private bool Engages(Token token)
    {
        var word = token.Text;
        if (_isEngaged)
        {
            _isEngaged = word is "、" or "和" or "与" or "及" or "以及" || ChineseTagger.IsVerb(word) || word == "的";
            return _isEngaged && word != "的";
        }

        if (
            !s_lexicon.Has("noun.act", word)
            || _words.Count == 0
            || _elements.FindLastIndex(e => e.Kind == ElementKind.Verb) is not (>= 0 and var at)
            || !s_lexicon.Has("verbs.engage", _elements[at].Verb!.Lemma)
            || at < _elements.Count - 1
        )
        {
            return false;
        }

        Flush();
        var made = _elements[at].Verb!;
        _elements[at] = _elements[at] with
        {
            Verb = new VerbGroup
            {
                Lemma = "生产",
                Word = made.Word,
                MainStart = made.MainStart,
                IsNegated = made.IsNegated,
                IsFuture = made.IsFuture,
                IsConditional = made.IsConditional,
            },
        };
        // The quote holds the word that says so.
        _elements[^1] = _elements[^1] with { End = token.End };
        _isEngaged = true;
        return true;
    }

    // "来宁波验货": a verb of going in one character before a place.
    private bool TravelsTo(Token token)
    {
        var word = token.Text;
        var isBefore =
            word.Length == 1
            && s_lexicon.Has("names.travelVerbs", word)
            && _at + 1 < _all.Count
            && _all[_at + 1].Mention is { Type: MentionType.Location };
        if (!isBefore)
        {
            return false;
        }

        Flush();
        AddVerb(token, word);
        return true;
    }

    private void AddVerb(Token token, string lemma)
    {
        _elements.Add(
            new Element(ElementKind.Verb, token.Start, token.End, token.Text)
            {
                Verb = new VerbGroup
                {
                    Lemma = lemma,
                    Word = token.Text,
                    MainStart = token.Start,
                    IsNegated = _negated,
                    IsFuture = _future,
                    IsConditional = _hedged,
                },
            }
        );
        (_negated, _future, _hedged) = (false, false, false);
    }

    private int MeasureLength(Token token) =>
        _count is { } count && count.End == token.Start && _words.Count == 0 && count.Quantity?.Unit is null
            ? s_lexicon.Set("measures").Where(m => token.Text.StartsWith(m, StringComparison.Ordinal)).Select(m => m.Length).DefaultIfEmpty(0).Max()
            : 0;

    private bool IsDirection(Token token) =>
        token.Text is "至" or "到" or "往" or "给" or "予" or "向" or "去" or "入"
        && _words.Count == 0
        && _elements is [.., { Verb: { } moved, End: var end }]
        && end == token.Start
        && (s_lexicon.Has("verbs.goods", moved.Lemma) || s_lexicon.Has("verbs.pay", moved.Lemma));

    // "监管部门": right before a noun, and with nobody before it who does it.
    private bool IsOtherModifier() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null, Time: null, Quantity: null } next
        && char.IsLetterOrDigit(next.Text[0])
        && next.Text is not ("了" or "过" or "的")
        && (ChineseTagger.IsNoun(next.Text) || !ChineseTagger.IsListed(next.Text) && !ChineseTagger.IsOtherVerb(next.Text))
        && !(_words.Count > 0 && _words[^1].Mention is not null);

    private bool NextIsNoun() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null, Time: null, Quantity: null } next
        && (ChineseTagger.IsNoun(next.Text) || s_lexicon.Has("noun.matter", next.Text));

    // "这批货是2021年卖给X的。": the copula goes, and what is between tells what was done.
    private bool IsCleft()
    {
        if (_at + 1 < _all.Count && (_all[_at + 1].Mention is not null || char.IsLetterOrDigit(_all[_at + 1].Text[0]) || _all[_at + 1].Text is "“" or "「" or "《"))
        {
            return false;
        }

        Flush();
        var copula = _elements.FindLastIndex(e => e.Kind is ElementKind.Comma or ElementKind.Break || e.Verb is { Lemma: "是" or "系" or "为" });
        if (copula >= 0 && _elements[copula].Verb is not null && _elements.FindIndex(copula + 1, e => e.Kind == ElementKind.Verb) > 0)
        {
            _elements.RemoveAt(copula);
        }

        return true;
    }

    // "汇款人均为X": a subject and adverbs before it, no verb.
    private bool IsCopula() =>
        VerbsInClause() == 0
        && _elements is [.., { Kind: ElementKind.Phrase }]
        && (_elements.Count == 1 || _elements[^2].Kind != ElementKind.Preposition);

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
        _count is { Quantity.Unit: "people" } && _words.Count == 0 && NextIsNoun()
        || _words.Count == 0
            && _elements is [.., { Kind: ElementKind.Relative }]
            && NextIsNoun()
        || s_lexicon.Has("orgModifiers", word)
            && _at + 1 < _all.Count
            && s_lexicon.Has("noun.place", _all[_at + 1].Text)
            && _elements is [.., { Kind: ElementKind.Verb or ElementKind.Relative or ElementKind.Preposition }]
        || s_lexicon.Has("orgModifiers", word)
        && _at + 1 < _all.Count
        && s_lexicon.Has("noun.org", _all[_at + 1].Text)
        && (_words.Count > 0 || _determiner.Length > 0 || _owner is not null || _elements is [.., { Verb.Lemma: "是" or "为" or "系" or "成为" }]);

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
        return (isActor || _words.Count > 0 && _elements is [.., { Kind: ElementKind.Preposition, Word: "为" or "对" or "给" }])
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
            i >= 0
                && _elements[i].Kind is not (ElementKind.Comma or ElementKind.Break or ElementKind.Relative)
                && _elements[i] is not { Kind: ElementKind.Adverb, Word: "）" or ")" };
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
        if (token.Text.Length < 2)
        {
            return false;
        }

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
