using System.CommandLine;
using Throughline.Cli.Files;

namespace Throughline.Cli.Commands;

/// <summary><c>import</c>: entities of other tools into a case.</summary>
internal sealed class ImportCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Argument<string[]> _files = new("FILE") { Description = "Files of other tools", Arity = ArgumentArity.OneOrMore };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "import",
            "Takes entities of other tools into a case. Not built yet: the command says so and changes nothing.\n\n"
                + "Example: throughline import entities.ftm --case river.case"
        )
        {
            _case,
            _files,
        };
        NotBuilt.Refuse(
            command,
            "import is not built yet; the case is unchanged. Documents and tables come in with 'ingest', watchlists with 'ingest --lists'"
        );
        yield return command;
    }
}
