using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests.History;

public sealed class ListComparisonTests : IDisposable
{
    private readonly TempLists _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Entries_that_came_went_and_changed_are_told_with_what_changed()
    {
        var changes = await CompareAsync(
            TempLists.Sdn(
                (1, "BLUE KETTLE, OOO", "ALPHA", "Tax ID No. 7707083893 (Russia)"),
                (2, "RED POT", "ALPHA", "-0- "),
                (3, "GREEN PAN", "ALPHA] [BETA", "-0- ")
            ),
            TempLists.Sdn(
                (
                    1,
                    "BLUE KETTLE, OOO",
                    "ALPHA] [GAMMA",
                    "a.k.a. 'GOLUBOY CHAYNIK'; Tax ID No. 7707083893 (Russia); Organization Established Date 06 Oct 2015"
                ),
                (3, "GREEN PAN", "ALPHA", "-0- "),
                (4, "WHITE CUP", "DELTA", "-0- ")
            )
        );
        changes
            .Select(c => (c.EntryId, c.Kind, c.Field, string.Join('|', c.Before), string.Join('|', c.After)))
            .ShouldBe([
                ("ofac-1", ListChangeKind.Changed, "names", "", "GOLUBOY CHAYNIK"),
                ("ofac-1", ListChangeKind.Changed, "programmes", "", "GAMMA"),
                ("ofac-1", ListChangeKind.Changed, "dates", "", "2015-10-06"),
                ("ofac-2", ListChangeKind.Delisted, "entry", "ALPHA", ""),
                ("ofac-3", ListChangeKind.Changed, "programmes", "BETA", ""),
                ("ofac-4", ListChangeKind.Listed, "entry", "", "DELTA"),
            ]);
        changes.ShouldAllBe(c => c.List == "ofac-sdn" && c.Since == new LocalDate(2024, 1, 1) && c.By == new LocalDate(2024, 2, 1));
    }

    [Fact]
    public async Task The_same_list_twice_has_no_changes() => (await CompareAsync(TempLists.Sdn(30), TempLists.Sdn(30))).ShouldBeEmpty();

    [Fact]
    public async Task A_list_that_one_side_lacks_is_named_and_not_taken_for_delisted()
    {
        var sdn = _folder.Write("old/sdn_2024-01-01.csv", TempLists.Sdn(3));
        var own = _folder.Write("own.csv", "authority,instrument,entryId,name\nFreedonia,Order 7,12,Blue Kettle LLC\n");
        var (both, one) = (await Load(sdn, own), await Load(own));
        ListComparison.Between(both, one).ShouldBeEmpty();
        ListComparison.Uncompared(both, one).OnlyBefore.ShouldBe(["ofac-sdn"]);
    }

    [Fact]
    public async Task The_snapback_shows_in_the_real_UN_list()
    {
        var before = await Load(SharedData.Need("data/lists/un/consolidated_2025-04-19.xml.xz"));
        var after = await Load(SharedData.Need("data/lists/un/consolidated_2025-11-18.xml.xz"));
        var changes = ListComparison.Between(before, after);
        changes.Count(c => c.Kind == ListChangeKind.Listed).ShouldBe(126);
        changes.Count(c => c.Kind == ListChangeKind.Delisted).ShouldBe(3);
        changes
            .Count(c => c.Kind == ListChangeKind.Listed && c.After.Any(p => p.EndsWith("Iran", StringComparison.Ordinal)))
            .ShouldBeGreaterThan(100);
        changes.Where(c => c.Kind == ListChangeKind.Listed).ShouldAllBe(c => c.Day != null);
    }

    private async Task<IReadOnlyList<ListChange>> CompareAsync(string before, string after) =>
        ListComparison.Between(
            await Load(_folder.Write("sdn_2024-01-01.csv", before)),
            await Load(_folder.Write("sdn_2024-02-01.csv", after)),
            new LocalDate(2024, 1, 1),
            new LocalDate(2024, 2, 1)
        );

    private static Task<Watchlists> Load(params string[] paths) => Watchlists.LoadAsync(paths, TestContext.Current.CancellationToken);
}
