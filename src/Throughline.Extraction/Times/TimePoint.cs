using NodaTime;
using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>A time that a rule has read, with what is needed to read it anew beside another one.</summary>
/// <param name="Range">What it means.</param>
internal sealed record TimePoint(TimeRange Range)
{
    /// <summary>The month, where the year is not written; 0 otherwise.</summary>
    public int LooseMonth { get; init; }

    /// <summary>The day of the month, where the year is not written; 0 for a month.</summary>
    public int LooseDay { get; init; }

    /// <summary>True for digits that can be read as day-month or month-day.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>True where the text calls the time approximate.</summary>
    public bool IsAbout { get; init; }

    /// <summary>True for a bare number that only might be a year ("2014" with nothing that says so).</summary>
    public bool IsBareYear { get; init; }

    /// <summary>The weekday (1 to 7) where the words name one and nothing else.</summary>
    public int BareWeekday { get; init; }

    /// <summary>True where the year is not written.</summary>
    public bool IsLoose => LooseMonth > 0;

    /// <summary>A day.</summary>
    public static TimePoint Of(LocalDate day) => new(TimeRange.At(day));

    /// <summary>A stretch of whole days.</summary>
    public static TimePoint Of(LocalDate first, LocalDate last, bool approximate = false) =>
        first == last && !approximate
            ? Of(first)
            : new(TimeRange.Between(PartialDate.OfDay(first, approximate), PartialDate.OfDay(last, approximate)));

    /// <summary>A partial date.</summary>
    public static TimePoint Of(PartialDate date) => new(TimeRange.At(date));

    /// <summary>A loose date placed in a year; null where that year lacks the day.</summary>
    public TimePoint? InYear(int year) =>
        LooseDay == 0 ? this with { Range = TimeRange.At(PartialDate.OfMonth(year, LooseMonth)), LooseMonth = 0 }
        : PartialDate.OfDayOrNull(year, LooseMonth, LooseDay) is { } day
            ? this with
            {
                Range = TimeRange.At(day),
                LooseMonth = 0,
                LooseDay = 0,
            }
        : null;
}
