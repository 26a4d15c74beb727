using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Throughline.Detections;
using Throughline.Model;
using Throughline.Resolution;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>Computes the projections: origins, parties, hits, findings. What is kept under the same fingerprint is taken as it is.</summary>
internal sealed class Derivation(ICaseStore store, CaseStages stages, Action<IngestStage, int, int> report)
{
    private readonly List<DerivedResult> _new = [];

    /// <summary>The results that were computed anew and are worth keeping.</summary>
    public ImmutableArray<DerivedResult> New => [.. _new];

    /// <summary>What could not be read of the watchlists.</summary>
    public ImmutableArray<string> ListProblems { get; private set; } = [];

    /// <summary>The case as it follows from the inputs.</summary>
    public async Task<CaseSnapshot> RunAsync(Inputs inputs, CancellationToken cancellationToken)
    {
        report(IngestStage.Origins, 0, 1);
        var origins = Origins.Of(inputs.Documents, cancellationToken);
        var claims = inputs.Claims.Select(c => c with { Origin = origins[c.Evidence[0].Document] }).ToImmutableArray();
        var used = claims.Where(c => !inputs.IsRejected(c.Id)).ToList();
        var documents = inputs.Documents.Select(d => d.Info with { Origin = origins.GetValueOrDefault(d.Info.Id, "") }).ToImmutableArray();

        report(IngestStage.Resolve, 0, 1);
        var partiesPrint = PrintOfParties(inputs, origins);
        var resolved = await KeptAsync(
            "parties",
            partiesPrint,
            () => Task.FromResult(stages.Resolve(used, inputs.Judgements, cancellationToken)),
            cancellationToken
        );

        report(IngestStage.Resolve, 1, 1);
        var listsPrint = PrintOfLists(inputs);
        var screened = await ScreenAsync(inputs, resolved, listsPrint, cancellationToken);
        ListProblems = screened.Problems;
        var parties = resolved
            .Parties.Select(p => p with { Hits = screened.Hits.GetValueOrDefault(PartyScreening.KeyOf(p), []) })
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToImmutableArray();

        report(IngestStage.Detect, 0, 1);
        cancellationToken.ThrowIfCancellationRequested();
        using var print = new Fingerprint().Add(stages.DeriveVersion, partiesPrint, listsPrint, LocalDatePattern.Iso.Format(inputs.AsOf));
        var snapshot = new CaseSnapshot
        {
            Name = inputs.Name,
            Documents = documents,
            Claims = claims,
            Reviews = inputs.Reviews,
            Parties = parties,
            PartyOf = resolved.PartyOf,
            Lists = screened.Sources,
            Listed = screened.Listed,
            AsOf = inputs.AsOf,
            Fingerprint = print.ToString(),
        };
        var findings = await KeptAsync(
            "findings",
            print.ToString(),
            () => Task.FromResult(stages.Detect(Input(snapshot))),
            cancellationToken
        );
        report(IngestStage.Detect, 1, 1);
        return snapshot.With(findings);
    }

    private async Task<Screened> ScreenAsync(Inputs inputs, ResolvedParties resolved, string print, CancellationToken cancellationToken)
    {
        if (inputs.Lists.IsEmpty)
        {
            return Screened.Nothing;
        }

        var kept = await store.DerivedOrNullAsync("screened", cancellationToken);
        var before = kept?.Fingerprint == print ? CaseJson.OfPacked<Screened>(kept.Content) : null;
        var after = await PartyScreening.RunAsync(
            stages,
            resolved.Parties,
            before,
            () => LoadAsync(inputs.Lists, cancellationToken),
            (done, total) => report(IngestStage.Screen, done, total),
            cancellationToken
        );
        if (!ReferenceEquals(after, before))
        {
            _new.Add(new("screened", print, CaseJson.Pack(CaseJson.Bytes(after))));
        }

        return after;
    }

    private async Task<Watchlists> LoadAsync(ImmutableArray<KeptList> lists, CancellationToken cancellationToken)
    {
        report(IngestStage.Lists, 0, 1);
        var loaded = await KeptLists.LoadAsync(store, stages, lists, cancellationToken);
        report(IngestStage.Lists, 1, 1);
        return loaded;
    }

    private async Task<T> KeptAsync<T>(string kind, string print, Func<Task<T>> computeAsync, CancellationToken cancellationToken)
    {
        var kept = await store.DerivedOrNullAsync(kind, cancellationToken);
        if (kept?.Fingerprint == print)
        {
            return CaseJson.OfPacked<T>(kept.Content);
        }

        var result = await computeAsync();
        var bytes = CaseJson.Bytes(result);
        _new.Add(new(kind, print, CaseJson.Pack(bytes)));
        return result;
    }

    private static DetectionInput Input(CaseSnapshot snapshot) =>
        new(
            snapshot.Network,
            snapshot
                .Documents.Where(d => d.Status == DocumentStatus.Read)
                .ToImmutableSortedDictionary(d => d.Id, d => d.Kind, StringComparer.Ordinal),
            snapshot.AsOf
        );

    private string PrintOfParties(Inputs inputs, ImmutableSortedDictionary<string, string> origins)
    {
        using var print = new Fingerprint().Add(stages.DeriveVersion);
        foreach (var document in inputs.Read)
        {
            print.Add(document.Info.Id, document.Info.Kind, document.ClaimsSha256, origins[document.Info.Id]);
        }

        foreach (var (claim, status) in inputs.Reviews.Where(r => r.Value == ReviewStatus.Rejected))
        {
            print.Add(claim, status.ToString());
        }

        foreach (var judgement in inputs.Judgements)
        {
            print.Add(CaseJson.Text(judgement));
        }

        return print.ToString();
    }

    private string PrintOfLists(Inputs inputs)
    {
        using var print = new Fingerprint().Add(stages.DeriveVersion);
        foreach (var list in inputs.Lists)
        {
            print.Add(list.Bundle, list.Path, list.Sha256, list.Length.ToString(CultureInfo.InvariantCulture));
        }

        return print.ToString();
    }
}
