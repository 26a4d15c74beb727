using System.Globalization;
using NodaTime;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The string of French tickets: fields of fixed width behind <c>i0CV</c>, the second leg behind the first.</summary>
internal static class FixedTicket
{
    private const int Shortest = 125;

    private static readonly (string Name, int At, int Length)[] s_first =
    [
        ("from", 33, 5),
        ("to", 38, 5),
        ("train", 43, 5),
        ("class", 110, 1),
    ];

    private static readonly (string Name, int At, int Length)[] s_second =
    [
        ("class", 115, 1),
        ("from", 116, 5),
        ("to", 121, 5),
        ("train", 126, 5),
    ];

    public static bool Fits(ReadOnlySpan<byte> code) => code.Length >= Shortest && code.StartsWith("i0CV"u8) && code[25] == (byte)'/';

    /// <summary>Reads one leg or two; the year comes from the paper that carries the code.</summary>
    public static RailTicket Read(string code, LocalDate? sent)
    {
        code = code.TrimEnd('\r', '\n');
        var legs = new List<Reservation> { Leg(code, s_first, sent) };
        if (code.Length >= 131 && code[116..121].Trim().Length > 0)
        {
            legs.Add(Leg(code, s_second, sent));
        }

        return new(legs, []);
    }

    private static Reservation Leg(string code, (string Name, int At, int Length)[] fields, LocalDate? sent)
    {
        var leg = new Reservation("train");
        leg.Add("pnr", code[4..10]);
        leg.Add("ticket", code[10..19]);
        leg.Add("passenger", $"{code[91..110].Trim()} {code[72..91].Trim()}");
        foreach (var (name, at, length) in fields)
        {
            leg.Add(name, code.Substring(at, length));
        }

        if (
            sent is { } day
            && int.TryParse(code.AsSpan(48, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(code.AsSpan(51, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            && number >= 1
            && number <= CalendarSystem.Iso.GetDaysInMonth(day.Year, month)
        )
        {
            var date = new LocalDate(day.Year, month, number);
            date = date < day.PlusDays(-1) ? date.PlusYears(1) : date;
            leg.Add("departureDate", code[48..53], date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        }

        return leg;
    }
}
