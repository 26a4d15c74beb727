using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Papers by which a third party vouches for goods: certificates of inspection and insurance, export licences.</summary>
internal static class CertificateClaims
{
    /// <summary>The inspector <c>evaluated</c> the goods. Findings are not read.</summary>
    public static void Inspected(TradePaper paper)
    {
        if (
            paper.Party("inspector") is not { } inspector
            || paper.Context.Goods(paper["model"]?.Value, paper["goods"]?.Value) is not { } goods
        )
        {
            return;
        }

        var place = Places.NameOrNull(paper["place"]?.Value);
        paper.Context.Add(
            "evaluated",
            inspector,
            goods,
            paper.At(
                paper.First("model", "goods"),
                paper["inspector"],
                paper.First("inspectionDate", "date"),
                paper["place"],
                paper["serial"],
                paper["number"],
                paper["customer"]
            ),
            c =>
                c with
                {
                    Time = paper.Day("inspectionDate", "date"),
                    Place = place is null ? null : new Place(place),
                    Qualifiers = c.Qualifiers with
                    {
                        Details = paper.Details(
                            ("certificate", "number"),
                            ("serial", "serial"),
                            ("customer", "customer"),
                            ("seller", "seller"),
                            ("buyer", "buyer"),
                            ("contract", "contract"),
                            ("vessel", "vessel")
                        ),
                    },
                }
        );
    }

    /// <summary>The insurer has <c>contractedWith</c> the assured over goods on their way.</summary>
    public static void Insured(TradePaper paper)
    {
        if (paper.Party("insurer") is not { } insurer || paper.Party("insured") is not { } insured)
        {
            return;
        }

        paper.Context.Add(
            "contractedWith",
            insurer,
            insured,
            paper.At(paper["insurer"], paper["insured"], paper["number"], paper["date"], paper["total"], paper["goods"], paper["vessel"]),
            c =>
                c with
                {
                    Time = paper.Day("date"),
                    Amount = MoneyClaims.AmountOf(paper, paper["total"]),
                    Qualifiers = c.Qualifiers with
                    {
                        Concerns = paper.Context.Goods(paper["model"]?.Value, paper["goods"]?.Value),
                        Details = paper
                            .Details(
                                ("certificate", "number"),
                                ("vessel", "vessel"),
                                ("from", "from"),
                                ("to", "to"),
                                ("invoice", "invoice"),
                                ("waybill", "waybill")
                            )
                            .SetItem("documentType", paper.Form.Name),
                    },
                }
        );
    }

    /// <summary>A licence allows a delivery to come: from the exporter to the end user or consignee.</summary>
    public static void Licensed(TradePaper paper)
    {
        if (paper.Party("seller") is not { } seller || (paper.Party("endUser") ?? paper.Party("consignee")) is not { } receiver)
        {
            return;
        }

        var lines = paper.Goods.Lines.Where(l => l.Values.ContainsKey("goods") || l.Values.ContainsKey("model")).ToList();
        foreach (var line in lines.Count == 0 ? [null] : lines.ConvertAll(l => (GoodsLine?)l))
        {
            TradeValue? Value(string name) => line is null ? paper[name] : line.Values.GetValueOrDefault(name);
            var goods = paper.Context.Goods(Value("model")?.Value, Value("goods")?.Value);
            var at = paper.At(
                paper["seller"],
                paper.First("endUser", "consignee"),
                paper["number"],
                paper["date"],
                paper["authority"],
                paper["endUse"]
            );
            paper.Context.Add(
                "plannedDelivery",
                seller,
                receiver,
                line is null ? at : at.Insert(0, paper.At(line)),
                c =>
                    c with
                    {
                        Time = paper.Day("date"),
                        Modality = Modality.Plan,
                        Amount = MoneyClaims.AmountOf(paper, line is null ? paper["total"] : Value("amount")),
                        Quantity = CarriageClaims.QuantityOf(Value("quantity"), Value("unit")?.Value),
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = goods,
                            Via = paper.Party("intermediary") ?? (paper["endUser"] is null ? null : paper.Party("consignee")),
                            Details = paper.Details(
                                ("licence", "number"),
                                ("authority", "authority"),
                                ("endUse", "endUse"),
                                ("validUntil", "validUntil"),
                                ("contract", "contract")
                            ),
                        },
                    },
                discriminator: goods?.Name
            );
        }
    }
}
