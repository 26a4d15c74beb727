using Throughline.Model;

namespace Throughline.Resolution;

internal sealed partial class Clustering
{
    private const double OnlyOneAcrossScripts = 0.12;
    private const int MostAcrossScripts = 256;

    /// <summary>Scores the pairs of the blocks and joins the best first, scoring again what has grown meanwhile.</summary>
    private void JoinPairs(CancellationToken cancellationToken)
    {
        var standing = Standing().OrderBy(c => c.FirstId, StringComparer.Ordinal).ToList();
        var scored = new List<(Cluster Left, Cluster Right, double Score)>();
        var nearly = new List<(Cluster Left, Cluster Right, PairScore Pair)>();
        foreach (var (left, right) in CandidatePairs(standing))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!PairScore.CanMatter(left, right, _memory))
            {
                continue;
            }

            var pair = PairScore.Of(left, right, _memory);
            if (pair.Score >= PairScore.Threshold && pair.NamesCanMeet)
            {
                scored.Add((left, right, pair.Score));
            }
            else if (IsNearlyAcrossScripts(left, right, pair))
            {
                nearly.Add((left, right, pair));
            }
            else if (pair.Score >= PairScore.LookAlike || PairScore.ShareContact(left, right))
            {
                KeepApart(left, right, pair.Score, left.ConflictWith(right) is { } conflict ? [.. pair.Parts, conflict] : pair.Parts);
            }
        }

        var ordered = scored
            .OrderByDescending(p => p.Score)
            .ThenBy(p => p.Left.FirstId, StringComparer.Ordinal)
            .ThenBy(p => p.Right.FirstId, StringComparer.Ordinal)
            .ToList();
        var ambiguous = AmbiguousIn(ordered);
        foreach (var (first, second, score) in ordered)
        {
            var (left, right) = (first.Standing, second.Standing);
            if (left == right)
            {
                continue;
            }

            var again = left == first && right == second ? null : PairScore.Of(left, right, _memory);
            var parts = (again ?? PairScore.Of(left, right, _memory)).Parts;
            if (left.ConflictWith(right) is { } conflict)
            {
                KeepApart(left, right, 0, [.. parts, conflict]);
            }
            else if (again is { } grown && (grown.Score < PairScore.Threshold || !grown.NamesCanMeet || Drifts(left, right)))
            {
                KeepApart(left, right, grown.Score, parts);
            }
            else if (ambiguous.Contains(first) || ambiguous.Contains(second))
            {
                KeepApart(left, right, score, [.. parts, new("ambiguous", 0, "fits two parties that are told apart by their identifiers")]);
            }
            else
            {
                left.Take(right, new(left.FirstId, right.FirstId, again?.Score ?? score, parts));
            }
        }

        JoinOnlyOnesAcrossScripts(nearly);
    }

    /// <summary>Another script, nothing against it, and a name that is nearly enough: who is the only one that fits.</summary>
    private static bool IsNearlyAcrossScripts(Cluster left, Cluster right, PairScore pair) =>
        pair.Score >= PairScore.Threshold - OnlyOneAcrossScripts
        && pair.NamesCanMeet
        && pair.Parts.All(p => p.Weight >= 0)
        && PairScore.IsAcrossScripts(left, right);

    private void JoinOnlyOnesAcrossScripts(List<(Cluster Left, Cluster Right, PairScore Pair)> nearly)
    {
        var times = new Dictionary<Cluster, int>();
        foreach (var cluster in nearly.SelectMany(n => (Cluster[])[n.Left, n.Right]))
        {
            times[cluster] = times.GetValueOrDefault(cluster) + 1;
        }

        foreach (var (first, second, pair) in nearly)
        {
            var (left, right) = (first.Standing, second.Standing);
            var part = new ScorePart("onlyCandidate", OnlyOneAcrossScripts, "nobody else of the case fits in the other script");
            if (
                left != right
                && times[first] == 1
                && times[second] == 1
                && left.ConflictWith(right) is null
                && PairScore.IsAcrossScripts(left, right)
            )
            {
                left.Take(right, new(left.FirstId, right.FirstId, pair.Score + part.Weight, [.. pair.Parts, part]));
            }
            else if (left != right)
            {
                KeepApart(left, right, pair.Score, pair.Parts);
            }
        }
    }

    /// <summary>Clusters without an identifier that fit two clusters that cannot be one, about equally well.</summary>
    private static HashSet<Cluster> AmbiguousIn(List<(Cluster Left, Cluster Right, double Score)> pairs)
    {
        var partners = new Dictionary<Cluster, List<(Cluster Other, double Score)>>();
        foreach (var (left, right, score) in pairs)
        {
            foreach (var (one, other) in ((Cluster, Cluster)[])[(left, right), (right, left)])
            {
                if (one.Identifiers.Count == 0 && one.BirthDates.Count == 0)
                {
                    if (!partners.TryGetValue(one, out var list))
                    {
                        partners[one] = list = [];
                    }

                    list.Add((other, score));
                }
            }
        }

        return
        [
            .. partners
                .Where(p =>
                    p.Value.Count > 1
                    && p.Value[0].Score - p.Value[1].Score < 0.05
                    && p.Value[0].Other.ConflictWith(p.Value[1].Other) is { Name: not "judgement" }
                )
                .Select(p => p.Key),
        ];
    }

    /// <summary>True where most names of the two have nothing in common: chains of small likenesses must not join strangers.</summary>
    private bool Drifts(Cluster left, Cluster right)
    {
        if (left.Identifiers.Overlaps(right.Identifiers))
        {
            return false;
        }

        var pairs = left.Forms.Values.SelectMany(a => right.Forms.Values.Select(b => (a, b))).ToList();
        var unlike = pairs.Count(p =>
            !p.a.IsShortOf(p.b) && !p.b.IsShortOf(p.a) && p.a.Key != p.b.Key && _memory.Compare(p.a, p.b, left.Family) < 0.4
        );
        return unlike * 2 > pairs.Count;
    }

    private IEnumerable<(Cluster Left, Cluster Right)> CandidatePairs(List<Cluster> standing)
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);

        void Add(string block, int at)
        {
            if (!blocks.TryGetValue(block, out var list))
            {
                blocks[block] = list = [];
            }

            if (list.Count == 0 || list[^1] != at)
            {
                list.Add(at);
            }
        }

        for (var i = 0; i < standing.Count; i++)
        {
            foreach (var key in BlocksOf(standing[i]))
            {
                Add(key, i);
            }
        }

        var pairs = new SortedSet<(int, int)>();
        foreach (var block in blocks.Where(b => b.Value.Count > 1 && b.Value.Count <= LargestOf(b.Key)).Select(b => b.Value))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    pairs.Add((block[i], block[j]));
                }
            }
        }

        for (var i = 0; i < standing.Count; i++)
        {
            foreach (var alias in standing[i].Aliases)
            {
                if (_byMention.TryGetValue(alias, out var other) && other.Standing != standing[i])
                {
                    var at = standing.IndexOf(other.Standing);
                    pairs.Add((Math.Min(i, at), Math.Max(i, at)));
                }
            }
        }

        AddAcrossScripts(standing, pairs);
        return pairs.Select(p => (standing[p.Item1], standing[p.Item2])).Where(p => p.Item1.Family == p.Item2.Family);
    }

    // Between scripts too little of a name may meet in one word ("Аврора", "Aurora"): a small case can afford to compare all.
    private static void AddAcrossScripts(List<Cluster> standing, SortedSet<(int, int)> pairs)
    {
        foreach (var family in (MentionFamily[])[MentionFamily.Organization, MentionFamily.Person])
        {
            var members = Enumerable.Range(0, standing.Count).Where(i => standing[i].Family == family).ToList();
            if (members.Count > MostAcrossScripts)
            {
                continue;
            }

            foreach (var i in members)
            {
                pairs.UnionWith(members.Where(j => j > i && PairScore.IsAcrossScripts(standing[i], standing[j])).Select(j => (i, j)));
            }
        }
    }

    // A block that many share tells little: beginnings least, sounds and words more, identifiers and whole names most.
    private static int LargestOf(string block) =>
        block[block.IndexOf('|', StringComparison.Ordinal) + 1] switch
        {
            'b' => LargestBlock / 4,
            's' or 't' => LargestBlock / 2,
            _ => LargestBlock,
        };

    private static IEnumerable<string> BlocksOf(Cluster cluster)
    {
        if (cluster.Family is not (MentionFamily.Person or MentionFamily.Organization))
        {
            yield break;
        }

        foreach (var identifier in cluster.Identifiers.Where(PairScore.Links))
        {
            yield return $"{cluster.Family}|i|{identifier}";
        }

        foreach (var form in cluster.Forms.Values)
        {
            yield return $"{cluster.Family}|k|{form.Key}";
            yield return $"{cluster.Family}|b|{form.Key[..Math.Min(5, form.Key.Length)]}";
            // Sounds meet across scripts: "Шаотан" and "SHAOTANG".
            foreach (var sound in form.Prepared.Tokens.Where(t => t.Weight >= 0.3 && t.Skeleton.Length >= 2).Select(t => t.Skeleton))
            {
                yield return $"{cluster.Family}|s|{sound}";
            }

            foreach (var pinyin in form.Prepared.Tokens.Where(t => t.Weight >= 0.3 && t.Pinyin.Length >= 2).Select(t => t.Pinyin))
            {
                yield return $"{cluster.Family}|s|{pinyin}";
            }

            foreach (var token in form.Tokens.Where(t => t.Length > 1))
            {
                yield return $"{cluster.Family}|t|{token}";
                for (var i = 0; token[0] is >= '\u4e00' and <= '\u9fff' && i + 2 <= token.Length; i++)
                {
                    yield return $"{cluster.Family}|t|{token.AsSpan(i, 2)}";
                }
            }
        }
    }
}
