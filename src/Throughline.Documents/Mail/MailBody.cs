using MimeKit;
using Throughline.Documents.Html;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Mail;

/// <summary>The text of a mail: every text part that is shown, and of alternatives the plain one.</summary>
internal static class MailBody
{
    private const int Deepest = 100;

    /// <summary>A plain part of at most so many letters may be a stub, where the HTML beside it has <see cref="StubShare"/> times as many.</summary>
    private const int LongestStub = 300;
    private const int StubShare = 3;

    /// <summary>True where a part is text of the mail itself, not a file that comes with it.</summary>
    public static bool IsInline(MimeEntity entity) =>
        entity is TextPart { IsAttachment: false } text
        && (text.IsPlain || text.IsHtml)
        && (text.FileName is null || text.IsPlain && text.ContentDisposition is null);

    /// <summary>Writes the text parts in their order.</summary>
    public static void Write(MimeMessage message, Layer layer, Budget budget) => Write(message.Body, layer, budget, 0);

    private static void Write(MimeEntity? entity, Layer layer, Budget budget, int depth)
    {
        budget.Check();
        switch (entity)
        {
            case Multipart when depth > Deepest:
                break;
            case MultipartAlternative alternatives:
                Write(Shown(alternatives), layer, budget, depth + 1);
                break;
            case Multipart parts:
                foreach (var part in parts)
                {
                    Write(part, layer, budget, depth + 1);
                }

                break;
            case TextPart text when IsInline(text):
                Add(text, layer, budget);
                break;
        }
    }

    // The plain alternative has the writer's lines; an empty one, or one that only says where to look, is a stub of a program that wrote HTML only.
    private static MimeEntity? Shown(MultipartAlternative alternatives)
    {
        var plain = alternatives.OfType<TextPart>().FirstOrDefault(t => t.IsPlain && IsInline(t) && !string.IsNullOrWhiteSpace(t.Text));
        var html = alternatives.OfType<TextPart>().FirstOrDefault(t => t.IsHtml && IsInline(t));
        var isStub = plain is not null && html is not null && IsStub(plain.Text, html.Text);
        return (isStub ? null : plain)
            ?? html
            ?? alternatives.OfType<Multipart>().FirstOrDefault()
            ?? alternatives.FirstOrDefault(IsInline);
    }

    private static bool IsStub(string plain, string html)
    {
        var letters = plain.Count(char.IsLetterOrDigit);
        if (letters > LongestStub || html.Length < letters * StubShare)
        {
            return false;
        }

        var page = HtmlText.Parse(html);
        foreach (var hidden in page.QuerySelectorAll("style, script, head").ToList())
        {
            hidden.Remove();
        }

        return (page.DocumentElement?.TextContent.Count(char.IsLetterOrDigit) ?? 0) > letters * StubShare;
    }

    private static void Add(TextPart part, Layer layer, Budget budget)
    {
        var text = part.IsFlowed && part.IsPlain ? Unflowed(part) : part.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (layer.Length > 0 && layer.TextSoFar()[^1] != '\n')
        {
            layer.Add("\n");
        }

        if (part.IsHtml)
        {
            new HtmlText(layer, budget).Add(HtmlText.Parse(text));
        }
        else
        {
            layer.Add(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        }
    }

    // RFC 3676: a space before the line end joins the lines of a paragraph.
    private static string Unflowed(TextPart part)
    {
        var deletes =
            part.ContentType.Parameters.TryGetValue("delsp", out string? value) && value.Equals("yes", StringComparison.OrdinalIgnoreCase);
        var joined = new System.Text.StringBuilder();
        foreach (var line in part.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            var isSoft = line.EndsWith(' ') && line != "-- " && !line.StartsWith('>');
            joined.Append(isSoft && deletes ? line[..^1] : line).Append(isSoft ? "" : "\n");
        }

        return joined.ToString();
    }
}
