namespace Throughline.Documents.Zones;

/// <summary>Finds runs of teasers: short groups of lines that repeat headline, date, summary and "read more".</summary>
internal static class Teasers
{
    private const int LongestCycle = 5;
    private const int LongestText = 600;

    /// <summary>For each line whether it belongs to a teaser.</summary>
    public static bool[] Find(List<NewsLine> lines)
    {
        var noise = new bool[lines.Count];
        var ends = Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind == LineKind.ReadMore).ToList();
        for (var k = 0; k < ends.Count; k++)
        {
            // A cycle lies between two "read more"; the first one is as long as the second.
            var next = k + 1 < ends.Count ? ends[k + 1] - ends[k] : 0;
            var start =
                k > 0 && ends[k] - ends[k - 1] <= LongestCycle ? ends[k - 1] + 1
                : next is > 1 and <= LongestCycle ? Math.Max(0, ends[k] - next + 1)
                : ends[k];
            start = Headline(lines, start, ends[k]);
            if (lines.Skip(start).Take(ends[k] - start).Sum(l => l.Text.Length) <= LongestText)
            {
                Array.Fill(noise, true, start, ends[k] - start + 1);
            }

            noise[ends[k]] = true;
        }

        Dated(lines, noise);
        return noise;
    }

    /// <summary>The first cycle begins with a headline: leave out the article's last paragraph and its own foot.</summary>
    private static int Headline(List<NewsLine> lines, int start, int end)
    {
        while (start < end && lines[start].Kind is LineKind.Prose or LineKind.Date or LineKind.Tags or LineKind.Byline)
        {
            start++;
        }

        return start;
    }

    /// <summary>Teasers without "read more": headline and date, two or more times in a row, after an article.</summary>
    private static void Dated(List<NewsLine> lines, bool[] noise)
    {
        var article = lines.FindIndex(l => l.Kind == LineKind.Prose && l.Weight >= 120);
        if (article < 0)
        {
            return;
        }

        var heads = Enumerable
            .Range(article + 1, Math.Max(0, lines.Count - article - 2))
            .Where(i => lines[i].Kind == LineKind.Short && lines[i + 1].Kind == LineKind.Date && Words(lines[i].Text) >= 3)
            .ToList();
        for (var k = 0; k + 1 < heads.Count; k++)
        {
            if (heads[k + 1] - heads[k] is > 1 and <= 3)
            {
                Array.Fill(noise, true, heads[k], heads[k + 1] - heads[k]);
                Array.Fill(noise, true, heads[k + 1], 2);
                if (k + 2 == heads.Count && heads[k + 1] - heads[k] == 3 && heads[k + 1] + 2 < lines.Count)
                {
                    noise[heads[k + 1] + 2] = true; // the last one's summary
                }
            }
        }
    }

    private static int Words(string line) =>
        line.Any(c => c >= '\u4e00') ? line.Length / 2 : line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
