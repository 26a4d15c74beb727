using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>The noun phrase of its words.</content>
internal sealed partial class EnglishChunker
{
    private static NounPhrase Build(int start, List<Token> words, string determiner, NounPhrase? owner, Quantities.QuantitySpan? count)
    {
        var head = words[^1];
        var np = new NounPhrase
        {
            Start = start,
            End = head.End,
            Words = [.. words],
            Determiner = determiner,
            Owner = owner,
            Count = count,
            IsPronoun = head.Tag == Tag.Pronoun,
        };
        if (head.Mention is { } name)
        {
            np.Name = name;
            np.Kinds = Kinds.OfName(name);
            np.Head = words.Count > 1 && words[^2].Mention is null ? EnglishForms.Singular(words[^2].Lower) : "";
            if (
                name is { IsCertain: false, Type: not MentionType.Person }
                && s_lexicon.Has("noun.kin", np.Head)
                && np.Head is not "partner"
            )
            {
                // "his father Aldo".
                np.Name = name with
                {
                    Type = MentionType.Person,
                };
                np.Kinds = Kinds.OfName(np.Name);
            }

            if (
                name is { IsCertain: false, Type: MentionType.Organization or MentionType.Unknown } && s_lexicon.Has("noun.vessel", np.Head)
                // "the tanker Lady Corrine".
                || words.FindIndex(w => s_lexicon.Has("noun.vessel", w.Lower)) is >= 0 and var ship
                    && ship < words.Count - 1
                    && name is { IsCertain: false }
                    && words.Skip(ship + 1).All(w => char.IsUpper(w.Text[0]))
            )
            {
                // "the vessel Taiga Star".
                np.Name = name with
                {
                    Type = MentionType.Product,
                };
                np.Kinds = Kinds.OfName(np.Name);
            }

            return np;
        }

        np.Head = head.Quantity is null ? EnglishForms.Singular(head.Lower) : "share";
        if (np.Head is "general" && words.Count > 1 && words[^2].Lower is "director" or "secretary" or "attorney" or "consul" or "manager")
        {
            // "Director General".
            np.Head = words[^2].Lower;
        }

        np.Kinds = Kinds.OfNoun(s_lexicon, np.Head);
        if (
            np.Head is "unit"
            && words.Count > 1
            && Kinds.OfNoun(s_lexicon, EnglishForms.Singular(words[^2].Lower)).HasFlag(NounKinds.Goods)
        )
        {
            // "servo units".
            np.Kinds &= ~NounKinds.Organization;
        }

        if (np.Head is "ground" && words.Count > 1 && s_lexicon.Has("words.ground", words[^2].Lower))
        {
            // "the proving ground".
            np.Kinds = NounKinds.Place;
        }

        if (np.Head is "family" && determiner is "the" && words.Count > 1 && char.IsUpper(words[^2].Text[0]))
        {
            // "owned by the Berger family".
            np.Kinds = NounKinds.People;
        }

        if (np.Head is "arm" && head.Lower is "arm" && words.Count > 1 && words[^2].Mention is null)
        {
            // "its trading arm".
            np.Kinds = NounKinds.Organization;
        }

        if (
            head.Lower is "heads"
            && words.Count > 1
            && words[^2] is { Mention: null, Tag: Tag.Noun } of
            && Kinds.OfNoun(s_lexicon, EnglishForms.Singular(of.Lower)) is var ofKinds
            && (ofKinds & (NounKinds.Party | NounKinds.Activity)) == NounKinds.None
        )
        {
            // "rotor heads".
            np.Kinds = NounKinds.Goods | NounKinds.Component;
        }

        if (head.Lower is "works" && determiner.Length > 0)
        {
            // "our works in Brescia".
            np.Kinds = NounKinds.Organization | NounKinds.Place;
        }

        if (np.Head is "house" && words.Count > 1 && s_lexicon.Has("noun.houseKinds", words[^2].Lower))
        {
            // "a trading house".
            np.Kinds = NounKinds.Organization;
        }

        var modifier = words.LastOrDefault(w => w.Mention is not null)?.Mention;
        var isGoods =
            np.Kinds.HasFlag(NounKinds.Goods)
            || s_lexicon.Has("noun.series", np.Head)
            || np.Kinds == NounKinds.None && modifier is { Type: MentionType.Product } && words[^2].Mention == modifier;
        if (modifier is not null && isGoods && modifier.Type is MentionType.Product or MentionType.Unknown)
        {
            np.Name = modifier;
            np.Kinds |= NounKinds.Goods;
        }
        else if (modifier is { Type: MentionType.Location } && np.Kinds.HasFlag(NounKinds.Place))
        {
            np.Kinds |= NounKinds.Place;
        }

        return np;
    }

    // "(HW52V)" behind a phrase names it; anything else in brackets is left out.
    private void ReadParenthesis()
    {
        var close = _at + 1;
        while (close < tokens.Count && tokens[close].Tag is not (Tag.Close or Tag.Stop))
        {
            close++;
        }

        var inside = tokens.Skip(_at + 1).Take(close - _at - 1).ToList();
        if (inside is [{ Mention: { } name }] && _elements.Count > 0 && _elements[^1].Phrase is { } phrase)
        {
            if (phrase.Name is null)
            {
                phrase.Name = name;
                phrase.Kinds |= Kinds.OfName(name);
            }

            phrase.End = close < tokens.Count ? tokens[close].End : name.End;
            _elements[^1] = new Element(ElementKind.Phrase, phrase.Start, phrase.End, "") { Phrase = phrase };
        }

        _at = Math.Min(tokens.Count, close + 1);
    }
}
