using System.Xml.Linq;
using NodaTime;

namespace Throughline.Screening;

/// <summary>The days between which a target was listed, from its modifications.</summary>
internal static class SecoHistory
{
    /// <summary>One span for each time that the target was listed, in order; the last is open where it still is. A side without a date is null.</summary>
    public static IReadOnlyList<(LocalDate? From, LocalDate? To)> Spans(XElement target)
    {
        var events = target
            .Elements("modification")
            .Select((m, i) => (Type: ListXml.Attribute(m, "modification-type"), Day: DayOrNull(m), Order: i))
            .Where(e => e.Type is "listed" or "de-listed" or "removed")
            .OrderBy(e => e.Day ?? LocalDate.MinIsoValue)
            .ThenBy(e => e.Order)
            .ToList();
        var spans = new List<(LocalDate? From, LocalDate? To)>();
        (LocalDate? From, bool IsOpen) current = (null, events.Count == 0 || events[0].Type != "listed");
        foreach (var (type, day, _) in events)
        {
            if (type == "listed" && !current.IsOpen)
            {
                current = (day, true);
            }
            else if (type != "listed" && current.IsOpen)
            {
                spans.Add((current.From, day));
                current = (null, false);
            }
        }

        if (current.IsOpen)
        {
            spans.Add((current.From, null));
        }

        return spans;
    }

    private static LocalDate? DayOrNull(XElement modification) =>
        ListDates.DayOrNull(ListXml.Attribute(modification, "effective-date"))
        ?? ListDates.DayOrNull(ListXml.Attribute(modification, "publication-date"))
        ?? ListDates.DayOrNull(ListXml.Attribute(modification, "enactment-date"));
}
