using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Legs written as blocks of labels: flight, departure, arrival, from, to and the dates between them, in any order that tickets use.</summary>
internal sealed partial class LabelledTrips
{
    private readonly List<TravelLeg> _legs = [];
    private TravelLeg _leg = new();
    private bool? _isDeparture;
    private bool _isOpen;
    private TravelDay? _day;

    /// <summary>The legs of a run of labels.</summary>
    public static List<TravelLeg> Read(List<TravelLabels.Found> labels)
    {
        var trips = new LabelledTrips();
        foreach (var label in labels)
        {
            trips.Take(label);
        }

        trips.Close();
        return [.. trips._legs.Where(l => l.IsWhole)];
    }

    private void Take(TravelLabels.Found label)
    {
        var (key, value) = (label.Key, label.Value);
        switch (key)
        {
            case "flight" or "train" or "bus":
                Vehicle(key, label);
                break;
            case "departure" or "arrival":
                Side(key == "departure", label);
                break;
            case "from":
                if (_leg.Has("to") && _leg.Has("from"))
                {
                    Close();
                }

                Place("from", value);
                _isDeparture = true;
                break;
            case "to":
                Place("to", value);
                _isDeparture = false;
                break;
            case "at":
                Place(_isDeparture == false ? "to" : "from", value);
                break;
            case "route" when !_leg.Has("to") && Places.RouteOrNull(value.Text) is var (from, to):
                Place("from", Part(value, from));
                Place("to", Part(value, to));
                break;
            case "date":
                Date(label);
                break;
            case "arrivalDate":
                _leg.Arrival = (DayIn(label) ?? _leg.Arrival.Day, TimeIn(label) ?? _leg.Arrival.Time);
                break;
            case "time" when TimeIn(label) is { } time:
                if (_isDeparture == false)
                {
                    _leg.Arrival = (_leg.Arrival.Day, _leg.Arrival.Time ?? time);
                }
                else
                {
                    _leg.Departure = (_leg.Departure.Day ?? _day, _leg.Departure.Time ?? time);
                }

                break;
            case "terminal" when value.Text.Length is > 0 and <= 3:
                _leg.Add(_isDeparture == false ? "toTerminal" : "terminal", value.Text, value.Start, value.End);
                break;
            case "seat" or "seatSection" or "class" or "gate" or "fromPlatform" when value.Text.Length is > 0 and <= 40 && !_leg.IsEmpty:
                _leg.Add(key, value.Text, value.Start, value.End);
                break;
            case "carrier" when value.Text.Length is > 1 and <= 60:
                _leg.Add("carrier", value.Text, value.Start, value.End);
                break;
            case "vehicleName" when value.Text.Length is > 1 and <= 60:
                _leg.Add("vehicle", value.Text, value.Start, value.End);
                break;
            case "status" when TravelWords.StatusOrNull(value.Text) is { } status && !_leg.Has("to"):
                _leg.Add("status", status, value.Start, value.End);
                break;
        }
    }

    private void Vehicle(string key, TravelLabels.Found label)
    {
        var value = label.Value;
        var code =
            key == "flight"
                ? TravelCodes.FlightOrNull(value.Text, value.Start)
                : TravelCodes.TrainOrNull(value.Text, value.Start)
                    ?? (
                        Digits().Match(value.Text) is { Success: true } digits
                            ? new TravelCode(
                                digits.Value,
                                value.Start + digits.Index,
                                value.Start + digits.Index + digits.Length,
                                "",
                                digits.Index + digits.Length
                            )
                            : null
                    );
        if (code is null)
        {
            return;
        }

        if (
            _leg.Has(key)
            || _leg.Has("to")
                && (
                    _leg.Has("flight")
                    || _leg.Has("train")
                    || _leg.Arrival.Time is not null && _leg.Departure.Time is not null && key == "flight" && _leg.Has("carrierCode")
                )
        )
        {
            Close();
        }

        _leg.Add(key, code.Value, code.Start, code.End);
        if (key == "flight")
        {
            _leg.Add("carrierCode", code.Carrier, code.Start, code.Start + code.Carrier.Length);
            var name = Carrier().Match(value.Text[code.After..]).Groups["n"];
            if (name.Success)
            {
                var at = value.Start + code.After + name.Index;
                _leg.Add("carrier", name.Value.Trim(), at, at + name.Value.TrimEnd().Length);
            }
        }

        _day = DayIn(label) ?? _day;
    }

