using System.Globalization;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>How to fuzz.</summary>
/// <param name="Each">Time for each target.</param>
/// <param name="Seed">The same seed gives the same inputs in the same order.</param>
/// <param name="Jobs">Targets at one time, each in a process of its own.</param>
/// <param name="Folder">Where the inputs of findings are written.</param>
internal sealed record FuzzOptions(TimeSpan Each, int Seed, int Jobs, string Folder)
{
    /// <summary>Reads the command's arguments.</summary>
    public static FuzzOptions Of(string[] args, int targets)
    {
        var jobs = Number("--jobs", Environment.ProcessorCount);
        var each = TimeSpan.FromSeconds(
            args.Contains("--long", StringComparer.Ordinal)
                ? 60
                : double.Parse(ValueOrNull(args, "--seconds") ?? "60", CultureInfo.InvariantCulture)
                    * Math.Min(jobs, targets)
                    / Math.Max(1, targets)
        );
        return new(each, Number("--seed", 1), jobs, Path.GetFullPath(ValueOrNull(args, "--out") ?? "artifacts/fuzz"));

        int Number(string option, int otherwise) => int.Parse(ValueOrNull(args, option) ?? $"{otherwise}", CultureInfo.InvariantCulture);
    }

    /// <summary>What stands behind an option; null where it is not given.</summary>
    public static string? ValueOrNull(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
