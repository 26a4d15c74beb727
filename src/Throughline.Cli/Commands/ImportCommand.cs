using System.CommandLine;
using Throughline.Cases;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Documents;

namespace Throughline.Cli.Commands;

/// <summary><c>import</c>: entities of other tools into a case.</summary>
internal sealed class ImportCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files of FollowTheMoney entities (OpenSanctions, Aleph, exports of Throughline), compressed or not",
        Arity = ArgumentArity.OneOrMore,
    };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "import",
            "Takes entities of other tools into a case: names, identifiers, addresses and links become claims that quote the file, and are resolved with the rest.\n\n"
                + "Example: throughline import entities.ftm.json --case river.case"
        )
        {
            _case,
            _files,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        var files = parsed.GetValue(_files)!;
        foreach (var file in files)
        {
            await RequireEntitiesAsync(file, cancellationToken);
        }

        await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: true, time, cancellationToken);
        var request = new IngestRequest { Paths = [.. files] };
        var summary = await IngestProgressBar.RunAsync(terminal, progress => opened.IngestAsync(request, progress, cancellationToken));
        Results.Write(terminal, IngestCommand.Json(summary, null), () => IngestCommand.Show(terminal, summary));
        return summary.Quarantined.IsEmpty && summary.ListProblems.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }

    // Before anything is written: a file that is no list of entities is refused, and the case stays as it was.
    private static async Task RequireEntitiesAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        var outcome = new DocumentReader(new ReadLimits()).Read(
            path,
            await File.ReadAllBytesAsync(path, cancellationToken),
            cancellationToken
        );
        if (outcome.Quarantined is [var refused, ..])
        {
            throw new UsageException($"{refused.Path}: {refused.Reason}");
        }

        if (outcome.Documents is [{ } first, ..] && outcome.Documents.All(d => d.Document.Stated is not { Kind: "entities" }))
        {
            throw new UsageException(
                $"{path}: expected FollowTheMoney entities (one JSON object a line with id, schema and properties); found {first.Document.MediaType}; "
                    + "documents and tables come in with 'ingest', watchlists with 'ingest --lists'"
            );
        }
    }
}
