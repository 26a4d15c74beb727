namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>The table of lines of a made paper.</summary>
internal sealed partial class PaperMaker
{
    private void Table(List<(string Description, int Quantity, string Unit, decimal Price)> rows, string currency)
    {
        var keys = new List<string> { "goods", "quantity", "price", "amount" };
        if (Chance(0.5))
        {
            keys.Insert(Chance(0.5) ? 2 : 1, "unit");
        }

        if (Chance(0.3))
        {
            // Price before quantity.
            var (q, p) = (keys.IndexOf("quantity"), keys.IndexOf("price"));
            (keys[q], keys[p]) = (keys[p], keys[q]);
        }

        if (Chance(0.3))
        {
            keys.Insert(0, "code");
        }

        if (Chance(0.6))
        {
            keys.Insert(0, "position");
        }

        var heads = keys.ToDictionary(k => k, k => Say(k), StringComparer.Ordinal);
        if (Chance(0.25))
        {
            heads["amount"] += Language == "zh" ? $"({currency})" : $", {currency}";
        }

        var isRuled = Chance(0.5);
        _design.Add($"columns {string.Join(' ', keys)}");
        var widths = keys.Select(k =>
                k switch
                {
                    "goods" => 0.0,
                    "position" => 38,
                    "unit" => 58,
                    "code" => 62,
                    "quantity" => 66,
                    _ => 84,
                }
            )
            .ToArray();
        widths[keys.IndexOf("goods")] = RightEdge - Left - widths.Sum();
        Heads();
        for (var i = 0; i < rows.Count; i++)
        {
            var (description, quantity, unit, price) = rows[i];
            var lines = Wrapped(description, widths[keys.IndexOf("goods")] - 8);
            if (_y + (lines.Count * _size * 1.45) > Bottom)
            {
                NewPage();
                if (Chance(0.8))
                {
                    Heads();
                }
            }

            var top = _y;
            Each(
                (key, x, width) =>
                {
                    var text = key switch
                    {
                        "position" => $"{i + 1}",
                        "code" => $"{(char)('A' + (i % 26))}{1000 + i}",
                        "quantity" => $"{quantity}",
                        "unit" => unit,
                        "price" => _numbers.Money(price),
                        "amount" => _numbers.Money(quantity * price),
                        _ => "",
                    };
                    if (key == "goods")
                    {
                        for (var n = 0; n < lines.Count; n++)
                        {
                            Put(lines[n], x, y: top + (n * _size * 1.3));
                        }
                    }
                    else if (text.Length > 0)
                    {
                        var isFlush = key is "quantity" or "price" or "amount";
                        Put(text, isFlush ? x + width - 6 : x, isRight: isFlush);
                    }
                }
            );
            _y = top + ((lines.Count - 1) * _size * 1.3);
            Down(1.5);
            if (isRuled)
            {
                Rule(Left, RightEdge);
            }
        }

        Down(0.8);

        void Heads()
        {
            Each(
                (key, x, width) =>
                {
                    var isFlush = key is "quantity" or "price" or "amount";
                    Put(heads[key], isFlush ? x + width - 6 : x, _size * 0.9, isBold: true, isRight: isFlush);
                }
            );
            Down(1.6);
            Rule(Left, RightEdge);
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

    private List<string> Wrapped(string text, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Language == "zh" ? text.Select(c => c.ToString()) : text.Split(' '))
        {
            var longer = line.Length == 0 || Language == "zh" ? line + word : $"{line} {word}";
            if (line.Length > 0 && MadeCanvas.Measure(longer, _size, Language) > width)
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
