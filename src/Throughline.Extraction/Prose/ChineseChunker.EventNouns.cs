namespace Throughline.Extraction.Prose;

/// <content>Words for acts that name the act and tell nothing.</content>
internal sealed partial class ChineseChunker
{
    // "发货前", "付款方式", "LH的试验": the word names the act and says nothing.
    private bool IsEventNoun(Token token)
    {
        if (token.Text.Length < 2)
        {
            return false;
        }

        var next = token.End < text.Length ? text[token.End..Math.Min(text.Length, token.End + 2)] : "";
        // "负责|量产", "商定|价格": a word of its own.
        var goesOn = next.Length == 2 && (ChineseTagger.IsVerb(next) || next is "价格" && s_lexicon.Has("verbs.agreeing", token.Text));
        var after = _at + 1 < _all.Count ? _all[_at + 1].Text : "";
        return token.Text is "走私" && IsCharge()
            || s_lexicon.Has("verbs.ofTeams", token.Text) && s_lexicon.Has("noun.teams", after)
            || after is "由" or "则" && s_lexicon.Has("orgModifiers", token.Text) && IsDoneBy()
            || !goesOn
                && s_lexicon.Has("verbs.ofPapers", token.Text)
                && s_lexicon.Set("noun.papers").Any(w => next.StartsWith(w, StringComparison.Ordinal))
            || !goesOn && s_lexicon.Set("afterEventNoun").Any(w => next.StartsWith(w, StringComparison.Ordinal))
            || _words.Count == 0
                && _owner is not null
                && (
                    s_lexicon.Has("noun.event", token.Text)
                    || s_lexicon.Has("noun.checks", token.Text) && _elements.Exists(e => e.Verb is { Lemma: "通过了" })
                );
    }

    // "以走私|普通货物|罪", "走私国家禁止出口货物|一案": what somebody is charged with.
    private bool IsCharge() =>
        _all.Skip(_at + 1)
            .TakeWhile(t => t.Mention is not null || char.IsLetterOrDigit(t.Text[0]))
            .Any(t => t.Mention is null && (t.Text[^1] is '罪' || t.Text is "一案" or "案"));

    // "日常管理|则由某公司负责": the act is what somebody is charged with.
    private bool IsDoneBy() =>
        _all.Skip(_at + 1)
            .TakeWhile(t => t.Mention is not null || char.IsLetterOrDigit(t.Text[0]))
            .Any(t => t.Text is "负责" or "承担" or "承办" or "完成" or "办理" or "执行");

    // Behind "对X的" and the like stands an act, and behind it nothing that it could belong to.
    private bool IsActBehind() =>
        _elements is [.., { Kind: ElementKind.Preposition, Word: "对" or "与" or "和" or "同" or "向" or "给" or "从" or "自" }]
        && NextIsVerb()
        && !ChineseTagger.IsNoun(_all[_at + 1].Text)
        && (
            _at + 2 >= _all.Count
            || _all[_at + 2] is { Mention: null } behind
                && (
                    !char.IsLetterOrDigit(behind.Text[0])
                    || behind.Tag is Tag.Time or Tag.Money
                    || ChineseTagger.IsVerb(behind.Text)
                    || ChineseTagger.IsOtherVerb(behind.Text)
                    || s_lexicon.Has("adverbs", behind.Text)
                    || s_lexicon.Has("noun.worth", behind.Text)
                )
        );

    // "并无业务关系", "没有任何往来" at the end of a clause: where its last word stands; 0 for something else.
    private int NothingBetween()
    {
        if (!s_lexicon.Has("words.none", _all[_at].Text))
        {
            return 0;
        }

        var last = _at;
        while (last + 1 < _all.Count && last - _at < 5 && _all[last + 1].Mention is null && char.IsLetter(_all[last + 1].Text[0]))
        {
            last++;
        }

        return
            last > _at
            && (last + 1 >= _all.Count || !char.IsLetterOrDigit(_all[last + 1].Text[0]))
            && s_lexicon.Set("noun.dealings").Any(w => _all[last].Text.EndsWith(w, StringComparison.Ordinal))
            ? last
            : 0;
    }

    // Another act within two words.
    private bool ActsSoon() =>
        Enumerable
            .Range(_at + 1, 3)
            .Any(i => i < _all.Count && _all[i] is { Mention: null } act && s_lexicon.Has("verbs.comitative", act.Text));

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
