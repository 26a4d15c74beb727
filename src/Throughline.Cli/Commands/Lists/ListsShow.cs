using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists show</c>: the kept lists and their versions.</summary>
internal sealed class ListsShow
{
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The versions of that day (yyyy-mm-dd), and how many of their entries were active on it",
    };

    private readonly Option<string?> _list = new("--list") { Description = "All versions of this list" };

    public Command Command()
    {
        var command = new Command(
            "show",
            "Shows the kept watchlists: what is in use, or all versions of one list.\n\n"
                + "Examples:\n  throughline lists show\n  throughline lists show --as-of 2025-09-26\n  throughline lists show --list ofac-sdn"
        )
        {
            _asOf,
            _list,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var shelf = ListFolder.Shelf;
        var versions = shelf.Versions();
        if (versions.IsEmpty)
        {
            terminal.Hint("No watchlist was imported yet.");
            return ExitCode.Done;
        }

        var (day, name) = (Dates.ParseOrNull(parsed.GetValue(_asOf)), parsed.GetValue(_list));
        if (name is not null && !versions.Any(v => v.List.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            var known = string.Join(", ", versions.Select(v => v.List).Distinct(StringComparer.Ordinal));
            throw new UsageException($"no list '{name}' is kept; there are {known}");
        }

        var inUse = shelf.InUse().Select(v => v.Folder).ToHashSet(StringComparer.Ordinal);
        var shown = name is not null
            ? versions.Where(v => v.List.Equals(name, StringComparison.OrdinalIgnoreCase))
            : versions
                .Select(v => v.List)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(l => shelf.VersionOrNull(l, day))
                .OfType<ListVersion>();
        var lines = new List<string>();
        foreach (var version in shown)
        {
            var count = versions.Count(v => v.List == version.List);
            lines.Add(
                ListLines.Of(
                    version,
                    shelf.PathOf(version),
                    count,
                    inUse.Contains(version.Folder),
                    day is { } on ? await ActiveAsync(versions, version, on, cancellationToken) : null
                )
            );
        }

        Results.Write(
            terminal,
            lines,
            ("List", "list"),
            ("Authority", "authority"),
            ("Entries", "entities"),
            ("Names", "names"),
            ("Published", "published"),
            ("Imported", "imported"),
            ("In use", "inUse"),
            ("Versions", "versions"),
            ("Active", "active")
        );
        return ExitCode.Done;
    }

    // Whole lists show by their other versions since when an entry is listed.
    private static async Task<int> ActiveAsync(
        ImmutableArray<ListVersion> versions,
        ListVersion version,
        LocalDate day,
        CancellationToken cancellationToken
    )
    {
        var read = version.IsWhole ? versions.Where(v => v.List == version.List) : [version];
        var lists = await Watchlists.LoadAsync([.. read.Select(ListFolder.Shelf.PathOf)], cancellationToken);
        return lists.Entities.Count(e => e.Listings.Any(l => l.StateOn(day) == ListingState.Active));
    }
}
