using Throughline.Accuracy.Suites.Trade.Making;

namespace Throughline.Accuracy.Suites.MadePapers.Slips;

/// <summary>Draws Chinese bank slips: lines with colons, labels beside their values, or two boxes a row.</summary>
internal static class SlipPage
{
    private const double Left = 45;
    private const double Size = 9.5;
    private const string Form = "bankSlip";
    private const string Language = "zh";

    /// <summary>The slip of a number.</summary>
    public static MadePaper Make(Wordings wordings, int number, bool isHeldOut)
    {
        var draw = new Draw((uint)(number * 6947) + (isHeldOut ? 2_000_003u : 31u));
        var maker = new ValueMaker(draw, Form, Language);
        var title = wordings.Of(draw, Form, "title", Language, isHeldOut);
        var fields = wordings.Fields(Form).Select(f => maker.Make(f, wordings.Of(draw, Form, f, Language, isHeldOut))).ToList();
        var marks = new List<MadeMark> { new(title, 200, 60, 14, IsBold: true) };
        var y = 100.0;
        var layout = number % 3;
        foreach (var row in fields.Chunk(layout == 2 ? 2 : 1))
        {
            var lines = 0;
            for (var i = 0; i < row.Length; i++)
            {
                var (label, values) = (row[i].Label, row[i].Lines);
                var x = Left + (i * 260);
                if (layout == 0)
                {
                    marks.Add(new($"{label}：{values[0]}", x, y, Size));
                }
                else
                {
                    marks.Add(new(label, x, y, Size));
                }

                for (var n = layout == 0 ? 1 : 0; n < values.Count; n++)
                {
                    var (dx, dy) = layout == 2 ? (4.0, n + 1.0) : (layout == 0 ? 0 : 130.0, n);
                    marks.Add(new(values[n], x + dx, y + (dy * Size * 1.5), Size));
                }

                lines = Math.Max(lines, values.Count + (layout == 2 ? 1 : 0));
            }

            y += ((lines * 1.5) + 0.7) * Size;
            if (layout == 2)
            {
                marks.Add(new("", Left, y - (Size * 1.3), 505));
            }
        }

        return new(
            Language,
            fields.SelectMany(f => f.Expected).ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal),
            [],
            [marks],
            layout switch
            {
                0 => "lines",
                1 => "pairs",
                _ => "boxes",
            }
        );
    }
}
