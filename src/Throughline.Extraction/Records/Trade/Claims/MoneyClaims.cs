using Throughline.Model;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Money on paper: payment orders, bank slips, transfer copies, receipts for cash.</summary>
internal static class MoneyClaims
{
    /// <summary>One <c>paid</c> claim.</summary>
    public static void Add(TradePaper paper)
    {
        if (paper.Party("payer") is not { } payer || paper.Party("payee") is not { } payee || paper["amount"] is not { } amount)
        {
            return;
        }

        paper.Context.Add(
            "paid",
            payer,
            payee,
            paper.At(
                amount,
                paper["payer"],
                paper["payee"],
                paper["currency"],
                paper.First("valueDate", "date"),
                paper["purpose"],
                paper["number"],
                paper["amountInWords"]
            ),
            c =>
                c with
                {
                    Amount = AmountOf(paper, amount),
                    Time = paper.Day("valueDate", "date"),
                    Qualifiers = c.Qualifiers with
                    {
                        Details = paper
                            .Details(
                                ("purpose", "purpose"),
                                ("payment", "number"),
                                ("payerAccount", "payerAccount"),
                                ("payeeAccount", "payeeAccount"),
                                ("payerAccountAsRead", "payerAccountAsRead"),
                                ("payeeAccountAsRead", "payeeAccountAsRead"),
                                ("amountAsRead", "amountAsRead")
                            )
                            .AddRange(References.In(paper["purpose"]?.Value)),
                    },
                }
        );
    }

    /// <summary>An amount in the paper's currency.</summary>
    public static Amount? AmountOf(TradePaper paper, TradeValue? amount) =>
        amount is not null && decimal.TryParse(amount.Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? Amount.Exactly(value, paper["currency"]?.Value, paper.Document.Text[amount.Start..amount.End])
            : null;
}
