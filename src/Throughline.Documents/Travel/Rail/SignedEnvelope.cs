namespace Throughline.Documents.Travel.Rail;

/// <summary>The envelope of codes that change while they are shown (DOSIPAS): packets of data under one or two signatures.</summary>
internal static class SignedEnvelope
{
    // "U1" or "U2" in seven-bit characters behind a bit for the second signature and the count of characters.
    public static bool Fits(ReadOnlySpan<byte> code) =>
        code.Length > 8 && (code[0] & 0x7f) == 1 && code[1] == 0x55 && (code[2] >> 1) is 0x31 or 0x32;

    /// <summary>Reads the packets whose format is a public one.</summary>
    public static RailTicket Read(ReadOnlyMemory<byte> code)
    {
        var version = (code.Span[2] >> 1) - '0';
        var signed = UperSchema.Of(version).Read("Envelope", code)["level2SignedData"]!;
        var reservations = new List<Reservation>();
        foreach (var packet in signed["level1Data"]!["dataSequence"]!.Items)
        {
            var format = packet.TextOf("dataFormat") ?? "";
            if (format.StartsWith("FCB", StringComparison.Ordinal) && format.Length == 4 && format[3] is >= '1' and <= '3')
            {
                reservations.AddRange(FlexibleContent.Read(packet["data"]!.Octets, format[3] - '0'));
            }
        }

        return new(reservations, []);
    }
}
