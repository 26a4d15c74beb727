using MimeKit;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Html;

/// <summary>Web pages saved as one file (MHTML, RFC 2557): the page is read, its pictures and styles are left aside.</summary>
internal sealed class MhtmlReader : IFormatReader
{
    private static readonly HtmlReader s_html = new();

    public string Name => "mhtml 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        MimeMessage message;
        try
        {
            using var stream = source.Open();
            message = new MimeParser(stream, MimeFormat.Entity).ParseMessage(budget.Token);
        }
        catch (FormatException)
        {
            return "expected a web page saved as MHTML; its parts cannot be read; save the page again";
        }

        if (message.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsHtml) is not { } page)
        {
            return "expected a web page saved as MHTML; found no page in it; save the page again";
        }

        layer.Property("url", message.Headers["Snapshot-Content-Location"] ?? page.ContentLocation?.ToString());
        return s_html.Read(source with { Text = new(page.Text, page.ContentType.Charset ?? "utf-8", false) }, layer, budget);
    }
}
