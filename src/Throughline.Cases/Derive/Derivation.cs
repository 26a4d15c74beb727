using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;
using Throughline.Detections;
using Throughline.Model;
using Throughline.Resolution;
using Throughline.Screening;

namespace Throughline.Cases;

/// <summary>Computes the projections: origins, parties, hits, findings. What is kept under the same fingerprint is taken as it is.</summary>
/// <param name="store">The store.</param>
/// <param name="stages">The stages.</param>
/// <param name="report">Told how far it has come.</param>
internal sealed class Derivation(ICaseStore store, CaseStages stages, Action<IngestStage, int, int> report)
{
    // Parties of the case's own papers and their hits are kept apart from those of all documents.
    private const string OfOwnPapers = ".own";

    private const int LargeCase = 50_000;

    private readonly List<DerivedResult> _new = [];
    private (Watchlists Lists, Func<ScreeningQuery, ImmutableArray<ScreeningHit>> Screen)? _screener;

    /// <summary>The results that were computed anew and are worth keeping.</summary>
    public ImmutableArray<DerivedResult> New =>
        [.. _new.AsEnumerable().Reverse().DistinctBy(d => d.Kind, StringComparer.Ordinal).Reverse()];

    /// <summary>What could not be read of the watchlists.</summary>
    public ImmutableArray<string> ListProblems { get; private set; } = [];

    /// <summary>Parties and hits of the case's own papers, without what its lists say of them.</summary>
    public async Task<(ResolvedParties Resolved, Screened Screened)> OwnPartiesAsync(Inputs inputs, CancellationToken cancellationToken)
    {
        var own = inputs.OwnPapers(cancellationToken);
        var (resolved, _) = await ResolveAsync(own, OfOwnPapers, cancellationToken);
        return (resolved, await ScreenAsync(own, resolved, PrintOfLists(own), OfOwnPapers, cancellationToken));
    }

    /// <summary>The case as it follows from the inputs.</summary>
    public async Task<CaseSnapshot> RunAsync(Inputs inputs, CancellationToken cancellationToken)
    {
        var (resolved, partiesPrint) = await ResolveAsync(inputs, "", cancellationToken);
        var documents = inputs
            .Documents.Select(d => d.Info with { Origin = inputs.Origins.GetValueOrDefault(d.Info.Id, "") })
            .ToImmutableArray();
        report(IngestStage.Resolve, 1, 1);
        GiveBack(inputs);
        var listsPrint = PrintOfLists(inputs);
        var screened = await ScreenAsync(inputs, resolved, listsPrint, "", cancellationToken);
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
            Claims = inputs.Claims,
            Reviews = inputs.Reviews,
            Parties = parties,
            PartyOf = resolved.PartyOf,
            Lists = screened.Sources,
            Listed = screened.Listed,
            AsOf = inputs.AsOf,
            Fingerprint = print.ToString(),
        };
        var findings = await KeptAsync("findings", "", print.ToString(), () => stages.Detect(Input(snapshot)), cancellationToken);
        report(IngestStage.Detect, 1, 1);
        return snapshot.With(findings);
    }

    private async Task<(ResolvedParties Resolved, string Print)> ResolveAsync(Inputs inputs, string of, CancellationToken cancellationToken)
    {
        report(IngestStage.Resolve, 0, 1);
        var print = PrintOfParties(inputs);
        var resolved = await KeptAsync(
            "parties",
            of,
            print,
            () => stages.Resolve([.. inputs.Claims.Where(inputs.Feeds)], inputs.Judgements, cancellationToken),
            cancellationToken
        );
        return (resolved, print);
    }

    // Of a large case each stage leaves behind about as much as the case holds. The collector, left alone, would let it stand beside what the next
    // stage makes; one look at the whole heap costs less than a second there.
    private static void GiveBack(Inputs inputs)
    {
        if (inputs.Claims.Length >= LargeCase)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private async Task<Screened> ScreenAsync(
        Inputs inputs,
        ResolvedParties resolved,
        string print,
        string of,
        CancellationToken cancellationToken
    )
    {
        if (inputs.Lists.IsEmpty)
        {
            return Screened.Nothing;
        }

        var kept = await KeptOrNullAsync("screened", of, print, cancellationToken) is { } before
            ? CaseJson.OfPacked<Screened>(before.Content)
            : null;
        var after = await PartyScreening.RunAsync(
            resolved.Parties,
            kept,
            () => ScreenerAsync(inputs.Lists, cancellationToken),
            (done, total) => report(IngestStage.Screen, done, total),
            cancellationToken
        );
        if (!ReferenceEquals(after, kept))
        {
            _new.Add(new($"screened{of}", print, CaseJson.Packed(after)));
        }

        return after;
    }

    /// <summary>The case's lists, loaded once in a run.</summary>
    public async Task<Watchlists> ListsAsync(ImmutableArray<KeptList> lists, CancellationToken cancellationToken) =>
        (await ScreenerAsync(lists, cancellationToken)).Lists;

    // Lists are loaded once, however many times parties are screened.
    private async Task<(Watchlists Lists, Func<ScreeningQuery, ImmutableArray<ScreeningHit>> Screen)> ScreenerAsync(
        ImmutableArray<KeptList> lists,
        CancellationToken cancellationToken
    )
    {
        if (_screener is not { } screener)
        {
            report(IngestStage.Lists, 0, 1);
            var loaded = await KeptLists.LoadAsync(store, stages, lists, cancellationToken);
            report(IngestStage.Lists, 1, 1);
            _screener = screener = (loaded, stages.Screen(loaded));
        }

        return screener;
    }

    private async Task<T> KeptAsync<T>(string kind, string of, string print, Func<T> compute, CancellationToken cancellationToken)
    {
        if (await KeptOrNullAsync(kind, of, print, cancellationToken) is { } kept)
        {
            return CaseJson.OfPacked<T>(kept.Content);
        }

        var result = compute();
        _new.Add(new(kind + of, print, CaseJson.Packed(result)));
        return result;
    }

    // What was computed in this run for the case's own papers serves for all documents where the lists added none.
    private async Task<DerivedResult?> KeptOrNullAsync(string kind, string of, string print, CancellationToken cancellationToken)
    {
        if (_new.Find(d => d.Fingerprint == print && (d.Kind == kind || d.Kind == kind + OfOwnPapers)) is { } fresh)
        {
            if (fresh.Kind != kind + of)
            {
                _new.Add(fresh with { Kind = kind + of });
            }

            return fresh;
        }

        var kept = await store.DerivedOrNullAsync(kind + of, cancellationToken);
        return kept?.Fingerprint == print ? kept : null;
    }

    private static DetectionInput Input(CaseSnapshot snapshot) =>
        new(
            snapshot.Network,
            snapshot
                .Documents.Where(d => d.Status == DocumentStatus.Read)
                .ToImmutableSortedDictionary(d => d.Id, d => d.Kind, StringComparer.Ordinal),
            snapshot.AsOf
        );

    private string PrintOfParties(Inputs inputs)
    {
        using var print = new Fingerprint().Add(stages.DeriveVersion);
        foreach (var document in inputs.Read)
        {
            print.Add(document.Info.Id, document.Info.Kind, document.ClaimsSha256, inputs.Origins[document.Info.Id]);
        }

        foreach (var (claim, status) in inputs.Reviews.Where(r => r.Value is ReviewStatus.Rejected or ReviewStatus.Accepted))
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
