using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Zones;

/// <summary>Tells the parts of a news text that was copied from a page: head, body, and the furniture around it.</summary>
/// <remarks>
/// Noise is marked only where the text shows itself to be such a page, by repeated teasers or several pieces of furniture. A paragraph is
/// noise only inside a run of teasers, whose form (headline, date, summary, "read more") repeats. Letters, memos and tables have none of this.
/// </remarks>
internal static class NewsZones
{
    private const int LongestHead = 7;
    private const int ShortestMenu = 8;
    private const int ManyAnchors = 4;
    private const int ShortestHeaded = 80;
    private const int ShortestArticle = 200;
    private const int LongestArticle = 400_000;

    public static void Mark(string text, Layer layer)
    {
        if (text.Length > LongestArticle)
        {
            return;
        }

        var lines = NewsLine.Of(text);
        var noise = Teasers.Find(lines);
        var first = FirstParagraph(lines, noise);
        var prose = lines.Where((l, i) => l.Kind == LineKind.Prose && !noise[i]).Sum(l => l.Weight);
        if (first < 0 || prose < ShortestHeaded)
        {
            return;
        }

        var anchors = lines.Where((l, i) => noise[i] || l.Kind is LineKind.Furniture or LineKind.Cookie or LineKind.ReadMore).Count();
        if (anchors + (EndsWithList(lines) ? 1 : 0) >= 2 && prose >= ShortestArticle && !lines.Exists(l => LineKinds.IsOfLetter(l.Text)))
        {
            Furniture(lines, noise);
            Tail(lines, noise);
            if (anchors >= ManyAnchors)
            {
                Menus(lines, noise, first);
            }
        }
        else
        {
            Array.Clear(noise);
        }

        Head(lines, noise, first, layer);
        Foot(lines, noise, first, layer);
        for (var i = 0; i < lines.Count; i++)
        {
            if (noise[i])
            {
                // Blank lines after a noise line go with it.
                layer.Mark(lines[i].Start, i + 1 < lines.Count ? lines[i + 1].Start : text.Length, ZoneKind.Noise);
            }
        }
    }

