using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Two firms compare their books: who they are, whose entries stand in which columns, and what each entry says.</summary>
internal static partial class ReconciledBooks
{
    private const int HeadLength = 3000;
    private const int NearNumber = 160;

    /// <summary>Sets the parties from the text, their tax numbers and their signatories.</summary>
    public static void Read(TradePaper paper, LabelledPage page)
    {
        var text = paper.Document.Text;
        var head = text[..Math.Min(text.Length, HeadLength)];
        var named = Organisations.In(RunningText.Of(head)).DistinctBy(o => Key(head[o.Start..o.End])).Take(2).ToList();
        if (named.Count == 2 && (paper["seller"] is null || paper["buyer"] is null || paper["seller"]!.Value == paper["buyer"]!.Value))
        {
            var (first, second) = (Of("seller", head, named[0]), Of("buyer", head, named[1]));
            var isReversed = Entries(paper, [first, second]).GroupBy(e => e.From).MaxBy(g => g.Count(e => e.IsSupply)) is { Key: 1 };
            paper.Set(isReversed ? second with { Name = "seller" } : first);
            paper.Set(isReversed ? first with { Name = "buyer" } : second);
        }

        BalanceDay(paper);
        if (paper["currency"] is null && Currencies.FindOrNull(text) is var (code, from, to))
        {
            paper.Add(new("currency", code, from, to, from, 0.6));
        }

        foreach (var name in new[] { "seller", "buyer" })
        {
            Numbers(paper, name);
            Signatory(paper, name);
        }

        StatementFields.Balance(paper, page, "openingBalance");
        StatementFields.Balance(paper, page, "closingBalance");
    }

    // "на 30.06.2025 задолженность в пользу ООО «А»": the day of the balance is that of the act.
    private static void BalanceDay(TradePaper paper)
    {
        if (paper["balanceDate"] is { } day)
        {
            paper.Set(day with { Name = "date" });
            return;
        }

        var text = paper.Document.Text;
        foreach (var (date, start, end) in Dates.All(text, paper.Context.Style))
        {
            var behind = Tokens.Of(text.AsSpan(end, Math.Min(60, text.Length - end)));
            if (behind.Take(3).Select((_, i) => i).Any(i => WordLists.LedgerDebts.LongestAt(behind, i) is not null))
            {
                paper.Set(new("date", date.ToString(), start, end, start, 0.9));
                return;
            }
        }
    }

    /// <summary>One claim an entry: <c>supplied</c> or <c>paid</c>; both books tell the same deed, so that the first is enough.</summary>
    public static void Claims(TradePaper paper)
    {
        if (paper["seller"] is not { } seller || paper["buyer"] is not { } buyer)
        {
            return;
        }

        var sides = seller.Start <= buyer.Start ? new[] { seller, buyer } : [buyer, seller];
        var parties = sides.Select(s => paper.Context.Party(s.Value)).ToList();
        foreach (var entry in Entries(paper, sides))
        {
            if (parties[entry.From] is not { } from || parties[1 - entry.From] is not { } to)
            {
                continue;
            }

            paper.Context.Add(
                entry.IsSupply ? "supplied" : "paid",
                from,
                to,
                [Evidence.In(paper.Document, entry.Start, entry.End), .. paper.At(seller, buyer, paper["currency"], paper["contract"])],
                c =>
                    c with
                    {
                        Time = TimeRange.At(entry.Day),
                        Amount = Amount.Exactly(entry.Sum, entry.Currency ?? paper["currency"]?.Value, entry.SumText),
                        Qualifiers = c.Qualifiers with
                        {
                            Details = DetailSet
                                .Of((entry.IsSupply ? "document" : "payment", entry.Number), ("contract", paper["contract"]?.Value))
                                .SetItem("documentType", paper.Form.Name),
                        },
                    },
                discriminator: entry.Day + entry.SumText
            );
        }
    }

    // The columns of the first book: day, text, debit, credit; whose it is, its head says, or it is the first party's.
    private static IEnumerable<Entry> Entries(TradePaper paper, TradeValue[] sides)
    {
        foreach (var table in paper.Document.Tables)
        {
            var at = table.Rows.ToList().FindIndex(r => r.Any(c => Is(c, "debit")) && r.Any(c => Is(c, "credit")));
            if (at < 0)
            {
                continue;
            }

            var head = table.Rows[at];
            var (debit, credit) = (head.First(c => Is(c, "debit")).Column, head.First(c => Is(c, "credit")).Column);
            var last = Math.Max(debit, credit);
            var own = Owner(paper, table, at, sides);
            foreach (var row in table.Rows.Skip(at + 1))
            {
                var cells = row.Where(c => c.Column <= last && c.End > c.Start).ToList();
                var text = string.Join(' ', cells.Where(c => c.Column != debit && c.Column != credit).Select(c => c.Text));
                var sum =
                    Sum(row, debit, paper) is { } d ? (d.Figure, d.Cell, IsDebit: true)
                    : Sum(row, credit, paper) is { } c ? (c.Figure, c.Cell, IsDebit: false)
                    : default((Figure Figure, Cell Cell, bool IsDebit)?);
                if (
                    sum is not var (figure, cell, isDebit)
                    || Dates.FindOrNull(text, paper.Context.Style) is not var (day, start, end)
                    || IsSupply(text) is not { } isSupply
                )
                {
                    continue;
                }

                // What a firm supplies, and what it pays, stands in the debit of its own book.
                yield return new(
                    isDebit ? own : 1 - own,
                    isSupply,
                    day,
                    figure.Value,
                    figure.Currency,
                    cell.Text.Trim(),
                    NumberOf(text.Remove(start, end - start)),
                    cells[0].Start,
                    cells[^1].End
                );
            }
        }
    }

