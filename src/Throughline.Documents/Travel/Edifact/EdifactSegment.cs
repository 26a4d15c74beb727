namespace Throughline.Documents.Travel.Edifact;

/// <summary>A segment: its tag and its elements, each of components with their places.</summary>
/// <param name="Tag">Three letters, such as <c>NAD</c>.</param>
/// <param name="Elements">The elements behind the tag.</param>
internal sealed record EdifactSegment(string Tag, IReadOnlyList<IReadOnlyList<EdifactPart>> Elements)
{
    /// <summary>A component; null where it is not given.</summary>
    /// <param name="element">Number of the element, from 0.</param>
    /// <param name="component">Number of the component, from 0.</param>
    public EdifactPart? this[int element, int component = 0] =>
        element < Elements.Count && component < Elements[element].Count && Elements[element][component] is { Text.Length: > 0 } part
            ? part
            : null;

    /// <summary>A component's text; empty where it is not given.</summary>
    public string Text(int element, int component = 0) => this[element, component]?.Text ?? "";
}
