using System.Diagnostics;

namespace Throughline.Cli.Files;

/// <summary>Optional programs, run apart with a time limit.</summary>
internal static class Programs
{
    /// <summary>The path of the first of <paramref name="names"/> on PATH; null where there is none.</summary>
    public static string? FindOrNull(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ""] : [""];
        return names.SelectMany(n => folders.SelectMany(f => endings.Select(e => Path.Combine(f, n + e)))).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program; its output, or null where it failed or took longer than <paramref name="limit"/> (then it is ended).</summary>
    public static async Task<string?> RunAsync(string program, string[] arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0 ? await output + await errors : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}
