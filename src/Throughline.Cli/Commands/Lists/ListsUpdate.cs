using System.CommandLine;
using System.Net;
using System.Text.Json;
using Throughline.Cases.Contract;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Cli.Commands.Lists;

/// <summary><c>lists update</c>: downloads newer versions from the authorities.</summary>
internal sealed class ListsUpdate
{
    /// <summary>Where lists come from in place of the authorities' addresses: <c>BASE/NAME/FILE</c>.</summary>
    private const string BaseVariable = "THROUGHLINE_LISTS_URL";

    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = "Lists to update; the kept ones where absent, and all where none is kept",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _from = new("--from")
    {
        Description =
            $"Another address: of the one file of the one list named, or, ended by '/', a base for NAME/FILE (also {BaseVariable})",
    };

    private readonly Option<string?> _sha256 = new("--sha256") { Description = "The hash that the one file must have" };
    private readonly Option<bool> _addresses = new("--addresses") { Description = "Shows the official addresses and downloads nothing" };
    private readonly Option<bool> _shrinking = new("--allow-shrinking")
    {
        Description = "Takes a list in even where it has less than half the entries of the one in use",
    };

    public Command Command(TimeProvider time)
    {
        var command = new Command(
            "update",
            "Downloads newer watchlists from their authorities. A download that was stopped goes on where it was; what is damaged, too large or no "
                + "list is refused, and the list in use stays. The only command that reaches beyond this machine.\n\n"
                + "Examples:\n  throughline lists update\n  throughline lists update ofac-sdn un-sc\n"
                + "  throughline lists update un-sc --from https://mirror.example/consolidated.xml\n  throughline lists update --addresses"
        )
        {
            _names,
            _from,
            _sha256,
            _addresses,
            _shrinking,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var terminal = Terminal.Of(parsed);
        var names = Names(parsed.GetValue(_names) ?? []);
        if (parsed.GetValue(_addresses))
        {
            Results.Write(
                terminal,
                OfficialSource.All.Where(s => names.Contains(s.Name)).Select(Line),
                ("List", "list"),
                ("Authority", "authority"),
                ("File", "file"),
                ("Address", "address"),
                ("Licence", "licence")
            );
            return ExitCode.Done;
        }

        var options = Options(parsed, names, Dates.Today(time));
        using var http = new HttpClient(
            new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.None,
                MaxAutomaticRedirections = 5,
                ConnectTimeout = TimeSpan.FromSeconds(15),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var update = new ListUpdate(ListFolder.Shelf, http, options, time);
        var lists = await UpdateProgressBar.RunAsync(
            terminal,
            async progress =>
            {
                var done = new List<UpdatedList>();
                await foreach (var list in update.RunAsync(names, progress, cancellationToken))
                {
                    done.Add(list);
                }

                return done;
            }
        );
        return await TellAsync(terminal, lists);
    }

    private static async Task<int> TellAsync(Terminal terminal, List<UpdatedList> lists)
    {
        foreach (var failed in lists.Where(l => l.Message.Length > 0))
        {
            await Console.Error.WriteLineAsync($"throughline: {failed.Name}: {failed.Message}");
        }

        if (lists.Count > 1 && lists.TrueForAll(l => l.State == UpdateState.Offline))
        {
            await Console.Error.WriteLineAsync("throughline: offline: no list was updated, and the lists in use are as before");
        }

        Results.Write(
            terminal,
            lists.Select(Line),
            ("List", "list"),
            ("State", "state"),
            ("Entries", "entities"),
            ("Published", "published"),
            ("Listed", "listed"),
            ("Delisted", "delisted"),
            ("Changed", "changed")
        );
        return lists.Exists(l => l.State is UpdateState.Failed or UpdateState.Offline) ? ExitCode.Attention : ExitCode.Done;
    }

    private static List<string> Names(string[] given)
    {
        var known = OfficialSource.All.Select(s => s.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in given.Where(n => !known.Contains(n)))
        {
            throw new UsageException($"no official address of a list '{name}' is known; there are {string.Join(", ", known)}");
        }

        if (given.Length > 0)
        {
            return [.. given.Distinct(StringComparer.Ordinal)];
        }

        var kept = ListFolder.Shelf.Versions().Select(v => v.List).ToHashSet(StringComparer.Ordinal);
        var updated = OfficialSource.All.Where(s => kept.Contains(s.List)).Select(s => s.Name).Distinct(StringComparer.Ordinal).ToList();
        return updated.Count > 0 ? updated : known;
    }

    private UpdateOptions Options(ParseResult parsed, List<string> names, NodaTime.LocalDate today)
    {
        var (from, sha) = (parsed.GetValue(_from), parsed.GetValue(_sha256));
        var isFile = from is not null && !from.EndsWith('/');
        var isOneFile = names.Count == 1 && OfficialSource.All.Count(s => s.Name == names[0]) == 1;
        if ((isFile || sha is not null) && !isOneFile)
        {
            throw new UsageException(
                "--from FILE and --sha256 go with one list of one file; for lists of several files give a base that ends with '/'"
            );
        }

        var address = from ?? Environment.GetEnvironmentVariable(BaseVariable);
        if (string.IsNullOrEmpty(address))
        {
            return Made(null);
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Made(uri)
            : throw new UsageException($"an address begins with https:// or http://; found '{address}'");

        UpdateOptions Made(Uri? uri) =>
            new(today)
            {
                From = uri,
                IsFile = isFile,
                Sha256 = sha,
                AllowShrinking = parsed.GetValue(_shrinking),
            };
    }

    private static string Line(UpdatedList list) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("list", list.Name);
            json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(list.State.ToString()));
            json.WriteString("message", list.Message.Length > 0 ? list.Message : null);
            if (list.Import is { } import)
            {
                json.WriteString("authority", import.Version.Authority);
                json.WriteNumber("entities", import.Version.Entities);
                json.WriteNumber("names", import.Version.Names);
                json.WriteString("published", ListLines.Iso(import.Version.Published));
                json.WriteString("source", ListFolder.Shelf.PathOf(import.Version));
                json.WriteString("sha256", import.Version.Sha256);
                json.WriteNumber("listed", ListLines.Count(import, ListChangeKind.Listed));
                json.WriteNumber("delisted", ListLines.Count(import, ListChangeKind.Delisted));
                json.WriteNumber("changed", ListLines.Count(import, ListChangeKind.Changed));
            }

            json.WriteEndObject();
        });

    private static string Line(OfficialSource source) =>
        ContractLine.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("list", source.Name);
            json.WriteString("authority", source.Authority);
            json.WriteString("file", source.File);
            json.WriteString("address", source.Address.AbsoluteUri);
            json.WriteString("licence", source.Licence);
            json.WriteEndObject();
        });
}
