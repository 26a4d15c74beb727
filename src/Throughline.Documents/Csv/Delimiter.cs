namespace Throughline.Documents.Csv;

/// <summary>Finds the delimiter of a table in text: the one that parts many lines into the same number of fields.</summary>
internal static class Delimiter
{
    private const int Lines = 60;
    private static readonly char[] s_candidates = ['\t', ';', ',', '|'];

    /// <summary>Null where the text is no table.</summary>
    /// <param name="text">The text.</param>
    /// <param name="named">The file's name says that it is one, so weaker signs do.</param>
    public static char? SniffOrNull(string text, bool named)
    {
        var (best, bestScore) = ((char?)null, 0.0);
        foreach (var candidate in s_candidates)
        {
            var score = Score(text, candidate, named);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private static double Score(string text, char delimiter, bool named)
    {
        var counts = new List<int>();
        var longest = 0;
        foreach (var record in CsvRecords.Of(text, delimiter).Take(Lines))
        {
            if (record is [{ Length: 0 }])
            {
                continue;
            }

            counts.Add(record.Count);
            longest = Math.Max(longest, record.Max(f => f.Length));
        }

        if (counts.Count < 2)
        {
            return named && counts is [> 1] ? 1 : 0;
        }

        // A title and "label: value" lines above the table have one field each.
        var share = 1.0;
        if (named && counts.Count(c => c > 1) >= 2)
        {
            share = (double)counts.Count(c => c > 1) / counts.Count;
            counts.RemoveAll(c => c == 1);
        }

        var mode = counts.GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First();
        var agreement = (double)mode.Count() / counts.Count;
        if (mode.Key < 2)
        {
            return 0;
        }

        // Prose has commas too, in other numbers on each line, and long sentences between them.
        var enough = named
            ? agreement >= 0.4
            : agreement >= (delimiter == ',' ? 0.95 : 0.9)
                && counts.Count >= 3
                && mode.Key >= (delimiter == ',' ? 3 : 2)
                && longest < 400
                && Headed(text, delimiter);
        return enough ? share * agreement * mode.Key : 0;
    }

    /// <summary>The first record of a table names columns: no empty, no long field and no sentence.</summary>
    private static bool Headed(string text, char delimiter) =>
        CsvRecords.Of(text, delimiter).First() is { } head && head.All(f => f.Length is > 0 and < 60 && !f.EndsWith('.'));
}
