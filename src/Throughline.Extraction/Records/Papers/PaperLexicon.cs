using System.Collections.Frozen;

namespace Throughline.Extraction.Records;

/// <summary>Reads the labels of papers: runs of known words, whose meaning is composed from them.</summary>
internal static class PaperLexicon
{
    private const int MostBehindTitle = 6;

    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create(":：;；|,，");

    private static readonly (
        PhraseTable Words,
        FrozenSet<string> Ignored,
        PhraseTable Columns,
        (string Ending, string Meaning)[] Endings,
        PhraseTable Firms,
        PhraseTable Credit,
        FrozenSet<string> Captions,
        FrozenSet<string> Addressed
    ) s_file = Load();

    /// <summary>Marks the labels of a run and how much of it they take.</summary>
    public static void Mark(PaperRun run)
    {
        var tokens = run.Tokens;
        var known = 0;
        for (var i = 0; i < tokens.Count; )
        {
            var hits = Hits(tokens, i);
            // "INV-2023-17": the letters are part of a code.
            if (hits.Length == 0 || IsCode(run.Text, tokens[i + hits.Length - 1].End))
            {
                i++;
                continue;
            }

            var first = i;
            var sets = new List<string[]> { hits.Meanings };
            var end = i + hits.Length;
            for (i = end; i < tokens.Count; )
            {
                // A colon, or a figure, ends a label.
                if (IsParted(run.Text, tokens[end - 1].End, tokens[i].Start))
                {
                    break;
                }

                if (Hits(tokens, i) is { Length: > 0 } more && !IsCode(run.Text, tokens[i + more.Length - 1].End))
                {
                    sets.Add(more.Meanings);
                    i += more.Length;
                    end = i;
                }
                else if (IsFiller(tokens[i].Text))
                {
                    i++;
                }
                else
                {
                    break;
                }
            }

            i = end;
            if (PaperMeaning.Of(sets) is var (key, weight))
            {
                var start = tokens[first].Start;
                weight *= first == 0 || IsBreak(run.Text, start) ? 1 : 0.6;
                run.Labels.Add(new(key, weight, start, tokens[end - 1].End));
                known += Letters(run.Text, start, tokens[end - 1].End);
            }
        }

        run.LabelShare = (double)known / Math.Max(1, Letters(run.Text, 0, run.Text.Length));
    }

    /// <summary>True for words of shops and the like, which bear no legal form on their receipts.</summary>
    public static bool IsFirm(List<Token> tokens) => s_file.Firms.FirstIn(tokens) is not null;

