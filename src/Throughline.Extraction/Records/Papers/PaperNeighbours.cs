namespace Throughline.Extraction.Records;

/// <summary>The places where the value of a label may stand: behind it, right of it, below it; each with a weight for its geometry.</summary>
internal static class PaperNeighbours
{
    private const double InRun = 1.0;
    private const double AtRight = 0.95;
    private const double AtBelow = 0.85;
    private const double FartherBelow = 0.55;
    private const double BelowLines = 2.2;

    /// <summary>The places, likeliest first by geometry; the reader of a field decides by type.</summary>
    public static IEnumerable<PaperFind> Of(PaperSheet sheet, PaperRun run, PaperLabel label)
    {
        var (start, end) = Behind(run, label);
        if (start < end)
        {
            yield return new(run, start, end, InRun, run);
        }

        var isLast = run.Labels.TrueForAll(l => l.Start <= label.Start);
        if (isLast)
        {
            var skipped = 0;
            foreach (var right in sheet.Right(run))
            {
                if (IsPunctuation(right.Text))
                {
                    continue;
                }

                // A label beside a label: a row of heads, whose values stand below; or two pairs on one line.
                if (right.LabelShare > 0.9 && right.Amounts.Count == 0)
                {
                    break;
                }

                yield return new(right, Lead(right.Text), right.Text.Length, AtRight - (0.2 * skipped), run);
                if (++skipped > 1)
                {
                    break;
                }
            }
        }

        var (left, edge) = run.Span(label.Start, label.End);
        var seen = 0;
        foreach (var below in sheet.Below(run, left - 2, Math.Max(edge, left + 20) + 2, BelowLines))
        {
            if (below.LabelShare > 0.9 && below.Amounts.Count == 0)
            {
                yield break;
            }

            yield return new(below, Lead(below.Text), below.Text.Length, seen == 0 ? AtBelow : FartherBelow, run);
            if (++seen > 1)
            {
                yield break;
            }
        }
    }

    /// <summary>The stretch behind a label up to the next one.</summary>
    public static (int Start, int End) Behind(PaperRun run, PaperLabel label)
    {
        var next = run.Labels.Find(l => l.Start >= label.End && l.Key is not ("bareNumber" or "doc" or "name"));
        var (start, end) = (label.End, next?.Start ?? run.Text.Length);
        while (
            start < end
            && (
                char.IsWhiteSpace(run.Text[start])
                || run.Text[start]
                    is ':'
                        or '：'
                        or '.'
                        or '#'
                        or '№'
                        or '='
                        or '-'
                        or '–'
                        or ')'
                        or '）'
                        or '°'
                        or 'º'
                        or ','
                        or '*'
                        or '_'
            )
        )
        {
            start++;
        }

        while (
            end > start
            && (char.IsWhiteSpace(run.Text[end - 1]) || run.Text[end - 1] is ',' or ';' or '；' or '，' or '(' or '（' or '|' or '/')
        )
        {
            end--;
        }

        return (start, end);
    }

    // ": R-17" where the colons stand under one another.
    private static int Lead(string text)
    {
        var start = 0;
        while (start < text.Length - 1 && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '：' or '='))
        {
            start++;
        }

        return start;
    }

    private static bool IsPunctuation(string text) => !text.Any(char.IsLetterOrDigit);
}
