using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Payments of statements and payment messages: who paid whom, how much, when, for what.</summary>
internal static class StatedPayments
{
    private static readonly string[] s_days = ["bookingDate", "date", "valueDate", "executionDate"];

    /// <summary>One <c>paid</c> claim for each transaction whose two sides are known; an order not yet carried out is a plan.</summary>
    public static void Read(RecordContext context, List<StatedGroup> groups)
    {
        StatedGroup? statement = null;
        EntityRef? holder = null;
        var head = groups[0];
        foreach (var group in groups)
        {
            if (group.List == "statements")
            {
                statement = group;
                holder = StatedParties.Of(context, group, "accountHolder");
                StatedParties.Describe(context, group, "accountHolder", holder);
                if (holder is not null && group["account"] is { } account)
                {
                    StatedParties.Identify(context, holder, IdentifierKind.Account, account);
                }

                holder ??= StatedParties.AccountOf(context, group["account"]);
            }
            else if (group.List == "transactions")
            {
                Transaction(context, group, statement, holder, head);
            }
        }
    }

    private static void Transaction(RecordContext context, StatedGroup group, StatedGroup? statement, EntityRef? holder, StatedGroup head)
    {
        var payer = StatedParties.Of(context, group, "payer");
        var payee = StatedParties.Of(context, group, "payee");
        var other = StatedParties.Of(context, group, "counterparty");
        StatedParties.Describe(context, group, "payer", payer);
        StatedParties.Describe(context, group, "payee", payee);
        StatedParties.Describe(context, group, "counterparty", other);
        if (other is not null && group["creditorId"] is { } creditor && group.Text("direction") == "debit")
        {
            StatedParties.Identify(context, other, IdentifierKind.Other, creditor);
        }

        foreach (var role in (string[])["ultimateDebtor", "ultimateCreditor", "initiatingParty"])
        {
            StatedParties.Describe(context, group, role, StatedParties.Of(context, group, role));
        }

        var isOut = group.Text("direction") == "debit";
        other ??= StatedParties.AccountOf(context, group["counterpartyAccount"]);
        if (holder is not null)
        {
            // A return names the parties of the first payment; the money goes back.
            if (group.Text("reversal") is not null && payer is not null && payee is not null)
            {
                (payer, payee) = (payee, payer);
            }

            payer ??= isOut ? holder : other;
            payee ??= isOut ? other : holder;
        }

        payer ??= StatedParties.AccountOf(context, group["payerAccount"]);
        payee ??= StatedParties.AccountOf(context, group["payeeAccount"]);
        if (payer is null || payee is null || group["amount"] is not { } amount || group.Number("amount") is not { } value || value == 0)
        {
            return;
        }

        var currency = group.Text("currency") ?? statement?.Text("currency");
        var verbatim = context.Document.Text[amount.Start..amount.End];
        var (from, to) = (StatedParties.Of(context, group, "ultimateDebtor"), StatedParties.Of(context, group, "ultimateCreditor"));
        var isPlan =
            group.Text("status") is "pending" or "information"
            || head.Text("messageType")?.StartsWith("pain", StringComparison.Ordinal) == true;
        context.Add(
            "paid",
            payer,
            payee,
            StatedPlaces.Of(
                context,
                [
                    amount,
                    group["payer"] ?? group["payerAccount"],
                    group["payee"] ?? group["payeeAccount"],
                    group["counterparty"] ?? group["counterpartyAccount"],
                    group["purpose"],
                    group["ultimateDebtor"],
                    group["ultimateCreditor"],
                    Uses(payer, payee, holder) ? statement?["accountHolder", "account"] : null,
                ]
            ),
            c =>
                c with
                {
                    Amount = Amount.Exactly(Math.Abs(value), currency, verbatim),
                    Time = group.Day(s_days) ?? head.Day(s_days),
                    Modality = isPlan ? Modality.Plan : Modality.Fact,
                    Qualifiers = c.Qualifiers with
                    {
                        From = from is not null && from != payer ? from : null,
                        To = to is not null && to != payee ? to : null,
                        Details = Details(group, statement, isOut),
                    },
                },
            discriminator: group.Text("bankReference", "endToEndReference", "number")
        );
    }

    private static bool Uses(EntityRef payer, EntityRef payee, EntityRef? holder) =>
        holder is not null && (payer == holder || payee == holder);

    private static ImmutableSortedDictionary<string, string> Details(StatedGroup group, StatedGroup? statement, bool isOut)
    {
        var (own, other) = (statement?.Text("account"), group.Text("counterpartyAccount"));
        var (ownBank, otherBank) = (statement?.Text("bank"), group.Text("counterpartyBank"));
        return DetailSet
            .Of(
                ("purpose", group.Text("purpose")),
                ("payment", group.Text("number", "bankReference", "customerReference")),
                ("payerAccount", group.Text("payerAccount") ?? (isOut ? own : other)),
                ("payeeAccount", group.Text("payeeAccount") ?? (isOut ? other : own)),
                ("payerBank", group.Text("payerBank") ?? (isOut ? ownBank : otherBank)),
                ("payeeBank", group.Text("payeeBank") ?? (isOut ? otherBank : ownBank)),
                ("intermediaryBank", group.Text("intermediaryBank")),
                ("ultimateDebtor", group.Text("ultimateDebtor")),
                ("ultimateCreditor", group.Text("ultimateCreditor")),
                ("endToEndReference", group.Text("endToEndReference")),
                ("mandate", group.Text("mandateReference")),
                ("uetr", group.Text("uetr")),
                ("messageType", group.Text("messageType")),
                ("instructedAmount", group.Text("instructedAmount")),
                ("status", group.Text("status")),
                ("reversal", group.Text("reversal"))
            )
            .SetItems(References.In(group.Text("purpose")));
    }
}
