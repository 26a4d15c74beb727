using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Resolution;

/// <summary>Joins clusters step by step: judgements, full names, candidate pairs, short names. Facts that rule a join out and judgements hold throughout.</summary>
internal sealed partial class Clustering
{
    private const int LargestBlock = 48;
    private const int MostLookAlikes = 10;

    private readonly List<Cluster> _clusters;
    private readonly Dictionary<string, Cluster> _byMention;
    private readonly Judged _judged;
    private readonly NameMemory _memory = new();

    private Clustering(List<MentionRecord> records, Judged judged)
    {
        _judged = judged;
        _clusters = [.. records.Select(r => Cluster.Of(r, judged.DifferentFrom(r.Id)))];
        _byMention = _clusters.ToDictionary(c => c.FirstId, StringComparer.Ordinal);
    }

    /// <summary>The clusters of the records, in the order of their smallest ids.</summary>
    public static List<Cluster> Of(List<MentionRecord> records, Judged judged, CancellationToken cancellationToken)
    {
        var clustering = new Clustering(records, judged);
        clustering.JoinJudged();
        clustering.JoinFullNames();
        cancellationToken.ThrowIfCancellationRequested();
        clustering.JoinPairs(cancellationToken);
        clustering.JoinShortNames();
        return [.. clustering.Standing().OrderBy(c => c.FirstId, StringComparer.Ordinal)];
    }

    private IEnumerable<Cluster> Standing() => _clusters.Where(c => c.MergedInto is null);

    private void JoinJudged()
    {
        foreach (var same in _judged.Same)
        {
            if (
                _byMention.TryGetValue(same.Left, out var left)
                && _byMention.TryGetValue(same.Right, out var right)
                && left.Standing != right.Standing
            )
            {
                var part = new ScorePart("judgement", 1, $"{same.Reviewer}: {same.Reason}");
                if (left.Standing.IsJudgedApartFrom(right.Standing))
                {
                    // Two judgements contradict each other by way of a third mention: the one that keeps apart is the safer.
                    KeepApart(left.Standing, right.Standing, 0, [part, new("judgement", -1, "another judgement holds them to be two")]);
                    continue;
                }

                left.Standing.Take(right.Standing, new(same.Left, same.Right, 1, [part]));
            }
        }
    }

    private void JoinFullNames()
    {
        foreach (var group in ByKey(Standing()))
        {
            var heads = new List<Cluster>();
            var waiting = group
                .OrderByDescending(c => c.Identifiers.Count > 0 || c.BirthDates.Count > 0 || c.Forbidden.Count > 0)
                .ThenBy(c => c.FirstId, StringComparer.Ordinal);
            foreach (var cluster in waiting.Select(c => c.Standing))
            {
                if (heads.Contains(cluster))
                {
                    continue;
                }

                if (BestHeadOrNull(heads, cluster) is not { } best)
                {
                    heads.Add(cluster);
                    continue;
                }

                best.Head.Take(cluster, new(best.Head.FirstId, cluster.FirstId, best.Score, best.Parts));
            }
        }
    }

    private (Cluster Head, double Score, ImmutableArray<ScorePart> Parts)? BestHeadOrNull(List<Cluster> heads, Cluster cluster)
    {
        var fitting = new List<(Cluster Head, double Score, ImmutableArray<ScorePart> Parts)>();
        foreach (var head in heads.Take(LargestBlock))
        {
            var (score, parts) = NameScore(head, cluster);
            if (head.ConflictWith(cluster) is { } conflict)
            {
                KeepApart(head, cluster, 0, [.. parts, conflict]);
            }
            else if (score < PairScore.Threshold)
            {
                KeepApart(head, cluster, score, parts);
            }
            else
            {
                fitting.Add((head, score, parts));
            }
        }

        if (fitting.Count < 2)
        {
            return fitting.Count == 0 ? null : fitting[0];
        }

        var ranked = fitting
            .OrderByDescending(f => f.Score)
            .ThenByDescending(f => f.Head.Members.Count)
            .ThenBy(f => f.Head.FirstId, StringComparer.Ordinal)
            .ToList();
        if (ranked[0].Score - ranked[1].Score >= 0.05 || ranked[0].Head.IsJudgedApartFrom(ranked[1].Head))
        {
            return ranked[0];
        }

        // Namesakes that only an identifier tells apart: a mention without one belongs to neither for certain.
        var unidentified = ranked.FindIndex(r => r.Head.Identifiers.Count == 0 && r.Head.BirthDates.Count == 0);
        return unidentified >= 0 ? ranked[unidentified] : null;
    }

    private (double Score, ImmutableArray<ScorePart> Parts) NameScore(Cluster head, Cluster cluster)
    {
        var scored = PairScore.Of(head, cluster, _memory);
        if (!head.Documents.Overlaps(cluster.Documents))
        {
            return (scored.Score, scored.Parts);
        }

        // One document uses one name for one party.
        var part = new ScorePart("sameDocument", 0.4, "one document uses the name");
        return (Math.Clamp(scored.Score + part.Weight, 0, 1), [.. scored.Parts, part]);
    }

    /// <summary>Clusters that share a name under which they may join, in a fixed order.</summary>
    private static IEnumerable<List<Cluster>> ByKey(IEnumerable<Cluster> clusters)
    {
        var groups = new SortedDictionary<string, List<Cluster>>(StringComparer.Ordinal);
        foreach (var cluster in clusters)
        {
            foreach (
                var form in cluster.Forms.Values.OrderBy(f => f.Name, StringComparer.Ordinal).DistinctBy(f => f.Key, StringComparer.Ordinal)
            )
            {
                foreach (var key in KeysOf(cluster, form))
                {
                    if (!groups.TryGetValue(key, out var group))
                    {
                        groups[key] = group = [];
                    }

                    group.Add(cluster);
                }
            }
        }

        return groups.Values.Where(g => g.Count > 1);
    }

    private static IEnumerable<string> KeysOf(Cluster cluster, NameForm form)
    {
        var everywhere = cluster.Family switch
        {
            MentionFamily.Group => false,
            MentionFamily.Person => form.PersonWords >= 2 || form.IsInitialled,
            MentionFamily.Organization => form.Telling >= 2 || form.IsFullName,
            MentionFamily.Product => Designation.IsDistinctive(form.Key),
            MentionFamily.Place => true,
            MentionFamily.Numbered => form.Key.Any(char.IsDigit),
            _ => form.Key.Any(char.IsDigit) && form.Key.Length >= 4,
        };
        return everywhere
            ? [$"{cluster.Family}|{(cluster.Family == MentionFamily.Person ? form.Words : form.Key)}"]
            : cluster.Documents.Order(StringComparer.Ordinal).Select(d => $"{cluster.Family}|{form.Key}|{d}");
    }

    private void KeepApart(Cluster left, Cluster right, double score, ImmutableArray<ScorePart> parts)
    {
        foreach (var cluster in (Cluster[])[left, right])
        {
            if (cluster.KeptApart.Count < MostLookAlikes)
            {
                cluster.KeptApart.Add(new(left.FirstId, right.FirstId, score, parts));
            }
        }
    }
}
