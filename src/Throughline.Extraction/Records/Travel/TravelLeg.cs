using System.Globalization;
using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>One leg of a journey under construction: values with their places.</summary>
internal sealed class TravelLeg
{
    private readonly Dictionary<string, (string Value, int Start, int End)> _values = new(StringComparer.Ordinal);

    /// <summary>The day and time of departure as the ticket writes them.</summary>
    public (TravelDay? Day, TravelTime? Time) Departure { get; set; }

    /// <summary>The day and time of arrival as the ticket writes them.</summary>
    public (TravelDay? Day, TravelTime? Time) Arrival { get; set; }

    /// <summary>Who travels on this leg alone; empty where the ticket names its travellers once for all legs.</summary>
    public List<TravelCell> Travellers { get; } = [];

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, (string Value, int Start, int End)> Values => _values;

    /// <summary>True where a name is filled.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The value of a name; null where it is not filled.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) ? value.Value : null;

    /// <summary>True where nothing is known yet.</summary>
    public bool IsEmpty => _values.Count == 0 && Departure is (null, null) && Arrival is (null, null);

    /// <summary>True where it is known from where to where, and what runs or when.</summary>
    public bool IsWhole =>
        (Has("from") || Has("fromCode"))
        && (Has("to") || Has("toCode"))
        && (Has("flight") || Has("train") || Departure.Time is not null || Arrival.Time is not null || Departure.Day is not null);

    /// <summary>How many of the things that make a leg are known: places, times, number of flight or train.</summary>
    public int Known =>
        (Has("from") || Has("fromCode") ? 1 : 0)
        + (Has("to") || Has("toCode") ? 1 : 0)
        + (Departure.Time is null ? 0 : 1)
        + (Arrival.Time is null ? 0 : 1)
        + (Has("flight") || Has("train") ? 1 : 0);

    /// <summary>Adds a value unless the name is filled or the value is blank.</summary>
    public void Add(string name, string value, int start, int end)
    {
        if (value.Length > 0 && end > start)
        {
            _values.TryAdd(name, (value, start, end));
        }
    }

    /// <summary>Adds a place: its name, and its code where it names an airport.</summary>
    public void Place(string side, TravelPlace place)
    {
        if (place.Name.Length > 0)
        {
            Add(side, place.Name, place.Start, place.End);
        }

        if (place.Code is { } code)
        {
            Add(side + "Code", code, place.CodeStart, place.CodeEnd);
        }

        if (place.Terminal is { } terminal)
        {
            Add(side == "from" ? "terminal" : "toTerminal", terminal.Text, terminal.Start, terminal.End);
        }
    }

    /// <summary>Looks up airports for places without a code, once it is known that the leg is a flight, and turns days and times into values.</summary>
    /// <param name="reference">The day by which days without a year are read.</param>
    public void Finish(LocalDate? reference)
    {
        var isFlight = Has("flight") || Has("fromCode") || Has("toCode");
        foreach (var side in (string[])["from", "to"])
        {
            if (
                isFlight
                && !Has(side + "Code")
                && _values.TryGetValue(side, out var name)
                && Airports.NamedOrNull(name.Value) is { } airport
            )
            {
                Add(side + "Code", airport.Code, name.Start, name.End);
            }

            if (_values.TryGetValue(side + "Code", out var code) && Airports.OfCodeOrNull(code.Value) is { } known)
            {
                Add(side + "Country", known.Country, code.Start, code.End);
            }
        }

        var departed = Departure.Day?.OnOrAfter(reference);
        var arrived = Arrival.Day is { } day ? day.OnOrAfter(departed ?? reference) : departed;
        if (departed is null && Arrival.Day is not null)
        {
            departed = arrived;
        }

        if (departed is { } start)
        {
            var at = Departure.Day ?? Arrival.Day!.Value;
            Add("departureDate", Iso(start), at.Start, at.End);
            Time("departure", Departure.Time, start, "fromCode");
        }

        if (arrived is { } end && Arrival.Time is { } time)
        {
            // A journey over midnight whose ticket names one day.
            var isNext = Arrival.Day is null && Departure.Time is { } left && time.Value < left.Value && !CrossesZones();
            Time("arrival", time, isNext ? end.PlusDays(1) : end, "toCode");
        }

        Add(
            "type",
            isFlight ? "flight"
                : Has("bus") ? "bus"
                : Has("train") ? "train"
                : "trip",
            Anchor().Start,
            Anchor().End
        );
    }

    /// <summary>Replaces a time by a more exact one of the calendar that holds the ticket.</summary>
    public void Exact(string name, StatedValue stated)
    {
        var code = _values.TryGetValue(name == "departure" ? "fromCode" : "toCode", out var place) ? place.Value : null;
        _values[name] = (TravelZones.At(stated.Value, code), stated.Start, stated.End);
        if (name == "departure")
        {
            _values["departureDate"] = (_values[name].Value[..10], stated.Start, stated.End);
        }
    }

    private void Time(string name, TravelTime? time, LocalDate day, string codeName)
    {
        if (time is { } known)
        {
            Add(name, TravelZones.Of(day + known.Value, this[codeName]), known.Start, known.End);
        }
    }

    private bool CrossesZones() =>
        Airports.OfCodeOrNull(this["fromCode"])?.Zone is { } from && Airports.OfCodeOrNull(this["toCode"])?.Zone is { } to && from != to;

    private (int Start, int End) Anchor() =>
        _values.OrderBy(v => v.Value.Start).ThenBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Value.Start, v.Value.End)).First();

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
