using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Amounts and quantities of rows and labels.</summary>
internal static partial class Money
{
    /// <summary>The amount of a row; its currency comes from the cell, the currency column, the head, or <paramref name="currency"/>.</summary>
    public static Amount? Of(RecordContext context, RecordRow row, string? currency, params ReadOnlySpan<string> keys)
    {
        if (row.Figure(context.Style, keys) is not var (figure, cell, column))
        {
            return null;
        }

        var own = row.Text("currency") is { } code ? Currencies.WholeOrNull(code) ?? Currencies.FindOrNull(code)?.Code : null;
        return Amount.Exactly(Math.Abs(figure.Value), figure.Currency ?? own ?? column.Meaning.Currency ?? currency, cell.Text.Trim());
    }

    /// <summary>The quantity of a row.</summary>
    public static Quantity? QuantityOf(RecordContext context, RecordRow row)
    {
        if (row.Figure(context.Style, "quantity") is var (figure, cell, column))
        {
            var unit = row.Text("unit") is { } text ? Units.OfOrNull(text) ?? text.ToLowerInvariant() : null;
            return Quantity.Exactly(figure.Value, figure.Unit ?? unit ?? column.Meaning.Unit, cell.Text.Trim());
        }

        return null;
    }

    /// <summary>The amount of a labelled value.</summary>
    public static Amount? Of(RecordContext context, Labelled? label, string? currency)
    {
        if (label is null || Figures.LastOrNull(label.Text, context.Style) is not { } figure)
        {
            return null;
        }

        return Amount.Exactly(Math.Abs(figure.Value), figure.Currency ?? label.Currency ?? currency, label.Text[figure.Start..figure.End]);
    }

    /// <summary>The document's currency: its currency label, else the currency its amounts and heads name most.</summary>
    public static string? CurrencyOf(RecordContext context, IEnumerable<RecordTable> tables)
    {
        if (context.Label("currency") is { } label && Currencies.FindOrNull(label.Text) is { } named)
        {
            return named.Code;
        }

        // Digits 6 to 8 of a Russian account are its currency (Bank of Russia regulation 809-P).
        if (
            context.Kind is "bankStatement" or "paymentOrder"
            && RussianAccount().Match(context.Document.Text) is { Success: true } account
            && AccountCurrency(account.Groups["currency"].Value) is { } ofAccount
            && !tables.Any(t => t.Has("currency"))
        )
        {
            return ofAccount;
        }

        var votes = context
            .Labels.Where(l => FieldTypes.IsAmount(l.Key) || l.Key == "amountWords")
            .Select(l => Figures.LastOrNull(l.Text, context.Style)?.Currency ?? Currencies.FindOrNull(l.Text)?.Code ?? l.Currency)
            .Concat(tables.SelectMany(t => t.Columns).Where(c => FieldTypes.IsAmount(c.Key)).Select(c => c.Meaning.Currency))
            .OfType<string>()
            .GroupBy(c => c, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        return votes.FirstOrDefault()?.Key;
    }

    private static string? AccountCurrency(string digits) =>
        digits switch
        {
            "810" => "RUB",
            "840" => "USD",
            "978" => "EUR",
            "156" => "CNY",
            "398" => "KZT",
            "784" => "AED",
            "949" => "TRY",
            _ => null,
        };

    [GeneratedRegex(@"\b(?:40[1-8]|30[1-3])[0-9]{2}(?<currency>[0-9]{3})[0-9]{12}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex RussianAccount();
}
