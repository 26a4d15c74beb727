using System.Diagnostics;

namespace Throughline.Benchmarks.MadeNames;

/// <summary>Prints names of the benchmark's list: <c>made-names [COUNT] [SEED]</c>.</summary>
internal static class NamesCommand
{
    /// <summary>Makes the list and prints forty names of it, evenly spread.</summary>
    public static int Run(int count, ulong seed)
    {
        var watch = Stopwatch.StartNew();
        var sources = new NameSources();
        var read = watch.Elapsed.TotalSeconds;
        var list = new NameList(sources, count, seed);
        for (var i = 0; i < 40; i++)
        {
            var made = list.Made((int)((long)count * i / 40));
            Console.WriteLine($"{made.Origin, -14} {made.Kind, -13} {made.Text}");
        }

        Console.WriteLine(
            $"{count} names: sources read in {read:0.0} s, made in {watch.Elapsed.TotalSeconds - read:0.0} s; "
                + $"{list.Texts.Average(t => System.Text.Encoding.UTF8.GetByteCount(t)):0.0} bytes of UTF-8 a name"
        );
        return 0;
    }
}
