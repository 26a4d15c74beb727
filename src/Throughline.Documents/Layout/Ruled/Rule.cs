namespace Throughline.Documents.Layout;

/// <summary>A straight line drawn along one axis of a page, in points from the top left corner.</summary>
/// <param name="At">Its place across: x of a vertical rule, y of a horizontal one.</param>
/// <param name="From">Where it begins along its axis.</param>
/// <param name="To">Where it ends, not before <paramref name="From"/>.</param>
internal readonly record struct Rule(double At, double From, double To)
{
    /// <summary>Lines that are drawn this near to each other are one: frames of neighbouring cells, both sides of a thin box.</summary>
    public const double Slack = 3;

    /// <summary>Joins rules that lie on one line and touch or overlap; the result is in order of place, then of begin.</summary>
    public static List<Rule> Joined(IEnumerable<Rule> rules)
    {
        var joined = new List<Rule>();
        foreach (var line in Lines([.. rules.OrderBy(r => r.At).ThenBy(r => r.From)]))
        {
            var at = line.Average(r => r.At);
            var (from, to) = (double.NaN, double.NaN);
            foreach (var rule in line.OrderBy(r => r.From))
            {
                if (rule.From <= to + Slack)
                {
                    to = Math.Max(to, rule.To);
                    continue;
                }

                if (!double.IsNaN(from))
                {
                    joined.Add(new(at, from, to));
                }

                (from, to) = (rule.From, rule.To);
            }

            joined.Add(new(at, from, to));
        }

        return joined;
    }

    private static IEnumerable<List<Rule>> Lines(List<Rule> sorted)
    {
        for (var i = 0; i < sorted.Count; )
        {
            var first = i;
            while (i < sorted.Count && sorted[i].At - sorted[first].At <= Slack)
            {
                i++;
            }

            yield return sorted.GetRange(first, i - first);
        }
    }
}
