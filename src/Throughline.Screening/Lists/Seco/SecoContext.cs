using System.Xml.Linq;

namespace Throughline.Screening;

/// <summary>What targets of the Swiss list refer to: sanctions sets, places, and each other.</summary>
internal sealed class SecoContext
{
    private readonly Dictionary<string, string> _instruments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, string Country)> _places = new(StringComparer.Ordinal);

    /// <summary>Main names by target number.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a programme: its sets in English, "Belarus: article 12 -- Restrictions on named individuals and entities".</summary>
    public void AddProgram(XElement program)
    {
        var key = program.Elements("program-key").FirstOrDefault(IsEnglish)?.Value.Trim() ?? "SECO";
        foreach (var set in program.Elements("sanctions-set").OrderBy(s => IsEnglish(s) ? 0 : 1))
        {
            _instruments.TryAdd(ListXml.Attribute(set, "ssid"), $"{key}: {set.Value.Trim()}");
        }
    }

    /// <summary>Takes a place.</summary>
    public void AddPlace(XElement place)
    {
        var country = place.Element("country");
        var text = string.Join(
            ", ",
            new[] { ListXml.Text(place, "location"), ListXml.Text(place, "area"), country?.Value.Trim() ?? "" }.Where(p => p.Length > 0)
        );
        _places[ListXml.Attribute(place, "ssid")] = (text, country?.Attribute("iso-code")?.Value.ToLowerInvariant() ?? "");
    }

    /// <summary>The instrument of a set's number.</summary>
    public string Instrument(string set) => _instruments.GetValueOrDefault(set, set.Length > 0 ? $"SECO {set}" : "SECO");

    /// <summary>Text and country of a place; empty where the file lacks it.</summary>
    public (string Text, string Country) Place(string id) => _places.GetValueOrDefault(id, ("", ""));

    private static bool IsEnglish(XElement element) => ListXml.Attribute(element, "lang") == "eng";
}
