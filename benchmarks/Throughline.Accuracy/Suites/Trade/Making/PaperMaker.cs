using System.Globalization;
using Throughline.Accuracy.Suites.Trade.Layouts;

namespace Throughline.Accuracy.Suites.Trade.Making;

/// <summary>Makes papers: a form, a language, a layout, drawn wordings and values.</summary>
internal sealed class PaperMaker(Wordings wordings)
{
    /// <summary>The paper of a number.</summary>
    public MadePaper Make(string form, int number, bool isHeldOut)
    {
        var draw = new Draw((uint)((number * 7919) + form.Aggregate(17, (h, c) => ((h * 31) + c) & 0xfffff) + (isHeldOut ? 1_000_003 : 0)));
        var languages = wordings.Languages(form);
        var language = languages[number % languages.Count];
        var layout = FormLayouts.All[number / languages.Count % FormLayouts.All.Count];
        var maker = new ValueMaker(draw, form, language);
        string Label(string field) => wordings.Of(draw, form, field, language, isHeldOut);
        var title = Label("title");
        var fields = new List<MadeField>();
        var columns = new List<string>();
        foreach (var name in wordings.Fields(form))
        {
            if (name[0] == '@')
            {
                columns.Add(name);
            }
            else if (
                name is "number" or "shipper" or "consignee" or "seller" or "buyer" or "payer" or "payee" or "amount" or "endUser"
                || draw.Next(8) > 0
            )
            {
                fields.Add(maker.Make(name.TrimStart('#'), Label(name)));
            }
        }

        var head = columns.ConvertAll(Label);
        var rows = new List<List<MadeField>>();
        var count =
            columns.Count == 0 ? 0
            : form is "packingList" or "deliveryNote" or "act" or "chinaDeclaration" ? draw.Next(3) + 1
            : 1;
        for (var i = 0; i < count; i++)
        {
            rows.Add(columns.ConvertAll(c => maker.Make(c[1..], "")));
        }

        var expected = fields.SelectMany(f => f.Expected).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            expected.AddRange(
                rows[i]
                    .SelectMany(c =>
                        c.Expected.Where(e => e.Name != "currency" || c.Expected.Count == 1)
                            .Select(e => (string.Create(CultureInfo.InvariantCulture, $"lines[{i}].{e.Name}"), e.Value))
                    )
            );
        }

        var half = (fields.Count + 1) / 2;
        var content = layout.Write(
            new(
                title,
                [.. fields.Take(1), .. draw.Order(fields.Skip(1))],
                head,
                rows.ConvertAll(r => r.ConvertAll(c => c.Lines[0])),
                language
            )
        );
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{form}-{number}{layout.Extension}"),
            content,
            form,
            language,
            layout.Name,
            expected
        );
    }
}
