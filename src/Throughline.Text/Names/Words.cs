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

    private static Kept s_kept = new();

    /// <summary>The word of a folded text.</summary>
    public static Word Of(ReadOnlySpan<char> folded)
    {
        var kept = s_kept;
        if (kept.ByText.TryGetValue(folded, out var word))
        {
            return word;
        }

        word = new(folded.ToString());
        if (folded.Length > LongestKept || !kept.IsMetAgain(folded))
        {
            return word;
        }

        // The dictionary's own count locks all of it.
        if (Interlocked.Increment(ref kept.Count) > Most)
        {
            // Starting afresh is cheaper than keeping count of use; the words in use are back within a moment.
            Interlocked.CompareExchange(ref s_kept, new(), kept);
        }

        return kept.Words.GetOrAdd(word.Raw, word);
    }

    /// <summary>Lets go of all words, for work of another kind: they are read anew where they come back.</summary>
    public static void Forget() => Volatile.Write(ref s_kept, new());

    private sealed class Kept
    {
        private const int MarkBits = 20;

        private readonly ulong[] _met = new ulong[1 << (MarkBits - 6)];

        public int Count;

        public Kept() => ByText = Words.GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, Word> Words { get; } = new(StringComparer.Ordinal);

        public ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> ByText { get; }

        // Half the words of a list are met once, and to keep those costs the collector more than to read a second one twice. A mark that another thread
        // overwrites, or that two words share, does no harm.
        public bool IsMetAgain(ReadOnlySpan<char> word)
        {
            var hash = (uint)string.GetHashCode(word, StringComparison.Ordinal);
            ref var marks = ref _met[hash >> (32 - MarkBits + 6)];
            var mark = 1ul << (int)(hash & 63);
            var isMet = (marks & mark) != 0;
            marks |= mark;
            return isMet;
        }
    }
}
