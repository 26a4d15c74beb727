using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>What a form says beside its labels: numbers with a shape of their own, sums of its table, statements in its words.</summary>
internal static partial class TradeFields
{
    private const int HeadLength = 1500;
    private const int LongestWords = 160;
    private const int FewestOfFigure = 5;
    private const int NearCurrency = 10;

    /// <summary>Completes the values of a paper.</summary>
    public static void Complete(TradePaper paper, LabelledPage page)
    {
        Type(paper);
        Number(paper);
        DatesOfCodes(paper);
        Containers(paper);
        FromLines(paper);
        Stated(paper);
        EmbeddedCodes.Read(paper, page);
        DatesOfCodes(paper);
        HeadNumber(paper, page);
        DateBesideNumber(paper, page);
        Prose(paper, page);
        HeadedParties.Read(paper, page);
        Currency(paper);
        DatesOfPlaces(paper);
        Voyage(paper);
        FlightDay(paper);
        SealDay(paper, page);
        Plates(paper);
        Serial(paper);
        GoodsAlone(paper);
        Repairs.Read(paper);
        if (paper["date"] is null && paper.Form.Fields.ContainsKey("date") && paper.First("shipDate", "loadDate", "printDate") is { } day)
        {
            paper.Add(day with { Name = "date" });
        }
    }

    // A carrier's box holds codes, sizes and freight behind the goods.
    private static void GoodsAlone(TradePaper paper)
    {
        if (
            paper.Form.Kind is "waybill" or "certificateOfOrigin"
            && paper["goods"] is { } goods
            && GoodsNames.Core(goods.Value) is { Length: > 2 } core
        )
        {
            paper.Set(goods with { Value = core });
        }
    }

    private static void Prose(TradePaper paper, LabelledPage page)
    {
        switch (paper.Form.Name)
        {
            case "contract" or "act":
                Preambles.Read(paper);
                ProseFacts.Read(paper);
                SignatureColumns.Read(paper, page);
                break;
            case "powerOfAttorney":
                AttorneyText.Read(paper);
                ProseFacts.Read(paper);
                break;
            case "endUserCertificate" or "letterOfCredit":
                ProseFacts.Read(paper);
                break;
            case "paymentOrder":
                OrderForm.Read(paper, page);
                // Applications for transfers print the account debited above who pays.
                if (
                    paper["account"] is { } own
                    && paper["payer"] is { } payer
                    && own.Start < payer.Start
                    && paper["payerAccount"] is null
                    && paper["payeeAccount"]?.Value != own.Value
                )
                {
                    paper.Set(own with { Name = "payerAccount" });
                }

                Accounts(paper);
                break;
            case "bankStatement":
                StatementFields.Read(paper, page);
                break;
            case "reconciliationAct":
                ReconciledBooks.Read(paper, page);
                break;
            case "letter":
                LetterText.Read(paper, page);
                break;
            case "testReport":
                TestSigners.Read(paper, page);
                TestSubject.Read(paper, page);
                break;
        }
    }

    // Whether an account's key fits its bank: a wrong one is a slip of the pen or of the scan.
    private static void Accounts(TradePaper paper)
    {
        foreach (var party in new[] { "payer", "payee" })
        {
            if (paper[party + "Account"] is { Value.Length: 20 } account && paper[party + "Bik"] is { } bik)
            {
                var isRight = RussianAccounts.IsRight(bik.Value, account.Value);
                if (!isRight && Repaired(paper, account, bik.Value) is { } repaired)
                {
                    paper.Set(account with { Value = repaired });
                    paper.Set(account with { Name = party + "AccountKey", Value = "repaired" });
                    paper.Set(account with { Name = party + "AccountAsRead" });
                    continue;
                }

                if (!account.Value.All(char.IsAsciiDigit))
                {
                    // Letters that no reading turns into an account.
                    paper.Remove(party + "Account");
                    continue;
                }

                paper.Set(account with { Name = party + "AccountKey", Value = isRight ? "right" : "wrong" });
            }
        }
    }

    // The field's quote stays what was recognised.
    private static string? Repaired(TradePaper paper, TradeValue account, string bik) =>
        paper.Document.CertaintyOf(account.Start, account.End) is < Misrecognised.Sure
            ? Misrecognised.DigitsOrNull(account.Value, a => RussianAccounts.IsRight(bik, a))
            : null;

    private static void Type(TradePaper paper)
    {
        var tokens = Tokens.Of(paper.Document.Text.AsSpan(0, Math.Min(paper.Document.Text.Length, HeadLength)));
        if (paper.Form.Titles.FirstIn(tokens) is var (_, at, length))
        {
            var (start, end) = (tokens[at].Start, tokens[at + length - 1].End);
            paper.Set(new("documentType", paper.Form.Name, start, end, start, 1));
        }
    }

