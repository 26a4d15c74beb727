using System.CommandLine;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;

namespace Throughline.Cli.Commands;

/// <summary><c>verify</c>: re-checks a case.</summary>
internal sealed class VerifyCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "verify",
            "Re-checks every hash, every quote and the audit chain.\n\nExample: throughline verify --case river.case"
        )
        {
            _case,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed, OutputFormat.Json);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: false, time, ct);
                var report = await opened.VerifyAsync(null, ct);
                var line = ContractLine.Of(json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("checked", report.Checked);
                    json.WriteStartArray("failed");
                    foreach (var failure in report.Failed)
                    {
                        json.WriteStartObject();
                        json.WriteString("what", failure.What);
                        json.WriteString("where", failure.Where);
                        json.WriteString("expected", failure.Expected);
                        json.WriteString("found", failure.Found);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                });
                Results.Write(
                    terminal,
                    line,
                    () =>
                    {
                        terminal.Say($"{report.Checked} things checked, {report.Failed.Length} failed.");
                        foreach (var failure in report.Failed)
                        {
                            terminal.Say($"{failure.What}, {failure.Where}: expected {failure.Expected}, found {failure.Found}");
                        }
                    }
                );
                return report.Failed.IsEmpty ? ExitCode.Done : ExitCode.Attention;
            }
        );
        yield return command;
    }
}
