using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Invoices, orders and despatch advices: the lines and the total as claims, the parties with what is stated of them.</summary>
internal static class StatedInvoices
{
    private static readonly string[] s_roles =
    [
        "seller",
        "buyer",
        "payee",
        "shipTo",
        "shipFrom",
        "ultimateShipTo",
        "carrier",
        "taxRepresentative",
        "invoicer",
        "invoicee",
        "salesAgent",
    ];

    /// <summary>Claims in the form of the other invoices: one a line, one for the total.</summary>
    public static void Read(RecordContext context, List<StatedGroup> groups)
    {
        var head = groups[0];
        foreach (var role in s_roles)
        {
            StatedParties.Describe(context, head, role, StatedParties.Of(context, head, role));
        }

        var (seller, buyer) = (StatedParties.Of(context, head, "seller"), StatedParties.Of(context, head, "buyer"));
        Accounts(context, groups, StatedParties.Of(context, head, "payee") ?? seller);
        if (seller is null || buyer is null)
        {
            return;
        }

        var (predicate, subject, target) = context.Kind switch
        {
            "order" => ("ordered", buyer, seller),
            "despatchAdvice" => ("shipped", seller, buyer),
            _ => ("invoiced", seller, buyer),
        };
        foreach (var line in groups.Where(g => g.List == "lines"))
        {
            Line(context, head, line, predicate, subject, target);
        }

        Total(context, head, predicate, subject, target);
        Others(context, head, seller, buyer);
    }

    private static void Line(
        RecordContext context,
        StatedGroup head,
        StatedGroup line,
        string predicate,
        EntityRef subject,
        EntityRef target
    )
    {
        if (
            line["description", "code"] is not { } what
            || context.Goods(line.Text("model"), what.Value) is not { } goods
            || line["amount", "quantity"] is null
        )
        {
            return;
        }

        var time = head.Day("date");
        var quantity =
            line["quantity"] is { } count && line.Number("quantity") is { } number
                ? Quantity.Exactly(number, line.Text("unit"), context.Document.Text[count.Start..count.End])
                : null;
        var details = Details(context, head)
            .SetItems(
                DetailSet.Of(
                    ("line", line.Text("number")),
                    ("code", line.Text("code")),
                    ("gtin", line.Text("gtin")),
                    ("hsCode", line.Text("hsCode")),
                    ("origin", line.Text("origin")),
                    ("serial", line.Text("serial")),
                    ("price", line.Text("price")),
                    ("description", what.Value == goods.Name ? null : what.Value)
                )
            );
        var anchors = StatedPlaces.Of(context, [line["amount"] ?? what, what, head["seller"], head["buyer"], head["number"], head["date"]]);
        context.Add(
            predicate,
            subject,
            target,
            anchors,
            c =>
                c with
                {
                    Amount = InvoiceHead.Signed(AmountOf(context, head, line["amount"], line.Number("amount")), details),
                    Quantity = quantity,
                    Time = time,
                    Qualifiers = c.Qualifiers with { Concerns = goods, Details = details },
                },
            discriminator: "line " + line.Text("number")
        );
        if (predicate != "invoiced" || details.GetValueOrDefault("documentType") == "creditNote" || Delivered(head, line) is not { } day)
        {
            return;
        }

        var receiver = StatedParties.Of(context, head, "shipTo") ?? target;
        context.Add(
            "supplied",
            subject,
            receiver,
            StatedPlaces.Of(context, [what, head["deliveryDate"], head["seller"], head["shipTo"] ?? head["buyer"], head["number"]]),
            c => c with { Quantity = quantity, Time = day, Qualifiers = c.Qualifiers with { Concerns = goods, Details = details } },
            discriminator: "line " + line.Text("number")
        );
    }

    private static TimeRange? Delivered(StatedGroup head, StatedGroup line) => line.Day("deliveryDate") ?? head.Day("deliveryDate");

    private static void Total(RecordContext context, StatedGroup head, string predicate, EntityRef subject, EntityRef target)
    {
        if (head["total"] is not { } total || head.Number("total") is not { } value)
        {
            return;
        }

        var details = Details(context, head).SetItem("line", "total");
        var payee = StatedParties.Of(context, head, "payee");
        context.Add(
            predicate,
            subject,
            target,
            StatedPlaces.Of(context, [total, head["seller"], head["buyer"], head["number"], head["date"], head["payee"]]),
            c =>
                c with
                {
                    Amount = InvoiceHead.Signed(AmountOf(context, head, total, value), details),
                    Time = head.Day("date"),
                    Qualifiers = c.Qualifiers with { To = payee is not null && payee != subject ? payee : null, Details = details },
                },
            discriminator: "total"
        );
    }

    // Whoever is to be paid instead of the seller, and who acts for it before the tax office, are told apart from it.
    private static void Others(RecordContext context, StatedGroup head, EntityRef seller, EntityRef buyer)
    {
        Link("payee", "relatedTo", seller, isSubject: false);
        Link("taxRepresentative", "represents", seller, isSubject: true);
        Link("salesAgent", "represents", seller, isSubject: true);
        Link("invoicer", "represents", seller, isSubject: true);
        Link("invoicee", "relatedTo", buyer, isSubject: false);

        void Link(string role, string predicate, EntityRef with, bool isSubject)
        {
            if (StatedParties.Of(context, head, role) is { } party && head[role] is { } value)
            {
                context.Add(
                    predicate,
                    isSubject ? party : with,
                    isSubject ? with : party,
                    StatedPlaces.Of(context, [value, head["seller"]]),
                    c =>
                        c with
                        {
                            Qualifiers = c.Qualifiers with { Details = DetailSet.Of(("role", role), ("invoice", head.Text("number"))) },
                        },
                    discriminator: role
                );
            }
        }
    }

    private static void Accounts(RecordContext context, List<StatedGroup> groups, EntityRef? payee)
    {
        foreach (var group in groups.Where(g => g.List == "accounts"))
        {
            var owner = StatedParties.Of(context, group, "holder") ?? payee;
            if (owner is not null && group["account"] is { } account)
            {
                StatedParties.Identify(context, owner, IdentifierKind.Account, account);
            }
        }
    }

    private static Amount? AmountOf(RecordContext context, StatedGroup head, StatedValue? place, decimal? value) =>
        place is { } at && value is { } number
            ? Amount.Exactly(number, head.Text("currency"), context.Document.Text[at.Start..at.End])
            : null;

    private static ImmutableSortedDictionary<string, string> Details(RecordContext context, StatedGroup head) =>
        DetailSet.Of(
            (context.Kind is "order" or "despatchAdvice" ? "number" : "invoice", head.Text("number")),
            ("contract", head.Text("contract")),
            ("order", head.Text("order")),
            ("dueDate", head.Text("dueDate")),
            ("incoterm", head.Text("incoterm")),
            ("documentType", context.Kind == "invoice" ? head.Text("documentType") ?? "commercial" : null)
        );
}
