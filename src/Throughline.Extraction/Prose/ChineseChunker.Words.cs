using System.Buffers;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>The words of a sentence: atoms, quoted designations, names written with a middle dot, and listed words.</content>
internal sealed partial class ChineseChunker
{
    private const int LongestQuoted = 14;
    private static readonly SearchValues<char> s_marks = SearchValues.Create("，。；！？：");

    // Atoms as they are; the text between them cut into listed words.
    private IEnumerable<Token> Words()
    {
        var parts = WithQuoted().SelectMany(Plain).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var token = parts[i];
            if (IsAtom(token))
            {
                yield return token;
                continue;
            }

            var last = i;
            while (last + 1 < parts.Count && !IsAtom(parts[last + 1]))
            {
                last++;
            }

            foreach (var word in WithMiddleDots([.. ChineseTagger.Cut(text, token.Start, parts[last].End)]))
            {
                yield return word;
            }

            i = last;
        }
    }

    // "我厂" names nobody; a name that begins with a verb ("协助X厂") lost its boundary.
    private static IEnumerable<Token> Plain(Token token)
    {
        if (
            token.Mention is { Type: MentionType.Location, Text: { Length: > 2 } town } flight
            && token.Start == flight.Start
            && s_lexicon.Has("names.flights", town[..1])
            && Gazetteer.ChinesePlaces.Contains(town[1..])
        )
        {
            // "从迪拜|飞|广州".
            return
            [
                new Token(token.Start, token.Start + 1, town[..1]),
                new Token(token.Start + 1, token.End, town[1..]) { Mention = flight with { Start = token.Start + 1, Text = town[1..] } },
            ];
        }

        if (token.Mention is not { Type: MentionType.Organization } name)
        {
            return [token];
        }

        if (s_lexicon.Has("pronouns", name.Text))
        {
            return [new Token(token.Start, token.End, token.Text)];
        }

        var verb = s_lexicon.Set("verbs.beforeName").FirstOrDefault(v => name.Text.StartsWith(v, StringComparison.Ordinal));
        if (verb is null || name.Text.Length < verb.Length + 4 || token.Start != name.Start)
        {
            return [token];
        }

        var (start, rest) = (token.Start + verb.Length, name.Text[verb.Length..]);
        return
        [
            new Token(token.Start, start, verb),
            new Token(start, token.End, rest) { Mention = name with { Start = start, Text = rest } },
        ];
    }

    private static bool IsAtom(Token token) => token.Mention is not null || token.Quantity is not null || token.Time is not null;

    // "“光线-3”导弹", "“远航”号油轮": a short quotation before a word for goods is the name of the goods.
    private List<Token> WithQuoted()
    {
        var parts = new List<Token>();
        for (var i = 0; i < atoms.Count; i++)
        {
            if (
                atoms[i].Text is not ("“" or "「" or "《")
                || atoms.FindIndex(i + 1, t => t.Text is "”" or "」" or "》") is not (> 0 and var close)
                || atoms[close].Start - atoms[i].End is < 1 or > LongestQuoted
                || text.AsSpan(atoms[i].End, atoms[close].Start - atoms[i].End).IndexOfAny(s_marks) >= 0
            )
            {
                parts.Add(atoms[i]);
                continue;
            }

            if (
                close + 1 < atoms.Count
                && atoms[close + 1] is { Mention: { Type: MentionType.Organization } body, Start: var next }
                && next == atoms[close].End
                && close - i <= 8
            )
            {
                // "“涅曼”无线电公司": the quotation belongs to the name.
                var whole = text[atoms[i].Start..body.End];
                parts.Add(
                    new Token(atoms[i].Start, body.End, whole)
                    {
                        Mention = new Mention(atoms[i].Start, body.End, whole, MentionType.Organization),
                    }
                );
                i = close + 1;
                continue;
            }

            if (
                ChineseTagger.Cut(text, atoms[close].End, Math.Min(text.Length, atoms[close].End + 6)).FirstOrDefault() is var (from, to)
                && from == atoms[close].End
                && to > from
                && s_lexicon.Has("noun.org", text[from..to])
                && !text[atoms[i].End..atoms[close].Start].Any(char.IsAsciiDigit)
            )
            {
                // "“天狼星”公司".
                parts.Add(
                    new Token(atoms[i].Start, to, text[atoms[i].Start..to])
                    {
                        Mention = new Mention(atoms[i].Start, to, text[atoms[i].Start..to], MentionType.Organization),
                    }
                );
                i = close;
                while (i + 1 < atoms.Count && atoms[i + 1].Start < to)
                {
                    i++;
                }

                continue;
            }

            if (atoms.GetRange(i + 1, close - i - 1) is [{ Mention: { } known }])
            {
                parts.Add(new Token(atoms[i].Start, atoms[close].End, text[atoms[i].Start..atoms[close].End]) { Mention = known });
                i = close;
                continue;
            }

            var (start, end) = (atoms[i].End, atoms[close].Start);
            var name = text[start..end];
            var behind = text.AsSpan(atoms[close].End, Math.Min(8, text.Length - atoms[close].End));
            if (IsAround("noun.org", atoms[i].Start) && !name.Any(char.IsAsciiDigit))
            {
                // "国有控股集团“北极星”", "“维加”仪器厂".
                parts.Add(
                    new Token(atoms[i].Start, atoms[close].End, text[atoms[i].Start..atoms[close].End])
                    {
                        Mention = new Mention(start, end, name, MentionType.Organization),
                    }
                );
                i = close;
                continue;
            }

            var isVessel = behind.Length > 0 && s_lexicon.Has("names.vesselMarks", behind[..1].ToString());
            if (
                !(
                    isVessel
                    || IsAround("noun.vessel", atoms[i].Start)
                    || ChineseTagger.StartsGoods(text, atoms[close].End)
                    || IsLabel(behind)
                    || name.Any(char.IsAsciiDigit)
                )
            )
            {
                parts.Add(atoms[i]);
                continue;
            }

            var stop = atoms[close].End + (isVessel ? 1 : 0);
            parts.Add(
                new Token(atoms[i].Start, stop, text[atoms[i].Start..stop]) { Mention = new Mention(start, end, name, MentionType.Product) }
            );
            i = close;
            while (i + 1 < atoms.Count && atoms[i + 1].Start < stop)
            {
                i++;
            }
        }

        return parts;
    }

    // "以“显示适配器”的品名": what goods are called.
    private static bool IsLabel(ReadOnlySpan<char> behind) => behind is ['的', '品', '名', ..] or ['品', '名', ..];

    // A word of a list right before a place.
    private bool IsAround(string list, int open)
    {
        var before = ChineseTagger.Cut(text, Math.Max(0, open - 8), open).LastOrDefault();
        return before.End == open && before.Start < open && s_lexicon.Has(list, text[before.Start..open]);
    }

    // "安东·别利克": unlisted words around a middle dot are a foreign person.
    private IEnumerable<Token> WithMiddleDots(List<(int Start, int End)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = words[i];
            var last = i;
            while (
                last + 2 < words.Count
                && text[words[last + 1].Start] is '·' or '・' or '•'
                && char.IsLetter(text[words[last + 2].Start])
                && words[last + 1].End - words[last + 1].Start == 1
            )
            {
                last += 2;
            }

            if (last > i && end - start > 1)
            {
                end = words[last].End;
                var name = text[start..end];
                yield return new Token(start, end, name) { Mention = new Mention(start, end, name, MentionType.Person) };
                i = last;
                continue;
            }

            yield return new Token(start, end, text[start..end]);
        }
    }
}
