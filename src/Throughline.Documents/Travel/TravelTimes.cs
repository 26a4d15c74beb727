using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Throughline.Text;

namespace Throughline.Documents.Travel;

/// <summary>Times of travel papers in normal form: local time with its offset where the zone is known (<c>2025-05-12T08:10:00+03:00</c>), without one otherwise.</summary>
internal static class TravelTimes
{
    private static readonly string[] s_local =
    [
        "uuuu-MM-dd'T'HH:mm:ss",
        "uuuu-MM-dd'T'HH:mm",
        "uuuu-MM-dd HH:mm:ss",
        "uuuu-MM-dd HH:mm",
        "uuuuMMdd'T'HHmmss",
        "uuuuMMdd'T'HHmm",
    ];

    /// <summary>The zone of an IANA name or of a Windows name, as Outlook writes it; null where there is none.</summary>
    public static DateTimeZone? ZoneOrNull(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var source = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default;
        var id = source.WindowsMapping.PrimaryMapping.TryGetValue(name, out var mapped) ? mapped : name.Trim('"', '/');
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
    }

    /// <summary>The zone of an airport; null where the table has no such airport.</summary>
    public static DateTimeZone? ZoneOfAirport(string? code) =>
        Airports.OfCodeOrNull(code) is { } airport ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(airport.Zone) : null;

    /// <summary>The normal form of an ISO 8601 time or date; null where the text is none.</summary>
    /// <param name="text">Such as <c>2018-03-06T17:05+01:00</c>, <c>2018-03-06 17:05</c>, <c>20180306T160500Z</c>, <c>2018-03-06</c>.</param>
    /// <param name="zone">Where it was: turns an instant into local time, and gives a local time its offset.</param>
    public static string? IsoOrNull(string? text, DateTimeZone? zone = null)
    {
        var time = text?.Trim() ?? "";
        if (time.Length is < 8 or > 40)
        {
            return null;
        }

        if (
            DateTimeOffset.TryParseExact(
                time.Replace("Z", "+00:00", StringComparison.Ordinal),
                s_offsets,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var fixedTime
            )
        )
        {
            var isUtc = time.EndsWith('Z');
            return zone is not null && (isUtc || zone.GetUtcOffset(Instant.FromDateTimeOffset(fixedTime)).ToTimeSpan() == fixedTime.Offset)
                    ? Of(Instant.FromDateTimeOffset(fixedTime).InZone(zone))
                : isUtc ? fixedTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                : fixedTime.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        foreach (var pattern in s_local)
        {
            if (LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(time) is { Success: true } parsed)
            {
                return Of(parsed.Value, zone);
            }
        }

        return Stated.Normal.DateOrNull(time);
    }

    /// <summary>A local time, with its offset where the zone is known.</summary>
    public static string Of(LocalDateTime time, DateTimeZone? zone) =>
        zone is null ? time.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) : Of(zone.AtLeniently(time));

    private static string Of(ZonedDateTime time) =>
        time.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static readonly string[] s_offsets =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd HH:mm:sszzz",
        "yyyyMMdd'T'HHmmsszzz",
        "yyyyMMdd'T'HHmmzzz",
    ];
}
