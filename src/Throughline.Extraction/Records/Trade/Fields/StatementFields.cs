using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>What a bank's statement says over and under its entries: its days, its balances, its bank.</summary>
internal static partial class StatementFields
{
    private const int HeadLength = 2500;
    private const int TitleLength = 400;
    private const int LongestPeriod = 60;

    [GeneratedRegex(@"\b\p{L}{3,9}\s20[0-9]{2}\b|\b20[0-9]{2}年[0-9]{1,2}月")]
    private static partial Regex MonthAndYear();

    /// <summary>Completes the fields of a statement.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        Period(paper, page);
        Balance(paper, page, "openingBalance");
        Balance(paper, page, "closingBalance");
        Bank(paper, page);
    }

    // "за период с 01.06.2025 по 30.06.2025": both days stand behind one label.
    private static void Period(TradePaper paper, LabelledPage page)
    {
        if (paper["period"] is { } period)
        {
            var text = paper.Document.Text[period.Start..period.End];
            var days = Dates.All(text, paper.Context.Style);
            paper.Remove("period");
            if (days.Count >= 2)
            {
                Add(paper, "from", days[0], period);
                Add(paper, "to", days[1], period);
            }
            else if (days.Count == 0 && Dates.PartOrNull(text.Trim()) is { } part)
            {
                var range = TimeRange.At(part);
                paper.Add(period with { Name = "period", Value = range.ToString() });
            }
        }

        // "Выписка по счету … за август 2025 года"
        if (paper["from"] is null && paper["period"] is null)
        {
            var head = paper.Document.Text[..Math.Min(paper.Document.Text.Length, TitleLength)];
            foreach (Match match in MonthAndYear().Matches(head))
            {
                if (Dates.PartOrNull(match.Value) is { } month)
                {
                    paper.Add(new("period", month.ToString(), match.Index, match.Index + match.Length, match.Index, 0.6));
                    break;
                }
            }
        }

        // "01 Apr 2025 to 30 Apr 2025" alone under the title.
        if (paper["from"] is null && paper["to"] is null && paper["fromDate"] is null && paper["toDate"] is null)
        {
            Alone(paper, page);
        }

        foreach (var (own, name) in new[] { ("fromDate", "from"), ("toDate", "to") })
        {
            if (paper[own] is { } day)
            {
                paper.Remove(own);
                paper.Add(day with { Name = name });
            }
        }
    }

    private static void Alone(TradePaper paper, LabelledPage page)
    {
        foreach (var segment in page.Lines.SelectMany(l => l).TakeWhile(s => s.Start < HeadLength))
        {
            var text = page.TextOf(segment);
            if (
                text.Length < LongestPeriod
                && Dates.All(text, paper.Context.Style) is [var first, var last]
                && Joint().IsMatch(text[first.End..last.Start])
                && text[..first.Start].Count(char.IsLetter) < 6
                && text[last.End..].Count(char.IsLetter) < 3
            )
            {
                var period = new TradeValue("period", text, segment.Start, segment.End, segment.Start, 0.7);
                Add(paper, "from", first, period);
                Add(paper, "to", last, period);
                paper.Remove("period");
                return;
            }
        }
    }

    [GeneratedRegex(@"^\s{0,4}(?:to|till|until|through|по|bis|au|al|do|tot|至|到|[-–—~～])\s{0,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    private static void Add(TradePaper paper, string name, (PartialDate Date, int Start, int End) day, TradeValue period) =>
        paper.Add(new(name, day.Date.ToString(), period.Start + day.Start, period.Start + day.End, period.Start + day.Start, period.Fit));

    /// <summary>Sets a balance to the last figure of its row: the sums of debits and credits stand before it.</summary>
    internal static void Balance(TradePaper paper, LabelledPage page, string name)
    {
        if (paper[name] is not { } value)
        {
            return;
        }

        var line = page.Lines.FirstOrDefault(l => l.Any(s => s.Start <= value.Start && s.End >= value.End));
        if (line.IsDefaultOrEmpty || line[^1].Start <= value.End || !page.IsInTable(line[^1]))
        {
            return;
        }

        if (
            line.Where(s => s.Start > value.End).All(s => Figures.WholeOrNull(page.TextOf(s), paper.Context.Style) is not null)
            && Figures.WholeOrNull(page.TextOf(line[^1]), paper.Context.Style) is { } last
        )
        {
            paper.Set(
                value with
                {
                    Value = Plain.Of(last.Value),
                    Start = line[^1].Start,
                    End = line[^1].End,
                    AnchorStart = line[^1].Start,
                }
            );
        }
    }

    // The bank's name heads the page, or stands behind a label of the account's.
    private static void Bank(TradePaper paper, LabelledPage page)
    {
        if (paper["bank"] is not null)
        {
            return;
        }

        if (paper["accountHolderBank"] is { } labelled)
        {
            paper.Add(labelled with { Name = "bank" });
            return;
        }

        foreach (var segment in page.Lines.SelectMany(l => l).TakeWhile(s => s.Start < HeadLength))
        {
            var text = page.TextOf(segment);
            var name = text[..PartyNames.EndOf(text)];
            if (
                name.Length is > 3 and < 100
                && !name.AsSpan().ContainsAny(':', '：')
                && StatementHead.IsBank(name)
                && !page.IsLabelText(name)
                && !paper.Values.Any(v => v.Value.Start < segment.Start + name.Length && v.Value.End > segment.Start)
            )
            {
                paper.Add(new("bank", ValueReaders.Flat(name), segment.Start, segment.Start + name.Length, segment.Start, 0.6));
                return;
            }
        }
    }
}
