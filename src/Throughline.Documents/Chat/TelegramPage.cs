using AngleSharp.Dom;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Chat;

/// <summary>Telegram's export as web pages (<c>messages.html</c>).</summary>
internal static class TelegramPage
{
    /// <summary>True for such a page.</summary>
    public static bool Fits(IParentNode page) =>
        page.QuerySelector("div.history > div.message, div.history div.message.default") is not null;

    /// <summary>Writes its messages in order; a message without a name goes on from the one before.</summary>
    public static void Add(IParentNode page, Layer layer, Budget budget)
    {
        layer.BeginPage();
        if (page.QuerySelector(".page_header .text")?.TextContent.Trim() is { Length: > 0 } title)
        {
            layer.Title = title;
            layer.Line(Layer.OneLine(title), ZoneKind.Title);
            layer.Line("");
        }

        var sender = "unknown sender";
        foreach (var message in page.QuerySelectorAll("div.message.default"))
        {
            budget.Check();
            sender = message.QuerySelector(":scope > .body > .from_name")?.TextContent.Trim() ?? sender;
            var date = message.QuerySelector(".date")?.GetAttribute("title")?.Trim() ?? "undated";
            var texts = message
                .QuerySelectorAll(".text, .media .title, .media .status")
                .Select(t => t.TextContent.Trim())
                .Where(t => t.Length > 0)
                .ToList();
            if (texts.Count == 0)
            {
                continue;
            }

            var forwarded = message.QuerySelector(".forwarded .from_name")?.TextContent.Trim();
            layer.Line(
                Layer.OneLine(forwarded is null ? $"{date} {sender}:" : $"{date} {sender} (forwarded from {forwarded}):"),
                ZoneKind.Byline
            );
            foreach (var line in texts)
            {
                layer.Line(Layer.OneLine(line));
            }

            layer.Line("");
        }
    }
}
