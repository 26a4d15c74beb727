using System.Globalization;
using NodaTime;
using Throughline.Documents.Layers;
using Throughline.Text;

namespace Throughline.Documents.Travel.BoardingPasses;

/// <summary>The string in the bar code of a boarding pass (BCBP), by IATA resolution 792: fixed fields, then fields whose lengths are given in hexadecimal.</summary>
/// <remarks>A pass proves a check-in, not a flight: its status is <c>checkedIn</c>. The day is given without its year, which the issue date or the paper that carries the pass supplies.</remarks>
internal sealed class BoardingPass
{
    private const int Header = 23;
    private const int Leg = 37;

    private readonly Layer _layer;
    private readonly int _start;
    private readonly string _code;
    private readonly LocalDate? _context;
    private int _at;

    private BoardingPass(Layer layer, int start, string code, LocalDate? context) =>
        (_layer, _start, _code, _context) = (layer, start, code, context);

    /// <summary>True where a string can be nothing but a boarding pass: the fixed fields of its first leg hold what they must.</summary>
    public static bool Fits(ReadOnlySpan<char> code)
    {
        if (code.Length < Header + Leg - 4 || code[0] is not ('M' or 'S') || code[1] is < '1' or > '9')
        {
            return false;
        }

        var name = code[2..22];
        var leg = code[Header..];
        return char.IsAsciiLetterUpper(name[0])
            && name.IndexOfAnyExcept(s_name) < 0
            && code[22] is 'E' or 'L' or ' '
            && leg[..7].IndexOfAnyExcept(s_locator) < 0
            && IsAirport(leg[7..10])
            && IsAirport(leg[10..13])
            && leg[13..16].IndexOfAnyExcept(s_locator) < 0
            && leg[16..20].IndexOfAnyExcept(s_digits) < 0
            && leg[21..24].IndexOfAnyExcept(s_digits) < 0;
    }

    /// <summary>States the legs of a pass whose string stands in the layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="start">Where the string stands in its text.</param>
    /// <param name="code">The string.</param>
    /// <param name="prefix">Gives the prefix of the next leg's stated names.</param>
    /// <param name="context">The day of the paper that carries the pass; null where it is not known.</param>
    public static void State(Layer layer, int start, string code, Func<string> prefix, LocalDate? context) =>
        new BoardingPass(layer, start, code, context).Read(prefix);

    private void Read(Func<string> prefix)
    {
        var legs = _code[1] - '0';
        LocalDate? issued = null;
        var issue = new List<(string Name, int At, int Length)>();
        for (var leg = 0; leg < legs && (leg == 0 || Header + Leg <= _code.Length); leg++)
        {
            var at = leg == 0 ? Header : _at;
            if (at + Leg - 4 > _code.Length || leg > 0 && !IsAirport(_code.AsSpan(at + 7, 3)))
            {
                return; // cut short, or the lengths inside are wrong
            }

            var own = prefix();
            var size = Hex(at + Leg - 2);
            var end = Math.Min(_code.Length, at + Leg + size);
            var fields = at + Leg;
            if (leg == 0 && size > 3 && Char(fields) == '>')
            {
                var unique = Hex(fields + 2);
                issued = Unique(fields + 4, Math.Min(end, fields + 4 + unique), issue);
                fields += 4 + unique;
            }

            Fixed(own, at, issued);
            foreach (var (name, start, length) in issue)
            {
                Say(own + name, start, length, name == "issueDate" && issued is { } day ? Iso(day) : null);
            }

            if (fields + 2 <= end)
            {
                Repeated(own, fields + 2, Math.Min(end, fields + 2 + Hex(fields)));
            }

            _at = at + Leg + size;
        }
    }

    private void Fixed(string own, int at, LocalDate? issued)
    {
        Say(own + "type", 0, 1, "flight");
        Say(own + "status", 0, 1, "checkedIn");
        var name = _code.Substring(2, 20).Trim();
        if (PassengerNames.PartsOrNull(name) is { } parts)
        {
            Say(own + "passenger", 2, 20, PassengerNames.Spoken(parts));
            Say(own + "passengerFamilyName", 2, 20, parts.Family);
            Say(own + "passengerGivenName", 2, 20, parts.Given);
        }
        else
        {
            Say(own + "passenger", 2, 20);
        }

        Say(own + "pnr", at, 7);
        Airport("from", at + 7);
        Airport("to", at + 10);
        Say(own + "carrierCode", at + 13, 3);
        var carrier = _code.Substring(at + 13, 3).Trim();
        var number = _code.Substring(at + 16, Math.Min(5, _code.Length - at - 16)).Trim().TrimStart('0');
        Say(own + "flight", at + 13, 8, number.Length == 0 ? null : carrier + number);
        if (int.TryParse(_code.AsSpan(at + 21, 3).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var dayOfYear))
        {
            var day = DayOrNull(dayOfYear, issued);
            Say(
                own + "departureDate",
                at + 21,
                3,
                day is { } known ? Iso(known) : "day " + dayOfYear.ToString(CultureInfo.InvariantCulture)
            );
        }

        Say(own + "class", at + 24, 1);
        Say(own + "seat", at + 25, 4, Bare(at + 25, 4));
        Say(own + "sequence", at + 29, 5, Bare(at + 29, 5));

        void Airport(string side, int place)
        {
            Say(own + side + "Code", place, 3);
            if (Airports.OfCodeOrNull(_code.Substring(place, 3)) is { } airport)
            {
                Say(own + side + "Country", place, 3, airport.Country);
            }
        }
    }

