namespace Throughline.Documents.Layout;

/// <summary>The rules drawn on a page: what a person sees as the frames of boxes and the lines of tables.</summary>
internal sealed class PageRules
{
    /// <summary>A page without rules.</summary>
    public static readonly PageRules None = new([], []);

    // A drawing, a map or hatching; a table of a thousand cells has fewer lines.
    private const int Most = 3000;
    private const double Shortest = 5;

    private readonly List<Rule> _across;
    private readonly List<Rule> _down;

    /// <summary>The rules of a page.</summary>
    /// <param name="across">Horizontal ones.</param>
    /// <param name="down">Vertical ones.</param>
    public PageRules(IReadOnlyCollection<Rule> across, IReadOnlyCollection<Rule> down)
    {
        var isDrawing = across.Count + down.Count > Most;
        _across = isDrawing ? [] : [.. Rule.Joined(across).Where(r => r.To - r.From >= Shortest)];
        _down = isDrawing ? [] : [.. Rule.Joined(down).Where(r => r.To - r.From >= Shortest)];
    }

    /// <summary>True where a vertical rule stands between two words of one line.</summary>
    public bool Parts(LayoutWord left, LayoutWord right)
    {
        var (from, to) = (left.Right - 1, right.Left + 1);
        var middle = (left.Middle + right.Middle) / 2;
        return to - from > 1 && _down.Exists(r => r.At > from && r.At < to && r.From <= middle && r.To >= middle);
    }

    /// <summary>The places of the horizontal rules that lie under most of a stretch, from a height downwards; these part the rows of a table.</summary>
    public List<double> Under(double left, double right, double from) =>
        [.. _across.Where(r => r.At > from && Math.Min(r.To, right) - Math.Max(r.From, left) >= 0.6 * (right - left)).Select(r => r.At)];

    /// <summary>Grids of rules that cross, each with its cells.</summary>
    public List<RuledGrid> Grids()
    {
        var grids = new List<RuledGrid>();
        var left = _across.ToList();
        var leftDown = _down.ToList();
        while (left.Count > 0)
        {
            var (across, down) = (new List<Rule> { left[0] }, new List<Rule>());
            left.RemoveAt(0);
            // Rules that touch what has been found join it, until none does.
            for (var grown = true; grown; )
            {
                var touchingDown = leftDown.FindAll(d => across.Exists(a => Cross(a, d)));
                leftDown.RemoveAll(touchingDown.Contains);
                down.AddRange(touchingDown);
                var touching = left.FindAll(a => touchingDown.Exists(d => Cross(a, d)));
                left.RemoveAll(touching.Contains);
                across.AddRange(touching);
                grown = touchingDown.Count + touching.Count > 0;
            }

            // Two rules across are one row: boxes side by side, or the frame of something else.
            if (across.Count >= 2 && down.Count >= 3)
            {
                grids.Add(new(across, down));
            }
        }

        return grids;
    }

    private static bool Cross(Rule across, Rule down) =>
        down.At >= across.From - Rule.Slack
        && down.At <= across.To + Rule.Slack
        && across.At >= down.From - Rule.Slack
        && across.At <= down.To + Rule.Slack;
}
