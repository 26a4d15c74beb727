using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class LinkEvidenceTests
{
    [Fact]
    public void An_office_held_by_one_person_is_one_tie() =>
        Score(Held("Q1", "Q7", ("startDate", "2015-04-02")), Held("Q1", "Q7", ("startDate", "2015-04-02"), ("endDate", "2021-06-19")))
            .ShouldBeGreaterThan(0.9);

    [Fact]
    public void Another_holder_is_another_tie() =>
        Score(Held("Q1", "Q7", ("startDate", "2015-04-02")), Held("Q2", "Q7", ("startDate", "2015-04-02"))).ShouldBeLessThan(0.3);

    [Fact]
    public void A_second_term_is_another_tie() =>
        Score(Held("Q1", "Q7", ("startDate", "2015-04-02")), Held("Q1", "Q7", ("startDate", "2019-04-02"))).ShouldBeLessThan(0.7);

    [Fact]
    public void Ids_of_two_sources_say_nothing_of_each_other_and_the_days_decide()
    {
        Score(Held("Q1", "Q7", ("startDate", "2015-04-02")), Held("abc-9", "abc-3", ("startDate", "2015-04-02"))).ShouldBeGreaterThan(0.7);
        Score(Held("Q1", "Q7"), Held("abc-9", "abc-3")).ShouldBeLessThan(0.5);
    }

    [Fact]
    public void A_family_tie_is_one_from_both_ends() =>
        Score(
                Entity.Of("a", "Family", [("person", "Q1"), ("relative", "Q2"), ("relationship", "child")]),
                Entity.Of("b", "Family", [("person", "Q2"), ("relative", "Q1"), ("relationship", "father")])
            )
            .ShouldBeGreaterThan(0.9);

    [Fact]
    public void An_ownership_is_no_directorship() =>
        Score(
                Entity.Of("a", "Ownership", [("owner", "Q1"), ("asset", "Q2"), ("startDate", "2015-04-02")]),
                Entity.Of("b", "Directorship", [("director", "Q1"), ("organization", "Q2"), ("startDate", "2015-04-02")])
            )
            .ShouldBeLessThan(0.3);

    private static double Score(Entity left, Entity right) => EntityComparison.Of(left, right).Score;

    private static Entity Held(string holder, string post, params (string, string)[] values) =>
        Entity.Of("o", "Occupancy", [("holder", holder), ("post", post), .. values]);
}