    // Who issued the pass and when; the day of issue gives the year of the flight.
    private LocalDate? Unique(int at, int end, List<(string Name, int At, int Length)> issue)
    {
        LocalDate? issued = null;
        if (at + 7 <= end && Char(at + 3) is >= '0' and <= '9')
        {
            var digit = Char(at + 3) - '0';
            if (
                int.TryParse(_code.AsSpan(at + 4, 3).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && _context is { } context
            )
            {
                // The latest year with that last digit that is not after the paper's own.
                var year = context.Year - ((context.Year - digit) % 10 + 10) % 10;
                issued = OfYearOrNull(year, day);
                issue.Add(("issueDate", at + 3, 4));
            }
        }

        if (at + 11 <= end)
        {
            issue.Add(("issuer", at + 8, 3));
        }

        for (var tag = at + 11; tag + 13 <= end; tag += 13)
        {
            issue.Add(
                (
                    tag == at + 11 ? "bagTag"
                    : tag == at + 24 ? "bagTag2"
                    : "bagTag3",
                    tag,
                    13
                )
            );
        }

        return issued;
    }

    private void Repeated(string own, int at, int end)
    {
        if (at + 13 <= end && !string.IsNullOrWhiteSpace(_code.AsSpan(at + 3, 10).ToString()))
        {
            var (airline, serial) = (_code.Substring(at, 3).Trim(), _code.Substring(at + 3, 10).Trim());
            if (serial.Trim('0', 'x', 'X').Length > 0 && airline.Length == 3)
            {
                Say(own + "ticket", at, 13, airline + serial);
            }
        }

        if (at + 18 <= end)
        {
            Say(own + "marketingCarrierCode", at + 15, 3);
        }

        if (at + 21 <= end)
        {
            Say(own + "frequentFlyerProgram", at + 18, 3);
            Say(own + "frequentFlyer", at + 21, Math.Min(16, end - at - 21));
        }

        if (at + 41 <= end)
        {
            Say(own + "baggage", at + 38, 3);
        }
    }

    private LocalDate? DayOrNull(int dayOfYear, LocalDate? issued)
    {
        if ((issued ?? _context) is not { } from)
        {
            return null;
        }

        // A pass is issued on the day of the flight or shortly before; a mail may be sent on some days after.
        var earliest = issued is null ? from.PlusDays(-3) : from;
        var day = OfYearOrNull(earliest.Year, dayOfYear);
        return day is { } known && known >= earliest ? known : OfYearOrNull(earliest.Year + 1, dayOfYear);
    }

    private static LocalDate? OfYearOrNull(int year, int day) =>
        year is > 1900 and < 2200 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInYear(year)
            ? new LocalDate(year, 1, 1).PlusDays(day - 1)
            : null;

    private void Say(string name, int at, int length, string? value = null)
    {
        var end = Math.Min(_code.Length, at + length);
        while (end > at && _code[end - 1] == ' ')
        {
            end--;
        }

        while (at < end && _code[at] == ' ')
        {
            at++;
        }

        if (end > at)
        {
            _layer.State(name, value ?? _code[at..end], _start + at, _start + end);
        }
    }

    private string Bare(int at, int length)
    {
        var text = _code.Substring(Math.Min(at, _code.Length), Math.Max(0, Math.Min(length, _code.Length - at))).Trim();
        var bare = text.TrimStart('0');
        return bare.Length == 0 ? text : bare;
    }

    private char Char(int at) => at < _code.Length ? _code[at] : '\0';

    private int Hex(int at) =>
        at + 2 <= _code.Length
        && int.TryParse(_code.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsAirport(ReadOnlySpan<char> code) => code.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static readonly System.Buffers.SearchValues<char> s_name = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ /-.'"
    );
    private static readonly System.Buffers.SearchValues<char> s_locator = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "
    );
    private static readonly System.Buffers.SearchValues<char> s_digits = System.Buffers.SearchValues.Create("0123456789 ");
}
