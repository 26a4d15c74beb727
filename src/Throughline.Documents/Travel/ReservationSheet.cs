using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Travel;

/// <summary>Writes reservations as readable lines and states each value at its place.</summary>
internal sealed class ReservationSheet(Layer layer)
{
    private int _reservations;
    private int _things;

    /// <summary>How many reservations were written.</summary>
    public int Count => _reservations;

    /// <summary>How many things that are no reservations (events, venues) were written.</summary>
    public int Things => _things;

    /// <summary>Writes one reservation.</summary>
    public void Add(Reservation reservation)
    {
        if (reservation.Values.Count == 0)
        {
            return;
        }

        Write(reservation, string.Create(CultureInfo.InvariantCulture, $"reservations[{_reservations++}]."), "reservation");
        layer.RecordKind = "booking";
    }

    /// <summary>Writes an event or a venue that a page or a calendar describes without a reservation.</summary>
    public void AddThing(Reservation thing)
    {
        if (thing.Values.Count > 0)
        {
            Write(thing, string.Create(CultureInfo.InvariantCulture, $"things[{_things++}]."), "");
            layer.RecordKind ??= "event";
        }
    }

    /// <summary>The prefix of the reservation that is to be written next.</summary>
    public string NextPrefix() => string.Create(CultureInfo.InvariantCulture, $"reservations[{_reservations++}].");

    private void Write(Reservation reservation, string prefix, string noun)
    {
        if (layer.Length > 0)
        {
            layer.Line("");
        }

        var title = $"{Sheet.Head(reservation.Type)} {noun}".TrimEnd();
        var start = layer.Length;
        layer.Line(title);
        layer.State(prefix + "type", reservation.Type, start, start + title.Length);
        foreach (var (name, text, value) in reservation.Values)
        {
            new Sheet(layer).Say(Sheet.Head(name), prefix + name, text, value);
        }
    }
}
