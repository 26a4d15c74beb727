using System.Text.RegularExpressions;
using Throughline.Extraction.Records.Trade;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Payments from statements, payment lists and payment orders.</summary>
internal static partial class PaymentClaims
{
    /// <summary>One <c>paid</c> claim a row.</summary>
    public static void FromTable(RecordContext context, RecordTable table)
    {
        var holderLabel =
            context.Label("holder", "buyer", "organisation", "payer") ?? StatementHead.HolderOrNull(context, table.Rows.Min(r => r.Start));
        var holder = context.Party(holderLabel);
        var currency = Money.CurrencyOf(context, [table]);
        foreach (var row in table.Rows)
        {
            FromRow(context, row, holder, holderLabel, currency);
        }

        if (holder is null || holderLabel is null)
        {
            return;
        }

        if (holderLabel.IsInferred && !context.Fields.Exists(f => f.Name == "accountHolder"))
        {
            context.Fields.Add(new("accountHolder", holder.Name, context.At(holderLabel)));
        }

        // An account has a number of its own and, over it, an IBAN.
        var start = table.Rows.Min(r => r.Start);
        var accounts = context.Labels.Where(l => l.Key is "account" or "holder.account").ToList();
        if (accounts.Count > 0)
        {
            foreach (var account in accounts.Where((a, i) => i == 0 || a.Start < start))
            {
                PartyFacts.Identify(context, holder, IdentifierKind.Account, account.Text, context.At(account));
            }
        }
        else if (Titled().Match(context.Document.Text[..table.Rows.Min(r => r.Start)]) is { Success: true } title)
        {
            // "Statement of account 4070…": the title itself names the account.
            var number = title.Groups["number"];
            PartyFacts.Identify(
                context,
                holder,
                IdentifierKind.Account,
                number.Value,
                Evidence.In(context.Document, title.Index, number.Index + number.Length)
            );
        }
    }

    /// <summary>The payment of a payment order in label form.</summary>
    public static void FromLabels(RecordContext context)
    {
        // A file of several orders repeats its labels: a group that has both parties and the amount is complete.
        var group = new List<Labelled>();
        foreach (var label in context.Labels.OrderBy(l => l.Start))
        {
            var isComplete =
                group.Exists(l => l.Key is "payer" or "sender")
                && group.Exists(l => l.Key is "payee" or "receiver")
                && group.Exists(l => l.Key is "amount" or "total");
            if (isComplete && label.Key is "number" or "payment" or "payer" && group.Exists(l => l.Key == label.Key))
            {
                FromGroup(context, group);
                group = [];
            }

            group.Add(label);
        }

        FromGroup(context, group);
    }

    private static void FromGroup(RecordContext context, IReadOnlyList<Labelled> group)
    {
        Labelled? Label(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                foreach (var label in group)
                {
                    if (label.Key == key)
                    {
                        return label;
                    }
                }
            }

            return null;
        }

        var payerLabel = Label("payer", "sender", "holder");
        // Turkish orders call the payee what invoices call the buyer; beside a named payer it can be nobody else.
        var payeeLabel = Label("payee", "receiver", "seller") ?? (payerLabel?.Key is "payer" or "sender" ? Label("buyer") : null);
        var amountLabel = Label("amount", "total");
        if (context.Party(payerLabel) is not { } payer || context.Party(payeeLabel) is not { } payee || amountLabel is null)
        {
            return;
        }

