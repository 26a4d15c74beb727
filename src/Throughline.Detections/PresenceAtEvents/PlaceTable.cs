using System.Globalization;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>Points of airports and towns, and distances between places as sources name them.</summary>
internal static class PlaceTable
{
    private const double EarthRadiusKm = 6371;
    private static readonly List<(string Code, double Latitude, double Longitude, string[] Names)> s_places = Load();

    /// <summary>The point of a place; null where neither the claim nor the table gives one.</summary>
    public static (double Latitude, double Longitude)? PointOrNull(Place place) =>
        place is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : PointOrNull(place.Name);

    /// <summary>The point of a place by an airport's code or a town's name, also inside a longer name ("Chebarkul range").</summary>
    public static (double Latitude, double Longitude)? PointOrNull(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 3 && trimmed.All(char.IsAsciiLetterUpper))
        {
            var airport = s_places.FirstOrDefault(p => p.Code == trimmed);
            return airport.Names is null ? null : (airport.Latitude, airport.Longitude);
        }

        var folded = " " + Words.Fold(name) + " ";
        var best = s_places
            .SelectMany(p => p.Names.Select(n => (Place: p, Name: n)))
            .Where(p => Names(folded, p.Name))
            .OrderByDescending(p => p.Name.Length)
            .FirstOrDefault();
        return best.Name is null ? null : (best.Place.Latitude, best.Place.Longitude);
    }

    /// <summary>Great-circle distance in kilometres.</summary>
    public static double KilometresBetween((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var (latitudeA, latitudeB) = (double.DegreesToRadians(a.Latitude), double.DegreesToRadians(b.Latitude));
        var (dLatitude, dLongitude) = (latitudeB - latitudeA, double.DegreesToRadians(b.Longitude - a.Longitude));
        var h = Math.Pow(Math.Sin(dLatitude / 2), 2) + (Math.Cos(latitudeA) * Math.Cos(latitudeB) * Math.Pow(Math.Sin(dLongitude / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static bool Names(string folded, string name)
    {
        if (name[0] > '\u4dff')
        {
            return folded.Contains(name, StringComparison.Ordinal);
        }

        // Russian towns are declined: "в Чебаркуле"; the last letter of the stem may change.
        var stem = name[0] > '\u03ff' && name.Length >= 5 ? name[..^1] : name + " ";
        return folded.Contains(" " + stem, StringComparison.Ordinal);
    }

    private static List<(string, double, double, string[])> Load() =>
        [
            .. Table
                .Lines("places.tsv")
                .Select(l => l.Split('\t'))
                .Select(c =>
                    (
                        c[0],
                        double.Parse(c[1], CultureInfo.InvariantCulture),
                        double.Parse(c[2], CultureInfo.InvariantCulture),
                        c[3].Split('|').Select(Words.Fold).ToArray()
                    )
                ),
        ];
}
