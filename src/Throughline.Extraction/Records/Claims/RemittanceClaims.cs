using System.Text.RegularExpressions;
using Throughline.Extraction.Records.Trade;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Remittance advices: a letter of the payer to the payee that lists what one transfer pays.</summary>
/// <remarks>The letterhead is the payer's, the address the payee's; neither has a label.</remarks>
internal static partial class RemittanceClaims
{
    private const int HeadLength = 900;

    /// <summary>The payment of an advice; none where labels or tables have told one already.</summary>
    public static void Read(RecordContext context, List<RecordTable> tables)
    {
        var text = context.Document.Text;
        var end = Math.Min(text.Length, tables.Select(t => t.Rows.Min(r => r.Start)).DefaultIfEmpty(HeadLength).Min());
        if (
            context.Claims.Exists(c => c.Predicate == "paid")
            || !Titled().IsMatch(text[..Math.Min(text.Length, HeadLength)])
            || Parties(context, text[..end]) is not var (payer, payee)
            || Total(context, tables) is not { } total
            || context.Party(payer, "Company") is not { } from
            || context.Party(payee, "Company") is not { } to
        )
        {
            return;
        }

        var date = context.Label("payment.date", "date", "valueDate");
        var number = context.Label("payment", "number");
        var account = Account().Match(text).Groups["a"];
        var accountLabel = account.Success ? Marked("account", text, account.Index, account.Length) : null;
        context.Add(
            "paid",
            from,
            to,
            Anchors.Of(context, total, payer, payee, date, number, accountLabel),
            c =>
                c with
                {
                    Amount = Money.Of(context, total, Money.CurrencyOf(context, tables)),
                    Time = date is not null && Dates.FindOrNull(date.Text, context.Style) is { } day ? TimeRange.At(day.Date) : null,
                    Qualifiers = c.Qualifiers with
                    {
                        Details = DetailSet.Of(("payment", number?.Text), ("payeeAccount", accountLabel?.Text)),
                    },
                }
        );
    }

    // The organization under "To" is the payee; without one, the second that the head names.
    private static (Labelled Payer, Labelled Payee)? Parties(RecordContext context, string head)
    {
        var found = new List<Labelled>();
        foreach (var (start, end) in Organisations.In(head))
        {
            var name = head[start..end];
            if (!IsBank(name) && !found.Exists(f => string.Equals(f.Text, name, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add(Marked("headParty", head, start, end - start));
            }
        }

        if (found.Count < 2)
        {
            return null;
        }

        var payee = found.Find(f => Addressed().IsMatch(head[..f.Start])) ?? found[1];
        return (found.First(f => f != payee), payee);
    }

    private static Labelled? Total(RecordContext context, List<RecordTable> tables) =>
        tables.SelectMany(t => SumRows.Of(t, context.Document, context.Style)).LastOrDefault(l => l.Key == "total")
        ?? context.Label("total", "amount");

    private static Labelled Marked(string key, string text, int start, int length) =>
        new(key, text.Substring(start, length), start, start + length, start, start + length, "", IsInferred: true);

    private static bool IsBank(string name) => WordLists.Banks.Any(b => name.Contains(b, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"(?im)(?:^|\t)[^\n\t]{0,20}(?:remittance advice|payment advice|advice of payment|zahlungsavis|avis de (?:paiement|virement)|aviso de pago|avviso di pagamento|awizo płatności|ödeme bildirimi|извещение (?:об оплате|о платеже)|уведомление о(?:б оплате| платеже)|付款通知|付款通知书|汇款通知)[^\n\t]{0,25}(?:\t|$)"
    )]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"(?i)(?:^|\n|\t)\s{0,40}(?:to|payee|supplier|vendor|beneficiary|paid to|an|empfänger|à|bénéficiaire|a|para|proveedor|spett\.?le|dla|sayın|кому|получатель|поставщик|收款方|收款人|供应商|致)\s{0,40}[:：]?\s{0,40}$"
    )]
    private static partial Regex Addressed();

    [GeneratedRegex(
        @"(?i)(?:your|beneficiary|payee|ihr|votre|su|ваш|贵司|收款)\p{L}{0,200}\s?(?:bank\s)?(?:account|a/c|iban|konto|compte|cuenta|сч[её]т|账户|账号)[^0-9A-Z\n]{0,12}(?<a>(?:[A-Z]{2}[0-9]{2})?[0-9][0-9 /-]{5,32}[0-9])"
    )]
    private static partial Regex Account();
}
