using System.Collections.Immutable;
using System.Text;
using Throughline.Model;

namespace Throughline.Documents.Duplicates;

/// <summary>What a document is compared by: its bytes' hash and a MinHash of its text without page noise.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Sha256">Hash of the bytes: equal for exact copies.</param>
/// <param name="Minima">The least hash of the shingles under each of 128 permutations; empty for a text shorter than one shingle.</param>
public sealed record Fingerprint(string Document, string Sha256, ImmutableArray<ulong> Minima)
{
    internal const int Permutations = 128;
    private const int WordsInShingle = 5;
    private const int HanInShingle = 8;

    /// <summary>Makes the fingerprint of a document. Shingles are five words, or eight characters where a text is written without spaces.</summary>
    public static Fingerprint Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var minima = new ulong[Permutations];
        Array.Fill(minima, ulong.MaxValue);
        var any = false;
        foreach (var shingle in Shingles(Words(document)))
        {
            any = true;
            for (var i = 0; i < Permutations; i++)
            {
                minima[i] = Math.Min(minima[i], Mix(shingle + (ulong)i * 0x9e3779b97f4a7c15));
            }
        }

        return new(document.Id, document.Sha256, any ? [.. minima] : []);
    }

    /// <summary>Estimated share of shingles that both have (Jaccard), 0 to 1; its standard error is at most 0.045.</summary>
    public double Similarity(Fingerprint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Sha256 == other.Sha256)
        {
            return 1;
        }

        if (Minima.IsEmpty || other.Minima.IsEmpty)
        {
            return 0;
        }

        var same = 0;
        for (var i = 0; i < Permutations; i++)
        {
            same += Minima[i] == other.Minima[i] ? 1 : 0;
        }

        return (double)same / Permutations;
    }

    /// <inheritdoc/>
    public bool Equals(Fingerprint? other) => other is not null && Document == other.Document && Sha256 == other.Sha256;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Document);

    private static List<(string Word, bool IsHan)> Words(Document document)
    {
        var words = new List<(string, bool)>();
        foreach (var zone in document.Zones.Where(z => z.Kind is ZoneKind.Body or ZoneKind.Table or ZoneKind.Title))
        {
            var word = new StringBuilder();
            foreach (var c in document.Text.AsSpan(zone.Start, zone.End - zone.Start))
            {
                if (c is >= '\u3400' and <= '\u9fff')
                {
                    Close(word, words);
                    words.Add((c.ToString(), true));
                }
                else if (char.IsLetterOrDigit(c))
                {
                    word.Append(char.ToLowerInvariant(c));
                }
                else if (c is not ('\'' or '’' or '-'))
                {
                    Close(word, words);
                }
            }

            Close(word, words);
        }

        return words;
    }

    private static void Close(StringBuilder word, List<(string, bool)> words)
    {
        if (word.Length > 0)
        {
            words.Add((word.ToString(), false));
            word.Clear();
        }
    }

    private static IEnumerable<ulong> Shingles(List<(string Word, bool IsHan)> words)
    {
        for (var i = 0; i + WordsInShingle <= words.Count; i++)
        {
            var length = words[i].IsHan ? HanInShingle : WordsInShingle;
            if (i + length > words.Count)
            {
                continue;
            }

            // FNV-1a over the words: stable on every machine, unlike string.GetHashCode.
            var hash = 0xcbf29ce484222325;
            for (var j = i; j < i + length; j++)
            {
                foreach (var c in words[j].Word)
                {
                    hash = (hash ^ c) * 0x100000001b3;
                }

                hash = (hash ^ 0x1f) * 0x100000001b3;
            }

            yield return hash;
        }
    }

    /// <summary>The finaliser of SplitMix64, which spreads every bit.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
