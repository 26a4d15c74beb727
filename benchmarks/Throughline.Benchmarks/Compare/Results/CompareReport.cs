using System.Globalization;
using System.Text;

namespace Throughline.Benchmarks.Compare.Results;

/// <summary>The whole report in Markdown: what was measured on what, the tables, how each engine was used, the peers' published figures.</summary>
internal static class CompareReport
{
    /// <summary>The report.</summary>
    public static string Write(Machine machine, string command, IReadOnlyList<Comparison> comparisons)
    {
        var text = new StringBuilder();
        text.AppendLine("# Name search side by side").AppendLine();
        text.AppendLine(
                CultureInfo.InvariantCulture,
                $"`dotnet run -c Release --project benchmarks/Throughline.Benchmarks -- {command}`, {machine.Date}, commit {machine.Commit}, on {machine.Processor}, {machine.Cores} cores, {machine.MemoryGigabytes:0.#} GB, {machine.System}, {machine.Runtime}."
            )
            .AppendLine(
                "One run, the same names, the same queries, one thread each. CPU time is that of the process with all its threads; PostgreSQL's is that of its backend. Wall times are noisy where other work shares the machine."
            )
            .AppendLine();
        foreach (var comparison in comparisons)
        {
            text.Append(ComparisonTables.Write(comparison));
        }

        text.AppendLine("## How each engine was used").AppendLine();
        foreach (var run in comparisons[0].Runs)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{run.Name}**: {run.How}.");
        }

        return text.AppendLine().Append(Peers).Append(Queries).ToString();
    }

    private const string Peers = """
        ## The screening engines of others, measured or published elsewhere, not in this run
        | engine | figure | source |
        |---|---|---|
        | yente, logic-v2 (its default) | about 4 requests/s a virtual CPU | published: yente, docs/deploy/scaling.md |
        | yente, logic-v1 | about 15 requests/s a virtual CPU | published, same page |
        | nomenklatura logic-v2, whole OFAC SDN of July 2021 by brute force | 1.6 queries/s a core; p50 0.62 s, p95 0.97 s | measured on another machine (shared Xeon, ±30 %) |
        | watchman, same list, with its index | 71–80 queries/s a core; p50 0.36–2.1 ms, p99 59 ms | measured on the same other machine, 1,000 mixed queries |
        | watchman, memory | about 1,200 bytes a name | measured on the same other machine |

        They compare whole entities over HTTP or in their own process; the figures of this run are for names. They stand here for scale only.

        """;

    private const string Queries = """

        ## The queries
        Names and queries come from a seed; `names` prints some. The rules that change a name are written for this benchmark and share no table with the
        product: slips of neighbouring keys (QWERTY, ЙЦУКЕН), five published romanizations of Russian, Wade-Giles, passport spellings of Arabic names,
        the registers' abbreviations of legal forms, the post's abbreviations of business words. Queries without the middle name or with initials are only
        asked where what is left still singles out one name of the list. No two names of the list have the same words, so a query has one right answer;
        a query with typos can still come nearer to another name than to its own, for every engine alike. The engines that rank without a threshold
        (FTS5, Lucene, DuckDB, the scan) return ten names for everybody; "with hits" says for how many customers an analyst would see anything.

        """;
}
