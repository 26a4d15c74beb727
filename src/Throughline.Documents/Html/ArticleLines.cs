using System.Buffers;
using AngleSharp.Dom;
using Throughline.Documents.Resources;
using Throughline.Documents.Zones;

namespace Throughline.Documents.Html;

/// <summary>Tells lines that stand inside an article's block but are none of its text: captions, credits, dates, links to other articles, lists below it.</summary>
internal static class ArticleLines
{
    private static readonly Dictionary<string, string[]> s_lists = DocumentData.Lists("article-lines.json");
    private static readonly SearchValues<string> s_credits = SearchValues.Create(s_lists["credits"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a line that is no part of the article's text wherever it stands.</summary>
    /// <param name="line">The line.</param>
    /// <param name="told">How many characters the article has.</param>
    public static bool IsFurniture(HtmlLine line, int told)
    {
        var text = line.Text;
        var lower = text.ToLowerInvariant();
        if (
            text.Length < 260
            && s_lists["starts"].Any(s => lower.StartsWith(s, StringComparison.Ordinal))
            && !IsOwnSentence(text, lower)
            && !(text.Length > 40 && text[^1] is '?')
        )
        {
            return true;
        }

        if (text.Length < 160 && s_lists["capitalStarts"].Any(s => text.StartsWith(s, StringComparison.Ordinal)) && IsCapitals(text))
        {
            return true;
        }

        return text.Length < 400 && IsCredit(text)
            || text.Length < 100
                && LineKinds.Of(text) is LineKind.Date or LineKind.Byline or LineKind.Furniture or LineKind.ReadMore or LineKind.Tags
            || IsCaption(line.Block)
            || HasClass(line.Block, told / 6);
    }

    /// <summary>True for a heading below which a page lists what is not of the article.</summary>
    public static bool IsEnd(HtmlLine line)
    {
        if (line.Text.Length > 60)
        {
            return false;
        }

        var lower = line.Text.ToLowerInvariant().TrimEnd(':', '：', '?', '!', ' ');
        return s_lists["heads"].Any(h => h.EndsWith(' ') ? lower.StartsWith(h, StringComparison.Ordinal) : lower == h)
            || line.Block.LocalName is ['h', >= '1' and <= '6']
                && s_lists["heads"].Any(h => h.Length > 7 && lower.StartsWith(h + " ", StringComparison.Ordinal));
    }

    /// <summary>True for a paragraph that is one link and no sentence: a pointer to another article.</summary>
    public static bool IsPointer(HtmlLine line)
    {
        if (
            line.Text.Length is < 15 or > 220
            || line.Block.LocalName is "li" or "td" or "h1" or "h2" or "h3" or "h4"
            || line.Block.Closest("li, table, ul, ol") is not null
        )
        {
            return false;
        }

        var links = line.Block.QuerySelectorAll("a[href]").ToArray();
        return links.Length == 1
            && Squeezed(links[0].TextContent) == Squeezed(line.Text)
            && line.Text[^1] is not ('.' or '。' or '!' or '?' or ':')
            && line.Block.LocalName is "p" or "div" or "span" or "aside";
    }

    // "Image: the sun rose over ..." is a caption; "Subscribe to the view that ..." in a long sentence of its own is text.
    private static bool IsOwnSentence(string text, string lower) =>
        text.Length > 140
        && !lower.StartsWith("this document", StringComparison.Ordinal)
        && !lower.Contains(':', StringComparison.Ordinal)
        && !lower.Contains("click", StringComparison.Ordinal)
        && !lower.Contains("sign up", StringComparison.Ordinal)
        && !lower.Contains("newsletter", StringComparison.Ordinal)
        && !lower.Contains("copyright", StringComparison.Ordinal);

    private static bool IsCapitals(string text) => text.Count(char.IsLower) < text.Length / 10;

    // A credit stands at the end, or in brackets, or is the line.
    private static bool IsCredit(string text)
    {
        if (!text.AsSpan().ContainsAny(s_credits))
        {
            return false;
        }

        var tail = text.AsSpan(Math.Max(0, text.Length - 60));
        return tail.ContainsAny(s_credits) && (text.Length < 80 || text[^1] is not ('.' or '。' or '”' or '"') || text[^1] is ')');
    }

    private static bool IsCaption(IElement block) =>
        block.Closest("figure, figcaption") is { } figure && figure.QuerySelectorAll("p").Length < 4;

    private static bool HasClass(IElement block, int most)
    {
        for (var (element, depth) = (block, 0); element is not null && depth < 3; element = element.ParentElement, depth++)
        {
            if (element.LocalName is "article" or "main" or "body" or "html" or "section")
            {
                return false;
            }

            var name = $"{element.ClassName} {element.Id}".ToLowerInvariant();
            if (
                name.Length is > 1 and < 200
                && s_lists["classes"].Any(c => IsWord(name, c))
                && element.TextContent.Length < Math.Min(1500, most)
            )
            {
                return true;
            }
        }

        return false;
    }

    // The word starts a part of the class name ("wp-caption-text", "related_links"), so that "presharet" is none.
    private static bool IsWord(string name, string word)
    {
        for (var at = name.IndexOf(word, StringComparison.Ordinal); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetter(name[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
