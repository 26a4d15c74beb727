using System.CommandLine;
using System.Globalization;
using Throughline.Cases;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;

namespace Throughline.Cli.Commands;

/// <summary><c>review</c>, <c>judge</c>, <c>undo</c>, <c>audit</c>: people's decisions and their log.</summary>
internal sealed class ReviewCommands : ICommandSource
{
    public IEnumerable<Command> Commands(TimeProvider time)
    {
        yield return Review(time);
        yield return Judge(time);
        yield return Undo(time);
        yield return Audit(time);
    }

    private static Command Review(TimeProvider time)
    {
        var claim = new Argument<string>("CLAIM") { Description = "The claim's id" };
        var status = new Argument<string>("STATUS") { Description = "accepted, rejected, disputed, needsSource or unreviewed" };
        var (folder, reason, by) = (OpenedCase.Option(), Reason(), By());
        var command = new Command(
            "review",
            "Records a decision about a claim. A rejected claim feeds nothing.\n\nExample: throughline review c-12ab accepted --case river.case"
        )
        {
            claim,
            status,
            folder,
            reason,
            by,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var decided = Value<ReviewStatus>(parsed.GetValue(status)!);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(folder)!, create: false, time, ct);
                return Tell(
                    parsed,
                    await opened.ReviewAsync(parsed.GetValue(claim)!, decided, parsed.GetValue(by)!, parsed.GetValue(reason)!, ct)
                );
            }
        );
        return command;
    }

    private static Command Judge(TimeProvider time)
    {
        var left = new Argument<string>("LEFT") { Description = "A mention's or party's id" };
        var right = new Argument<string>("RIGHT") { Description = "A mention's or party's id" };
        var verdict = new Argument<string>("VERDICT") { Description = "same, different or unsure" };
        var (folder, reason, by) = (OpenedCase.Option(), Reason(), By());
        var command = new Command("judge", "Records whether two mentions are one party; it wins over every score until undone.")
        {
            left,
            right,
            verdict,
            folder,
            reason,
            by,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var decided = Value<JudgementVerdict>(parsed.GetValue(verdict)!);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(folder)!, create: false, time, ct);
                var snapshot = await opened.SnapshotAsync(ct);
                string Mention(string id) => snapshot.PartyOrNull(id) is { } party && party.Id == id ? party.Mentions[0] : id;
                var judgement = new Judgement(
                    Mention(parsed.GetValue(left)!),
                    Mention(parsed.GetValue(right)!),
                    decided,
                    parsed.GetValue(by)!,
                    parsed.GetValue(reason)!
                );
                return Tell(parsed, await opened.JudgeAsync(judgement, ct));
            }
        );
        return command;
    }

    private static Command Undo(TimeProvider time)
    {
        var sequence = new Argument<long>("NUMBER") { Description = "The line of the log (see audit)" };
        var (folder, by) = (OpenedCase.Option(), By());
        var command = new Command("undo", "Takes a decision back.") { sequence, folder, by };
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(folder)!, create: false, time, ct);
                return Tell(parsed, await opened.UndoAsync(parsed.GetValue(sequence), parsed.GetValue(by)!, ct));
            }
        );
        return command;
    }

    private static Command Audit(TimeProvider time)
    {
        var folder = OpenedCase.Option();
        var command = new Command("audit", "Shows the hash-chained log.") { folder };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                await using var opened = await OpenedCase.OpenAsync(parsed.GetValue(folder)!, create: false, time, ct);
                Results.Write(
                    terminal,
                    (await opened.AuditAsync(ct)).Select(Line),
                    ("No", "sequence"),
                    ("Time", "time"),
                    ("Who", "actor"),
                    ("Action", "action"),
                    ("Hash", "hash")
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Option<string> Reason() => new("--reason") { Description = "Why", DefaultValueFactory = _ => "" };

    private static Option<string> By() => new("--by") { Description = "Who decides", DefaultValueFactory = _ => Environment.UserName };

    private static T Value<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value)
        && Enum.IsDefined(value)
        && !int.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? value
            : throw new UsageException($"expected one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}; found '{text}'");

    private static int Tell(ParseResult parsed, AuditRecord record)
    {
        var terminal = Terminal.Of(parsed, OutputFormat.Json);
        Results.Write(
            terminal,
            Line(record),
            () => terminal.Say($"Recorded as line {record.Sequence} of the log; 'throughline undo {record.Sequence}' takes it back.")
        );
        return ExitCode.Done;
    }

    private static string Line(AuditRecord record) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", record.Sequence);
            json.WriteString("time", NodaTime.Text.InstantPattern.ExtendedIso.Format(record.Time));
            json.WriteString("actor", record.Actor);
            json.WriteString("action", record.Action);
            json.WriteString("payload", record.Payload);
            json.WriteString("hash", record.Hash);
            json.WriteEndObject();
        });
}
