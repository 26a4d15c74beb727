using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Recognizers;

/// <summary>Days and stretches of days against the <c>date</c> and <c>daterange</c> results.</summary>
internal static class DateReader
{
    /// <summary>What the product finds.</summary>
    public static IReadOnlyList<Found> Find(SpecCase spec, string culture)
    {
        var reference = spec.Reference is { } date ? PartialDate.ParseOrNull(date) : null;
        return
        [
            .. TimeGrammar
                .Find(spec.Input, 0, spec.Input.Length, reference, monthFirst: culture == "English")
                .Select(t => new Found(t.Start, t.End, r => Means(t.Time, r), t.Time.ToString())),
        ];
    }

    /// <summary>False where the specification leaves the value open ("this summer", 30 February).</summary>
    public static bool Counts(JsonElement result) =>
        result.GetProperty("Resolution").TryGetProperty("values", out var values)
        && values.ValueKind == JsonValueKind.Array
        && !values.EnumerateArray().All(v => v.TryGetProperty("value", out var value) && value.GetString() == "not resolved");

    private static bool Means(TimeRange time, JsonElement resolution) =>
        resolution.GetProperty("values").EnumerateArray().Any(v => Fits(time, v));

    private static bool Fits(TimeRange time, JsonElement value)
    {
        if (Day(value, "value") is { } day)
        {
            // A count of months or years from a day is kept to the month or year and marked approximate.
            return time is { IsInterval: false, Start: { } at }
                && (at.Earliest == day && at.Latest == day || at.IsApproximate && time.CanInclude(day));
        }

        var (start, end) = (Day(value, "start"), Day(value, "end"));
        if (start is null || end is null)
        {
            // The bound of an open side is stated as the last day in or the first day out.
            return start is { } from
                ? time is { End: null, Start: { } s } && (s.Earliest <= from && from <= s.Latest.PlusDays(1) || IsNear(s, from))
                : end is { } to && time is { Start: null, End: { } e } && (e.Earliest <= to && to <= e.Latest.PlusDays(1) || IsNear(e, to));
        }

        if (time.Start is null || time.End is null)
        {
            return false;
        }

        // The specification's end is the first day out, or in an interval of two times the first day of the last one.
        var last = time.End.Value;
        var exact = time.Earliest == start && (time.Latest.PlusDays(1) == end || time.Latest == end || last.Earliest == end);
        // "early", "mid", "late": conventions that differ in length; ours must lie inside theirs or hold it.
        var isVague = time.Start.Value.IsApproximate || last.IsApproximate;
        return exact
            || isVague && (time.Earliest >= start && time.Latest < end || time.Earliest <= start && time.Latest.PlusDays(1) >= end);
    }

    private static bool IsNear(PartialDate date, LocalDate day) =>
        date.IsApproximate && Math.Abs(Period.DaysBetween(date.Earliest, day)) <= 10;

    private static LocalDate? Day(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && LocalDatePattern.Iso.Parse(text.GetString()!) is { Success: true, Value: var day }
            ? day
            : null;
}
