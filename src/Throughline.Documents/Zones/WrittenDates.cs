using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Documents.Resources;
using Throughline.Model;

namespace Throughline.Documents.Zones;

/// <summary>Reads a date that a line consists of: "Sept. 26, 2025 12:34 p.m. 588", "26 сентября 2025 г., 12:34", "2025年9月26日 12:34".</summary>
/// <remarks>Times and counters of views may follow the date; a day that could also be a month (03/04/2025) is not guessed.</remarks>
internal static partial class WrittenDates
{
    private static readonly Dictionary<string, int> s_months = Months();

    /// <summary>The date where the whole line is a date line; null otherwise.</summary>
    public static WrittenDate? WholeOrNull(string line)
    {
        var text = Label().Replace(line.Trim(), "");
        if (FindOrNull(text) is not { } found || found.Start > 0 || found.End == 0)
        {
            return null;
        }

        return Rest().IsMatch(text.AsSpan(found.End)) ? found : null;
    }

    /// <summary>The first date in a line; null where it has none.</summary>
    public static WrittenDate? InOrNull(string line) => FindOrNull(line);

    /// <summary>The date that ends a line, as after a headline; null where it does not end with one.</summary>
    public static WrittenDate? AtEndOrNull(string line)
    {
        var text = line.TrimEnd();
        return FindOrNull(text) is { } found && found.End == text.Length ? found : null;
    }

    private static WrittenDate? FindOrNull(string text)
    {
        var match = Written().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var date =
            match.Groups["iso"].Success ? Of(match, "y1", "m1", "d1")
            : match.Groups["han"].Success ? Of(match, "y2", "m2", "d2")
            : match.Groups["dmy"].Success ? Numeric(match)
            : Named(match);
        return date is { } day ? new(day, match.Index, match.Index + match.Length) : null;
    }

    private static PartialDate? Numeric(Match match)
    {
        var (a, b, year) = (Number(match, "a"), Number(match, "b"), Number(match, "y3"));
        if (match.Groups["sep"].Value == ".")
        {
            return PartialDate.OfDayOrNull(year, b, a);
        }

        return a > 12 ? PartialDate.OfDayOrNull(year, b, a)
            : b > 12 || a == b ? PartialDate.OfDayOrNull(year, a, b)
            : null;
    }

    private static PartialDate? Named(Match match)
    {
        var name = (match.Groups["n1"].Success ? match.Groups["n1"] : match.Groups["n2"]).Value.TrimEnd('.').ToLowerInvariant();
        return s_months.TryGetValue(name, out var month)
            ? PartialDate.OfDayOrNull(
                Number(match, match.Groups["n1"].Success ? "y4" : "y5"),
                month,
                Number(match, match.Groups["n1"].Success ? "d4" : "d5")
            )
            : null;
    }

    private static PartialDate? Of(Match match, string year, string month, string day) =>
        PartialDate.OfDayOrNull(Number(match, year), Number(match, month), Number(match, day));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Months()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, names) in DocumentData.Lists("months.json"))
        {
            foreach (var name in names)
            {
                months[name] = int.Parse(number, CultureInfo.InvariantCulture);
            }
        }

        return months;
    }

    [GeneratedRegex(
        "^(published|posted|updated|last updated|date|released|опубликовано|обновлено|дата|发布时间|发布日期|发表时间|时间|日期)(\\s+(on|at))?\\s*[:：]?\\s*",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        """
            (((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)[.,]{0,40}\s{1,40})?
            (
              (?<iso>(?<y1>(19|20)[0-9]{2})[-/.](?<m1>[0-9]{1,2})[-/.](?<d1>[0-9]{1,2}))
            | (?<han>(?<y2>(19|20)[0-9]{2})\s?年\s?(?<m2>[0-9]{1,2})\s?月\s?(?<d2>[0-9]{1,2})\s?日)
            | (?<dmy>(?<a>[0-9]{1,2})(?<sep>[./])(?<b>[0-9]{1,2})[./](?<y3>(19|20)[0-9]{2}))
            | (?<n1>\p{L}{3,10}\.?)\s{1,40}(?<d4>[0-9]{1,2})(st|nd|rd|th)?,?\s{1,40}(?<y4>(19|20)[0-9]{2})
            | (?<d5>[0-9]{1,2})(st|nd|rd|th)?\s{1,40}(?<n2>\p{L}{3,10}\.?),?\s{1,40}(?<y5>(19|20)[0-9]{2})(\s{0,40}(г\.|года|г))?
            )
            """,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        """
            ^[\s,|·•–—-]{0,40}
            ((at|в)\s{1,40}|T)?
            ([0-9]{1,2}[:.][0-9]{2}(:[0-9]{2})?(\.[0-9]{1,200})?\s{0,40}([ap]\.?\s?m\.?)?)?
            \s{0,40}([A-Z]{1,4}|[+-][0-9]{2}:?[0-9]{2}|мск)?
            [\s,|·•–—-]{0,40}
            ([0-9][0-9.,]{0,200}\s{0,40}[kK]?\s{0,40}(views?|просмотр\p{L}{0,200}|次阅读|阅读|次)?)?
            [\s|·.]{0,40}$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Rest();
}
