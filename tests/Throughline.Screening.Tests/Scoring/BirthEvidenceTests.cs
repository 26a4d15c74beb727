using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class BirthEvidenceTests
{
    [Theory]
    [InlineData("1970-01-08", "1970-01-08", true)]
    [InlineData("1970", "1970-01-08", true)]
    [InlineData("1969-7-16", "1969-07-16", true)]
    [InlineData("circa 1970", "1971", true)]
    [InlineData("1970-01-08", "1955-03-01", false)]
    [InlineData("1970", "1974", false)]
    public void Persons_of_one_name_are_told_apart_by_their_birth_dates(string left, string right, bool isMatch) =>
        (Compare(left, right).Score >= 0.7).ShouldBe(isMatch);

    [Theory]
    [InlineData("1970-01-08", "1970-01-08", "1970-01-08 = 1970-01-08")]
    [InlineData("1970-03-08", "1970-08-03", "1970-03-08 ~ 1970-08-03, day and month swapped")]
    [InlineData("1970-03-08", "1970-04-08", "1970-03-08 ≠ 1970-04-08, month differs")]
    [InlineData("1970-03-08", "1976-03-08", "1970-03-08 ≠ 1976-03-08, one digit of the year differs")]
    [InlineData("1974", "1947-12-04", "1974 ≠ 1947-12-04, two digits of the year swapped")]
    [InlineData("1970", "1971", "1970 ≠ 1971, year off by one")]
    [InlineData("1970-01-01", "1970-06-17", "1970-01-01 ~ 1970-06-17, year")]
    public void The_reason_names_the_slip(string left, string right, string detail) =>
        Compare(left, right).Parts.Single(p => p.Name == "birthDate").Detail.ShouldBe(detail);

    [Fact]
    public void The_better_two_dates_agree_the_higher_the_score()
    {
        string[] others = ["1970-03-08", "1970-03", "1970", "1971", "1973", "1990"];
        var scores = others.Select(o => Compare("1970-03-08", o).Score).ToList();
        scores.ShouldBe(scores.OrderDescending());
        scores.Distinct().Count().ShouldBe(scores.Count);
    }

    [Fact]
    public void Of_several_years_those_between_are_possible()
    {
        var left = Entity.Of("p", "Person", [("name", "Richard Roe"), ("birthDate", "1968"), ("birthDate", "1975")]);
        EntityComparison.Of(left, Person("1972")).Score.ShouldBeGreaterThanOrEqualTo(0.7);
        EntityComparison.Of(left, Person("1985")).Score.ShouldBeLessThan(0.7);
    }

    private static EntityComparison Compare(string left, string right) => EntityComparison.Of(Person(left), Person(right));

    private static Entity Person(string birth) => Entity.Of("p", "Person", [("name", "Richard Roe"), ("birthDate", birth)]);
}
