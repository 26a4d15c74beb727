using System.CommandLine;
using System.Globalization;
using Throughline.Cases;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.LanguageModels;

namespace Throughline.Cli.Commands;

/// <summary><c>propose</c>: asks a language model for claims that the rules did not find.</summary>
internal sealed class ProposeCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<string> _endpoint = new("--endpoint")
    {
        Description = "Address of an OpenAI-compatible service, such as http://127.0.0.1:8080/v1",
        Required = true,
    };
    private readonly Option<string> _model = new("--model") { Description = "The model's name there", Required = true };
    private readonly Option<string[]> _documents = new("--document")
    {
        Description = "Only this document: a path or an id; may be repeated",
    };
    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description = "A host beyond this machine that the case's text may be sent to; without it only this machine is asked",
    };
    private readonly Option<string?> _key = new("--key-from")
    {
        Description = "Name of the environment variable that holds the service's key",
    };
    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "Most seconds for one answer",
        DefaultValueFactory = _ => 300,
    };
    private readonly Option<int> _atOnce = new("--at-once")
    {
        Description = "Stretches of text asked about at once, 1 to 16",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<bool> _again = new("--again") { Description = "Ask anew even where the case keeps the answer" };
    private readonly Option<decimal?> _priceIn = new("--price-in") { Description = "Price of a million tokens sent, to show the cost" };
    private readonly Option<decimal?> _priceOut = new("--price-out") { Description = "Price of a million tokens received" };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "propose",
            "Asks a language model for claims that the rules did not find. Nothing that it says is believed: each proposal passes the verifier, is marked "
                + "machine-proposed and feeds no entity, network or lead until somebody accepts it with 'review'. Answers are kept in the case; a run that is "
                + "stopped goes on where it was.\n\n"
                + "Example: throughline propose --case river.case --endpoint http://127.0.0.1:8080/v1 --model qwen3-8b"
        )
        {
            _case,
            _endpoint,
            _model,
            _documents,
            _hosts,
            _key,
            _timeout,
            _atOnce,
            _again,
            _priceIn,
            _priceOut,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        using var proposer = Proposer(parsed, terminal);
        await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: false, time, cancellationToken);
        var request = new ProposeRequest
        {
            Documents = [.. parsed.GetValue(_documents) ?? []],
            UseKept = !parsed.GetValue(_again),
            AtOnce = Math.Clamp(parsed.GetValue(_atOnce), 1, 16),
        };
        var summary = await ProposeProgressBar.RunAsync(
            terminal,
            progress => opened.ProposeAsync(request, proposer, progress, cancellationToken)
        );
        var cost = Cost(parsed, summary);
        Results.Write(terminal, ContractLine.Of(json => ProposeJson.Write(json, summary, cost)), () => Show(terminal, summary, cost));
        return summary.Faults.IsEmpty ? ExitCode.Done : ExitCode.Attention;
    }

    private LanguageModelProposer Proposer(ParseResult parsed, Terminal terminal)
    {
        if (!Uri.TryCreate(parsed.GetValue(_endpoint), UriKind.Absolute, out var endpoint))
        {
            throw new UsageException($"'{parsed.GetValue(_endpoint)}' is no address: give one like http://127.0.0.1:8080/v1");
        }

        var key = parsed.GetValue(_key) is { } variable
            ? Environment.GetEnvironmentVariable(variable)
                ?? throw new UsageException($"the environment variable {variable} is not set: it should hold the service's key")
            : null;
        var settings = new ModelSettings(endpoint, parsed.GetValue(_model)!)
        {
            Key = key,
            AllowedHosts = [.. parsed.GetValue(_hosts) ?? []],
            Timeout = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(_timeout), 1, 3600)),
        };
        var proposer = new LanguageModelProposer(settings);
        if (!settings.IsLocal)
        {
            terminal.Say($"The text of the documents is sent to {endpoint.Host}, beyond this machine.");
        }

        return proposer;
    }

    private decimal? Cost(ParseResult parsed, ProposeSummary summary)
    {
        var (input, output) = (parsed.GetValue(_priceIn), parsed.GetValue(_priceOut));
        return input is null && output is null
            ? null
            : Math.Round(((summary.InputTokens * (input ?? 0)) + (summary.OutputTokens * (output ?? 0))) / 1_000_000m, 4);
    }

    private static void Show(Terminal terminal, ProposeSummary summary, decimal? cost)
    {
        terminal.Say(
            $"{summary.Windows} stretches of {summary.Documents} documents ({summary.Kept} answers were kept): {summary.Added} claims to review, "
                + $"{summary.Agreed} that the rules have too, {summary.Refused.Length} turned away"
        );
        var price = cost is { } sum ? string.Create(CultureInfo.InvariantCulture, $", cost {sum:0.####}") : "";
        terminal.Say(
            string.Create(CultureInfo.InvariantCulture, $"{summary.InputTokens:N0} tokens sent, {summary.OutputTokens:N0} received{price}")
        );
        foreach (var fault in summary.Faults)
        {
            terminal.Say($"no answer: {fault}");
        }

        foreach (var refused in summary.Refused)
        {
            terminal.Say($"turned away: {refused.Path}: {refused.Proposal}: {refused.Reason}");
        }

        foreach (var row in summary.Agreement)
        {
            terminal.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Predicate}: both {row.Both}, rules only {row.RulesOnly}, model only {row.ModelOnly}, kappa {row.Kappa:0.00}"
                )
            );
        }
    }
}
