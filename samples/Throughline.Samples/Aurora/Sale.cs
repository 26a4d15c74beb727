using Throughline.Samples.Truth;

namespace Throughline.Samples.Aurora;

/// <summary>An invoice of the story.</summary>
internal sealed record Sale(
    string Number,
    string Kind,
    DateOnly Date,
    string Seller,
    string Buyer,
    string Currency,
    SaleLine[] Lines,
    string Contract
)
{
    public decimal Total => Lines.Sum(l => l.Quantity * l.Price);

    /// <summary>The claim of one line.</summary>
    public ExpectedClaim ClaimOf(SaleLine line) =>
        new(Seller, "invoiced", Buyer)
        {
            Concerns = line.Product,
            Quantity = ExpectedNumber.Exactly(line.Quantity),
            Amount = ExpectedNumber.Exactly(line.Quantity * line.Price, Currency),
            Time = Writing.Block.Show(Date),
        };

    /// <summary>The claim of the whole invoice; the same as the line's where there is one line.</summary>
    public ExpectedClaim ClaimOfTotal() =>
        new(Seller, "invoiced", Buyer)
        {
            Amount = ExpectedNumber.Exactly(Total, Currency),
            Time = Writing.Block.Show(Date),
            Optional = true,
        };
}
