using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Noun phrases, and persons with the office before their name.</content>
internal sealed partial class ChineseChunker
{
    private NounPhrase? Build()
    {
        if (_words is [.., { Mention.Type: MentionType.Person }, { Mention: null } manner] && ChineseTagger.IsManner(manner.Text))
        {
            // "某某|亲切会见了…": how it was done.
            _words.RemoveAt(_words.Count - 1);
        }

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

        MergeWords();

        // "俄罗斯某城": behind a country's name stands a place of it.
        if (
            _words is [{ Mention.Type: MentionType.Location }, { Mention: null } place]
            && place.Text.Length is >= 2 and <= 8
            && !ChineseTagger.IsNoun(place.Text)
            && !s_lexicon.Has("noun.matter", place.Text)
        )
        {
            // "香港信隆行": a house of commerce there.
            var isHouse = place.Text.Length > 2 && place.Text[^1] is '行' or '社' or '号' or '厂' or '院' or '所' or '会' or '店';
            var from = isHouse ? _words[0].Start : place.Start;
            var house0 = text[from..place.End];
            _words[1] = new Token(from, place.End, house0)
            {
                Mention = new Mention(from, place.End, house0, isHouse ? MentionType.Organization : MentionType.Location),
            };
            if (isHouse)
            {
                _words.RemoveAt(0);
            }
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
            _owner is null
            && _words is [{ Mention.Type: MentionType.Person } self, { Mention: null, Text.Length: > 1 } relation0]
            && s_lexicon.Has("noun.kin", relation0.Text)
        )
        {
            // "某某丈夫": his, not himself.
            _words.Clear();
            _words.Add(self);
            _owner = Build();
            _words.Add(relation0);
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
            _words is [.., { Mention.Type: MentionType.Person }, { Mention: null, Text: "先生" or "女士" or "小姐" }]
            && (
                _words.Count > 2
                || _elements is [.., { Verb.Lemma: var appoints }] && s_lexicon.Has("verbs.appointing", appoints)
                || _elements.Count == 0 && _at < _all.Count && _all[_at].Text is "，" or "：" or ":"
            )
        )
        {
            // "经理某某先生", "聘任某某女士为", "某某先生，1968年生".
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
                _determiner is "这些" or "上述" or "该" or "这批" or "这" or "这家" or "那家"
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
            phrase is { Owner: null, Name: null }
            && _words.Count > 1
            && _words[0] is { Mention: null } house
            && (
                phrase.Kinds == NounKinds.Role && _words.Count == 2 && s_lexicon.Has("noun.org", house.Text)
                || (s_lexicon.Has("host", house.Text) || house.Text[0] is '该' or '本' && s_lexicon.Has("noun.org", house.Text))
                    && (phrase.Kinds & (NounKinds.Role | NounKinds.People | NounKinds.Goods)) != NounKinds.None
                || s_lexicon.Has("host", house.Text) && s_lexicon.Has("noun.organ", phrase.Head)
            )
        )
        {
            // "该厂副厂长", "公司董事", "该公司财务主管", "公司射频模块".
            phrase.Owner = new NounPhrase
            {
                Start = house.Start,
                End = house.End,
                Words = [house],
                Determiner = "the",
                Head = house.Text[0] == '该' ? house.Text[1..] : house.Text,
                Kinds = Kinds.OfNoun(s_lexicon, house.Text),
            };
            phrase.Words.Remove(house);
            phrase.Determiner = "";
        }

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
