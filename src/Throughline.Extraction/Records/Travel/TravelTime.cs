using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Throughline.Extraction.Records;

/// <summary>A time of day in a ticket.</summary>
/// <param name="Value">The time.</param>
/// <param name="Start">Where it starts in the document.</param>
/// <param name="End">Where it ends.</param>
internal readonly partial record struct TravelTime(LocalTime Value, int Start, int End)
{
    /// <summary>The times of a line: <c>08:55</c>, <c>17h50</c>, <c>6:20 PM</c>.</summary>
    public static List<TravelTime> Find(string line, int offset)
    {
        var times = new List<TravelTime>();
        foreach (var match in Form().EnumerateMatches(line))
        {
            var text = line.AsSpan(match.Index, match.Length);
            if (
                IsInside(line, match.Index)
                || match.Index + match.Length is var end
                    && end < line.Length
                    && (
                        char.IsAsciiDigit(line[end])
                        || line[end] == ':' && end + 1 < line.Length && char.IsAsciiDigit(line[end + 1]) && text.Length < 4
                    )
            )
            {
                continue;
            }

            var mark = text.IndexOfAny(":hH");
            if (
                int.TryParse(text[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
                && int.TryParse(text.Slice(mark + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
                && minute < 60
            )
            {
                hour += text[^1] is 'm' or 'M' && text.ContainsAny('p', 'P') && hour < 12 ? 12 : 0;
                hour = text[^1] is 'm' or 'M' && text.ContainsAny('a', 'A') && hour == 12 ? 0 : hour;
                if (hour < 24)
                {
                    times.Add(new(new LocalTime(hour, minute), offset + match.Index, offset + match.Index + match.Length));
                }
            }
        }

        return times;
    }

    // The tail of a longer number; "Departure:08:15" is none.
    private static bool IsInside(string line, int at) =>
        at > 0 && (char.IsAsciiDigit(line[at - 1]) || line[at - 1] is ':' or '.' && at > 1 && char.IsAsciiDigit(line[at - 2]));

    [GeneratedRegex(@"[0-2]?[0-9](?::|h|H)[0-5][0-9](?:\s?[aApP]\.?[mM])?")]
    private static partial Regex Form();
}
