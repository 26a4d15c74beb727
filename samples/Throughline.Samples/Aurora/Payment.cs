using Throughline.Samples.Truth;

namespace Throughline.Samples.Aurora;

/// <summary>A payment of the story.</summary>
internal sealed record Payment(DateOnly Date, string Payer, string Payee, decimal Amount, string Currency, string Invoice)
{
    public ExpectedClaim Claim() =>
        new(Payer, "paid", Payee) { Amount = ExpectedNumber.Exactly(Amount, Currency), Time = Writing.Block.Show(Date) };
}