    /// <summary>True for a label that says itself that its value is the buyer's: "N° TVA client", "Your VAT No.".</summary>
    public static bool IsBuyers(PaperRun run, PaperLabel label)
    {
        var before = run.Tokens.FindLastIndex(t => t.End <= label.Start);
        if (before >= 0 && s_file.Addressed.Contains(run.Tokens[before].Text))
        {
            return true;
        }

        for (var i = before + 1; i < run.Tokens.Count && run.Tokens[i].Start < label.End; i++)
        {
            if (s_file.Addressed.Contains(run.Tokens[i].Text) || Hits(run.Tokens, i).Meanings.Contains("buyer", StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for words that head a part of a paper ("Booking details") and name nobody.</summary>
    public static bool IsCaption(List<Token> tokens) => tokens.Count > 0 && tokens.TrueForAll(t => s_file.Captions.Contains(t.Text));

    /// <summary>True for the words that title a credit note.</summary>
    public static bool IsCredit(List<Token> tokens) => s_file.Credit.FirstIn(tokens) is not null;

    /// <summary>The place of the words in a line of their own that head a credit note; null where none stand.</summary>
    public static (int Start, int End)? CreditOrNull(string head)
    {
        for (var start = 0; start < head.Length; )
        {
            var end = head.IndexOf('\n', start);
            end = end < 0 ? head.Length : end;
            foreach (var (from, to) in Cells(head, start, end))
            {
                var tokens = Tokens.Of(head.AsSpan(from, to - from));
                if (s_file.Credit.FirstIn(tokens) is { At: 0 } hit && tokens.Count - hit.Length < MostBehindTitle)
                {
                    return (from + tokens[0].Start, from + tokens[hit.Length - 1].End);
                }
            }

            start = end + 1;
        }

        return null;
    }

    private static IEnumerable<(int From, int To)> Cells(string text, int start, int end)
    {
        for (var from = start; from < end; )
        {
            var tab = text.IndexOf('\t', from, end - from);
            var to = tab < 0 ? end : tab;
            yield return (from, to);
            from = to + 1;
        }
    }

    /// <summary>What a column's head may mean, best first by the order of the lexicon; empty where the words are no head.</summary>
    /// <param name="tokens">Folded words.</param>
    /// <param name="at">The word to begin at.</param>
    /// <param name="length">How many words the longest head takes.</param>
    public static List<string> ColumnsAt(List<Token> tokens, int at, out int length)
    {
        var found = new List<string>();
        length = 0;
        foreach (var (meaning, count) in s_file.Columns.At(tokens, at))
        {
            if (count > length)
            {
                (length, found) = (count, []);
            }

            if (count == length && !found.Contains(meaning))
            {
                found.Add(meaning);
            }
        }

        return found;
    }

    private static (string[] Meanings, int Length) Hits(List<Token> tokens, int at)
    {
        List<string>? found = null;
        var length = 0;
        foreach (var (meaning, count) in s_file.Words.At(tokens, at))
        {
            if (count > length)
            {
                (length, found) = (count, []);
            }

            if (count == length)
            {
                found!.Add(meaning);
            }
        }

        if (found is not null)
        {
            return ([.. found], length);
        }

        // Germanic compounds: their last part says what they are ("Mietrechnung", "Kundennummer").
        foreach (var (ending, meaning) in s_file.Endings)
        {
            if (tokens[at].Text.Length > ending.Length + 2 && tokens[at].Text.EndsWith(ending, StringComparison.Ordinal))
            {
                return ([meaning], 1);
            }
        }

        return ([], 0);
    }

    private static bool IsCode(string text, int end) =>
        end < text.Length
        && (
            char.IsAsciiDigit(text[end]) && char.IsAsciiLetter(text[end - 1])
            || (
                end + 1 < text.Length
                && (text[end] is '-' or '/' && char.IsAsciiDigit(text[end + 1]) || text[end] is '_' && char.IsLetterOrDigit(text[end + 1]))
            )
        );

    private static bool IsFiller(string word) => s_file.Ignored.Contains(word) || word is "%" || Currencies.IsWord(word);

    private static bool IsParted(string text, int from, int to) => text.AsSpan(from, to - from).IndexOfAny(s_marks) >= 0;

    private static bool IsBreak(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at == 0
            || text[at - 1]
                is ':'
                    or '：'
                    or ';'
                    or ','
                    or '，'
                    or '|'
                    or '/'
                    or '('
                    or '（'
                    or '.'
                    or '-'
                    or '–'
                    or '*'
                    or '•'
                    or ')'
                    or '）';
    }

    private static int Letters(string text, int start, int end)
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += char.IsLetterOrDigit(text[i]) ? 1 : 0;
        }

        return count;
    }

    private static (
        PhraseTable,
        FrozenSet<string>,
        PhraseTable,
        (string, string)[],
        PhraseTable,
        PhraseTable,
        FrozenSet<string>,
        FrozenSet<string>
    ) Load()
    {
        using var file = Lexicons.Open("records/papers.json");
        FrozenSet<string> Words(string list) =>
            file
                .RootElement.GetProperty(list)
                .EnumerateArray()
                .SelectMany(w => Tokens.Of(w.GetString() ?? "").Select(t => t.Text))
                .ToFrozenSet(StringComparer.Ordinal);
        return (
            WithPlain(file.RootElement.GetProperty("words")),
            Words("ignore"),
            WithPlain(file.RootElement.GetProperty("columns")),
            [
                .. file
                    .RootElement.GetProperty("endings")
                    .EnumerateObject()
                    .SelectMany(m => m.Value.EnumerateArray().Select(w => (w.GetString() ?? "", m.Name))),
            ],
            Lexicons.List(file.RootElement.GetProperty("firms"), "firm"),
            Lexicons.List(file.RootElement.GetProperty("credit"), "credit"),
            Words("captions"),
            Words("addressed")
        );
    }

    // Many papers, and recognition, leave the marks of Latin letters out: "cislo" for "číslo", "faellig" for "fällig".
    private static PhraseTable WithPlain(System.Text.Json.JsonElement meanings)
    {
        var table = new PhraseTable();
        foreach (var meaning in meanings.EnumerateObject())
        {
            foreach (
                var phrase in meaning
                    .Value.EnumerateArray()
                    .Select(p => p.GetString() ?? "")
                    .SelectMany(Spellings)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                table.Add(phrase, meaning.Name);
            }
        }

        return table;
    }

    private static IEnumerable<string> Spellings(string phrase)
    {
        yield return phrase;
        if (!phrase.Any(c => c is > '\u00bf' and < '\u0250'))
        {
            yield break;
        }

        var plain = new System.Text.StringBuilder(phrase.Length);
        foreach (var c in phrase.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                plain.Append(
                    c switch
                    {
                        'ł' => 'l',
                        'ı' => 'i',
                        'ø' => 'o',
                        _ => c,
                    }
                );
            }
        }

        yield return plain.ToString();
        yield return phrase
            .Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal)
            .Replace("ß", "ss", StringComparison.Ordinal);
    }
}