    private static int FirstParagraph(List<NewsLine> lines, bool[] noise)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Prose && !noise[i])
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A list of other articles ends many pages; such a list is a sign of its own.</summary>
    private static bool EndsWithList(List<NewsLine> lines)
    {
        var head = lines.FindLastIndex(l => l.Kind == LineKind.Furniture && LineKinds.IsListHead(l.Text));
        return head > 0
            && lines.Count - head > 2
            && lines.Skip(head + 1).All(l => l.Kind is LineKind.Short or LineKind.Date or LineKind.Furniture or LineKind.ReadMore);
    }

    private static void Furniture(List<NewsLine> lines, bool[] noise)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            noise[i] |= lines[i].Kind is LineKind.Furniture or LineKind.Cookie or LineKind.ReadMore;

            // The titles that a list of other articles holds, up to the next paragraph.
            if (noise[i] && LineKinds.IsListHead(lines[i].Text))
            {
                for (var j = i + 1; j < lines.Count && lines[j].Kind is LineKind.Short or LineKind.Date; j++)
                {
                    noise[j] = true;
                }
            }
        }
    }

    /// <summary>From the first furniture after the last paragraph on, everything is furniture; tag lines before it too.</summary>
    private static void Tail(List<NewsLine> lines, bool[] noise)
    {
        var last = lines.Count - 1;
        while (last >= 0 && (noise[last] || lines[last].Kind != LineKind.Prose))
        {
            last--;
        }

        var from = last + 1;
        while (from < lines.Count && !noise[from])
        {
            from++;
        }

        for (var i = from; i < lines.Count; i++)
        {
            noise[i] = true;
        }
    }

    /// <summary>On a page copied whole, long runs of short lines before the head and after the last paragraph are menus.</summary>
    private static void Menus(List<NewsLine> lines, bool[] noise, int first)
    {
        if (first - LongestHead >= ShortestMenu)
        {
            Array.Fill(noise, true, 0, first - LongestHead);
        }

        var last = lines.FindLastIndex(l => l.Kind == LineKind.Prose);
        var foot = last + 1;
        while (foot < lines.Count && (lines[foot].Kind is LineKind.Date or LineKind.Byline or LineKind.Tags || foot - last <= 2))
        {
            foot++;
        }

        if (lines.Count - foot >= ShortestMenu)
        {
            Array.Fill(noise, true, foot, lines.Count - foot);
        }
    }

    private static void Head(List<NewsLine> lines, bool[] noise, int first, Layer layer)
    {
        var head = Enumerable.Range(0, first).Where(i => !noise[i]).TakeLast(LongestHead).ToList();
        var titles = new List<NewsLine>();
        foreach (var line in head.Select(i => lines[i]))
        {
            switch (line.Kind)
            {
                case LineKind.Byline:
                    layer.Author ??= LineKinds.AuthorOrNull(line.Text);
                    layer.Mark(line.Start, line.End, ZoneKind.Byline);
                    break;
                case LineKind.Date:
                    layer.Published ??= WrittenDates.WholeOrNull(line.Text)?.Date;
                    layer.Mark(line.Start, line.End, ZoneKind.Byline);
                    break;
                case LineKind.Short when line.Text.Length <= 220 && !line.Text.EndsWith(',') && !IsLabelled(line.Text):
                    titles.Add(line);
                    break;
                default:
                    break;
            }
        }

        // A first line of a few words before a longer one names the outlet.
        if (titles.Count >= 2 && Words(titles[0].Text) <= 4 && titles[0].Text.Length < titles[1].Text.Length)
        {
            layer.Property("outlet", titles[0].Text);
            layer.Mark(titles[0].Start, titles[0].End, ZoneKind.Byline);
            titles.RemoveAt(0);
        }

        // What is left of a page's menus stands before the title, which is longer.
        if (titles.Count > 3 && noise[0])
        {
            titles = [titles.TakeLast(4).OrderByDescending(t => t.Text.Length).First()];
        }

        if (titles.Count is 0 or > 3)
        {
            return;
        }

        var title = titles[0].Text;
        if (WrittenDates.AtEndOrNull(title) is { Start: > 15 } dated)
        {
            layer.Published ??= dated.Date;
            title = title[..dated.Start].TrimEnd(' ', ',', '-', '–', '|', '(');
        }

        layer.Title ??= title;
        layer.Mark(titles[0].Start, titles[0].End, ZoneKind.Title);
        foreach (var repeated in titles.Skip(1).Where(t => t.Text == titles[0].Text))
        {
            layer.Mark(repeated.Start, repeated.End, ZoneKind.Title);
        }
    }

    /// <summary>The date, author and keywords that stand after the last paragraph.</summary>
    private static void Foot(List<NewsLine> lines, bool[] noise, int first, Layer layer)
    {
        var end = lines.Count;
        while (end > first && (noise[end - 1] || lines[end - 1].Kind != LineKind.Prose))
        {
            end--;
        }

        for (var i = end; i < lines.Count && !noise[i]; i++)
        {
            switch (lines[i].Kind)
            {
                case LineKind.Date:
                    layer.Published ??= WrittenDates.WholeOrNull(lines[i].Text)?.Date;
                    layer.Mark(lines[i].Start, lines[i].End, ZoneKind.Byline);
                    break;
                case LineKind.Byline:
                    layer.Author ??= LineKinds.AuthorOrNull(lines[i].Text);
                    layer.Mark(lines[i].Start, lines[i].End, ZoneKind.Byline);
                    break;
                case LineKind.Tags:
                    layer.Property("tags", lines[i].Text);
                    layer.Mark(lines[i].Start, lines[i].End, ZoneKind.Byline);
                    break;
                default:
                    break;
            }
        }
    }

    private static bool IsLabelled(string line) => line.IndexOf(':', StringComparison.Ordinal) is > 0 and < 20 && line.Length < 60;

    private static int Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
