using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>到, 来 and 去 as the end of another verb, deeds told behind a place, and verbs that only say what kind of person or house is meant.</content>
internal sealed partial class ChineseChunker
{
    // "搞|到", "打|来|的电话": what another verb ends in, and nowhere that somebody goes.
    private bool Completes(Token token)
    {
        var word = token.Text;
        if (!s_lexicon.Has("verbs.complement", word) || token.Start == 0)
        {
            return false;
        }

        if (
            _words is [.., { Mention: null, Quantity: null, Time: null } ahead]
            && ahead.End == token.Start
            && !ChineseTagger.IsListed(ahead.Text)
            && ahead.Text[^1] is >= '\u4E00' and <= '\u9FFF'
            && !s_lexicon.Has("names.former", ahead.Text)
            && !s_lexicon.Has("names.titles", ahead.Text)
        )
        {
            _words.RemoveAt(_words.Count - 1);
            if (ahead.Text.Length > 1)
            {
                _words.Add(new Token(ahead.Start, ahead.End - 1, ahead.Text[..^1]));
            }

            Flush();
            AddVerb(new Token(ahead.End - 1, token.End, ahead.Text[^1..] + word), ahead.Text[^1..] + word);
            return true;
        }

        if (_words.Count == 0 && _at > 0 && _all[_at - 1] is { Text: "等", End: var wait } && wait == token.Start)
        {
            // "等|到了".
            Flush();
            AddVerb(token, "等" + word);
            return true;
        }

        var isBehindVerb =
            _words.Count == 0
            && _elements is [.., { Verb: { } told, End: var end }]
            && end == token.Start
            && !s_lexicon.Has("verbs.serial", told.Lemma)
            && !s_lexicon.Has("verbs.causing", told.Lemma)
            && !s_lexicon.Has("verbs.going", told.Lemma);
        if (isBehindVerb)
        {
            return true;
        }

        if (_at + 1 < _all.Count && _all[_at + 1].Text == "的")
        {
            Flush();
            AddVerb(token, word + "的");
            return true;
        }

        return false;
    }

    // "注册|会计师", "某公司|销售|一部|经理": which kind of person or house.
    private bool Qualifies(Token token)
    {
        var word = token.Text;
        if (_at + 1 >= _all.Count || _all[_at + 1] is not { Mention: null, Time: null } next)
        {
            return false;
        }

        if (next.Quantity is not null)
        {
            // "销售|一部|经理".
            return next.Text[^1] is '部' or '处' or '科' or '室' or '组'
                && s_lexicon.Has("orgModifiers", word)
                && IsOfOfficeAhead(_words is [.., { } seller] && IsHouse(seller));
        }

        if (s_lexicon.Has("verbs.certifying", word))
        {
            return char.IsLetter(next.Text[0])
                && !s_lexicon.Has("prepositions", next.Text)
                && !s_lexicon.Has("adverbs", next.Text)
                && !ChineseTagger.IsVerb(next.Text)
                && next.Text is not ("了" or "过" or "的" or "到" or "地" or "有" or "号")
                && !Kinds.OfNoun(s_lexicon, next.Text).HasFlag(NounKinds.Organization)
                && !Kinds.OfNoun(s_lexicon, next.Text).HasFlag(NounKinds.Place);
        }

        if (
            word.Length == 2
            && s_lexicon.Has("names.shortPlaces", word[1..])
            && char.IsLetter(next.Text[0])
            && !ChineseTagger.IsListed(next.Text)
            && !ChineseTagger.MayAct(next.Text)
            && !ChineseTagger.BeginsWithAct(next.Text)
        )
        {
            // "赴台|个人游".
            return true;
        }

        if (IsKindOfPeople(word, next) || IsPayingWord(word, next))
        {
            return true;
        }

        return s_lexicon.Has("orgModifiers", word) && IsOfOfficeAhead(_words is [.., { } house] && IsHouse(house));
    }

    // "走私|团伙", "采购|人员": who does so; "领导|和", "主管|某某": the people themselves.
    private bool IsKindOfPeople(string word, Token next) =>
        word.Length > 1
            && s_lexicon.Has("noun.people", next.Text)
            && (s_lexicon.Has("verbs.goods", word) || s_lexicon.Has("verbs.taking", word))
        || s_lexicon.Has("verbs.alsoPeople", word)
            && _words is not [.., { Mention.Type: MentionType.Person }]
            && (!char.IsLetterOrDigit(next.Text[0]) || next.Text is "和" or "与" or "及" or "以及" or "等" or "人" or "们");

