using System.Text.Json.Nodes;
using Throughline.Documents.Travel.SchemaOrg;

namespace Throughline.Documents.Travel.Calendars;

/// <summary>The lines of one event, without those of its alarms.</summary>
internal sealed class CalendarEvent
{
    /// <summary>The lines in order.</summary>
    public List<CalendarLine> Lines { get; } = [];

    /// <summary>The first line of a name; null where there is none.</summary>
    public CalendarLine? First(string name) => Lines.Find(l => l.Name == name);

    /// <summary>The text of the first line of a name; null where there is none.</summary>
    public string? Text(string name) => First(name)?.Text.Trim();

    /// <summary>Things of the schema.org vocabulary in private properties: mail programs keep there what they have read from a booking.</summary>
    public List<JsonObject> Embedded()
    {
        var nodes = new List<JsonObject>();
        foreach (var line in Lines.Where(l => l.Name.StartsWith("X-", StringComparison.Ordinal) && l.Value is ['[' or '{', ..]))
        {
            // Some writers escape commas as in text, others take the value as it is.
            nodes.AddRange(SchemaNodes.Parse(line.Value) is { Count: > 0 } plain ? plain : SchemaNodes.Parse(line.Text));
        }

        return nodes;
    }
}
