using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Names that take more than one word, and the dash that stands for "is".</content>
internal sealed partial class RussianChunker
{
    private static readonly string[][] s_longForms =
    [
        .. Lexicon.Of("ru").Set("longForms").Order(StringComparer.Ordinal).Select(f => f.Split(' ')).OrderByDescending(f => f.Length),
    ];

    private static readonly string[][] s_adverbPhrases =
    [
        .. Lexicon.Of("ru").Set("adverbPhrases").Order(StringComparer.Ordinal).Select(f => f.Split('_')).OrderByDescending(f => f.Length),
    ];

    // "общество с ограниченной ответственностью «X»" is X; "Борскому машинному заводу" is one name.
    private void JoinNames()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Mention: not null } possessive && IsPossessive(possessive.Lower))
            {
                tokens[i] = new Token(possessive.Start, possessive.End, possessive.Text);
            }

            if (
                i + 1 < tokens.Count
                && char.IsUpper(tokens[i].Text[0])
                && !tokens[i].Text.Contains(' ', StringComparison.Ordinal)
                && RussianMorphology.AdjectiveForms(tokens[i].Lower) is not 0 and var ofRegion
                && tokens[i + 1] is { Mention: null } region
                && s_lexicon.Has("regions", region.Lower)
                && (ofRegion & RussianMorphology.NounForms(region.Lower)) != 0
            )
            {
                // "губернатор Тверской области": one name of a place.
                var text = tokens[i].Text + " " + region.Text;
                tokens[i] = new Token(tokens[i].Start, region.End, text)
                {
                    Tag = Tag.Name,
                    Mention = new Mention(tokens[i].Start, region.End, text, MentionType.Location),
                };
                tokens.RemoveAt(i + 1);
            }

            JoinForeign(i);

            if (
                i + 1 < tokens.Count
                && tokens[i] is { Mention: { Type: MentionType.Unknown } } attribute
                && attribute.Text[0] != '«'
                && IsAdjective(attribute.Lower)
                && tokens[i + 1].Mention is null
                && char.IsLower(tokens[i + 1].Text[0])
                && RussianForms.NounOf(tokens[i + 1].Lower) is null
                && Closed(tokens[i + 1]) is null
                && !IsVerbStart(i + 1)
            )
            {
                // "Белого дома": an adjective of a name, not a name.
                tokens[i] = new Token(attribute.Start, attribute.End, attribute.Text);
            }

            if (i + 2 < tokens.Count && tokens[i].Lower == "в" && tokens[i + 1].Lower is "ваш" or "наш" && tokens[i + 2].Lower == "адрес")
            {
                // "в Ваш адрес": to you.
                tokens[i] = new Token(tokens[i].Start, tokens[i + 2].End, tokens[i + 1].Lower == "ваш" ? "вам" : "нам");
                tokens.RemoveRange(i + 1, 2);
            }

            if (
                i + 2 < tokens.Count
                && tokens[i].Lower is "г" or "гор" or "пос" or "пгт" or "дер"
                && tokens[i + 1].Text == "."
                && char.IsUpper(tokens[i + 2].Text[0])
                && tokens[i + 2].Time is null
            )
            {
                // "в г. Химки".
                var town = tokens[i + 2];
                tokens[i] = new Token(town.Start, town.End, town.Text)
                {
                    Tag = Tag.Name,
                    Mention = new Mention(town.Start, town.End, town.Text, MentionType.Location),
                };
                tokens.RemoveRange(i + 1, 2);
            }

            if (
                i + 1 < tokens.Count
                && tokens[i].Mention is { Type: not MentionType.Person } one
                && tokens[i + 1].Mention is { Type: not MentionType.Person } other
                && other.Start == one.End + 1
                && !tokens[i].Text.Contains(' ', StringComparison.Ordinal)
                && !tokens[i + 1].Text.Contains(' ', StringComparison.Ordinal)
                && IsForename(tokens[i].Lower) != IsForename(tokens[i + 1].Lower)
                && s_surnameEndings.Any(e => tokens[IsForename(tokens[i].Lower) ? i + 1 : i].Lower.Contains(e, StringComparison.Ordinal))
                // "партнёр Сытина Игорь Маслов": whose, and a man.
                && !(tokens[i].Lower[^1] is 'а' && !"аяуюеы".Contains(tokens[i + 1].Lower[^1], StringComparison.Ordinal))
            )
            {
                // "Юрков Станислав": a family name and a forename.
                var text = tokens[i].Text + " " + tokens[i + 1].Text;
                tokens[i] = new Token(one.Start, other.End, text)
                {
                    Tag = Tag.Name,
                    Mention = new Mention(one.Start, other.End, text, MentionType.Person),
                };
                tokens.RemoveAt(i + 1);
            }

            if (
                i + 1 < tokens.Count
                && tokens[i].Tag == Tag.Time
                && s_lexicon.Has("yearWords", tokens[i + 1].Lower)
                && tokens[i + 1].Start - tokens[i].End <= 1
            )
            {
                // "в 2021–2022 годах", "в 2020–2022 гг.".
                tokens[i] = new Token(tokens[i].Start, tokens[i + 1].End, tokens[i].Text) { Tag = Tag.Time, Time = tokens[i].Time };
                tokens.RemoveRange(i + 1, i + 3 < tokens.Count && tokens[i + 2].Text == "." && tokens[i + 1].Lower.Length <= 2 ? 2 : 1);
            }

            if (
                tokens[i] is { Mention: { Type: MentionType.Unknown } family, Text: [not '«', ..] }
                && !tokens[i].Text.Contains(' ', StringComparison.Ordinal)
                && !(i > 0 && s_lexicon.Has("prepositions", tokens[i - 1].Lower))
                && RussianMorphology.IsFamilyName(tokens[i].Lower)
            )
            {
                // "Игнатов приобретал": a family name that nobody introduced.
                tokens[i] = new Token(family.Start, family.End, tokens[i].Text)
                {
                    Tag = Tag.Name,
                    Mention = family with { Type = MentionType.Person },
                };
            }

            if (
                i > 0
                && s_lexicon.Has("titles.before", tokens[i - 1].Lower)
                && tokens[i] is { Mention: { Type: MentionType.Unknown } } sir
                && sir.Text[0] != '«'
            )
            {
                // "г-н Сюй".
                tokens[i] = new Token(sir.Start, sir.End, sir.Text)
                {
                    Tag = Tag.Name,
                    Mention = sir.Mention with { Type = MentionType.Person },
                };
            }

            if (
                i > 0
                && i + 1 < tokens.Count
                && tokens[i] is { Mention: null, Text: [var initial, _, .., _] } clan
                && clan.Text.Length <= 5
                && char.IsUpper(initial)
                && clan.Text.Skip(1).All(char.IsLower)
                && tokens[i - 1].Text is not ("." or "!" or "?" or ":" or "«")
                && tokens[i + 1] is { Mention: { Type: MentionType.Person } given }
                && given.Start == clan.End + 1
                && !given.Text.Contains(' ', StringComparison.Ordinal)
                && RussianForms.NounOf(clan.Lower) is null
                && Closed(clan) is null
            )
            {
                // "Пак Чжинсу": a family name of one syllable before the given one.
                var text = clan.Text + " " + given.Text;
                tokens[i] = new Token(clan.Start, given.End, text)
                {
                    Tag = Tag.Name,
                    Mention = new Mention(clan.Start, given.End, text, MentionType.Person),
                };
                tokens.RemoveAt(i + 1);
            }

            foreach (var phrase in s_adverbPhrases)
            {
                if (
                    i + phrase.Length <= tokens.Count
                    && phrase.Select((w, k) => tokens[i + k] is { Mention: null, Time: null } && tokens[i + k].Lower == w).All(same => same)
                )
                {
                    tokens[i] = new Token(tokens[i].Start, tokens[i + phrase.Length - 1].End, string.Join('_', phrase));
                    tokens.RemoveRange(i + 1, phrase.Length - 1);
                    break;
                }
            }

            foreach (var form in s_longForms)
            {
                if (
                    i + form.Length < tokens.Count
                    && tokens[i + form.Length].Mention is not null
                    && form.Select((w, k) => tokens[i + k].Lower == w).All(same => same)
                )
                {
                    tokens.RemoveRange(i, form.Length);
                    break;
                }
            }

            if (
                (
                    tokens[i] is { Mention: null or { Type: MentionType.Unknown or MentionType.Location } } first
                    || (first = tokens[i]).Mention is { Type: MentionType.Organization, IsCertain: false }
                        && !first.Text.Contains(' ', StringComparison.Ordinal)
                )
                && char.IsUpper(first.Text[0])
                && IsAdjective(first.Lower)
                && (i > 0 || first.Mention is not null)
                && !IsPossessive(first.Lower)
                && !s_lexicon.Has("demonyms", first.Lower)
                && !Gazetteer.Adjectives.ContainsKey(first.Text)
            )
            {
                var last = i + 1;
                while (last < tokens.Count && last < i + 3 && tokens[last].Mention is null && IsAdjective(tokens[last].Lower))
                {
                    last++;
                }

                if (
                    last < tokens.Count
                    && tokens[last] is { Mention: null } head
                    && RussianForms.NounOf(head.Lower) is { } noun
                    && (s_lexicon.Has("noun.org", noun) || s_lexicon.Has("noun.gov", noun))
                    && last + 1 < tokens.Count
                    && tokens[last + 1] is { Mention: not null, Text: ['«', ..] }
                )
                {
                    // "Новосибирский приборный концерн «X»": the name is X.
                    for (var k = i; k < last; k++)
                    {
                        tokens[k] = new Token(tokens[k].Start, tokens[k].End, tokens[k].Text);
                    }
                }
                else if (
                    last < tokens.Count
                    && tokens[last] is { Mention: null } closing
                    && RussianForms.NounOf(closing.Lower) is { } kind
                    && (s_lexicon.Has("noun.org", kind) || s_lexicon.Has("noun.gov", kind))
                )
                {
                    var name = string.Join(' ', tokens.GetRange(i, last - i + 1).Select(t => t.Text));
                    tokens[i] = new Token(first.Start, closing.End, name)
                    {
                        Tag = Tag.Name,
                        Mention = new Mention(first.Start, closing.End, name, MentionType.Organization),
                    };
                    tokens.RemoveRange(i + 1, last - i);
                }
            }
        }
    }

    private static bool IsForename(string word) => RussianMorphology.IsForename(word);
}
