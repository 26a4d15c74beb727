using System.Globalization;
using Throughline.Documents.Layers;
using Throughline.Documents.Stated;

namespace Throughline.Documents.Invoices;

/// <summary>Checks that an invoice adds up: lines, net, tax, gross, payable (EN 16931, rules BR-CO-10 to BR-CO-17).</summary>
internal static class InvoiceArithmetic
{
    /// <summary>Half a cent for each side of a sum.</summary>
    private const decimal Slack = 0.015m;

    /// <summary>Warns of each sum that does not fit, and names the difference.</summary>
    public static void Check(EInvoice invoice, Layer layer)
    {
        foreach (var line in invoice.Sums)
        {
            Line(line, layer);
        }

        var counted = invoice.Sums.Where(l => l.IsCounted && l.Amount is not null).ToList();
        if (counted.Count > 0)
        {
            Equal("the lines", counted.Sum(l => l.Amount!.Value), "lineTotal", Slack);
        }

        var (lines, net, tax, total) = (Sum("lineTotal"), Sum("net"), Sum("tax"), Sum("total"));
        if (lines is { } sum && net is not null)
        {
            Equal("lines less allowances and with charges", sum - (Sum("allowanceTotal") ?? 0) + (Sum("chargeTotal") ?? 0), "net", Slack);
        }

        var rows = invoice.Taxes.ConvertAll(t =>
            (
                Amount: Normal.NumberOrNull(t.Text("amount")),
                Base: Normal.NumberOrNull(t.Text("base")),
                Rate: Normal.NumberOrNull(t.Text("rate"))
            )
        );
        if (rows.Count > 0 && rows.TrueForAll(r => r.Amount is not null))
        {
            Equal("the taxes", rows.Sum(r => r.Amount!.Value), "tax", Slack * rows.Count);
        }

        foreach (var (amount, of, rate) in rows)
        {
            if (
                amount is { } own
                && of is { } basis
                && rate is { } percent
                && Math.Abs(own - basis * percent / 100) > 0.02m + Math.Abs(basis) * 0.0001m
            )
            {
                Warn($"tax of {percent} % on {basis}", basis * percent / 100, "its amount", own);
            }
        }

        if (net is { } before && total is not null)
        {
            Equal("net and tax", before + (tax ?? 0), "total", Slack);
        }

        // The smallest profile has neither lines nor prepayments, only what is left to pay.
        if (total is { } gross && (lines is not null || Sum("prepaid") is not null))
        {
            Equal("total less what was prepaid", gross - (Sum("prepaid") ?? 0) + (Sum("rounding") ?? 0), "payable", Slack);
        }

        decimal? Sum(string name) => invoice.SumOrNull(name);

        void Equal(string what, decimal value, string name, decimal slack)
        {
            if (Sum(name) is { } stated && Math.Abs(stated - value) > slack)
            {
                Warn(what, value, invoice.Totals.Find(t => t.Name == name).Label.ToLowerInvariant(), stated);
            }
        }

        void Warn(string what, decimal value, string name, decimal stated) =>
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"does not add up: {what} give {Math.Round(value, 4)}, but {name} is {stated}: a difference of {Math.Round(stated - value, 4)}"
                )
            );
    }

    private static void Line(ELineSum line, Layer layer)
    {
        if (line.Quantity is not { } quantity || line.Price is not { } price || line.Amount is not { } amount || line.Base == 0)
        {
            return;
        }

        var value = quantity * price / line.Base + line.Change;

        // The price is rounded to its last decimal; the quantity multiplies that.
        var scale = (decimal)Math.Pow(10, -price.Scale);
        var slack = 0.01m + Math.Abs(quantity / line.Base) * scale / 2;
        if (Math.Abs(value - amount) > slack)
        {
            layer.Warn(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {line.Number} does not add up: {quantity} x {price}{(line.Base == 1 ? "" : $" / {line.Base}")}{(line.Change == 0 ? "" : $" {line.Change:+0.####;-0.####}")} = {Math.Round(value, 4)}, but its amount is {amount}: a difference of {Math.Round(amount - value, 4)}"
                )
            );
        }
    }
}
