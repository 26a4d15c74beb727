namespace Throughline.Extraction.Records.Trade;

/// <summary>A purchase order: who orders what from whom. Nothing is delivered or billed by it.</summary>
internal static class OrderClaims
{
    /// <summary>One <c>ordered</c> claim a line of goods, or one for the paper.</summary>
    public static void Add(TradePaper paper)
    {
        if (paper.Party("buyer") is not { } buyer || paper.Party("seller") is not { } seller)
        {
            return;
        }

        var lines = paper.Goods.Lines.Where(l => l.Values.ContainsKey("goods") || l.Values.ContainsKey("model")).ToList();
        foreach (var line in lines.Count == 0 ? [null] : lines.ConvertAll(l => (GoodsLine?)l))
        {
            TradeValue? Value(string name) => line is null ? paper[name] : line.Values.GetValueOrDefault(name);
            var goods = paper.Context.Goods(Value("model")?.Value, Value("goods")?.Value);
            var amount = line is null ? paper["total"] : Value("amount");
            var at = paper.At(paper["buyer"], paper["seller"], paper["number"], paper["date"], amount, paper["currency"]);
            paper.Context.Add(
                "ordered",
                buyer,
                seller,
                line is null ? at : at.Insert(0, paper.At(line)),
                c =>
                    c with
                    {
                        Time = paper.Day("date"),
                        Amount = MoneyClaims.AmountOf(paper, amount),
                        Quantity = CarriageClaims.QuantityOf(Value("quantity"), Value("unit")?.Value),
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = goods,
                            To = paper.Party("consignee") is { } to && to != buyer ? to : null,
                            Details = paper
                                .Details(
                                    ("order", paper["order"] is null ? "number" : "order"),
                                    ("contract", "contract"),
                                    ("incoterm", "incoterm"),
                                    ("deliveryDate", "deliveryDate")
                                )
                                .AddRange(DetailSet.Of(("description", goods?.Schema == "Product" ? Value("goods")?.Value : null))),
                        },
                    },
                discriminator: goods?.Name
            );
        }
    }
}
