using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Looks around a word: what it is in this place.</content>
internal sealed partial class ChineseChunker
{
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

        if (OwnsPremises())
        {
            return false;
        }

        var hasSubject =
            verb > 0
            && _elements[verb - 1] is { Kind: ElementKind.Phrase }
            && (verb < 2 || _elements[verb - 2].Kind != ElementKind.Preposition);
        var at = _at + 1;
        while (
            at < _all.Count
            && (
                _all[at].Mention is not null
                || _all[at].Quantity is not null
                || ChineseTagger.IsNoun(_all[at].Text)
                // "采购|掮客".
                || s_lexicon.Has("orgModifiers", _all[at].Text)
                    && at + 1 < _all.Count
                    && _all[at + 1] is { Mention: null, Text: var who }
                    && (s_lexicon.Has("noun.people", who) || s_lexicon.Has("noun.role", who) || s_lexicon.Has("noun.staff", who))
            )
        )
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

    // "访问X的工厂": X's plant.
    private bool OwnsPremises() =>
        _words is [.., { Mention.Type: MentionType.Organization }]
        && _at + 1 < _all.Count
        && s_lexicon.Has("noun.premises", _all[_at + 1].Text);

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
        if (
            _at + 1 < _all.Count
            && (
                _all[_at + 1].Mention is not null
                || char.IsLetterOrDigit(_all[_at + 1].Text[0])
                || _all[_at + 1].Text is "“" or "「" or "《"
            )
        )
        {
            return false;
        }

        Flush();
        var copula = _elements.FindLastIndex(e =>
            e.Kind is ElementKind.Comma or ElementKind.Break || e.Verb is { Lemma: "是" or "系" or "为" }
        );
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

    // "一笔", "首批": nothing but a number and a measure.
    private static bool IsCounted(string word) =>
        word.Length is 2 or 3
        && (s_lexicon.Has("names.numerals", word[..1]) || word[0] is '首' or '第')
        && s_lexicon.Set("measures").Any(m => word.EndsWith(m, StringComparison.Ordinal));

    // "X为Y设在某地的子公司": the clause ends in a class of firms or an office.
    private bool NamesClass()
    {
        var end = _at + 1;
        while (end < _all.Count && (_all[end].Mention is not null || char.IsLetterOrDigit(_all[end].Text[0])))
        {
            end++;
        }

        return end - 2 > _at
            && _all[end - 1] is { Mention: null, Text: var last }
            && (s_lexicon.Has("noun.daughter", last) || s_lexicon.Has("noun.role", last) || s_lexicon.Has("noun.agency", last))
            && _all.GetRange(_at + 1, end - _at - 2).Exists(t => t.Text == "的");
    }

    // "由某某担任": who holds an office.
    private bool IsHeldBy() =>
        _elements
            is [
                ..,
                { Kind: ElementKind.Preposition, Word: "由" },
                { Phrase: not null },
                { Verb.Lemma: "担任" or "任" or "出任" or "兼任" },
            ];

    // "其" before a verb, a coverb, or how something is done: a party, not the owner of a thing.
    private bool StandsForParty() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null, Quantity: null } next
        && (
            next.Tag == Tag.Time
            || ChineseTagger.IsVerb(next.Text) && !ChineseTagger.IsNoun(next.Text)
            || s_lexicon.Has("adverbs", next.Text)
            || s_lexicon.Has("prepositions", next.Text)
            || s_lexicon.Has("negations", next.Text)
            || s_lexicon.Has("future", next.Text)
            || s_lexicon.Has("hedges", next.Text)
            || s_lexicon.Has("verbs.plan", next.Text)
        );

    private bool NextIsVerb() => _at + 1 < _all.Count && _all[_at + 1] is { Mention: null } next && ChineseTagger.IsVerb(next.Text);

    private bool OwnsNext() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is var next
        && (
            next.Mention is { Type: MentionType.Product }
            || ChineseTagger.IsNoun(next.Text) && !ChineseTagger.IsVerb(next.Text)
            || _all[_at].Text.Length > 1
                && s_lexicon.IsSpeaker(_all[_at].Text)
                && next is { Mention: null, Quantity: null, Time: null, Text: { Length: > 1 } unit }
                && char.IsLetter(unit[0])
                && !ChineseTagger.IsListed(unit)
                && !ChineseTagger.IsOtherVerb(unit)
                && !ChineseTagger.IsOtherParticle(unit)
            || _all[_at].Text == "其" && (s_lexicon.Has("noun.kin", next.Text) || next.Quantity?.Quantity?.Unit == "%")
            || next.Tag == Tag.Quantity && _at + 2 < _all.Count && ChineseTagger.IsNoun(_all[_at + 2].Text)
        );

    // "伊斯特投资基金": the word belongs to the name.
    private bool IsModifier(string word) =>
        _count is { Quantity.Unit: "people" } && _words.Count == 0 && NextIsNoun()
        || _words.Count == 0 && _elements is [.., { Kind: ElementKind.Relative }] && NextIsNoun()
        || s_lexicon.Has("orgModifiers", word)
            && _at + 1 < _all.Count
            && s_lexicon.Has("noun.place", _all[_at + 1].Text)
            && _elements is [.., { Kind: ElementKind.Verb or ElementKind.Relative or ElementKind.Preposition }]
        || s_lexicon.Has("orgModifiers", word)
            && _at + 1 < _all.Count
            && s_lexicon.Has("noun.org", _all[_at + 1].Text)
            && (
                _words.Count > 0
                || _determiner.Length > 0
                || _count is not null
                || _owner is not null
                || _elements is [.., { Verb.Lemma: "是" or "为" or "系" or "成为" }]
            );

    // "工程师培训了操作员" acts, "参加培训" and "飞行试验报告" do not.
    private bool Acts(Token token)
    {
        var next = _at + 1 < _all.Count ? _all[_at + 1] : null;
        if (next is { Text: "了" or "过" })
        {
            return true;
        }

        if (
            _words.Count > 0
            && _elements is [.., { Kind: ElementKind.Preposition, Word: "在" or "于" }]
            && (_words[^1].Mention is { Type: MentionType.Location } || Kinds.OfNoun(s_lexicon, _words[^1].Text).HasFlag(NounKinds.Place))
            && (next is null || !char.IsLetterOrDigit(next.Text[0]) || s_lexicon.Has("words.outcome", next.Text))
        )
        {
            // "在某靶场试射成功".
            return true;
        }

        if (_owner is not null || next is null || _elements.Count > 0 && _elements[^1].Kind == ElementKind.Verb && _words.Count == 0)
        {
            return false;
        }

        if (
            _words.Count == 0
            && _elements is [.., { Kind: ElementKind.Conjunction, Word: "并" or "并且" or "而且" }]
            && _elements.Exists(e => e.Verb is not null)
            && (next.Mention is not null || next.Quantity is not null || ChineseTagger.IsNoun(next.Text))
        )
        {
            // "安装设备并|培训|操作工".
            return true;
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

    // "将产品交给X" moves the product, "将向X交付" speaks of what is to come.
    private bool HasObject() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Time: null } next
        && (
            next.Mention is not null
            || next.Quantity is not null
            || next.Text is "价值" or "总值" or "货值" or "总价" or "约" or "逾" or "部分" or "全部" or "大量" or "其" or "大部分"
            || !ChineseTagger.IsVerb(next.Text)
                && !s_lexicon.Has("prepositions", next.Text)
                && !s_lexicon.Has("adverbs", next.Text)
                && !s_lexicon.Has("future", next.Text)
        );
}
