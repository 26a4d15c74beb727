using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Resolution;

internal sealed partial class Clustering
{
    /// <summary>Short names ("Kupol") join the one full name of the case, or of their document, that they can be short for.</summary>
    private void JoinShortNames()
    {
        var full = new Dictionary<string, List<Cluster>>(StringComparer.Ordinal);
        foreach (var cluster in Standing().Where(c => IsParty(c) && !IsShort(c)).OrderBy(c => c.FirstId, StringComparer.Ordinal))
        {
            foreach (var token in cluster.Forms.Values.SelectMany(TokensOf).Distinct(StringComparer.Ordinal))
            {
                if (!full.TryGetValue(token, out var list))
                {
                    full[token] = list = [];
                }

                list.Add(cluster);
            }
        }

        var alone = new SortedDictionary<string, List<Cluster>>(StringComparer.Ordinal);
        foreach (
            var cluster in Standing()
                .Where(c => c.Family == MentionFamily.Organization && !IsShort(c))
                .OrderBy(c => c.FirstId, StringComparer.Ordinal)
                .ToList()
        )
        {
            JoinLongerOf(cluster, full);
        }

        foreach (var cluster in Standing().Where(c => IsParty(c) && IsShort(c)).OrderBy(c => c.FirstId, StringComparer.Ordinal).ToList())
        {
            var fitting = FullNamesOf(cluster, full);
            if (
                !JoinFullOf(cluster, fitting)
                && cluster is { Family: MentionFamily.Organization, Telling: 1 }
                && !fitting.Exists(a => fitting.Exists(b => a.Full.ConflictWith(b.Full) is { Name: not "dealing" }))
            )
            {
                // What it is short for stays open; that it is one party in all papers does not, while no number parts the candidates.
                var key = cluster.Forms.Values.Where(f => f.Telling == 1).Select(f => f.Key).Min(StringComparer.Ordinal)!;
                if (!alone.TryGetValue(key, out var list))
                {
                    alone[key] = list = [];
                }

                list.Add(cluster);
            }
        }

        foreach (var group in alone.Values)
        {
            JoinOnlyBearers(group);
        }
    }

    /// <summary>The full names that a short name can stand for; what speaks against one keeps it apart.</summary>
    private List<(Cluster Full, PairScore Scored)> FullNamesOf(Cluster cluster, Dictionary<string, List<Cluster>> full)
    {
        var fitting = cluster
            .Forms.Values.SelectMany(TokensOf)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(t => full.TryGetValue(t, out var list) ? list : [])
            .Select(c => c.Standing)
            .Distinct()
            .Where(c => c.Family == cluster.Family && IsShortOf(cluster, c))
            .Select(c => (Full: c, Scored: PairScore.Of(cluster, c, _memory), Conflict: cluster.ConflictWith(c)))
            .ToList();
        foreach (var (other, scored, conflict) in fitting.Where(f => f.Conflict is not null || f.Scored.Parts.Any(p => p.Weight < 0)))
        {
            KeepApart(cluster, other, 0, conflict is null ? scored.Parts : [.. scored.Parts, conflict]);
        }

        return [.. fitting.Where(f => f.Conflict is null && f.Scored.Parts.All(p => p.Weight >= 0)).Select(f => (f.Full, f.Scored))];
    }

    /// <summary>True where the short name found its full name: the only one of its document, or of the case.</summary>
    private bool JoinFullOf(Cluster cluster, List<(Cluster Full, PairScore Scored)> fitting)
    {
        var near = fitting.Where(f => f.Full.Documents.Overlaps(cluster.Documents)).ToList();
        if (near is [var inDocument])
        {
            Join(
                inDocument.Full,
                cluster,
                inDocument.Scored,
                new("sameDocument", 0.35, "the document has one full name that this is short for")
            );
            return true;
        }

        // A surname alone says nothing in another document.
        if (near.Count == 0 && fitting is [var only] && (cluster.Family == MentionFamily.Organization || HasInitial(cluster)))
        {
            Join(only.Full, cluster, only.Scored, new("onlyCandidate", 0.3, "the case has one full name that this is short for"));
            return true;
        }

        foreach (var (other, scored) in fitting)
        {
            KeepApart(cluster, other, scored.Score, [.. scored.Parts, new("ambiguous", 0, $"short for {fitting.Count} names of the case")]);
        }

        return false;
    }

