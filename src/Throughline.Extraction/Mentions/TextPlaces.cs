namespace Throughline.Extraction.Mentions;

/// <summary>Where a word stands in a text.</summary>
internal static class TextPlaces
{
    /// <summary>The offsets at which a word begins, in order, without overlap; compared letter by letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word; not empty.</param>
    public static IEnumerable<int> PlacesOf(this string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)
        )
        {
            yield return at;
        }
    }
}
