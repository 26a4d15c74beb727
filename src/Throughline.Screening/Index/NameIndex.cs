using System.Buffers;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// The words of all list names with the names that have them, and for each word of five letters or more its forms with one letter left out, so
/// that a word with one slip is found by a look-up. Safe for use by several threads once built.
/// </summary>
internal sealed class NameIndex
{
    private const int LeastLettersForSlips = 5;
    private const int LongestWord = 40;
    private const int LongestJoined = 5;
    private const double SlipShare = 0.7;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _shortened = new(StringComparer.Ordinal);
    private readonly List<List<int>> _names = [];
    private readonly List<(PreparedName Name, int Entry, bool IsWeak)> _all = [];

    /// <summary>Builds the index.</summary>
    public NameIndex(IReadOnlyList<ComparableEntity> entities)
    {
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var (name, isWeak) in entities[i].Names)
            {
                _all.Add((name, i, isWeak));
                Add(name, _all.Count - 1);
            }
        }

        foreach (var (word, id) in _words)
        {
            foreach (var form in Shortened(word))
            {
                Post(_shortened, form, id);
            }
        }
    }

    /// <summary>
    /// Names that share words with a name, most telling first, with the entry that has them. Rare words count more; a word that one in
    /// fifty names has only counts where nothing rarer is found.
    /// </summary>
    public List<(PreparedName Name, int Entry, bool IsWeak)> Candidates(PreparedName name, int most)
    {
        var words = QueryWords(name);
        var limit = Math.Max(50, _all.Count / 50);
        if (words.Exists(w => _names[w.Id].Count <= limit))
        {
            words.RemoveAll(w => _names[w.Id].Count > limit);
        }

        var values = ArrayPool<float>.Shared.Rent(_all.Count);
        var touched = new List<int>();
        try
        {
            values.AsSpan(0, _all.Count).Clear();
            foreach (var (id, share) in words)
            {
                var value = (float)(share * Math.Log(1 + ((double)_all.Count / _names[id].Count)));
                foreach (var found in _names[id])
                {
                    if (values[found] == 0)
                    {
                        touched.Add(found);
                    }

                    values[found] += value;
                }
            }

            KeepBest(touched, values, most);

            // Of two names with the same words in common the one with fewer others is nearer.
            touched.Sort((a, b) => Order(values[b], values[a], _all[a].Name.Tokens.Length, _all[b].Name.Tokens.Length, a, b));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(values);
        }

        return touched.GetRange(0, Math.Min(most, touched.Count)).ConvertAll(i => _all[i]);
    }

    // Sorting plain numbers is much quicker than sorting with the full order.
    private static void KeepBest(List<int> touched, float[] values, int most)
    {
        if (touched.Count > 2 * most)
        {
            var sorted = touched.Select(t => values[t]).ToArray();
            Array.Sort(sorted);
            var cutoff = sorted[^most];
            touched.RemoveAll(t => values[t] < cutoff);
        }
    }

    private static int Order(float right, float left, int leftWords, int rightWords, int leftId, int rightId)
    {
        var byValue = right.CompareTo(left);
        var byLength = byValue != 0 ? byValue : leftWords.CompareTo(rightWords);
        return byLength != 0 ? byLength : leftId.CompareTo(rightId);
    }

    private void Add(PreparedName name, int id)
    {
        for (var t = 0; t < name.Tokens.Length; t++)
        {
            AddWord(name.Tokens[t].Skeleton, id);
            if (t + 1 < name.Tokens.Length && Joined(name, t) is { } joined)
            {
                AddWord(joined, id);
            }
        }
    }

    // "yong chun" is also found as "yongchun", and the other way round from the query's side.
    private static string? Joined(PreparedName name, int at)
    {
        var (first, second) = (name.Tokens[at].Skeleton, name.Tokens[at + 1].Skeleton);
        return first.Length <= LongestJoined && second.Length <= LongestJoined ? first + second : null;
    }

    private void AddWord(string word, int name)
    {
        if (word.Length == 0)
        {
            return;
        }

        if (!_words.TryGetValue(word, out var id))
        {
            _words[word] = id = _names.Count;
            _names.Add([]);
        }

        var list = _names[id];
        if (list.Count == 0 || list[^1] != name)
        {
            list.Add(name);
        }
    }

    private List<(int Id, double Share)> QueryWords(PreparedName name)
    {
        var shares = new Dictionary<int, double>();
        for (var t = 0; t < name.Tokens.Length; t++)
        {
            var token = name.Tokens[t];
            AddAlike(token.Skeleton, Math.Max(0.1, token.Weight), shares);
            if (t + 1 < name.Tokens.Length)
            {
                AddAlike(token.Skeleton + name.Tokens[t + 1].Skeleton, 1, shares);
            }
        }

        return [.. shares.Select(s => (s.Key, s.Value))];
    }

    private void AddAlike(string word, double weight, Dictionary<int, double> shares)
    {
        if (_words.TryGetValue(word, out var exact))
        {
            Keep(shares, exact, weight);
        }

        foreach (var form in Shortened(word))
        {
            if (_words.TryGetValue(form, out var shorter))
            {
                Keep(shares, shorter, weight * SlipShare);
            }

            foreach (var id in _shortened.GetValueOrDefault(form) ?? [])
            {
                Keep(shares, id, weight * SlipShare);
            }
        }

        foreach (var longer in _shortened.GetValueOrDefault(word) ?? [])
        {
            Keep(shares, longer, weight * SlipShare);
        }
    }

    private static void Keep(Dictionary<int, double> shares, int id, double share) =>
        shares[id] = Math.Max(share, shares.GetValueOrDefault(id));

    private static IEnumerable<string> Shortened(string word)
    {
        if (word.Length is < LeastLettersForSlips or > LongestWord)
        {
            yield break;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1])
            {
                yield return word.Remove(i, 1);
            }
        }
    }

    private static void Post(Dictionary<string, List<int>> postings, string key, int id)
    {
        if (!postings.TryGetValue(key, out var list))
        {
            postings[key] = list = [];
        }

        list.Add(id);
    }
}
