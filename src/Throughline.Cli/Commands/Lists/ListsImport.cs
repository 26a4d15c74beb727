using System.CommandLine;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists import</c>: checks list files and keeps them as versions.</summary>
internal sealed class ListsImport
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Watchlist files and folders in their official formats; give the files of one list together",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _shrinking = new("--allow-shrinking")
    {
        Description = "Takes a list in even where it has less than half the entries of the one in use",
    };

    public Command Command(TimeProvider time)
    {
        var command = new Command(
            "import",
            "Checks watchlist files and keeps them as versions of their lists. A damaged file is refused as a whole; the list in use stays.\n\n"
                + "Examples:\n  throughline lists import sdn.csv alt.csv add.csv sdn_comments.csv\n  throughline lists import 32014R0269.csv consolidated.xml"
        )
        {
            _files,
            _shrinking,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                var paths = parsed.GetValue(_files)!;
                foreach (var path in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
                {
                    throw new UsageException($"{path}: no such file or folder");
                }

                var options = new ImportOptions(Dates.Today(time)) { AllowShrinking = parsed.GetValue(_shrinking) };
                return await TellAsync(terminal, await Task.Run(() => ListFolder.Shelf.Import(paths, options, ct), ct));
            }
        );
        return command;
    }

    /// <summary>Tells what an import did.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(Terminal terminal, ImportOutcome outcome)
    {
        foreach (var refused in outcome.Refused)
        {
            await Console.Error.WriteLineAsync($"throughline: {refused}");
        }

        foreach (var note in outcome.Notes.Take(20))
        {
            await Console.Error.WriteLineAsync($"throughline: {note}");
        }

        if (outcome.Refused.Length > 0)
        {
            await Console.Error.WriteLineAsync(
                outcome.Lists.IsEmpty
                    ? "throughline: nothing was taken in; the lists in use are as before"
                    : "throughline: the other lists were taken in"
            );
        }

        Results.Write(
            terminal,
            outcome.Lists.Select(l => ListLines.Of(l, ListFolder.Shelf.PathOf(l.Version))),
            ("List", "list"),
            ("Authority", "authority"),
            ("Entries", "entities"),
            ("Names", "names"),
            ("Published", "published"),
            ("State", "state"),
            ("Listed", "listed"),
            ("Delisted", "delisted"),
            ("Changed", "changed")
        );
        foreach (var list in outcome.Lists.Where(l => l.Before is not null && l.State != ImportState.Unchanged))
        {
            terminal.Hint($"{list.Version.List} against the version of {list.Before!.Day}: {ListLines.Summary(list.Changes)}");
        }

        return outcome.Refused.IsEmpty && outcome.Notes.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }
}
