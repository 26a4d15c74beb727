using System.Text.Json;
using CsCheck;
using NodaTime;

namespace Throughline.Model.Tests;

public class TimeRangeTests
{
    private static readonly Gen<PartialDate> s_date = Gen.Select(Gen.Int[1900, 2100], Gen.Int[0, 4], Gen.Int[1, 12], Gen.Bool)
        .Select(
            (year, kind, part, approximate) =>
                kind switch
                {
                    0 => PartialDate.OfYear(year, approximate),
                    1 => PartialDate.OfHalf(year, 1 + part % 2, approximate),
                    2 => PartialDate.OfQuarter(year, 1 + part % 4, approximate),
                    3 => PartialDate.OfMonth(year, part, approximate),
                    _ => PartialDate.OfDay(new LocalDate(year, part, 1 + part), approximate),
                }
        );

    [Fact]
    public void A_date_survives_its_text_form() => s_date.Sample(date => PartialDate.ParseOrNull(date.ToString())!.Value.ShouldBe(date));

    [Fact]
    public void A_date_begins_before_it_ends() => s_date.Sample(date => date.Earliest.ShouldBeLessThanOrEqualTo(date.Latest));

    [Fact]
    public void An_interval_survives_its_text_form_and_json() =>
        Gen.Select(s_date, s_date)
            .Sample(
                (a, b) =>
                {
                    var range = a.Earliest <= b.Latest ? TimeRange.Between(a, b) : TimeRange.Between(b, a);
                    TimeRange.ParseOrNull(range.ToString()).ShouldBe(range);
                    JsonSerializer.Deserialize<TimeRange>(JsonSerializer.Serialize(range)).ShouldBe(range);
                }
            );

    [Theory]
    [InlineData("2025-Q2", "2025-04-01", "2025-06-30")]
    [InlineData("2024-H1", "2024-01-01", "2024-06-30")]
    [InlineData("2024-10~/2024-12~", "2024-10-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    public void The_days_of_a_range_follow_its_precision(string text, string first, string last)
    {
        var range = TimeRange.ParseOrNull(text)!.Value;
        range.Earliest.ToString("uuuu-MM-dd", null).ShouldBe(first);
        range.Latest.ToString("uuuu-MM-dd", null).ShouldBe(last);
    }

    [Theory]
    [InlineData("../2024-06", "2001-01-01", true)]
    [InlineData("../2024-06", "2024-07-01", false)]
    [InlineData("2024-06~/..", "2030-01-01", true)]
    [InlineData("2024-06~/..", "2024-05-31", false)]
    public void An_open_side_reaches_on(string text, string day, bool expected)
    {
        var date = PartialDate.ParseOrNull(day)!.Value.Earliest;
        TimeRange.ParseOrNull(text)!.Value.CanInclude(date).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../..")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("2025/2024")]
    [InlineData("last year")]
    [InlineData("0000")]
    public void What_is_no_time_is_null(string text) => TimeRange.ParseOrNull(text).ShouldBeNull();

    [Fact]
    public void An_interval_that_ends_before_it_starts_cannot_be_built() =>
        Should.Throw<ArgumentException>(() => TimeRange.Between(PartialDate.OfYear(2025), PartialDate.OfYear(2024)));
}
