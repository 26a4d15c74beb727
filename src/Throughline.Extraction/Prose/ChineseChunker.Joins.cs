using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>"And", pretexts, and lots told one by one.</content>
internal sealed partial class ChineseChunker
{
    // "A和B向C出口": "and", unless the verb is one that two do with each other.
    private void Coordinate()
    {
        for (var i = 0; i + 2 < _elements.Count; i++)
        {
            // "我和总工程师某某计划飞往": both.
            if (
                _elements[i].Phrase is { IsPronoun: true, Words: [{ Text: "我" or "本人" or "他" or "她" }] } speaker
                && _elements[i + 1] is { Kind: ElementKind.Conjunction or ElementKind.Preposition, Word: "和" or "与" or "跟" }
                && _elements[i + 2].Phrase is { Name.Type: MentionType.Person } fellow
                && _elements.FindIndex(i + 3, e => e.Verb is not null || e.Kind is ElementKind.Break) is > 0 and var verb
                && _elements[verb].Verb is { } act
                && !s_lexicon.Has("verbs.comitative", act.Lemma)
            )
            {
                speaker.More.Add(fellow);
                _elements[i] = _elements[i] with { End = _elements[i + 2].End };
                _elements.RemoveRange(i + 1, 2);
            }
        }

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

    // "以“纺织配件”名义": under whose name.
    private void JoinPretexts()
    {
        for (var i = _elements.Count - 1; i > 1; i--)
        {
            if (
                _elements[i].Phrase is { Name: null, Owner: null } pretext
                && s_lexicon.Has("noun.pretext", pretext.Head)
                && _elements[i - 1] is { Kind: ElementKind.Adverb, Word: "”" }
                && _elements[i - 2].Phrase is { } called
            )
            {
                (pretext.Owner, pretext.Start) = (called, called.Start);
                var from = i > 2 && _elements[i - 3] is { Kind: ElementKind.Adverb, Word: "“" } ? i - 3 : i - 2;
                _elements[from] = _elements[i] with { Start = _elements[from].Start };
                _elements.RemoveRange(from + 1, i - from);
                i = from;
            }
        }
    }

    // How many words "九批", "三次" behind "分" has; 0 for another.
    private int InParts()
    {
        var words = _all.Skip(_at + 1).TakeWhile(t => t.Mention is null).Take(2).ToList();
        var count = 0;
        while (count < words.Count && s_lexicon.Has("names.numerals", words[count].Text[..1]))
        {
            count++;
            if (words[count - 1].Text[^1] is '批' or '次' or '期' or '笔' or '步' or '段')
            {
                return count;
            }
        }

        return count > 0 && count < words.Count && words[count].Text is "批" or "次" or "期" or "笔" ? count + 1 : 0;
    }

    // "Keltris|公司", "发票|总额", "机床|展": two words that are one.
    private void MergeWords()
    {
        if (
            _words
                is [
                    ..,
                    { Mention: { Type: MentionType.Organization } brand } latin,
                    { Mention: null, Text: "公司" or "集团" or "银行" or "厂" } form,
                ]
            && form.Start == latin.End
            && brand.Text.All(c => c < '\u2E80')
        )
        {
            // "瑞士Keltris|公司".
            _words[^2] = new Token(latin.Start, form.End, latin.Text) { Mention = latin.Mention };
            _words.RemoveAt(_words.Count - 1);
        }

        if (
            _words is [.., { Mention: null } bill, { Mention: null } sum]
            && s_lexicon.Has("noun.bill", bill.Text)
            && s_lexicon.Has("noun.worth", sum.Text)
        )
        {
            // "发票|总额".
            _words.RemoveAt(_words.Count - 1);
        }

        if (
            _words is [.., { Mention: null, Text.Length: > 1 } kind, { Mention: null, Text: "展" or "会" or "节" or "赛" } suffix]
            && suffix.Start == kind.End
        )
        {
            // "机床|展".
            _words[^2] = new Token(kind.Start, suffix.End, kind.Text + suffix.Text);
            _words.RemoveAt(_words.Count - 1);
        }
    }
}