        var dateLabel = Label("date", "payment.date", "valueDate");
        var purpose = Label("purpose");
        var number = Label("payment", "number");
        var time = dateLabel is null ? null : Dates.FindOrNull(dateLabel.Text, context.Style)?.Date;
        context.Add(
            "paid",
            payer,
            payee,
            Anchors.Of(context, amountLabel, payerLabel, payeeLabel, dateLabel, purpose, number, Label("currency")),
            c =>
                c with
                {
                    Amount = Money.Of(context, amountLabel, Money.CurrencyOf(context, [])),
                    Time = time is { } day ? TimeRange.At(day) : null,
                    Qualifiers = c.Qualifiers with
                    {
                        Details = DetailSet
                            .Of(
                                ("purpose", purpose?.Text),
                                ("payment", number?.Text),
                                ("payerAccount", Label("payer.account")?.Text),
                                ("payeeAccount", Label("payee.account", "receiver.account")?.Text)
                            )
                            .AddRange(References.In(purpose?.Text)),
                    },
                }
        );
    }

    private static void FromRow(RecordContext context, RecordRow row, EntityRef? holder, Labelled? holderLabel, string? currency)
    {
        var style = context.Style;
        var payerCell = row.Cell("payer", "sender");
        var payeeCell = row.Cell("payee", "receiver", "seller");
        var payer = context.Party(payerCell?.Text);
        var payee = context.Party(payeeCell?.Text);
        var other =
            context.Party(row.Text("counterparty", "name", "organisation", "buyer"))
            ?? (payer is null && payee is null ? NamedIn(context, row.Text("purpose", "goods"), holder) : null);
        var debit = row.Figure(style, "debit");
        var credit = row.Figure(style, "credit");
        var plain = row.Figure(style, "amount", "total", "net");
        var marked = MarkedAmount(row);
        bool? outgoing =
            debit is { Figure.Value: not 0 } && credit is not { Figure.Value: not 0 } ? true
            : credit is { Figure.Value: not 0 } && debit is not { Figure.Value: not 0 } ? false
            : DirectionWord(row) is { } word && WordLists.Directions.FirstIn(Tokens.Of(word)) is { } hit ? hit.Meaning == "debit"
            : marked is { } mark ? IsDebit(mark.Groups["mark"].Value)
            : plain is { } signed && other is not null && payer is null && payee is null ? signed.Figure.Value < 0
            : null;
        if (other is not null && payer is null && payee is null && holder is not null && outgoing is { } isOut)
        {
            (payer, payee) = isOut ? (holder, other) : (other, holder);
        }
        else if (payer is null && payee is not null && holder is not null && outgoing != false)
        {
            payer = holder;
        }
        else if (payee is null && payer is not null && holder is not null && outgoing != true)
        {
            payee = holder;
        }

        var amount = outgoing switch
        {
            true when debit is not null => Money.Of(context, row, currency, "debit"),
            false when credit is not null => Money.Of(context, row, currency, "credit"),
            _ => Money.Of(context, row, currency, "amount", "total", "net", "debit", "credit"),
        };
        if (marked is not null && Figures.WholeOrNull(marked.Groups["sum"].Value, style) is { } sum)
        {
            var column = row.Table.Column("amount") ?? row.Table.Column("total");
            amount = Amount.Exactly(Math.Abs(sum.Value), sum.Currency ?? column?.Meaning.Currency ?? currency, marked.Value.Trim());
        }

        if (payer is null || payee is null || amount is null or { Min: 0 })
        {
            return;
        }

        var usesHolder = payer == holder || payee == holder;
        // "Summary" and "purpose" both say what the money is for: the longer says more.
        var purpose =
            row.Table.Columns.Where(c => c.Key == "purpose").Select(c => row.At(c.Index)?.Text.Trim()).OfType<string>().MaxBy(t => t.Length)
            ?? row.Text("goods", "instrument");
        var time = row.Date(style, "date", "payment.date", "valueDate", "departureDate") ?? StatementDays.OfRowOrNull(context, row);
        context.Add(
            "paid",
            payer,
            payee,
            Anchors.Of(context, row, usesHolder ? [holderLabel, context.Label("currency")] : [context.Label("currency")]),
            c =>
                c with
                {
                    Amount = amount,
                    Time = time is { } day ? TimeRange.At(day) : null,
                    Qualifiers = c.Qualifiers with
                    {
                        Details = DetailSet
                            .Of(
                                ("purpose", purpose),
                                ("payment", row.Text("payment", "number")),
                                ("payerAccount", row.Text("payer.account", "sender.account")),
                                ("payeeAccount", row.Text("payee.account", "receiver.account")),
                                ("counterpartyAccount", row.Text("counterparty.account"))
                            )
                            .AddRange(References.In(purpose))
                            .SetItems(DetailSet.Of(("invoice", row.Text("invoice")), ("contract", row.Text("contract")))),
                    },
                }
        );
        PartyFacts.FromRow(
            context,
            row,
            payerCell is null ? "-"
                : row.Table.Has("payer") ? "payer"
                : "sender",
            payer,
            false
        );
        PartyFacts.FromRow(
            context,
            row,
            payeeCell is null ? "-"
                : row.Table.Has("payee") ? "payee"
                : row.Table.Has("receiver") ? "receiver"
                : "seller",
            payee,
            false
        );
        if (other is not null && (other == payer || other == payee))
        {
            PartyFacts.FromRow(context, row, "counterparty", other, alone: holder is not null);
        }
    }

    // Statements without a column for the other side name it in the text of the entry.
    private static EntityRef? NamedIn(RecordContext context, string? text, EntityRef? holder) =>
        text is null ? null
        : Narratives.OtherSideOrNull(text) is { } named && context.Party(named, "Company") is { } other && other != holder ? other
        : Organisations
            .In(text)
            .Select(o => context.Party(text[o.Start..o.End], "Company"))
            .FirstOrDefault(p => p is not null && p != holder);

    // "14.875,00 H", "1,200.00 DR": the side stands behind the figure.
    private static Match? MarkedAmount(RecordRow row) =>
        row.Text("amount", "total", "net") is { } text && AmountWithMark().Match(text) is { Success: true } match ? match : null;

    private static bool IsDebit(string mark) => mark.ToUpperInvariant() is "S" or "D" or "DR" or "DT" or "ДТ" or "-" or "借";

    [GeneratedRegex(
        @"^[^0-9-]{0,4}(?<sum>[0-9][0-9.,' \u00a0]{0,200})\s?(?<mark>S|H|DR|CR|D|C|DT|KT|ДТ|КТ|\+|-|借|贷)\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AmountWithMark();

    private static string? DirectionWord(RecordRow row)
    {
        foreach (var column in row.Table.Columns)
        {
            if (
                column.Key is "direction" or "payment"
                && row.At(column.Index)?.Text is { Length: < 30 } text
                && WordLists.Directions.FirstIn(Tokens.Of(text)) is { At: 0 }
            )
            {
                return text;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?i)(?:сч[её]т[уа]?|account(?: number| no\.?)?|a/c|账号|帐号|账户)[\s№#:：.]{0,4}(?<number>[0-9A-Z]{2}[0-9 ]{8,28}[0-9])",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Titled();
}
