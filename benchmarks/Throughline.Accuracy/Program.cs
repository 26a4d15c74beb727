using NodaTime;
using Throughline.Accuracy.Matching;
using Throughline.Accuracy.Runs;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Truth;
using Throughline.Cases;
using Throughline.Model;

if (args is not ["aurora", ..])
{
    await Console.Error.WriteLineAsync(
        """
        usage: Throughline.Accuracy aurora [--sample DIR] [--stages] [--notes] [--baseline FILE [--accept]]
          --sample DIR     the sample (samples/aurora)
          --stages         read, extract and resolve only, without a case and lists
          --notes          list what was missed and what was produced beyond the truth
          --baseline FILE  exit 1 where a score falls below the frozen one; --accept freezes the scores
        """
    );
    return 2;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

var sample = Option("--sample") ?? Path.Combine("samples", "aurora");
var truth = TruthFile.Load(Path.Combine(sample, "expected.json"));

// The day after the last paper of the story.
var asOf = new LocalDate(2025, 11, 11);
CaseSnapshot snapshot;
if (args.Contains("--stages", StringComparer.Ordinal))
{
    snapshot = StageRun.Run(sample, asOf, CancellationToken.None);
}
else
{
    (snapshot, var summary) = await CaseRun.IngestAsync(sample, asOf, CancellationToken.None);
    foreach (var file in summary.Quarantined)
    {
        await Console.Out.WriteLineAsync($"quarantined {file.Path}: {file.Reason}");
    }
}

var board = new Scoreboard();
var parties = new PartyIndex(truth, snapshot);
var readPaths = snapshot.Documents.Where(d => d.Status != DocumentStatus.Quarantined).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
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
await Console.Out.WriteLineAsync(board.ToString());
if (args.Contains("--notes", StringComparer.Ordinal))
{
    await Console.Out.WriteLineAsync(string.Join('\n', board.Notes));
}

if (Option("--baseline") is not { } baseline)
{
    return 0;
}

if (args.Contains("--accept", StringComparer.Ordinal))
{
    Baseline.Accept(baseline, board);
    await Console.Out.WriteLineAsync($"frozen in {baseline}");
    return 0;
}

var fallen = Baseline.Regressions(baseline, board);
foreach (var line in fallen)
{
    await Console.Out.WriteLineAsync($"fell: {line}");
}

return fallen.Count == 0 ? 0 : 1;
