using System.Diagnostics;
using System.Globalization;
using Throughline.Benchmarks.Compare;
using Throughline.Benchmarks.MadeNames;
using Throughline.Model;
using Throughline.Screening;

namespace Throughline.Benchmarks.Lists;

/// <summary>
/// From OFAC's files of one day (SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV; July 2021) to the first answer: read anew, kept as a snapshot,
/// opened from the snapshot. Each in a new process, and once more in a process that has done it before.
/// </summary>
internal static class ListsCommand
{
    private const int Rounds = 5;
    private static readonly string[] s_files = ["sdn", "alt", "add", "sdn_comments"];

    /// <summary>Measures and prints; 2 where the checkout has no lists beside it.</summary>
    public static int Run()
    {
        if (SharedData.FolderOrNull() is null)
        {
            Console.Error.WriteLine(
                "lists: expected shared/data beside this checkout, found none; the lists are not part of the repository"
            );
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("throughline-lists-").FullName;
        try
        {
            var lists = Directory.CreateDirectory(Path.Combine(folder, "lists")).FullName;
            foreach (var file in s_files)
            {
                using var packed = SharedData.Open($"lists/us_ofac/bench2021-07_{file}.csv.xz");
                File.WriteAllText(Path.Combine(lists, $"{file}.csv"), packed.ReadToEnd());
            }

            var machine = Machine.Here();
            Console.WriteLine(
                $"{machine.Processor}, {machine.Cores} cores, {machine.System}, {machine.Runtime}, {machine.Date}, commit {machine.Commit}"
            );
            Console.WriteLine(
                "median of 5 (least), ms           start to answer  in the program   once more        CPU              CPU once more"
            );
            var snapshots = Path.Combine(folder, "snapshots");
            Print("CSV read, first answer", lists, "-", () => { });
            Print("CSV read and kept as snapshot", lists, snapshots, () => Empty(snapshots));
            Print("snapshot opened, first answer", lists, snapshots, () => { });
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a new process does: gets ready, answers, and prints the milliseconds of that, of doing it again, and the CPU time of both.</summary>
    /// <param name="lists">Folder of list files.</param>
    /// <param name="snapshots">Folder of snapshots; <c>-</c> to read the files.</param>
    public static async Task<int> ChildAsync(string lists, string snapshots)
    {
        var cpu = CpuClock.Here();
        var first = await ReadyAsync(lists, snapshots);
        var used = (CpuClock.Here() - cpu) / 1e6;
        cpu = CpuClock.Here();
        var again = await ReadyAsync(lists, snapshots);
        var usedAgain = (CpuClock.Here() - cpu) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:0.00} {again:0.00} {used:0.00} {usedAgain:0.00}"));
        return 0;
    }

    private static async Task<double> ReadyAsync(string lists, string snapshots)
    {
        var start = Stopwatch.GetTimestamp();
        var loaded =
            snapshots == "-"
                ? await Watchlists.LoadAsync([lists], CancellationToken.None)
                : await Watchlists.OpenAsync([lists], snapshots, CancellationToken.None);
        var hits = new Screener(loaded).Screen(
            new ScreeningQuery(Entity.Of("query", "Organization", [("name", "BANCO NACIONAL DE CUBA")]))
        );
        return hits.IsEmpty
            ? throw new InvalidOperationException("lists: expected a hit for a listed name, found none")
            : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string what, string lists, string snapshots, Action before)
    {
        var rounds = new List<double[]>();
        for (var i = 0; i < Rounds; i++)
        {
            before();
            var start = Stopwatch.GetTimestamp();
            using var child = Process.Start(
                new ProcessStartInfo(Environment.ProcessPath!, Arguments(lists, snapshots))
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                }
            )!;
            var said = child.StandardOutput.ReadLine() ?? "";
            var whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            child.WaitForExit();
            double[] told = [.. said.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
            rounds.Add([whole - told[1], .. told]);
        }

        var cells = Enumerable
            .Range(0, 5)
            .Select(c => rounds.Select(r => r[c]).Order().ToArray())
            .Select(v => $"{v[Rounds / 2]:0} ({v[0]:0})");
        Console.WriteLine($"{what, -33} {string.Concat(cells.Select(c => $"{c, -17}"))}");
    }

    private static string[] Arguments(string lists, string snapshots)
    {
        string[] own = ["lists-child", lists, snapshots];
        return Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0], .. own] : own;
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
