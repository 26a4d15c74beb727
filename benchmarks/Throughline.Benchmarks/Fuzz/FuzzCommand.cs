using System.Diagnostics;
using System.Globalization;
using Throughline.Accuracy.Suites.Mutations;

namespace Throughline.Benchmarks.Fuzz;

/// <summary>Throws damaged inputs at every parser of our own: no exception, no hang, no stretch outside of the text. The same seed gives the same inputs.</summary>
internal static class FuzzCommand
{
    private const int Kept = 64;

    /// <summary>Runs; 0 where nothing was found. A finding prints its input as base64, to be tried again with <c>--input</c>.</summary>
    /// <param name="args"><c>--long</c>: 60 s a target, else 60 s for all; <c>--seconds N</c> for all; <c>--seed N</c>; <c>--target NAME</c>; <c>--input BASE64</c>.</param>
    public static int Run(string[] args)
    {
        string? Value(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var targets = FuzzTargets.All.Where(t => Value("--target") is not { } name || t.Name == name).ToArray();
        var seconds = double.Parse(Value("--seconds") ?? "60", CultureInfo.InvariantCulture);
        var each = args.Contains("--long", StringComparer.Ordinal)
            ? TimeSpan.FromSeconds(60)
            : TimeSpan.FromSeconds(seconds / Math.Max(1, targets.Length));
        var seed = int.Parse(Value("--seed") ?? "1", CultureInfo.InvariantCulture);
        if (Value("--input") is { } input)
        {
            return targets
                .Select(t => Try(t, Convert.FromBase64String(input)) is { } fault && Told(t.Name, fault, null))
                .ToList()
                .Contains(true)
                ? 1
                : 0;
        }

        var findings = 0;
        foreach (var target in targets)
        {
            findings += Fuzz(target, each, seed);
        }

        return findings == 0 ? 0 : 1;
    }

    private static int Fuzz(FuzzTarget target, TimeSpan time, int seed)
    {
        var pool = target.Seeds.ToList();
        var (clock, tries, findings) = (Stopwatch.StartNew(), 0, 0);
        while (clock.Elapsed < time && findings < 5)
        {
            var dice = new Random(unchecked(seed * 1_000_003 + tries));
            var (from, other) = (pool[dice.Next(pool.Count)], pool[dice.Next(pool.Count)]);
            var (_, content, _) = Mutator.Damage("input" + target.Ending, from, other, dice.Next());
            tries++;
            if (Try(target, content) is { } fault)
            {
                findings++;
                Told(target.Name, fault, content);
            }

            // Damage on damage goes deeper than damage on the seeds alone.
            if (content.Length is > 8 and < 20_000)
            {
                if (pool.Count < Kept)
                {
                    pool.Add(content);
                }
                else
                {
                    pool[target.Seeds.Length + dice.Next(Kept - target.Seeds.Length)] = content;
                }
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name, -12} {tries, 8} inputs in {clock.Elapsed.TotalSeconds:0} s, {findings} findings"
            )
        );
        return findings;
    }

    private static string? Try(FuzzTarget target, byte[] content)
    {
        try
        {
            return target.Try("input" + target.Ending, content);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    private static bool Told(string target, string fault, byte[]? content)
    {
        Console.WriteLine($"{target}: {fault}");
        if (content is not null)
        {
            Console.WriteLine("  --input " + Convert.ToBase64String(content));
        }

        return true;
    }
}
