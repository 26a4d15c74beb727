using System.Text.RegularExpressions;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Legs written as a timetable: a row for each stop with its name, time, platform, train and seat.</summary>
internal sealed partial class StopRows
{
    private const int MostBetween = 3;
    private const int Near = 8;

    /// <summary>Tickets of two columns are printed wide; longer lines are no head.</summary>
    private const int Widest = 320;

    private readonly List<TravelLine> _lines;
    private readonly bool _mayFly;
    private readonly List<(TravelStop Stop, List<(string Key, int Column)> Head)> _stops = [];

    private StopRows(List<TravelLine> lines, bool mayFly) => (_lines, _mayFly) = (lines, mayFly);

    /// <summary>The legs of a ticket's lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="mayFly">The ticket speaks of flights, so numbers like <c>IC 231</c> are flights.</param>
    public static List<TravelLeg> Read(List<TravelLine> lines, bool mayFly) => new StopRows(lines, mayFly).Legs();

    private List<TravelLeg> Legs()
    {
        var head = new List<(string Key, int Column)>();
        TravelDay? above = null;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (HeadOrNull(_lines[i]) is { } own)
            {
                head = own;
            }
            else if (TravelStop.ReadOrNull(_lines[i], i) is { } stop)
            {
                _stops.Add((stop.Day is null ? stop with { Day = above } : stop, head));
            }
            else if (_lines[i].Times.Count == 2)
            {
                // Departure and arrival side by side, each with its own time.
                foreach (var cell in _lines[i].Cells)
                {
                    if (TravelStop.ReadOrNull(_lines[i].Of(cell), i) is { } beside)
                    {
                        _stops.Add((beside.Day is null ? beside with { Day = above } : beside, head));
                    }
                }
            }

            // "Outward journey on 12 May" stands above rows that have times only.
            above = _lines[i].Days.Count == 1 ? _lines[i].Days[0] : above;
        }

        if (_stops.Exists(s => s.Stop.IsDeparture is not null))
        {
            _stops.RemoveAll(s => s.Stop.IsDeparture is null);
        }

        var legs = new List<TravelLeg>();
        for (var i = 0; i + 1 < _stops.Count; i++)
        {
            var (start, end) = (_stops[i].Stop, _stops[i + 1].Stop);
            if (
                start.IsDeparture == false
                || end.IsDeparture == true
                || end.Index - start.Index - 1 > MostBetween
                || end.Name.Text == start.Name.Text
            )
            {
                continue;
            }

            var beyond = Math.Min(i + 2 < _stops.Count ? _stops[i + 2].Stop.Index : _lines.Count, end.Index + 3);
            if (Leg(start, end, _stops[i].Head, beyond) is { } leg)
            {
                legs.Add(leg);
                i++;
            }
        }

