using NodaTime;
using Throughline.Model;

namespace Throughline.Cli.Files;

/// <summary>Days on the command line.</summary>
internal static class Dates
{
    /// <summary>The day that an option gives; null where it is absent.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public static LocalDate? ParseOrNull(string? text, string option = "--as-of") =>
        text is null ? null
        : PartialDate.ParseOrNull(text) is { Precision: DatePrecision.Day } date ? date.Earliest
        : throw new UsageException($"{option} takes a day as yyyy-mm-dd; found '{text}'");

    /// <summary>Today by the clock, in UTC.</summary>
    public static LocalDate Today(TimeProvider time) => LocalDate.FromDateTime(time.GetUtcNow().UtcDateTime);
}
