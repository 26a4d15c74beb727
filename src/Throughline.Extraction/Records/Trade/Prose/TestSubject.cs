namespace Throughline.Extraction.Records.Trade;

/// <summary>What a report of a test says in its title and beside its place: <c>протокол испытаний насоса ЦНС-180</c>, <c>г. Сысерть … 18 октября 2024 г.</c></summary>
internal static class TestSubject
{
    private const int TitleLines = 3;
    private const int HeadLines = 12;

    /// <summary>Adds the object and the day that no label gave.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        if (paper["documentType"] is not { } title)
        {
            return;
        }

        var lines = page.Lines.Where(l => !l.IsEmpty && l[^1].End > title.End).ToList();
        if (paper["model"] is null && paper["goods"] is null)
        {
            foreach (var segment in lines.Take(TitleLines).SelectMany(l => l))
            {
                var from = Math.Max(segment.Start, title.End);
                var number = paper["number"] is { } own && own.Start >= from && own.End <= segment.End ? own.End : from;
                if (segment.End > number && Designations.FindOrNull(page.Text[number..segment.End]) is var (name, start))
                {
                    paper.Add(new("model", name, number + start, number + start + name.Length, number + start, 0.7));
                    break;
                }
            }
        }

        if (
            paper["model"] is null
            && paper["goods"] is { } goods
            && Designations.FindOrNull(page.Text[goods.Start..goods.End]) is var (model, place)
            && Designations.IsName(page.Text[goods.Start..goods.End], place)
        )
        {
            paper.Add(new("model", model, goods.Start + place, goods.Start + place + model.Length, goods.Start + place, 0.7));
        }

        if (paper["date"] is null)
        {
            foreach (var segment in lines.Take(HeadLines).Where(l => l.Length < 3).Select(l => l[^1]))
            {
                if (Dates.WholeOrNull(page.TextOf(segment), paper.Context.Style) is { } day)
                {
                    paper.Add(new("date", day.ToString(), segment.Start, segment.End, segment.Start, 0.7));
                    break;
                }
            }
        }
    }
}
