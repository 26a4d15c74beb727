namespace Throughline.Model;

/// <summary>Where something happened, as the source names it, with a point where one is known.</summary>
/// <param name="Name">The source's words.</param>
/// <param name="Latitude">Degrees north, −90 to 90; null where no point is known.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="RadiusKm">How far from the point the place can be, in kilometres (a city is not a coordinate).</param>
public sealed record Place(string Name, double? Latitude = null, double? Longitude = null, double? RadiusKm = null);
