using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.MadePapers.Wide;

/// <summary>How one wide paper writes numbers, money and days.</summary>
/// <param name="Words">The words of its language, for the names of months.</param>
/// <param name="Group">The mark between thousands; <c>in</c> groups as India does, by two after the first three.</param>
/// <param name="Decimal">The decimal mark.</param>
/// <param name="Day">One of six ways to write a day.</param>
/// <param name="Currency">ISO code.</param>
/// <param name="Money">0 bare, 1 code before, 2 code behind, 3 sign before, 4 sign behind.</param>
internal sealed record WideStyle(WideWords Words, string Group, string Decimal, int Day, string Currency, int Money)
{
    private string Sign =>
        Currency switch
        {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            "RUB" => "руб.",
            "CNY" => "¥",
            "INR" => "₹",
            "TRY" => "₺",
            "PLN" => "zł",
            "CZK" => "Kč",
            "CHF" => "Fr.",
            _ => "kr",
        };

    /// <summary>A style drawn for a language.</summary>
    public static WideStyle Of(WideWords words, Random random)
    {
        var (group, mark, currencies) = words.Language switch
        {
            "en" => random.Next(4) switch
            {
                0 => ("in", ".", "INR"),
                1 => ("", ".", "GBP"),
                _ => (",", ".", random.Next(2) == 0 ? "USD" : "GBP"),
            },
            "de" => random.Next(4) == 0 ? ("'", ".", "CHF") : (random.Next(3) == 0 ? "" : ".", ",", "EUR"),
            "fr" => (random.Next(4) == 0 ? "" : " ", ",", "EUR"),
            "es" or "it" or "pt" or "nl" => (random.Next(4) == 0 ? "" : ".", ",", "EUR"),
            "pl" => (" ", ",", "PLN"),
            "cs" => (" ", ",", "CZK"),
            "sv" => (" ", ",", "SEK"),
            "tr" => (".", ",", "TRY"),
            "ru" => (" ", random.Next(4) == 0 ? "." : ",", random.Next(4) == 0 ? "USD" : "RUB"),
            _ => (random.Next(3) == 0 ? "" : ",", ".", random.Next(4) == 0 ? "USD" : "CNY"),
        };
        return new(words, group, mark, random.Next(6), currencies, random.Next(5));
    }

    /// <summary>A number with two decimals.</summary>
    public string Number(decimal value)
    {
        var plain = value.ToString("0.00", CultureInfo.InvariantCulture);
        var whole = new StringBuilder(plain[..^3]);
        for (var at = whole.Length - 3; at > 0; at -= Group == "in" ? 2 : 3)
        {
            whole.Insert(at, Group == "in" ? "," : Group);
        }

        return whole + Decimal + plain[^2..];
    }

    /// <summary>An amount with its currency, where the style shows one.</summary>
    public string Amount(decimal value) =>
        Money switch
        {
            1 => $"{Currency} {Number(value)}",
            2 => $"{Number(value)} {Currency}",
            3 when Sign.Length == 1 => Sign + Number(value),
            3 or 4 => $"{Number(value)} {Sign}",
            _ => Number(value),
        };

    /// <summary>A day.</summary>
    public string Date(DateOnly day)
    {
        var month = Words.At("months", day.Month - 1);
        var (d, m, y) = (day.Day, day.Month, day.Year);
        return Words.Language switch
        {
            "zh" => Day % 3 == 0 ? $"{y}年{m}月{d}日"
            : Day % 3 == 1 ? Written($"{y}-{m:00}-{d:00}")
            : Written($"{y}.{m:00}.{d:00}"),
            "en" => Day switch
            {
                0 => $"{d} {month} {y}",
                1 => $"{month} {d}, {y}",
                2 => Written($"{d:00}-{month[..3]}-{y % 100:00}"),
                3 =>
                    $"{d}{(d % 10 == 1 && d != 11 ? "st" : d % 10 == 2 && d != 12 ? "nd" : d % 10 == 3 && d != 13 ? "rd" : "th")} {month} {y}",
                4 => Written($"{y}-{m:00}-{d:00}"),
                _ => Written($"{month[..3]} {d:00}, {y}"),
            },
            "es" or "pt" when Day < 3 => $"{d} de {month} de {y}",
            "de" or "cs" when Day == 0 => $"{d}. {month} {y}",
            "ru" when Day == 0 => $"«{d:00}» {month} {y} г.",
            _ => Day switch
            {
                0 or 1 => $"{d} {month} {y}",
                2 => Written($"{y}-{m:00}-{d:00}"),
                3 when Words.Language is "fr" or "es" or "it" or "pt" => Written($"{d:00}/{m:00}/{y}"),
                4 => Written($"{d:00}.{m:00}.{y % 100:00}"),
                5 => Written($"{d:00}-{m:00}-{y}"),
                _ => Written($"{d:00}.{m:00}.{y}"),
            },
        };
    }

    private static string Written(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
