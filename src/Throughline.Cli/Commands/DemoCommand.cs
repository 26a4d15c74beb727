using System.CommandLine;
using System.Diagnostics;
using Throughline.Cases;
using Throughline.Cli.Files;
using Throughline.Cli.Output;

namespace Throughline.Cli.Commands;

/// <summary><c>demo</c>: the sample case, made and opened.</summary>
internal sealed class DemoCommand : ICommandSource
{
    private readonly Option<int> _port = ServeCommand.Port();
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Prints the address only" };
    private readonly Option<bool> _once = new("--once") { Description = "Prints the summary and stops" };
    private readonly Option<string> _case = new("--case")
    {
        Description = "Where to make the case",
        DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), $"throughline-{Environment.UserName}", "aurora.case"),
    };

    public IEnumerable<Command> Commands(TimeProvider time)
    {
        var command = new Command(
            "demo",
            "Makes the sample case with its lists and opens the workbench on 127.0.0.1.\n\nExample: throughline demo --once"
        )
        {
            _port,
            _noBrowser,
            _once,
            _case,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed, time, ct));
        yield return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancellationToken)
    {
        var (terminal, folder) = (Terminal.Of(parsed, OutputFormat.Json), parsed.GetValue(_case)!);
        var sample =
            SampleCase.FolderOrNull()
            ?? throw new UsageException("the sample case did not come along with this program; it stands in samples/aurora of the source");
        // The demo's case is ours to make anew, so that a changed sample or program shows at once.
        if (Directory.Exists(folder) && File.Exists(Path.Combine(folder, "case.db")))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(folder))!);
        IngestSummary summary;
        await using (var opened = await OpenedCase.OpenAsync(folder, create: true, time, cancellationToken))
        {
            var request = new IngestRequest
            {
                Paths = [Path.Combine(sample, "documents")],
                Lists = Directory.Exists(Path.Combine(sample, "lists")) ? [Path.Combine(sample, "lists")] : [],
            };
            summary = await IngestProgressBar.RunAsync(terminal, progress => opened.IngestAsync(request, progress, cancellationToken));
        }

        if (parsed.GetValue(_once))
        {
            Results.Write(terminal, IngestCommand.Json(summary, null), () => IngestCommand.Show(terminal, summary));
            terminal.Hint($"The case stands in {folder}; 'throughline serve --case {folder}' opens it.");
            return ExitCode.Done;
        }

        await ServeCommand.RunAsync(
            folder,
            parsed.GetValue(_port),
            address =>
            {
                Results.Write(terminal, IngestCommand.Json(summary, address.ToString()), () => IngestCommand.Show(terminal, summary));
                terminal.Hint($"Workbench: {address} (Ctrl-C ends it)");
                if (!parsed.GetValue(_noBrowser))
                {
                    Open(address);
                }
            },
            cancellationToken
        );
        return ExitCode.Done;
    }

    // A machine without a desktop has no browser to open; the address was printed.
    private static void Open(Uri address)
    {
        var opener =
            OperatingSystem.IsWindows() ? null
            : OperatingSystem.IsMacOS() ? Programs.FindOrNull("open")
            : Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null ? ""
            : Programs.FindOrNull("xdg-open") ?? "";
        if (opener is "")
        {
            return;
        }

        var start = opener is null
            ? new ProcessStartInfo(address.ToString()) { UseShellExecute = true }
            : new ProcessStartInfo(opener, [address.ToString()]);
        using var process = Process.Start(start);
    }
}
