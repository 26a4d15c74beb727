using Throughline.Samples.Truth;

namespace Throughline.Samples.Aurora;

/// <summary>A flight segment of a traveller.</summary>
internal sealed record Segment(
    string Person,
    string Flight,
    DateOnly Date,
    string From,
    string To,
    string Pnr,
    string Ticket,
    string Status
)
{
    public ExpectedClaim Claim(string? person = null) =>
        new(person ?? Person, "travelledTo", Place(To))
        {
            From = Place(From),
            Time = Writing.Block.Show(Date),
            Status = Status,
        };

    private static string Place(string code) => code == "KMW" ? "kostroma" : code;
}
