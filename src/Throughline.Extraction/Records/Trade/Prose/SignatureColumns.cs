namespace Throughline.Extraction.Records.Trade;

/// <summary>Who signs for each side at the foot of a deed: under the side's word a line to sign on with a name, the sides side by side or one below the other.</summary>
internal static class SignatureColumns
{
    private const int MostLines = 12;

    /// <summary>Adds those who sign where the text of the deed names nobody.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        var foot = paper.Goods.Lines.Count > 0 ? paper.Goods.Lines[^1].End : page.Text.Length / 3;
        foreach (var segment in page.Lines.SelectMany(l => l).Where(s => s.Start >= foot))
        {
            if (SideOrNull(page, segment) is { } side && paper[side] is not null && paper[LabelHit.PartName(side, "signatory")] is null)
            {
                Side(paper, page, segment, LabelHit.PartName(side, "signatory"));
            }
        }
    }

    private static string? SideOrNull(LabelledPage page, Segment segment) =>
        page.HitsOf(segment) is [{ Party: null, Part: null, Field: { Type: FieldType.Party, IsPart: false } field } hit]
        && hit.Start - segment.Start < 3
        && hit.End >= segment.End - 1
            ? field.Name
            : null;

    private static void Side(TradePaper paper, LabelledPage page, Segment head, string name)
    {
        for (var i = head.Line + 1; i < Math.Min(page.Lines.Count, head.Line + MostLines); i++)
        {
            var line = page.Lines[i];
            // In columns the one that begins where the head does, or under it.
            var under = line.Where(s => s.Left < head.Right + 30).LastOrDefault(s => s.Right > head.Left - 5 && s.Left < head.Right);
            under ??= line.FirstOrDefault(s => Math.Abs(s.Left - head.Left) < 5);
            if (under is null)
            {
                continue;
            }

            if (SideOrNull(page, under) is not null)
            {
                return;
            }

            if (SignedNames.OrNull(paper, under, page.TextOf(under)) is { } person)
            {
                paper.Add(person with { Name = name });
                return;
            }
        }
    }
}
