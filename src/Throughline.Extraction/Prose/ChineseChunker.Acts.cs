using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Verbs, verbs that name an act, and how an act is told.</content>
internal sealed partial class ChineseChunker
{
    // How it is said: negations, what is to come, hedges.
    private bool Modifies(Token token)
    {
        var word = token.Text;
        if (s_lexicon.Has("negations", word))
        {
            Flush();
            if (NothingBetween() is > 0 and var last)
            {
                // "其与X并无业务关系": what there is not is the act denied.
                _negated = true;
                AddVerb(token, "往来");
                _elements[^1] = _elements[^1] with { End = _all[last].End };
                _at = last;
                return true;
            }

            _negated = true;
            if (word == "拒绝")
            {
                _refused = true;
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
        else
        {
            return false;
        }

        return true;
    }

    // Verbs, and verbs that name an act.
    private bool IsAct(Token token)
    {
        var word = token.Text;
        if (Completes(token) || ChineseTagger.IsVerb(word) && EndsName(token))
        {
            return true;
        }

        if (
            word.Length == 2
            && ChineseTagger.IsVerb(word)
            && _words is [.., { Mention.Type: MentionType.Person }]
            && _at + 1 < _all.Count
            && _all[_at + 1].Text is "后" or "前" or "时"
        )
        {
            // "前总裁某某|离职后|创办的": when he did it.
            Flush();
            _elements.Add(new Element(ElementKind.Adverb, token.Start, _all[_at + 1].End, ""));
            _at++;
            return true;
        }

        if (
            ChineseTagger.IsVerb(word)
            && _elements.Count > 0
            && (
                _words.TrueForAll(w => w.Mention is null)
                    && _elements[^1].Verb is { } light
                    && s_lexicon.Has("verbs.doing", light.Lemma)
                    && !s_lexicon.Has("verbs.say", word)
                    && !s_lexicon.Has("verbs.deny", word)
                || s_lexicon.Has("noun.due", word)
                    && _elements.FindLast(e => e.Verb is not null)?.Verb is { } receives
                    && s_lexicon.Has("verbs.receiving", receives.Lemma)
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
            _determiner is "该" or "上述" or "这些" or "这" or "此"
            && _words.Count == 0
            && word.Length == 2
            && ChineseTagger.IsVerb(word)
            && s_lexicon.Has("verbs.comitative", word)
        )
        {
            // "上述交易": the act spoken of.
            _words.Add(token);
        }
        else if (
            _owner is not null
            && _words.Count == 0
            && (
                s_lexicon.Has("noun.course", word)
                || s_lexicon.Has("noun.agency", word) && (_at + 1 >= _all.Count || !char.IsLetterOrDigit(_all[_at + 1].Text[0]))
            )
        )
        {
            // "货物的流向", "X的独家代理".
            _words.Add(token);
        }
        else if (_negated && word is "有" or "有过" or "存在" or "发生" or "发生过" && ActsSoon())
        {
            // "从未有过直接往来": what there was not stands behind.
            Flush();
        }
        else if (
            word == "来自"
            && VerbsInClause() > 0
            && _elements.FindLast(e => e.Verb is not null)!.Verb!.Lemma is var gets
            && s_lexicon.Has("verbs.receiving", gets)
        )
        {
            // "收到一笔来自X的汇款".
            _words.Clear();
            _elements.Add(new Element(ElementKind.Preposition, token.Start, token.End, "从"));
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
        else if (
            ChineseTagger.IsVerb(word)
            && (
                IsEventNoun(token)
                || IsModifier(word)
                || Qualifies(token)
                || IsOfOffice(word)
                || word == "持股" && _count?.Quantity?.Unit == "%"
            )
        )
        {
            _words.Add(token);
        }
        else if (word == "给" && GivesToOfAct())
        {
            return false;
        }
        else if (ChineseTagger.IsVerb(word) && !(word == "为" && !NamesClass() && (_words.Count == 0 && !IsCopula() || HasVerbAhead())))
        {
            if (_owner is not null && _words is [{ Mention: null, Text: var times }] && IsCounted(times))
            {
                // "对X的最后一笔付款".
                _words.Clear();
            }

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
        else
        {
            return false;
        }

        return true;
    }

    private void AddVerb(Token token, string lemma)
    {
        if (lemma.Length > 2 && lemma[^1] is '过' or '了' && ChineseTagger.IsVerb(lemma[..^1]))
        {
            lemma = lemma[..^1];
        }

        lemma =
            lemma is "确系" or "实系" or "均系" or "皆系" ? "系"
            : lemma is "实为" or "确为" or "均为" or "皆为" or "即为" ? "为"
            : lemma;
        if (_refused && s_lexicon.Has("verbs.refused", lemma))
        {
            // "拒绝回答提问": declined, which is more than silence.
            (lemma, _negated) = ("拒评", false);
        }

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
        (_negated, _refused, _future, _hedged) = (false, false, false, false);
    }
}
