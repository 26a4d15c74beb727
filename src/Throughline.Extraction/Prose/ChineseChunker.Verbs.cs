using System.Buffers;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Verbs and objects that stand apart (见了面), what is meant to happen (会, 要), verbs that qualify an office, counts and times of narration.</content>
internal sealed partial class ChineseChunker
{
    private static readonly SearchValues<char> s_spans = SearchValues.Create("年月周天日时");

    // "见了面", "付了款", "讲了四天课", "签个合同": a verb and its own noun, with an aspect, a count or a duration between.
    private bool Separated(Token token)
    {
        var verb = token.Text is [_, '了' or '过' or '完' or '好'] ? token.Text[..1] : token.Text;
        if (verb.Length != 1 || !ChineseTagger.IsVerb(verb) && !ChineseTagger.IsVerb(token.Text))
        {
            return false;
        }

        var at = _at + 1;
        var isApart = verb.Length < token.Text.Length;
        while (
            at < _all.Count
            && (
                _all[at].Text is "了" or "过" or "个" or "一" or "完" or "好"
                || _all[at].Quantity?.Quantity?.Unit is "times" or "days" or "hours" or "weeks" or "pcs"
            )
        )
        {
            isApart = true;
            at++;
        }

        if (!isApart || at >= _all.Count || _all[at] is not { Mention: null, Quantity: null, Time: null, Text: { Length: <= 2 } noun })
        {
            return false;
        }

        // The noun may have taken a character of what follows with it: none that is listed does.
        if (!ChineseTagger.IsVerb(verb + noun) || at + 1 < _all.Count && _all[at + 1].Text == "的")
        {
            return false;
        }

        Flush();
        AddVerb(token, verb + noun);
        _elements[^1] = _elements[^1] with { End = _all[at].End };
        _at = at;
        return true;
    }

    // "这笔钱|会由…汇出", "今年|要给…": what is still to come; the cutter leaves the character with the noun before it.
    private bool Intends(Token token)
    {
        var word = token.Text;
        if (
            word[^1] is not ('会' or '要')
            || word.Length > 1 && (ChineseTagger.IsListed(word) || ChineseTagger.IsOrdinary(word))
            || _at + 1 >= _all.Count
            || _all[_at + 1] is not { Mention: null, Quantity: null } next
            || !(
                ChineseTagger.IsVerb(next.Text)
                || s_lexicon.Has("prepositions", next.Text)
                || s_lexicon.Has("adverbs", next.Text)
                || next.Tag == Tag.Time
            )
        )
        {
            return false;
        }

        if (word.Length > 1)
        {
            _words.Add(new Token(token.Start, token.End - 1, word[..^1]));
        }

        Flush();
        _future = true;
        return true;
    }

