using System.Globalization;
using NodaTime;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Local times of tickets with the offset of the airport where they are read.</summary>
internal static class TravelZones
{
    /// <summary>The time in normal form: with its offset where the airport is known.</summary>
    public static string Of(LocalDateTime time, string? airport) =>
        ZoneOrNull(airport) is { } zone
            ? zone.AtLeniently(time).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : time.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A time in normal form as local time of an airport, where both are known.</summary>
    public static string At(string iso, string? airport) =>
        ZoneOrNull(airport) is { } zone
        && iso.Length > 19
        && DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Instant
                .FromDateTimeOffset(time)
                .InZone(zone)
                .ToDateTimeOffset()
                .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : iso;

    private static DateTimeZone? ZoneOrNull(string? airport) =>
        Airports.OfCodeOrNull(airport) is { } known ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(known.Zone) : null;
}
