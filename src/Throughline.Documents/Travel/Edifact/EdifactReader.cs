using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Travel.Edifact;

/// <summary>Passenger lists of airlines to governments: UN/EDIFACT PAXLST (advance passenger information) and PNRGOV (reservation data).</summary>
internal sealed class EdifactReader : IFormatReader
{
    public string Name => "edifact 1";

    /// <summary>True where a text is an interchange with one of the messages.</summary>
    public static bool IsPassengerList(ReadOnlySpan<char> head) =>
        (head.StartsWith("UNA") || head.StartsWith("UNB+") || head.StartsWith("UNH+") || head.StartsWith("UNG+"))
        && (head.Contains("PAXLST", StringComparison.Ordinal) || head.Contains("PNRGOV", StringComparison.Ordinal));

    public string? Read(Source source, Layer layer, Budget budget)
    {
        layer.Property("encoding", source.Text!.Encoding);
        layer.BeginPage();
        var segments = EdifactText.Write(source.Text.Text, layer, budget);
        var (count, open) = (0, 0);
        foreach (var (start, end) in Messages(segments))
        {
            budget.Check();
            open++;
            var message = segments.GetRange(start, end - start);
            count += message[0].Text(1).StartsWith("PNRGOV", StringComparison.Ordinal)
                ? new PnrgovMessage(layer, count).State(message)
                : new PaxlstMessage(layer, count).State(message);
        }

        if (segments.Count > 0 && segments[^1].Tag is not ("UNZ" or "UNE" or "UNT"))
        {
            layer.Warn("the interchange ends without its closing segment: it was cut, and passengers may be missing");
        }

        layer.RecordKind = count > 0 ? "booking" : null;
        return open == 0 ? "expected an EDIFACT message PAXLST or PNRGOV; found none that can be read; check that the file is whole" : null;
    }

    private static IEnumerable<(int Start, int End)> Messages(List<EdifactSegment> segments)
    {
        var start = -1;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Tag == "UNH")
            {
                if (start >= 0)
                {
                    yield return (start, i);
                }

                start = i;
            }
            else if (segments[i].Tag == "UNT" && start >= 0)
            {
                yield return (start, i + 1);
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return (start, segments.Count);
        }
    }
}
