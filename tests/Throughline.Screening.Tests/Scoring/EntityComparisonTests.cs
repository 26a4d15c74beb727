using CsCheck;
using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class EntityComparisonTests
{
    [Fact]
    public void Equal_names_with_different_tax_numbers_do_not_match_whatever_else_agrees()
    {
        var comparison = EntityComparison.Of(
            Company("Blue Kettle LLC", ("innCode", "7707083893"), ("address", "1 Long Street, 101000 Springfield"), ("country", "ru")),
            Company("Blue Kettle LLC", ("innCode", "7736050003"), ("address", "1 Long Street, 101000 Springfield"), ("country", "ru"))
        );
        comparison.Score.ShouldBeInRange(0.5, 0.55);
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

    [Fact]
    public void A_person_is_no_firm() =>
        EntityComparison.Of(Person("Richard Roe", ("birthDate", "1970")), Company("Richard Roe")).Score.ShouldBeLessThan(0.7);

    [Fact]
    public void More_agreement_gives_a_higher_score()
    {
        var alone = Score(Company("Blue Kettle"), Company("Blue Kettle"));
        var country = Score(Company("Blue Kettle", ("country", "Russia")), Company("Blue Kettle", ("country", "ru")));
        var number = Score(Company("Blue Kettle", ("innCode", "7707083893")), Company("Blue Kettle", ("innCode", "7707083893")));
        alone.ShouldBeLessThan(country);
        country.ShouldBeLessThan(number);
        number.ShouldBeLessThan(1);
    }

    [Fact]
    public void Longer_names_that_agree_say_more_than_short_ones()
    {
        var word = Score(Company("Kettle"), Company("Kettle"));
        var two = Score(Company("Blue Kettle"), Company("Blue Kettle"));
        var many = Score(Company("Blue Kettle Porcelain Springfield"), Company("Blue Kettle Porcelain Springfield"));
        word.ShouldBeLessThan(two);
        two.ShouldBeLessThan(many);
    }

    [Fact]
    public void Brothers_who_share_country_year_and_address_are_two()
    {
        (string, string)[] shared = [("country", "sy"), ("birthDate", "1979"), ("address", "12 Orchard Road, Zabad")];
        Score(Person("Badr Turki Hisham Masid", shared), Person("Nabil Turki Hisham Masid", shared)).ShouldBeLessThan(0.7);
    }

    [Fact]
    public void A_shared_alias_counts_less_where_the_main_names_are_unlike()
    {
        var equal = Score(Company("Easy Trade", ("alias", "ZXQV")), Company("Easy Trade", ("alias", "ZXQV")));
        var comparison = EntityComparison.Of(Company("Easy Trade", ("alias", "ZXQV")), Company("Shoe Planet", ("alias", "ZXQV")));
        comparison.Score.ShouldBeLessThan(equal);
        comparison.Parts.ShouldContain(p => p.Name == "mainNames" && p.Weight < 0);
    }

    [Fact]
    public void A_weak_alias_counts_less_than_a_name() =>
        Score(Company("Blue Kettle"), Company("Red Pan", ("weakAlias", "Blue Kettle")))
            .ShouldBeLessThan(Score(Company("Blue Kettle"), Company("Red Pan", ("alias", "Blue Kettle"))));

    [Theory]
    [InlineData("Kow Seng Lim -AKA- Eric Lim", "Eric Lim")]
    [InlineData("Blue Kettle f.k.a. Red Pan", "Red Pan")]
    [InlineData("Blue Kettle Sudamericana S.A. (Blue Kettle)", "BLUE KETTLE SUDAMERICANA S.A.")]
    [InlineData("Springfield Kettle Union (SKU)", "Springfield Kettle Union")]
    public void Names_joined_in_one_cell_are_two_names(string cell, string name) =>
        Score(Company(cell), Company(name)).ShouldBeGreaterThan(0.85);

    [Fact]
    public void Fathers_of_other_names_tell_namesakes_apart()
    {
        Score(Person("Ivan Petrov", ("fatherName", "Sergeevich")), Person("Иван Петров", ("fatherName", "Сергеевич")))
            .ShouldBeGreaterThan(0.9);
        Score(Person("Ivan Petrov", ("fatherName", "Sergeevich")), Person("Иван Петров", ("fatherName", "Олегович"))).ShouldBeLessThan(0.8);
    }

    [Fact]
    public void One_office_in_two_states_is_two_offices()
    {
        var office = Entity.Of("a", "Position", [("name", "Minister of Higher Education"), ("country", "tn")]);
        Score(office, Entity.Of("b", "Position", [("name", "Minister of Higher Education"), ("country", "ci")])).ShouldBeLessThan(0.5);
        Score(office, Entity.Of("b", "Position", [("name", "Minister of higher education"), ("country", "tn")])).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void A_side_without_a_name_proves_nothing() =>
        Score(Company("Blue Kettle"), Entity.Of("c", "Company", [])).ShouldBeInRange(0.4, 0.4999);

    [Fact]
    public void A_vessel_keeps_its_number_when_name_and_flag_change()
    {
        var before = Entity.Of(
            "a",
            "Vessel",
            [("name", "LUNA"), ("imoNumber", "IMO9217917"), ("flag", "pa"), ("grossRegisteredTonnage", "28693")]
        );
        var after = Entity.Of(
            "b",
            "Vessel",
            [("name", "STELLA"), ("imoNumber", "9217917"), ("flag", "ga"), ("grossRegisteredTonnage", "28,693")]
        );
        EntityComparison.Of(before, after).Score.ShouldBeGreaterThan(0.9);
        EntityComparison.Of(before, after).Parts.ShouldContain(p => p.Name == "grossTonnage" && p.Weight > 0);
        Score(before, Entity.Of("b", "Vessel", [("name", "LUNA"), ("imoNumber", "9253894")])).ShouldBeLessThan(0.6);
    }

    [Fact]
    public void Sister_ships_are_two() =>
        Score(Entity.Of("a", "Vessel", [("name", "Long Star River 6")]), Entity.Of("b", "Vessel", [("name", "LONG STAR RIVER 5")]))
            .ShouldBeLessThan(0.5);

    [Fact]
    public void Parts_add_up_to_the_score() =>
        Gen.Select(Sample.Entities, Sample.Entities)
            .Sample(
                (left, right) =>
                {
                    var comparison = EntityComparison.Of(left, right);
                    Math.Abs(comparison.Parts.Sum(p => p.Weight) - comparison.Score).ShouldBeLessThan(0.02);
                },
                iter: 2000
            );

    [Fact]
    public void Sides_can_be_exchanged() =>
        Gen.Select(Sample.Entities, Sample.Entities)
            .Sample((left, right) => Math.Abs(Score(left, right) - Score(right, left)).ShouldBeLessThan(0.02), iter: 2000);

    private static double Score(Entity left, Entity right) => EntityComparison.Of(left, right).Score;

    private static Entity Company(string name, params (string, string)[] values) => Entity.Of("c", "Company", [("name", name), .. values]);

    private static Entity Person(string name, params (string, string)[] values) => Entity.Of("p", "Person", [("name", name), .. values]);
}
