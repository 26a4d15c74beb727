namespace Throughline.Screening.Tests;

public class ListDatesTests
{
    [Theory]
    [InlineData("2024-12-16", "2024-12-16")]
    [InlineData("16.12.2024", "2024-12-16")]
    [InlineData("1 Jul. 2015", "2015-07-01")]
    [InlineData("11 Sept. 2018", "2018-09-11")]
    [InlineData("11 Oct 1979", "1979-10-11")]
    [InlineData("circa 1965", "1965~")]
    [InlineData("12.2024", "2024-12")]
    public void Dates_in_the_dialects_of_lists_are_read(string text, string expected) =>
        ListDates.PartialOrNull(text)!.Value.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("1 Foo. 2015")]
    [InlineData("soon")]
    public void What_is_no_date_is_null(string text) => ListDates.PartialOrNull(text).ShouldBeNull();
}
