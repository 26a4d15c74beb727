using System.Collections.Immutable;
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
    public static async Task<Inputs> LoadAsync(ICaseStore store, LocalDate asOf, CancellationToken cancellationToken)
    {
        var documents = await store.DocumentsAsync(cancellationToken);
        var places = documents.Select((d, i) => (d.Info.Id, i)).ToDictionary(d => d.Id, d => d.i, StringComparer.Ordinal);
        var claims = new List<(int Document, Claim Claim)>();
        var options = PooledStrings.Options();
        await foreach (var stored in store.ClaimsAsync(cancellationToken))
        {
            claims.Add((places[stored.Document], CaseJson.Of<Claim>(stored.Json, options)));
        }

        return new(
            store.Name,
            asOf,
            documents,
            [
                .. claims
                    .OrderBy(c => c.Document)
                    .ThenBy(c => c.Claim.Evidence[0].Start)
                    .ThenBy(c => c.Claim.Id, StringComparer.Ordinal)
                    .Select(c => c.Claim)
                    .DistinctBy(c => c.Id, StringComparer.Ordinal),
            ],
            await store.ReviewsAsync(cancellationToken),
            await store.JudgementsAsync(cancellationToken),
            await store.ListsAsync(cancellationToken)
        );
    }

    /// <summary>The documents that were read, duplicates left out.</summary>
    public IEnumerable<StoredDocument> Read => Documents.Where(d => d.Info.Status == DocumentStatus.Read);

    /// <summary>The case without the documents that were made from its lists.</summary>
    public Inputs OwnPapers()
    {
        var own = Documents.Where(d => !Reasons.ReasonKeeping.IsStatement(d)).ToImmutableArray();
        if (own.Length == Documents.Length)
        {
            return this;
        }

        var ids = own.Select(d => d.Info.Id).ToHashSet(StringComparer.Ordinal);
        return this with { Documents = own, Claims = [.. Claims.Where(c => ids.Contains(c.Evidence[0].Document))] };
    }

    /// <summary>Whether a claim feeds the projections.</summary>
    public bool Feeds(Claim claim) => claim.Feeds(Reviews.GetValueOrDefault(claim.Id));
}
