using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>Month names, ordinals and parts of a year in English, Russian and Chinese.</summary>
internal static class Months
{
    private static readonly string[] s_starts =
    [
        "jan,янв",
        "feb,фев",
        "mar,мар",
        "apr,апр",
        "may,май,мая,мае,маю",
        "jun,июн",
        "jul,июл",
        "aug,авг",
        "sep,сен",
        "oct,окт",
        "nov,ноя",
        "dec,дек",
    ];

    /// <summary>1 to 12, or 0 for no month.</summary>
    public static int Of(string name)
    {
        for (var i = 0; i < s_starts.Length; i++)
        {
            if (s_starts[i].Split(',').Any(s => name.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The number of an ordinal word, Roman numeral, Q-form or digit; 0 for none.</summary>
    public static int Ordinal(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.FirstOrDefault(char.IsAsciiDigit) is var digit and not '\0')
        {
            return digit - '0';
        }

        return lower switch
        {
            "first" or "i" or "一" => 1,
            "second" or "ii" or "二" => 2,
            "third" or "iii" or "三" => 3,
            "fourth" or "iv" or "四" => 4,
            _ when lower.StartsWith("перв", StringComparison.Ordinal) => 1,
            _ when lower.StartsWith("втор", StringComparison.Ordinal) => 2,
            _ when lower.StartsWith("трет", StringComparison.Ordinal) => 3,
            _ when lower.StartsWith("четв", StringComparison.Ordinal) => 4,
            _ => 0,
        };
    }

    /// <summary>A Chinese or Arabic number up to 31.</summary>
    public static int Digits(string text)
    {
        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        int One(string s) => s.Length == 0 ? 0 : "零一二三四五六七八九".IndexOf(s[0], StringComparison.Ordinal);
        return ten < 0 ? One(text) : (ten == 0 ? 1 : One(text[..ten])) * 10 + One(text[(ten + 1)..]);
    }

    /// <summary>An approximate part of a year.</summary>
    public static TimeRange PartOf(string word, int year)
    {
        var lower = word.ToLowerInvariant();
        var (from, to) = lower switch
        {
            "mid" or "年中" or "中" => (6, 6),
            "spring" or "весной" => (3, 5),
            "summer" or "летом" => (6, 8),
            "autumn" or "fall" or "осенью" => (9, 11),
            "late" or "end of" or "年底" or "年末" or "底" or "末" => (10, 12),
            _ when lower.StartsWith("кон", StringComparison.Ordinal) => (10, 12),
            _ when lower.StartsWith("серед", StringComparison.Ordinal) => (6, 6),
            "winter" or "зимой" => (1, 2),
            _ => (1, 3),
        };
        return from == to
            ? TimeRange.At(PartialDate.OfMonth(year, from, approximate: true))
            : TimeRange.Between(PartialDate.OfMonth(year, from, approximate: true), PartialDate.OfMonth(year, to, approximate: true));
    }
}
