using System.Collections.Concurrent;

namespace Throughline.Text;

/// <summary>
/// Words seen lately, with what was found out about them: names repeat a few hundred thousand words, and reading one costs a hundred times as
/// much as finding it here. Bounded; safe for use by several threads.
/// </summary>
internal static class Words
{
    private const int Most = 250_000;
    private const int LongestKept = 40;

    private static ConcurrentDictionary<string, Word> s_words = new(StringComparer.Ordinal);

    /// <summary>The word of a folded text.</summary>
    public static Word Of(ReadOnlySpan<char> folded)
    {
        var words = s_words;
        var byText = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (byText.TryGetValue(folded, out var word))
        {
            return word;
        }

        word = new(folded.ToString());
        if (folded.Length > LongestKept)
        {
            return word;
        }

        if (words.Count >= Most)
        {
            // Starting afresh is cheaper than keeping count of use; the words in use are back within a moment.
            Interlocked.CompareExchange(ref s_words, new(StringComparer.Ordinal), words);
        }

        return words.GetOrAdd(word.Raw, word);
    }
}