    // A number whose check digits fit needs no label, and goes before one that a label gave.
    private static void Number(TradePaper paper)
    {
        if (!paper.Form.Fields.TryGetValue("number", out var field) || paper["number"] is not null)
        {
            return;
        }

        var head = paper.Document.Text[..Math.Min(paper.Document.Text.Length, HeadLength)];
        var found = field.Type switch
        {
            FieldType.AirWaybill => TradeCodes.AirWaybill(head),
            FieldType.DeclarationNumber => TradeCodes.Declaration(head),
            FieldType.ChinaCustomsNumber => TradeCodes.ChinaCustoms(head),
            _ => null,
        };
        if (found is { } number)
        {
            paper.Set(new("number", number.Value, number.Start, number.End, number.Start, 1));
        }
    }

    /// <summary>The number and day in the title's line: <c>Контракт № 17/24 от 12.03.2024</c>, <c>CMR No 4471</c>.</summary>
    private static void HeadNumber(TradePaper paper, LabelledPage page)
    {
        if (paper["number"] is { } known && paper.Form.Fields["number"].Type == FieldType.DeclarationNumber && paper["date"] is null)
        {
            paper.Add(new("date", TradeCodes.DayOf(known.Value), known.Start, known.End, known.Start, 0.9));
        }

        if (paper["documentType"] is not { } title)
        {
            return;
        }

        var line = page.Lines.FirstOrDefault(l => !l.IsEmpty && l[^1].End >= title.End);
        if (line.IsDefaultOrEmpty)
        {
            return;
        }

        var rest = paper.Document.Text[title.End..Math.Max(title.End, line[^1].End)];
        var next = page.Lines.Where(l => !l.IsEmpty && l[0].Start > title.End).Take(1).ToList();
        foreach (
            var (text, at) in new[] { (rest, title.End) }.Concat(next.Select(n => (paper.Document.Text[n[0].Start..n[^1].End], n[0].Start)))
        )
        {
            if (paper["number"] is null && paper.Form.Fields.ContainsKey("number") && Numbered().Match(text) is { Success: true } match)
            {
                var code = match.Groups["code"];
                var value = code.Value.TrimEnd('.', ',');
                if (Dates.WholeOrNull(value, paper.Context.Style) is null)
                {
                    paper.Set(new("number", value, at + code.Index, at + code.Index + value.Length, at + match.Index, 0.9));
                }
            }

            // A report's title bears the day of issue; that of the tests may stand in its table.
            var isIssued = paper.Form.Fields.ContainsKey("issueDate") && paper["issueDate"] is null;
            if (
                (paper["date"] is null || isIssued)
                && text.Length < 120
                && Dates.FindOrNull(text, paper.Context.Style) is var (date, start, end)
            )
            {
                var day = new TradeValue("date", date.ToString(), at + start, at + end, at + start, 0.8);
                paper.Add(day);
                if (isIssued)
                {
                    paper.Add(day with { Name = "issueDate" });
                }
            }
        }
    }

    /// <summary>The day that stands behind a paper's number: <c>Исх. № 45-12 от 03.02.2025</c>, <c>Contract No. 7 dated 5 May 2024</c>.</summary>
    private static void DatesOfCodes(TradePaper paper)
    {
        var text = paper.Document.Text;
        foreach (var (name, value) in paper.Values.ToList())
        {
            if (!paper.Form.Fields.TryGetValue(name, out var field) || field.Type != FieldType.Code)
            {
                continue;
            }

            var stop = text.IndexOf('\n', value.End);
            var rest = text[value.End..Math.Min(stop < 0 ? text.Length : stop, Math.Min(text.Length, value.End + 40))];
            var key = name == "number" ? "date" : name + "Date";
            if (
                DateBehind().Match(rest) is { Success: true } mark
                && Dates.FindOrNull(rest, paper.Context.Style) is var (date, start, end)
                && start <= mark.Length + 2
            )
            {
                paper.Add(new(key, date.ToString(), value.End + start, value.End + end, value.End + start, 0.8));
            }
        }
    }

