namespace Throughline.Accuracy.Suites.Transliteration;

/// <summary>Latin words as a tree of their letters. Node 0 is the root.</summary>
internal sealed class LatinTrie
{
    private const int Letters = 28;

    private readonly List<int[]> _next = [new int[Letters]];
    private readonly List<string?> _words = [null];

    public LatinTrie(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var node = 0;
            foreach (var letter in word)
            {
                ref var next = ref _next[node][Index(letter)];
                if (next == 0)
                {
                    next = _next.Count;
                    _next.Add(new int[Letters]);
                    _words.Add(null);
                }

                node = next;
            }

            _words[node] = word;
        }
    }

    /// <summary>The node that letters lead to; -1 where no word goes on so.</summary>
    public int After(int node, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            node = _next[node][Index(letter)];
            if (node == 0)
            {
                return -1;
            }
        }

        return node;
    }

    /// <summary>The letters by which a node goes on, with where they lead.</summary>
    public IEnumerable<(char Letter, int Node)> Children(int node)
    {
        for (var i = 0; i < Letters - 2; i++)
        {
            if (_next[node][i] > 0)
            {
                yield return ((char)('a' + i), _next[node][i]);
            }
        }
    }

    /// <summary>The word that ends at a node; null where none does.</summary>
    public string? WordOrNull(int node) => _words[node];

    private static int Index(char letter) =>
        letter switch
        {
            '^' => Letters - 2,
            '$' => Letters - 1,
            _ => letter - 'a',
        };
}
