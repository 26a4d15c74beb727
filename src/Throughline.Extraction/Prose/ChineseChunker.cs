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
    private bool _refused;
    private bool _future;
    private bool _hedged;
    private bool _isCalled;
    private bool _isEngaged;
    private List<Token> _all = [];
    private int _at;

    /// <summary>The pieces of the sentence.</summary>
    public List<Element> Read()
    {
        _all = Measured([.. Words()]);
        for (_at = Numbering(); _at < _all.Count; _at++)
        {
            var token = _all[_at];
            if (token.Tag == Tag.Time && token.Text[0] == '年')
            {
                // "现年47岁": no day.
                Flush();
            }
            else if (token.Tag == Tag.Time && IsLater(token))
            {
                // "一年后欧盟也将其列入": after what was told, not after today.
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
                Counted(token);
            }
            else if (
                token.Mention is not null
                || ChineseTagger.IsNoun(token.Text)
                    && !s_lexicon.Has("noun.empty", token.Text)
                    && !s_lexicon.Has("noun.parent", token.Text)
                    && !(ChineseTagger.IsVerb(token.Text) && Acts(token))
            )
            {
                _words.Add(token);
            }
            else
            {
                Word(token);
            }
        }

        Flush();
        FurtherStakes();
        Shares();
        JoinPretexts();
        DropBrackets();
        PlanTitles();
        JoinDashes();
        JoinOffices();
        Coordinate();
        return _elements;
    }

    private void Word(Token token)
    {
        if (!(Engages(token) || TravelsTo(token) || Intends(token) || Separated(token) || Links(token) || Modifies(token) || IsAct(token)))
        {
            Closed(token);
        }
    }

    // Closed classes, marks, and what no list holds.
    private void Closed(Token token)
    {
        var word = token.Text;
        if (word is "据" && _at + 2 < _all.Count && s_lexicon.Has("words.hearsay", _all[_at + 1].Text) && _all[_at + 2].Text is "，" or ",")
        {
            // "据了解，X…": nobody is named who says so.
            Flush();
            _at++;
        }
        else if (s_lexicon.Has("words.condition", word) && (word.Length > 1 || _words.Count == 0 && OpensClause()))
        {
            Flush();
            _elements.Add(new Element(ElementKind.Subordinator, token.Start, token.End, word));
        }
        else if (word == "就" && _words.Count == 0 && _elements is [.., { Kind: ElementKind.Time }] && NextIsVerb())
        {
            // "九月就支付了".
            Flush();
        }
        else if (
            word is "伙同" or "会同" or "联同"
            && _words.Count == 0
            && _elements is [.., { Kind: ElementKind.Comma or ElementKind.Time }]
        )
        {
            // "某甲为逃避监管，伙同某乙…": he who was told of does it, with somebody.
            _elements.Add(new Element(ElementKind.Preposition, token.Start, token.End, "伙同"));
        }
        else if (word is "伙同" or "会同" or "联同")
        {
            // "某甲伙同某乙": both do it.
            Flush();
            _elements.Add(new Element(ElementKind.Conjunction, token.Start, token.End, "和"));
        }
        else if (
            s_lexicon.Has("names.former", word)
            && _words.Count > 0
            && (
                IsOfficeBehind()
                || IsOfficeNext()
                    && _words is [.., { Mention.Type: MentionType.Organization } or { Mention: null, Text: "公司" or "该公司" }]
            )
        )
        {
            // "某集团|原|副总经理某某": the office is still to come.
        }
        else if (
            word is "为期" or "长达" or "历时"
            && _at + 1 < _all.Count
            && _all[_at + 1] is { Mention: null } span
            && (span.Quantity is not null || span.Time is not null || s_lexicon.Has("names.numerals", span.Text[..1]))
        )
        {
            // "为期|三年|的".
            Flush();
            _at += _at + 2 < _all.Count && _all[_at + 2].Text is "的" ? 2 : 1;
        }
        else if (word is "在" && Interviewed() is > 0 and var interview)
        {
            // "在接受本报采访时|否认…": when it was said.
            Flush();
            _at = interview;
        }
        else if (word is "后" or "前" && _words is [.., { Mention: not null }] && _elements is [.., { Verb: not null }])
        {
            // "运抵阿拉木图|后".
            Flush();
            _elements.Add(new Element(ElementKind.Adverb, token.Start, token.End, ""));
        }
        else if (word is "通过" && _at + 1 < _all.Count && _all[_at + 1].Text is "了")
        {
            // "通过了X的检验".
            Flush();
            AddVerb(token, "通过了");
            _at++;
        }
        else if (s_lexicon.Has("prepositions", word))
        {
            Flush();
            word =
                word is "遭" or "遭到" or "受" or "受到" ? "被"
                : word is "透过" or "经过" ? "通过"
                : word is "於" ? "于"
                : word is "改向" or "转向" or "转而向" ? "向"
                : word is "改从" ? "从"
                : word is "改由" or "转由" or "交由" ? "由"
                : word;
            _elements.Add(
                word is "据" or "根据"
                    ? new Element(ElementKind.Break, token.Start, token.End, "#according")
                    : new Element(ElementKind.Preposition, token.Start, token.End, word)
            );
        }
        else if (s_lexicon.Has("conjunctions", word) || word is "和" or "与")
        {
            Flush();
            _elements.Add(new Element(ElementKind.Conjunction, token.Start, token.End, word == "兼" ? "和" : word));
        }
        else if (s_lexicon.Has("adverbs", word))
        {
            // "后勤局的主要承包商": what is owned is still to come.
            if (_owner is null || _words.Count > 0)
            {
                Flush();
            }
        }
        else if (word == "其" && _words.Count == 0 && StandsForParty())
        {
            // "向其销售", "其还担任董事".
            _words.Add(token);
            Flush();
            _elements[^1].Phrase!.IsPronoun = true;
        }
        else if (
            word is "每" or "各"
            && _words.Count == 0
            && _at + 1 < _all.Count
            && _all[_at + 1] is { Mention: null, Text: { Length: 1 } piece }
            && s_lexicon.Has("measures", piece)
        )
        {
            // "每台加价三成".
            Flush();
            _at++;
        }
        else if (s_lexicon.Has("determiners", word))
        {
            if (_words is [{ Mention.Type: MentionType.Location }] && s_lexicon.Has("names.numerals", word[..1]))
            {
                // "中国一家船厂": where it is.
                _owner = Build();
            }
            else
            {
                Flush();
            }

            _determiner = word;
        }
        else if (word == "分" && _at + 1 < _all.Count && _all[_at + 1] is { Quantity.Quantity: { } parts, Text: var manner })
        {
            // "分三次", "分两批".
            Flush();
            _at += parts.Unit == "times" || !manner.EndsWith('批') && !manner.EndsWith('期') ? 0 : 1;
        }
        else if (word == "分" && InParts() is > 0 and var parts0)
        {
            // "分|九|批".
            Flush();
            _at += parts0;
        }
        else if (!char.IsLetterOrDigit(word[0]))
        {
            Flush();
            word =
                word is "「" ? "“"
                : word is "」" ? "”"
                : word;
            if (word is not ("（" or "(" or "）" or ")" or "“" or "”" or "、"))
            {
                (_negated, _refused, _future, _hedged, _count) = (false, false, false, false, null);
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
        else if (DoesThere(token))
        {
            // Read.
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

    private bool OpensClause() => _elements is [] or [.., { Kind: ElementKind.Comma or ElementKind.Break }];
}
