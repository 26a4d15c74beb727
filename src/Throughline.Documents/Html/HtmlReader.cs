using Throughline.Documents.Chat;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;
using Throughline.Documents.Travel.SchemaOrg;

namespace Throughline.Documents.Html;

/// <summary>Web pages: the whole text, the article told apart from the page around it.</summary>
internal sealed class HtmlReader : IFormatReader
{
    public string Name => "html 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        var html = source.Text!;
        layer.Property("encoding", html.Encoding);
        var document = HtmlText.Parse(html.Text);
        if (TelegramPage.Fits(document))
        {
            TelegramPage.Add(document, layer, budget);
            return layer.Length == 0 ? "the chat has no message with text" : null;
        }

        PageFacts.Read(document, layer);
        layer.BeginPage();
        var text = new HtmlText(layer, budget);
        text.Add(document);
        // What nests deeper than browsers let it is no article, and would only keep the search for one busy.
        if (layer.Length > 0 && ReferenceEquals(HtmlNesting.Bounded(html.Text), html.Text))
        {
            ArticleZones.Mark(html.Text, text.Lines, layer);
        }

        if (html.Text.Contains("schema.org", StringComparison.OrdinalIgnoreCase))
        {
            SchemaReservations.Append(document, layer);
        }

        if (layer.Length == 0)
        {
            return "the page has no text; if it is drawn by scripts, print it to PDF in a browser and add that";
        }

        return null;
    }
}
