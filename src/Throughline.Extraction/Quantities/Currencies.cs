using System.Collections.Immutable;

namespace Throughline.Extraction.Quantities;

/// <summary>Words and signs for currencies in English, Russian and Chinese, longest first.</summary>
internal static class Currencies
{
    // ISO 4217 codes and everyday names; "¥" is read as CNY only where the language or the words say so (it also means JPY).
    private static readonly (string Word, string Code)[] s_words =
    [
        .. new (string, string)[]
        {
            ("us dollars", "USD"),
            ("u.s. dollars", "USD"),
            ("us dollar", "USD"),
            ("dollars", "USD"),
            ("dollar", "USD"),
            ("usd", "USD"),
            ("us$", "USD"),
            ("$", "USD"),
            ("долларов сша", "USD"),
            ("доллара сша", "USD"),
            ("долларов", "USD"),
            ("доллара", "USD"),
            ("доллар", "USD"),
            ("долл. сша", "USD"),
            ("долл.", "USD"),
            ("долл", "USD"),
            ("美元", "USD"),
            ("euros", "EUR"),
            ("euro", "EUR"),
            ("eur", "EUR"),
            ("€", "EUR"),
            ("евро", "EUR"),
            ("欧元", "EUR"),
            ("yuan", "CNY"),
            ("renminbi", "CNY"),
            ("cny", "CNY"),
            ("rmb", "CNY"),
            ("юаней", "CNY"),
            ("юаня", "CNY"),
            ("юань", "CNY"),
            ("人民币", "CNY"),
            ("元", "CNY"),
            ("roubles", "RUB"),
            ("rouble", "RUB"),
            ("rubles", "RUB"),
            ("ruble", "RUB"),
            ("rub", "RUB"),
            ("₽", "RUB"),
            ("российских рублей", "RUB"),
            ("рублей", "RUB"),
            ("рубля", "RUB"),
            ("рубль", "RUB"),
            ("руб.", "RUB"),
            ("руб", "RUB"),
            ("卢布", "RUB"),
            ("pounds sterling", "GBP"),
            ("gbp", "GBP"),
            ("£", "GBP"),
            ("фунтов", "GBP"),
            ("英镑", "GBP"),
            ("yen", "JPY"),
            ("jpy", "JPY"),
            ("иен", "JPY"),
            ("日元", "JPY"),
            ("dirhams", "AED"),
            ("dirham", "AED"),
            ("aed", "AED"),
            ("дирхамов", "AED"),
            ("迪拉姆", "AED"),
            ("swiss francs", "CHF"),
            ("chf", "CHF"),
            ("hong kong dollars", "HKD"),
            ("hkd", "HKD"),
            ("港元", "HKD"),
            ("港币", "HKD"),
            ("rials", "IRR"),
            ("rial", "IRR"),
            ("lira", "TRY"),
            ("лир", "TRY"),
            ("rupees", "INR"),
            ("inr", "INR"),
            ("hryvnia", "UAH"),
            ("uah", "UAH"),
            ("гривен", "UAH"),
            ("тенге", "KZT"),
            ("kzt", "KZT"),
            ("tenge", "KZT"),
            ("krw", "KRW"),
            ("韩元", "KRW"),
            ("sgd", "SGD"),
            ("aud", "AUD"),
            ("¥", "¥"),
            ("￥", "¥"),
        }.OrderByDescending(w => w.Item1.Length),
    ];

    /// <summary>The ISO codes and words, longest word first.</summary>
    public static ImmutableArray<(string Word, string Code)> Words { get; } = [.. s_words];

    /// <summary>The currency word that starts at an offset, as (length, code); null where none does.</summary>
    public static (int Length, string Code)? At(string text, int start, int end)
    {
        foreach (var (word, code) in s_words)
        {
            if (
                start + word.Length <= end
                && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && IsWhole(text, start, start + word.Length, word)
            )
            {
                return (word.Length, code);
            }
        }

        return null;
    }

    /// <summary>Every currency code that a text names.</summary>
    public static ImmutableHashSet<string> In(string text)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (At(text, i, text.Length) is { } hit)
            {
                found.Add(hit.Code);
                i += hit.Length - 1;
            }
        }

        return found.ToImmutable();
    }

    // A Latin or Cyrillic word must stand alone ("rub" in "rubber" is none); signs and Chinese words need not.
    private static bool IsWhole(string text, int start, int end, string word)
    {
        var first = word[0];
        if (!char.IsLetter(first) || first >= 0x2E80)
        {
            return true;
        }

        var before = start > 0 && char.IsLetter(text[start - 1]) && text[start - 1] < 0x2E80;
        var after = end < text.Length && char.IsLetter(word[^1]) && char.IsLetter(text[end]) && text[end] < 0x2E80;
        return !before && !after;
    }
}
