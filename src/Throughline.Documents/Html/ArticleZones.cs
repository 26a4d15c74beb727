using System.Text;
using SmartReader;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Html;

/// <summary>Marks what of a page is not its article. Pages that are no article (mails, forms, lists) keep all their text.</summary>
internal static class ArticleZones
{
    private const int Long = 25;

    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create(".!?。！？");

    /// <summary>An article with fewer letters in paragraphs, or with less than half of the page's paragraphs, is not trusted.</summary>
    private const int ShortestArticle = 250;

    public static void Mark(string html, IReadOnlyList<HtmlLine> lines, Layer layer)
    {
        var article = new Reader("http://localhost/", html) { ContinueIfNotReadable = true }.GetArticle();
        var extracted = article.Completed ? article.Content : null;
        if (string.IsNullOrEmpty(extracted))
        {
            return;
        }

        var parts = new Layer(int.MaxValue);
        var content = new HtmlText(parts, new(new(), () => { }, CancellationToken.None));
        content.Add(HtmlText.Parse(extracted));
        var flow = string.Concat(content.Lines.Select(l => Key(l.Text)));
        var shorts = content.Lines.Select(l => Key(l.Text)).ToHashSet(StringComparer.Ordinal);
        var prose = lines.Where(l => IsProse(l.Text)).Sum(l => l.Text.Length);
        var told = content.Lines.Where(l => IsProse(l.Text)).Sum(l => l.Text.Length);
        if (told < ShortestArticle || told < flow.Length / 2 || !article.IsReadable && told < prose / 2)
        {
            return;
        }

        var inside = lines
            .Select(l => Key(l.Text) is var key && key.Length >= Long ? flow.Contains(key, StringComparison.Ordinal) : shorts.Contains(key))
            .ToArray();
        layer.Author ??= string.IsNullOrWhiteSpace(article.Byline)
            ? null
            : Zones.LineKinds.AuthorOrNull(article.Byline.Trim()) ?? article.Byline;
        layer.Published ??= article.PublicationDate is { } date ? PartialDate.OfDayOrNull(date.Year, date.Month, date.Day) : null;
        layer.Published ??= DateNear(lines, layer.Title);
        LeaveOutTeasers(lines, inside);
        LeaveOutFurniture(lines, inside, layer.Title, article.Excerpt);
        var (first, last) = Range(lines, inside);
        for (var i = 0; i < lines.Count; i++)
        {
            var isTitle = IsTitle(lines[i], layer.Title);
            if (isTitle || i < first || i > last || !inside[i])
            {
                layer.Mark(lines[i].Start, lines[i].End, isTitle ? ZoneKind.Title : ZoneKind.Noise);
            }
        }
    }

    /// <summary>Captions, credits, dates and pointers anywhere; what stands before the title; what follows a heading of other articles.</summary>
    private static void LeaveOutFurniture(IReadOnlyList<HtmlLine> lines, bool[] inside, string? title, string? summary)
    {
        var told = lines.Where((l, i) => inside[i]).Sum(l => l.Text.Length);
        var (before, seen) = (0, 0);
        var described = summary is null ? "" : Key(summary);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!inside[i])
            {
                continue;
            }

            before += lines[i].Text.Length;
            if (ArticleLines.IsEnd(lines[i]) && before > told * 0.4)
            {
                Array.Fill(inside, false, i, inside.Length - i);
                return;
            }

            if (ArticleLines.IsFurniture(lines[i], told) || ArticleLines.IsPointer(lines[i]) || IsTitle(lines[i], title))
            {
                inside[i] = false;
                continue;
            }

            // The summary that the page's head also gives, above the text or twice.
            seen++;
            var key = Key(lines[i].Text);
            if (
                seen <= 3
                && key.Length > 20
                && described.Length > 20
                && key == described
                && (lines[i].Block.LocalName != "p" || lines.Count(l => Key(l.Text) == key) > 1)
            )
            {
                inside[i] = false;
            }
        }
    }

    /// <summary>The date that the page shows between its title and the first paragraph, or right above the title; null where it shows none.</summary>
    private static PartialDate? DateNear(IReadOnlyList<HtmlLine> lines, string? title)
    {
        var at = -1;
        for (var i = 0; i < lines.Count && at < 0; i++)
        {
            at = IsTitle(lines[i], title) && lines[i].Block.LocalName is ['h', _] ? i : -1;
        }

        for (var i = Math.Max(0, at - 3); at >= 0 && i < Math.Min(lines.Count, at + 14); i++)
        {
            if (i != at && lines[i].Text.Length < 120 && Zones.WrittenDates.InOrNull(lines[i].Text) is { } shown)
            {
                return shown.Date;
            }
        }

        return null;
    }

    /// <summary>Links to other articles stand in the middle of some: two or more lines that are nothing but links, close together.</summary>
    private static void LeaveOutTeasers(IReadOnlyList<HtmlLine> lines, bool[] inside)
    {
        var before = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!inside[i] || !IsLink(lines[i]))
            {
                continue;
            }

            if (before >= 0 && i - before <= 2 && lines.Skip(before + 1).Take(i - before - 1).All(l => l.Text.Length < 60))
            {
                Array.Fill(inside, false, before, i - before + 1);
            }

            before = i;
        }
    }

    private static bool IsLink(HtmlLine line)
    {
        if (line.Text.Length is 0 or > 200)
        {
            return false;
        }

        var inLink =
            line.Block.Closest("a") is not null
            || Key(line.Text) is { Length: > 0 } key && line.Block.QuerySelectorAll("a").Any(a => Key(a.TextContent) == key);
        return inLink && line.Text[^1] is not ('.' or '。');
    }

    /// <summary>The article spans its first to its last long line; a short line that is alike elsewhere on the page is not of it.</summary>
    private static (int First, int Last) Range(IReadOnlyList<HtmlLine> lines, bool[] inside)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (inside[i] && Key(lines[i].Text).Length >= Long)
            {
                (first, last) = (first < 0 ? i : first, i);
            }
        }

        while (first > 0 && inside[first - 1])
        {
            first--;
        }

        while (last >= 0 && last + 1 < lines.Count && inside[last + 1])
        {
            last++;
        }

        return first < 0 ? (0, lines.Count - 1) : (first, last);
    }

    private static bool IsTitle(HtmlLine line, string? title)
    {
        if (title is null || Key(line.Text) is not { Length: > 8 } key)
        {
            return false;
        }

        var whole = Key(title);
        return key == whole || line.Block.LocalName is "h1" or "h2" && whole.Contains(key, StringComparison.Ordinal);
    }

    private static bool IsProse(string line) => line.Length > 80 && line.AsSpan().IndexOfAny(s_ends) > 0;

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
