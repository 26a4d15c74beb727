using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>Finds the Latin words that a word of a script most likely writes: a walk over the sorted words that shares the work of common beginnings.</summary>
internal sealed class NearestWords(SoundModel model, string[] sorted)
{
    private const float FirstBound = 3;
    private const float Widening = 1.5f;
    private const int Longest = 64;

    /// <summary>The <paramref name="count"/> likeliest words, best first; ties in the order of letters.</summary>
    public List<(float Cost, string Word)> Of(string sounds, int count)
    {
        var most = FirstBound + (sounds.Length * 0.25f);
        while (true)
        {
            var found = Within(sounds, most, count);
            if (found.Count >= Math.Min(count, sorted.Length) || most > SoundModel.Unseen * (sounds.Length + Longest))
            {
                return found;
            }

            most *= Widening;
        }
    }

    private List<(float Cost, string Word)> Within(string sounds, float most, int count)
    {
        var width = sounds.Length + 1;
        var rows = new float[(Longest + 1) * width];
        model.First(sounds, rows.AsSpan(0, width));
        var best = new List<(float Cost, string Word)>();
        var previous = "";
        for (var i = 0; i < sorted.Length; )
        {
            var word = sorted[i];
            var shared = Math.Min(previous.AsSpan().CommonPrefixLength(word), Longest);
            var dead = -1;
            for (var depth = shared; depth < Math.Min(word.Length, Longest); depth++)
            {
                var least = model.Next(sounds, word[depth], rows.AsSpan(depth * width, width), rows.AsSpan((depth + 1) * width, width));
                if (least > most)
                {
                    dead = depth + 1;
                    break;
                }
            }

            if (dead >= 0)
            {
                // Every word that begins so costs more.
                previous = word[..(dead - 1)];
                i = After(i, word.AsSpan(0, dead));
                continue;
            }

            previous = word;
            i++;
            if (word.Length <= Longest && rows[(word.Length * width) + width - 1] is var cost && cost <= most)
            {
                best.Add((cost, word));
                if (best.Count >= 4 * count)
                {
                    best.Sort(CheapestFirst);
                    best.RemoveRange(count, best.Count - count);
                    most = best[^1].Cost;
                }
            }
        }

        best.Sort(CheapestFirst);
        return best.Count > count ? best[..count] : best;
    }

    private int After(int from, ReadOnlySpan<char> beginning)
    {
        var (low, high) = (from, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].AsSpan().StartsWith(beginning, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int CheapestFirst((float Cost, string Word) a, (float Cost, string Word) b) =>
        a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Word, b.Word);
}
