using System.Collections.Immutable;

namespace Throughline.Extraction.Quantities;

/// <summary>Words and signs for currencies in English, Russian and Chinese.</summary>
internal static class Currencies
{
    /// <summary>The code given for "¥", which is the yuan or the yen.</summary>
    public const string Yen = "¥";

    /// <summary>The code given for money named without its country ("francs").</summary>
    public const string Unknown = "?";

    private static readonly PhraseIndex<string> s_words = new(WordFile.Read("quantities/currencies.txt").Select(w => (w.Form, w.Head)));

    // Codes that are also words or parts of names count only in capitals.
    private static readonly ImmutableHashSet<string> s_plain = ["usd", "eur", "rmb", "cny", "rub", "gbp", "euro"];

    /// <summary>The currency word that starts at an offset, as (length, code); null where none does.</summary>
    public static (int Length, string Code)? At(string text, int start, int end)
    {
        if (s_words.At(text, start, end) is not { } hit || !IsWhole(text, start))
        {
            return null;
        }

        var isCode =
            hit.Length == 3
            && char.IsAsciiLetter(text[start])
            && char.IsAsciiLetter(text[start + 1])
            && char.IsAsciiLetter(text[start + 2]);
        return
            isCode
            && char.IsLower(text[start])
            && hit.Meaning.Equals(text.Substring(start, 3), StringComparison.OrdinalIgnoreCase)
            && !s_plain.Contains(text.Substring(start, 3))
            ? null
            : (hit.Length, hit.Meaning);
    }

    /// <summary>Every currency code that a text names.</summary>
    public static ImmutableHashSet<string> In(string text)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (At(text, i, text.Length) is { } hit)
            {
                found.Add(hit.Code.Split('*')[0]);
                i += hit.Length - 1;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What a code of the list means in a text: the yuan or the yen by the words beside it or the language; null where nothing tells.</summary>
    public static string? Resolve(string code, string text, string language)
    {
        if (code == Unknown)
        {
            return null;
        }

        if (code != Yen)
        {
            return code;
        }

        if (Names(text, ["yen", "JPY", "Japan", "иен", "Япон", "日元", "日本", "円"]))
        {
            return "JPY";
        }

        return language == "zh" || Names(text, ["yuan", "RMB", "CNY", "renminbi", "China", "Chinese", "юан", "Кита", "人民币", "元"])
            ? "CNY"
            : null;
    }

    private static bool Names(string text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A Latin or Cyrillic word must stand alone ("rub" in "rubber" is none); signs and Chinese words need not.
    private static bool IsWhole(string text, int start) =>
        !char.IsLetter(text[start]) || text[start] >= 0x2E80 || start == 0 || !char.IsLetter(text[start - 1]) || text[start - 1] >= 0x2E80;
}
