using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Noun phrases, and persons with the office before their name.</content>
internal sealed partial class ChineseChunker
{
    private NounPhrase? Build()
    {
        if (
            _words
                is [
                    { Mention.Type: MentionType.Location },
                    { Mention: null, Text.Length: <= 4 } head0,
                    { Mention.Type: MentionType.Location } tail,
                ]
            && tail.Start == head0.End
            && !ChineseTagger.IsListed(head0.Text)
        )
        {
            // "俄罗斯科斯特|罗马": the name of a town ends in that of another.
            var town = text[head0.Start..tail.End];
            _words[1] = new Token(head0.Start, tail.End, town) { Mention = new Mention(head0.Start, tail.End, town, MentionType.Location) };
            _words.RemoveAt(2);
        }

        // "俄罗斯某城": behind a country's name stands a place of it.
        if (
            _words is [{ Mention.Type: MentionType.Location }, { Mention: null } place]
            && place.Text.Length is >= 2 and <= 8
            && !ChineseTagger.IsNoun(place.Text)
            && !s_lexicon.Has("noun.matter", place.Text)
        )
        {
            _words[1] = new Token(place.Start, place.End, place.Text)
            {
                Mention = new Mention(place.Start, place.End, place.Text, MentionType.Location),
            };
        }

        if (
            _words is [{ Mention: null } mixed, ..]
            && _words.Count > 1
            && (s_lexicon.Has("noun.role", mixed.Text) || s_lexicon.Has("noun.staff", mixed.Text) && _owner is not null)
            && _words.Find(w => w.Mention is { Type: MentionType.Person }) is { } holder
        )
        {
            if (_owner is not null)
            {
                // "X的实际控制人某某".
                return Holder(0, holder);
            }

            // "董事长某某": the person acts.
            _words.RemoveAll(w => w != holder);
        }
        else if (
            _words.Count > 1
            && _words[^1] is { Mention.Type: MentionType.Person } who
            && _words.FindLastIndex(_words.Count - 2, w => w.Mention is null && s_lexicon.Has("noun.role", w.Text)) is >= 0 and var role
        )
        {
            return Holder(role, who);
        }

        if (_words is [{ Mention: null } kin, { Mention.Type: MentionType.Person } relative] && s_lexicon.Has("noun.kin", kin.Text))
        {
            return Holder(0, relative);
        }

        if (
            _words.Count > 2
            && _words[^1] is { Mention.Type: MentionType.Person } kinsman
            && _words[^2] is { Mention: null, Text: var kinship }
            && s_lexicon.Has("noun.kin", kinship)
            && _words[^3].Mention is { Type: MentionType.Person }
        )
        {
            // "某甲妹妹某乙".
            return Holder(_words.Count - 2, kinsman);
        }

        DropCount();
        if (
            _words is [.., { } whole, { Mention: null } rest]
            && s_lexicon.Has("noun.remains", rest.Text)
            && whole.Mention is null or { Type: MentionType.Product }
        )
        {
            // "K-12导弹残骸": the missile.
            _words.RemoveAt(_words.Count - 1);
        }

        if (_owner is null && _words is [_, .., { Mention: null } pretext] && s_lexicon.Has("noun.pretext", pretext.Text))
        {
            // "农业机械名义": under whose name.
            _words.RemoveAt(_words.Count - 1);
            _owner = Build();
            _words.Add(pretext);
        }

        if (_words.Count == 0)
        {
            return null;
        }

        if (
            _owner is { Name: not null } named
            && _words is [.., { Mention: null } generic]
            && (_words.Count == 1 || _isCalled)
            && (_isCalled || named.Name.Type == MentionType.Person && s_lexicon.Has("noun.anyPerson", generic.Text))
        )
        {
            // "一名叫某某的商人": the person.
            _words.Clear();
            (_owner, _determiner, _count, _counted, _isCalled) = (null, "", null, false, false);
            named.End = generic.End;
            return named;
        }

        if (
            _owner is null
            && _words is [_, .., { Mention: null, Text: var relation }, { Mention.Type: MentionType.Organization or MentionType.Person }]
            && (
                s_lexicon.Has("noun.owner", relation)
                || s_lexicon.Has("noun.daughter", relation)
                || s_lexicon.Has("noun.mother", relation)
                || s_lexicon.Has("noun.agency", relation)
            )
            && (
                _words[^3] is { Mention.Type: MentionType.Organization }
                || _words[^3] is { Mention: null, Text: "公司" or "本公司" or "我公司" or "我司" or "集团" or "其" }
            )
        )
        {
            // "公司控股股东|某集团", "X公司子公司|Y": whose shareholder or daughter.
            var described = _words.GetRange(_words.Count - 2, 2);
            var ahead = _determiner;
            _words.RemoveRange(_words.Count - 2, 2);
            _owner = Build();
            _words.AddRange(described);
            _determiner = ahead;
        }

        if (
            _owner is null
            && _words is [{ } lister, _, ..]
            && _words[^1] is { Mention: null, Text: "名单" or "清单" }
            && (lister.Mention is { Type: MentionType.Location or MentionType.Organization } || s_lexicon.Has("noun.gov", lister.Text))
        )
        {
            // "欧盟第十四轮制裁名单": whose list it is.
            _words.RemoveAt(0);
            var list = _words.ToList();
            _words.Clear();
            _words.Add(lister);
            _owner = Build();
            _words.AddRange(list);
        }

        if (
            _words is [.., { Mention.Type: MentionType.Person }, { Mention: null, Text: var behind }]
            && Kinds.OfNoun(s_lexicon, behind) != NounKinds.None
        )
        {
            // "贺志强工程师": the person. ("某某先生" of an invitation is read with its paper.)
            _words.RemoveAt(_words.Count - 1);
        }

        if (
            _words is [_, .., { Mention.Type: MentionType.Person }, { Mention: null, Text: "先生" or "女士" or "小姐" }]
            && _words.Count > 2
        )
        {
            // "经理某某先生".
            _words.RemoveAt(_words.Count - 1);
            if (_words.FindLastIndex(w => w.Mention is null && s_lexicon.Has("noun.role", w.Text)) is >= 0 and var office)
            {
                return Holder(office, _words[^1]);
            }
        }

        Inner();
        var head = _words[^1];
        var phrase = new NounPhrase
        {
            Start = Math.Min(_owner?.Start ?? _words[0].Start, _count?.Start ?? int.MaxValue),
            End = head.End,
            Words = [.. _words],
            Determiner =
                _determiner is "这些" or "上述" or "该" or "这批" or "这"
                || _owner is null && _words is [{ Mention: null, Text: "公司" or "企业" }]
                    ? "the"
                    : "",
            Owner = _owner,
            Count = _count,
            Name = head.Mention,
            Head = head.Mention is null ? head.Text : "",
            Kinds =
                _counted ? NounKinds.People
                : head.Mention is { } name ? Kinds.OfName(name)
                : Kinds.OfNoun(s_lexicon, head.Text),
            IsPronoun = s_lexicon.Has("pronouns", head.Text),
        };
        if (
            phrase.Name is null
            && phrase.Kinds.HasFlag(NounKinds.Goods)
            && _words.FirstOrDefault(w => w.Mention is { Type: MentionType.Product }) is { } product
        )
        {
            phrase.Name = product.Mention;
        }

        if (
            head is { Mention: null, Text: ['该' or '本' or '贵', _] or ['该', _, _] }
            && phrase.Kinds.HasFlag(NounKinds.Organization)
            && !phrase.IsPronoun
        )
        {
            // "该厂": the plant spoken of.
            (phrase.Determiner, phrase.Head) = ("the", head.Text[1..]);
        }

        if (
            phrase.Kinds == NounKinds.Role
            && phrase.Owner is null
            && _words.Count == 2
            && _words[0] is { Mention: null } house
            && s_lexicon.Has("noun.org", house.Text)
        )
        {
            // "该厂副厂长", "公司董事".
            phrase.Owner = new NounPhrase
            {
                Start = house.Start,
                End = house.End,
                Words = [house],
                Determiner = "the",
                Head = house.Text[0] == '该' ? house.Text[1..] : house.Text,
                Kinds = Kinds.OfNoun(s_lexicon, house.Text),
            };
        }

        _words.Clear();
        (_owner, _determiner, _count, _counted) = (null, "", null, false);
        return phrase;
    }

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
            && s_lexicon.Has("noun.maker", maker)
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
            _words.FindIndex(w => w.Mention is { Type: MentionType.Organization }) is >= 0 and var house
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

    private void Flush()
    {
        var owner = _words.Count == 0 && _elements is [.., { Kind: ElementKind.Preposition }] ? _owner : null;
        if ((Build() ?? owner) is { } phrase)
        {
            _owner = null;
            _elements.Add(
                phrase is { Name: null, Kinds: NounKinds.None, Owner: null, Count: null }
                && phrase.Words[^1].Text is [.., '后' or '时' or '前']
                && (phrase.Words.Count > 1 || phrase.Words[0].Text.Length > 1)
                    // "离职后": when it was.
                    ? new Element(ElementKind.Adverb, phrase.Start, phrase.End, "")
                    : new Element(ElementKind.Phrase, phrase.Start, phrase.End, "") { Phrase = phrase }
            );
        }
        else
        {
            _owner = null;
        }
    }
}
