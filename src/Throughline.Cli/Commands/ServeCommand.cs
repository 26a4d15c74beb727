using System.CommandLine;
using System.Net.Sockets;
using Throughline.Cli.Files;
using Throughline.Cli.Output;
using Throughline.Server;

namespace Throughline.Cli.Commands;

/// <summary><c>serve</c>: the workbench and its HTTP interface.</summary>
internal sealed class ServeCommand : ICommandSource
{
    private readonly Option<string> _case = OpenedCase.Option();
    private readonly Option<int> _port = Port();
    private readonly Option<string[]> _lists = new("--lists")
    {
        Description = "Watchlists to add to the case first",
        AllowMultipleArgumentsPerToken = true,
    };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "serve",
            "Opens the workbench of a case on 127.0.0.1; Ctrl-C ends it.\n\nExample: throughline serve --case river.case --port 8077"
        )
        {
            _case,
            _port,
            _lists,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var (terminal, folder) = (Terminal.Of(parsed), parsed.GetValue(_case)!);
                if (parsed.GetValue(_lists) is { Length: > 0 } lists)
                {
                    await using var opened = await OpenedCase.OpenAsync(folder, create: false, time, ct);
                    await opened.IngestAsync(new() { Paths = [], Lists = [.. lists] }, null, ct);
                }

                await RunAsync(folder, parsed.GetValue(_port), address => Announce(terminal, address), ct);
                return ExitCode.Done;
            }
        );
        yield return command;
    }

    /// <summary>A new <c>--port</c> option.</summary>
    public static Option<int> Port() =>
        new("--port") { Description = "Port on 127.0.0.1; 0 takes a free one", DefaultValueFactory = _ => 8077 };

    /// <summary>Serves a case until stopped.</summary>
    /// <param name="folder">The case's folder.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="started">Called with the address once it answers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UsageException">The port is taken.</exception>
    public static async Task RunAsync(string folder, int port, Action<Uri> started, CancellationToken cancellationToken)
    {
        try
        {
            await WorkbenchHost.RunAsync(new WorkbenchOptions { CaseFolder = folder, Port = port }, started, cancellationToken);
        }
        catch (IOException e) when (e.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UsageException($"port {port} on 127.0.0.1 is taken; give another with --port, or --port 0 for a free one");
        }
    }

    private static void Announce(Terminal terminal, Uri address)
    {
        terminal.Say($"Workbench: {address} (Ctrl-C ends it)");
        terminal.Out.Flush();
    }
}
