using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>Dates of "Sanctions 1.0" files: days, and periods whose start and end are periods themselves.</summary>
internal static class AdvancedDates
{
    /// <summary>The day in an element with Year, Month and Day; null where they make none.</summary>
    public static LocalDate? DayOrNull(XElement? date) =>
        date is null ? null : PartialDate.OfDayOrNull(Number(date, "Year"), Number(date, "Month"), Number(date, "Day"))?.Earliest;

    /// <summary>
    /// The text form of a DatePeriod: a day, a month or a year where its bounds are those of one, else an interval; null where it has no bounds.
    /// </summary>
    public static string? TextOrNull(XElement period)
    {
        var (start, end) = (period.Element("Start"), period.Element("End"));
        var from = DayOrNull(start?.Element("From"));
        var to = DayOrNull(end?.Element("To")) ?? DayOrNull(start?.Element("To"));
        if (from is not { } first || to is not { } last)
        {
            return null;
        }

        var isAbout =
            ListXml.Attribute(start!, "Approximate") == "true" || (end is not null && ListXml.Attribute(end, "Approximate") == "true");
        return WholeOrNull(first, last, isAbout)?.ToString()
            ?? ListDates.Interval(Bound(first, isStart: true, isAbout), Bound(last, isStart: false, isAbout));
    }

    private static PartialDate? WholeOrNull(LocalDate first, LocalDate last, bool isAbout)
    {
        if (first == last)
        {
            return PartialDate.OfDay(first, isAbout);
        }

        if (first.Year != last.Year || first.Day != 1 || last.PlusDays(1).Day != 1)
        {
            return null;
        }

        return first.Month == last.Month ? PartialDate.OfMonth(first.Year, first.Month, isAbout)
            : first.Month == 1 && last.Month == 12 ? PartialDate.OfYear(first.Year, isAbout)
            : null;
    }

    private static PartialDate Bound(LocalDate day, bool isStart, bool isAbout) =>
        isStart && day is { Month: 1, Day: 1 } || !isStart && day is { Month: 12, Day: 31 }
            ? PartialDate.OfYear(day.Year, isAbout)
            : PartialDate.OfDay(day, isAbout);

    private static int Number(XElement date, string part) =>
        int.TryParse(ListXml.Text(date, part), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