        return legs;
    }

    private TravelLeg? Leg(TravelStop start, TravelStop end, List<(string Key, int Column)> head, int beyond)
    {
        if (
            TravelPlace.ReadOrNull(start.Name.Text, start.Name.Start) is not { } from
            || TravelPlace.ReadOrNull(end.Name.Text, end.Name.Start) is not { } to
        )
        {
            return null;
        }

        // The same day on both rows says no more than on one; a journey over midnight shows by its times.
        var isSameDay = end.Day is { } day && start.Day is { } left && (day.Month, day.Day) == (left.Month, left.Day);
        var leg = new TravelLeg { Departure = (start.Day, start.Time), Arrival = (isSameDay ? null : end.Day, end.Time) };
        leg.Place("from", from);
        leg.Place("to", to);
        var isFlight = _mayFly && Airports.NamesPlace(start.Name.Text) && Airports.NamesPlace(end.Name.Text);
        var found = false;
        var isRow = start.Index == end.Index;
        for (var i = start.Index; i < beyond; i++)
        {
            var rest =
                isRow && i == start.Index ? After(_lines[i], end)
                : i == start.Index ? start.RestCell
                : i == end.Index ? end.RestCell
                : new(_lines[i].Text, _lines[i].Start, 0);
            var code =
                found ? null
                : isFlight ? TravelCodes.FlightOrNull(rest.Text, rest.Start)
                : i <= end.Index ? TravelCodes.TrainOrNull(rest.Text, rest.Start)
                : null;
            if (code is not null)
            {
                found = true;
                Vehicle(leg, isFlight, rest, code);
            }

            if (i <= end.Index)
            {
                Parts(leg, rest, i < end.Index);
            }
        }

        // Some tickets name the train above the row of its departure.
        for (var i = start.Index - 1; !found && !isFlight && i >= Math.Max(0, start.Index - 2); i--)
        {
            if (_lines[i].Times.Count == 0 && TravelCodes.NumberedTrainOrNull(_lines[i].Text, _lines[i].Start) is { } named)
            {
                found = true;
                leg.Add("train", named.Value, named.Start, named.End);
            }
        }

        if (!isRow)
        {
            Columns(leg, start, head, "fromPlatform");
            Columns(leg, end, head, "toPlatform");
        }

        return found || start.IsDeparture is not null || head.Count >= 2 ? leg : null;
    }

    private static TravelCell After(TravelLine line, TravelStop end)
    {
        var at = end.Line.Start + end.Line.Text.Length - line.Start;
        return new(line.Text[at..], line.Start + at, at);
    }

    private static void Parts(TravelLeg leg, TravelCell rest, bool isDeparture)
    {
        foreach (var (part, value, start, end) in TravelCodes.Parts(rest.Text, rest.Start))
        {
            var name = part switch
            {
                "platform" => isDeparture ? "fromPlatform" : "toPlatform",
                "terminal" => isDeparture ? "terminal" : "toTerminal",
                _ => part,
            };
            leg.Add(name, value, start, end);
        }
    }

    private static void Vehicle(TravelLeg leg, bool isFlight, TravelCell rest, TravelCode code)
    {
        leg.Add(isFlight ? "flight" : "train", code.Value, code.Start, code.End);
        if (isFlight)
        {
            leg.Add("carrierCode", code.Carrier, code.Start, code.Start + code.Carrier.Length);
            Carrier(leg, rest, code);
        }
        else if (Line().Match(rest.Text[..Math.Max(0, code.Start - rest.Start)]).Groups["n"] is { Success: true } name)
        {
            leg.Add("vehicle", name.Value, rest.Start + name.Index, rest.Start + name.Index + name.Length);
        }
    }

    // Bare numbers stand under the heads of their columns.
    private static void Columns(TravelLeg leg, TravelStop stop, List<(string Key, int Column)> heads, string platform)
    {
        foreach (Match token in Token().Matches(stop.RestCell.Text))
        {
            var column = stop.Rest + token.Index;
            var (start, end) = (stop.Line.Start + column, stop.Line.Start + column + token.Length);
            var slash = token.Value.IndexOf('/', StringComparison.Ordinal);
            if (
                !IsAlone(stop.RestCell.Text, token)
                || heads.Count == 0 && slash < 0
                || leg.Values.Values.Any(v => v.Start < end && start < v.End)
            )
            {
                continue;
            }

            var (key, at) = heads.Count == 0 ? ("", column) : heads.MinBy(h => Math.Abs(h.Column - column));
            key = Math.Abs(at - column) > Near ? "" : key;
            if (key is "" or "coachSeat" or "seat" or "seatSection" && slash > 0)
            {
                leg.Add("seatSection", token.Value[..slash], start, start + slash);
                leg.Add("seat", token.Value[(slash + 1)..], start + slash + 1, end);
            }
            else if (key is "platform" or "fromPlatform")
            {
                leg.Add(platform, token.Value, start, end);
            }
            else if (key is "seat" or "seatSection" or "coachSeat")
            {
                leg.Add(key == "coachSeat" ? "seat" : key, token.Value, start, end);
            }
        }
    }

    private static bool IsAlone(string text, Match token)
    {
        var end = token.Index + token.Length;
        return (token.Index == 0 || IsEdge(text[token.Index - 1])) && (end == text.Length || IsEdge(text[end]));

        static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is ',' or '|';
    }

    // A line of two heads or more, and without a time, is the head of a timetable.
    private static List<(string Key, int Column)>? HeadOrNull(TravelLine line)
    {
        if (line.Times.Count > 0 || line.Days.Count > 0 || line.Text.Length > Widest)
        {
            return null;
        }

        var heads = new List<(string Key, int Column)>();
        foreach (Match word in Word().Matches(line.Text))
        {
            if (TravelWords.LabelOrNull(word.Value) is { } key && key != "noise")
            {
                heads.Add((key, word.Index));
            }
            else if (TravelWords.PartOrNull(word.Value) is { } part)
            {
                heads.Add((part, word.Index));
            }
        }

        return heads.Select(h => h.Key).Distinct(StringComparer.Ordinal).Count() >= 2 && line.Cells.Count >= 3 ? heads : null;
    }

    private static void Carrier(TravelLeg leg, TravelCell rest, TravelCode code)
    {
        var name = CarrierName().Match(rest.Text[code.After..]).Groups["n"];
        if (name.Success)
        {
            var at = rest.Start + code.After + name.Index;
            leg.Add("carrier", name.Value.Trim(), at, at + name.Value.TrimEnd().Length);
        }
    }

    [GeneratedRegex(@"[0-9]{1,3}(?:/[0-9]{1,3})?[A-Z]?(?:-[A-Z])?")]
    private static partial Regex Token();

    [GeneratedRegex(@"[^\s|]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s{0,40}[,(\-]?\s{0,40}(?<n>\p{Lu}[\p{L} .&'’-]{2,40})")]
    private static partial Regex CarrierName();

    [GeneratedRegex(@"(?<n>\p{Lu}[^\t|(]{1,40}(?: \([^)]*\))? → \p{Lu}[^\t|(]{1,40}[^\t|( ])[ ]*\($", RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
