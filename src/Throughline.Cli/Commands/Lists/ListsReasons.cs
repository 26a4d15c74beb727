using System.CommandLine;
using Throughline.Cases;
using Throughline.Cases.Contract;
using Throughline.Cases.Reasons;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists reasons</c>: what statements of reasons say, as claims with quotes.</summary>
internal sealed class ListsReasons
{
    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = "Names, entry ids, or identifiers of entries; all entries where absent",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "Watchlist files and folders; the imported ones where absent",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _linked = new("--linked") { Description = "Also the entries that these are linked to" };

    public Command Command()
    {
        var command = new Command(
            "reasons",
            "Reads the statements of reasons of list entries into claims: who is an intermediary for whom, who supplies, directs, owns. Each claim "
                + "quotes its sentence and is attributed to the authority.\n\n"
                + "Examples:\n  throughline lists reasons \"Plant JSC\" --lists 32014R0269.csv\n  throughline lists reasons ofac-46441 --linked --format jsonl"
        )
        {
            _names,
            _lists,
            _linked,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var names = parsed.GetValue(_names) ?? [];
        var lists = await ListFolder.LoadAsync(parsed.GetValue(_lists) ?? [], cancellationToken);
        var entries = lists.Entities.Where(e => names.Length == 0 || names.Any(n => IsOf(e, n))).ToList();
        if (entries.Count == 0)
        {
            throw new UsageException($"no entry {string.Join(", ", names)} in the lists; try 'throughline screen' for other spellings");
        }

        if (parsed.GetValue(_linked))
        {
            entries = [.. entries.Concat(LinkedEntries.Of(entries, lists)).DistinctBy(e => e.Entity.Id, StringComparer.Ordinal)];
        }

        var reader = new ReasonClaims(CaseStages.Default.ExtractReasons);
        var context = new ContractContext(new CaseSnapshot(), Offsets.Plain);
        var statements = 0;
        Results.Write(
            terminal,
            entries
                .SelectMany(StatementOfReasons.Of)
                .SelectMany(s =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    statements++;
                    return reader.Of(s).Claims;
                })
                .Select(c => ContractLine.Of(json => ClaimJson.Write(json, c, context))),
            ("Subject", "subject.name"),
            ("Predicate", "predicate"),
            ("Object", "object.name"),
            ("Says", "attribution.who"),
            ("Where", "evidence.path"),
            ("Quote", "evidence.quote")
        );
        terminal.Hint($"{statements} statements of {entries.Count} entries");
        return ExitCode.Done;
    }

    private static bool IsOf(ListedEntity entry, string name) =>
        entry.Entity.Id.Equals(name, StringComparison.OrdinalIgnoreCase)
        || entry.Listings.Any(l => l.EntryId.Equals(name, StringComparison.OrdinalIgnoreCase))
        || entry.Entity.Names.Any(n => n.Contains(name, StringComparison.OrdinalIgnoreCase))
        || entry.Entity.Properties.Values.Any(v => v.Contains(name, StringComparer.OrdinalIgnoreCase));
}
