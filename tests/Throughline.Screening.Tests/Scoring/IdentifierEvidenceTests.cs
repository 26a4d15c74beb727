using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class IdentifierEvidenceTests
{
    [Theory]
    [InlineData("innCode", "7707083893", "registrationNumber")]
    [InlineData("ogrnCode", "1027700132195", "registrationNumber")]
    [InlineData("uscCode", "91350200051193084R", "taxNumber")]
    [InlineData("leiCode", "5493001KJTIIGC8Y1R12", "registrationNumber")]
    public void A_number_is_known_under_another_label(string property, string number, string other)
    {
        var comparison = Compare(property, number, other, number);
        comparison.Score.ShouldBeGreaterThan(0.9);
        comparison.Parts[0].Detail.ShouldBe($"{number} on both sides");
    }

    [Fact]
    public void A_slip_that_its_check_digit_shows_is_weak_evidence_and_is_named()
    {
        var comparison = Compare("innCode", "7707083893", "innCode", "7707083894", "Blue Kettle");
        comparison.Score.ShouldBeGreaterThan(0.7);
        comparison.Parts.Single(p => p.Name == "inn").Detail.ShouldBe("7707083893 ≠ 7707083894, one digit differs, check digit fails");
    }

    [Fact]
    public void Two_valid_numbers_are_two_firms_however_near() =>
        Compare("uscCode", "91350200051193084R", "uscCode", "91350200051193085P", "Blue Kettle").Score.ShouldBeLessThan(0.7);

    [Fact]
    public void A_faulty_number_on_both_sides_counts_less_than_a_valid_one() =>
        Compare("innCode", "7707083894", "innCode", "7707083894")
            .Score.ShouldBeLessThan(Compare("innCode", "7707083893", "innCode", "7707083893").Score);

    [Fact]
    public void A_telephone_that_two_firms_share_does_not_make_them_one() =>
        Compare("phone", "+7 495 123-45-67", "phone", "+74951234567").Score.ShouldBeLessThan(0.5);

    [Fact]
    public void Bonds_of_one_issuer_are_told_apart_by_their_numbers() =>
        Compare("isin", "US0378331005", "isin", "US0378331104", "Blue Kettle 1.5% 2027", "Security").Score.ShouldBeLessThan(0.7);

    [Theory]
    [InlineData("7707083893", "7707083894", true)]
    [InlineData("7707083893", "7707803893", true)]
    [InlineData("7707083893", "7707083983", true)]
    [InlineData("7707083893", "7770083894", false)]
    [InlineData("7707083893", "770708389", false)]
    public void A_slip_is_one_character_or_two_neighbours(string left, string right, bool isSlip) =>
        NumberSlip.IsOne(left, right).ShouldBe(isSlip);

    // Without a name of its own the right side is called something else.
    private static EntityComparison Compare(
        string property,
        string number,
        string other,
        string otherNumber,
        string otherName = "Чайник",
        string schema = "Company"
    ) =>
        EntityComparison.Of(
            Entity.Of("a", schema, [("name", otherName == "Чайник" ? "Blue Kettle" : otherName), (property, number)]),
            Entity.Of("b", schema, [("name", otherName), (other, otherNumber)])
        );
}
