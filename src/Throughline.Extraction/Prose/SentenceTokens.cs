using Throughline.Extraction.Mentions;
using Throughline.Extraction.Quantities;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>The tokens of a sentence with names, quantities and times as single tokens.</summary>
internal static class SentenceTokens
{
    // "four specialists": the noun stays a word of the sentence although the quantity knows its unit.
    private static int NumberEnd(string text, QuantitySpan quantity, string language)
    {
        if (language == "zh" || quantity.Quantity is not { Unit: { } unit } || unit is "%" or "times")
        {
            return quantity.End;
        }

        var space = text.LastIndexOf(' ', quantity.End - 1, quantity.End - quantity.Start);
        return space > quantity.Start ? space : quantity.End;
    }

    // "Managing Director", "Chief Executive Officer": an office that is written like a name.
    private static bool IsTitle(Mention name)
    {
        var lexicon = Lexicon.Of("en");
        var words = name.Text.ToLowerInvariant().Split(' ');
        return name.Type is MentionType.Organization or MentionType.Unknown
            && (lexicon.Has("noun.role", words[^1]) || lexicon.Has("noun.director", words[^1]))
            && words.SkipLast(1).All(w => lexicon.Has("titleWords", w) || lexicon.Has("noun.role", w));
    }

    // "Please", "Also": a small word at the head of a sentence.
    private static bool IsAdverb(Mention name) =>
        name.Type == MentionType.Unknown && Lexicon.Of("en").Has("adverbs", name.Text.ToLowerInvariant());

    // "a Vardanian plant": the adjective of a country that no list holds.
    private static bool IsDemonym(Mention name, string text) =>
        name.Type == MentionType.Unknown
        && name.Text.Length > 5
        && !name.Text.Contains(' ', StringComparison.Ordinal)
        && (name.Text.EndsWith("ian", StringComparison.Ordinal) || name.Text.EndsWith("ese", StringComparison.Ordinal))
        && name.End + 1 < text.Length
        && text[name.End] == ' '
        && char.IsLower(text[name.End + 1])
        && name.Start > 1
        && text[name.Start - 1] == ' '
        && (char.IsLower(text[name.Start - 2]) || text[name.Start - 2] is ',');

    // "I'll", "We've": a pronoun at the head of a sentence.
    private static bool IsContraction(Mention name) =>
        name.Type == MentionType.Unknown
        && name.Text.IndexOfAny(['\'', '’']) is var at and > 0
        && Lexicon.Of("en").Has("pronouns", name.Text[..at].ToLowerInvariant());

    /// <summary>Reads a sentence.</summary>
    public static List<Token> Read(
        string text,
        int start,
        int end,
        DocumentNames names,
        string language,
        PartialDate? reference,
        bool monthFirst,
        Func<int, NodaTime.LocalDate?>? story = null
    )
    {
        var atoms = new List<Token>();
        foreach (var time in TimeGrammar.Find(text, start, end, reference, monthFirst, story))
        {
            var from = time.Start;
            while (from < time.End && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            atoms.Add(new Token(from, time.End, text[from..time.End]) { Tag = Tag.Time, Time = time });
        }

        foreach (var name in names.Within(start, end))
        {
            if (language == "en" && (IsTitle(name) || IsContraction(name) || IsAdverb(name) || IsDemonym(name, text)))
            {
                continue;
            }

            var isQuoted = name.Start > start && name.End < end && text[name.Start - 1] is '«' or '“' && text[name.End] is '»' or '”';
            var (left, right) = isQuoted ? (name.Start - 1, name.End + 1) : (name.Start, name.End);
            atoms.Add(new Token(left, right, text[left..right]) { Tag = Tag.Name, Mention = name });
        }

        var times = atoms.Where(a => a.Tag == Tag.Time).Select(a => (a.Start, a.End)).ToList();
        foreach (var quantity in QuantityGrammar.Find(text, start, end, language))
        {
            // "от 12.08.2024" is a day, not "from 12 on".
            if (times.Exists(t => t.Start < quantity.End && quantity.Start < t.Start && t.End > quantity.End))
            {
                continue;
            }

            var tag = quantity.Amount is null ? Tag.Quantity : Tag.Money;
            var stop = NumberEnd(text, quantity, language);
            atoms.Add(new Token(quantity.Start, stop, text[quantity.Start..stop]) { Tag = tag, Quantity = quantity });
        }

        if (language == "zh")
        {
            // "收到1200万美元": a sum, not "until the year 1200".
            atoms.RemoveAll(a =>
                a.Tag == Tag.Time
                && char.IsAsciiDigit(text[a.End - 1])
                && atoms.Exists(q => q.Quantity is not null && a.Start < q.Start && q.Start < a.End && a.End < q.End)
            );
        }

        var kept = new List<Token>();
        foreach (var atom in atoms.OrderBy(a => a.Start).ThenByDescending(a => a.End - a.Start))
        {
            if (kept.Count == 0 || atom.Start >= kept[^1].End)
            {
                kept.Add(atom);
            }
        }

        var tokens = new List<Token>();
        var position = start;
        foreach (var atom in kept)
        {
            tokens.AddRange(Tokenizer.Read(text, position, atom.Start));
            tokens.Add(atom);
            position = atom.End;
        }

        tokens.AddRange(Tokenizer.Read(text, position, end));
        if (language == "en")
        {
            tokens.RemoveAll(t => t.Text is "M/s");
            NameUnitedStates(tokens);
            JoinHyphens(text, tokens);
            JoinCapitals(text, tokens);
        }

        return tokens;
    }

    // "which the US sanctioned", "by the UK.": the country itself, with nothing behind that it could describe.
    private static void NameUnitedStates(List<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (
                tokens[i] is not { Mention: null, Text: "US" or "UK" or "EU" or "UN" } token
                || tokens[i - 1].Lower is not "the"
                || i + 1 < tokens.Count
                    && char.IsLetter(tokens[i + 1].Text[0])
                    && !Lexicon.Of("en").Has("auxiliaryForms", tokens[i + 1].Lower)
                    && !Lexicon.Of("en").Has("modals", tokens[i + 1].Lower)
                    && !Lexicon.Of("en").Has("prepositions", tokens[i + 1].Lower)
                    && !Lexicon.Of("en").Has("conjunctions", tokens[i + 1].Lower)
                    && EnglishForms.Of(tokens[i + 1].Lower) is not { Form: VerbForm.Past }
            )
            {
                continue;
            }

            tokens[i] = new Token(token.Start, token.End, token.Text)
            {
                Tag = Tag.Name,
                Mention = new Mention(token.Start, token.End, token.Text, MentionType.Location),
            };
        }
    }

