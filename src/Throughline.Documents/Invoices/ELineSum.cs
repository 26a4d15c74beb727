namespace Throughline.Documents.Invoices;

/// <summary>The numbers of a line that must agree.</summary>
/// <param name="Number">The line's number as stated.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="Price">Net price for <paramref name="Base"/> units.</param>
/// <param name="Base">Units that the price is for; 1 where not stated.</param>
/// <param name="Change">Charges less allowances of the line.</param>
/// <param name="Amount">Net amount of the line.</param>
/// <param name="IsCounted">False for lines that only group or inform.</param>
internal readonly record struct ELineSum(
    string Number,
    decimal? Quantity,
    decimal? Price,
    decimal Base,
    decimal Change,
    decimal? Amount,
    bool IsCounted = true
);
