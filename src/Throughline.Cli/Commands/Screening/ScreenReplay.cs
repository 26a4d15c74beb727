using Throughline.Cases.Contract;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary>Asks again what a receipt asked, and says whether the answer is the same byte for byte, and what differs where it is not.</summary>
internal static class ScreenReplay
{
    /// <summary>Replays a receipt.</summary>
    /// <param name="terminal">Where and how the outcome is written.</param>
    /// <param name="path">The receipt.</param>
    /// <param name="paths">Where the list files lie now; where the receipt has them when empty.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns><see cref="ExitCode.Done"/> where everything is the same, otherwise <see cref="ExitCode.Attention"/>.</returns>
    public static async Task<int> RunAsync(
        Terminal terminal,
        string path,
        IReadOnlyList<string> paths,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var receipt = Read(path);
        var found = await AskAsync(terminal, receipt, paths, time, cancellationToken);
        var differences = Differences(receipt, found, haveMoved: paths.Count > 0);
        var same = differences.Count == 0;
        var line = ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("same", same);
            json.WriteBoolean("sameAnswer", receipt.Result.Sha256 == found.Result.Sha256);
            json.WriteString("answered", receipt.At);
            json.WriteNumber("rows", found.Result.Rows);
            json.WriteString("sha256", found.Result.Sha256);
            json.WriteStartArray("differences");
            foreach (var difference in differences)
            {
                json.WriteStartObject();
                json.WriteString("what", difference.What);
                json.WriteString("expected", difference.Expected);
                json.WriteString("found", difference.Found);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        Results.Write(terminal, line, () => Say(terminal, receipt, differences));
        return same ? ExitCode.Done : ExitCode.Attention;
    }

    private static void Say(Terminal terminal, Receipt receipt, IReadOnlyList<ReceiptDifference> differences)
    {
        if (differences.Count == 0)
        {
            terminal.Say($"The same answer as on {receipt.At}, byte for byte: {receipt.Result.Rows} rows, sha256 {receipt.Result.Sha256}.");
            return;
        }

        terminal.Say($"Not as on {receipt.At}:");
        foreach (var difference in differences)
        {
            terminal.Say($"  {difference}");
        }
    }

    private static Receipt Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        try
        {
            return Receipt.Read(path);
        }
        catch (InvalidDataException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static async Task<Receipt> AskAsync(
        Terminal terminal,
        Receipt receipt,
        IReadOnlyList<string> paths,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var there = paths.Count > 0 ? paths : [.. receipt.Lists.Select(l => l.Path).Where(File.Exists)];
        if (there.Count == 0)
        {
            throw new UsageException(
                $"none of the receipt's {receipt.Lists.Length} list files is where it was ({receipt.Lists.FirstOrDefault()?.Path}); say with --lists where they are"
            );
        }

        var input = receipt.Input?.Path;
        if (input is not null && !File.Exists(input))
        {
            throw new UsageException(
                $"{input}: the input of the receipt is no longer there; put the file with sha256 {receipt.Input!.Sha256} back"
            );
        }

        // Problems of the lists were told when the receipt was made.
        var lists = await Watchlists.OpenAsync(there, Files.SnapshotFolder.Path, cancellationToken);
        var asked = new ScreenRequest(receipt.Names, input, receipt.Parameters, null, false, null);
        using var output = ScreenOutput.To(Stream.Null, Enum.Parse<OutputFormat>(receipt.Parameters.Format, ignoreCase: true));
        await ScreenRun.AnswerAsync(terminal, asked, lists, output, cancellationToken);
        return ScreenRun.Head(asked, lists, time, needsInput: true) with { Result = output.End() };
    }

    // Files that were moved are known by their content.
    private static IReadOnlyList<ReceiptDifference> Differences(Receipt receipt, Receipt found, bool haveMoved) =>
        ReceiptDifference.Between(haveMoved ? receipt with { Lists = Moved(receipt, found) } : receipt, found);

    private static System.Collections.Immutable.ImmutableArray<ReceiptList> Moved(Receipt receipt, Receipt found)
    {
        var now = found
            .Lists.GroupBy(l => Path.GetFileName(l.Path), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Path, StringComparer.Ordinal);
        return [.. receipt.Lists.Select(l => l with { Path = now.GetValueOrDefault(Path.GetFileName(l.Path), l.Path) })];
    }
}
