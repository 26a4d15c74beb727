using System.CommandLine;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists history</c>: who was listed, changed and delisted over many dated versions.</summary>
internal sealed class ListsHistory
{
    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = "Only entries with this id, number or a name that contains it",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "Dated list files, folders and archives of them; the imported ones where absent",
        AllowMultipleArgumentsPerToken = true,
    };

    public Command Command()
    {
        var command = new Command(
            "history",
            "Shows listings, changes and delistings as dated versions of lists show them. What the oldest version holds is no change: it may have "
                + "been listed at any time before.\n\n"
                + "Example: throughline lists history \"Plant JSC\" --lists sdn_history.tar.xz"
        )
        {
            _names,
            _lists,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var (names, paths) = (parsed.GetValue(_names) ?? [], (IReadOnlyList<string>)(parsed.GetValue(_lists) ?? []));
        foreach (var path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        var problems = new List<string>();
        // Kept files without a day of their own are dated by their folders.
        var read = paths.Count > 0 ? paths : [.. ListFolder.Shelf.Versions().Select(ListFolder.Shelf.PathOf)];
        Results.Write(
            terminal,
            ListHistory
                .Of(read, problems, cancellationToken)
                .Where(c => names.Length == 0 || names.Any(n => IsOf(c, n)))
                .Select(ListLines.Of),
            ("After", "since"),
            ("By", "by"),
            ("Change", "kind"),
            ("Entry", "entry"),
            ("Name", "name"),
            ("What", "field"),
            ("Before", "before"),
            ("After", "after")
        );
        foreach (var problem in problems.Take(20))
        {
            await Console.Error.WriteLineAsync($"throughline: {problem}");
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.Attention;
    }

    private static bool IsOf(ListChange change, string name) =>
        change.EntryId.Equals(name, StringComparison.OrdinalIgnoreCase)
        || change.EntryId.EndsWith("-" + name, StringComparison.OrdinalIgnoreCase)
        || change.Name.Contains(name, StringComparison.OrdinalIgnoreCase);
}
