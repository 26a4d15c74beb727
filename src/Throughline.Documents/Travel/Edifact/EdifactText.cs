using System.Text;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Travel.Edifact;

/// <summary>Writes an interchange into a layer, a segment a line, and takes the segments apart (ISO 9735).</summary>
internal sealed class EdifactText
{
    private const int MostSegments = 500_000;

    private readonly char _component = ':';
    private readonly char _element = '+';
    private readonly char _release = '?';
    private readonly char _terminator = '\'';

    private EdifactText(string text)
    {
        // The service string advice names the signs that the interchange uses.
        var head = text.TrimStart();
        if (head.StartsWith("UNA", StringComparison.Ordinal) && head.Length >= 9)
        {
            (_component, _element, _release, _terminator) = (head[3], head[4], head[6], head[8]);
        }
    }

    /// <summary>Writes and reads an interchange.</summary>
    public static List<EdifactSegment> Write(string text, Layer layer, Budget budget)
    {
        var edifact = new EdifactText(text);
        var segments = new List<EdifactSegment>();
        var at = 0;
        if (text.TrimStart().StartsWith("UNA", StringComparison.Ordinal))
        {
            at = Math.Min(text.Length, text.IndexOf("UNA", StringComparison.Ordinal) + 9);
            layer.Line(text[..at].Trim());
        }

        while (at < text.Length && segments.Count < MostSegments && !layer.IsFull)
        {
            var end = at;
            while (end < text.Length && text[end] != edifact._terminator)
            {
                end += text[end] == edifact._release ? 2 : 1;
            }

            end = Math.Min(end, text.Length);
            var raw = text[at..end].Trim();
            at = end + 1;
            if (raw.Length < 3)
            {
                continue;
            }

            if (segments.Count % 256 == 0)
            {
                budget.Check();
            }

            var line = Layer.OneLine(raw);
            var start = layer.Add(line);
            layer.Add(end < text.Length ? edifact._terminator + "\n" : "\n");
            segments.Add(edifact.Segment(line, start));
        }

        return segments;
    }

    private EdifactSegment Segment(string line, int start)
    {
        var elements = new List<IReadOnlyList<EdifactPart>>();
        var components = new List<EdifactPart>();
        var (part, from) = (new StringBuilder(), 0);
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : _element;
            if (i < line.Length && c == _release && i + 1 < line.Length)
            {
                part.Append(line[++i]);
            }
            else if (c == _component || c == _element)
            {
                components.Add(new(part.ToString().Trim(), start + from, start + i));
                (part, from) = (part.Clear(), i + 1);
                if (c == _element)
                {
                    elements.Add(components);
                    components = [];
                }
            }
            else
            {
                part.Append(c);
            }
        }

        return new(elements[0][0].Text, [.. elements.Skip(1)]);
    }
}
