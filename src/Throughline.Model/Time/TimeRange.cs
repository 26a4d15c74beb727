using System.Text.Json.Serialization;
using NodaTime;

namespace Throughline.Model;

/// <summary>A time in the past or future as a source gives it: one partial date, or an interval that may be open on a side.</summary>
/// <remarks>Text form: EDTF, for example <c>2025-Q2</c>, <c>2024-10~/2024-12~</c>, <c>../2024-06</c>, <c>2024-06~/..</c>.</remarks>
[JsonConverter(typeof(TimeRangeJsonConverter))]
public readonly record struct TimeRange
{
    private TimeRange(PartialDate? start, PartialDate? end, bool isInterval)
    {
        Start = start;
        End = end;
        IsInterval = isInterval;
    }

    /// <summary>The start; null where the interval is open to the past.</summary>
    public PartialDate? Start { get; }

    /// <summary>The end; null where the interval is open to the future. For a single date, the same as <see cref="Start"/>.</summary>
    public PartialDate? End { get; }

    /// <summary>True for <c>a/b</c>, false for a single date.</summary>
    public bool IsInterval { get; }

    /// <summary>The first day the range can touch; the calendar's first day where it is open.</summary>
    public LocalDate Earliest => Start?.Earliest ?? LocalDate.MinIsoValue;

    /// <summary>The last day the range can touch; the calendar's last day where it is open.</summary>
    public LocalDate Latest => End?.Latest ?? LocalDate.MaxIsoValue;

    /// <summary>A single date.</summary>
    public static TimeRange At(PartialDate date) => new(date, date, false);

    /// <summary>A single day.</summary>
    public static TimeRange At(LocalDate day) => At(PartialDate.OfDay(day));

    /// <summary>An interval; a null side is open.</summary>
    /// <exception cref="ArgumentException">Both sides are open, or the end lies before the start.</exception>
    public static TimeRange Between(PartialDate? start, PartialDate? end)
    {
        if (start is null && end is null)
        {
            throw new ArgumentException("an interval needs a start or an end", nameof(start));
        }

        if (start is { } s && end is { } e && e.Latest < s.Earliest)
        {
            throw new ArgumentException($"the interval ends ({e}) before it starts ({s})", nameof(end));
        }

        return new(start, end, true);
    }

    /// <summary>Reads the text form; null where it is none.</summary>
    public static TimeRange? ParseOrNull(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return PartialDate.ParseOrNull(text) is { } date ? At(date) : null;
        }

        var (left, right) = (text[..slash].Trim(), text[(slash + 1)..].Trim());
        var (start, end) = (PartialDate.ParseOrNull(left), PartialDate.ParseOrNull(right));
        var leftFits = start is not null || left is ".." or "";
        var rightFits = end is not null || right is ".." or "";
        if (!leftFits || !rightFits || (start is null && end is null))
        {
            return null;
        }

        return start is { } s && end is { } e && e.Latest < s.Earliest ? null : new(start, end, true);
    }

    /// <summary>True where the range can touch <paramref name="day"/>.</summary>
    public bool CanInclude(LocalDate day) => Earliest <= day && day <= Latest;

    /// <summary>True where the two ranges can touch on a day.</summary>
    public bool CanOverlap(TimeRange other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>The text form.</summary>
    public override string ToString()
    {
        var start = Start?.ToString() ?? "..";
        return IsInterval ? $"{start}/{End?.ToString() ?? ".."}" : start;
    }
}
