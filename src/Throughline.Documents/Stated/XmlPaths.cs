using System.Xml.Linq;

namespace Throughline.Documents.Stated;

/// <summary>Finds elements by local names, whatever the namespace: the versions of a standard differ in it.</summary>
/// <remarks>A step <c>Cd|Prtry</c> takes the first of the names that is there.</remarks>
internal static class XmlPaths
{
    /// <summary>The element at the end of the steps; null where one is missing.</summary>
    public static XElement? At(this XElement? element, params ReadOnlySpan<string> steps)
    {
        foreach (var step in steps)
        {
            if (element is null)
            {
                return null;
            }

            element = First(element, step);
        }

        return element;
    }

    /// <summary>The trimmed text at the end of the steps; null where it is missing or blank.</summary>
    public static string? Text(this XElement? element, params ReadOnlySpan<string> steps) =>
        element.At(steps)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The children of a name; a last step after others.</summary>
    public static IEnumerable<XElement> All(this XElement? element, params ReadOnlySpan<string> steps)
    {
        var parent = element.At(steps[..^1]);
        var names = steps[^1].Split('|');
        return parent is null ? [] : parent.Elements().Where(e => names.Contains(e.Name.LocalName, StringComparer.Ordinal));
    }

    /// <summary>An attribute's trimmed text; null where it is missing or blank.</summary>
    public static string? Said(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static XElement? First(XElement element, string step)
    {
        foreach (var name in step.Split('|'))
        {
            foreach (var child in element.Elements())
            {
                if (child.Name.LocalName == name)
                {
                    return child;
                }
            }
        }

        return null;
    }
}
