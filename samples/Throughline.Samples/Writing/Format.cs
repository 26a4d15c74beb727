using System.Globalization;

namespace Throughline.Samples.Writing;

/// <summary>Numbers and dates as the documents of each language print them.</summary>
internal static class Format
{
    private static readonly string[] s_months =
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

    public static string En(decimal value) => value.ToString("#,##0.00", CultureInfo.InvariantCulture);

    public static string Ru(decimal value) => En(value).Replace(',', ' ').Replace('.', ',');

    public static string RuPlain(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Dots(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string RuLong(DateOnly day) => $"{day.Day} {s_months[day.Month - 1]} {day.Year} г.";

    public static string EnLong(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string EnShort(DateOnly day) => day.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);

    public static string Zh(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
