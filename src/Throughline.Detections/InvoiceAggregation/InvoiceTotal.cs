using System.Collections.Immutable;
using Throughline.Model;

namespace Throughline.Detections;

/// <summary>What one seller invoiced one buyer in one currency and one quarter, exact to the last digit of the records.</summary>
/// <param name="Seller">Party id.</param>
/// <param name="Buyer">Party id.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Quarter">Calendar quarter.</param>
/// <param name="Invoiced">Commercial invoices.</param>
/// <param name="Credited">Credit notes, as a positive amount.</param>
/// <param name="ProForma">Pro-forma invoices that no commercial invoice followed; not in the total.</param>
/// <param name="Invoices">How many commercial invoices count.</param>
/// <param name="Left">What was left out and why, one line each.</param>
/// <param name="Claims">The claims that count, by time, then id.</param>
public sealed record InvoiceTotal(
    string Seller,
    string Buyer,
    string Currency,
    PartialDate Quarter,
    decimal Invoiced,
    decimal Credited,
    decimal ProForma,
    int Invoices,
    ImmutableArray<string> Left,
    ImmutableArray<Claim> Claims
)
{
    /// <summary>Commercial invoices less credit notes.</summary>
    public decimal Total => Invoiced - Credited;
}