    /// <summary>A name of several words that a longer name contains may be a parent's or a namesake's: it joins only with support.</summary>
    private void JoinLongerOf(Cluster cluster, Dictionary<string, List<Cluster>> full)
    {
        if (cluster.MergedInto is not null)
        {
            return;
        }

        var fitting = cluster
            .Forms.Values.SelectMany(TokensOf)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(t => full.TryGetValue(t, out var list) ? list : [])
            .Select(c => c.Standing)
            .Distinct()
            .Where(c => c != cluster && c.Family == cluster.Family && IsShortOf(cluster, c) && cluster.ConflictWith(c) is null)
            .ToList();
        if (fitting is not [var only])
        {
            return;
        }

        var scored = PairScore.Of(cluster, only, _memory);
        var isSupported = scored.Parts.Any(p => p.Name != "name" && p.Weight > 0) || only.Documents.Overlaps(cluster.Documents);
        if (isSupported && scored.Parts.All(p => p.Weight >= 0))
        {
            Join(
                only,
                cluster,
                scored,
                new("onlyCandidate", 0.3, "the case has one longer name that contains this one, and the context agrees")
            );
        }
        else
        {
            KeepApart(cluster, only, scored.Score, scored.Parts);
        }
    }

    private void JoinOnlyBearers(List<Cluster> group)
    {
        var heads = new List<Cluster>();
        foreach (var cluster in group.OrderByDescending(c => c.Identifiers.Count > 0).ThenBy(c => c.FirstId, StringComparer.Ordinal))
        {
            var joined = false;
            foreach (var head in heads)
            {
                var scored = PairScore.Of(head, cluster, _memory);
                var conflict = head.ConflictWith(cluster);
                if (conflict is null && scored.Parts.All(p => p.Weight >= 0))
                {
                    Join(head, cluster, scored, new("onlyBearer", 0.2, "the case knows one bearer of the name"));
                    joined = true;
                    break;
                }

                KeepApart(head, cluster, 0, conflict is null ? scored.Parts : [.. scored.Parts, conflict]);
            }

            if (!joined)
            {
                heads.Add(cluster);
            }
        }
    }

    private static void Join(Cluster into, Cluster cluster, PairScore scored, ScorePart why)
    {
        ImmutableArray<ScorePart> parts = [.. scored.Parts, why];
        into.Take(cluster, new(into.FirstId, cluster.FirstId, Math.Clamp(parts.Sum(p => p.Weight), 0, 1), parts));
    }

    private static bool IsParty(Cluster cluster) => cluster.Family is MentionFamily.Person or MentionFamily.Organization;

    private static bool IsShort(Cluster cluster) =>
        cluster.Family == MentionFamily.Person ? cluster.Forms.Values.All(f => f.PersonWords < 2) : cluster.Telling <= 1;

    private static bool IsShortOf(Cluster brief, Cluster full) =>
        brief.Forms.Values.Any(b => full.Forms.Values.Any(f => b.IsShortOf(f) || HasInitialsOf(b, f)));

    /// <summary>"I. I. Ivanov" against "Ivan Ivanovich Ivanov": the surname is there, and each initial begins a word of its own.</summary>
    private static bool HasInitialsOf(NameForm brief, NameForm full)
    {
        var briefWords = Romanization.Of(brief.Key).Split(' ').ToList();
        var words = Romanization.Of(full.Key).Split(' ').ToList();
        if (!briefWords.Any(w => w.Length == 1) || !briefWords.Any(w => w.Length > 1))
        {
            return false;
        }

        // A foreign booking leaves the patronymic out: with a first name that fits, its initial may stand for nothing.
        if (briefWords.Count == 3 && words.Count == 2 && briefWords.Count(w => w.Length == 1) == 2)
        {
            briefWords.RemoveAt(briefWords.FindLastIndex(w => w.Length == 1));
        }

        return briefWords
            .OrderByDescending(w => w.Length)
            .ThenBy(w => w, StringComparer.Ordinal)
            .All(w => words.Remove(words.FirstOrDefault(x => w.Length > 1 ? x == w : x.StartsWith(w, StringComparison.Ordinal)) ?? ""));
    }

    private static bool HasInitial(Cluster cluster) =>
        cluster.Forms.Values.Any(f => f.Prepared.Tokens.Any(t => t.Role == NameTokenRole.Initial));

    // Names of another script meet by their romanised words.
    private static IEnumerable<string> TokensOf(NameForm form) =>
        RawTokensOf(form).Concat(form.Tokens.Select(Romanization.Of)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> RawTokensOf(NameForm form) =>
        form.Tokens.SelectMany(t =>
            t[0] is >= '\u4e00' and <= '\u9fff'
                ? Enumerable.Range(0, Math.Max(0, t.Length - 1)).Select(i => t.Substring(i, 2)).Append(t)
                : [t]
        );
}
