using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using Throughline.Model;

namespace Throughline.Cases;

/// <summary>Everything that the projections are computed from.</summary>
internal sealed record Inputs(
    string Name,
    LocalDate AsOf,
    ImmutableArray<StoredDocument> Documents,
    ImmutableArray<Claim> Claims,
    ImmutableSortedDictionary<string, ReviewStatus> Reviews,
    ImmutableArray<Judgement> Judgements,
    ImmutableArray<KeptList> Lists
)
{
    /// <summary>The independence group by document id; every claim bears that of its document.</summary>
    public ImmutableSortedDictionary<string, string> Origins { get; private init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Loads what the store holds.</summary>
    public static async Task<Inputs> LoadAsync(ICaseStore store, LocalDate asOf, CancellationToken cancellationToken)
    {
        var documents = await store.DocumentsAsync(cancellationToken);
        var origins = Cases.Origins.Of(documents, cancellationToken);
        var claims = await ClaimsAsync(store, documents, origins, cancellationToken);
        return new(
            store.Name,
            asOf,
            // Sketches are only looked at again where the case holds documents that may be left out, see OwnPapers.
            documents.Any(Reasons.ReasonKeeping.IsStatement)
                ? documents
                : [.. documents.Select(d => d with { Sketch = "" })],
            claims,
            await store.ReviewsAsync(cancellationToken),
            await store.JudgementsAsync(cancellationToken),
            await store.ListsAsync(cancellationToken)
        )
        {
            Origins = origins,
        };
    }

    // Claims are what a large case holds most of, so none is held twice.
    private static async Task<ImmutableArray<Claim>> ClaimsAsync(
        ICaseStore store,
        ImmutableArray<StoredDocument> documents,
        ImmutableSortedDictionary<string, string> origins,
        CancellationToken cancellationToken
    )
    {
        var places = documents.Select((d, i) => (d.Info.Id, i)).ToDictionary(d => d.Id, d => d.i, StringComparer.Ordinal);
        var claims = new List<(int Document, Claim Claim)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var mentions = new Dictionary<EntityRef, EntityRef>();
        // Claims of one sentence share its anchor; they come document by document.
        var (anchors, anchored) = (new Dictionary<(int, int, string?), Evidence>(), "");
        var options = PooledStrings.Options();
        await foreach (var stored in store.ClaimsAsync(cancellationToken))
        {
            var claim = CaseJson.Of<Claim>(stored.Json, options);
            if (stored.Document != anchored)
            {
                anchored = stored.Document;
                anchors.Clear();
            }

            var kept = claim with
            {
                Evidence = claim.Evidence.IsDefault ? claim.Evidence : [.. claim.Evidence.Select(Anchored)],
                Subject = Shared(claim.Subject),
                Object = claim.Object is { } o ? Shared(o) : null,
                Origin = origins[stored.Document],
            };
            claims.Add((places[stored.Document], kept));
        }

        claims.Sort(
            (a, b) =>
            {
                var byDocument = a.Document.CompareTo(b.Document);
                var byPlace = byDocument != 0 ? byDocument : a.Claim.Evidence[0].Start.CompareTo(b.Claim.Evidence[0].Start);
                return byPlace != 0 ? byPlace : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
            }
        );
        return [.. claims.Where(c => known.Add(c.Claim.Id)).Select(c => c.Claim)];

        Evidence Anchored(Evidence evidence)
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(anchors, (evidence.Start, evidence.End, evidence.Cell), out _);
            return shared is not null && shared with { Boxes = evidence.Boxes } == evidence && shared.Boxes.SequenceEqual(evidence.Boxes)
                ? shared
                : shared = evidence;
        }

        EntityRef Shared(EntityRef mention) => mentions.TryGetValue(mention, out var one) ? one : mentions[mention] = mention;
    }

    /// <summary>The documents that were read, duplicates left out.</summary>
    public IEnumerable<StoredDocument> Read => Documents.Where(d => d.Info.Status == DocumentStatus.Read);

    /// <summary>The case without the documents that were made from its lists.</summary>
    public Inputs OwnPapers(CancellationToken cancellationToken)
    {
        var own = Documents.Where(d => !Reasons.ReasonKeeping.IsStatement(d)).ToImmutableArray();
        if (own.Length == Documents.Length)
        {
            return this;
        }

        var ids = own.Select(d => d.Info.Id).ToHashSet(StringComparer.Ordinal);
        var origins = Cases.Origins.Of(own, cancellationToken);
        var claims = Claims
            .Where(c => ids.Contains(c.Evidence[0].Document))
            .Select(c => origins[c.Evidence[0].Document] is var origin && origin == c.Origin ? c : c with { Origin = origin });
        return this with { Documents = own, Claims = [.. claims], Origins = origins };
    }

    /// <summary>Whether a claim feeds the projections.</summary>
    public bool Feeds(Claim claim) => claim.Feeds(Reviews.GetValueOrDefault(claim.Id));
}
