using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Goods on the way: air waybill, CMR, bill of lading, railway bill, packing list, delivery note, customs declaration.</summary>
internal static class CarriageClaims
{
    private static readonly string[] s_days = ["flightDate", "shipDate", "loadDate", "exportDate", "date"];

    /// <summary>One <c>shipped</c> claim a line of goods, or one for the paper; <c>received</c> where it says so; what the goods are declared as.</summary>
    public static void Add(TradePaper paper)
    {
        var lines = paper.Goods.Lines.Where(l => l.Values.ContainsKey("goods") || l.Values.ContainsKey("model")).ToList();
        if (lines.Exists(l => l.Values.ContainsKey("shipper") && l.Values.ContainsKey("consignee")))
        {
            // Each line of a manifest is a consignment between parties of its own.
            foreach (var line in lines)
            {
                if (
                    paper.Context.Party(line.Values.GetValueOrDefault("shipper")?.Value) is { } sender
                    && paper.Context.Party(line.Values.GetValueOrDefault("consignee")?.Value) is { } receiver
                )
                {
                    Shipped(paper, sender, receiver, line);
                }
            }

            return;
        }

        if (paper.Party("shipper") is not { } from || paper.Party("consignee") is not { } to)
        {
            return;
        }

        if (lines.Count == 0)
        {
            Shipped(paper, from, to, null);
        }

        foreach (var line in lines)
        {
            Shipped(paper, from, to, line);
        }

        if (paper["receivedDate"] is { } day)
        {
            paper.Context.Add(
                "received",
                to,
                from,
                paper.At(day, paper["consignee"], paper["shipper"], paper["number"]),
                c =>
                    c with
                    {
                        Time = paper.Day("receivedDate"),
                        Qualifiers = c.Qualifiers with { Details = paper.Details(("waybill", "number")) },
                    }
            );
        }
    }

    private static void Shipped(TradePaper paper, EntityRef from, EntityRef to, GoodsLine? line)
    {
        TradeValue? Value(string name) => line?.Values.GetValueOrDefault(name) ?? (line is null ? paper[name] : null);
        var (goodsText, model) = (Value("goods"), Value("model"));
        var goods = paper.Context.Goods(model?.Value, goodsText is null ? null : GoodsNames.Core(goodsText.Value));
        var count = Value("quantity") ?? Value("packages");
        var isCustoms = paper.Form.Kind == "customsDeclaration";
        var amount = Value("amount") ?? (line is null && isCustoms ? paper.First("price", "total") : null);
        var at = paper.At(
            goodsText,
            paper["shipper"],
            paper["consignee"],
            model,
            count,
            paper.First(s_days),
            paper["carrier"],
            paper["number"],
            line is null ? amount : null,
            amount is null ? null : paper["currency"]
        );
        if (line is not null)
        {
            at = at.Insert(0, paper.At(line));
        }

        var hs = Value("hsCode") ?? paper["hsCode"];
        paper.Context.Add(
            "shipped",
            from,
            to,
            at,
            c =>
                c with
                {
                    Time = paper.Day(s_days),
                    Modality = paper.Form.IsPlan ? Modality.Plan : c.Modality,
                    Quantity = QuantityOf(count, Value("unit")?.Value),
                    Amount = MoneyClaims.AmountOf(paper, amount),
                    Qualifiers = c.Qualifiers with
                    {
                        Concerns = goods,
                        Via = paper.Party("carrier"),
                        Details = paper
                            .Details(
                                (isCustoms ? "declaration" : "waybill", "number"),
                                ("flight", "flight"),
                                ("vessel", "vessel"),
                                ("container", "container"),
                                ("notify", "notify"),
                                ("contract", "contract"),
                                ("invoice", "invoice"),
                                ("grossWeight", "grossWeight")
                            )
                            .AddRange(DetailSet.Of(("hsCode", hs?.Value), ("serial", Value("serial")?.Value)))
                            .SetItems(DetailSet.Of(("waybill", line?.Values.GetValueOrDefault("waybill")?.Value)))
                            .SetItem("documentType", paper.Form.Name),
                    },
                },
            discriminator: goods?.Name
        );
        if (isCustoms && goods is not null && goodsText is not null && goods.Name != goodsText.Value)
        {
            paper.Context.Add(
                "declaredAs",
                goods,
                null,
                paper.At(goodsText, hs),
                c =>
                    c with
                    {
                        Qualifiers = c.Qualifiers with
                        {
                            Details = DetailSet.Of(("hsCode", hs?.Value), ("declaration", paper["number"]?.Value)),
                        },
                    },
                value: goodsText.Value
            );
        }
    }

    /// <summary>A count with its unit.</summary>
    public static Quantity? QuantityOf(TradeValue? count, string? unit) =>
        count is not null && decimal.TryParse(count.Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? Quantity.Exactly(value, count.Name == "packages" ? "pkg" : Units.OfOrNull(unit ?? ""), count.Value)
            : null;
}
