using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Papers that bind or state: contracts, acts, end-user certificates, powers of attorney, letters of credit, letters.</summary>
internal static class DeedClaims
{
    /// <summary><c>contractedWith</c>, one a line of the specification.</summary>
    public static void Contract(TradePaper paper)
    {
        if (paper.Party("seller") is not { } seller || paper.Party("buyer") is not { } buyer)
        {
            return;
        }

        var lines = paper.Goods.Lines.Where(l => l.Values.ContainsKey("goods") || l.Values.ContainsKey("model")).ToList();
        foreach (var line in lines.Count == 0 ? [null] : lines.ConvertAll(l => (GoodsLine?)l))
        {
            TradeValue? Value(string name) => line is null ? paper[name] : line.Values.GetValueOrDefault(name);
            var goods = paper.Context.Goods(Value("model")?.Value, (Value("goods") ?? (line is null ? paper["subject"] : null))?.Value);
            var amount = line is null ? paper["total"] : Value("amount");
            var at = paper.At(paper["seller"], paper["buyer"], paper["number"], paper["date"], amount, paper["subject"], paper["currency"]);
            paper.Context.Add(
                "contractedWith",
                seller,
                buyer,
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
                            Details = paper.Details(
                                ("contract", "number"),
                                ("incoterm", "incoterm"),
                                ("endUser", "endUser"),
                                ("endUse", "endUse")
                            ),
                        },
                    },
                discriminator: goods?.Name
            );
        }
    }

    /// <summary>What was handed over (<c>delivered</c>) or done (<c>supplied</c>).</summary>
    public static void Act(TradePaper paper)
    {
        if (paper.Party("seller") is not { } from || paper.Party("buyer") is not { } to)
        {
            return;
        }

        var lines = paper
            .Goods.Lines.Where(l => l.Values.ContainsKey("goods") || l.Values.ContainsKey("model") || l.Values.ContainsKey("subject"))
            .ToList();
        foreach (var line in lines.Count == 0 ? [null] : lines.ConvertAll(l => (GoodsLine?)l))
        {
            TradeValue? Value(string name) => line is null ? paper[name] : line.Values.GetValueOrDefault(name);
            var goods = paper.Context.Goods(Value("model")?.Value, (Value("goods") ?? Value("subject") ?? paper["subject"])?.Value);
            var amount = line is null ? paper["total"] : Value("amount");
            var at = paper.At(paper["seller"], paper["buyer"], paper["number"], paper["date"], amount, paper["contract"], paper["subject"]);
            paper.Context.Add(
                paper["actType"]?.Value == "services" ? "supplied" : "delivered",
                from,
                to,
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
                            Details = paper
                                .Details(("act", "number"), ("contract", "contract"))
                                .AddRange(DetailSet.Of(("serial", Value("serial")?.Value))),
                        },
                    },
                discriminator: goods?.Name
            );
        }
    }

    /// <summary>An end user's undertaking: goods it is to get from a supplier, and what for. A certificate delivers nothing.</summary>
    public static void EndUse(TradePaper paper)
    {
        if (paper.Party("endUser") is not { } user)
        {
            return;
        }

        var goods = paper.Context.Goods(paper["model"]?.Value, paper["goods"]?.Value);
        if (paper.Party("seller") is { } supplier)
        {
            paper.Context.Add(
                "plannedDelivery",
                supplier,
                user,
                paper.At(
                    paper["endUser"],
                    paper["seller"],
                    paper["goods"],
                    paper["model"],
                    paper["quantity"],
                    paper["date"],
                    paper["endUse"]
                ),
                c =>
                    c with
                    {
                        Modality = Modality.Plan,
                        Quantity = CarriageClaims.QuantityOf(paper["quantity"], null),
                        Qualifiers = c.Qualifiers with
                        {
                            Concerns = goods,
                            Details = paper.Details(("contract", "contract"), ("endUse", "endUse"), ("certificate", "number")),
                        },
                    }
            );
        }

        if (paper["endUse"] is { } use && goods is not null)
        {
            paper.Context.AddOnce("hasAttribute", goods, null, paper.At(use), use.Value, "attribute", "endUse");
        }
    }

    /// <summary>The attorney <c>represents</c> the principal.</summary>
    public static void Attorney(TradePaper paper)
    {
        if (
            paper.Party("principal") is not { } principal
            || paper["attorney"] is not { } name
            || paper.Context.Party(name.Value, "Person") is not { } attorney
        )
        {
            return;
        }

        paper.Context.Add(
            "represents",
            attorney,
            principal,
            paper.At(name, paper["principal"], paper["date"], paper["number"]),
            c =>
                c with
                {
                    Time = paper.Day("date"),
                    Qualifiers = c.Qualifiers with
                    {
                        Basis = "declared",
                        Details = paper.Details(("powerOfAttorney", "number"), ("validUntil", "validUntil")),
                    },
                }
        );
    }

    /// <summary>Whoever signs a letter acts for the firm that writes it; a name in the upper half is the addressee's.</summary>
    public static void Letter(TradePaper paper)
    {
        if (
            paper.Party("sender") is { } sender
            && paper["signatory"] is { } signed
            && sender.Schema is not "Person"
            && !sender.Name.Contains('@', StringComparison.Ordinal)
            && signed.Value != paper["sender"]!.Value
            && signed.Start * 2 > paper.Document.Text.Length
            && paper.Context.Party(signed.Value, "Person") is { Schema: "Person" } signatory
        )
        {
            paper.Context.Add(
                "represents",
                signatory,
                sender,
                paper.At(signed, paper["sender"]),
                c =>
                    c with
                    {
                        Qualifiers = c.Qualifiers with { Basis = "declared", Details = paper.Details(("position", "signatoryPosition")) },
                    }
            );
        }
    }

    /// <summary>A letter of credit promises payment; nothing is paid yet.</summary>
    public static void Credit(TradePaper paper)
    {
        if (paper.Party("payer") is not { } applicant || paper.Party("payee") is not { } beneficiary || paper["amount"] is not { } amount)
        {
            return;
        }

        paper.Context.Add(
            "paid",
            applicant,
            beneficiary,
            paper.At(amount, paper["payer"], paper["payee"], paper["number"], paper["date"]),
            c =>
                c with
                {
                    Modality = Modality.Plan,
                    Amount = MoneyClaims.AmountOf(paper, amount),
                    Qualifiers = c.Qualifiers with { Details = paper.Details(("letterOfCredit", "number"), ("validUntil", "validUntil")) },
                }
        );
    }
}
