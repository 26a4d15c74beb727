using System.Collections.Immutable;

namespace Throughline.Network;

/// <summary>Bundles by node pair, and the loop-free best paths over them (Yen's method over Dijkstra's).</summary>
internal sealed class RouteGraph
{
    private readonly EvidenceNetwork _network;
    private readonly Dictionary<(string, string), ImmutableArray<LinkBundle>> _between = [];
    private readonly Dictionary<string, List<string>> _neighbours = new(StringComparer.Ordinal);
    private readonly string _target;

    public RouteGraph(EvidenceNetwork network, IEnumerable<NetworkLink> links, string target)
    {
        (_network, _target) = (network, target);
        foreach (
            var pair in LinkBundle
                .Of(links)
                .GroupBy(b => Pair(b.From, b.To))
                .OrderBy(g => g.Key.Item1, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Item2, StringComparer.Ordinal)
        )
        {
            _between[pair.Key] =
            [
                .. pair.OrderBy(b => b.Role)
                    .ThenByDescending(b => b.Confidence)
                    .ThenBy(b => b.Predicate, StringComparer.Ordinal)
                    .ThenBy(b => b.From, StringComparer.Ordinal),
            ];
            Neighbours(pair.Key.Item1).Add(pair.Key.Item2);
            Neighbours(pair.Key.Item2).Add(pair.Key.Item1);
        }
    }

    /// <summary>The bundles between two nodes, the most direct and strongest first.</summary>
    public ImmutableArray<LinkBundle> Between(string a, string b) => _between[Pair(a, b)];

    /// <summary>True where a bundle joins the two.</summary>
    public bool HasEdge(string a, string b) => _between.ContainsKey(Pair(a, b));

    /// <summary>What passing through a node costs: places and crowds connect everybody with everybody.</summary>
    public double HubFactor(string node)
    {
        if (node == _target)
        {
            return 1;
        }

        var degree = _neighbours.TryGetValue(node, out var list) ? list.Count : 0;
        var schema = _network.PartyOrNull(node)?.Schema;
        return schema switch
        {
            "Address" or "Location" => 0.3 / (1 + Math.Log2(Math.Max(1, degree - 1))),
            "Product" or "Component" => 0.85,
            "Event" or "TestEvent" or "Document" => 0.8,
            _ => degree > 25 ? 0.9 : 0.97,
        };
    }

    /// <summary>Paths from best to worst, at most <paramref name="most"/>, each with at most <paramref name="hops"/> steps.</summary>
    public IEnumerable<IReadOnlyList<string>> BestPaths(string from, string to, int most, int hops)
    {
        var found = new List<List<string>>();
        var waiting = new SortedSet<(double Cost, string Key)>();
        var paths = new Dictionary<string, List<string>>(StringComparer.Ordinal);

        void Offer(List<string>? path)
        {
            if (path is not null && path.Count <= hops + 1)
            {
                var key = string.Join('\u001f', path);
                if (paths.TryAdd(key, path))
                {
                    waiting.Add((CostOf(path), key));
                }
            }
        }

        Offer(ShortestOrNull(from, to, new(StringComparer.Ordinal), []));
        while (found.Count < most && waiting.Count > 0)
        {
            var next = waiting.Min;
            waiting.Remove(next);
            var path = paths[next.Key];
            found.Add(path);
            yield return path;
            for (var i = 0; i + 1 < path.Count; i++)
            {
                var root = path.Take(i + 1).ToList();
                var cut = found
                    .Where(p => p.Count > i + 1 && p.Take(i + 1).SequenceEqual(root, StringComparer.Ordinal))
                    .Select(p => Pair(p[i], p[i + 1]))
                    .ToHashSet();
                var spur = ShortestOrNull(path[i], to, root.Take(i).ToHashSet(StringComparer.Ordinal), cut);
                Offer(spur is null ? null : [.. root.Take(i), .. spur]);
            }
        }
    }

    /// <summary>True where the two ends hang together without the bundles between <paramref name="a"/> and <paramref name="b"/>.</summary>
    public bool IsConnectedWithout(string from, string to, string a, string b) =>
        ShortestOrNull(from, to, new(StringComparer.Ordinal), [Pair(a, b)]) is not null;

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);

    private double CostOf(List<string> path)
    {
        var cost = 0.0;
        for (var i = 0; i + 1 < path.Count; i++)
        {
            cost += StepCost(path[i], path[i + 1]);
        }

        return cost;
    }

    private double StepCost(string from, string to) => -Math.Log(Math.Max(1e-6, Between(from, to)[0].Confidence * HubFactor(to)));

    private List<string>? ShortestOrNull(string from, string to, HashSet<string> barred, HashSet<(string, string)> cut)
    {
        var cost = new Dictionary<string, double>(StringComparer.Ordinal) { [from] = 0 };
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new SortedSet<(double Cost, string Node)> { (0, from) };
        while (queue.Count > 0)
        {
            var (soFar, node) = queue.Min;
            queue.Remove(queue.Min);
            if (node == to)
            {
                return Walk(before, from, to);
            }

            foreach (var next in _neighbours.TryGetValue(node, out var list) ? list : [])
            {
                if (barred.Contains(next) || cut.Contains(Pair(node, next)))
                {
                    continue;
                }

                var through = soFar + StepCost(node, next);
                if (!cost.TryGetValue(next, out var known) || through < known - 1e-12)
                {
                    queue.Remove((known, next));
                    (cost[next], before[next]) = (through, node);
                    queue.Add((through, next));
                }
            }
        }

        return null;
    }

    private static List<string> Walk(Dictionary<string, string> before, string from, string to)
    {
        var path = new List<string> { to };
        while (path[^1] != from)
        {
            path.Add(before[path[^1]]);
        }

        path.Reverse();
        return path;
    }

    private List<string> Neighbours(string node)
    {
        if (!_neighbours.TryGetValue(node, out var list))
        {
            _neighbours[node] = list = [];
        }

        return list;
    }
}
