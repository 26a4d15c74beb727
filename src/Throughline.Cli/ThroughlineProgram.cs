using System.CommandLine;
using System.CommandLine.Invocation;
using Throughline.Cases;
using Throughline.Cli.Commands;
using Throughline.Cli.Commands.Lists;
using Throughline.Cli.Output;
using Throughline.LanguageModels;

namespace Throughline.Cli;

/// <summary>The program: its commands, and how faults end.</summary>
public static class ThroughlineProgram
{
    private const string StoppedMessage = "stopped; what was finished is kept, and the same command goes on from there";

    // Error numbers as IOException carries them: ENOSPC of Unix, ERROR_DISK_FULL of Windows.
    private const int DiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TimeProvider time)
    {
        var root = Root(time);
        var parsed = root.Parse(args);
        // Whoever asks for help need not give the required options: only then has an error no action of its own.
        if (parsed.Errors.Count > 0 && parsed.Action is null or ParseErrorAction)
        {
            var unknown = parsed.UnmatchedTokens is [var token, ..] ? $"unknown command or option '{token}'" : null;
            await Console.Error.WriteLineAsync($"throughline: {unknown ?? parsed.Errors[0].Message}");
            var command = parsed.CommandResult.Command;
            await Console.Error.WriteLineAsync($"See: throughline {(command == root ? "" : command.Name + " ")}--help");
            return ExitCode.Usage;
        }

        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            // A step that does not stop within the time for it is left behind, without an exception that tells of it.
            return code == ExitCode.Stopped ? await FailAsync(StoppedMessage, ExitCode.Stopped) : code;
        }
        catch (UsageException e)
        {
            return await FailAsync(e.Message, ExitCode.Usage);
        }
        catch (CaseException e)
        {
            return await FailAsync(e.Message, e.Fault == CaseFault.NoRoom ? ExitCode.Fault : ExitCode.Usage);
        }
        catch (LanguageModelException e)
        {
            return await FailAsync(e.Message, ExitCode.Usage);
        }
        catch (OperationCanceledException e)
        {
            return await FailAsync(e is StoppedException ? e.Message : StoppedMessage, ExitCode.Stopped);
        }
        catch (IOException e) when (e.HResult is DiskFull or WindowsDiskFull)
        {
            return await FailAsync($"{e.Message} (no room is left there; free some, or write elsewhere)", ExitCode.Fault);
        }
        catch (IOException e)
        {
            return await FailAsync($"{e.Message} (check that the path exists, is readable and that the disk has room)", ExitCode.Usage);
        }
        catch (UnauthorizedAccessException e)
        {
            return await FailAsync($"{e.Message} (check the permissions)", ExitCode.Usage);
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("THROUGHLINE_TRACE") != "1")
        {
            return await FailAsync(
                $"internal fault: {e.GetType().Name}: {e.Message} (set THROUGHLINE_TRACE=1 to see where)",
                ExitCode.Fault
            );
        }
    }

    private static RootCommand Root(TimeProvider time)
    {
        var root = new RootCommand(
            "Throughline: from a pile of documents to the network behind them, every line with the sentence that says it.\n\n"
                + "Examples:\n"
                + "  throughline demo\n"
                + "  throughline ingest papers/ --case river.case --lists lists/\n"
                + "  throughline trace \"Maker Ltd\" \"Plant JSC\" --case river.case\n"
                + "  throughline dossier --case river.case --out river.html"
        );
        foreach (var option in Terminal.Options)
        {
            root.Options.Add(option);
        }

        ICommandSource[] sources =
        [
            new DemoCommand(),
            new IngestCommand(),
            new CaseListCommands(),
            new ReadCommand(),
            new AnnotateCommand(),
            new ScreenCommand(),
            new MatchCommand(),
            new ResolveCommand(),
            new TraceCommand(),
            new SearchCommand(),
            new ReviewCommands(),
            new ProposeCommand(),
            new DossierCommand(),
            new VerifyCommand(),
            new ExportCommand(),
            new ImportCommand(),
            new ListsCommand(),
            new ServeCommand(),
            new DoctorCommand(),
        ];
        foreach (var command in sources.SelectMany(s => s.Commands(time)))
        {
            root.Subcommands.Add(command);
        }

        ExampleHelp.Use(root);
        return root;
    }

    private static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync($"throughline: {message}");
        return code;
    }
}
