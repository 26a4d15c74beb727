using NodaTime;
using Throughline.Accuracy.Matching;
using Throughline.Accuracy.Runs;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Truth;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Accuracy.Suites.Aurora;

/// <summary>The sample case from papers to leads: <c>--sample DIR</c>; <c>--stages</c> reads, extracts and resolves only.</summary>
internal sealed class AuroraSuite : ISuite
{
    // The day after the last paper of the story.
    private static readonly LocalDate s_asOf = new(2025, 11, 11);

    public string Name => "aurora";

    public string Description => "the sample case from papers to leads (--sample DIR, --stages: without case and lists)";

    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var sample = options.ValueOrNull("--sample") ?? Path.Combine("samples", "aurora");
        var truth = TruthFile.Load(Path.Combine(sample, "expected.json"));
        var snapshot = await SnapshotAsync(options, sample, cancellationToken);
        var parties = new PartyIndex(truth, snapshot);
        var readPaths = snapshot
            .Documents.Where(d => d.Status != DocumentStatus.Quarantined)
            .Select(d => d.Path)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var document in truth.Documents)
        {
            board["documents read"].Add(readPaths.Contains(document.Path));
        }

        foreach (var (kind, value) in truth.Parties.SelectMany(p => p.Identifiers))
        {
            if (Enum.TryParse<IdentifierKind>(kind, ignoreCase: true, out var scheme))
            {
                board["identifiers of the sample well formed"].Add(IdentifierChecks.IsWellFormed(scheme, value));
            }
        }

        new ClaimScores(truth, snapshot, parties, board).Score();
        new FindingScores(truth, snapshot, parties, board).Score();
    }

    private static async Task<CaseSnapshot> SnapshotAsync(SuiteOptions options, string sample, CancellationToken cancellationToken)
    {
        if (options.Has("--stages"))
        {
            return StageRun.Run(sample, s_asOf, cancellationToken);
        }

        var (snapshot, summary) = await CaseRun.IngestAsync(sample, s_asOf, cancellationToken);
        foreach (var file in summary.Quarantined)
        {
            await Console.Out.WriteLineAsync($"quarantined {file.Path}: {file.Reason}");
        }

        return snapshot;
    }
}
