using System.Globalization;

namespace Throughline.Accuracy.Suites.MadePapers.Wide;

/// <summary>The lines and the sums of a wide paper.</summary>
internal sealed partial class WideMaker
{
    private void Table(List<(string Text, decimal Quantity, string Unit, decimal Price, decimal Amount)> rows, int rate)
    {
        var keys = new List<string> { "goods", "qty", "price", "amount" };
        var isUnitInCell = Chance(0.25);
        if (!isUnitInCell && Chance(0.5))
        {
            keys.Insert(2, "unit");
        }

        if (Chance(0.25))
        {
            keys.Remove("goods");
            keys.Insert(keys.IndexOf("price"), "goods");
        }

        if (Chance(0.3))
        {
            keys.Insert(keys.Count - 1, "vatRate");
        }

        if (Chance(0.3))
        {
            keys.Insert(0, "code");
        }

        if (Chance(0.5))
        {
            keys.Insert(0, "pos");
        }

        _design.Add($"columns {string.Join(' ', keys)}");
        // A second language stands under the first in a head.
        var heads = keys.ToDictionary(k => k, k => _words.Pick(k, _random), StringComparer.Ordinal);
        var under = _second is null ? null : keys.ToDictionary(k => k, k => _second.Pick(k, _random), StringComparer.Ordinal);
        var withCurrency = _style.Money > 0 && Chance(0.3);
        var widths = keys.Select(k =>
                k is "goods"
                    ? 0.0
                    : Math.Max(
                        k is "amount" or "price"
                            ? withCurrency
                                ? 92
                                : 72
                            : k is "code"
                                ? 52
                                : 34,
                        Math.Max(Wide(heads[k]), under is null ? 0 : Wide(under[k])) + 12
                    )
            )
            .ToArray();
        var goods = keys.IndexOf("goods");
        widths[goods] = Math.Max(120, Right - Left - widths.Sum());
        var scale = (Right - Left) / widths.Sum();
        widths = [.. widths.Select(w => w * scale)];
        var isSubbed = Chance(0.25);
        Heads();
        var carried = 0m;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var lines = Wrapped(row.Text, widths[goods] - 8);
            if (_y + ((lines.Count + (isSubbed ? 1 : 0)) * _size * 1.45) > Bottom - 20)
            {
                if (Chance(0.5))
                {
                    Put(Say("carried"), Left + 90);
                    Put(_style.Number(carried), Right - 6, isRight: true);
                }

                NewPage();
                Heads();
            }

            carried += row.Amount;
            var top = _y;
            Each(
                (key, x, width) =>
                {
                    var text = key switch
                    {
                        "pos" => string.Create(CultureInfo.InvariantCulture, $"{i + 1}"),
                        "code" => string.Create(CultureInfo.InvariantCulture, $"{(char)('P' + (i % 9))}-{4100 + i}"),
                        "qty" => Quantity(row.Quantity) + (isUnitInCell ? " " + row.Unit : ""),
                        "unit" => row.Unit,
                        "price" => withCurrency ? _style.Amount(row.Price) : _style.Number(row.Price),
                        "amount" => withCurrency ? _style.Amount(row.Amount) : _style.Number(row.Amount),
                        "vatRate" => string.Create(CultureInfo.InvariantCulture, $"{rate}%"),
                        _ => "",
                    };
                    if (key == "goods")
                    {
                        for (var n = 0; n < lines.Count; n++)
                        {
                            Put(lines[n], x, y: top + (n * _size * 1.25));
                        }
                    }
                    else
                    {
                        var isFlush = key is "qty" or "price" or "amount" or "vatRate";
                        Put(text, isFlush ? x + width - 6 : x, isRight: isFlush);
                    }
                }
            );
            _y = top + ((lines.Count - 1) * _size * 1.25);
            Down(isSubbed ? 2.6 : 1.7);
        }

        _design.Add(isSubbed ? "with room" : "close");
        Down(0.8);

        void Heads()
        {
            Each((key, x, width) => Head(heads[key], key, x, width, _y));
            if (under is not null)
            {
                Each((key, x, width) => Head(under[key], key, x, width, _y + (_size * 1.15)));
                Down(0.8);
            }

            Down(1.7);
        }

        void Head(string text, string key, double x, double width, double y)
        {
            var isFlush = key is "qty" or "price" or "amount" or "vatRate";
            Put(text, isFlush ? x + width - 6 : x, isBold: under is null, isRight: isFlush, y: y);
        }

        void Each(Action<string, double, double> draw)
        {
            var x = Left;
            for (var i = 0; i < keys.Count; i++)
            {
                draw(keys[i], x, widths[i]);
                x += widths[i];
            }
        }
    }

    private string Quantity(decimal value) =>
        _words.Language is "de" or "fr" or "it" or "sv" && _colon == 2
            ? _style.Number(value)
            : value.ToString("0", CultureInfo.InvariantCulture);

    private void Totals(decimal net, decimal shipping, int rate, decimal tax, decimal total)
    {
        if (_y > Bottom - 90)
        {
            NewPage();
        }

        var rows = new List<(string Label, string Value)>();
        if (shipping > 0)
        {
            rows.Add((Say("shipping"), _style.Amount(shipping)));
        }

        rows.Add((Say("net"), _style.Amount(net + shipping)));
        rows.Add((Say("tax", rate), _style.Amount(tax)));
        rows.Add((Say("total"), _style.Amount(total)));
        var style = _random.Next(5);
        _design.Add($"sums {style}");
        switch (style)
        {
            case 0:
                Strip(rows, isValueOver: false);
                break;
            case 1:
                // On the left, values in a column.
                Data(rows, 0, Left);
                break;
            case 2:
                Data(rows, 4, Chance(0.5) ? Left : Middle);
                break;
            case 3:
                Data(rows, 3, Left);
                break;
            default:
                foreach (var (label, value) in rows)
                {
                    Put(Colon(label), Middle, isBold: label == rows[^1].Label);
                    Put(value, Right, isBold: label == rows[^1].Label, isRight: true);
                    Down(1.2);
                }

                break;
        }
    }

    private List<string> Wrapped(string text, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Language == "zh" ? text.Select(c => c.ToString()) : text.Split(' '))
        {
            var longer = line.Length == 0 || Language == "zh" ? line + word : $"{line} {word}";
            if (line.Length > 0 && Wide(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }
}
