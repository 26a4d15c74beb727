using System.Text;

namespace Throughline.Documents.Travel.Calendars;

/// <summary>Parts a calendar into content lines; what is not of their form is passed over.</summary>
internal static class CalendarLines
{
    private const int Longest = 1 << 20;

    /// <summary>The lines in order, folded ones joined.</summary>
    public static IEnumerable<CalendarLine> Of(string text)
    {
        var logical = new StringBuilder();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t' && logical.Length > 0)
            {
                if (logical.Length < Longest)
                {
                    logical.Append(line.AsSpan(1));
                }

                continue;
            }

            if (ParseOrNull(logical.ToString()) is { } done)
            {
                yield return done;
            }

            logical.Clear().Append(line);
        }

        if (ParseOrNull(logical.ToString()) is { } last)
        {
            yield return last;
        }
    }

    private static CalendarLine? ParseOrNull(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', ';');
        if (end <= 0)
        {
            return null;
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = end;
        while (at < line.Length && line[at] == ';')
        {
            var equals = line.IndexOf('=', at);
            if (equals < 0)
            {
                return null;
            }

            var (start, quoted) = (equals + 1, false);
            var stop = start;
            while (stop < line.Length && (quoted || line[stop] is not (':' or ';')))
            {
                quoted ^= line[stop] == '"';
                stop++;
            }

            parameters.TryAdd(line[(at + 1)..equals].Trim().ToUpperInvariant(), line[start..stop].Trim('"'));
            at = stop;
        }

        return at < line.Length ? new(line[..end].Trim().ToUpperInvariant(), parameters, line[(at + 1)..]) : null;
    }
}
