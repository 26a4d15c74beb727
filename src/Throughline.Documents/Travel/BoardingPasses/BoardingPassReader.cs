using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Travel.BoardingPasses;

/// <summary>Files that hold what a scanner read from boarding passes: one string a line.</summary>
internal sealed class BoardingPassReader : IFormatReader
{
    public string Name => "bcbp 1";

    /// <summary>True where every line that is not blank is a boarding pass.</summary>
    public static bool IsBoardingPass(ReadOnlySpan<char> head)
    {
        var count = 0;
        foreach (var line in head.EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                if (count < 50 && !BoardingPass.Fits(line.TrimStart()))
                {
                    return false;
                }

                count++;
            }
        }

        return count > 0;
    }

    public string? Read(Source source, Layer layer, Budget budget)
    {
        layer.Property("encoding", source.Text!.Encoding);
        layer.BeginPage();
        layer.Add(source.Text.Text);
        var (text, at) = (layer.TextSoFar(), 0);
        var sheet = new ReservationSheet(layer);
        foreach (var line in text.Split('\n'))
        {
            budget.Check();
            var lead = line.Length - line.TrimStart().Length;
            var code = line[lead..].TrimEnd('\r');
            if (BoardingPass.Fits(code))
            {
                BoardingPass.State(layer, at + lead, code, sheet.NextPrefix, source.Sent);
                layer.RecordKind = "booking";
            }

            at += line.Length + 1;
        }

        if (source.Sent is null)
        {
            layer.Warn("a boarding pass names the day of the year without the year, and nothing carries the pass that is dated");
        }

        return null;
    }
}
