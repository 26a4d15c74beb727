using System.CommandLine;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary><c>screen</c>: screens names or records against watchlists.</summary>
internal sealed class ScreenCommand : ICommandSource
{
    private const double LeastShown = 0.5;

    private readonly Argument<string[]> _names = new("NAME") { Description = "Names, identifiers", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _in = new("--in")
    {
        Description = "CSV with a column 'name' (any delimiter and encoding), JSON lines or Parquet, of any size",
    };
    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "Watchlist files and folders; the imported ones where absent",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The day for the listings' states (yyyy-mm-dd); today where absent",
    };
    private readonly Option<double> _threshold = new("--threshold")
    {
        Description = "Score at and over which a hit is a match; no match is missed, and none over 0.5 is left unshown",
        DefaultValueFactory = _ => 0.7,
    };
    private readonly Option<int> _limit = new("--limit") { Description = "Most hits a query", DefaultValueFactory = _ => 5 };
    private readonly Option<string[]> _authorities = new("--authority")
    {
        Description = "Only listings of these authorities (EU, OFAC, UN, UK, …)",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<bool> _activeOnly = new("--active-only") { Description = "Only listings in force on the day" };
    private readonly Option<string?> _out = new("--out")
    {
        Description = "File for the answer, jsonl, json or csv by its ending; it appears when it is whole",
    };
    private readonly Option<bool> _resume = new("--resume") { Description = "Goes on with a stopped run of the same command with --out" };
    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Answers a bad row with an 'error' and goes on, instead of stopping there",
    };
    private readonly Option<string?> _receipt = new("--receipt")
    {
        Description = "File for a receipt: list files with hashes and dates, versions, parameters, query and answer",
    };
    private readonly Option<string?> _replay = new("--replay")
    {
        Description = "Asks again what a receipt asked, compares byte for byte, and says what differs",
    };
    private readonly Option<bool> _noSnapshot = new("--no-snapshot")
    {
        Description = "Reads the list files into memory; neither uses nor keeps a snapshot of them",
    };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "screen",
            "Screens names or records against watchlists. A match is about identity; each listing's state says what was in force on the day.\n\n"
                + "Examples:\n"
                + "  throughline screen \"ООО Пример\" --lists lists/ --as-of 2025-09-26\n"
                + "  throughline screen --in customers.csv --lists lists/ --out answers.jsonl\n"
                + "  throughline screen --in customers.csv --lists lists/ --out answers.jsonl --resume      after a stop: goes on where it was\n"
                + "  throughline screen --in customers.parquet --keep-going --format csv > answers.csv\n"
                + "  throughline screen \"Blue Kettle\" --authority EU UN --active-only --limit 20\n"
                + "  throughline screen --in customers.csv --out answers.jsonl --receipt receipt.json\n"
                + "  throughline screen --replay receipt.json                                              the same answer, byte for byte?\n"
                + "  throughline screen --replay receipt.json --lists moved/lists/                         the list files lie elsewhere now"
        )
        {
            _names,
            _in,
            _lists,
            _asOf,
            _threshold,
            _limit,
            _authorities,
            _activeOnly,
            _out,
            _resume,
            _keepGoing,
            _receipt,
            _replay,
            _noSnapshot,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var paths = parsed.GetValue(_lists) ?? [];
        if (parsed.GetValue(_replay) is { } receipt)
        {
            RefuseBeside(parsed);
            return await ScreenReplay.RunAsync(terminal, receipt, paths, time, cancellationToken);
        }

        var (names, file, output) = (parsed.GetValue(_names) ?? [], parsed.GetValue(_in), parsed.GetValue(_out));
        if (names.Length == 0 && file is null)
        {
            throw new UsageException("screen needs a NAME or --in FILE");
        }

        if (parsed.GetValue(_resume) && output is null)
        {
            throw new UsageException("--resume goes on with a file: give it with --out FILE");
        }

        var asked = new ScreenRequest(
            [.. names],
            file,
            Parameters(parsed, output is null || terminal.IsFormatGiven ? terminal.Format : FormatOf(output), time),
            output,
            parsed.GetValue(_resume),
            parsed.GetValue(_receipt)
        );
        asked.Check();
        var lists = await LoadAsync(terminal, paths, !parsed.GetValue(_noSnapshot), cancellationToken);
        return await ScreenRun.RunAsync(terminal, asked, lists, time, cancellationToken);
    }

    /// <summary>Loads watchlists and tells of what could not be read.</summary>
    /// <exception cref="UsageException">There is no list at all.</exception>
    public static Task<Watchlists> LoadAsync(Terminal terminal, IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        LoadAsync(terminal, paths, keepSnapshot: true, cancellationToken);

    private static async Task<Watchlists> LoadAsync(
        Terminal terminal,
        IReadOnlyList<string> paths,
        bool keepSnapshot,
        CancellationToken cancellationToken
    )
    {
        if (paths.Count == 0)
        {
            paths = ListFolder.PathsInUse();
        }

        foreach (var path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        var lists = keepSnapshot
            ? await Watchlists.OpenAsync(paths, SnapshotFolder.Path, cancellationToken)
            : await Watchlists.LoadAsync(paths, cancellationToken);
        foreach (var problem in lists.Problems.Take(20))
        {
            await Console.Error.WriteLineAsync($"throughline: {problem}");
        }

        if (lists.Problems.Length > 20)
        {
            await Console.Error.WriteLineAsync($"throughline: {lists.Problems.Length - 20} more problems in the lists");
        }

        if (lists.Count == 0)
        {
            throw new UsageException($"no entry in {string.Join(", ", paths)}: no file there is a watchlist that is known");
        }

        foreach (var note in lists.Notes)
        {
            terminal.Hint(note);
        }

        terminal.Hint($"{lists.Count} entries of {lists.Sources.Length} lists");
        return lists;
    }

    private ReceiptParameters Parameters(ParseResult parsed, OutputFormat format, TimeProvider time)
    {
        var threshold = parsed.GetValue(_threshold);
        if (threshold is not (>= 0 and <= 1))
        {
            throw new UsageException($"--threshold takes a number from 0 to 1; found {threshold}");
        }

        var limit = parsed.GetValue(_limit);
        if (limit < 1)
        {
            throw new UsageException($"--limit takes a number from 1; found {limit}");
        }

        var asOf = Dates.ParseOrNull(parsed.GetValue(_asOf)) ?? Dates.Today(time);
        var authorities = (parsed.GetValue(_authorities) ?? []).Select(a => a.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal);
        return new(
            NodaTime.Text.LocalDatePattern.Iso.Format(asOf),
            threshold,
            Math.Min(threshold, LeastShown),
            limit,
            [.. authorities],
            parsed.GetValue(_activeOnly),
            format.ToString().ToLowerInvariant(),
            parsed.GetValue(_keepGoing)
        );
    }

    private static OutputFormat FormatOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" => OutputFormat.Json,
            ".csv" => OutputFormat.Csv,
            _ => OutputFormat.Jsonl,
        };

    // What was asked stands in the receipt.
    private void RefuseBeside(ParseResult parsed)
    {
        Option[] others = [_in, _asOf, _threshold, _limit, _authorities, _activeOnly, _out, _resume, _keepGoing, _receipt];
        var given = others.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false })?.Name;
        given ??= parsed.GetValue(_names) is { Length: > 0 } ? "NAME" : null;
        if (given is not null)
        {
            throw new UsageException($"--replay asks what the receipt asked; leave {given} out");
        }
    }
}
