using System.CommandLine;
using System.Text;
using Throughline.Cli.Files;
using Throughline.Dossiers.Exports;

namespace Throughline.Cli.Commands;

/// <summary><c>export</c>: the network for other tools.</summary>
internal sealed class ExportCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<string> _to = new("--to") { Description = "ftm, graphml, gexf, csv or rdf", Required = true };
    private readonly Option<string> _out = new("--out") { Description = "The file to write", Required = true };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "export",
            "Writes the network for other tools.\n\nExample: throughline export --case river.case --to gexf --out river.gexf"
        )
        {
            _case,
            _to,
            _out,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var name = parsed.GetValue(_to)!;
                if (!Enum.TryParse<ExportFormat>(name, ignoreCase: true, out var format) || char.IsAsciiDigit(name[0]))
                {
                    throw new UsageException($"--to takes ftm, graphml, gexf, csv or rdf; found '{name}'");
                }

                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: false, time, ct);
                var snapshot = await opened.SnapshotAsync(ct);
                await WholeFile.WriteAsync(
                    parsed.GetValue(_out)!,
                    stream =>
                    {
                        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
                        CaseExport.Write(format, snapshot.Network, writer);
                    }
                );
                return ExitCode.Done;
            }
        );
        yield return command;
    }
}
