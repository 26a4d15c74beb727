using System.Globalization;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>Invoices: lines and totals of one invoice, and registers with an invoice a row.</summary>
internal static class InvoiceClaims
{
    private static readonly string[] s_amounts = ["amount", "total", "net"];

    /// <summary>One claim a line, with the parties and date of the document.</summary>
    /// <param name="context">The document.</param>
    /// <param name="table">Its table of lines.</param>
    /// <param name="predicate"><c>invoiced</c>, or <c>offered</c> for a quotation.</param>
    public static void FromLines(RecordContext context, RecordTable table, string predicate)
    {
        var head = InvoiceHead.Of(context, [table]);
        if (head is null)
        {
            return;
        }

        var number = 0;
        foreach (var row in table.Rows)
        {
            number++;
            var goodsText = row.Text("goods", "name", "declared");
            if (
                context.Goods(row.Text("model"), goodsText) is not { } goods
                || row.Figure(context.Style, "quantity", "price", "amount", "total", "net") is null
            )
            {
                continue;
            }

            var amount = InvoiceHead.Signed(Money.Of(context, row, head.Currency, s_amounts), head.Details);
            var quantity = Money.QuantityOf(context, row);
            var line = row.Text("lineNo")?.TrimEnd('.', ')') ?? number.ToString(CultureInfo.InvariantCulture);
            var fits = Arithmetic.CheckLine(context, row, line);
            context.Add(
                predicate,
                head.Seller,
                head.Buyer,
                Anchors.Of(context, row, head.Anchors),
                c =>
                    c with
                    {
                        Amount = amount,
                        Quantity = quantity,
                        Time = head.Time,
                        Confidence = fits ? head.Confidence : 0.6,
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = goods,
                            Details = head.Details.SetItems(
                                DetailSet.Of(
                                    ("line", line),
                                    ("hsCode", row.Text("hsCode")),
                                    ("serial", row.Text("serial")),
                                    ("origin", row.Text("origin")),
                                    ("description", goodsText == goods.Name ? null : goodsText)
                                )
                            ),
                        },
                    }
            );
            LineFields(context, row, number - 1);
        }
    }

    /// <summary>The claim for the invoice's total.</summary>
    public static void Total(RecordContext context, IReadOnlyList<RecordTable> lines, string predicate)
    {
        var totalLabel = context.Label("total") ?? context.Label("amount") ?? context.Label("net");
        if (
            InvoiceHead.Of(context, lines) is not { } head
            || Money.Of(context, totalLabel, head.Currency) is not { } amount
            || totalLabel is null
        )
        {
            return;
        }

        var goodsLabel = lines.Count == 0 ? context.Label("goods", "model") : null;
        var goods = goodsLabel is null ? null : context.Goods(goodsLabel.Key == "model" ? goodsLabel.Text : null, goodsLabel.Text);
        var quantityLabel = lines.Count == 0 ? context.Label("quantity") : null;
        var quantity = quantityLabel is null ? null : Figures.LastOrNull(quantityLabel.Text, context.Style);
        context.Add(
            predicate,
            head.Seller,
            head.Buyer,
            Anchors.Of(context, [totalLabel, .. head.Anchors, goodsLabel, quantityLabel]),
            c =>
                c with
                {
                    Amount = InvoiceHead.Signed(amount, head.Details),
                    Time = head.Time,
                    Quantity =
                        quantity is null || quantityLabel is null
                            ? null
                            : Quantity.Exactly(quantity.Value, quantity.Unit, quantityLabel.Text),
                    Confidence = Arithmetic.CheckTotals(context, lines) ? head.Confidence : 0.6,
                    Qualifiers = c.Qualifiers with { Concerns = goods, Details = head.Details.SetItem("line", "total") },
                },
            discriminator: "total"
        );
    }

    /// <summary>A register: one invoice a row, with its own seller, buyer, number and date; a missing party is the document's.</summary>
    public static void FromRegister(RecordContext context, RecordTable table)
    {
        var currency = Money.CurrencyOf(context, [table]);
        var sellerLabel =
            context.Label("seller") ?? (table.Has("buyer", "consignee", "receiver") && !table.Has("seller") ? context.Head : null);
        var buyerLabel = context.Label("buyer") ?? (table.Has("seller", "shipper", "sender") && !table.Has("buyer") ? context.Head : null);
        foreach (var row in table.Rows)
        {
            var ownSeller = row.Cell("seller", "shipper", "sender");
            var ownBuyer = row.Cell("buyer", "consignee", "receiver", "payer");
            var seller = context.Party(
                (ownSeller ?? (ownBuyer is not null && sellerLabel is null ? row.Cell("counterparty", "organisation", "name") : null))?.Text
            );
            seller ??= context.Party(sellerLabel);
            var buyer = context.Party(
                (ownBuyer ?? (ownSeller is not null && buyerLabel is null ? row.Cell("counterparty", "organisation", "name") : null))?.Text
            );
            buyer ??= context.Party(buyerLabel);
            if (seller is null || buyer is null || Money.Of(context, row, currency, "total", "amount", "net") is not { } amount)
            {
                continue;
            }

            var goodsText = row.Text("goods", "purpose");
            var time = row.Date(context.Style, "invoice.date", "date");
            var fits = Arithmetic.CheckLine(context, row, row.Text("invoice", "number") ?? "");
            context.Add(
                "invoiced",
                seller,
                buyer,
                Anchors.Of(
                    context,
                    row,
                    ownSeller is null ? sellerLabel : null,
                    ownBuyer is null ? buyerLabel : null,
                    context.Label("currency")
                ),
                c =>
                    c with
                    {
                        Amount = amount,
                        Quantity = Money.QuantityOf(context, row),
                        Time = time is { } day ? TimeRange.At(day) : null,
                        Confidence = fits ? 1 : 0.6,
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = context.Goods(row.Text("model"), goodsText),
                            Details = DetailSet.Of(
                                ("invoice", row.Text("invoice", "number")),
                                ("contract", row.Text("contract")),
                                ("hsCode", row.Text("hsCode")),
                                ("status", row.Text("status")),
                                (
                                    "documentType",
                                    InvoiceHead.TypeOf(
                                        row.Text("invoice", "number") + " " + row.Text("documentType", "direction", "status")
                                    ) ?? InvoiceHead.TypeOf(table.Name)
                                )
                            ),
                        },
                    }
            );
            PartyFacts.FromRow(context, row, row.Table.Has("seller") ? "seller" : "shipper", seller, false);
            PartyFacts.FromRow(context, row, row.Table.Has("buyer") ? "buyer" : "consignee", buyer, false);
        }
    }

    private static void LineFields(RecordContext context, RecordRow row, int index)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"lines[{index}].");
        foreach (
            var (key, name) in new[]
            {
                ("goods", "description"),
                ("name", "description"),
                ("model", "model"),
                ("unit", "unit"),
                ("hsCode", "hsCode"),
                ("origin", "origin"),
                ("serial", "serial"),
            }
        )
        {
            if (row.Cell(key) is { } cell && !context.Fields.Exists(f => f.Name == prefix + name))
            {
                context.Fields.Add(
                    new(
                        prefix + name,
                        HanRadicals.Folded(cell.Text.Trim()),
                        Evidence.In(context.Document, cell.Start, cell.End, cell.Address)
                    )
                );
            }
        }

        foreach (
            var (key, name) in new[]
            {
                ("quantity", "quantity"),
                ("price", "price"),
                ("amount", "amount"),
                ("total", "amount"),
                ("net", "amount"),
            }
        )
        {
            if (row.Figure(context.Style, key) is var (figure, cell, _) && !context.Fields.Exists(f => f.Name == prefix + name))
            {
                context.Fields.Add(
                    new(prefix + name, Plain.Of(figure.Value), Evidence.In(context.Document, cell.Start, cell.End, cell.Address))
                );
            }
        }
    }
}