    private void Side(bool isDeparture, TravelLabels.Found label)
    {
        var value = label.Value;
        if (
            isDeparture
            && (_leg.Has("to") && _leg.Arrival.Time is not null || _leg.Departure.Time is not null && _leg.Arrival.Time is not null)
        )
        {
            Close();
        }

        var (day, time) = (DayIn(label), TimeIn(label));
        _isDeparture = isDeparture;
        if (isDeparture)
        {
            _leg.Departure = (day ?? _leg.Departure.Day ?? _day, _leg.Departure.Time ?? time);
        }
        else
        {
            // A date between departure and arrival is the arrival's own.
            var own =
                day
                ?? (
                    _day is { } pending && _leg.Departure.Day is { } left && pending.Start > left.Start && !Same(pending, left)
                        ? pending
                        : null
                );
            _leg.Arrival = (own ?? _leg.Arrival.Day, _leg.Arrival.Time ?? time);
        }

        _day = day ?? _day;
        var rest = Without(value, label.Line);
        Place(isDeparture ? "from" : "to", rest);
        _isOpen = time is null && day is null && rest.Text.Length == 0;
    }

    private void Date(TravelLabels.Found label)
    {
        if (DayIn(label) is not { } day)
        {
            return;
        }

        if (_isOpen && _isDeparture == false)
        {
            _leg.Arrival = (_leg.Arrival.Day ?? day, _leg.Arrival.Time ?? TimeIn(label));
        }
        else if (!_leg.Has("to") || _leg.Departure.Day is null)
        {
            _leg.Departure = (_leg.Departure.Day ?? day, _leg.Departure.Time ?? TimeIn(label));
        }

        _day = day;
    }

    private void Place(string side, TravelCell text)
    {
        if (!_leg.Has(side) && TravelPlace.ReadOrNull(text.Text, text.Start) is { } place && place.Name.Length <= 70)
        {
            _leg.Place(side, place);
        }
    }

    private void Close()
    {
        if (!_leg.IsEmpty)
        {
            _legs.Add(_leg);
        }

        (_leg, _isDeparture, _isOpen) = (new(), null, false);
    }

    private static TravelDay? DayIn(TravelLabels.Found label)
    {
        foreach (var day in label.Line.Days)
        {
            if (day.Start >= label.Value.Start && day.End <= label.Value.End)
            {
                return day;
            }
        }

        return null;
    }

    private static TravelTime? TimeIn(TravelLabels.Found label)
    {
        foreach (var time in label.Line.Times)
        {
            if (time.Start >= label.Value.Start && time.End <= label.Value.End)
            {
                return time;
            }
        }

        return null;
    }

    // What is left of a value when days, times and weekdays are taken off its ends.
    private static TravelCell Without(TravelCell value, TravelLine line)
    {
        var (start, end) = (value.Start, value.End);
        foreach (
            var (from, to) in line.Days.Select(d => (d.Start, d.End)).Concat(line.Times.Select(t => (t.Start, t.End))).OrderBy(s => s.Item1)
        )
        {
            if (from >= end || to <= start)
            {
                continue;
            }

            var before = line.Text[(start - line.Start)..(from - line.Start)];
            if (before.Count(char.IsLetter) > 3)
            {
                end = from;
                break;
            }

            start = to;
        }

        var text = line.Text[(start - line.Start)..(Math.Max(start, end) - line.Start)];
        var bar = text.TrimStart(' ', '|').IndexOfAny(['|', '\t']);
        text = bar > 0 ? text[..(text.Length - text.TrimStart(' ', '|').Length + bar)] : text;
        var lead = text.Length - text.TrimStart(' ', ',', '\u00a0', '-', '|').Length;
        return new(text[lead..].TrimEnd(), start + lead, start + lead - line.Start);
    }

    private static TravelCell Part(TravelCell value, string part)
    {
        var at = Math.Max(0, value.Text.IndexOf(part, StringComparison.Ordinal));
        return new(part, value.Start + at, value.Column + at);
    }

    private static bool Same(TravelDay one, TravelDay other) => one.Month == other.Month && one.Day == other.Day;

    [GeneratedRegex(@"^\s{0,40}[,(\-]?\s{0,40}(?<n>\p{Lu}[\p{L} .&'’-]{2,40})")]
    private static partial Regex Carrier();

    [GeneratedRegex(@"[0-9]{1,5}")]
    private static partial Regex Digits();
}
