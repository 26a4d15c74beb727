using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Shipments and deliveries, as rows or in label form.</summary>
internal static class ShipmentClaims
{
    private static readonly string[] s_from = ["shipper", "sender", "seller"];
    private static readonly string[] s_to = ["consignee", "receiver", "buyer", "payer"];

    /// <summary>Rows of waybill registers, packing lists and customs exports.</summary>
    public static void Shipped(RecordContext context, RecordTable table) => FromTable(context, table, "shipped", Modality.Fact);

    /// <summary>Rows of delivery registers and acceptance acts.</summary>
    public static void Delivered(RecordContext context, RecordTable table, bool planned) =>
        FromTable(context, table, planned ? "plannedDelivery" : "delivered", planned ? Modality.Plan : Modality.Fact);

    /// <summary>A waybill, act or declaration in label form.</summary>
    public static void FromLabels(RecordContext context, string predicate)
    {
        var modality = predicate == "plannedDelivery" ? Modality.Plan : Modality.Fact;
        var (fromLabel, toLabel) = (context.Label(s_from), context.Label(s_to));
        if (context.Party(fromLabel) is not { } from || context.Party(toLabel) is not { } to)
        {
            return;
        }

        var model = context.Label("model");
        var goodsLabel = context.Label("goods", "declared");
        var quantity = context.Label("quantity");
        var date = context.Label(
            predicate == "shipped" ? ["shipDate", "departureDate", "waybill.date", "date"] : ["plannedDate", "deliveryDate", "date"]
        );
        var waybill = context.Label("waybill", "declaration", "act", "number");
        var serial = context.Label("serial");
        var hs = context.Label("hsCode");
        var carrier = context.Label("carrier", "airline");
        var goods = context.Goods(model?.Text, goodsLabel?.Text);
        var time = date is null ? null : Dates.FindOrNull(date.Text, context.Style)?.Date;
        var count = quantity is null ? null : Figures.LastOrNull(quantity.Text, context.Style);
        context.Add(
            predicate,
            from,
            to,
            Anchors.Of(context, goodsLabel ?? model ?? fromLabel, fromLabel, toLabel, model, quantity, date, waybill, serial, hs, carrier),
            c =>
                c with
                {
                    Modality = modality,
                    Time = time is { } day ? TimeRange.At(day) : null,
                    Quantity = count is null || quantity is null ? null : Quantity.Exactly(count.Value, count.Unit, quantity.Text),
                    Qualifiers = c.Qualifiers with
                    {
                        Concerns = goods,
                        Via = context.Party(carrier, "Company"),
                        Details = DetailSet.Of(
                            (
                                waybill?.Key == "declaration" ? "declaration"
                                : waybill?.Key is "act" or "number" && predicate != "shipped" ? "act"
                                : "waybill",
                                waybill is null ? null : InvoiceHead.CodeOf(waybill.Text)
                            ),
                            ("serial", serial?.Text),
                            ("hsCode", hs?.Text),
                            ("contract", context.Label("contract") is { } contract ? InvoiceHead.CodeOf(contract.Text) : null)
                        ),
                    },
                }
        );
        if (
            context.Label("goods") is { } actual
            && context.Label("declared") is { } declared
            && actual.Text != declared.Text
            && context.Goods(model?.Text, actual.Text) is { } thing
        )
        {
            context.Add("declaredAs", thing, null, Anchors.Of(context, actual, declared), value: declared.Text);
        }
    }