    private static int Owner(TradePaper paper, Table table, int head, TradeValue[] sides)
    {
        var above = string.Join(' ', table.Rows.Take(head).SelectMany(r => r).Select(c => c.Text));
        above = above.Length == 0 ? paper.Document.Text[Math.Max(0, table.Start - NearNumber)..table.Start] : above;
        var places = sides.Select(s => Key(above).IndexOf(Key(s.Value), StringComparison.Ordinal)).ToList();
        return places[1] >= 0 && (places[0] < 0 || places[1] < places[0]) ? 1 : 0;
    }

    private static (Figure Figure, Cell Cell)? Sum(IEnumerable<Cell> row, int column, TradePaper paper) =>
        row.FirstOrDefault(c => c.Column == column) is { } cell
        && Figures.WholeOrNull(cell.Text.Trim(), paper.Context.Style) is { Value: > 0 } figure
            ? (figure, cell)
            : null;

    private static bool Is(Cell cell, string key) =>
        TermLexicon.ReadOrNull(cell.Text.Trim()) is { Coverage: >= 0.6 } meaning && meaning.Key == key;

    private static bool? IsSupply(string text)
    {
        var tokens = Tokens.Of(text);
        if (WordLists.LedgerReversals.FirstIn(tokens) is not null)
        {
            return null;
        }

        var (payment, supply) = (WordLists.LedgerPayments.FirstIn(tokens), WordLists.LedgerSupplies.FirstIn(tokens));
        return payment is null && supply is null ? null
            : payment is null ? true
            : supply is null ? false
            // "Оплата по накладной 12": the word that comes first says what it is; of two that begin together the longer.
            : (supply.Value.At, -supply.Value.Length).CompareTo((payment.Value.At, -payment.Value.Length)) < 0;
    }

    private static string? NumberOf(string text) => Code().Match(text) is { Success: true } match ? match.Value : null;

    private static void Numbers(TradePaper paper, string name)
    {
        if (paper[name] is not { } party || paper[LabelHit.PartName(name, "inn")] is not null)
        {
            return;
        }

        var other = paper[name == "seller" ? "buyer" : "seller"];
        var text = paper.Document.Text;
        foreach (Match match in TaxNumber().Matches(text))
        {
            var number = match.Groups["value"];
            var before = text[Math.Max(0, match.Index - NearNumber)..match.Index];
            var (own, others) = (
                before.LastIndexOf(party.Value, StringComparison.Ordinal),
                other is null ? -1 : before.LastIndexOf(other.Value, StringComparison.Ordinal)
            );
            if (own > others && (IdentifierChecks.IsInn(number.Value) || IdentifierChecks.IsUscc(number.Value)))
            {
                var part = number.Length == 18 ? "uscc" : "inn";
                paper.Add(new(LabelHit.PartName(name, part), number.Value, number.Index, number.Index + number.Length, match.Index, 0.8));
                return;
            }
        }
    }

    // "Генеральный директор ООО «А» Петров Пётр Петрович, с одной стороны"
    private static void Signatory(TradePaper paper, string name)
    {
        if (paper[name] is not { } party || paper[LabelHit.PartName(name, "signatory")] is not null)
        {
            return;
        }

        var text = RunningText.Of(paper.Document.Text);
        for (
            var at = text.IndexOf(party.Value, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(party.Value, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + party.Value.Length;
            if (FullName().Match(text, end, Math.Min(60, text.Length - end)) is { Success: true } person)
            {
                var group = person.Groups["person"];
                paper.Add(
                    new(
                        LabelHit.PartName(name, "signatory"),
                        ValueReaders.Flat(group.Value),
                        group.Index,
                        group.Index + group.Length,
                        group.Index,
                        0.8
                    )
                );
                return;
            }
        }
    }

    private static TradeValue Of(string name, string text, (int Start, int End) at) =>
        new(name, ValueReaders.Flat(text[at.Start..at.End]), at.Start, at.End, at.Start, 0.8);

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}]{0,4}-?[0-9][0-9/-]{0,200}")]
    private static partial Regex Code();

    [GeneratedRegex(
        @"(?i)(?:ИНН|INN|统一社会信用代码|纳税人识别号|税号)[\s.:：№/КПП]{0,40}(?<value>[0-9A-Z]{10,18})\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex TaxNumber();

    [GeneratedRegex(
        @"\G[\s,]*(?:в лице\s[\p{Ll}\s]{4,40}\s)?(?<person>[А-ЯЁ][а-яё-]+\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё-]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.)",
        RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex FullName();

    /// <summary>An entry: the place of its giver among the parties, what it is, its day, sum and number, and where it stands.</summary>
    private sealed record Entry(
        int From,
        bool IsSupply,
        PartialDate Day,
        decimal Sum,
        string? Currency,
        string SumText,
        string? Number,
        int Start,
        int End
    );
}
