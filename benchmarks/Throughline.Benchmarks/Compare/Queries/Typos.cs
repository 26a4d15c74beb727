using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare.Queries;

/// <summary>
/// Slips of the keyboard, after the kinds that studies of typing name (Damerau 1964; Kukich 1992): a neighbouring key for the right one
/// (40 %), a letter left out (25 %), two letters exchanged (20 %), a letter too many (15 %), at any place of a word of four letters or more.
/// </summary>
internal static class Typos
{
    private const int LeastLetters = 4;
    private const int LeastForTwo = 8;

    private static readonly Dictionary<char, string> s_neighbours = Neighbours(
        ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
        ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"]
    );

    /// <summary>The name with so many slips, in different words where it has enough; null where its words are too short or in another script.</summary>
    public static string? Make(string name, int slips, ref Dice dice)
    {
        var words = name.Split(' ');
        var able = Enumerable.Range(0, words.Length).Where(i => words[i].Count(IsTyped) >= LeastLetters).ToList();
        if (able.Count == 0 || (slips > 1 && able.Count == 1 && words[able[0]].Count(IsTyped) < LeastForTwo))
        {
            return null;
        }

        for (var s = 0; s < slips; s++)
        {
            var at = dice.Below(able.Count);
            words[able[at]] = Slip(words[able[at]], ref dice);
            if (able.Count > 1)
            {
                able.RemoveAt(at);
            }
        }

        return string.Join(' ', words);
    }

    private static string Slip(string word, ref Dice dice)
    {
        for (; ; )
        {
            var at = dice.Below(word.Length);
            if (!IsTyped(word[at]))
            {
                continue;
            }

            var share = dice.Share();
            var other = Neighbour(word[at], ref dice);
            var slipped =
                share < 0.4 ? $"{word[..at]}{other}{word[(at + 1)..]}"
                : share < 0.65 ? word.Remove(at, 1)
                : share < 0.85 && at + 1 < word.Length && IsTyped(word[at + 1]) ? $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}"
                : $"{word[..at]}{other}{word[at..]}";
            if (!string.Equals(slipped, word, StringComparison.OrdinalIgnoreCase))
            {
                return slipped;
            }
        }
    }

    private static bool IsTyped(char c) => s_neighbours.ContainsKey(char.ToLowerInvariant(c));

    private static char Neighbour(char c, ref Dice dice)
    {
        var near = s_neighbours[char.ToLowerInvariant(c)];
        var other = near[dice.Below(near.Length)];
        return char.IsUpper(c) ? char.ToUpperInvariant(other) : other;
    }

    // Keys left and right, and the two above and below that touch.
    private static Dictionary<char, string> Neighbours(params string[][] keyboards)
    {
        var neighbours = new Dictionary<char, string>();
        foreach (var rows in keyboards)
        {
            for (var r = 0; r < rows.Length; r++)
            {
                for (var k = 0; k < rows[r].Length; k++)
                {
                    (int Row, int Key)[] near = [(r, k - 1), (r, k + 1), (r - 1, k), (r - 1, k + 1), (r + 1, k), (r + 1, k - 1)];
                    neighbours[rows[r][k]] = string.Concat(
                        near.Where(n => n.Row >= 0 && n.Row < rows.Length && n.Key >= 0 && n.Key < rows[n.Row].Length)
                            .Select(n => rows[n.Row][n.Key])
                    );
                }
            }
        }

        return neighbours;
    }
}
