using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The container of UIC 918.3 and IRS 90918-9: <c>#UT</c>, version, carrier, key, signature, and compressed records with name, version and length.</summary>
internal static class TicketContainer
{
    private const int MostBytes = 64_000;
    private const int RecordHead = 12;

    /// <summary>Reads the records.</summary>
    public static RailTicket Read(ReadOnlyMemory<byte> code)
    {
        // The signature of version 1 is 50 bytes long, that of version 2 is 64; the compressed length in four digits follows it.
        var start = 14 + (code.Span[4] == (byte)'1' ? 50 : 64) + 4;
        if (code.Length <= start)
        {
            throw new InvalidDataException("the code ends before its content");
        }

        var head = new Dictionary<string, string>(StringComparer.Ordinal) { ["carrierCode"] = Encoding.ASCII.GetString(code.Span[5..9]) };
        var flexible = new List<Reservation>();
        var vendor = new Reservation("train");
        var layout = new List<string>();
        foreach (var (name, version, body) in Records(Inflated(code[start..])))
        {
            switch (name)
            {
                case "U_HEAD":
                    Head(body.Span, head);
                    break;
                case "U_TLAY":
                    layout.AddRange(TicketLayout.Lines(body));
                    break;
                case "U_FLEX":
                    flexible.AddRange(FlexibleContent.Read(body, version == 13 ? 1 : version));
                    break;
                case "0080BL":
                    VendorBlock.Read(body, vendor);
                    break;
            }
        }

        if (flexible.Count == 0)
        {
            flexible.Add(vendor);
        }

        foreach (var reservation in flexible)
        {
            foreach (var (name, value) in head)
            {
                reservation.Add(name, value);
            }

            reservation.Add("pnr", reservation["ticket"]);
        }

        return new(flexible, layout);
    }

    private static byte[] Inflated(ReadOnlyMemory<byte> content)
    {
        using var source = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
        var bytes = new byte[MostBytes];
        return bytes[..source.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false)];
    }

    private static IEnumerable<(string Name, int Version, ReadOnlyMemory<byte> Body)> Records(byte[] content)
    {
        for (var at = 0; at + RecordHead <= content.Length; )
        {
            if (Number(content.AsSpan(at + 8, 4)) is not { } length || length < RecordHead || at + length > content.Length)
            {
                yield break; // a record whose length is not told ends what can be read
            }

            yield return (
                Encoding.ASCII.GetString(content, at, 6).TrimEnd(' ', '\0'),
                Number(content.AsSpan(at + 6, 2)) ?? 0,
                content.AsMemory(at + RecordHead, length - RecordHead)
            );
            at += length;
        }
    }

    // Carrier, number of the ticket with a check digit behind a dash, and the time of issue.
    private static void Head(ReadOnlySpan<byte> body, Dictionary<string, string> head)
    {
        if (body.Length < 36)
        {
            return;
        }

        head["carrierCode"] = Encoding.ASCII.GetString(body[..4]);
        var number = Encoding.ASCII.GetString(body[4..24]).Trim('\0', ' ');
        var dash = number.LastIndexOf('-');
        head["ticket"] = dash == number.Length - 2 && dash > 0 ? number[..dash] : number;
        if (
            DateTime.TryParseExact(
                Encoding.ASCII.GetString(body[24..36]),
                "ddMMyyyyHHmm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var issued
            )
        )
        {
            head["issueDate"] = issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private static int? Number(ReadOnlySpan<byte> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
