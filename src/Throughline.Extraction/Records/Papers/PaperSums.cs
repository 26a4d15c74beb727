namespace Throughline.Extraction.Records;

/// <summary>Collects a paper's amounts with the labels beside, above, or before them.</summary>
internal static class PaperSums
{
    private static readonly string[] s_keys = ["total", "net", "tax", "discount", "rounding", "cash", "change", "charge", "count"];

    /// <summary>Every amount, in order.</summary>
    public static List<PaperSum> Of(PaperSheet sheet)
    {
        var sums = new List<PaperSum>();
        var heads = new List<PaperRun>();
        var headLine = -10;
        foreach (var line in sheet.Lines)
        {
            // A row of heads: two labels of sums and no figure.
            if (
                line.Count >= 2
                && line.Count(r => r.Labels.Exists(IsSum) && r.Amounts.TrueForAll(a => !a.IsMoney)) >= 2
                && line.TrueForAll(r => r.Amounts.TrueForAll(a => !a.IsMoney))
            )
            {
                (heads, headLine) = (line, line[0].Line);
            }

            var parts = NetTaxTotal(line);
            var money = line.Sum(r => r.Amounts.Count(a => a is { IsMoney: true, IsPercent: false }));
            foreach (var run in line)
            {
                foreach (var amount in run.Amounts)
                {
                    if (!amount.IsPercent)
                    {
                        var sum = Read(sheet, run, amount, money <= 1, run.Line - headLine is > 0 and < 6 ? heads : []);
                        sums.Add(parts.TryGetValue(amount, out var key) ? sum with { Key = key, Weight = Math.Max(0.9, sum.Weight) } : sum);
                    }
                }
            }
        }

        // Recognition errs where a text layer does not.
        if (sheet.Document.Words.Any(w => w.Certainty is < 1))
        {
            sums.AddRange(PaperMisreadings.Of(sums).ToList());
        }

        return sums;
    }

    // A row of sums such as "Total | 100.00 | X | 20.00 | 120.00": the first and the second add up to the last.
    private static Dictionary<PaperAmount, string> NetTaxTotal(List<PaperRun> line)
    {
        var keys = new Dictionary<PaperAmount, string>(ReferenceEqualityComparer.Instance);
        var amounts = line.SelectMany(r => r.Amounts).Where(a => a is { IsMoney: true, IsPercent: false }).ToList();
        if (
            amounts.Count == 3
            && amounts[0].Value > amounts[1].Value
            && amounts[1].Value > 0
            && amounts[0].Value + amounts[1].Value == amounts[2].Value
            && line.Find(r => r.Labels.Exists(l => l.Key == "total")) is { } label
            && label.Right <= line.First(r => r.Amounts.Contains(amounts[0])).Left + 1
        )
        {
            (keys[amounts[0]], keys[amounts[1]], keys[amounts[2]]) = ("net", "tax", "total");
        }

        return keys;
    }

    private static PaperSum Read(PaperSheet sheet, PaperRun run, PaperAmount amount, bool isAlone, List<PaperRun> heads)
    {
        var (key, weight, label) = Beside(sheet, run, amount);
        var (left, right) = run.Span(amount.Start, amount.End);
        var head = heads.FirstOrDefault(h => h.Left < right && h.Right > left && h.Page == run.Page);
        // Under a head the row's "total" is the total of that head.
        if (head?.Labels.FindLast(IsSum) is { } column && (key is "" or "total" && !isAlone || key.Length == 0))
        {
            (key, weight, label) = (column.Key, Math.Max(0.5, weight) * column.Weight, head);
        }
        else if (key.Length == 0 && run.Line > 0 && run.Labels.Count == 0 && sheet.Lines[run.Line].Count <= 2)
        {
            // The label may stand on the line above, over the amount or alone on its line.
            var above = sheet.Lines[run.Line - 1];
            var over =
                above.Find(r => r.Left < right + 5 && r.Right > left - 5 && r.Labels.Exists(IsSum)) ?? (above.Count == 1 ? above[0] : null);
            if (
                over is not null
                && over.Amounts.Count == 0
                && over.Page == run.Page
                && over.Labels.FindLast(IsSum) is { } upper
                && run.Top - over.Bottom < 1.5 * run.Height
            )
            {
                (key, weight, label) = (upper.Key, 0.7 * upper.Weight, over);
            }
        }

        if (!amount.IsMoney)
        {
            weight *= 0.6;
        }

        return new(key, weight, amount.Value, amount, run, isAlone, label);
    }

    private static (string Key, double Weight, PaperRun? Label) Beside(PaperSheet sheet, PaperRun run, PaperAmount amount)
    {
        if (Strongest(run.Labels.FindAll(l => IsSum(l) && l.End <= amount.Start), run.Text) is { } own)
        {
            // Other words between label and figure part them.
            var between = run.Text.AsSpan(own.End, amount.Start - own.End);
            var letters = 0;
            foreach (var c in between)
            {
                letters += char.IsLetter(c) ? 1 : 0;
            }

            return (own.Key, own.Weight * (letters > 12 ? 0.4 : 1), run);
        }

        var figures = 0;
        for (var i = run.Index - 1; i >= 0; i--)
        {
            var left = sheet.Lines[run.Line][i];
            if (Strongest(left.Labels.FindAll(IsSum), left.Text) is { } label)
            {
                // "Rechnungssumme Brutto" beside "(inkl. USt.)": a remark in brackets goes on with the label before it.
                if (
                    left.Text.TrimStart() is ['(' or '（', ..]
                    && i > 0
                    && Strongest(sheet.Lines[run.Line][i - 1].Labels.FindAll(IsSum), sheet.Lines[run.Line][i - 1].Text) is { } before
                )
                {
                    label = before.Key == "net" || label.Key == "net" ? label with { Key = "net" } : before;
                }

                var words = left.LabelShare < 0.5 ? 0.55 : 1;
                return (label.Key, label.Weight * words * Math.Max(0.5, 1 - (0.12 * figures)), left);
            }

            figures += left.Amounts.Count(a => a.IsMoney);
            if (left.LabelShare < 0.3 && left.Text.Count(char.IsLetter) > 3)
            {
                break;
            }
        }

        // "199.00 EUR total": a label right behind the figure, where none stands before it.
        return ("", 0, null);
    }

    // The last label, unless it only adds a remark in brackets to a stronger one.
    private static PaperLabel? Strongest(List<PaperLabel> labels, string text) =>
        labels.Count == 0 ? null
        : labels.Count > 1 && labels[^1].Start > 0 && text[labels[^1].Start - 1] is '(' or '（' && labels[^2].Weight >= labels[^1].Weight
            ? labels[^2]
        : labels[^1];

    private static bool IsSum(PaperLabel label) => Array.IndexOf(s_keys, label.Key) >= 0;
}
