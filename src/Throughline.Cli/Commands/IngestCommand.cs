using System.CommandLine;
using Throughline.Cases;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;

namespace Throughline.Cli.Commands;

/// <summary><c>ingest</c>: creates or extends a case.</summary>
internal sealed class IngestCommand : ICommandSource
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and folders to take in",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "Watchlist files and folders",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The day for listings and leads (yyyy-mm-dd); today for a new case",
    };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "ingest",
            "Creates or extends a case: reads, extracts, resolves, screens, detects. Run it again after a stop: it goes on where it was.\n\n"
                + "Example: throughline ingest papers/ mail.zip --case river.case --lists lists/"
        )
        {
            _paths,
            _case,
            _lists,
            _asOf,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        var (paths, lists) = (parsed.GetValue(_paths)!, parsed.GetValue(_lists) ?? []);
        foreach (var path in paths.Concat(lists).Where(p => !File.Exists(p) && !Directory.Exists(p)))
        {
            throw new UsageException($"{path}: no such file or folder");
        }

        await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: true, time, cancellationToken);
        var request = new IngestRequest
        {
            Paths = [.. paths],
            Lists = [.. lists],
            AsOf = Dates.ParseOrNull(parsed.GetValue(_asOf)),
        };
        var summary = await IngestProgressBar.RunAsync(terminal, progress => opened.IngestAsync(request, progress, cancellationToken));
        Results.Write(terminal, Json(summary, null), () => Show(terminal, summary));
        return summary.Quarantined.IsEmpty && summary.ListProblems.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }

    /// <summary>The summary as the contract has it.</summary>
    public static string Json(IngestSummary summary, string? address) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("documents", summary.Documents);
            json.WriteNumber("claims", summary.Claims);
            json.WriteNumber("entities", summary.Entities);
            json.WriteNumber("leads", summary.Leads);
            json.WriteNumber("contradictions", summary.Contradictions);
            json.WriteNumber("unknowns", summary.Unknowns);
            json.WriteStartArray("quarantined");
            foreach (var file in summary.Quarantined)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("reason", file.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("listProblems");
            foreach (var problem in summary.ListProblems)
            {
                json.WriteStringValue(problem);
            }

            json.WriteEndArray();
            json.WriteNumber("seconds", Math.Round(summary.Seconds, 3));
            if (address is not null)
            {
                json.WriteString("address", address);
            }

            json.WriteEndObject();
        });

    /// <summary>The summary for a person.</summary>
    public static void Show(Terminal terminal, IngestSummary summary)
    {
        terminal.Say(
            $"{summary.Documents} documents, {summary.Claims} claims, {summary.Entities} parties and things, {summary.Leads} leads, "
                + $"{summary.Contradictions} contradictions, {summary.Unknowns} open questions ({summary.Seconds:0.0} s)"
        );
        foreach (var file in summary.Quarantined)
        {
            terminal.Say($"not read: {file.Path}: {file.Reason}");
        }

        foreach (var problem in summary.ListProblems)
        {
            terminal.Say($"list: {problem}");
        }
    }
}
