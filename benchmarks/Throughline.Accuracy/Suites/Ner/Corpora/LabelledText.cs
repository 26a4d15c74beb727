using System.Collections.Immutable;

namespace Throughline.Accuracy.Suites.Ner.Corpora;

/// <summary>A text with its people, organizations and places.</summary>
/// <param name="Id">Where it is from.</param>
/// <param name="Language"><c>en</c>, <c>ru</c> or <c>zh</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Names">The names, in UTF-16 units, sorted, without overlap.</param>
internal sealed record LabelledText(string Id, string Language, string Text, ImmutableArray<LabelledName> Names)
{
    /// <summary>True for a text of own templates.</summary>
    public bool IsGenerated => Id.StartsWith("made ", StringComparison.Ordinal);

    /// <summary>The same with the outermost names only, sorted.</summary>
    public static LabelledText Of(string id, string language, string text, IEnumerable<LabelledName> names)
    {
        var kept = new List<LabelledName>();
        foreach (var name in names.OrderBy(n => n.Start).ThenByDescending(n => n.End))
        {
            if (kept.Count == 0 || name.Start >= kept[^1].End)
            {
                kept.Add(name);
            }
        }

        return new(id, language, text, [.. kept]);
    }
}
