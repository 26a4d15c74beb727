using System.Globalization;
using System.Text;
using NodaTime;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The small structured bar code (ERA TAP TSI technical document B.12, SSB) of version 3: 58 bytes of fields and a signature.</summary>
internal static class SmallCode
{
    private const int Size = 114;

    /// <summary>The version was published in this year; its one digit of the year cannot mean an earlier one.</summary>
    private const int FirstYear = 2020;

    public static bool Fits(ReadOnlySpan<byte> code) =>
        code.Length == Size && code[0] >> 4 == 3 && ((code[2] & 0x03) << 3 | code[3] >> 5) is >= 1 and <= 4;

    /// <summary>Reads a reservation, an open ticket, a group ticket or a pass.</summary>
    public static RailTicket Read(ReadOnlyMemory<byte> code, LocalDate? sent)
    {
        var bits = new UperBits(code);
        bits.Number(4);
        var ticket = new Reservation("train");
        ticket.Add("carrierCode", bits.Number(14).ToString("0000", CultureInfo.InvariantCulture));
        bits.Number(4);
        var kind = bits.Number(5);
        bits.Number(7 + 7 + 1);
        var travelClass = bits.Number(6).ToString(CultureInfo.InvariantCulture);
        var number = Text(bits, 14);
        ticket.Add("pnr", number);
        ticket.Add("ticket", number);
        var issued = Day((int)bits.Number(4), (int)bits.Number(9), sent);
        ticket.Add("issueDate", Shown(issued));
        ticket.Add("class", travelClass);
        bits.Number(kind is 1 or 4 ? 2 : 1);
        if (kind == 1)
        {
            Stations(bits, ticket);
            ticket.Add("departureDate", Shown(issued.PlusDays((int)bits.Number(9))));
            var minutes = (int)bits.Number(11);
            if (minutes < 1440)
            {
                ticket.Add("departure", $"{ticket["departureDate"]}T{minutes / 60:00}:{minutes % 60:00}:00");
            }

            ticket.Add("train", Text(bits, 5));
            ticket.Add("seatSection", bits.Number(10).ToString(CultureInfo.InvariantCulture));
            ticket.Add("seat", Text(bits, 3));
        }
        else
        {
            var from = issued.PlusDays((int)bits.Number(9));
            ticket.Add("validFrom", Shown(from));
            ticket.Add("validTo", Shown(issued.PlusDays((int)bits.Number(9))));
            if (kind < 4)
            {
                Stations(bits, ticket);
                ticket.Add("departureDate", Shown(from));
            }

            if (kind == 3)
            {
                ticket.Add("passenger", Text(bits, 12));
            }
        }

        return new([ticket], []);
    }

    private static void Stations(UperBits bits, Reservation ticket)
    {
        var isText = bits.Bit();
        if (!isText)
        {
            bits.Number(4);
        }

        ticket.Add("from", isText ? Text(bits, 5) : bits.Number(28).ToString(CultureInfo.InvariantCulture));
        ticket.Add("to", isText ? Text(bits, 5) : bits.Number(28).ToString(CultureInfo.InvariantCulture));
    }

    // Characters of six bits, from the space on.
    private static string Text(UperBits bits, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append((char)(bits.Number(6) + ' '));
        }

        return text.ToString().Trim();
    }

    // The last digit of the year and the day in it; the latest year that the carrying paper allows, where it has a date.
    private static LocalDate Day(int digit, int day, LocalDate? sent)
    {
        var latest = Math.Max(FirstYear + 9, sent?.Year ?? 0);
        var year = latest - (((latest - digit) % 10) + 10) % 10;
        return new LocalDate(year, 1, 1).PlusDays(Math.Max(0, day - 1));
    }

    private static string Shown(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
