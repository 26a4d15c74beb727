using System.Diagnostics;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.Compare.Results;
using Throughline.Benchmarks.MadeNames;

namespace Throughline.Benchmarks.Compare;

/// <summary>Throughline beside what an engineer would put together otherwise: the same names, the same queries, one run.</summary>
internal static class CompareCommand
{
    private const ulong WarmSeed = 1_000_000;
    private const int WarmCustomers = 300;
    private const int MostSaid = 20;

    /// <summary>Runs the comparison and prints it; 2 where the options or the data are at fault.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        try
        {
            var options = CompareOptions.Parse(words);
            return Run(options, $"compare {options}");
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    /// <summary>A tiny run; left out where the checkout has no names beside it.</summary>
    public static int Smoke()
    {
        if (SharedData.FolderOrNull() is null)
        {
            Console.WriteLine("compare: left out, since there is no shared/data beside this checkout");
            return 0;
        }

        return Run(CompareOptions.Smoke, $"compare {CompareOptions.Smoke}");
    }

    private static int Run(CompareOptions options, string command)
    {
        var engines = EngineCatalog.Choose(options.Engines);

        // Before the run, so that work done on the checkout meanwhile does not change the commit named.
        var machine = Machine.Here();
        var watch = Stopwatch.StartNew();
        var list = new NameList(new NameSources(), options.Names, options.Seed);
        Say($"{options.Names} names made in {watch.Elapsed.TotalSeconds:0.0} s");
        List<Comparison> comparisons = [Compare($"{options.Names:#,0} names", list, list, options, engines)];
        if (!options.IsWithoutSdn)
        {
            var sdn = new ListedSet(ListedNames.OfOfac("lists/us_ofac/bench2021-07_sdn.csv.xz", "lists/us_ofac/bench2021-07_alt.csv.xz"));
            comparisons.Add(Compare($"OFAC SDN of July 2021, {sdn.Texts.Length:#,0} names", sdn, list, options, engines));
        }

        var report = CompareReport.Write(machine, command, comparisons);
        Console.WriteLine(report);
        if (options.Out is { } path)
        {
            File.WriteAllText($"{path}.md", report);
            File.WriteAllText($"{path}.json", ComparisonJson.Write(machine, command, comparisons));
            File.WriteAllText($"{path}.svg", ComparisonChart.Write(comparisons[0]));
        }

        return 0;
    }

    private static Comparison Compare(
        string title,
        INameSet names,
        NameList like,
        CompareOptions options,
        List<(string Name, Func<Engines.IEngine> Make)> engines
    )
    {
        var noisy = new QueryMaker(names, options.Seed).Make(options.Each);
        var customers = Customers.Make(options.Customers, names, like);
        List<CompareQuery> warm =
        [
            .. new QueryMaker(names, options.Seed + WarmSeed).Make(options.Each / 4),
            .. Customers.Make(WarmCustomers, names, like, options.Customers),
        ];
        var runner = new EngineRunner(names, noisy, customers, warm, options.Seconds);
        var runs = new List<EngineRun>();
        foreach (var (name, make) in engines)
        {
            var watch = Stopwatch.StartNew();
            runs.AddRange(runner.Run(make()));
            Say($"{title}, {name}: {watch.Elapsed.TotalSeconds:0.0} s");
        }

        Misses(names, noisy, runs[0], options.Misses);
        return new(title, runs);
    }

    // For whoever tunes the score: what was not found, and how like its name it is held to be.
    private static void Misses(INameSet names, List<CompareQuery> noisy, EngineRun ours, int most)
    {
        foreach (var line in (ours.Exactness?.Missed ?? []).Take(MostSaid))
        {
            Say($"missed by the index, found by scanning: {line}");
        }

        var missed = ours.Noisy.Zip(noisy).Where(m => m.First.Rank == 0).GroupBy(m => m.Second.Class);
        foreach (var (_, query) in missed.SelectMany(g => g.Take(most)))
        {
            var listed = names.Texts[query.Target];
            var score = Text.Names.Compare(query.Text, listed, query.Kind).Score;
            Say($"missed, {ComparisonTables.Words(query.Class)}: '{query.Text}' for '{listed}' ({query.Kind}): {score:0.00}");
        }
    }

    private static void Say(string progress) => Console.Error.WriteLine(progress);
}
