namespace Throughline.Accuracy.Suites.MadePapers;

/// <summary>The parts of a made paper, from its title to its foot.</summary>
internal sealed partial class PaperMaker
{
    private void Title(string number, DateOnly day, out bool isTold)
    {
        var title = Say("title");
        isTold = Chance(0.25);
        // "Invoice № 17 of 5 March 2025" in one line, or a title alone.
        if (isTold)
        {
            var of = Language switch
            {
                "ru" => " от ",
                "zh" => " ",
                _ => Chance(0.5) ? " dated " : " of ",
            };
            title =
                $"{title} {(Language == "zh" ? "" : Language == "ru" ? "№ " : Chance(0.5) ? "No. " : "")}{number}{of}{_numbers.Day(day, Language)}";
        }

        _design.Add(isTold ? "told in the title" : "title alone");
        var place = _random.Next(3);
        var size = _size + 3 + _random.Next(4);
        var width = MadeCanvas.Measure(title, size * 1.1, Language);
        Put(
            title,
            place == 0 ? Left
                : place == 1 ? (595 - width) / 2
                : RightEdge - width,
            size,
            isBold: Chance(0.6)
        );
        Down(2.5);
    }

    private void Parties(MadeParty seller, MadeParty buyer, string number, DateOnly day, bool isTold, string currency)
    {
        var meta = new List<(string Label, string Value)>();
        if (!isTold)
        {
            meta.Add((Say("number"), number));
            meta.Add((Say("date"), _numbers.Day(day, Language)));
        }

        if (Chance(0.5))
        {
            meta.Add((Say("due"), _numbers.Day(day.AddDays(30), Language)));
        }

        if (Chance(0.5))
        {
            meta.Add((Say("order"), $"PO-{_random.Next(1000, 9999)}"));
        }

        if (Chance(0.3))
        {
            meta.Add(
                (
                    Language == "ru" ? "Валюта"
                    : Language == "zh" ? "币种"
                    : "Currency",
                    currency
                )
            );
        }

        var isMetaFirst = Chance(0.5);
        var style = _random.Next(4);
        _design.Add($"parties {style}");
        if (isMetaFirst)
        {
            Meta(meta);
        }

        switch (style)
        {
            case 0:
                // Two blocks side by side under their labels.
                var top = _y;
                var isSwapped = Chance(0.3);
                Block(isSwapped ? buyer : seller, Say(isSwapped ? "buyer" : "seller"), Left);
                var end = _y;
                _y = top;
                Block(isSwapped ? seller : buyer, Say(isSwapped ? "seller" : "buyer"), 310);
                _y = Math.Max(_y, end);
                break;
            case 1:
                // One under the other, all of a party in one line or two.
                Inline(seller, Say("seller"));
                Inline(buyer, Say("buyer"));
                break;
            case 2:
                // A letterhead, and a labelled buyer below.
                Put(seller.Name, Left, _size + 3, isBold: true);
                Down(1.4);
                Put(string.Join(", ", seller.Address), Left);
                Down();
                Put($"{Say("tax id")} {seller.TaxId}   {seller.Contact}", Left);
                Down(2);
                Block(buyer, Say("buyer"), Left);
                break;
            default:
                // Rows of labels and values.
                foreach (var (label, party) in new[] { (Say("seller"), seller), (Say("buyer"), buyer) })
                {
                    Put(label + Colon(), Left);
                    Put(party.Name, Left + 130);
                    Down();
                    Put(string.Join(", ", party.Address), Left + 130);
                    Down();
                    Put(Say("tax id") + Colon(), Left);
                    Put(party.TaxId, Left + 130);
                    Down(1.3);
                }

                break;
        }

        Down();
        if (!isMetaFirst)
        {
            Meta(meta);
        }
    }

    private void Block(MadeParty party, string label, double x)
    {
        Put(label + Colon(), x, isBold: Chance(0.5));
        Down(1.2);
        foreach (var line in new[] { party.Name }.Concat(party.Address).Append($"{Say("tax id")}: {party.TaxId}"))
        {
            Put(line, x);
            Down();
        }

        Down(0.5);
    }

    private void Inline(MadeParty party, string label)
    {
        Put($"{label}{(Language == "zh" ? "：" : ":")} {party.Name}, {Say("tax id")} {party.TaxId}", Left);
        Down();
        Put(string.Join(", ", party.Address), Left + 20);
        Down(1.3);
    }

    private void Meta(List<(string Label, string Value)> meta)
    {
        var style = _random.Next(3);
        _design.Add($"details {style}");
        if (style == 2)
        {
            // Labels in a row, values under them.
            var step = Math.Min(150, (RightEdge - Left) / Math.Max(1, meta.Count));
            for (var i = 0; i < meta.Count; i++)
            {
                Put(meta[i].Label, Left + (i * step));
                Put(meta[i].Value, Left + (i * step), y: _y + (_size * 1.5));
            }

            Down(meta.Count == 0 ? 0 : 3);
            return;
        }

        var x = Chance(0.5) ? 340 : Left;
        foreach (var (label, value) in meta)
        {
            if (style == 0)
            {
                Put($"{label}{(Language == "zh" ? "：" : ":")} {value}", x);
            }
            else
            {
                Put(label + Colon(), x);
                Put(value, x + 115);
            }

            Down(1.1);
        }

        Down(0.8);
    }

    private void Totals(decimal net, int rate, decimal tax, string currency)
    {
        var sign = currency switch
        {
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            "RUB" => Chance(0.5) ? "руб." : "₽",
            _ => "¥",
        };
        var isBefore = sign is "$" or "£" or "¥" || (sign == "€" && Chance(0.5));
        var style = _random.Next(3);
        string Money(decimal value) =>
            style == 0
                ? isBefore
                    ? sign + _numbers.Money(value)
                    : $"{_numbers.Money(value)} {sign}"
                : style == 1
                    ? $"{_numbers.Money(value)} {currency}"
                    : _numbers.Money(value);
        var x = Chance(0.6) ? 330 : Left + 180;
        if (style == 2)
        {
            Put(
                Language switch
                {
                    "ru" => $"Все суммы в {currency}",
                    "zh" => $"货币单位: {currency}",
                    _ => $"All amounts in {currency}",
                },
                Left
            );
            Down(1.2);
        }

        var rows = new List<(string Label, decimal Value)>();
        if (rate > 0)
        {
            rows.Add((Say("net"), net));
            rows.Add((Say("tax", rate), tax));
        }

        rows.Add((Say("total"), net + tax));
        if (_y + (rows.Count * _size * 1.6) > Bottom)
        {
            NewPage();
        }

        foreach (var (label, value) in rows)
        {
            Put(label + Colon(), x, isBold: value == net + tax);
            Put(Money(value), RightEdge, isRight: true, isBold: value == net + tax);
            Down(1.2);
        }
    }

    private void Foot(MadeParty seller)
    {
        Down(1.5);
        if (_y < Bottom - 30)
        {
            Put(Say("note"), Left);
            Down(1.3);
            if (Chance(0.6))
            {
                Put($"{Say("bank")}: IBAN GB82 WEST 1234 5698 7654 32  {seller.Contact}", Left);
            }
        }
    }

    private void NewPage()
    {
        _pages.Add([]);
        _y = 60;
    }
}
