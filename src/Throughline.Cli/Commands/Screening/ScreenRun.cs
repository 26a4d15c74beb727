using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary>A run of <c>screen</c>: records in, answers out, and a receipt of both.</summary>
internal static class ScreenRun
{
    private const int MostShown = 200;

    /// <summary>The program's version and build, as receipts have it.</summary>
    public static string Program { get; } =
        $"throughline {typeof(ScreenRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion} "
        + $"{typeof(ScreenRun).Assembly.ManifestModule.ModuleVersionId:N}"[..12];

    /// <summary>Answers and writes.</summary>
    public static async Task<int> RunAsync(
        Terminal terminal,
        ScreenRequest asked,
        Watchlists lists,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var start = Stopwatch.GetTimestamp();
        if (asked.Out is null && asked.Parameters.Format == "text")
        {
            return await ShowAsync(terminal, asked, lists, time, cancellationToken);
        }

        var head = Head(asked, lists, time, needsInput: asked.Out is not null || asked.Receipt is not null);
        var format = Enum.Parse<OutputFormat>(asked.Parameters.Format, ignoreCase: true);
        using var output = asked.Out is { } path
            ? ScreenOutput.ToFile(path, head, format, asked.Resume)
            : ScreenOutput.To(terminal.Out.BaseStream, format);
        var before = output.Rows;
        if (before > 0)
        {
            terminal.Hint($"{before} rows are answered already; going on after them");
        }

        try
        {
            await AnswerAsync(terminal, asked, lists, output, cancellationToken);
        }
        catch (OperationCanceledException e) when (asked.Out is not null)
        {
            throw new StoppedException(
                $"stopped; {output.Rows} rows are answered, and the same command with --resume goes on from there",
                e
            );
        }

        var result = output.End();
        await WriteReceiptAsync(asked, head with { Result = result });
        if (asked.In is not null)
        {
            var rate = (result.Rows - before) / Math.Max(0.001, Stopwatch.GetElapsedTime(start).TotalSeconds);
            terminal.Hint(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.Rows:N0} rows, {result.Matched:N0} with a match, {result.Bad:N0} bad; {rate:N0} rows/s"
                )
            );
        }

        return lists.Problems.IsEmpty && result.Bad == 0 ? ExitCode.Done : ExitCode.Attention;
    }

    /// <summary>What an answer follows from: a receipt without its answer.</summary>
    public static Receipt Head(ScreenRequest asked, Watchlists lists, TimeProvider time, bool needsInput) =>
        new()
        {
            Version = Receipt.CurrentVersion,
            Program = Program,
            Rules = Screener.RulesVersion,
            At = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Lists = Receipt.ListsOf(lists),
            Parameters = asked.Parameters,
            Names = asked.Names,
            Input = needsInput && asked.In is { } file ? InputOf(file) : null,
            Result = new(0, 0, 0, "", OrderedBlocks.Rows, [], []),
        };

    /// <summary>Answers all rows that the output does not have yet.</summary>
    public static Task AnswerAsync(
        Terminal terminal,
        ScreenRequest asked,
        Watchlists lists,
        ScreenOutput output,
        CancellationToken cancellationToken
    ) =>
        RowProgressBar.RunAsync(
            terminal,
            Path.GetFileName(asked.In ?? "names"),
            output.Rows,
            async report =>
            {
                var sources = asked.Sources();
                try
                {
                    var rows = sources.SelectMany(s => s.Read().Select(r => (s, r))).Skip(checked((int)output.Rows));
                    var answers = new Answers(new Screener(lists), asked.Parameters);
                    await OrderedBlocks.RunAsync(rows, answers, Write, cancellationToken);
                    return true;

                    void Write(AnswerBlock block)
                    {
                        output.Write(block);
                        report(output.Rows, sources[^1].Share);
                    }
                }
                finally
                {
                    foreach (var source in sources)
                    {
                        source.Dispose();
                    }
                }
            }
        );

    // A person sees a table; of a file, the rows that have hits.
    private static async Task<int> ShowAsync(
        Terminal terminal,
        ScreenRequest asked,
        Watchlists lists,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        using var memory = new ShownLines(asked.In is null ? int.MaxValue : MostShown, onlyHits: asked.In is not null);
        using var output = ScreenOutput.To(memory, OutputFormat.Jsonl);
        await AnswerAsync(terminal, asked, lists, output, cancellationToken);
        var result = output.End();
        Results.Write(
            terminal,
            memory.Lines,
            ("Query", "query.name"),
            ("Score", "matches.score"),
            ("Hit", "matches.caption"),
            ("Authority", "matches.listings.authority"),
            ("State", "matches.listings.state"),
            ("From", "matches.listings.from")
        );
        if (asked.In is not null)
        {
            terminal.Hint(
                $"{result.Rows} rows, {result.Matched} with a match, {result.Bad} bad; shown are {memory.Lines.Count} with hits. --out FILE keeps all."
            );
        }

        var jsonl = asked with { Parameters = asked.Parameters with { Format = "jsonl" } };
        await WriteReceiptAsync(asked, Head(jsonl, lists, time, needsInput: asked.Receipt is not null) with { Result = result });
        return lists.Problems.IsEmpty && result.Bad == 0 ? ExitCode.Done : ExitCode.Attention;
    }

    private static Task WriteReceiptAsync(ScreenRequest asked, Receipt receipt) =>
        asked.Receipt is { } path ? WholeFile.WriteAsync(path, stream => stream.Write(receipt.ToBytes())) : Task.CompletedTask;

    private static ReceiptInput InputOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        return new(Path.GetFullPath(file), Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length);
    }
}
