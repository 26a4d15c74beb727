namespace Throughline.Extraction.Records.Trade;

/// <summary>A label whose bracket runs on in the next line of its box: <c>1. Goods consigned from (exporter's name,</c> over <c>address, country)</c>.</summary>
internal static class WrappedLabel
{
    private const int LongestTail = 60;

    // Widths of a line's height: a tail begins where its label does.
    private const double Slack = 4;

    /// <summary>The second line of the label; null where the label ends in its line.</summary>
    public static Segment? TailOrNull(LabelledPage page, Segment segment, List<LabelHit> hits)
    {
        var text = page.TextOf(segment);
        if (
            hits[0].Start - segment.Start > Slack
            || text.AsSpan().LastIndexOfAny('(', '（') is not (> 0 and var open)
            || text.AsSpan(open).IndexOfAny(')', '）') >= 0
            || hits[0].End - segment.Start < open
            || text.AsSpan(open).ContainsAnyInRange('0', '9')
            || segment.Line + 1 >= page.Lines.Count
        )
        {
            return null;
        }

        return
            page.Lines[segment.Line + 1].FirstOrDefault(s => Math.Abs(s.Left - segment.Left) <= Slack) is { } tail
            && page.TextOf(tail) is { Length: < LongestTail } rest
            && rest.TrimEnd(' ', ':', '：')[^1] is ')' or '）'
            && rest.AsSpan().IndexOfAny('(', '（') < 0
            && !rest.AsSpan().ContainsAnyInRange('0', '9')
            ? tail
            : null;
    }
}
