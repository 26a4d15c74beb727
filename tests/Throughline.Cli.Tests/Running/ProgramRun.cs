using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Throughline.Cli.Tests.Running;

/// <summary>One run of the real program as a process of its own, and what it said.</summary>
internal sealed record ProgramRun(int Code, string Out, string Error)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    /// <summary>The built program beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "throughline.dll");

    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard output as one JSON value.</summary>
    public JsonElement Json => Parsed(Out);

    /// <summary>Standard output as JSON lines.</summary>
    public IReadOnlyList<JsonElement> Jsonl => [.. Lines.Select(Parsed)];

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProgramRun> OfAsync(params string[] arguments)
    {
        using var process = Start(Info([Dotnet, Assembly, .. arguments]));
        return await EndAsync(process);
    }

    /// <summary>Starts the program so that it hears Ctrl-C even where the tests themselves were told not to.</summary>
    public static Process StartInterruptible(params string[] arguments) =>
        Start(Info(["env", "--default-signal=INT", Dotnet, Assembly, .. arguments]));

    /// <summary>Runs a shell line in which <c>$0</c> is dotnet, <c>$1</c> the program and <c>$2…</c> are <paramref name="arguments"/>.</summary>
    public static async Task<ProgramRun> OfShellAsync(string line, params string[] arguments)
    {
        using var process = Start(Info(["sh", "-c", line, Dotnet, Assembly, .. arguments]));
        return await EndAsync(process);
    }

    /// <summary>Waits for the end of a started program; one that does not end in time is ended.</summary>
    public static async Task<ProgramRun> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(s_limit);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the program did not end within {s_limit}", e);
        }
    }

    private static string Dotnet =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static Process Start(ProcessStartInfo info)
    {
        var process = Process.Start(info)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Where the program keeps imported lists and snapshots in these tests, so that they find nothing of the user's.</summary>
    public static string Home { get; } = Directory.CreateTempSubdirectory("throughline-home-").FullName;

    private static ProcessStartInfo Info(string[] command) =>
        new(command[0], command[1..])
        {
            Environment = { ["THROUGHLINE_HOME"] = Home },
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };

    private static JsonElement Parsed(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
