using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Names that the tagger cuts short or takes for another kind: foreign ones, those in the dative, and a town before a name.</content>
internal sealed partial class RussianChunker
{
    private void JoinForeign(int i)
    {
        if (
            i + 1 < tokens.Count
            && tokens[i] is { Mention: null, Text: [>= 'A' and <= 'Z', _, _, ..] } opening
            && opening.Text.All(char.IsAsciiLetter)
            && tokens[i + 1] is { Mention: { Type: MentionType.Organization or MentionType.Unknown or MentionType.Person } rest }
            && char.IsAsciiLetter(rest.Text[0])
            && rest.Start == opening.End + 1
        )
        {
            // "Desert Lark Trading": one name in Latin letters.
            var text = opening.Text + " " + rest.Text;
            tokens[i] = new Token(opening.Start, rest.End, text)
            {
                Tag = Tag.Name,
                Mention = new Mention(opening.Start, rest.End, text, MentionType.Organization),
            };
            tokens.RemoveAt(i + 1);
        }

        if (
            tokens[i] is { Mention: { Type: MentionType.Product } ware, Text: ['«', .., 'у' or 'ю' or 'е' or 'м', '»'] }
            && tokens[i].Text.All(c => char.IsLetter(c) || c is '«' or '»' or '-')
        )
        {
            // "продали оборудование «Энергопоставке»": a name in the dative is of no model.
            tokens[i] = new Token(tokens[i].Start, tokens[i].End, tokens[i].Text)
            {
                Tag = Tag.Name,
                Mention = ware with { Type = MentionType.Unknown },
            };
        }

        if (
            i + 2 < tokens.Count
            && tokens[i] is { Mention: { Type: MentionType.Unknown } lone, Text: [not '«', _, _, ..] }
            && tokens[i + 1].Text == "и"
            && tokens[i + 2].Mention is { Type: MentionType.Person }
            && s_surnameEndings.Any(e => tokens[i].Lower.EndsWith(e, StringComparison.Ordinal))
        )
        {
            // "Шалаев и Ковязина".
            tokens[i] = new Token(lone.Start, lone.End, tokens[i].Text)
            {
                Tag = Tag.Name,
                Mention = lone with { Type = MentionType.Person },
            };
        }

        if (
            i + 1 < tokens.Count
            && tokens[i] is { Mention: { Type: MentionType.Unknown or MentionType.Organization } begun, Text: [>= 'А' and <= 'Я', ..] }
            && !tokens[i].Text.Contains(' ', StringComparison.Ordinal)
            && tokens[i + 1] is { Mention: null, Quantity: null, Time: null, Text: [>= 'А' and <= 'Я', _, _, ..] } goesOn
            && goesOn.Text.Skip(1).All(char.IsLower)
            && goesOn.Start == begun.End + 1
            && RussianForms.NounOf(goesOn.Lower) is not null
            && !s_lexicon.Has("noun.role", RussianForms.NounOf(goesOn.Lower)!)
            && !s_lexicon.Has("noun.people", RussianForms.NounOf(goesOn.Lower)!)
        )
        {
            // "Лянхэ Электроник": a capital inside the sentence goes on with the name.
            var text = tokens[i].Text + " " + goesOn.Text;
            tokens[i] = new Token(begun.Start, goesOn.End, text)
            {
                Tag = Tag.Name,
                Mention = new Mention(begun.Start, goesOn.End, text, MentionType.Organization),
            };
            tokens.RemoveAt(i + 1);
        }

        if (i + 1 < tokens.Count && IsTownly(tokens[i], tokens[i + 1]))
        {
            // "Челябинский «X» освоил": whence, and the name.
            tokens[i] = new Token(tokens[i].Start, tokens[i].End, tokens[i].Lower);
        }
    }

    private static bool IsTownly(Token attribute, Token name) =>
        attribute is { Mention: null or { Type: not MentionType.Person }, Quantity: null, Time: null }
        && attribute.Lower.IndexOf(' ', StringComparison.Ordinal) < 0
        && char.IsUpper(attribute.Text[0])
        && s_townly.Any(e => attribute.Lower.EndsWith(e, StringComparison.Ordinal))
        && name.Mention is not null
        && (name.Text[0] is '«' || char.IsAsciiLetter(name.Text[0]) || s_lexicon.Has("noun.legalForm", name.Text.Split(' ')[0]));

    private static readonly string[] s_townly = ["ский", "ская", "ское", "цкий", "цкая", "цкое"];
}
