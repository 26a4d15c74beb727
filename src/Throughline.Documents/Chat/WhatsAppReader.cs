using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Model;

namespace Throughline.Documents.Chat;

/// <summary>WhatsApp's export as text: lines that begin with date, time and sender; a message may go on over several lines.</summary>
internal sealed partial class WhatsAppReader : IFormatReader
{
    private const int LeastMessages = 2;
    private const int Head = 16_384;

    public string Name => "whatsapp 1";

    /// <summary>True where most lines of the head begin as WhatsApp writes them.</summary>
    public static bool Fits(string text)
    {
        var (lines, starts) = (0, 0);
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, Head)).EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                lines++;
                starts += Start().IsMatch(line) ? 1 : 0;
            }
        }

        return starts >= LeastMessages && starts * 3 >= lines;
    }

    public string? Read(Source source, Layer layer, Budget budget)
    {
        layer.Property("encoding", source.Text!.Encoding);
        layer.BeginPage();
        var senders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in source.Text.Text.Split('\n'))
        {
            budget.Check();
            var at = layer.Length;
            layer.Line(line);
            if (Start().Match(line) is { Success: true } start)
            {
                layer.Mark(at, at + start.Length, ZoneKind.Byline);
                if (start.Groups["who"] is { Success: true } who)
                {
                    senders.Add(who.Value.Trim());
                }
            }
        }

        layer.Property("participants", string.Join("; ", senders));
        return null;
    }

    // "12/03/2025, 14:22 - Name: text" (Android), "[12.03.25, 14:22:01] Name: text" (iOS); marks of direction may stand before.
    [GeneratedRegex(
        @"^[\u200e\u200f\ufeff]?\[?[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?([\u202f ]?[AaPp]\.?[Mm]\.?)?(\]| -) ?[\u200e\u200f]?((?<who>[^:\n]{1,80}): )?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Start();
}
