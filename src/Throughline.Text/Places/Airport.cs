namespace Throughline.Text;

/// <summary>An airport of the table <c>data/text/airports.txt</c>.</summary>
/// <param name="Code">IATA location code, three capital letters.</param>
/// <param name="City">The city it serves, in English.</param>
/// <param name="Name">Its own name, where the city has several or knows it by one; empty otherwise.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Zone">IANA time zone, such as <c>Europe/Moscow</c>.</param>
public sealed record Airport(string Code, string City, string Name, string Country, string Zone);
