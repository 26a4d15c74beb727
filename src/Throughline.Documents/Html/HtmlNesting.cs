using System.Buffers;
using System.Text;

namespace Throughline.Documents.Html;

/// <summary>
/// Keeps markup from nesting deeper than any page does: tags beyond are left out, their text stays. A parser of HTML looks through all open elements at many
/// tags, so that the time for a page of nothing but opening tags grows with the square of its length.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>The deepest nesting, as browsers have it.</summary>
    public const int Deepest = 512;

    // Elements that the next of their kind, or the end of what they stand in, closes; and those that hold nothing.
    private static readonly HashSet<string> s_unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "colgroup",
        "rt",
        "rp",
        "html",
        "head",
        "body",
        "area",
        "base",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    };

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly string[] s_raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>The page, bounded in depth; the same text where it nests no deeper.</summary>
    public static string Bounded(string html)
    {
        var (kept, from, at) = ((StringBuilder?)null, 0, 0);
        var (open, left) = (new List<string>(), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        while (Next(html, at) is var (start, end, name, isEnd))
        {
            at = end;
            if (isEnd ? IsLeftAtEnd(name, open, left) : IsLeftAtStart(html, end, name, open, left))
            {
                (kept, from) = ((kept ?? new()).Append(html, from, start - from).Append(' '), end);
            }

            if (!isEnd && Array.Exists(s_raw, r => r.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                at = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var close ? close : html.Length;
            }
        }

        return kept?.Append(html, from, html.Length - from).ToString() ?? html;
    }

    private static bool IsLeftAtStart(string html, int end, string name, List<string> open, Dictionary<string, int> left)
    {
        // In drawings and formulas a slash closes an element; in HTML it does not.
        var isClosed = html[end - 2] == '/' && !HtmlText.IsBlock(name) && open.Exists(o => o is "svg" or "math");
        if (s_unclosed.Contains(name) || isClosed)
        {
            return false;
        }

        if (open.Count < Deepest)
        {
            open.Add(name.ToLowerInvariant());
            return false;
        }

        left[name] = left.GetValueOrDefault(name) + 1;
        return true;
    }

    private static bool IsLeftAtEnd(string name, List<string> open, Dictionary<string, int> left)
    {
        if (left.GetValueOrDefault(name) is > 0 and var count)
        {
            left[name] = count - 1;
            return true;
        }

        if (open.FindLastIndex(o => o.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at)
        {
            open.RemoveAt(at);
        }

        return false;
    }

    // The next tag from a place; null at the end. Comments and declarations are passed.
    private static (int Start, int End, string Name, bool IsEnd)? Next(string html, int at)
    {
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and var start && start + 1 < html.Length)
        {
            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = html.IndexOf("-->", start + 4, StringComparison.Ordinal) is >= 0 and var close ? close + 3 : html.Length;
                continue;
            }

            var isEnd = html[start + 1] == '/';
            var from = start + (isEnd ? 2 : 1);
            if (from >= html.Length || !char.IsAsciiLetter(html[from]))
            {
                at = start + 1;
                continue;
            }

            var to = html.AsSpan(from).IndexOfAny(s_nameEnds) is >= 0 and var length ? from + length : html.Length;
            if (End(html, to) is not { } end)
            {
                return null;
            }

            return (start, end, html[from..to], isEnd);
        }

        return null;
    }

    // Behind the ">" of a tag, outside of quoted values.
    private static int? End(string html, int at)
    {
        while (at < html.Length && html.AsSpan(at).IndexOfAny('>', '"', '\'') is >= 0 and var next)
        {
            at += next;
            if (html[at] == '>')
            {
                return at + 1;
            }

            if (html.IndexOf(html[at], at + 1) is not (>= 0 and var quote))
            {
                // A lone quotation mark: the tag ends at the next bracket.
                return html.IndexOf('>', at) is >= 0 and var bracket ? bracket + 1 : null;
            }

            at = quote + 1;
        }

        return null;
    }
}
