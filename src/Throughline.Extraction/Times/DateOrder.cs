using System.Buffers;

namespace Throughline.Extraction.Times;

/// <summary>Tells whether a text writes 5/12/2024 for 12 May.</summary>
/// <remarks>
/// A date that can be read one way only decides for the whole text ("27/12/2024"); where there is none, an English text that speaks of the United States
/// or its dollars and of no other country's money is read month first.
/// </remarks>
public static class DateOrder
{
    private const int Reach = 20_000;

    // Words by which a text shows where it was written: states and cities that date month first, against money and places of the day-first world.
    private static readonly SearchValues<string> s_american = SearchValues.Create(
        [
            "United States",
            "U.S.",
            "USA",
            "Washington",
            "New York",
            "California",
            "Texas",
            "Florida",
            "Illinois",
            "Virginia",
            "Delaware",
            "Massachusetts",
            "New Jersey",
            "Pennsylvania",
            "Nevada",
            "Ohio",
            "Michigan",
            "Oregon",
        ],
        StringComparison.Ordinal
    );

    private static readonly SearchValues<string> s_elsewhere = SearchValues.Create(
        ["£", "€", "₽", "¥", "GBP", "EUR", "RUB", "CNY", "RMB", "ruble", "rouble", "yuan", "London", "Moscow", "A$", "HK$", "AED", "VAT"],
        StringComparison.Ordinal
    );

    /// <summary>True where month stands before day.</summary>
    /// <param name="text">The whole text layer; its first 20,000 UTF-16 units are looked at.</param>
    /// <param name="language">ISO 639-1.</param>
    public static bool IsMonthFirst(string text, string language)
    {
        var seen = text.AsSpan(0, Math.Min(text.Length, Reach));
        var balance = 0;
        for (var at = seen.IndexOf('/'); at >= 0; )
        {
            balance += Vote(seen, at);
            var next = seen[(at + 1)..].IndexOf('/');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return balance > 0 || balance == 0 && language == "en" && seen.ContainsAny(s_american) && !seen.ContainsAny(s_elsewhere);
    }

    // +1 for 12/27/2024, −1 for 27/12/2024, 0 for any other slash.
    private static int Vote(ReadOnlySpan<char> text, int slash)
    {
        var (left, right) = (Back(text, slash), Ahead(text, slash + 1));
        if (left < 0 || right < 0 || !IsYearBehind(text, slash + 1 + (right >= 10 || text[slash + 1] == '0' ? 2 : 1)))
        {
            return 0;
        }

        return left is >= 1 and <= 12 && right is > 12 and <= 31 ? 1
            : left is > 12 and <= 31 && right is >= 1 and <= 12 ? -1
            : 0;
    }

    private static int Back(ReadOnlySpan<char> text, int slash)
    {
        var digits = 0;
        while (digits < 3 && slash - 1 - digits >= 0 && char.IsAsciiDigit(text[slash - 1 - digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && !(slash - 1 - digits >= 0 && text[slash - 1 - digits] == '/')
            ? Value(text.Slice(slash - digits, digits))
            : -1;
    }

    private static int Ahead(ReadOnlySpan<char> text, int at)
    {
        var digits = 0;
        while (digits < 3 && at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
        {
            digits++;
        }

        return digits is 1 or 2 ? Value(text.Slice(at, digits)) : -1;
    }

    private static bool IsYearBehind(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && text[at] == '/' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]);

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = value * 10 + (digit - '0');
        }

        return value;
    }
}
