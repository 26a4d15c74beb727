using System.Net;
using System.Text;

namespace Throughline.Dossiers.Html;

/// <summary>Builds HTML text; everything that comes from a document goes through <see cref="Text"/>.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Adds markup as it is.</summary>
    public HtmlText Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Adds text, escaped.</summary>
    public HtmlText Text(string? text)
    {
        _html.Append(Escape(text));
        return this;
    }

    /// <summary>Adds an element with text in it.</summary>
    public HtmlText Element(string tag, string? text, string attributes = "")
    {
        _html.Append('<').Append(tag);
        if (attributes.Length > 0)
        {
            _html.Append(' ').Append(attributes);
        }

        return Raw(">").Text(text).Raw($"</{tag}>");
    }

    /// <summary>Text made safe for HTML and attribute values in double quotes.</summary>
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
