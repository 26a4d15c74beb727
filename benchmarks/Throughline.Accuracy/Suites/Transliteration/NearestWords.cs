using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>
/// Finds the Latin words that a word of a script most likely writes: unit after unit, with the likeliest places in the tree of the Latin words that lead
/// so far. A beam: what costs too much more than the best is given up.
/// </summary>
internal sealed class NearestWords(SoundModel model, LatinTrie latin)
{
    private const float Margin = 10;
    private const float LastMargin = 14;
    private const float UnwrittenMargin = 9.5f;
    private const int Most = 1500;
    private const int MostUnwritten = 200;

    /// <summary>The <paramref name="count"/> likeliest words, best first; ties in the order of letters.</summary>
    public List<(float Cost, string Word)> Of(string units, int count)
    {
        var places = new Dictionary<int, float>[units.Length + 1];
        for (var i = 0; i <= units.Length; i++)
        {
            places[i] = [];
        }

        places[0][0] = 0;
        for (var i = 0; i < units.Length; i++)
        {
            Skip(places[i]);
            var from = Best(places[i], Most);
            for (var many = 1; many <= SoundModel.MostUnits && i + many <= units.Length && from.Count > 0; many++)
            {
                Write(units.AsSpan(i, many), from, places[i + many]);
            }
        }

        return
        [
            .. places[^1]
                .Where(p => latin.WordOrNull(p.Key) is not null)
                .Select(p => (p.Value, latin.WordOrNull(p.Key)!))
                .OrderBy(f => f.Value)
                .ThenBy(f => f.Item2, StringComparer.Ordinal)
                .Take(count),
        ];
    }

    // A Latin letter that nothing writes.
    private void Skip(Dictionary<int, float> places)
    {
        var best = Best(places, MostUnwritten);
        foreach (var (node, cost) in best)
        {
            if (cost > best[0].Cost + UnwrittenMargin)
            {
                break;
            }

            foreach (var (letter, next) in latin.Children(node))
            {
                Relax(places, next, cost + SoundModel.UnwrittenCost(letter));
            }
        }
    }

    private void Write(ReadOnlySpan<char> units, List<(int Node, float Cost)> from, Dictionary<int, float> to)
    {
        foreach (var (node, cost) in from)
        {
            if (cost > from[0].Cost + Margin)
            {
                break;
            }

            foreach (var (letters, more) in model.Options(units))
            {
                if (cost + more > from[0].Cost + LastMargin)
                {
                    break;
                }

                if (latin.After(node, letters) is >= 0 and var next)
                {
                    Relax(to, next, cost + more);
                }
            }
        }
    }

    private static void Relax(Dictionary<int, float> places, int node, float cost)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(places, node, out var exists);
        known = exists ? Math.Min(known, cost) : cost;
    }

    private static List<(int Node, float Cost)> Best(Dictionary<int, float> places, int most) =>
        [.. places.Select(p => (p.Key, p.Value)).OrderBy(p => p.Value).ThenBy(p => p.Key).Take(most)];
}
