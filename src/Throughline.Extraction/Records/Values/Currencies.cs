using System.Buffers;
using System.Collections.Frozen;

namespace Throughline.Extraction.Records;

/// <summary>Currencies by code, word and sign.</summary>
internal static class Currencies
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("$¥￥€₽£₺₸₹₴₩₪");
    private static readonly (PhraseTable Words, FrozenDictionary<string, string> Signs) s_file = Load();

    /// <summary>True for a word that names a currency.</summary>
    public static bool IsWord(string folded) => s_file.Words.WholeOrNull([new(folded, 0, folded.Length)]) is not null;

    /// <summary>The ISO code of a string that is a currency and nothing else (<c>USD</c>, <c>руб.</c>, <c>¥</c>); null otherwise.</summary>
    public static string? WholeOrNull(string text)
    {
        var trimmed = text.Trim().Trim('.', '(', ')');
        return s_file.Signs.GetValueOrDefault(trimmed.ToLowerInvariant()) ?? s_file.Words.WholeOrNull(Tokens.Of(trimmed));
    }

    /// <summary>The first currency named in a string, with its place; null where none is.</summary>
    public static (string Code, int Start, int End)? FindOrNull(string text)
    {
        var tokens = Tokens.Of(text);
        (string Code, int Start, int End)? best = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (s_file.Words.LongestAt(tokens, i) is { } hit && !char.IsAsciiDigit(tokens[i].Text[0]))
            {
                best = (hit.Meaning, tokens[i].Start, tokens[i + hit.Length - 1].End);
                break;
            }
        }

        foreach (var (sign, code) in s_file.Signs)
        {
            var at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (
                at >= 0
                && (best is null || at < best.Value.Start || (at == best.Value.Start && sign.Length > best.Value.End - best.Value.Start))
            )
            {
                best = (code, at, at + sign.Length);
            }
        }

        return best;
    }

    private static (PhraseTable, FrozenDictionary<string, string>) Load()
    {
        using var file = Lexicons.Open("records/currencies.json");
        var words = new PhraseTable();
        var signs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var currency in file.RootElement.GetProperty("currencies").EnumerateObject())
        {
            foreach (var entry in currency.Value.EnumerateArray())
            {
                var text = entry.GetString() ?? "";
                if (text.AsSpan().IndexOfAny(s_signs) >= 0)
                {
                    signs[text] = currency.Name;
                }
                else
                {
                    words.Add(text, currency.Name);
                }
            }
        }

        return (words, signs.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
