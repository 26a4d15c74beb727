using System.Diagnostics;
using System.Globalization;
using Throughline.Benchmarks.Compare;
using Throughline.Benchmarks.Compare.Queries;
using Throughline.Benchmarks.MadeNames;
using Throughline.Screening;
using Throughline.Text;

namespace Throughline.Benchmarks.Index;

/// <summary>
/// The name index at its goals: <c>index [--names N] [--queries N] [--out PATH] [--without-sdn]</c>. For work on the search alone
/// <c>--queries-of FILE</c> asks the customers alone, at the usual threshold and without a cache, of an index that is built there the first time and kept;
/// <c>--slowest N</c> names those that took longest.
/// </summary>
internal static class IndexCommand
{
    private const ulong Seed = 1;

    /// <summary>Measures and prints; writes a report where told to.</summary>
    public static int Run(string[] words)
    {
        var names = Number(words, "--names", 2_000_000);
        var queries = Number(words, "--queries", 20_000);
        var results = new IndexResults();
        var list = new NameList(new NameSources(), names, Seed);
        var customers = Prepared(Customers.Make(queries, list, list));
        if (Option(words, "--queries-of") is { } kept)
        {
            return AskOnly(results, kept, list, customers, Number(words, "--slowest", 0));
        }

        var noisy = Prepared(new QueryMaker(list, Seed).Make(Math.Max(20, queries / 40)));
        Measure(results, $"{names:#,0} names", [.. Indexed(list)], [("customers", customers), ("listed names changed", noisy)]);
        if (Array.IndexOf(words, "--without-sdn") < 0)
        {
            var sdn = new ListedSet(ListedNames.OfOfac("lists/us_ofac/bench2021-07_sdn.csv.xz", "lists/us_ofac/bench2021-07_alt.csv.xz"));
            var mixed = Prepared(new QueryMaker(sdn, Seed).Make(400)).Concat(Prepared(Customers.Make(4000, sdn, list))).ToArray();
            Random.Shared.Shuffle(mixed);
            Measure(
                results,
                $"OFAC SDN of July 2021, {sdn.Texts.Length:#,0} names",
                [.. Indexed(sdn)],
                [("half listed names changed, half customers", mixed)]
            );
        }

        var report = results.Markdown(Machine.Here(), $"index --names {names}");
        Console.WriteLine(report);
        if (Option(words, "--out") is { } path)
        {
            File.WriteAllText($"{path}.md", report);
            File.WriteAllText($"{path}.json", results.Json(Machine.Here(), $"index --names {names}"));
        }

        return 0;
    }

    /// <summary>Opens an index and asks one question, in a process of its own, and prints the milliseconds of both.</summary>
    public static int Open(string path, string query)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), CpuClock.Here());
        using var index = NameIndex.Open(path);
        var (opened, openedCpu) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (CpuClock.Here() - cpu) / 1e6);
        var hits = new List<NameHit>();
        index.Search(Names.Prepare(query, NameKind.Person), 0.7, hits);
        var (answered, answeredCpu) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (CpuClock.Here() - cpu) / 1e6);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{opened:0.0} {answered:0.0} {openedCpu:0.0} {answeredCpu:0.0} {hits.Count}")
        );
        return 0;
    }

    private static int AskOnly(IndexResults results, string path, NameList list, (string Text, NameKind Kind)[] customers, int slowest)
    {
        if (!File.Exists(path))
        {
            var cpu = CpuClock.Here();
            NameIndex.Build([.. Indexed(list)], path);
            results.Add("kept index", "build, processor time", (CpuClock.Here() - cpu) / 1e9, "s");
        }

        using var index = NameIndex.Open(path, 0);
        QueryRun.Measure(results, "kept index", "customers, threshold 0.7, no cache", index, customers, 0.7, slowest);
        return 0;
    }

    private static void Measure(
        IndexResults results,
        string title,
        IndexedName[] names,
        (string Name, (string Text, NameKind Kind)[] Queries)[] sets
    )
    {
        var path = Path.Combine(Path.GetTempPath(), $"throughline-bench-{Environment.ProcessId}.names");
        try
        {
            var (wall, cpu) = (Stopwatch.GetTimestamp(), CpuClock.Here());
            NameIndex.Build(names, path);
            results.Add(title, "build", Stopwatch.GetElapsedTime(wall).TotalSeconds, "s wall");
            results.Add(title, "build, processor time", (CpuClock.Here() - cpu) / 1e9, "s");
            results.Add(title, "file", new FileInfo(path).Length / (double)names.Length, "bytes a name");
            foreach (var (what, value) in OpenElsewhere(path))
            {
                results.Add(
                    title,
                    what,
                    value,
                    what.EndsWith("time", StringComparison.Ordinal) ? "ms, own process" : "ms wall, own process"
                );
            }

            foreach (var (name, queries) in sets)
            {
                foreach (var cached in (int[])[0, NameIndex.CachedWords])
                {
                    using var index = NameIndex.Open(path, cached);
                    foreach (var threshold in (double[])[0.7, 0.85])
                    {
                        var how = string.Create(
                            CultureInfo.InvariantCulture,
                            $"{name}, threshold {threshold}, {(cached == 0 ? "no cache" : "cache")}"
                        );
                        QueryRun.Measure(results, title, how, index, queries, threshold);
                    }
                }
            }

            using var scanned = NameIndex.Open(path);
            ScanRun.Measure(results, title, scanned, sets[0].Queries);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<(string, double)> OpenElsewhere(string path)
    {
        using var other = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["index-open", path, "Volodymyr Petrenko"])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = other.StandardOutput.ReadToEnd().Split(' ');
        other.WaitForExit();
        yield return ("open, processor time", double.Parse(said[2], CultureInfo.InvariantCulture));
        yield return ("open and first answer, processor time", double.Parse(said[3], CultureInfo.InvariantCulture));
        yield return ("open", double.Parse(said[0], CultureInfo.InvariantCulture));
        yield return ("open and first answer", double.Parse(said[1], CultureInfo.InvariantCulture));
    }

    private static IEnumerable<IndexedName> Indexed(INameSet set)
    {
        for (var i = 0; i < set.Texts.Length; i++)
        {
            yield return new(set.Texts[i], set.Kinds[i], i);
        }
    }

    private static (string, NameKind)[] Prepared(List<CompareQuery> queries) => [.. queries.Select(q => (q.Text, q.Kind))];

    private static int Number(string[] words, string name, int otherwise) =>
        Option(words, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private static string? Option(string[] words, string name) =>
        Array.IndexOf(words, name) is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : null;
}
