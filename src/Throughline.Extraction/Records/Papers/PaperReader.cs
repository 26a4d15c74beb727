using System.Collections.Immutable;
using System.Globalization;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads invoices, receipts and their kin in any layout: candidates by labels, geometry and type; arithmetic decides among them.</summary>
internal sealed class PaperReader(Document document, RecordStyle style)
{
    private const int TitleLines = 30;
    private readonly List<Labelled> _labels = [];
    private readonly ImmutableArray<Field>.Builder _fields = ImmutableArray.CreateBuilder<Field>();

    /// <summary>Reads a document.</summary>
    public static PaperReading Read(Document document, RecordStyle style) => new PaperReader(document, style).Read();

    private PaperReading Read()
    {
        var sheet = PaperSheet.Of(document);
        if (sheet.Lines.Count == 0)
        {
            return new([], [], null, 0, 0, []);
        }

        var lines = PaperLines.Of(sheet);
        var tableLine = lines.Rows.Count == 0 ? sheet.Lines.Count : lines.Rows[0].Cells.Values.Min(c => c.Run.Line);
        PaperSheet? withCells = null;
        // Wrapped cells break figures and words; whether what looks like cells is that, the arithmetic tells.
        if (PaperSheet.WithCellsOrNull(document) is { } cells && PaperLines.Of(cells) is var whole && whole.IsBetterThan(lines))
        {
            (lines, withCells) = (whole, cells);
        }

        var sums = PaperSums.Of(sheet);
        var totals = PaperTotals.Of(sums, lines.Sum);
        if (withCells is not null && PaperTotals.Of(PaperSums.Of(withCells), lines.Sum) is var other && IsBetter(other, totals, lines.Sum))
        {
            totals = other;
        }

        var number = PaperHead.Number(sheet, style);
        var (seller, buyer) = PaperParties.Of(sheet, tableLine);
        Text("number", "invoice", number);
        foreach (var (key, find, date) in PaperHead.Days(sheet, style, number))
        {
            Put(key, key, date.ToString(), find.From, find.To, find);
        }

        // The amounts of a credit note are its own: whether it prints them with a minus or not, they read alike.
        var isCredit =
            totals.Total is { Value: < 0 }
            && sheet.Runs.Any(r =>
                r.Line < TitleLines && r.Labels.Exists(l => l.Key is "title" or "number") && PaperLexicon.IsCredit(r.Tokens)
            );
        Sum("total", totals.Total, isCredit, totals.Checks);
        Sum("net", totals.Net, isCredit, totals.Checks);
        Sum("tax", totals.Tax, isCredit, totals.Checks);
        if (PaperCurrency.Of(sheet) is var (code, start, end))
        {
            Field("currency", code, start, end);
            _labels.Add(new("currency", document.Text[start..end], start, end, start, end, ""));
        }

        Party("seller", seller);
        Party("buyer", buyer);
        Lines(lines);
        // What a till prints: what was given and what came back, or the cents that were rounded off.
        var keys = sums.Where(s => s.Weight > 0.5).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var isTill =
            totals.Total is not null
            && (keys.Contains("cash") && (keys.Contains("change") || keys.Contains("tax")) || keys.Contains("rounding"));
        // A table of lines that sums up is as good as a title.
        var (title, numbered) = (false, false);
        foreach (var run in sheet.Runs.Where(r => r.Line < TitleLines))
        {
            title |= run.Labels.Exists(l => l is { Key: "title", Weight: >= 0.9 } && (l.Start == 0 || run.LabelShare > 0.7));
            numbered |= run.Labels.Exists(l => l is { Key: "number", Weight: >= 0.9 });
        }

        return new(
            _labels,
            _fields.ToImmutable(),
            PaperTable.Of(document, lines),
            totals.Checks + lines.Checked,
            (title ? 2 : 0) + (numbered ? 1 : 0) + (isTill ? 1.5 : 0),
            PaperDetails.Of(sheet, seller, buyer, tableLine)
        );
    }

    // A total broken over two lines of its cell is known by the lines that it sums.
    private static bool IsBetter(PaperTotals other, PaperTotals totals, decimal? lines) =>
        lines is not null && other.Total?.Value == lines && totals.Total?.Value != lines && totals.Checks <= other.Checks;

    private void Lines(PaperLines lines)
    {
        for (var i = 0; i < lines.Rows.Count; i++)
        {
            var row = lines.Rows[i];
            var prefix = string.Create(CultureInfo.InvariantCulture, $"lines[{i}].");
            foreach (var (key, find) in row.Cells.OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                var name = key switch
                {
                    "goods" => "description",
                    "position" => "number",
                    "code" or "quantity" or "unit" or "price" or "amount" or "taxRate" => key,
                    _ => null,
                };
                var value =
                    key == "goods" ? string.Join(' ', row.Goods.Select(g => g.Text.Trim()))
                    : row[key] is { } number ? Plain.Of(number)
                    : find.Text.Trim();
                if (name is not null && value.Length > 0)
                {
                    Field(prefix + name, value, find.From, find.To);
                }
            }
        }
    }

    private void Text(string name, string key, PaperFind? find)
    {
        if (find is not null)
        {
            Put(name, key, find.Text.Trim(), find.From, find.To, find);
        }
    }

    private void Sum(string key, PaperSum? sum, bool isCredit, int checks)
    {
        // An amount that no label names is a sum only where others bear it out.
        if (sum is not null && (sum is { Key.Length: > 0, Weight: >= 0.3 } || checks > 0))
        {
            var find = new PaperFind(sum.Run, sum.Amount.Start, sum.Amount.End, sum.Weight, sum.Label);
            Put(key, key, Plain.Of(isCredit ? -sum.Value : sum.Value), find.From, find.To, find, sum.Amount.Currency);
        }
    }

    private void Party(string role, PaperParty? party)
    {
        if (party is null)
        {
            return;
        }

        Put(role, role, party.Text, party.Name.From, party.Name.To, party.Name);
        if (party.LabelledAddress is var (from, to, labelled))
        {
            Field(role + "Address", labelled, from, to);
        }
        else if (party.Address.Count > 0)
        {
            var (start, end) = (party.Address[0].Start, party.Address[^1].End);
            // One unbroken stretch where the lines follow each other in the text; else the first line stands for them.
            var isUnbroken = end > start && end - start <= party.Address.Sum(r => r.Text.Length) + (2 * party.Address.Count);
            Field(
                role + "Address",
                string.Join(' ', party.Address.Select(r => r.Text.Trim())),
                start,
                isUnbroken ? end : party.Address[0].End
            );
        }

        if (party.TaxId is { } tax)
        {
            // "7804339188/780401001": the code of the reason stands behind the number of the taxpayer.
            var number = tax.Text.TrimEnd();
            var mark = number.IndexOf('/', StringComparison.Ordinal);
            number = mark > 0 && IdentifierChecks.IsInn(number[..mark].Trim()) ? number[..mark].TrimEnd() : number;
            Field(role + "TaxId", number.Trim(), tax.From, tax.From + number.Length);
        }
    }

    private void Put(string name, string key, string value, int start, int end, PaperFind find, string? currency = null)
    {
        Field(name, value, start, end);
        // The quote holds the label where both are of one run.
        var from = find.Label == find.Run && find.Label is not null ? Math.Min(find.Run.Start, start) : start;
        _labels.Add(new(key, document.Text[start..end], start, end, from, end, "", currency, IsInferred: find.Label is null));
    }

    private void Field(string name, string value, int start, int end)
    {
        if (start < end)
        {
            _fields.Add(new(name, value, Evidence.In(document, start, end)));
        }
    }
}
