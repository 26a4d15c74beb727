using System.Diagnostics;
using System.Globalization;
using Throughline.Accuracy.Scores;
using Throughline.Documents;
using Throughline.Extraction;

namespace Throughline.Accuracy.Suites.Mutations;

/// <summary>Every file of the labelled documents and seeded damaged copies: nothing escapes, nothing hangs, every refusal is in words.</summary>
/// <remarks><c>--mutations N</c> (default 2000), <c>--seed S</c>; pictures, which cost a recognition each, are at most one in forty of the damaged copies.</remarks>
internal sealed class MutationsSuite : ISuite
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);
    private readonly DocumentReader _reader = new(new ReadLimits { MaxTime = s_limit, MaxTimeForScannedPage = TimeSpan.FromSeconds(30) });

    public string Name => "mutations";

    public string Description => "whole and damaged files of every kind: no crash, no hang, refusals that a person understands";

    public Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        var files = Directory
            .EnumerateFiles(SuiteOptions.Data("documents"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (!options.Has("--damaged-only"))
        {
            foreach (var file in files)
            {
                Try(board, "whole files", Path.GetFileName(file), File.ReadAllBytes(file), "", cancellationToken);
            }
        }

        var count = int.Parse(options.ValueOrNull("--mutations") ?? "2000", CultureInfo.InvariantCulture);
        var seed = int.Parse(options.ValueOrNull("--seed") ?? "1", CultureInfo.InvariantCulture);
        var kinds = files.GroupBy(f => Path.GetExtension(f)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        for (var i = 0; i < count; i++)
        {
            // Half of the copies are of any file, half of any kind, so that rare kinds are tried as well.
            var dice = new Random(HashCode(seed, i));
            var file = Pick(dice, files, kinds);
            while (Path.GetExtension(file) is ".jpg" or ".png" && dice.Next(3) != 0)
            {
                file = Pick(dice, files, kinds);
            }

            var other = files[dice.Next(files.Length)];
            var (path, content, how) = Mutator.Damage(file, File.ReadAllBytes(file), File.ReadAllBytes(other), dice.Next());
            Try(board, "damaged files", path, content, $"{how}, seed {seed}/{i}", cancellationToken);
        }

        using var process = Process.GetCurrentProcess();
        board.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"peak memory {process.PeakWorkingSet64 >> 20} MB"));
        return Task.CompletedTask;
    }

    private static string Pick(Random dice, string[] files, string[][] kinds)
    {
        var from = dice.Next(2) == 0 ? files : kinds[dice.Next(kinds.Length)];
        return from[dice.Next(from.Length)];
    }

    private static int HashCode(int seed, int i) => unchecked(seed * 1_000_003 + i * 31 + 7);

    private void Try(Scoreboard board, string kind, string path, byte[] content, string how, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var outcome = _reader.Read(path, content, cancellationToken);
            var answered = outcome.Documents.Length + outcome.Quarantined.Length > 0;
            board[$"{kind}: read or refused"].Add(answered);
            if (!answered)
            {
                board.Notes.Add($"{path} ({how}): neither a document nor a reason");
            }

            foreach (var refused in outcome.Quarantined)
            {
                var fault = Reasons.Fault(refused.Reason);
                board[$"{kind}: reasons in words"].Add(fault is null);
                if (fault is not null)
                {
                    board.Notes.Add($"{path} ({how}): {fault}: {refused.Reason}");
                }

                var hung = refused.Reason.StartsWith("not read within", StringComparison.Ordinal);
                board[$"{kind}: readers that stop when told"].Add(!hung);
                if (hung)
                {
                    board.Notes.Add($"{path} ({how}): hung");
                }
            }

            foreach (var read in outcome.Documents)
            {
                foreach (var warning in read.Document.Warnings.Where(w => w.Contains("Exception", StringComparison.Ordinal)))
                {
                    board.Notes.Add($"{path} ({how}): warning speaks of the program: {warning}");
                    board[$"{kind}: warnings in words"].Add(false);
                }

                _ = new ClaimExtractor().Extract(read.Document);
            }

            board[$"{kind}: no crash"].Add(true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            board[$"{kind}: no crash"].Add(false);
            board.Notes.Add($"{path} ({how}): {e}");
        }

        if (clock.Elapsed > s_limit * 3)
        {
            board.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{path} ({how}): {clock.Elapsed.TotalSeconds:0} s"));
        }
    }
}
