using System.Diagnostics;
using System.Globalization;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>
/// Throws damaged inputs at every parser of our own: no exception, no hang, no stretch outside of the text. Each target runs in a process of its own, so that
/// not even a parser that overflows the stack ends the run.
/// </summary>
internal static class FuzzCommand
{
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(60);

    /// <summary>Runs; 0 where nothing was found.</summary>
    /// <param name="args">
    /// <c>--long</c>: 60 s a target, else 60 s for all; <c>--seconds N</c> for all; <c>--seed N</c>; <c>--jobs N</c>; <c>--out FOLDER</c>;
    /// <c>--target NAME</c>; <c>--input FILE</c>: one input again.
    /// </param>
    public static int Run(string[] args)
    {
        var name = FuzzOptions.ValueOrNull(args, "--target");
        FuzzTarget[] targets = [.. FuzzTargets.All.Where(t => name is null || t.Name == name)];
        var options = FuzzOptions.Of(args, targets.Length);
        if (FuzzOptions.ValueOrNull(args, "--input") is { } input)
        {
            return Again(targets, new(Path.GetFileName(input).Split('-', 3)[^1], File.ReadAllBytes(input)));
        }

        Directory.CreateDirectory(options.Folder);
        if (args.Contains("--here", StringComparer.Ordinal))
        {
            return FuzzRun.Run(targets.Single(), options) == 0 ? 0 : 1;
        }

        var minutes = options.Each * Math.Ceiling((double)targets.Length / options.Jobs);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{targets.Length} targets, {options.Each.TotalSeconds:0.#} s each, {options.Jobs} at a time, seed {options.Seed}: about {minutes.TotalMinutes:0.#} min"
            )
        );
        var (done, failed) = (0, 0);
        Parallel.ForEach(
            targets,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs },
            target =>
            {
                var said = Child(target, options, out var isSound);
                Interlocked.Add(ref failed, isSound ? 0 : 1);
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"[{Interlocked.Increment(ref done), 2}/{targets.Length}] {said.TrimEnd()}")
                );
            }
        );
        return failed == 0 ? 0 : 1;
    }

    private static int Again(FuzzTarget[] targets, FuzzSeed input)
    {
        var faults = targets.Select(t => (t.Name, Fault: FuzzRun.FaultOrNull(t, input))).Where(f => f.Fault is not null).ToList();
        faults.ForEach(f => Console.WriteLine($"{f.Name}: {f.Fault}"));
        return faults.Count == 0 ? 0 : 1;
    }

    private static string Child(FuzzTarget target, FuzzOptions options, out bool isSound)
    {
        using var child = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, Arguments(target, options))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var said = child.StandardOutput.ReadToEndAsync();
        var isLate = !child.WaitForExit(options.Each + s_grace);
        if (isLate)
        {
            child.Kill();
            child.WaitForExit();
        }

        isSound = !isLate && child.ExitCode == 0;
        if (isLate || child.ExitCode is not (0 or 1))
        {
            using var findings = new FuzzFindings(options.Folder, target.Name);
            findings.KeepLast(isLate ? "hangs" : $"ended the process, exit code {child.ExitCode}");
        }

        return said.GetAwaiter().GetResult();
    }

    private static string[] Arguments(FuzzTarget target, FuzzOptions options)
    {
        string[] own =
        [
            "fuzz",
            "--here",
            "--target",
            target.Name,
            "--jobs",
            "1",
            "--seconds",
            options.Each.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            "--seed",
            options.Seed.ToString(CultureInfo.InvariantCulture),
            "--out",
            options.Folder,
        ];
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0], .. own] : own;
    }
}
