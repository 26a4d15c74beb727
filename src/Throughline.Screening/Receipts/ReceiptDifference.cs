namespace Throughline.Screening;

/// <summary>Something that is not as a receipt has it.</summary>
/// <param name="What">What it is: a list file, the program, the rules, the input, rows of the answer.</param>
/// <param name="Expected">What the receipt has.</param>
/// <param name="Found">What there is.</param>
public sealed record ReceiptDifference(string What, string Expected, string Found)
{
    /// <summary>What differs, in a line.</summary>
    public override string ToString() => $"{What}: expected {Expected}, found {Found}";

    /// <summary>What differs between two receipts of one question, in the order list files, program, rules, parameters, query, answer.</summary>
    /// <param name="expected">The receipt.</param>
    /// <param name="found">The receipt of asking again.</param>
    public static IReadOnlyList<ReceiptDifference> Between(Receipt expected, Receipt found)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(found);
        var differences = new List<ReceiptDifference>();
        Lists(expected, found, differences);
        Compare("program", expected.Program, found.Program, differences);
        Compare("rules", expected.Rules, found.Rules, differences);
        Parameters(expected.Parameters, found.Parameters, differences);
        Compare("names", string.Join(", ", expected.Names), string.Join(", ", found.Names), differences);
        Compare($"input {expected.Input?.Path}", Input(expected), Input(found), differences);
        Answers(expected.Result, found.Result, differences);
        return differences;
    }

    private static string Input(Receipt receipt) => receipt.Input is { } input ? $"sha256 {input.Sha256}" : "no file";

    private static void Parameters(ReceiptParameters expected, ReceiptParameters found, List<ReceiptDifference> differences)
    {
        Compare("--as-of", expected.AsOf, found.AsOf, differences);
        Compare("--threshold", $"{expected.Threshold}", $"{found.Threshold}", differences);
        Compare("lowest score shown", $"{expected.Least}", $"{found.Least}", differences);
        Compare("--limit", $"{expected.Limit}", $"{found.Limit}", differences);
        Compare("--authority", All(expected.Authorities), All(found.Authorities), differences);
        Compare("--active-only", $"{expected.ActiveOnly}", $"{found.ActiveOnly}", differences);
        Compare("--format", expected.Format, found.Format, differences);
        Compare("--keep-going", $"{expected.KeepGoing}", $"{found.KeepGoing}", differences);

        static string All(System.Collections.Immutable.ImmutableArray<string> names) => names.IsEmpty ? "all" : string.Join(", ", names);
    }

    private static void Lists(Receipt expected, Receipt found, List<ReceiptDifference> differences)
    {
        var there = found.Lists.ToLookup(l => l.Sha256, StringComparer.Ordinal);
        var byPath = found.Lists.ToDictionary(l => l.Path, StringComparer.Ordinal);
        foreach (var list in expected.Lists.Where(l => !there.Contains(l.Sha256)))
        {
            differences.Add(
                new(
                    $"list file {list.Path}",
                    $"sha256 {list.Sha256}",
                    byPath.TryGetValue(list.Path, out var other) ? $"sha256 {other.Sha256}" : "no such file"
                )
            );
        }

        var wanted = expected.Lists.Select(l => l.Sha256).ToHashSet(StringComparer.Ordinal);
        var paths = expected.Lists.Select(l => l.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var list in found.Lists.Where(l => !wanted.Contains(l.Sha256) && !paths.Contains(l.Path)))
        {
            differences.Add(new($"list file {list.Path}", "no such file", $"sha256 {list.Sha256}"));
        }
    }

    private static void Answers(ReceiptResult expected, ReceiptResult found, List<ReceiptDifference> differences)
    {
        if (expected.Sha256 == found.Sha256 && expected.Rows == found.Rows)
        {
            return;
        }

        Compare("rows answered", $"{expected.Rows}", $"{found.Rows}", differences);
        Compare("rows with a match", $"{expected.Matched}", $"{found.Matched}", differences);
        var block = expected.Blocks.Zip(found.Blocks).TakeWhile(b => b.First == b.Second).Count();
        if (expected.Answers.IsEmpty || found.Answers.IsEmpty)
        {
            var from = ((long)block * expected.BlockRows) + 1;
            differences.Add(
                new(
                    "answer",
                    $"sha256 {expected.Sha256}",
                    $"sha256 {found.Sha256}; the first difference is in rows {from} to {Math.Min(from + expected.BlockRows - 1, Math.Max(expected.Rows, found.Rows))}"
                )
            );
            return;
        }

        for (var i = 0; i < Math.Max(expected.Answers.Length, found.Answers.Length); i++)
        {
            var (left, right) = (expected.Answers.ElementAtOrDefault(i) ?? "nothing", found.Answers.ElementAtOrDefault(i) ?? "nothing");
            if (left != right)
            {
                var at = left.Zip(right).TakeWhile(c => c.First == c.Second).Count();
                differences.Add(new($"answer {i + 1}, from character {at + 1}", Excerpt(left, at), Excerpt(right, at)));
            }
        }
    }

    private static string Excerpt(string line, int at)
    {
        var from = Math.Max(0, at - 20);
        return line[from..Math.Min(line.Length, from + 120)];
    }

    private static void Compare(string what, string expected, string found, List<ReceiptDifference> differences)
    {
        if (expected != found)
        {
            differences.Add(new(what, expected, found));
        }
    }
}
