using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose;

/// <content>Cuts text into words: the likeliest way through the lists of the lexicon and the dictionary, whose words carry frequencies.</content>
internal static partial class ChineseTagger
{
    private const int LongestWord = 8;
    private const int TotalBits = 26;

    // A listed word is worth as much as a common word of the dictionary, and a little more.
    private const int ListedBits = 13;

    /// <summary>The words of a stretch, by place. Nouns and single characters that no list holds stay together as one.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        var sizes = Sizes(text, start, end);
        var from = -1;
        for (var i = start; i < end; )
        {
            var size = sizes[i - start];
            var isMark = !char.IsLetterOrDigit(text[i]) && !IsInNumber(text, i);
            if (!isMark && IsLoose(text.AsSpan(i, size)))
            {
                from = from < 0 ? i : from;
                i += size;
                continue;
            }

            if (from >= 0)
            {
                yield return (from, i);
                from = -1;
            }

            if (!char.IsWhiteSpace(text[i]))
            {
                yield return (i, i + size);
            }

            i += size;
        }

        if (from >= 0)
        {
            yield return (from, end);
        }
    }

    /// <summary>The words of the likeliest cut, by place, single characters alone.</summary>
    public static IEnumerable<(int Start, int End)> Pieces(string text, int start, int end)
    {
        var sizes = Sizes(text, start, end);
        for (var i = start; i < end; i += sizes[i - start])
        {
            yield return (i, i + sizes[i - start]);
        }
    }

    // "9.6", "1,846".
    private static bool IsInNumber(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static bool IsLoose(ReadOnlySpan<char> word)
    {
        if (s_listed.Contains(word))
        {
            return false;
        }

        return word.Length == 1
            || !s_table.Value.TryFind(WordTable.KeyOf(word), out _, out var flags)
            || (flags & (Noun | Adjective | Name | Number | Measure)) != 0
            || flags == 0;
    }

    // The length of the word that begins at each place of the likeliest cut.
    private static int[] Sizes(string text, int start, int end)
    {
        var n = end - start;
        var best = new int[n + 1];
        var sizes = new int[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var at = start + i;
            (best[i], sizes[i]) = (best[i + 1] - TotalBits, 1);
            var inName = IsInTranscription(text, at);
            // "17日|前往" holds no "日前".
            var longest =
                i > 0 && text[at] is '年' or '月' or '日' or '号' && char.IsAsciiDigit(text[at - 1]) ? 1 : Math.Min(LongestWord, n - i);
            for (var size = 1; size <= longest; size++)
            {
                var word = text.AsSpan(at, size);
                var isListed = s_listed.Contains(word);
                var bits = isListed ? ListedBits : 0;
                if (s_table.Value.TryFind(WordTable.KeyOf(word), out var frequency, out _) && (size == 1 || !inName))
                {
                    bits = Math.Max(bits, isListed ? frequency + 2 : frequency);
                }

                if (
                    bits == 0
                    || !isListed && size > 1 && (word.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') >= 0 || IsTwoWords(text, at, size))
                )
                {
                    continue;
                }

                var score = best[i + size] + bits - TotalBits;
                if (score >= best[i])
                {
                    (best[i], sizes[i]) = (score, size);
                }
            }
        }

        return sizes;
    }

    // "不知情", "已支付": a particle and a verb.
    private static bool IsTwoWords(string text, int at, int length)
    {
        for (var cut = 1; cut < length; cut++)
        {
            var (first, second) = (text.Substring(at, cut), text.Substring(at + cut, length - cut));
            if (
                s_particles.Any(l => s_lexicon.Has(l, first))
                    && (
                        s_verbs.Contains(second)
                        || s_words.Contains(second) && second.Length > 1
                        || s_particles.Any(l => s_lexicon.Has(l, second))
                    )
                || s_verbs.Contains(first) && first.Length > 1 && s_words.Contains(second)
                || first.Length == 1 && s_verbs.Contains(first) && s_lexicon.Has("noun.due", second)
            )
            {
                return true;
            }
        }

        return false;
    }

    // The parts of "巴赫提亚尔·努尔兰" are no words.
    private static bool IsInTranscription(string text, int at)
    {
        for (var i = Math.Max(0, at - 7); i < Math.Min(text.Length, at + 8); i++)
        {
            if (text[i] is '·' or '・' or '•')
            {
                return true;
            }
        }

        return false;
    }
}
