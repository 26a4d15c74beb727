using System.Text;
using NodaTime;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The bar codes on railway tickets: what container they are, and the reservations in them.</summary>
/// <remarks>
/// Read are the containers of UIC 918.3 and IRS 90918-9 (<c>#UT</c>) with their head, layout, <c>0080BL</c> and flexible content, the signed envelope of
/// codes that change while shown (DOSIPAS), the small structured code (SSB, version 3) and the fixed string of French tickets. Signatures are not checked:
/// the carriers' keys are not at hand, so a code says what the ticket says and proves nothing.
/// </remarks>
internal static class RailCode
{
    private const int Longest = 8_000;
    private static readonly byte[] s_container = [.. "#UT0"u8];

    /// <summary>True where the bytes can be nothing but the code of a railway ticket.</summary>
    public static bool Fits(ReadOnlySpan<byte> code) =>
        code.Length is > 40 and < Longest
        && (
            code.StartsWith(s_container) && code[4] is (byte)'1' or (byte)'2'
            || SignedEnvelope.Fits(code)
            || SmallCode.Fits(code)
            || FixedTicket.Fits(code)
        );

    /// <summary>The reservations of a code and the lines of its printed layout; null where the bytes are no code of a railway ticket.</summary>
    /// <param name="code">The bytes.</param>
    /// <param name="sent">The day of the paper that carries it, for codes that leave out the year or the decade.</param>
    /// <exception cref="InvalidDataException">The code is damaged or of a version that is not known.</exception>
    public static RailTicket? ReadOrNull(ReadOnlyMemory<byte> code, LocalDate? sent) =>
        !Fits(code.Span) ? null
        : code.Span.StartsWith(s_container) ? TicketContainer.Read(code)
        : SignedEnvelope.Fits(code.Span) ? SignedEnvelope.Read(code)
        : SmallCode.Fits(code.Span) ? SmallCode.Read(code, sent)
        : FixedTicket.Read(Encoding.Latin1.GetString(code.Span), sent);

    /// <summary>As <see cref="ReadOrNull(ReadOnlyMemory{byte}, LocalDate?)"/>, of the text that a scanner made of the bytes; null too where it is damaged.</summary>
    public static RailTicket? OfTextOrNull(string text, LocalDate? sent)
    {
        if (text.Length > Longest || text.Any(c => c > 0xff))
        {
            return null;
        }

        try
        {
            return ReadOrNull(Encoding.Latin1.GetBytes(text), sent);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