    // "26-year-old N", "a five-year agreement": one word before its noun, and no count of it.
    private static void JoinHyphens(string text, List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Quantity is null && tokens[i].Time is null || tokens[i].Text.Contains('%', StringComparison.Ordinal))
            {
                continue;
            }

            var last = i;
            while (
                last + 2 < tokens.Count
                && tokens[last + 1].Text is "-" or "‑"
                && tokens[last + 1].Start == tokens[last].End
                && tokens[last + 2].Start == tokens[last + 1].End
                && char.IsLower(tokens[last + 2].Text[0])
            )
            {
                last += 2;
            }

            var dash = tokens[i].Text.IndexOf('-', StringComparison.Ordinal);
            var isCompound =
                dash > 0 && tokens[i].Quantity is { Amount: null } && Lexicon.Of("en").Has("spans", tokens[i].Text[(dash + 1)..]);
            if (last == i && !isCompound)
            {
                continue;
            }

            var (start, end) = (tokens[i].Start, tokens[last].End);
            tokens[i] = new Token(start, end, text[start..end]) { Tag = Tag.Adjective };
            tokens.RemoveRange(i + 1, last - i);
        }
    }

    // "Marrow & Quill", "Quay Nine": capitals joined by an ampersand, or before a number that is written as a name.
    private static void JoinCapitals(string text, List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var count =
                i + 2 < tokens.Count && tokens[i + 1].Text == "&" && IsCapital(tokens[i]) && IsCapital(tokens[i + 2]) ? 3
                : IsCapital(tokens[i]) && tokens[i].Mention is null && tokens[i + 1].Quantity is not null && IsCapital(tokens[i + 1]) ? 2
                : IsModel(tokens, i) ? 2
                : 0;
            if (count == 0)
            {
                continue;
            }

            var (start, end) = (tokens[i].Start, tokens[i + count - 1].End);
            tokens[i] = new Token(start, end, text[start..end])
            {
                Tag = Tag.Name,
                Mention = new Mention(start, end, text[start..end], IsModel(tokens, i) ? MentionType.Product : MentionType.Organization),
            };
            tokens.RemoveRange(i + 1, count - 1);
        }
    }

    // "Kestrel 3 helicopters", "a Boeing 737 freighter": a bare number behind a name that is no place or person belongs to it.
    private static bool IsModel(List<Token> tokens, int i) =>
        tokens[i].Mention is { Type: MentionType.Unknown or MentionType.Product } name
        && !name.Text.Contains(' ', StringComparison.Ordinal)
        && tokens[i + 1] is { Quantity: { Amount: null }, Start: var start }
        && start == tokens[i].End + 1
        && tokens[i + 1].Text.All(char.IsAsciiDigit)
        && i + 2 < tokens.Count
        && char.IsLower(tokens[i + 2].Text[0])
        && Lexicon.Of("en").Has("noun.goods", EnglishForms.Singular(tokens[i + 2].Lower));

    private static bool IsCapital(Token token) =>
        token.Time is null
        && token.Text.Length > 2
        && char.IsUpper(token.Text[0])
        && char.IsLower(token.Text[^1])
        && (
            token.Mention is { Type: not (MentionType.Person or MentionType.Location) }
            || !Lexicon.Of("en").Has("determiners", token.Lower)
                && !Lexicon.Of("en").Has("prepositions", token.Lower)
                && !token.Text.Contains(' ', StringComparison.Ordinal)
        );
}
