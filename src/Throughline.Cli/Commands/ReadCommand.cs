using System.CommandLine;
using Throughline.Cases.Contract;
using Throughline.Cli.Output;
using Throughline.Documents;
using Throughline.Extraction;

namespace Throughline.Cli.Commands;

/// <summary><c>read</c>: one file to positioned text and fields, without a case.</summary>
internal sealed class ReadCommand : ICommandSource
{
    private readonly Argument<string> _file = new("FILE") { Description = "The file to read" };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "read",
            "Reads one file to positioned text, zones, tables and record fields; no case needed. An archive or mail gives one result for each part.\n\n"
                + "Example: throughline read invoice.pdf --format json"
        )
        {
            _file,
        };
        command.SetAction(RunAsync);
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        var path = parsed.GetValue(_file)!;
        if (!File.Exists(path))
        {
            throw new UsageException(Directory.Exists(path) ? $"{path} is a folder; read takes one file" : $"{path}: no such file");
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var outcome = new DocumentReader(new ReadLimits()).Read(path.Replace('\\', '/'), bytes, cancellationToken);
        foreach (var file in outcome.Quarantined)
        {
            await Console.Error.WriteLineAsync($"throughline: {file.Path}: {file.Reason}");
        }

        if (outcome.Documents.IsEmpty)
        {
            return ExitCode.Usage;
        }

        var extractor = new ClaimExtractor();
        var shown = terminal.Format == OutputFormat.Jsonl ? outcome.Documents : outcome.Documents[..1];
        foreach (var document in shown.Select(d => d.Document))
        {
            var line = ContractLine.Of(json => ReadJson.Write(json, document, extractor.Extract(document)));
            Results.Write(terminal, line, () => terminal.Out.WriteLine(document.Text));
        }

        if (shown.Length < outcome.Documents.Length)
        {
            terminal.Hint($"{outcome.Documents.Length - shown.Length} more parts; --format jsonl gives them all");
        }

        return outcome.Quarantined.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }
}
