using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>
/// The coupons of an electronic ticket's receipt as reservation systems print them: a row of place, flight, class, day and hour, and the place of
/// arrival in the next row, which may itself be a coupon (<c>MOSCOW VNUKOVO  TK 416 Y 21MAR 1405 … OK</c>).
/// </summary>
internal static partial class TicketRows
{
    private const int MostBetween = 4;

    /// <summary>The legs of a receipt's lines.</summary>
    public static List<TravelLeg> Read(List<TravelLine> lines)
    {
        var legs = new List<TravelLeg>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var coupon = Coupon().Match(line.Text);
            if (
                !coupon.Success
                || line.Days.FirstOrDefault(d => d.Start == line.Start + coupon.Groups["day"].Index) is not { Month: > 0 } day
                || Place(line, coupon.Groups["place"]) is not { } from
                || Next(lines, i) is not var (to, row)
                || to.Name == from.Name
            )
            {
                continue;
            }

            var leg = new TravelLeg { Departure = (day, Time(line, coupon.Groups["time"])), Arrival = (null, Arrival(lines, i, row)) };
            leg.Place("from", from);
            leg.Place("to", to);
            var (airline, number) = (coupon.Groups["air"], coupon.Groups["num"]);
            leg.Add(
                "flight",
                airline.Value + number.Value.TrimStart('0').PadLeft(1, '0'),
                line.Start + airline.Index,
                line.Start + number.Index + number.Length
            );
            leg.Add("carrierCode", airline.Value, line.Start + airline.Index, line.Start + airline.Index + airline.Length);
            var cabin = coupon.Groups["class"];
            leg.Add("class", cabin.Value, line.Start + cabin.Index, line.Start + cabin.Index + 1);
            if (coupon.Groups["ok"] is { Success: true } status)
            {
                var known = status.Value is "OK" or "ОК" or "HK" ? "booked" : "planned";
                leg.Add("status", known, line.Start + status.Index, line.Start + status.Index + status.Length);
            }

            legs.Add(leg);
        }

        return legs;
    }

    // The place that the next row begins with, a coupon or the end of the journey.
    private static (TravelPlace Place, int Row)? Next(List<TravelLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + MostBetween; i++)
        {
            if (Coupon().Match(lines[i].Text) is { Success: true } coupon)
            {
                return Place(lines[i], coupon.Groups["place"]) is { } stop ? (stop, i) : null;
            }

            if (
                lines[i].Cells is [var first, ..]
                && !first.Text.Contains(':', StringComparison.Ordinal)
                && (Airports.NamesPlace(first.Text) || TravelWords.LabelOrNull(first.Text) is null)
                && TravelPlace.ReadOrNull(first.Text, first.Start) is { } place
                && (Airports.NamesPlace(first.Text) || place.Code is not null || lines[i].Cells.Exists(c => BareTime().IsMatch(c.Text)))
            )
            {
                return (place, i);
            }
        }

        return null;
    }

    private static TravelTime? Arrival(List<TravelLine> lines, int coupon, int end)
    {
        for (var i = coupon + 1; i <= end; i++)
        {
            if (ArrivalTime().Match(lines[i].Text).Groups["t"] is { Success: true } said)
            {
                return Time(lines[i], said);
            }

            if (!Coupon().IsMatch(lines[i].Text) && lines[i].Cells.FindIndex(c => BareTime().IsMatch(c.Text)) is > 0 and var cell)
            {
                var own = lines[i].Cells[cell];
                return Clock(own.Text, own.Start);
            }
        }

        return null;
    }

    private static TravelPlace? Place(TravelLine line, Group place) => TravelPlace.ReadOrNull(place.Value, line.Start + place.Index);

    private static TravelTime? Time(TravelLine line, Group time) => Clock(time.Value, line.Start + time.Index);

    private static TravelTime? Clock(string text, int start)
    {
        var digits = text.Replace(":", "", StringComparison.Ordinal);
        var (hour, minute) = (int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture));
        return hour < 24 && minute < 60 ? new(new LocalTime(hour, minute), start, start + text.Length) : null;
    }

    [GeneratedRegex(
        @"^\s*(?<place>\p{Lu}[\p{L} .,'/()-]{1,45}?)[\s|]+(?<air>[A-Z][A-Z0-9]|[0-9][A-Z])[ -]?(?<num>[0-9]{1,4})[A-Z]?[\s|]+(?<class>\p{Lu})[\s|]+(?<day>[0-9]{1,2}\p{Lu}{3}(?:[0-9]{2})?)[\s|]+(?<time>[0-2][0-9]:?[0-5][0-9])\b(?:.*[\s|](?<ok>OK|ОК|HK|RQ|SA|NS)\s*)?",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Coupon();

    [GeneratedRegex(@"(?i)(?:arrival(?: time)?|arr|прил[её]т|прибытие)\.?\s{0,40}:?\s{0,40}(?<t>[0-2][0-9]:?[0-5][0-9])\b")]
    private static partial Regex ArrivalTime();

    [GeneratedRegex("^[0-2][0-9]:?[0-5][0-9]$")]
    private static partial Regex BareTime();
}
