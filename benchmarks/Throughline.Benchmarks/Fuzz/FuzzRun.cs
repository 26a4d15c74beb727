using System.Diagnostics;
using System.Globalization;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>Fuzzes one target in this process.</summary>
internal static class FuzzRun
{
    private const int Kept = 64;
    private const int MostFindings = 5;

    // An input of some kilobytes that takes this long is a burden that a hostile file may multiply.
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(5);

    /// <summary>Damages seeds until the time is over; the number of findings.</summary>
    public static int Run(FuzzTarget target, FuzzOptions options)
    {
        var seeds = FuzzSeed.Of(target.Name);
        using var findings = new FuzzFindings(options.Folder, target.Name);
        foreach (var seed in seeds.Where(s => !target.Accepts(s.Name, s.Content)))
        {
            findings.Keep(seed, "a seed is not read");
        }

        var pool = seeds.ToList();
        var (clock, tries) = (Stopwatch.StartNew(), 0);
        for (; clock.Elapsed < options.Each && findings.Count < MostFindings; tries++)
        {
            var dice = new Random(unchecked((options.Seed * 1_000_003) + tries));
            var input = FuzzDamage.Of(pool[dice.Next(pool.Count)], pool[dice.Next(pool.Count)], dice);
            findings.Begin(input);
            if (FaultOrNull(target, input) is { } fault)
            {
                findings.Keep(input, fault);
            }

            // Damage on damage goes deeper than damage on the seeds alone.
            if (input.Content.Length is > 8 and < 20_000)
            {
                if (pool.Count < Math.Max(Kept, 2 * seeds.Length))
                {
                    pool.Add(input);
                }
                else
                {
                    pool[dice.Next(seeds.Length, pool.Count)] = input;
                }
            }
        }

        findings.End();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name, -10} {tries, 8} inputs from {seeds.Length} seeds in {clock.Elapsed.TotalSeconds:0} s, {findings.Count} findings"
            )
        );
        return findings.Count;
    }

    /// <summary>What is wrong with the parser on an input; null where nothing is.</summary>
    public static string? FaultOrNull(FuzzTarget target, FuzzSeed input)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        try
        {
            var fault = target.Try(input.Name, input.Content);
            var used = Environment.CpuUsage.TotalTime - cpu;
            return fault
                ?? (
                    used > s_slow
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"{used.TotalSeconds:0.0} s of CPU time for {input.Content.Length} bytes"
                        )
                        : null
                );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }
}