    private static void FromTable(RecordContext context, RecordTable table, string predicate, Modality modality)
    {
        var (fromLabel, toLabel, carrierLabel) = (context.Label(s_from), context.Label(s_to), context.Label("carrier", "airline"));
        // A plan or register of one firm names the other side only.
        fromLabel ??= table.Has(s_to) && !table.Has(s_from) ? context.Head : null;
        toLabel ??= table.Has(s_from) && !table.Has(s_to) ? context.Head : null;
        var isPair = false;
        if (fromLabel is null && toLabel is null && predicate == "delivered" && !table.Has(s_from) && !table.Has(s_to))
        {
            // An act names the two sides in its preamble.
            if (HeadParty.Pair(context.Document, table.Head.Min(c => c.Start)) is var (giver, taker))
            {
                (fromLabel, toLabel, isPair) = (giver, taker, true);
            }
        }

        foreach (var row in table.Rows)
        {
            var (fromCell, toCell) = (row.Cell(s_from) ?? PartyCell(row, "from"), row.Cell(s_to) ?? PartyCell(row, "to"));
            var from = context.Party(fromCell?.Text) ?? context.Party(fromLabel);
            var to = context.Party(toCell?.Text) ?? context.Party(toLabel);
            var declared = row.Text("declared");
            var goodsText = row.Text("goods", "name") ?? declared;
            var goods = context.Goods(row.Text("model"), goodsText);
            if (declared is not null && goods is not null && row.Text("goods", "name", "model") is { } actual && actual != declared)
            {
                context.Add(
                    "declaredAs",
                    goods,
                    null,
                    [context.At(row)],
                    c =>
                        c with
                        {
                            Qualifiers = c.Qualifiers with
                            {
                                Details = DetailSet.Of(
                                    ("waybill", row.Text("waybill")),
                                    ("hsCode", row.Text("hsCode")),
                                    ("declaration", row.Text("declaration"))
                                ),
                            },
                        },
                    value: declared
                );
            }

            if (from is null || to is null || (goods is null && row.Text("waybill", "declaration", "grossWeight") is null))
            {
                continue;
            }

            var time = row.Date(
                context.Style,
                predicate == "shipped"
                    ? ["shipDate", "departureDate", "waybill.date", "date", "deliveryDate", "arrivalDate"]
                    : ["plannedDate", "deliveryDate", "date", "shipDate"]
            );
            var dateLabel = time is null
                ? context.Label(predicate == "shipped" ? ["shipDate", "departureDate", "date"] : ["plannedDate", "deliveryDate", "date"])
                : null;
            time ??= dateLabel is null ? null : Dates.FindOrNull(dateLabel.Text, context.Style)?.Date;
            var waybillLabel = row.Text("waybill") is null ? context.Label("waybill") : null;
            var currency = Money.CurrencyOf(context, [table]);
            context.Add(
                predicate,
                from,
                to,
                Anchors.Of(
                    context,
                    row,
                    fromCell is null ? fromLabel : null,
                    toCell is null ? toLabel : null,
                    dateLabel,
                    waybillLabel,
                    row.Text("carrier", "airline") is null ? carrierLabel : null
                ),
                c =>
                    c with
                    {
                        Modality = modality,
                        Confidence = isPair ? 0.75 : 1,
                        Time = time is { } day ? TimeRange.At(day) : null,
                        Quantity =
                            Money.QuantityOf(context, row) ?? Written(context, goodsText) ?? Packages(context, row) ?? Weight(context, row),
                        // Without a count or a price of goods the sums of a waybill are freight.
                        Amount =
                            context.Kind == "waybill" && !table.Has("quantity") && !table.Has("price")
                                ? null
                                : Money.Of(context, row, currency, "amount", "total"),
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = goods,
                            Via = context.Party(row.Text("carrier", "airline") ?? carrierLabel?.Text, "Company"),
                            Details = DetailSet.Of(
                                ("waybill", row.Text("waybill") ?? (waybillLabel is null ? null : InvoiceHead.CodeOf(waybillLabel.Text))),
                                ("declaration", row.Text("declaration")),
                                ("hsCode", row.Text("hsCode")),
                                ("serial", row.Text("serial")),
                                ("invoice", row.Text("invoice")),
                                ("contract", row.Text("contract")),
                                ("flight", row.Text("flight")),
                                ("notify", row.Text("notify")),
                                ("grossWeight", row.Text("grossWeight")),
                                ("status", row.Text("status")),
                                ("description", goodsText == goods?.Name ? null : goodsText),
                                ("act", row.Text("act"))
                            ),
                        },
                    }
            );
            if (predicate == "plannedDelivery" && Done(context, row) is { } done)
            {
                context.Add(
                    "delivered",
                    from,
                    to,
                    Anchors.Of(context, row, fromCell is null ? fromLabel : null, toCell is null ? toLabel : null),
                    c => c with { Time = TimeRange.At(done), Qualifiers = c.Qualifiers with { Concerns = goods } }
                );
            }

            Facts(context, row, from, s_from);
            Facts(context, row, to, s_to);
        }
    }

    // "поставлено 30.05.2025" beside a planned delivery: it has been made.
    private static PartialDate? Done(RecordContext context, RecordRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (
                cell.Text.Length < 60
                && Dates.FindOrNull(cell.Text, context.Style) is var (date, start, end)
                && TermLexicon.ReadOrNull(cell.Text[..start] + " " + cell.Text[end..]) is { Key: "deliveryDate", Coverage: >= 0.5 }
            )
            {
                return date;
            }
        }

        return null;
    }

    private static Cell? PartyCell(RecordRow row, string key) =>
        row.Cell(key) is { } cell && PartyNames.IsOrganisation(cell.Text) ? cell : null;

    // "Pumps P-20, 12 sets": a forwarder's form has no column for it.
    private static Quantity? Written(RecordContext context, string? goods)
    {
        foreach (
            var part in (goods ?? "").Split(
                [',', ';', '，', '；', '(', '（'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (
                part.Length < 30
                && char.IsAsciiDigit(part[0])
                && Figures.WholeOrNull(part.TrimEnd(')', '）', '.'), context.Style)
                    is { Unit: { } unit and not ("kg" or "t" or "g") } figure
            )
            {
                return Quantity.Exactly(figure.Value, unit, part);
            }
        }

        return null;
    }

    private static Quantity? Packages(RecordContext context, RecordRow row) =>
        row.Figure(context.Style, "packages") is var (figure, cell, _)
            ? Quantity.Exactly(figure.Value, figure.Unit ?? "pkg", cell.Text.Trim())
            : null;

    private static Quantity? Weight(RecordContext context, RecordRow row) =>
        row.Figure(context.Style, "grossWeight", "netWeight") is var (figure, cell, column)
            ? Quantity.Exactly(figure.Value, figure.Unit ?? column.Meaning.Unit ?? "kg", cell.Text.Trim())
            : null;

    private static void Facts(RecordContext context, RecordRow row, EntityRef party, string[] roles)
    {
        foreach (var role in roles)
        {
            if (row.Table.Has(role))
            {
                PartyFacts.FromRow(context, row, role, party, false);
                return;
            }
        }
    }
}
