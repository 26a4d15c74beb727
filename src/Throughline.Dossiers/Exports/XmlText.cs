using System.Text;
using System.Xml;

namespace Throughline.Dossiers.Exports;

/// <summary>Text from documents made fit for XML.</summary>
internal static class XmlText
{
    /// <summary>The text with every character that XML 1.0 forbids replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }
}
