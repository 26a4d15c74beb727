using System.CommandLine;
using System.Text.Json;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists check</c>: what is odd in lists.</summary>
internal sealed class ListsCheck
{
    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "Watchlist files and folders; the imported ones where absent",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _kind = new("--kind")
    {
        Description =
            "Only these: sharedIdentifier, badCheckDigit, personsNumber, organizationsNumber, impossibleDate, noName, sameEntryTwice, nameJunk, unreadable, oneParty",
        AllowMultipleArgumentsPerToken = true,
    };

    public Command Command()
    {
        var command = new Command(
            "check",
            "Reports what is odd in lists: numbers that fail their check digits or are shared under unlike names, impossible dates, entries twice. "
                + "Nothing is repaired or merged; entries of several lists that are probably one party are proposed with reasons (oneParty).\n\n"
                + "Examples:\n  throughline lists check --lists lists/\n  throughline lists check --kind badCheckDigit sharedIdentifier --format csv"
        )
        {
            _lists,
            _kind,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var kinds = (parsed.GetValue(_kind) ?? []).Select(Kind).ToHashSet();
        var lists = await ListFolder.LoadAsync(parsed.GetValue(_lists) ?? [], cancellationToken);
        var anomalies = ListChecks.Of(lists, cancellationToken).Where(a => kinds.Count == 0 || kinds.Contains(a.Kind)).ToList();
        Results.Write(
            terminal,
            anomalies.Select(Line),
            ("Kind", "kind"),
            ("What", "text"),
            ("List", "entries.list"),
            ("Entry", "entries.entry"),
            ("Line", "entries.line")
        );
        terminal.Hint(
            string.Join(
                ", ",
                anomalies
                    .CountBy(a => a.Kind)
                    .OrderBy(k => k.Key)
                    .Select(k => $"{k.Value} {JsonNamingPolicy.CamelCase.ConvertName(k.Key.ToString())}")
            )
        );
        return anomalies.Exists(a => a.IsFault) ? ExitCode.Attention : ExitCode.Done;
    }

    private static ListAnomalyKind Kind(string text) =>
        Enum.TryParse<ListAnomalyKind>(text, ignoreCase: true, out var kind)
            ? kind
            : throw new UsageException(
                $"--kind takes {string.Join(", ", Enum.GetNames<ListAnomalyKind>().Select(JsonNamingPolicy.CamelCase.ConvertName))}; found '{text}'"
            );

    private static string Line(ListAnomaly anomaly) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(anomaly.Kind.ToString()));
            json.WriteString("text", anomaly.Text);
            json.WriteStartArray("entries");
            foreach (var entry in anomaly.Entries)
            {
                json.WriteStartObject();
                json.WriteString("list", entry.List);
                json.WriteString("entry", entry.EntryId);
                json.WriteString("name", entry.Name);
                json.WriteString("file", entry.File);
                json.WriteNumber("line", entry.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            ListLines.Strings(json, "values", anomaly.Values);
            json.WriteParts("explanation", anomaly.Reasons);
            json.WriteEndObject();
        });
}
