using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Html;

/// <summary>Writes a page's text into a layer: a line for each block, data tables as tables. Scripts are not run, nothing is fetched.</summary>
internal sealed class HtmlText(Layer layer, Budget budget)
{
    // Some depth on top, for the elements that close by themselves.
    private const int Deepest = 2 * HtmlNesting.Deepest;

    private static readonly HashSet<string> s_skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "canvas",
        "select",
        "datalist",
        "math",
        "audio",
        "video",
    };

    private static readonly HashSet<string> s_blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    };

    private readonly StringBuilder _line = new();
    private readonly List<HtmlLine> _lines = [];
    private bool _blank;
    private int _tables;

    /// <summary>The lines written, in order.</summary>
    public IReadOnlyList<HtmlLine> Lines => _lines;

    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = false, IsKeepingSourceReferences = false }).ParseDocument(
            HtmlNesting.Bounded(html)
        );

    public static bool IsBlock(string name) => s_blocks.Contains(name);

    public void Add(IHtmlDocument document)
    {
        if (document.Body is { } body)
        {
            Visit(body, body, 0);
            Flush(body);
        }
    }

    private void Visit(INode node, IElement block, int depth)
    {
        if (layer.IsFull || depth > Deepest)
        {
            return;
        }

        budget.Check();
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Append(text.Data, block is IHtmlPreElement);
                    break;
                case IElement element when s_skipped.Contains(element.LocalName):
                    break;
                case IElement { LocalName: "br" }:
                    Flush(block);
                    break;
                case IHtmlTableElement table when IsData(table):
                    Flush(block);
                    Table(table);
                    break;
                case IElement element when s_blocks.Contains(element.LocalName):
                    Flush(block);
                    Visit(element, element, depth + 1);
                    Flush(element);
                    break;
                case IElement element:
                    Visit(element, block, depth + 1);
                    break;
                default:
                    break;
            }
        }
    }

    private void Append(string text, bool keep)
    {
        foreach (var c in text)
        {
            if (keep && c == '\n')
            {
                Append("\r", false);
                _line.Append('\n');
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u200b' or '\u2028' or '\u2029')
            {
                _blank = true;
            }
            else
            {
                if (_blank && _line.Length > 0 && _line[^1] != '\n')
                {
                    _line.Append(' ');
                }

                _blank = false;
                _line.Append(c);
            }
        }
    }

    private void Flush(IElement block)
    {
        foreach (var line in _line.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var start = layer.Length;
                layer.Line(line.TrimEnd());
                _lines.Add(new(start, layer.Length, line.Trim(), block));
            }
        }

        _line.Clear();
        _blank = false;
    }

    /// <summary>A table of data has rows of several cells that hold no other table and no long text; the rest is layout.</summary>
    private static bool IsData(IHtmlTableElement table)
    {
        if (table.QuerySelector("table") is not null || table.GetAttribute("role") == "presentation")
        {
            return false;
        }

        var wide = table.Rows.Count(r => r.Cells.Length > 1);
        return table.Rows.Length >= 2 && wide >= 2 && table.Rows.SelectMany(r => r.Cells).Take(400).All(c => c.TextContent.Length < 600);
    }

    private void Table(IHtmlTableElement table)
    {
        var number = ++_tables;
        var start = layer.Length;
        layer.BeginTable(table.Caption?.TextContent.Trim() ?? "");
        var row = 0;
        foreach (var line in table.Rows)
        {
            budget.Check();
            row++;
            var cells = line.Cells.Select(c => Collapse(Parted(c))).ToArray();
            var at = row;
            if (cells.Any(c => c.Length > 0))
            {
                layer.Row(
                    cells.Length,
                    column => cells[column],
                    column => string.Create(CultureInfo.InvariantCulture, $"table {number}, row {at}, column {column + 1}")
                );
            }
        }

        layer.EndTable();
        if (layer.Length > start)
        {
            _lines.Add(new(start, layer.Length, Collapse(table.TextContent), table));
        }
    }

    /// <summary>A cell's text with a space where the page breaks the line.</summary>
    private static string Parted(IElement cell)
    {
        var text = new StringBuilder();
        Add(cell, 0);
        return text.ToString();

        void Add(INode node, int depth)
        {
            if (depth > Deepest)
            {
                return;
            }

            foreach (var child in node.ChildNodes)
            {
                var isBreak = child is IElement element && (element.LocalName == "br" || s_blocks.Contains(element.LocalName));
                text.Append(isBreak ? " " : "");
                if (child is IText words)
                {
                    text.Append(words.Data);
                }
                else if (child is not IElement { LocalName: "script" or "style" })
                {
                    Add(child, depth + 1);
                }

                text.Append(isBreak ? " " : "");
            }
        }
    }

    private static string Collapse(string text) => string.Join(' ', text.Split(s_white, StringSplitOptions.RemoveEmptyEntries));

    private static readonly char[] s_white = [' ', '\t', '\n', '\r', '\f', '\u200b', '\u2028', '\u2029'];
}
