using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists diff</c>: what differs between two versions of lists.</summary>
internal sealed class ListsDiff
{
    private readonly Argument<string[]> _versions = new("OLD NEW")
    {
        Description = "Two files or folders, or the name of one kept list",
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<string?> _from = new("--from") { Description = "With a kept list: its version of that day (yyyy-mm-dd)" };
    private readonly Option<string?> _to = new("--to")
    {
        Description = "With a kept list: its version of that day; the one in use where absent",
    };
    private readonly Option<string[]> _field = new("--field")
    {
        Description = "Only changes of these fields: entry, names, programmes, identifiers, dates, addresses, reason, …",
        AllowMultipleArgumentsPerToken = true,
    };

    public Command Command()
    {
        var command = new Command(
            "diff",
            "Compares two versions of lists: who was listed, who was delisted, and what changed of the others.\n\n"
                + "Examples:\n  throughline lists diff sdn_2023-12-11.csv sdn_2023-12-12.csv\n"
                + "  throughline lists diff ofac-sdn --from 2023-12-11 --to 2023-12-12 --format csv"
        )
        {
            _versions,
            _from,
            _to,
            _field,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var (old, now) = Sides(parsed);
        var (before, after) = (await LoadAsync(old, cancellationToken), await LoadAsync(now, cancellationToken));
        var changes = ListComparison.Between(before, after, DayOf(before), DayOf(after));
        var fields = (parsed.GetValue(_field) ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (onlyBefore, onlyAfter) = ListComparison.Uncompared(before, after);
        Results.Write(
            terminal,
            changes.Where(c => fields.Count == 0 || fields.Contains(c.Field)).Select(ListLines.Of),
            ("Change", "kind"),
            ("Entry", "entry"),
            ("Name", "name"),
            ("What", "field"),
            ("Before", "before"),
            ("After", "after")
        );
        terminal.Hint($"{Said(before)} → {Said(after)}: {ListLines.Summary(changes)}");
        foreach (var (lists, side) in new[] { (onlyBefore, "older"), (onlyAfter, "newer") })
        {
            if (!lists.IsEmpty)
            {
                terminal.Hint($"not compared, since only the {side} side holds them: {string.Join(", ", lists.Take(10))}");
            }
        }

        return before.Problems.IsEmpty && after.Problems.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }

    private (string Old, string New) Sides(ParseResult parsed)
    {
        var given = parsed.GetValue(_versions)!;
        var (from, to) = (Dates.ParseOrNull(parsed.GetValue(_from), "--from"), Dates.ParseOrNull(parsed.GetValue(_to), "--to"));
        if (given is [var old, var now])
        {
            return from is null && to is null
                ? (old, now)
                : throw new UsageException("--from and --to choose versions of one kept list; give its name, or two files without them");
        }

        var name = given[0];
        if (from is null)
        {
            throw new UsageException($"lists diff needs OLD and NEW, or a kept list with --from DATE; found only '{name}'");
        }

        return (Kept(name, from), Kept(name, to));
    }

    private static string Kept(string name, LocalDate? day)
    {
        var shelf = ListFolder.Shelf;
        if (shelf.VersionOrNull(name, day) is { } version)
        {
            return shelf.PathOf(version);
        }

        var days = shelf
            .Versions()
            .Where(v => v.List.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(v => ListLines.Iso(v.Day))
            .ToList();
        throw new UsageException(
            days.Count == 0
                ? $"no list '{name}' is kept; see 'throughline lists show'"
                : $"no version of {name} is kept from {ListLines.Iso(day)} or before; there are {string.Join(", ", days)}"
        );
    }

    private static async Task<Watchlists> LoadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        var lists = await Watchlists.LoadAsync([path], cancellationToken);
        foreach (var problem in lists.Problems.Take(10))
        {
            await Console.Error.WriteLineAsync($"throughline: {problem}");
        }

        return lists.Entities.IsEmpty ? throw new UsageException($"no entry in {path}: it is no watchlist that is known") : lists;
    }

    private static LocalDate? DayOf(Watchlists lists) => lists.Sources.Max(s => s.Published);

    private static string Said(Watchlists lists)
    {
        var names = lists.Sources.Select(s => s.List).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return $"{names[0]}{(names.Length > 1 ? $" and {names.Length - 1} more" : "")} of {ListLines.Iso(DayOf(lists)) ?? "an unknown day"}";
    }
}
