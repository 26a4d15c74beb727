using System.CommandLine;
using NodaTime;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary><c>screen</c>: screens names or records against watchlists.</summary>
internal sealed class ScreenCommand : ICommandSource
{
    private readonly Argument<string[]> _names = new("NAME") { Description = "Names, identifiers", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _in = new("--in") { Description = "CSV with a column 'name', or JSON lines" };
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
        Description = "Score at and over which a hit is a match",
        DefaultValueFactory = _ => 0.7,
    };
    private readonly Option<int> _limit = new("--limit") { Description = "Most hits a query", DefaultValueFactory = _ => 5 };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "screen",
            "Screens names or records against watchlists. A match is about identity; each listing's state says what was in force on the day.\n\n"
                + "Examples:\n  throughline screen \"ООО Пример\" --lists lists/ --as-of 2025-09-26\n  throughline screen --in customers.csv --lists lists/ --format jsonl"
        )
        {
            _names,
            _in,
            _lists,
            _asOf,
            _threshold,
            _limit,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var (names, file) = (parsed.GetValue(_names) ?? [], parsed.GetValue(_in));
        if (names.Length == 0 && file is null)
        {
            throw new UsageException("screen needs a NAME or --in FILE");
        }

        var threshold = parsed.GetValue(_threshold);
        if (threshold is < 0 or > 1)
        {
            throw new UsageException($"--threshold takes a number from 0 to 1; found {threshold}");
        }

        var asOf = Dates.ParseOrNull(parsed.GetValue(_asOf)) ?? Dates.Today(time);
        var lists = await LoadAsync(terminal, parsed.GetValue(_lists) ?? [], cancellationToken);
        var screener = new Screener(lists);
        IEnumerable<RecordFile.Row> rows = names.Select((n, i) => new RecordFile.Row(i + 1, Named(n, i + 1), [("name", n)]));
        rows = file is null ? rows : rows.Concat(RecordFile.Read(file));
        Results.Write(
            terminal,
            rows.Select(row =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                var hits = screener.Screen(new ScreeningQuery(row.Entity, threshold, parsed.GetValue(_limit)));
                return Line(row, [.. hits.Where(h => h.Score >= Math.Min(threshold, 0.5))], asOf);
            }),
            ("Query", "query.name"),
            ("Score", "matches.score"),
            ("Hit", "matches.caption"),
            ("Authority", "matches.listings.authority"),
            ("State", "matches.listings.state"),
            ("From", "matches.listings.from")
        );
        return lists.Problems.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }

    /// <summary>Loads watchlists and tells of what could not be read.</summary>
    /// <exception cref="UsageException">There is no list at all.</exception>
    public static async Task<Watchlists> LoadAsync(Terminal terminal, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
        {
            paths = ListFolder.PathsInUse();
        }

        foreach (var path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        var lists = await Watchlists.LoadAsync(paths, cancellationToken);
        foreach (var problem in lists.Problems.Take(20))
        {
            await Console.Error.WriteLineAsync($"throughline: {problem}");
        }

        if (lists.Problems.Length > 20)
        {
            await Console.Error.WriteLineAsync($"throughline: {lists.Problems.Length - 20} more problems in the lists");
        }

        if (lists.Entities.IsEmpty)
        {
            throw new UsageException($"no entry in {string.Join(", ", paths)}: no file there is a watchlist that is known");
        }

        terminal.Hint($"{lists.Entities.Length} entries of {lists.Sources.Length} lists");
        return lists;
    }

    // A bare word that is a well-formed identifier is looked up as one as well.
    private static Entity Named(string text, int row)
    {
        var property = EntityColumns.PropertyOf("identifier", text);
        return Entity.Of(
            $"row-{row}",
            "LegalEntity",
            property == "registrationNumber" ? [("name", text)] : [("name", text), (property, text)]
        );
    }

    private static string Line(RecordFile.Row row, System.Collections.Immutable.ImmutableArray<ScreeningHit> hits, LocalDate asOf) =>
        ContractLine.Of(json =>
            ScreenJson.Write(
                json,
                query =>
                {
                    query.WriteStartObject();
                    query.WriteNumber("row", row.Number);
                    foreach (var (name, value) in row.Fields)
                    {
                        query.WriteString(name, value);
                    }

                    query.WriteEndObject();
                },
                hits,
                asOf
            )
        );
}
