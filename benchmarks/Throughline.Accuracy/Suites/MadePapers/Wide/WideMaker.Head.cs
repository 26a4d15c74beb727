namespace Throughline.Accuracy.Suites.MadePapers.Wide;

/// <summary>The head of a wide paper: title, parties, and the table of its own data.</summary>
internal sealed partial class WideMaker
{
    private void Head(MadeParty seller, MadeParty buyer, string number, DateOnly day)
    {
        var data = new List<(string Label, string Value)> { (Say("number"), number), (Say("date"), _style.Date(day)) };
        if (Chance(0.6))
        {
            data.Add((Say("due"), _style.Date(day.AddDays(14))));
        }

        if (Chance(0.7))
        {
            data.Add((Say("order"), $"K{_random.Next(1000, 99999)}"));
        }

        // Without a currency at the amounts the head must say it.
        if (_style.Money == 0 || Chance(0.2))
        {
            data.Add((Say("currency"), _style.Currency));
        }

        if (Chance(0.3))
        {
            (data[0], data[1]) = (data[1], data[0]);
        }

        var (title, size) = (Say("title"), _size + 5 + _random.Next(5));
        var parties = _random.Next(6);
        var own = _random.Next(5);
        _design.Add($"parties {parties}, data {own}");
        if (parties < 2)
        {
            Letterhead(seller, isRight: parties == 1);
        }
        else if (Chance(0.5))
        {
            Put(title, Chance(0.5) ? Left : Right - Wide(title, size * 1.1), size, isBold: true);
            title = "";
            Down(2.4);
        }

        switch (parties)
        {
            case 0 or 1:
                var top = _y;
                Block(buyer, Chance(0.6) ? Say("buyer") : "", Left);
                var end = _y;
                (_y, own) = (top, own is 1 or 3 ? 0 : own);
                if (own == 0)
                {
                    Data(data, 0, Middle + 20);
                    data.Clear();
                }

                _y = Math.Max(end, _y);
                break;
            case 2:
                Beside(seller, buyer, Chance(0.3));
                break;
            case 3:
                Rows((Say("seller"), seller), (Say("buyer"), buyer));
                break;
            case 4:
                Block(seller, Say("seller"), Left);
                Down(0.5);
                Block(buyer, Say("buyer"), Left);
                break;
            default:
                // Both in one line each, with their numbers behind them.
                foreach (var (label, party) in new[] { (Say("seller"), seller), (Say("buyer"), buyer) })
                {
                    Put($"{label}: {party.Name}, {string.Join(", ", party.Address)}", Left);
                    Down(1.2);
                    Put($"{Say("taxId")}: {party.TaxId}", Left);
                    Down(1.4);
                }

                break;
        }

        Down(0.8);
        if (title.Length > 0)
        {
            Put(title, Left, size, isBold: true);
            Down(2.2);
        }

        if (Chance(0.25))
        {
            Block(Party(), Say("shipTo"), Left);
            Down(0.5);
        }

        if (data.Count > 0)
        {
            Data(data, own, Left);
        }

        Down(1.2);
    }

    private void Letterhead(MadeParty seller, bool isRight)
    {
        Put(seller.Name, isRight ? Right : Left, _size + 4, isBold: true, isRight: isRight);
        Down(1.5);
        foreach (var line in seller.Address.Append($"{Say("taxId")}: {seller.TaxId}").Append(seller.Contact))
        {
            Put(line, isRight ? Right : Left, _size * 0.9, isRight: isRight);
            Down(1);
        }

        Down(2);
    }

    private void Block(MadeParty party, string label, double x)
    {
        if (label.Length > 0)
        {
            Put(Colon(label), x, isBold: Chance(0.5));
            Down(1.1);
        }

        Put(party.Name, x, isBold: Chance(0.3));
        Down();
        foreach (var line in party.Address)
        {
            Put(line, x);
            Down();
        }

        if (Chance(0.6))
        {
            Put($"{Say("taxId")}: {party.TaxId}", x);
            Down();
        }
    }

    private void Beside(MadeParty seller, MadeParty buyer, bool isBuyerFirst)
    {
        var top = _y;
        Block(isBuyerFirst ? buyer : seller, Say(isBuyerFirst ? "buyer" : "seller"), Left);
        var end = _y;
        _y = top;
        Block(isBuyerFirst ? seller : buyer, Say(isBuyerFirst ? "seller" : "buyer"), Middle);
        _y = Math.Max(end, _y);
    }

    // The label in a column of its own, the lines of the party beside it.
    private void Rows(params (string Label, MadeParty Party)[] parties)
    {
        var x = Left + parties.Max(p => Wide(Colon(p.Label))) + 25;
        foreach (var (label, party) in parties)
        {
            Put(Colon(label), Left);
            foreach (var line in party.Address.Prepend(party.Name))
            {
                Put(line, x);
                Down();
            }

            Down(0.6);
        }
    }

    private void Data(List<(string Label, string Value)> data, int style, double x)
    {
        switch (style)
        {
            case 0:
                // Labels left, values in a column.
                var column = x + data.Max(d => Wide(Colon(d.Label))) + 18;
                foreach (var (label, value) in data)
                {
                    Put(Colon(label), x);
                    Put(value, column);
                    Down(1.15);
                }

                break;
            case 1:
                // A strip: heads in a row, values in the row below.
                Strip(data, isValueOver: false);
                break;
            case 2:
                // Two pairs on a line.
                for (var i = 0; i < data.Count; i++)
                {
                    Put($"{Colon(data[i].Label)} {data[i].Value}", i % 2 == 0 ? Left : Middle);
                    Down(i % 2 == 1 || i == data.Count - 1 ? 1.2 : 0);
                }

                break;
            case 3:
                // Labels flush right before their values.
                foreach (var (label, value) in data)
                {
                    Put(Colon(label), Right - 120, isRight: true);
                    Put(value, Right - 108);
                    Down(1.15);
                }

                break;
            default:
                foreach (var (label, value) in data)
                {
                    Put($"{Colon(label)} {value}", x);
                    Down(1.15);
                }

                break;
        }
    }

    private void Strip(List<(string Label, string Value)> data, bool isValueOver)
    {
        var gap = 22.0;
        var widths = data.ConvertAll(d => Math.Max(Wide(d.Label), Wide(d.Value)) + gap);
        if (widths.Sum() > Right - Left + gap)
        {
            // Too wide for one strip: two.
            Strip(data[..(data.Count / 2)], isValueOver);
            Down(0.6);
            if (data.Count > 1)
            {
                Strip(data[(data.Count / 2)..], isValueOver);
            }

            return;
        }

        var (x, top) = (Left, _y);
        for (var i = 0; i < data.Count; i++)
        {
            Put(isValueOver ? data[i].Value : data[i].Label, x, y: top);
            Put(isValueOver ? data[i].Label : data[i].Value, x, y: top + (_size * 1.4));
            x += widths[i];
        }

        Down(2.3);
    }

    private void Foot(MadeParty seller)
    {
        Down(2);
        if (_y < Bottom - 25)
        {
            Put($"{seller.Name} · {string.Join(" · ", seller.Address)}", Left, _size * 0.8);
            Down();
            Put($"{seller.Contact} · {Say("taxId")} {seller.TaxId}", Left, _size * 0.8);
        }
    }
}
