using System.CommandLine;
using System.Security.Cryptography;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands;

/// <summary><c>lists</c>: the watchlists that <c>screen</c> uses where none are named.</summary>
internal sealed class ListsCommand : ICommandSource
{
    private static readonly (string, string)[] s_columns =
    [
        ("List", "list"),
        ("Authority", "authority"),
        ("Entries", "entities"),
        ("Names", "names"),
        ("Published", "published"),
        ("Source", "source"),
    ];

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command("lists", "Keeps watchlists for 'screen'.\n\nExample: throughline lists import sdn.xml 32014R0269.csv");
        command.Subcommands.Add(Import());
        command.Subcommands.Add(Show(time));
        command.Subcommands.Add(Update());
        yield return command;
    }

    private static Command Import()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Watchlist files and folders in their official formats",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Checks watchlist files and keeps copies of them.") { files };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                var lists = await ScreenCommand.LoadAsync(terminal, parsed.GetValue(files)!, ct);
                foreach (var file in lists.Sources.Select(s => s.Source).Distinct(StringComparer.Ordinal).Where(File.Exists))
                {
                    await KeepAsync(file, ct);
                }

                Results.Write(terminal, lists.Sources.Select(Line), s_columns);
                return lists.Problems.IsEmpty ? ExitCode.Done : ExitCode.Attention;
            }
        );
        return command;
    }

    private static Command Show(TimeProvider time)
    {
        var asOf = new Option<string?>("--as-of") { Description = "Adds how many entries were active on that day (yyyy-mm-dd)" };
        var command = new Command("show", "Shows the kept watchlists.") { asOf };
        command.SetAction(
            async (parsed, ct) =>
            {
                var terminal = Terminal.Of(parsed);
                if (!Directory.Exists(ListFolder.Path))
                {
                    terminal.Hint("No watchlist was imported yet.");
                    return ExitCode.Done;
                }

                var day = Dates.ParseOrNull(parsed.GetValue(asOf)) ?? Dates.Today(time);
                var lists = await Watchlists.LoadAsync([ListFolder.Path], ct);
                var active = lists
                    .Entities.SelectMany(e =>
                        e.Listings.Where(l => l.StateOn(day) == ListingState.Active).Select(l => (l.SourceSha256, e.Entity.Id)).Distinct()
                    )
                    .CountBy(l => l.SourceSha256, StringComparer.Ordinal)
                    .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
                Results.Write(
                    terminal,
                    lists.Sources.Select(s => Line(s, active.GetValueOrDefault(s.Sha256))),
                    [.. s_columns, ("Active", "active")]
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Update()
    {
        var names = new Argument<string[]>("NAME") { Description = "Lists to update", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("update", "Downloads newer watchlists. Not built yet: the command says so and changes nothing.")
        {
            names,
        };
        NotBuilt.Refuse(
            command,
            "lists update is not built yet; nothing was downloaded. Fetch the official file and run 'throughline lists import FILE'"
        );
        return command;
    }

    // Copies are named by content, so that importing twice keeps one.
    private static async Task KeepAsync(string file, CancellationToken cancellationToken)
    {
        string hash;
        await using (var stream = File.OpenRead(file))
        {
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        }

        var folder = Path.Combine(ListFolder.Path, hash[..12]);
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, Path.GetFileName(file));
        if (!File.Exists(target))
        {
            File.Copy(file, target + ".partial", overwrite: true);
            File.Move(target + ".partial", target);
        }
    }

    private static string Line(ListSource source) => Line(source, null);

    private static string Line(ListSource source, int? active) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("list", source.List);
            json.WriteString("authority", source.Authority);
            json.WriteNumber("entities", source.Entities);
            json.WriteNumber("names", source.Names);
            json.WriteString("published", source.Published is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);
            json.WriteString("source", source.Source);
            json.WriteString("sha256", source.Sha256);
            if (active is { } count)
            {
                json.WriteNumber("active", count);
            }

            json.WriteEndObject();
        });
}
