using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>What hangs a word on the noun before or behind it: 的, 之, 所, measure words, what stands for its owner.</content>
internal sealed partial class ChineseChunker
{
    // What belongs to the noun before or behind it.
    private bool Links(Token token)
    {
        var word = token.Text;
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
        else if (word is ['其', ..] && s_lexicon.Has("noun.kin", word[1..]))
        {
            // "其妻某某".
            Flush();
            _words.Add(new Token(token.Start, token.Start + 1, "其"));
            _owner = Build();
            _owner!.IsPronoun = true;
            _words.Add(new Token(token.Start + 1, token.End, word[1..]));
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
        else if (
            s_lexicon.Has("noun.empty", word)
            && (
                _words is [.., { Mention: not null }]
                || _words.Count == 0 && _owner is { Name: not null }
                || _words.Count == 0 && _owner is { IsPronoun: false } people && (people.Kinds & NounKinds.Party) != NounKinds.None
            )
        )
        {
            // "X名下", "X的账户", "X的香港账户": X itself.
            if (_owner is { Name.Type: MentionType.Organization } && _words is [{ Mention.Type: MentionType.Location }])
            {
                _words.Clear();
            }

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
                return true;
            }

            if (
                _words.Count == 0
                && _owner is null
                && _elements is [.., { Phrase: { } whose }, { Kind: ElementKind.Time } day]
                && ((whose.Kinds & NounKinds.Party) != NounKinds.None || whose.IsPronoun)
            )
            {
                // "贵方3月12日的款项": the day stands between.
                _elements.RemoveRange(_elements.Count - 2, 2);
                _elements.Add(day);
                _owner = whose;
                return true;
            }

            if (
                _words.Count == 0
                && _owner is null
                && _elements is [.., { Phrase: { } nominal }]
                && _at > 0
                && _all[_at - 1] is { Mention: null, Text: [.., '上'] } manner
                && s_lexicon.Has("adverbs", manner.Text)
                && (nominal.Kinds & NounKinds.Party) != NounKinds.None
            )
            {
                // "X名义上的董事".
                _elements.RemoveAt(_elements.Count - 1);
                _owner = nominal;
                return true;
            }

            if (_words.Count > 0 && IsActBehind())
            {
                // "对X的出口始于…", "完成了对X的收购": the act behind tells it like a verb.
                Flush();
                return true;
            }

            if (_words is [{ Mention: null, Text: var office }] && s_lexicon.Has("noun.role", office) && IsHeldBy())
            {
                // "由某某担任董事长的X".
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
                return true;
            }

            if (
                _words.Count == 0
                && _elements is [.., { Kind: ElementKind.Preposition }, { Word: "“" }, { Phrase: { } quoted }, { Word: "”" }]
            )
            {
                // "以“工业风扇”的品名申报".
                _elements.RemoveRange(_elements.Count - 3, 3);
                _owner = quoted;
                return true;
            }

            if (_words.Count > 0 && IsMovedTo())
            {
                // "出货予某经销商的频谱仪".
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
                return true;
            }

            if (_words is [.., { Mention.Type: MentionType.Organization }] && VerbsInClause() > 0 && IsOfficeBehind())
            {
                // "售予某公司的创办人某某": whose office it is.
                _owner = Build();
                return true;
            }

            if (_words.Count > 0 && _elements.Count > 0 && _elements[^1].Verb is { } at && s_lexicon.Has("verbs.locating", at.Lemma))
            {
                // "总部位于某地的某公司": the place describes the firm.
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
                return true;
            }

            if (_words.Count > 0 && !_isCalled && IsRelative())
            {
                Flush();
                _elements.Add(new Element(ElementKind.Relative, token.Start, token.End, word));
            }
            else if (
                _words.Count > 0
                && (
                    VerbsInClause() < 2
                    || _words[^1].Mention is { Type: MentionType.Location }
                    || OwnsPremises()
                    // "某某说X是|Y|的关联公司".
                    || _elements is [.., { Verb.Lemma: "是" or "系" or "为" or "成为" or "充当" }]
                )
            )
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
            // "编号为X的晶振": X is the name of what stands behind; of a paper the number says nothing.
            _words.Clear();
            _at += _all.Skip(_at + 3).Take(2).Any(t => t.Mention is null && Kinds.OfNoun(s_lexicon, t.Text).HasFlag(NounKinds.Document))
                ? 2
                : 0;
        }
        else if (
            word == "请"
            && _words.Count == 0
            && (_elements.Count == 0 || _elements[^1].Kind is ElementKind.Comma or ElementKind.Break)
        )
        {
            // "请尽快支付": whom the letter addresses shall do it.
            _words.Add(token);
            Flush();
            _future = true;
        }
        else if (s_lexicon.Has("pronouns", word) && _at + 1 < _all.Count && _all[_at + 1].Text is "个人" or "本人" or "自己")
        {
            // "我个人持有28%".
            Flush();
            _words.Add(token);
            _at++;
        }
        else if ((s_lexicon.Has("pronouns", word) || word == "其") && OwnsNext())
        {
            // "我厂总工程师", "贵公司五名工程师", "其70%的股份".
            Flush();
            _words.Add(token);
            _owner = Build();
            if (word == "其" && _owner is not null)
            {
                _owner.IsPronoun = true;
            }
        }
        else
        {
            return false;
        }

        return true;
    }
}
