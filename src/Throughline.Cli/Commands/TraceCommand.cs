using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Throughline.Cases;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;

namespace Throughline.Cli.Commands;

/// <summary><c>trace</c>: how one party is connected to another.</summary>
internal sealed class TraceCommand : ICommandSource
{
    private readonly Argument<string> _from = new("FROM") { Description = "A name, an identifier or an id" };
    private readonly Argument<string> _to = new("TO") { Description = "A name, an identifier or an id" };
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<string?> _asOf = new("--as-of") { Description = "Only claims that may hold by this day (yyyy-mm-dd)" };
    private readonly Option<string?> _kinds = new("--kinds") { Description = "goods, money, people; comma-separated; all where absent" };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "trace",
            "The best routes from one party to another, with the quote of every hop and the weakest hop.\n\n"
                + "Example: throughline trace \"Maker Ltd\" \"Plant JSC\" --case river.case --kinds goods,money"
        )
        {
            _from,
            _to,
            _case,
            _asOf,
            _kinds,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(_case)!, create: false, time, cancellationToken);
        var (from, to) = (parsed.GetValue(_from)!, parsed.GetValue(_to)!);
        var request = new TraceRequest(from, to, Dates.ParseOrNull(parsed.GetValue(_asOf)), Kinds(parsed.GetValue(_kinds)));
        var result = await opened.TraceAsync(request, cancellationToken);
        if (!result.IsClear)
        {
            await TellAsync(from, result.From);
            await TellAsync(to, result.To);
            return ExitCode.Usage;
        }

        var context = new ContractContext(await opened.SnapshotAsync(cancellationToken), await opened.OffsetsAsync(cancellationToken));
        Results.Write(
            terminal,
            ContractLine.Of(json => RouteJson.Write(json, result, context)),
            () => Show(terminal, result, context.Snapshot)
        );
        return ExitCode.Done;
    }

    private static System.Collections.Immutable.ImmutableArray<PredicateKind> Kinds(string? text) =>
        text is null
            ? []
            :
            [
                .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(k =>
                        Enum.TryParse<PredicateKind>(k, ignoreCase: true, out var kind)
                        && !int.TryParse(k, CultureInfo.InvariantCulture, out _)
                            ? kind
                            : throw new UsageException($"--kinds takes goods, money, people and the like; found '{k}'")
                    ),
            ];

    private static async Task TellAsync(string text, System.Collections.Immutable.ImmutableArray<Party> parties)
    {
        if (parties.IsEmpty)
        {
            await Console.Error.WriteLineAsync($"throughline: nobody in the case is named '{text}'; 'throughline entities' lists who is");
        }
        else if (parties.Length > 1)
        {
            await Console.Error.WriteLineAsync($"throughline: '{text}' may mean {parties.Length} parties; name one by its id:");
            foreach (var party in parties)
            {
                await Console.Error.WriteLineAsync($"  {party.Id}  {party.Caption}  ({party.Schema})");
            }
        }
    }

    private static void Show(Terminal terminal, TraceResult result, CaseSnapshot snapshot)
    {
        if (result.Routes.IsEmpty)
        {
            terminal.Say("No route in this material. That says nothing about the world: the papers may be missing.");
        }

        foreach (var (route, number) in result.Routes.Select((r, i) => (r, i + 1)))
        {
            var tree = new Tree(string.Create(CultureInfo.InvariantCulture, $"[bold]Route {number}[/], score {route.Score:0.00}"));
            foreach (var (hop, index) in route.Hops.Select((h, i) => (h, i)))
            {
                var (from, to) = (snapshot.PartyOrNull(hop.From)?.Caption ?? hop.From, snapshot.PartyOrNull(hop.To)?.Caption ?? hop.To);
                var verb = Predicates.FindOrNull(hop.Predicate)?.Verb ?? hop.Predicate;
                var node = tree.AddNode(
                    $"{Markup.Escape(from)} [grey]— {Markup.Escape(verb)} —[/] {Markup.Escape(to)}{(index == route.Weakest ? " [yellow](weakest)[/]" : "")}"
                );
                foreach (var claim in hop.Claims.Select(snapshot.ClaimOrNull).OfType<Claim>().Take(2))
                {
                    var at = claim.Evidence[0];
                    node.AddNode(
                        $"“{Markup.Escape(at.Quote.ReplaceLineEndings(" ").Replace('\t', ' '))}” [grey]{Markup.Escape(at.Path)}{(at.Page is { } p ? $", p. {p}" : "")}[/]"
                    );
                }
            }

            terminal.Screen.Write(tree);
        }
    }
}
