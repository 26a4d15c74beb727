using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Rtf;

/// <summary>Rich Text Format (Microsoft, RTF 1.9.1): its text and tables; pictures and embedded objects are left aside.</summary>
internal sealed class RtfReader : IFormatReader
{
    public string Name => "rtf 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        layer.BeginPage();
        var text = new RtfText(layer, budget);
        text.Add(source.Content.Span);
        if (!text.IsClosed)
        {
            layer.Warn("the RTF file breaks off before its end; what stands before was read");
        }

        return layer.TextSoFar().AsSpan().Trim().IsEmpty
            ? "the RTF file has no text; if it holds pictures, save it as PDF and add that"
            : null;
    }
}
