using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class EntityComparisonTests
{
    [Fact]
    public void Equal_names_with_different_tax_numbers_do_not_match()
    {
        var comparison = EntityComparison.Of(
            Company("Blue Kettle LLC", ("innCode", "7707083893")),
            Company("Blue Kettle LLC", ("innCode", "7736050003"))
        );
        comparison.Score.ShouldBeLessThan(0.7);
        comparison.Parts.ShouldContain(p => p.Name == "inn" && p.Weight < 0 && p.Detail == "7707083893 ≠ 7736050003");
    }

    [Fact]
    public void Different_names_with_one_tax_number_match_wherever_the_number_stands()
    {
        var comparison = EntityComparison.Of(
            Company("Blue Kettle", ("taxNumber", "7707083893")),
            Company("ООО Чайник", ("innCode", "7707083893"))
        );
        comparison.Score.ShouldBeGreaterThanOrEqualTo(0.85);
        comparison.Parts.ShouldContain(p => p.Name == "inn" && p.Weight > 0);
    }

    [Theory]
    [InlineData("1970-01-08", "1970-01-08", true)]
    [InlineData("1970", "1970-01-08", true)]
    [InlineData("1970-01-08", "1955-03-01", false)]
    public void Persons_of_one_name_are_told_apart_by_their_birth_dates(string left, string right, bool isMatch) =>
        (EntityComparison.Of(Person("Richard Roe", left), Person("Roe Richard", right)).Score >= 0.7).ShouldBe(isMatch);

    [Fact]
    public void A_person_is_no_firm() =>
        EntityComparison.Of(Person("Richard Roe", "1970"), Company("Richard Roe")).Score.ShouldBeLessThan(0.7);

    [Fact]
    public void More_agreement_gives_a_higher_score()
    {
        var alone = EntityComparison.Of(Company("Blue Kettle"), Company("Blue Kettle")).Score;
        var country = EntityComparison.Of(Company("Blue Kettle", ("country", "Russia")), Company("Blue Kettle", ("country", "ru"))).Score;
        var number = EntityComparison
            .Of(Company("Blue Kettle", ("innCode", "7707083893")), Company("Blue Kettle", ("innCode", "7707083893")))
            .Score;
        alone.ShouldBeLessThan(country);
        country.ShouldBeLessThan(number);
    }

    [Fact]
    public void Parts_add_up_to_the_score()
    {
        var comparison = EntityComparison.Of(
            Company("Blue Kettle Trading", ("country", "Russia"), ("address", "1 Long Street, Springfield")),
            Company("Blue Ketle Trade", ("country", "China"), ("address", "1 Long Street, Springfield"))
        );
        comparison.Parts.Sum(p => p.Weight).ShouldBe(comparison.Score, 0.02);
    }

    private static Entity Company(string name, params (string, string)[] values) => Entity.Of("c", "Company", [("name", name), .. values]);

    private static Entity Person(string name, string birth) => Entity.Of("p", "Person", [("name", name), ("birthDate", birth)]);
}