    // "销售|科长", "出口|合规部": a verb before an office or a department says which.
    private bool IsOfOffice(string word) =>
        s_lexicon.Has("orgModifiers", word)
        && _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null, Quantity: null, Time: null, Text: var next }
        && (
            s_lexicon.Has("noun.role", next)
            || s_lexicon.Has("noun.chiefRole", next)
            || s_lexicon.Has("noun.staff", next)
            || next is "部" or "处" or "科" or "室" or "组"
            || next.Length is 2 or 3 or 4 && next[^1] is '部' or '处' or '科' or '室' && !ChineseTagger.IsListed(next)
            || next is "合规" or "管制" or "许可" or "管理"
                && _at + 2 < _all.Count
                && _all[_at + 2].Text is ['部' or '处' or '科' or '室' or '组', ..]
        );

    // Where "时" of "在接受本报采访时", "在回答记者提问时", "在讯问中" stands; 0 for another phrase.
    private int Interviewed()
    {
        var asks = false;
        for (
            var i = _at + 1;
            i < Math.Min(_all.Count, _at + 9) && (_all[i].Mention is not null || char.IsLetterOrDigit(_all[i].Text[0]));
            i++
        )
        {
            asks |= _all[i].Mention is null && s_lexicon.Has("noun.interview", _all[i].Text);
            if (asks && _all[i].Text is "时" or "中" or "期间" or "过程中" or "时候")
            {
                return i;
            }
        }

        return 0;
    }

    // "给某公司供货", "一直在给受制裁的某厂供货": a coverb, where a verb follows in the clause; "给了某人三万元" gives.
    private bool GivesToOfAct() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is var next
        && next.Text is not ("了" or "过")
        && next.Quantity is null
        && next.Tag != Tag.Money
        && HasActAhead();

    private bool HasActAhead()
    {
        for (var i = _at + 1; i < _all.Count && (_all[i].Mention is not null || char.IsLetterOrDigit(_all[i].Text[0]) || IsQuote(i)); i++)
        {
            if (
                i > _at + 1
                && _all[i].Mention is null
                && ChineseTagger.IsVerb(_all[i].Text)
                && !(i + 1 < _all.Count && _all[i + 1].Text == "的")
                && _all[i - 1].Text is not ("受" or "被")
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuote(int i) => _all[i].Text is "“" or "”" or "「" or "」";

    // "出货予某某|的|频谱仪": a verb that moves goods, whereto, and the goods behind.
    private bool IsMovedTo() =>
        _elements is [.., { Verb: { } moved }, { Kind: ElementKind.Preposition, Word: "给" or "往" }]
        && s_lexicon.Has("verbs.goods", moved.Lemma)
        && _at + 1 < _all.Count
        && _words[^1].Mention is { Type: MentionType.Organization or MentionType.Person or MentionType.Location } or null
        && _all[_at + 1] is { Mention: null, Text: var goods }
        && (
            Kinds.OfNoun(s_lexicon, goods).HasFlag(NounKinds.Goods)
            || _words[^1].Mention is { Type: not MentionType.Location }
                && !ChineseTagger.IsVerb(goods)
                && !s_lexicon.Has("noun.premises", goods)
                && !Kinds.OfNoun(s_lexicon, goods).HasFlag(NounKinds.Organization)
        );

    private bool IsOfficeNext() =>
        _at + 1 < _all.Count
        && _all[_at + 1] is { Mention: null, Text: var office }
        && (s_lexicon.Has("noun.role", office) || s_lexicon.Has("noun.chiefRole", office) || s_lexicon.Has("noun.staff", office));

    private bool IsOfficeBehind() =>
        _at + 2 < _all.Count
        && _all[_at + 1] is { Mention: null, Text: var office }
        && (s_lexicon.Has("noun.role", office) || s_lexicon.Has("noun.chiefRole", office))
        && _all[_at + 2].Mention is { Type: MentionType.Person };

    // "3000|片": a bare number and the measure right behind it are one count.
    private static List<Token> Measured(List<Token> words)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (
                words[i] is { Tag: Tag.Quantity, Quantity.Quantity.Unit: null } count
                && words[i + 1] is { Mention: null, Quantity: null, Time: null, Text.Length: 1 } measure
                && measure.Start == count.End
                && s_lexicon.Has("measures", measure.Text)
                && measure.Text is not ("起" or "期" or "处" or "口" or "项")
                && words[i - 1] is { Mention: null, Text: var counted }
                && Kinds.OfNoun(s_lexicon, counted).HasFlag(NounKinds.Goods)
                && (i + 2 >= words.Count || !char.IsLetterOrDigit(words[i + 2].Text[0]) || ChineseTagger.IsListed(words[i + 2].Text))
            )
            {
                // "芯片3000片": behind the goods.
                words[i] = new Token(count.Start, measure.End, count.Text + measure.Text) { Tag = count.Tag, Quantity = count.Quantity };
                words.RemoveAt(i + 1);
            }
        }

        return words;
    }

    // "一年后", "三个月后" in a sentence that plans nothing: counted from what was told before.
    private bool IsLater(Token time) =>
        time.Text.Length <= 7
        && time.Text[^1] == '后'
        && !char.IsAsciiDigit(time.Text[^2])
        && time.Text.AsSpan().IndexOfAny(s_spans) > 0
        && (
            _elements.Exists(e => e.Kind == ElementKind.Time)
            // "。两天后，货轮靠泊某港": in a story the day is counted from the one told before.
            || _elements.Count == 0 && _words.Count == 0 && _at + 1 < _all.Count && _all[_at + 1].Text is "，"
            // "收到货物|两周后".
            || _words.Count > 0 && _elements is [.., { Verb: not null }]
        )
        && !_all.Exists(t =>
            t.Mention is null && (s_lexicon.Has("future", t.Text) && t.Text is not "将" || s_lexicon.Has("verbs.plan", t.Text))
        );

    // "其余股份", "另外20%股权": of the firm whose shares the clause before told of.
    private void FurtherStakes()
    {
        NounPhrase? firm = null;
        foreach (var phrase in _elements.Select(e => e.Phrase).OfType<NounPhrase>())
        {
            if (phrase is not { Name: null } || !s_lexicon.Has("noun.shares", phrase.Words[^1].Text))
            {
                continue;
            }

            if (phrase.Owner is null && firm is not null)
            {
                phrase.Owner = new NounPhrase
                {
                    Start = firm.Start,
                    End = firm.End,
                    Words = firm.Words,
                    Name = firm.Name,
                    Head = firm.Head,
                    Determiner = firm.Determiner,
                    Kinds = firm.Kinds,
                    IsPronoun = firm.IsPronoun,
                };
            }

            firm = phrase.Owner ?? firm;
        }
    }
}
