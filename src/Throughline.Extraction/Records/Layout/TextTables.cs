using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>The document's tables, with those that its text shows by alignment only.</summary>
internal static class TextTables
{
    // After so many lines that are no row, the table has ended.
    private const int Patience = 4;

    /// <summary>The tables in text order.</summary>
    public static List<Table> With(Document document, PageLines lines)
    {
        var tables = document.Tables.ToList();
        for (var i = 0; i < lines.Lines.Count; i++)
        {
            var head = lines.Lines[i];
            if (head.Length < 3 || IsInTable(document, head[0].Start) || !IsHead(document.Text, head))
            {
                continue;
            }

            var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
            rows.Add([.. head.Select((s, column) => Cell(document.Text, s.Start, s.End, 0, column, i))]);
            var idle = 0;
            var last = i;
            for (var line = i + 1; line < lines.Lines.Count && idle < Patience; line++)
            {
                var segments = lines.Lines[line];
                if (segments.Length < 2 || IsInTable(document, segments[0].Start))
                {
                    idle++;
                    continue;
                }

                rows.Add(Row(document.Text, head, segments, rows.Count, line));
                (idle, last) = (0, line);
            }

            if (rows.Count > 1)
            {
                var end = lines.Lines[last][^1].End;
                tables.Add(new("", document.PageAt(head[0].Start) ?? 1, head[0].Start, end, rows.ToImmutable()));
                i = last;
            }
        }

        return [.. tables.OrderBy(t => t.Start)];
    }

    private static bool IsHead(string text, ImmutableArray<Segment> segments)
    {
        var known = 0;
        foreach (var segment in segments)
        {
            var words = text[segment.Start..segment.End];
            if (words.Length > 50 || words.Count(char.IsAsciiDigit) > 2 || words.EndsWith(':'))
            {
                return false;
            }

            known += TermLexicon.ReadOrNull(words) is { Coverage: >= 0.6 } ? 1 : 0;
        }

        return known >= 3 && known * 2 >= segments.Length;
    }

    private static ImmutableArray<Cell> Row(string text, ImmutableArray<Segment> head, ImmutableArray<Segment> segments, int row, int line)
    {
        var spans = new SortedDictionary<int, (int Start, int End)>();
        foreach (var segment in segments)
        {
            var column = ColumnOf(head, segment);
            spans[column] = spans.TryGetValue(column, out var span) ? (span.Start, segment.End) : (segment.Start, segment.End);
        }

        return [.. spans.Select(s => Cell(text, s.Value.Start, s.Value.End, row, s.Key, line))];
    }

    private static int ColumnOf(ImmutableArray<Segment> head, Segment segment)
    {
        var (best, score) = (0, double.MinValue);
        for (var i = 0; i < head.Length; i++)
        {
            // Overlap where there is one, else the gap between the two as a negative score.
            var overlap = Math.Min(head[i].Right, segment.Right) - Math.Max(head[i].Left, segment.Left);
            if (overlap > score)
            {
                (best, score) = (i, overlap);
            }
        }

        return best;
    }

    private static Cell Cell(string text, int start, int end, int row, int column, int line) =>
        new(
            row,
            column,
            start,
            end,
            text[start..end],
            string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {column + 1}")
        );

    private static bool IsInTable(Document document, int at)
    {
        foreach (var table in document.Tables)
        {
            if (at >= table.Start && at < table.End)
            {
                return true;
            }
        }

        return false;
    }
}
