namespace Throughline.Extraction.Records;

/// <summary>A line of a ticket with its cells, times and days.</summary>
internal sealed class TravelLine
{
    /// <summary>Longer lines are running text, whose days and times are no timetable.</summary>
    private const int Longest = 400;

    private TravelLine(string text, int start) => (Text, Start) = (text, start);

    /// <summary>The text of the line.</summary>
    public string Text { get; }

    /// <summary>Where it starts in the document.</summary>
    public int Start { get; }

    /// <summary>The cells from left to right.</summary>
    public List<TravelCell> Cells { get; } = [];

    /// <summary>The times of day in it.</summary>
    public List<TravelTime> Times { get; private set; } = [];

    /// <summary>The days in it.</summary>
    public List<TravelDay> Days { get; private set; } = [];

    /// <summary>The lines of a stretch of text.</summary>
    public static List<TravelLine> Of(string text, int start, int end)
    {
        var lines = new List<TravelLine>();
        for (var at = start; at < end; )
        {
            var stop = text.IndexOf('\n', at, end - at);
            stop = stop < 0 ? end : stop;
            var line = new TravelLine(text[at..stop].TrimEnd('\r'), at);
            line.Split();
            if (line.Text.Length <= Longest)
            {
                line.Days = TravelDay.Find(line.Text, at);
            }

            line.Times =
                line.Text.Length > Longest
                    ? []
                    : [.. TravelTime.Find(line.Text, at).Where(t => !line.Days.Exists(d => t.Start < d.End && d.Start < t.End))];
            lines.Add(line);
            at = stop + 1;
        }

        return lines;
    }

    /// <summary>The line of one cell alone, at its place.</summary>
    public TravelLine Of(TravelCell cell)
    {
        var line = new TravelLine(cell.Text, cell.Start);
        line.Cells.Add(cell with { Column = 0 });
        line.Days = [.. Days.Where(d => d.Start >= cell.Start && d.End <= cell.End)];
        line.Times = [.. Times.Where(t => t.Start >= cell.Start && t.End <= cell.End)];
        return line;
    }

    private void Split()
    {
        var at = 0;
        while (at < Text.Length)
        {
            while (at < Text.Length && (char.IsWhiteSpace(Text[at]) || Text[at] is '|' or '*'))
            {
                at++;
            }

            var end = at;
            while (end < Text.Length && !IsGap(end))
            {
                end++;
            }

            var stop = end;
            while (stop > at && (char.IsWhiteSpace(Text[stop - 1]) || Text[stop - 1] == '*'))
            {
                stop--;
            }

            if (stop > at)
            {
                Cells.Add(new(Text[at..stop], Start + at, at));
            }

            at = Math.Max(end, at + 1);
        }
    }

    private bool IsGap(int at) =>
        Text[at] is '|' or '\t' || Text[at] is ' ' or '\u00a0' && at + 1 < Text.Length && Text[at + 1] is ' ' or '\u00a0' or '\t';
}
