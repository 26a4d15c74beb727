using System.Globalization;
using System.Text;

namespace Throughline.Documents.Travel.Rail;

/// <summary>The printed layout in a code (<c>U_TLAY</c>): texts with their line and column.</summary>
internal static class TicketLayout
{
    private const int FieldHead = 13;

    /// <summary>The lines from top to bottom, texts of a line parted by tabs.</summary>
    public static IEnumerable<string> Lines(ReadOnlyMemory<byte> body)
    {
        var texts = new List<(int Line, int Column, string Text)>();
        var at = 8; // the standard's name and the count of fields
        while (at + FieldHead <= body.Length)
        {
            var head = Encoding.ASCII.GetString(body.Span.Slice(at, FieldHead));
            if (Number(head[..2]) is not { } line || Number(head[2..4]) is not { } column || Number(head[9..13]) is not { } length)
            {
                break;
            }

            var rest = body.Span[(at + FieldHead)..];
            texts.Add((line, column, Encoding.UTF8.GetString(rest[..Math.Min(length, rest.Length)]).Trim()));
            at += FieldHead + length;
        }

        return texts
            .Where(t => t.Text.Length > 0)
            .GroupBy(t => t.Line)
            .OrderBy(g => g.Key)
            .Select(g => string.Join('\t', g.OrderBy(t => t.Column).Select(t => t.Text)));
    }

    private static int? Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
