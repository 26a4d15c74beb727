using System.Globalization;

namespace Throughline.Accuracy.Suites.Kitinerary;

/// <summary>When two values of a field are the same.</summary>
internal static class FieldValues
{
    private static readonly string[] s_titles = ["MR", "MRS", "MS", "MISS", "DR", "HERR", "FRAU"];

    /// <summary>Compares an expected value with ours.</summary>
    /// <remarks>
    /// Names of people: the same words in any order, without titles. Times: the same instant where both have an offset, else the same local time.
    /// Numbers as numbers, codes without spaces and leading zeros, all else the same letters and digits in the same order.
    /// </remarks>
    public static bool Same(string field, string expected, Dictionary<string, string> read)
    {
        if (field == "flight")
        {
            return read.TryGetValue("flight", out var flight)
                && Bare(flight) is var ours
                && ours.EndsWith(Bare(expected).TrimStart('0'), StringComparison.Ordinal)
                && (
                    ours.Length - Bare(expected).TrimStart('0').Length is var lead
                    && (lead == 0 || !char.IsAsciiDigit(ours[lead - 1]) || lead == 2)
                );
        }

        if (field is "from" or "to" && Bare(read.GetValueOrDefault(field + "Code", "")) == Bare(expected))
        {
            return true; // a place that the paper names by its code only
        }

        if (!read.TryGetValue(field, out var value))
        {
            return false;
        }

        return field switch
        {
            "passenger" => Words(expected).SetEquals(Words(value)),
            "price" => decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
                && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
                && a == b,
            "departure" or "arrival" or "boarding" or "start" or "end" or "doors" or "pickupTime" or "dropoffTime" => SameTime(
                expected,
                value
            ),
            "seat" or "sequence" or "ticket" => Bare(expected).TrimStart('0') == Bare(value).TrimStart('0'),
            _ => Bare(expected) == Bare(value),
        };
    }

    private static bool SameTime(string expected, string value)
    {
        var (hasOffset, own) = (HasOffset(expected), HasOffset(value));
        if (value.Length == 10)
        {
            // A whole day, which kitinerary writes as its first and last second.
            return expected.StartsWith(value, StringComparison.Ordinal)
                && expected[10..] is "" or ['T', '0', '0', ':', '0', '0', ..] or ['T', '2', '3', ':', '5', '9', ..];
        }

        return hasOffset && own
            ? DateTimeOffset.TryParse(expected, CultureInfo.InvariantCulture, out var a)
                && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var b)
                && a == b
            : Local(expected) == Local(value);
    }

    private static bool HasOffset(string time) => time.EndsWith('Z') || time.Length > 19 && time[^6] is '+' or '-';

    private static string Local(string time) => time.Length >= 16 ? time[..16] : time;

    private static HashSet<string> Words(string name) =>
        [
            .. name.ToUpperInvariant()
                .Split([' ', ',', '/', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => !s_titles.Contains(w, StringComparer.Ordinal)),
        ];

    private static string Bare(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit));
}
