using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Rows of customs and shipping data as traders and data sellers export them: who shipped what to whom, as what it was declared.</summary>
internal static class CustomsRegister
{
    private const int FewestColumns = 5;
    private const int RowsBeforeHead = 8;

    /// <summary>The reading with the claims of such tables, where the reading has none of their rows.</summary>
    public static RecordReading Extend(Document document, RecordReading reading)
    {
        if (document.Stated is not null)
        {
            return reading;
        }

        RecordContext? context = null;
        var covered = new List<(int Start, int End)>();
        foreach (var table in document.Tables)
        {
            if (
                HeadOrNull(table) is not var (head, columns)
                || reading.Claims.Any(c => c.Predicate == "shipped" && IsIn(table, c) && (c.Amount is not null || !HasValue(columns)))
            )
            {
                continue;
            }

            context ??= new(document, "customsDeclaration", RecordStyle.Of(document), []);
            foreach (var row in table.Rows.Skip(head + 1))
            {
                Row(context, columns, row);
            }

            covered.Add((table.Start, table.End));
        }

        if (context is null || context.Claims.Count == 0)
        {
            return reading;
        }

        var others = reading.Claims.Where(c => !covered.Exists(t => c.Evidence[0].Start >= t.Start && c.Evidence[0].Start < t.End));
        return reading with { Kind = "customsDeclaration", Claims = [.. others, .. context.Claims] };
    }

    private static bool HasValue(Dictionary<string, int> columns) => columns.Keys.Any(k => k.StartsWith("value", StringComparison.Ordinal));

    private static bool IsIn(Table table, Claim claim) => claim.Evidence[0].Start >= table.Start && claim.Evidence[0].Start < table.End;

    // The head may stand below a title and notes.
    private static (int Row, Dictionary<string, int> Columns)? HeadOrNull(Table table)
    {
        for (var i = 0; i < Math.Min(table.Rows.Length, RowsBeforeHead); i++)
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var cell in table.Rows[i])
            {
                if (CustomsColumns.OfOrNull(cell.Text) is { } meaning)
                {
                    // Exports differ in which part of box 8 holds the name and which the tax number; the values tell.
                    columns.TryAdd(
                        meaning is "shipper" or "consignee" && HoldsTaxNumbers(table, i, cell.Column) ? meaning + "Inn" : meaning,
                        cell.Column
                    );
                }
            }

            if (
                columns.Count >= FewestColumns
                && columns.ContainsKey("shipper")
                && columns.ContainsKey("consignee")
                && (columns.ContainsKey("hsCode") || columns.ContainsKey("goods"))
                && columns.Keys.Any(k => k is "declaration" or "waybill" or "hsCode")
            )
            {
                return (i, columns);
            }
        }

        return null;
    }

    private static bool HoldsTaxNumbers(Table table, int head, int column)
    {
        var cells = table
            .Rows.Skip(head + 1)
            .Take(20)
            .Select(r => r.FirstOrDefault(c => c.Column == column)?.Text.Trim())
            .Where(t => !string.IsNullOrEmpty(t))
            .ToList();
        return cells.Count > 0 && cells.TrueForAll(t => IdentifierChecks.IsInn(t!));
    }

    private static void Row(RecordContext context, Dictionary<string, int> columns, ImmutableArray<Cell> row)
    {
        string? Text(string name) =>
            columns.TryGetValue(name, out var column)
            && row.FirstOrDefault(c => c.Column == column) is { } cell
            && !string.IsNullOrWhiteSpace(cell.Text)
                ? cell.Text.Trim()
                : null;
        if (
            context.Party(Text("shipper")) is not { } from
            || context.Party(Text("consignee")) is not { } to
            || row.All(c => c.End <= c.Start)
        )
        {
            return;
        }

        var (first, last) = (row.First(c => c.End > c.Start), row.Last(c => c.End > c.Start));
        var at = Evidence.In(context.Document, first.Start, last.End, Address(first.Address, last.Address));
        var description = Text("goods");
        var goods = context.Goods(Text("model"), description);
        var day = Text("date") is { } date ? Dates.FindOrNull(date, context.Style)?.Date : null;
        var hs = Text("hsCode") is { } code ? TradeCodes.HsCode(code)?.Value : null;
        context.Add(
            "shipped",
            from,
            to,
            [at],
            c =>
                c with
                {
                    Time = day is { } known ? TimeRange.At(known) : null,
                    Quantity =
                        Count(context, Text("quantity"), Units.OfOrNull(Text("unit") ?? ""))
                        ?? Count(context, Text("packages"), "pkg")
                        ?? Count(context, Text("netWeight"), "kg")
                        ?? Count(context, Text("grossWeight"), "kg"),
                    Amount =
                        Value(context, Text("value"), Text("currency"))
                        ?? Value(context, Text("valueUsd"), "USD")
                        ?? Value(context, Text("valueRub"), "RUB"),
                    Qualifiers = c.Qualifiers with
                    {
                        Concerns = goods,
                        Via = context.Party(Text("carrier")),
                        Details = DetailSet.Of(
                            ("declaration", Text("declaration")),
                            ("waybill", Text("waybill")),
                            ("hsCode", hs),
                            ("contract", Text("contract")),
                            ("container", Text("container")),
                            ("notify", Text("notify")),
                            ("origin", Text("origin")),
                            ("manufacturer", Text("manufacturer")),
                            ("description", description == goods?.Name ? null : description)
                        ),
                    },
                }
        );
        if (Text("consigneeInn") is { } inn)
        {
            PartyFacts.Identify(context, to, IdentifierKind.Inn, inn, at);
        }

        if (Text("shipperInn") is { } other)
        {
            PartyFacts.Identify(context, from, IdentifierKind.Inn, other, at);
        }

        if (Text("shipperAddress") is { } fromAddress)
        {
            PartyFacts.Locate(context, from, fromAddress, at);
        }

        if (Text("consigneeAddress") is { } toAddress)
        {
            PartyFacts.Locate(context, to, toAddress, at);
        }
    }

    private static Quantity? Count(RecordContext context, string? text, string? unit) =>
        text is not null && Figures.WholeOrNull(text, context.Style) is { } figure
            ? Quantity.Exactly(figure.Value, figure.Unit ?? unit, text)
            : null;

    private static Amount? Value(RecordContext context, string? text, string? currency) =>
        text is not null && Figures.WholeOrNull(text, context.Style) is { } figure
            ? Amount.Exactly(Math.Abs(figure.Value), figure.Currency ?? Currencies.FindOrNull(currency ?? "")?.Code, text)
            : null;

    private static string Address(string first, string last)
    {
        var bang = last.IndexOf('!', StringComparison.Ordinal);
        var comma = first.IndexOf(',', StringComparison.Ordinal);
        return first == last ? first
            : bang >= 0 ? $"{first}:{last[(bang + 1)..]}"
            : comma > 0 ? first[..comma]
            : first;
    }
}
