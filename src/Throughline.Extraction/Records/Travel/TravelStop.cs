using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>A row of a timetable: a stop with its time.</summary>
/// <param name="Index">Number of the line.</param>
/// <param name="Line">The line.</param>
/// <param name="Name">The name of the stop.</param>
/// <param name="Day">The day, where the row names one.</param>
/// <param name="Time">The time.</param>
/// <param name="IsDeparture">What the row is marked as; null where it is not.</param>
/// <param name="Rest">Where the text behind name and time starts, in the line.</param>
internal sealed partial record TravelStop(
    int Index,
    TravelLine Line,
    TravelCell Name,
    TravelDay? Day,
    TravelTime Time,
    bool? IsDeparture,
    int Rest
)
{
    private const int LongestName = 60;

    /// <summary>Platform, train and seat: what stands behind name and time.</summary>
    public TravelCell RestCell => new(Line.Text[Rest..], Line.Start + Rest, Rest);

    /// <summary>Reads a row; null where the line is none.</summary>
    public static TravelStop? ReadOrNull(TravelLine line, int index)
    {
        if (line.Times.Count != 1 || line.Days.Count > 1 || line.Text.Length > 320)
        {
            return null;
        }

        var (time, day) = (line.Times[0], line.Days.Count > 0 ? line.Days[0] : (TravelDay?)null);
        bool? mark = null;
        TravelCell? name = null;
        var timeEnd = time.End - line.Start;
        foreach (var (start, end) in Gaps(line, time, day))
        {
            foreach (var chunk in Chunks(line, start, end))
            {
                if (TravelWords.MarkOrNull(chunk.Text) is { } known)
                {
                    mark ??= known;
                }
                else if (
                    chunk.Text.Count(char.IsLetter) >= 3
                    && !Weekday().IsMatch(chunk.Text)
                    && (name is null || chunk.Text.Length > name.Value.Text.Length)
                )
                {
                    name = chunk;
                }
            }
        }

        var rest = timeEnd;
        if (name is null && After(line, timeEnd) is { } behind)
        {
            name = behind;
            rest = behind.Column + behind.Text.Length;
        }

        return
            name is { } stop
            && stop.Text.Length <= LongestName
            && !stop.Text.Contains('@', StringComparison.Ordinal)
            && !stop.Text.TrimEnd().EndsWith(':')
            ? new(index, line, stop, day, time, mark, Math.Min(rest, line.Text.Length))
            : null;
    }

    // The stretches in front of the time, without the day.
    private static IEnumerable<(int Start, int End)> Gaps(TravelLine line, TravelTime time, TravelDay? day)
    {
        var end = time.Start - line.Start;
        if (day is { } known && known.End - line.Start <= end)
        {
            yield return (0, known.Start - line.Start);
            yield return (known.End - line.Start, end);
        }
        else
        {
            yield return (0, end);
        }
    }

    private static IEnumerable<TravelCell> Chunks(TravelLine line, int start, int end)
    {
        foreach (Match match in Chunk().Matches(line.Text[start..Math.Max(start, end)]))
        {
            var text = match.Value.TrimEnd(' ', ',', ':', '\u00a0');
            if (text.Length > 0)
            {
                yield return new(text, line.Start + start + match.Index, start + match.Index);
            }
        }
    }

    // "12:46 Hamburg Hbf - Gleis 14 (IC 2311)": the name ends where the platform or a bracket behind a space begins.
    private static TravelCell? After(TravelLine line, int at)
    {
        var text = line.Text;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '|' or ','))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && !IsEnd(text, end))
        {
            end++;
        }

        var name = text[at..end].TrimEnd(' ', ',');
        return name.Length > 0 && char.IsLetter(name[0]) && name.Count(char.IsLetter) >= 3 ? new(name, line.Start + at, at) : null;
    }

    private static bool IsEnd(string text, int at) =>
        text[at] is '|' or '\t'
        || text[at] == ' '
            && (at + 1 == text.Length || text[at + 1] is ' ' or '(' || text[at + 1] == '-' && at + 2 < text.Length && text[at + 2] == ' ');

    [GeneratedRegex(@"[^\s|]+(?: [^\s|]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Chunk();

    [GeneratedRegex(@"^\p{L}{2,3}[.,]?$|^(?:mon|tue|wed|thu|fri|sat|sun)\w{0,200},?$", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();
}
