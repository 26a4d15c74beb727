using NodaTime;

namespace Throughline.Model.Tests;

public class ListingTests
{
    private static readonly Listing s_listing = new()
    {
        Authority = "EU",
        Instrument = "Regulation (EU) 269/2014",
        EntryId = "1",
        From = new LocalDate(2024, 12, 16),
        To = new LocalDate(2025, 3, 1),
        SourceFile = "list.csv",
        SourceSha256 = "00",
    };

    [Theory]
    [InlineData(2024, 12, 15, ListingState.ListedLater)]
    [InlineData(2024, 12, 16, ListingState.Active)]
    [InlineData(2025, 2, 28, ListingState.Active)]
    [InlineData(2025, 3, 1, ListingState.Delisted)]
    public void The_state_follows_the_day(int year, int month, int day, ListingState expected) =>
        s_listing.StateOn(new LocalDate(year, month, day)).ShouldBe(expected);

    [Fact]
    public void A_list_without_dates_counts_from_the_day_it_was_first_seen()
    {
        var undated = s_listing with { From = null, To = null, SeenFrom = new LocalDate(2023, 12, 12) };
        undated.StateOn(new LocalDate(2023, 12, 11)).ShouldBe(ListingState.ListedLater);
        undated.StateOn(new LocalDate(2023, 12, 12)).ShouldBe(ListingState.Active);
        (undated with { SeenFrom = null }).StateOn(new LocalDate(1999, 1, 1)).ShouldBe(ListingState.Active);
    }
}