    // "支付|牌照", "支付|平台": no sum, no party and no coverb stands behind.
    private static bool IsPayingWord(string word, Token next) =>
        word.Length > 1
        && s_lexicon.Has("verbs.pay", word)
        && char.IsLetter(next.Text[0])
        && next.Text.Length > 1
        && !ChineseTagger.IsListed(next.Text)
        && ChineseTagger.IsOrdinary(next.Text)
        && !s_lexicon.Set("noun.due").Any(d => next.Text.EndsWith(d, StringComparison.Ordinal))
        && !s_lexicon.Set("noun.cash").Any(d => next.Text.EndsWith(d, StringComparison.Ordinal))
        && next.Text[^1] is not ('款' or '费' or '金' or '钱' or '税' or '息' or '务' or '账' or '价');

    // Within three words stands an office, of a house before the verb or with its holder behind.
    private bool IsOfOfficeAhead(bool isOfHouse)
    {
        for (var i = _at + 1; i < Math.Min(_all.Count, _at + 4); i++)
        {
            if (
                _all[i] is not { Mention: null, Time: null, Text: var part }
                || !char.IsLetterOrDigit(part[0])
                || part is "的" or "了" or "过"
                || s_lexicon.Has("prepositions", part)
                || s_lexicon.Has("adverbs", part)
            )
            {
                return false;
            }

            if (s_lexicon.Has("noun.role", part) || s_lexicon.Has("noun.chiefRole", part) || s_lexicon.Has("noun.staff", part))
            {
                return isOfHouse || i + 1 < _all.Count && _all[i + 1].Mention is { Type: MentionType.Person };
            }
        }

        return false;
    }

    // "苏宁易|购、": a character that ends a name, and no verb without an object.
    private bool EndsName(Token token)
    {
        if (
            token.Text is not [not ('为' or '是' or '系' or '有')]
            || s_lexicon.ListsOf("verbs.", token.Text).Any(l => l is "verbs.say" or "verbs.show" or "verbs.assess")
            || _at + 1 < _all.Count && char.IsLetterOrDigit(_all[_at + 1].Text[0])
            || _words is not [.., { Quantity: null, Time: null } ahead]
            || ahead.End != token.Start
            || ahead.Mention is null && ChineseTagger.IsListed(ahead.Text)
            || ahead.Mention is { Type: MentionType.Product }
        )
        {
            return false;
        }

        var whole = ahead.Text + token.Text;
        _words[^1] = new Token(ahead.Start, token.End, whole)
        {
            Mention = ahead.Mention is { } name ? name with { End = token.End, Text = name.Text + token.Text } : null,
        };
        return true;
    }

    private static bool IsHouse(Token token) =>
        token.Mention is { Type: MentionType.Organization }
        || token.Mention is null && Kinds.OfNoun(s_lexicon, token.Text).HasFlag(NounKinds.Organization);

    // "前往某派出所|报案", "来我厂|验证|制程": what somebody does there.
    private bool DoesThere(Token token)
    {
        if (
            _words is not [.., { } place]
            || !(
                place.Mention is { Type: MentionType.Location or MentionType.Organization }
                || place.Mention is null
                    && (
                        IsHouse(place)
                        || s_lexicon.Has("pronouns", place.Text)
                        || Kinds.OfNoun(s_lexicon, place.Text).HasFlag(NounKinds.Place)
                    )
            )
            || _elements.FindLast(e => e.Kind is ElementKind.Verb or ElementKind.Comma or ElementKind.Break) is not { Verb: { } going }
            || !(s_lexicon.Has("verbs.going", going.Lemma) || s_lexicon.Has("verbs.serial", going.Lemma))
            || _at + 1 < _all.Count && _all[_at + 1] is { Mention: null, Text: var next } && (next == "的" || ChineseTagger.IsNoun(next))
        )
        {
            return false;
        }

        if (ChineseTagger.MayAct(token.Text))
        {
            Flush();
            AddVerb(token, token.Text);
            return true;
        }

        if (!ChineseTagger.BeginsWithAct(token.Text))
        {
            return false;
        }

        var length = ChineseTagger.Pieces(token.Text, 0, token.Text.Length).First().End;
        Flush();
        AddVerb(new Token(token.Start, token.Start + length, token.Text[..length]), token.Text[..length]);
        _words.Add(new Token(token.Start + length, token.End, token.Text[length..]));
        return true;
    }
}
