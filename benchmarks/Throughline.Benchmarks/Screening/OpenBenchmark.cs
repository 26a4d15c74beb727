using System.Diagnostics;
using System.Globalization;
using Throughline.Benchmarks.Compare;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Benchmarks.Screening;

/// <summary>From list files to the first answer, in the process that it is run in: <c>screen-open FILE CACHE</c>.</summary>
internal static class OpenBenchmark
{
    private const int Rounds = 7;

    /// <summary>Prints what, value and unit, parted by tabs: first in a process that just started, then the median of several rounds.</summary>
    public static async Task<int> RunAsync(string file, string cache)
    {
        var (built, opened) = (new List<Round>(), new List<Round>());
        for (var i = 0; i <= Rounds; i++)
        {
            if (Directory.Exists(cache))
            {
                Directory.Delete(cache, recursive: true);
            }

            built.Add(await OnceAsync(file, cache));
            opened.Add(await OnceAsync(file, cache));
        }

        Say("file to first answer, process just started", [built[0]]);
        Say("file to first answer", built[1..]);
        Say("snapshot to first answer, process just started", [opened[0]]);
        Say("snapshot to first answer", opened[1..]);
        return 0;
    }

    private static async Task<Round> OnceAsync(string file, string cache)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), CpuClock.Here());
        var lists = await Watchlists.OpenAsync([file], cache, CancellationToken.None);
        var screener = new Screener(lists);
        screener.Screen(new ScreeningQuery(Entity.Of("q", "Person", [("name", "Volodymyr Petrenko")])));
        return new(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (CpuClock.Here() - cpu) / 1e6);
    }

    private static void Say(string what, List<Round> rounds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, wall\t{Median(rounds.Select(r => r.Wall)):0.0}\tms"));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what}, processor time\t{Median(rounds.Select(r => r.Cpu)):0.0}\tms")
        );
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private sealed record Round(double Wall, double Cpu);
}
