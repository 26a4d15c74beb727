using System.Diagnostics;
using System.Globalization;

namespace Throughline.Documents.External;

/// <summary>Optional programs of the machine, run apart: one that hangs, crashes or eats memory costs its own call and nothing else.</summary>
public static class ExternalProgram
{
    private const int MostErrorCharacters = 2_000;
    private const string MostAddressSpace = "--as=4294967296";

    // SIGXCPU and SIGKILL, by which the kernel ends what has used up its computing time (setrlimit(2)).
    private const int ComputingTimeOver = 128 + 24;
    private const int Killed = 128 + 9;

    // Other programs may keep the machine busy; a program that only waits must end all the same.
    private const int Patience = 10;

    /// <summary>The path of the first of <paramref name="names"/> on PATH; null where there is none.</summary>
    public static string? FindOrNull(params ReadOnlySpan<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        foreach (var name in names)
        {
            foreach (var folder in folders)
            {
                foreach (var ending in endings)
                {
                    if (Path.Combine(folder, name + ending) is var path && File.Exists(path))
                    {
                        return path;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Arguments, passed as they are (no shell).</param>
    /// <param name="input">Bytes for its standard input; empty for none.</param>
    /// <param name="limit">The longest computing time, and a tenth of the longest time on the wall; then the program and its children are ended. Where the
    /// system has no <c>prlimit</c>, the longest time on the wall.</param>
    /// <param name="token">Ends the program and throws.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExternalResult Run(
        string program,
        IEnumerable<string> arguments,
        ReadOnlyMemory<byte> input,
        TimeSpan limit,
        CancellationToken token
    )
    {
        var limiter = OperatingSystem.IsLinux() ? FindOrNull("prlimit") : null;
        using var process = Process.Start(Limited(limiter, program, arguments, limit))!;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(token);
        time.CancelAfter(limiter is null ? limit : limit * Patience);
        using var ending = time.Token.Register(() => End(process));
        var errors = Task.Run(() => ReadStart(process.StandardError), CancellationToken.None);
        var feeding = Task.Run(() => Feed(process, input), CancellationToken.None);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Task.WaitAll([errors, feeding], CancellationToken.None);
        token.ThrowIfCancellationRequested();
        var isLate = time.IsCancellationRequested || limiter is not null && process.ExitCode is ComputingTimeOver or Killed;
        return new(process.ExitCode, isLate, output.ToArray(), errors.Result);
    }

    // prlimit (util-linux) keeps a decoder that a hostile picture drives mad from taking the machine's memory.
    private static ProcessStartInfo Limited(string? limiter, string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        var most = string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(limit.TotalSeconds)}");
        var start = new ProcessStartInfo(
            limiter ?? program,
            limiter is null ? arguments : [MostAddressSpace, most, "--", program, .. arguments]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Documents are read in parallel; a program's own threads would only quarrel over the cores.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has ended without reading all; its exit code tells.
        }
    }

    private static string ReadStart(StreamReader reader)
    {
        var start = new char[MostErrorCharacters];
        var length = reader.ReadBlock(start, 0, start.Length);
        reader.BaseStream.CopyTo(Stream.Null);
        return new string(start, 0, length);
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in this very moment.
        }
    }
}
