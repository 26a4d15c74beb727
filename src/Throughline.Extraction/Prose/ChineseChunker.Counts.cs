using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Counts: of people, of goods before and behind them, of what was spoken of, shares that stand alone, and numbered paragraphs.</content>
internal sealed partial class ChineseChunker
{
    private void Counted(Token token)
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
            && (
                _elements is [.., { Verb: not null }] && (_at + 1 >= _all.Count || !char.IsLetterOrDigit(_all[_at + 1].Text[0]))
                || StandsAlone()
            )
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
                if (token.Quantity.Quantity.Unit is "people" or "%" && _owner is null && _words is [.., { Mention: not null }])
                {
                    _owner = Build();
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
                    Flush();
                }
            }

            _count = token.Quantity;
        }
    }

    // "一、", "（二）" at the head of a paragraph.
    private int Numbering()
    {
        bool IsNumeral(int i) =>
            i < _all.Count
            && (
                _all[i].Quantity is { Quantity.Unit: null }
                || _all[i].Text.Length <= 2 && _all[i].Text.All(c => s_lexicon.Has("names.numerals", c.ToString()))
            );
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
        && (
            s_lexicon.Has("adverbs", next.Text)
            || s_lexicon.Has("prepositions", next.Text)
            || ChineseTagger.IsVerb(next.Text)
            || s_lexicon.Has("future", next.Text)
        );

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
            _words.Count == 0
            && next is { Mention: null }
            && ChineseTagger.IsVerb(next.Text)
            && _elements is [.., { Kind: ElementKind.Preposition, Word: "将" or "把" }, { Phrase: { Count: null, IsPronoun: false } moved }]
            && moved.Kinds.HasFlag(NounKinds.Goods)
        )
        {
            // "将探测器共计86件|卖给X".
            return true;
        }

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

    private int MeasureLength(Token token) =>
        _count is { } count && count.End == token.Start && _words.Count == 0 && count.Quantity?.Unit is null
            ? s_lexicon
                .Set("measures")
                .Where(m => token.Text.StartsWith(m, StringComparison.Ordinal))
                .Select(m => m.Length)
                .DefaultIfEmpty(0)
                .Max()
            : 0;
}
