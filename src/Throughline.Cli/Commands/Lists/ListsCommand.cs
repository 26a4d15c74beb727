using System.CommandLine;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists</c>: the watchlists that <c>screen</c> uses where none are named, their versions, changes and faults.</summary>
internal sealed class ListsCommand : ICommandSource
{
    public IEnumerable<Command> Commands(TimeProvider time)
    {
        yield return new Command(
            "lists",
            "Keeps watchlists for 'screen', and tells what changed and what is wrong in them.\n\n"
                + "Examples:\n  throughline lists import sdn.csv alt.csv add.csv\n  throughline lists show --as-of 2025-09-26\n"
                + "  throughline lists diff ofac-sdn --from 2023-12-11 --to 2023-12-12\n  throughline lists update"
        )
        {
            new ListsImport().Command(time),
            new ListsUpdate().Command(time),
            new ListsShow().Command(),
            new ListsDiff().Command(),
            new ListsHistory().Command(),
            new ListsCheck().Command(),
            new ListsReasons().Command(),
        };
    }
}
