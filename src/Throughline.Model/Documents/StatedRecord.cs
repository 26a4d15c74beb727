using System.Collections.Immutable;

namespace Throughline.Model;

/// <summary>What a structured format (a bank statement, a payment message, an e-invoice) itself says, value by value, each with its place in the text.</summary>
/// <param name="Kind">The document's kind, as extraction names kinds: <c>bankStatement</c>, <c>paymentOrder</c>, <c>invoice</c>, <c>order</c>, <c>despatchAdvice</c>.</param>
/// <param name="Values">The values in text order; nothing is inferred beyond the format's own rules.</param>
/// <param name="IsCopy">True where another document of the same file holds the same record (a PDF and the invoice data embedded in it):
/// it gives fields, and the other one the claims.</param>
public sealed record StatedRecord(string Kind, ImmutableArray<StatedValue> Values, bool IsCopy = false);
