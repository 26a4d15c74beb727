using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Whose a noun is, and who holds an office.</content>
internal sealed partial class ChineseChunker
{
    // What describes the last word of a phrase is its owner: "推进器|制造商", "某家公司|股份".
    private void Inner()
    {
        if (_words.Count < 2)
        {
            return;
        }

        var last = _words[^1];
        var isMaker =
            _owner is null or { Name: null, Kinds: NounKinds.None, IsPronoun: false }
            && last is { Mention: null, Text: var maker }
            && (s_lexicon.Has("noun.maker", maker) || s_lexicon.Has("noun.supplier", maker) || s_lexicon.Has("noun.receiver", maker))
            && _words[^2] is { Mention: null, Text: var made }
            && Kinds.OfNoun(s_lexicon, made).HasFlag(NounKinds.Goods);
        var isStake =
            last is { Mention: null, Text: var stake }
            && s_lexicon.Has("noun.shares", stake)
            && _words[^2] is { Mention: null, Text: var house }
            && s_lexicon.Has("noun.org", house)
            && (_words.Count > 2 || _owner is not null);
        var isDue =
            _owner is null
            && last is { Mention: null, Text: var due }
            && (s_lexicon.Has("noun.due", due) || s_lexicon.Has("noun.cash", due))
            && _words[^2].Mention is { Type: MentionType.Organization or MentionType.Person };
        if (isDue)
        {
            // "支付某公司|货款", "收受某某|现金".
            _words.RemoveAt(_words.Count - 1);
            _owner = Build();
            _words.Add(last);
            return;
        }

        if (!isMaker && !isStake)
        {
            return;
        }

        _words.RemoveAt(_words.Count - 1);
        _owner = isMaker ? null : _owner;
        _owner = Build();
        _words.Add(last);
    }

    // "合同四份", "配件一批": a count in characters behind the noun.
    private void DropCount()
    {
        if (_words is not [.., { Mention: null, Text.Length: > 1 and var length, Text: var text } last])
        {
            return;
        }

        if (text[^1] is '中' or '里' or '内' && ChineseTagger.IsOrdinary(text[..^1]))
        {
            // "设备中有23台".
            _words[^1] = new Token(last.Start, last.End - 1, text[..^1]);
            return;
        }

        var measure = s_lexicon
            .Set("measures")
            .Where(m => text.EndsWith(m, StringComparison.Ordinal))
            .Select(m => m.Length)
            .DefaultIfEmpty(0)
            .Max();
        var at = length - measure;
        while (measure > 0 && at > 0 && s_lexicon.Has("names.numerals", text[at - 1].ToString()))
        {
            at--;
        }

        if (measure == 0 || at == length - measure || at == 0 && _words.Count == 1)
        {
            return;
        }

        _words.RemoveAt(_words.Count - 1);
        if (at > 0)
        {
            _words.Add(new Token(last.Start, last.Start + at, text[..at]));
        }
    }

    // "X公司总经理某某": the person, described by the office and the firm before it.
    private NounPhrase Holder(int role, Token who)
    {
        NounPhrase Part(List<Token> words, NounPhrase? owner) =>
            new()
            {
                Start = owner?.Start ?? words[0].Start,
                End = words[^1].End,
                Words = words,
                Owner = owner,
                Name = words[^1].Mention,
                Head = words[^1].Mention is null ? words[^1].Text : "",
                Determiner = words[^1].Mention is null && _determiner.Length > 0 ? "the" : "",
                Kinds = words[^1].Mention is { } name ? Kinds.OfName(name) : Kinds.OfNoun(s_lexicon, words[^1].Text),
            };
        while (role > 0 && _words[role - 1] is { Mention: null } former && s_lexicon.Has("names.former", former.Text))
        {
            // "某研究所退休工程师".
            _words.RemoveAt(--role);
        }

        if (
            _words.FindIndex(w =>
                w.Mention is { Type: MentionType.Organization } || w is { Mention: null, Text: "公司" or "集团" or "该公司" or "本公司" }
            )
                is >= 0
                    and var house
            && house < role - 1
            && _words[role - 1] is { Mention: null, Text: [.., '部' or '处' or '科' or '室' or '组'] }
        )
        {
            // "某厂采购科科长某某": of the works.
            _words.RemoveRange(house + 1, role - house - 1);
            role = house + 1;
        }

        var firm = role > 0 ? Part(_words[..role], _owner) : _owner;
        if (firm is { Name: null, Head: "公司" or "企业" or "集团" or "工厂" or "总公司" or "集团公司", Words.Count: 1 })
        {
            firm.Determiner = "the";
        }
        else if (firm is { Name: null, Head: ['该', _] })
        {
            // "该所所长某某": of the institute spoken of.
            (firm.Determiner, firm.Head) = ("the", firm.Head[1..]);
        }

        var person = Part([who], null);
        var phrase = new NounPhrase
        {
            Start = firm?.Start ?? _words[role].Start,
            End = who.End,
            Words = _words[role..],
            Of = firm,
            Name = who.Mention,
            Describes = person,
            Head = _words[role].Text,
            Kinds = NounKinds.Role | person.Kinds,
        };
        _words.Clear();
        (_owner, _determiner, _count, _counted) = (null, "", null, false);
        return phrase;
    }
}
