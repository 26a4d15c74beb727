using System.Globalization;
using System.Text;

namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>How one made paper writes numbers and days.</summary>
/// <param name="Group">The mark between thousands; empty for none.</param>
/// <param name="Decimal">The decimal mark.</param>
/// <param name="DayForm">One of the language's forms of days.</param>
internal sealed record MadeNumbers(string Group, string Decimal, int DayForm)
{
    private static readonly string[] s_months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    private static readonly string[] s_ruMonths =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    /// <summary>An amount with two decimals.</summary>
    public string Money(decimal value)
    {
        var plain = value.ToString("0.00", CultureInfo.InvariantCulture);
        var whole = new StringBuilder(plain[..^3]);
        for (var at = whole.Length - 3; at > 0; at -= 3)
        {
            whole.Insert(at, Group);
        }

        return whole + Decimal + plain[^2..];
    }

    /// <summary>A day.</summary>
    public string Day(DateOnly day, string language)
    {
        FormattableString text = (language, DayForm % 4) switch
        {
            ("en", 0) => $"{day.Day} {s_months[day.Month - 1]} {day.Year}",
            ("en", 1) => $"{s_months[day.Month - 1]} {day.Day}, {day.Year}",
            ("en", 2) => $"{day.Day:00}-{s_months[day.Month - 1][..3]}-{day.Year}",
            ("ru", 0) => $"{day.Day} {s_ruMonths[day.Month - 1]} {day.Year} г.",
            ("ru", 1) => $"«{day.Day:00}» {s_ruMonths[day.Month - 1]} {day.Year} г.",
            ("ru", _) => $"{day.Day:00}.{day.Month:00}.{day.Year}",
            ("zh", 0 or 1) => $"{day.Year}年{day.Month}月{day.Day}日",
            ("zh", 2) => $"{day.Year}/{day.Month:00}/{day.Day:00}",
            _ => $"{day.Year}-{day.Month:00}-{day.Day:00}",
        };
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
