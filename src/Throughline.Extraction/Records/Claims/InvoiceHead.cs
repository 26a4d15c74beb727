using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>What stands over the lines of an invoice or offer.</summary>
/// <param name="Seller">Who bills.</param>
/// <param name="Buyer">Who is billed.</param>
/// <param name="Time">The date.</param>
/// <param name="Currency">ISO code.</param>
/// <param name="Details">Number, contract, type.</param>
/// <param name="Anchors">The labels behind them.</param>
/// <param name="Confidence">Lower where the seller is read off the letterhead.</param>
internal sealed record InvoiceHead(
    EntityRef Seller,
    EntityRef Buyer,
    TimeRange? Time,
    string? Currency,
    ImmutableSortedDictionary<string, string> Details,
    Labelled?[] Anchors,
    double Confidence
)
{
    /// <summary>Reads the head; null where a party is missing.</summary>
    public static InvoiceHead? Of(RecordContext context, IReadOnlyList<RecordTable> tables)
    {
        var seller = context.Label("seller", "payee", "shipper", "sender", "manufacturer");
        var buyer = context.Label("buyer", "consignee", "payer", "receiver", "toParty");
        if (context.Party(seller) is not { } sellerParty || context.Party(buyer) is not { } buyerParty)
        {
            return null;
        }

        var number = context.Label("invoice", "offer", "number");
        var date = context.Label("invoice.date", "date", "offer.date");
        var contract = context.Label("contract");
        var currency = context.Label("currency");
        var time = date is null ? null : Dates.FindOrNull(date.Text, context.Style)?.Date;
        return new(
            sellerParty,
            buyerParty,
            time is { } day ? TimeRange.At(day) : null,
            Money.CurrencyOf(context, tables),
            DetailSet.Of(
                (context.Kind == "invoice" ? "invoice" : "offer", number is null ? null : CodeOf(number.Text)),
                ("contract", contract is null ? null : CodeOf(contract.Text)),
                ("documentType", context.Kind == "invoice" ? TypeOf(context.Document) : null)
            ),
            [seller, buyer, number, date, contract, currency],
            seller is { IsInferred: true } ? 0.75 : 1
        );
    }

    /// <summary>The amount, below zero where the paper is a credit note, so that sums over its parties subtract it.</summary>
    public static Amount? Signed(Amount? amount, ImmutableSortedDictionary<string, string> details) =>
        amount is not null && details.GetValueOrDefault("documentType") == "creditNote"
            ? amount with
            {
                Min = -amount.Max,
                Max = -amount.Min,
            }
            : amount;

    /// <summary>The type that a document's title names.</summary>
    public static string TypeOf(Document document) =>
        TypeOf(document.Text[..Math.Min(document.Text.Length, 1500)] + " " + document.Title) ?? "commercial";

    /// <summary><c>proForma</c> or <c>creditNote</c> where the text says so; null otherwise.</summary>
    public static string? TypeOf(string text)
    {
        var folded = text.ToLowerInvariant().Replace('-', ' ');
        return folded.Contains("pro forma", StringComparison.Ordinal)
            || folded.Contains("proforma", StringComparison.Ordinal)
            || folded.Contains("проформ", StringComparison.Ordinal)
            || folded.Contains("形式发票", StringComparison.Ordinal)
                ? "proForma"
            : folded.Contains("credit note", StringComparison.Ordinal)
            || folded.Contains("gutschrift", StringComparison.Ordinal)
            || folded.Contains("rechnungskorrektur", StringComparison.Ordinal)
            || folded.Contains("avoir n", StringComparison.Ordinal)
            || folded.Contains("facture d'avoir", StringComparison.Ordinal)
            || folded.Contains("nota di credito", StringComparison.Ordinal)
            || folded.Contains("nota de crédito", StringComparison.Ordinal)
            || folded.Contains("creditnota", StringComparison.Ordinal)
            || folded.Contains("кредит нот", StringComparison.Ordinal)
            || folded.Contains("кредитов", StringComparison.Ordinal) && folded.Contains("авизо", StringComparison.Ordinal)
            || folded.Contains("红字", StringComparison.Ordinal)
            || folded.Contains("贷项", StringComparison.Ordinal)
            || folded.Contains("корректировочн", StringComparison.Ordinal)
                ? "creditNote"
            : null;
    }

    /// <summary>The code in a labelled number, without № and remarks.</summary>
    public static string CodeOf(string text) =>
        FieldTypes.CodeOrNull(text) is var (start, length) ? text.Substring(start, length) : text.Trim();
}
