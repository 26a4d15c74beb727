using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Plain;

/// <summary>Plain text, and XML and JSON as the text that they are.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    public string Name => "text 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var text = source.Text!;
        layer.Property("encoding", text.Encoding);
        if (text.Guessed && text.Text.Any(c => c >= 0x80))
        {
            layer.Warn($"nothing in the file names its encoding; it was read as {text.Encoding}");
        }

        layer.MayBeNews = source.Format == Format.PlainText;
        layer.BeginPage();
        layer.Add(text.Text);
        return null;
    }
}
