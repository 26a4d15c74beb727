namespace Throughline.Extraction.Prose;

/// <summary>Placeholder.</summary>
internal static class ChineseTagger
{
    /// <summary>The listed words of a text, longest first; other characters stand alone.</summary>
    public static IEnumerable<string> Segment(string text)
    {
        foreach (var c in text)
        {
            yield return c.ToString();
        }
    }
}