    private static void Containers(TradePaper paper)
    {
        if (!paper.Form.Fields.ContainsKey("container"))
        {
            return;
        }

        var all = TradeCodes.Containers(paper.Document.Text).DistinctBy(c => c.Value).Take(50).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var name = i == 0 ? "container" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"container{i + 1}");
            paper.Set(new(name, all[i].Value, all[i].Start, all[i].End, all[i].Start, 1));
        }

        // "HLXU4188205 / SL778120" under "Container no. / seal no.", and no size of a container.
        if (all.Count > 0 && paper.Form.Fields.ContainsKey("seal") && paper["seal"] is null or { Value: [_, 'X' or 'x' or 'х', ..] })
        {
            paper.Remove("seal");
            if (SealBehind().Match(paper.Document.Text, all[0].End) is { Success: true } match)
            {
                var seal = match.Groups["seal"];
                paper.Add(new("seal", seal.Value, seal.Index, seal.Index + seal.Length, seal.Index, 0.7));
            }
        }
    }

    [GeneratedRegex(@"\G\s{0,3}/\s{0,3}(?<seal>[A-Z]{1,4}-?[0-9]{5,10}|[0-9]{6,10})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex SealBehind();

    // One line of goods speaks for the paper; of several, weights and packages are added up where the table has no total.
    private static void FromLines(TradePaper paper)
    {
        foreach (var (name, total) in paper.Goods.Totals)
        {
            Put(name, total);
        }

        var lines = paper.Goods.Lines;
        if (lines.Count == 0)
        {
            return;
        }

        foreach (var name in lines.SelectMany(l => l.Values.Keys).Distinct().ToList())
        {
            var values = lines.Select(l => l.Values.GetValueOrDefault(name)).OfType<TradeValue>().ToList();
            if (
                lines.Count == 1
                || values.Select(v => v.Value).Distinct().Count() == 1 && name is "origin" or "unit" or "hsCode" or "currency"
            )
            {
                Put(name, values[0]);
            }
        }

        void Put(string column, TradeValue value)
        {
            var name = column == "amount" ? "total" : column;
            if (paper[name] is null && (column is "net" or "tax" || paper.Form.Fields.ContainsKey(column)))
            {
                paper.Add(value with { Name = name });
            }
        }
    }

    private static void Stated(TradePaper paper)
    {
        var text = paper.Document.Text;
        var tokens = Tokens.Of(text.AsSpan(0, Math.Min(text.Length, 20_000)));
        foreach (var (field, value, words) in paper.Form.Values)
        {
            if (paper[field] is null && words.FirstIn(tokens) is var (_, at, length))
            {
                var (start, end) = (tokens[at].Start, tokens[at + length - 1].End);
                paper.Add(new(field, value, start, end, start, 0.7));
            }
        }
    }

    // The currency beside an amount is the paper's where no label names one.
    private static void Currency(TradePaper paper)
    {
        if (paper["currency"] is not null || paper.First("total", "amount", "price") is not { } amount)
        {
            return;
        }

        var text = paper.Document.Text;
        var (from, to) = (Math.Max(amount.AnchorStart, text.LastIndexOf('\n', amount.Start) + 1), Math.Min(text.Length, amount.End + 24));
        from = Math.Min(from, amount.Start);
        to = text.IndexOf('\n', amount.End, to - amount.End) is >= 0 and var line ? line : to;
        // "4 820 000 (Четыре миллиона …) рублей": the currency stands behind the words in brackets.
        if (
            text.AsSpan(amount.End).TrimStart() is ['(' or '（', ..]
            && text.AsSpan(amount.End).IndexOfAny(')', '）') is > 0 and < LongestWords and var close
        )
        {
            to = Math.Min(text.Length, amount.End + close + 12);
        }

        if (Currencies.FindOrNull(text[from..to]) is var (code, start, end))
        {
            paper.Add(new("currency", code, from + start, from + end, from + start, 0.8));
        }
        else if (paper.Goods.Currency is { } head)
        {
            paper.Add(head);
        }
        else if (Again(paper, text[amount.Start..amount.End]) is { } again)
        {
            paper.Add(again);
        }
    }

    // "Итого: 54 450,00", and in the sentence below "на сумму 54 450,00 руб."
    private static TradeValue? Again(TradePaper paper, string figure)
    {
        var text = paper.Document.Text;
        for (
            var at = figure.Length < FewestOfFigure ? -1 : text.IndexOf(figure, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(figure, at + figure.Length, StringComparison.Ordinal)
        )
        {
            var (from, to) = (at + figure.Length, Math.Min(text.Length, at + figure.Length + NearCurrency));
            if (Currencies.FindOrNull(text[from..to]) is var (code, start, end) && text[from..(from + start)].Trim().Length == 0)
            {
                return new("currency", code, from + start, from + end, from + start, 0.7);
            }
        }

        return null;
    }

    // The cell beside the number: "Номер документа | Дата составления" over "631 | 27.06.2025".
    private static void DateBesideNumber(TradePaper paper, LabelledPage page)
    {
        if (
            paper["number"] is { } number
            && page.Lines.SelectMany(l => l).FirstOrDefault(s => s.Start <= number.Start && s.End >= number.End) is { } segment
            && segment.End - segment.Start == number.End - number.Start
            && page.IsInTable(segment)
            && page.RightOf(segment) is { } right
            && Dates.WholeOrNull(page.TextOf(right), paper.Context.Style) is { } date
        )
        {
            paper.Set(new("date", date.ToString(), right.Start, right.End, right.Start, 1));
        }
    }

    [GeneratedRegex(
        @"(?:№|\b[Nn]o\b\.?|\bNO\b\.?|\b[Nn]r\b\.?|\b[Nn][º°]|\bn\.|\bN\b|#|编号|号码|\bnumber\b)\s{0,40}[:：.]?\s{0,40}(?<code>[\p{L}0-9][\p{L}0-9/_.-]{0,200}[0-9][\p{L}0-9/_.-]{0,200}|[0-9]{1,200})",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^[\s,;/(]{0,40}(?:от|dated|dtd|dd|of|from|date|日期|，)?\.?[\s:：]{0,40}", RegexOptions.IgnoreCase)]
    private static partial Regex DateBehind();
}
