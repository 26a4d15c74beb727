using System.Diagnostics;
using System.Globalization;
using Throughline.Text;

namespace Throughline.Benchmarks;

/// <summary>
/// Compares the labelled pairs of names over and over: microseconds of processor time and bytes allocated a pair, unprepared with reasons, and
/// prepared. <c>dotnet run -c Release --project benchmarks/Throughline.Benchmarks -- names [CASES.CSV]</c>.
/// </summary>
internal static class NamePairsBenchmark
{
    private const int Rounds = 40;
    private const int SettleMilliseconds = 300;

    /// <summary>Prints mean and 95th percentile over the pairs.</summary>
    public static int Run(string path)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine(
                $"pairs of names '{path}': expected a CSV file with the columns case_group,schema,name1,name2; not found"
            );
            return 2;
        }

        var pairs = File.ReadLines(path).Skip(1).Select(Cells).Select(c => (Kind: KindOf(c[1]), Left: c[2], Right: c[3])).ToList();
        Report("unprepared, with reasons", pairs, p => Names.Compare(p.Left, p.Right, p.Kind).Score);
        Report("prepare one name", pairs, p => Names.Prepare(p.Left, p.Kind).Tokens.Length);
        var prepared = pairs.ConvertAll(p => (Left: Names.Prepare(p.Left, p.Kind), Right: Names.Prepare(p.Right, p.Kind)));
        Report("prepared, score alone", prepared, p => Names.Score(p.Left, p.Right));
        Report("prepared, with reasons", prepared, p => Names.Compare(p.Left, p.Right).Score);
        var strangers = prepared.ConvertAll(p => (p.Left, prepared[(prepared.FindIndex(q => q == p) * 7 + 11) % prepared.Count].Right));
        Report("prepared, strangers", strangers, p => Names.Score(p.Left, p.Right));
        return 0;
    }

    private static void Report<T>(string what, List<T> pairs, Func<T, double> compare)
    {
        for (var i = 0; i < Rounds * pairs.Count; i++)
        {
            compare(pairs[i % pairs.Count]);
        }

        Thread.Sleep(SettleMilliseconds);
        var best = new double[pairs.Count];
        Array.Fill(best, double.MaxValue);
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < pairs.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                sum += compare(pairs[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var pair in pairs)
            {
                sum += compare(pair);
            }
        }

        var compared = Rounds * pairs.Count;
        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / compared;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - bytes) / compared;
        Array.Sort(best);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -26} mean {each, 7:0.00} µs CPU, p95 {best[(int)(best.Length * 0.95)], 7:0.00} µs, {allocated, 6} B a pair (check {sum / compared:0.0})"
            )
        );
    }

    private static NameKind KindOf(string schema) =>
        schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" => NameKind.Organization,
            "Vessel" => NameKind.Thing,
            _ => NameKind.Unknown,
        };

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; )
        {
            var isQuoted = at < line.Length && line[at] == '"';
            var end = isQuoted ? line.IndexOf("\",", at + 1, StringComparison.Ordinal) : line.IndexOf(',', at);
            end = end < 0 ? line.Length - (isQuoted ? 1 : 0) : end;
            cells.Add(line[(isQuoted ? at + 1 : at)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
            at = end + (isQuoted ? 2 : 1);
        }

        return cells;
    }
}
