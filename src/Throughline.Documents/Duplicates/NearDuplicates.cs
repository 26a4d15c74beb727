using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Documents.Duplicates;

/// <summary>Groups documents that repeat one source: exact copies, near copies, and rewrites that say whom they repeat.</summary>
public static class NearDuplicates
{
    /// <summary>From this share of text in common two documents have one origin.</summary>
    public const double SameText = 0.5;

    /// <summary>From this share on an explicit copy statement naming the other's outlet ties them.</summary>
    public const double Rewritten = 0.08;

    /// <summary>Bands of the index: two documents are compared when one band of their minima is equal. With 64 bands of two, a pair that
    /// shares half of its text is missed once in 10^8 cases, and a pair that shares a tenth is compared every other time.</summary>
    private const int Bands = 64;

    /// <summary>The groups, in the order of their first document in <paramref name="documents"/>; a document alone makes a group of one.</summary>
    /// <param name="documents">The documents of a case.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<OriginGroup> Group(IReadOnlyList<Document> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Group(documents, [.. documents.Select(Fingerprint.Of)], [.. documents.Select(CopyStatements.Find)], cancellationToken);
    }

    /// <summary>The same over fingerprints and statements that were made before, one for each document; the documents' texts are not looked at.</summary>
    public static ImmutableArray<OriginGroup> Group(
        IReadOnlyList<Document> documents,
        Fingerprint[] prints,
        CopyStatements[] statements,
        CancellationToken cancellationToken
    )
    {
        var parents = Enumerable.Range(0, documents.Count).ToArray();
        var ties = new List<(int A, int B, OriginKind Kind, double Similarity, string? Statement)>();
        foreach (var (a, b) in Candidates(prints))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var similarity = prints[a].Similarity(prints[b]);
            var statement = similarity >= Rewritten ? statements[a].Naming(documents[b]) ?? statements[b].Naming(documents[a]) : null;
            var kind =
                prints[a].Sha256 == prints[b].Sha256 ? OriginKind.Exact
                : similarity >= SameText ? OriginKind.Near
                : similarity >= Rewritten && statement is not null ? OriginKind.Rewrite
                : OriginKind.Origin;
            if (kind != OriginKind.Origin)
            {
                ties.Add((a, b, kind, similarity, statement));
                Join(parents, a, b);
            }
        }

        // Another language shares no shingle. Whatever is in one group already need not be tied once more.
        var retellings = new Retellings(statements);
        for (var a = 0; a < statements.Length; a++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (b, statement) in retellings.Of(a, other => Root(parents, a) == Root(parents, other)))
            {
                ties.Add((a, b, OriginKind.Rewrite, prints[a].Similarity(prints[b]), statement));
                Join(parents, a, b);
            }
        }

        var tiesOf = ties.SelectMany(t => new[] { (Member: t.A, Tie: t), (Member: t.B, Tie: t) }).ToLookup(t => t.Member, t => t.Tie);
        return
        [
            .. Enumerable
                .Range(0, documents.Count)
                .GroupBy(i => Root(parents, i))
                .OrderBy(g => g.Min())
                .Select(g => Of([.. g.Order()], documents, tiesOf)),
        ];
    }

    private static OriginGroup Of(
        int[] members,
        IReadOnlyList<Document> documents,
        ILookup<int, (int A, int B, OriginKind Kind, double Similarity, string? Statement)> tiesOf
    )
    {
        var first = members
            .OrderBy(i => documents[i].Published is null)
            .ThenBy(i => documents[i].Published)
            .ThenBy(i => documents[i].Path, StringComparer.Ordinal)
            .First();
        var group = ImmutableArray.CreateBuilder<OriginMember>(members.Length);
        group.Add(new(documents[first].Id, OriginKind.Origin, 1, null));
        foreach (var member in members.Where(m => m != first))
        {
            var best = tiesOf[member]
                .OrderByDescending(t => t.A == first || t.B == first)
                .ThenByDescending(t => t.Similarity)
                .ThenBy(t => t.A + t.B)
                .First();
            group.Add(
                new(documents[member].Id, best.Kind, best.Similarity, documents[best.A == member ? best.B : best.A].Id, best.Statement)
            );
        }

        return new(documents[first].Id, group.ToImmutable());
    }

    // In ascending order, each once.
    private static IEnumerable<(int A, int B)> Candidates(Fingerprint[] prints)
    {
        var pairs = new HashSet<long>();
        Pair(pairs, Enumerable.Range(0, prints.Length).GroupBy(i => prints[i].Sha256, StringComparer.Ordinal));
        const int width = Fingerprint.Permutations / Bands;
        for (var band = 0; band < Bands; band++)
        {
            var from = band * width;
            Pair(
                pairs,
                Enumerable
                    .Range(0, prints.Length)
                    .Where(i => !prints[i].Minima.IsEmpty)
                    .GroupBy(i => (prints[i].Minima[from], prints[i].Minima[from + 1]))
            );
        }

        return pairs.Order().Select(p => ((int)(p >> 32), (int)p));
    }

    private static void Pair<T>(HashSet<long> pairs, IEnumerable<IGrouping<T, int>> groups)
    {
        foreach (var members in groups.Select(g => g.ToArray()).Where(g => g.Length > 1))
        {
            // In a large bucket neighbours and the first are enough: joining is transitive.
            for (var i = 1; i < members.Length; i++)
            {
                pairs.Add(((long)members[0] << 32) | (uint)members[i]);
                pairs.Add(((long)members[i - 1] << 32) | (uint)members[i]);
            }
        }
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
        {
            i = parents[i] = parents[parents[i]];
        }

        return i;
    }

    private static void Join(int[] parents, int a, int b)
    {
        var (x, y) = (Root(parents, a), Root(parents, b));
        (parents[Math.Max(x, y)], _) = (Math.Min(x, y), 0);
    }
}
