using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Throughline.Server;

/// <summary>Days as ISO text.</summary>
internal static class Iso
{
    public static string Day(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    public static string? DayOrNull(LocalDate? day) => day is { } d ? Day(d) : null;

    /// <summary>Reads a day; false where the text is no day. Absent text is null and fine.</summary>
    public static bool TryRead(string? text, out LocalDate? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        day = parsed.Success ? parsed.Value : null;
        return parsed.Success;
    }
}
