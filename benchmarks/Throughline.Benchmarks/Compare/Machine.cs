using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Throughline.Benchmarks.Compare;

/// <summary>What the measurements were made on.</summary>
/// <param name="Processor">The processor's model.</param>
/// <param name="Cores">How many cores the program may use.</param>
/// <param name="MemoryGigabytes">Main memory.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="Date">Day of the run, ISO 8601.</param>
/// <param name="Commit">The commit measured, with a plus where the checkout had changes.</param>
internal sealed record Machine(
    string Processor,
    int Cores,
    double MemoryGigabytes,
    string System,
    string Runtime,
    string Date,
    string Commit
)
{
    /// <summary>This machine, now.</summary>
    public static Machine Here() =>
        new(
            Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
            Environment.ProcessorCount,
            Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0, 1),
            Line("/etc/os-release", "PRETTY_NAME")?.Trim('"') ?? RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture),
            Git("rev-parse", "--short", "HEAD") + (Git("status", "--porcelain", "--untracked-files=no").Length > 0 ? "+" : "")
        );

    private static string? Line(string file, string key) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal))?.Split([':', '='], 2)[1].Trim()
            : null;

    private static string Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var said = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return said;
        }
        catch (global::System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }
}
