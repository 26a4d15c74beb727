using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Stated;
using Throughline.Documents.Travel.SchemaOrg;
using Throughline.Model;

namespace Throughline.Documents.Travel.Calendars;

/// <summary>Calendars (iCalendar, RFC 5545): every event with its times, place and people; reservations that programs put into them as schema.org data.</summary>
internal sealed class CalendarReader : IFormatReader
{
    private const int MostEvents = 20_000;

    public string Name => "icalendar 1";

    /// <summary>True where a text begins as the format does.</summary>
    public static bool IsCalendar(ReadOnlySpan<char> head) =>
        head.TrimStart("\ufeff \r\n\t").StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    public string? Read(Source source, Layer layer, Budget budget)
    {
        layer.Property("encoding", source.Text!.Encoding);
        layer.BeginPage();
        var sheet = new ReservationSheet(layer);
        var (events, open, depth, isCancelled) = (0, (CalendarEvent?)null, 0, false);
        foreach (var line in CalendarLines.Of(source.Text.Text))
        {
            if (line.Name == "BEGIN")
            {
                depth++;
                if (line.Value.Trim().Equals("VEVENT", StringComparison.OrdinalIgnoreCase) && open is null)
                {
                    (open, depth) = (new(), 1);
                }

                continue;
            }

            if (line.Name == "END")
            {
                if (--depth == 0 && open is not null && events < MostEvents)
                {
                    budget.Check();
                    Write(open, layer, sheet, events++, isCancelled);
                    open = null;
                }

                continue;
            }

            isCancelled |= line.Name == "METHOD" && line.Value.Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
            if (open is not null && depth == 1)
            {
                open.Lines.Add(line);
            }
        }

        if (open is not null)
        {
            Write(open, layer, sheet, events++, isCancelled);
            layer.Warn("the calendar ends inside an event: it was cut, and events may be missing");
        }

        return events == 0 ? "expected a calendar with events; found none; export it again" : null;
    }

    private static void Write(CalendarEvent entry, Layer layer, ReservationSheet sheet, int number, bool isCancelled)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"events[{number}].");
        if (layer.Length > 0)
        {
            layer.Line("");
        }

        if (entry.Text("SUMMARY") is { Length: > 0 } summary)
        {
            var start = layer.Length;
            layer.Line(Layer.OneLine(summary), number == 0 ? ZoneKind.Title : null);
            layer.State(prefix + "event", Layer.OneLine(summary), start, layer.Length - 1);
            layer.Title ??= summary;
        }

        var lines = new Sheet(layer);
        Time("Start", "start", "DTSTART");
        Time("End", "end", "DTEND");
        lines.Say("Place", prefix + "venue", entry.Text("LOCATION"));
        lines.Say("Organizer", prefix + "organizer", Person(entry.First("ORGANIZER")));
        var people = 0;
        foreach (var attendee in entry.Lines.Where(l => l.Name == "ATTENDEE").Take(500))
        {
            lines.Say(
                "Attendee",
                string.Create(CultureInfo.InvariantCulture, $"{prefix}attendee{(people++ == 0 ? "" : people)}"),
                Person(attendee)
            );
        }

        var status = isCancelled ? "CANCELLED" : entry.Text("STATUS");
        lines.Say(
            "Status",
            prefix + "status",
            status,
            status?.ToUpperInvariant() switch
            {
                "CANCELLED" => "cancelled",
                "TENTATIVE" => "planned",
                _ => "booked",
            }
        );
        lines.Say("Uid", prefix + "uid", entry.Text("UID"));
        if (entry.Text("DESCRIPTION") is { Length: > 0 } description)
        {
            var start = layer.Length;
            foreach (var line in description.Split('\n').Take(5_000))
            {
                layer.Line(Layer.OneLine(line).TrimEnd());
            }

            layer.State(prefix + "description", "text", start, layer.Length - 1);
        }

        layer.RecordKind ??= "event";
        SchemaReservations.Append(entry.Embedded(), sheet);

        void Time(string label, string name, string property)
        {
            if (entry.First(property) is { } line)
            {
                lines.Say(
                    label,
                    prefix + name,
                    line.Value,
                    TravelTimes.IsoOrNull(line.Value, TravelTimes.ZoneOrNull(line.Parameter("TZID")))
                );
            }
        }
    }

    private static string? Person(CalendarLine? line)
    {
        if (line is null)
        {
            return null;
        }

        var address = line.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? line.Value[7..] : line.Value;
        return line.Parameter("CN") is { Length: > 0 } name && !name.Equals(address, StringComparison.OrdinalIgnoreCase)
            ? $"{name} <{address}>"
            : address;
    }
}
