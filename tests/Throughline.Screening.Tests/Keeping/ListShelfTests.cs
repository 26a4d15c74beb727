using NodaTime;
using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Screening.Tests.Keeping;

public sealed class ListShelfTests : IDisposable
{
    private static readonly ImportOptions s_options = new(new LocalDate(2026, 1, 15));

    private readonly TempLists _folder = new();
    private readonly ListShelf _shelf;

    public ListShelfTests() => _shelf = new ListShelf(_folder["shelf"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_newer_version_takes_the_place_of_the_one_in_use_and_tells_what_changed()
    {
        Import(_folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(30)));
        var second = Import(_folder.Write("b/sdn_2024-02-01.csv", TempLists.Sdn(32))).Lists.ShouldHaveSingleItem();
        second.State.ShouldBe(ImportState.InUse);
        second.Before!.Published.ShouldBe(new LocalDate(2024, 1, 1));
        second.Changes.Select(c => (c.EntryId, c.Kind)).ShouldBe([("ofac-31", ListChangeKind.Listed), ("ofac-32", ListChangeKind.Listed)]);
        var used = _shelf.InUse().ShouldHaveSingleItem();
        (used.List, used.Authority, used.Entities, used.Published, used.Imported).ShouldBe(
            ("ofac-sdn", "OFAC", 32, new LocalDate(2024, 2, 1), new LocalDate(2026, 1, 15))
        );
        _shelf.VersionOrNull("ofac-sdn", new LocalDate(2024, 1, 20))!.Entities.ShouldBe(30);
        _shelf.VersionOrNull("ofac-sdn", new LocalDate(2023, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Earlier_versions_of_a_list_without_dates_stay_in_use_for_its_dates()
    {
        Import(_folder.Write("a/sdn.csv", TempLists.Sdn(30)));
        var later = s_options with { Today = new LocalDate(2026, 2, 1) };
        _shelf.Import([_folder.Write("b/sdn.csv", TempLists.Sdn(29))], later, TestContext.Current.CancellationToken);
        var lists = await Watchlists.LoadAsync(_shelf.PathsToScreen(), TestContext.Current.CancellationToken);
        var gone = lists.Entities.Single(e => e.Entity.Id == "ofac-30").Listings.ShouldHaveSingleItem();
        (gone.SeenFrom, gone.To).ShouldBe((new LocalDate(2026, 1, 15), new LocalDate(2026, 2, 1)));
    }

    [Fact]
    public void Whole_lists_of_several_days_given_together_are_versions()
    {
        var outcome = _shelf.Import(
            [_folder.Write("b/sdn_2024-02-01.csv", TempLists.Sdn(31)), _folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(30))],
            s_options,
            TestContext.Current.CancellationToken
        );
        outcome.Lists.Select(l => l.Version.Entities).ShouldBe([30, 31]);
        _shelf.InUse().ShouldHaveSingleItem().Entities.ShouldBe(31);
    }

    [Fact]
    public void The_same_content_twice_is_kept_once()
    {
        var file = _folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(30));
        Import(file);
        Import(file).Lists.ShouldHaveSingleItem().State.ShouldBe(ImportState.Unchanged);
        _shelf.Versions().Length.ShouldBe(1);
    }

    [Fact]
    public void An_older_version_is_kept_beside_the_one_in_use()
    {
        Import(_folder.Write("a/sdn_2024-02-01.csv", TempLists.Sdn(32)));
        Import(_folder.Write("b/sdn_2024-01-01.csv", TempLists.Sdn(30))).Lists.ShouldHaveSingleItem().State.ShouldBe(ImportState.Older);
        _shelf.InUse().ShouldHaveSingleItem().Entities.ShouldBe(32);
        _shelf.Versions().Length.ShouldBe(2);
    }

    [Fact]
    public void The_files_of_one_list_make_one_version()
    {
        var outcome = Import(
            _folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(30)),
            _folder.Write("a/alt_2024-01-01.csv", "1,7,\"aka\",\"GOLUBOY CHAYNIK\",-0- \n"),
            _folder.Write("own.csv", "authority,instrument,entryId,name\nFreedonia,Order 7,12,Blue Kettle LLC\n")
        );
        outcome.Refused.ShouldBeEmpty();
        outcome.Lists.Select(l => (l.Version.List, l.Version.Files.Length)).ShouldBe([("ofac-sdn", 2), ("own", 1)]);
    }

    [Fact]
    public void A_part_without_its_main_file_is_refused_where_the_list_is_kept()
    {
        Import(_folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(30)));
        Refused(_folder.Write("alt_2024-02-01.csv", "1,7,\"aka\",\"GOLUBOY CHAYNIK\",-0- \n")).ShouldContain("main file of ofac-sdn");
    }

    [Theory]
    [InlineData("cut.csv", "ofac", "cut off")]
    [InlineData("cut.xml", "<CONSOLIDATED_LIST dateGenerated=\"2025-01-01\"><INDIVIDUALS><INDIVIDUAL><REFERENCE_NUMBER>X", "cut.xml")]
    [InlineData("page.xml", "<!DOCTYPE html><html><body>Sign in</body></html>", "a web page")]
    [InlineData("bomb.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>", "bomb.xml")]
    [InlineData("notes.txt", "hello", "notes.txt")]
    [InlineData("none.csv", "authority,instrument,entryId,name\n", "none.csv")]
    public void A_bad_file_is_refused_as_a_whole_and_the_list_in_use_stays(string name, string text, string cause)
    {
        Import(_folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(30)));
        var whole = TempLists.Sdn(60);
        Refused(_folder.Write(name, text == "ofac" ? whole[..(whole.Length - 40)] : text)).ShouldContain(cause);
        _shelf.InUse().ShouldHaveSingleItem().Entities.ShouldBe(30);
        _shelf.Versions().Length.ShouldBe(1);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_refused_with_their_line()
    {
        Directory.CreateDirectory(_folder["x"]);
        File.WriteAllBytes(
            _folder["x/own.csv"],
            [.. "authority,instrument,entryId,name\nFreedonia,Order 7,12,"u8, 0xCA, 0xEE, 0xF2, .. "\n"u8]
        );
        Refused(_folder["x/own.csv"]).ShouldContain("UTF-8");
    }

    [Fact]
    public void A_list_that_lost_half_its_entries_is_taken_in_only_when_asked()
    {
        Import(_folder.Write("a/sdn_2024-01-01.csv", TempLists.Sdn(60)));
        var small = _folder.Write("b/sdn_2024-02-01.csv", TempLists.Sdn(10));
        Refused(small).ShouldContain("expected about 60 entries");
        _shelf.Import([small], s_options with { AllowShrinking = true }, TestContext.Current.CancellationToken).Refused.ShouldBeEmpty();
        _shelf.InUse().ShouldHaveSingleItem().Entities.ShouldBe(10);
    }

    [Fact]
    public void A_few_odd_rows_are_told_and_do_not_keep_a_list_out()
    {
        var outcome = Import(
            _folder.Write(
                "own.csv",
                "authority,instrument,entryId,name\nFreedonia,Order 7,12,Blue Kettle LLC\nFreedonia,Order 7,13,\nFreedonia,Order 7,14,Red Pot\n"
            )
        );
        outcome.Refused.ShouldBeEmpty();
        outcome.Notes.ShouldHaveSingleItem().ShouldContain("line 3");
    }

    [Fact]
    public void A_damaged_table_of_contents_is_named()
    {
        _folder.Write("shelf/manifest.json", "{");
        Should.Throw<InvalidDataException>(() => _shelf.InUse()).Message.ShouldContain("manifest.json");
    }

    [Fact]
    public void An_archive_of_dated_files_is_one_version_of_its_newest_day()
    {
        var outcome = Import(SharedData.Need("data/lists/us_ofac/sdn_csv_history_2021-08_to_2024-05.tar.xz"));
        outcome.Refused.ShouldBeEmpty();
        var version = outcome.Lists.ShouldHaveSingleItem().Version;
        (version.List, version.Published, version.IsWhole).ShouldBe(("ofac-sdn", new LocalDate(2024, 5, 3), true));
        version.Entities.ShouldBe(14965);
    }

    private ImportOutcome Import(params string[] paths) => _shelf.Import(paths, s_options, TestContext.Current.CancellationToken);

    private string Refused(string path)
    {
        var outcome = Import(path);
        outcome.Lists.ShouldBeEmpty();
        return outcome.Refused.ShouldHaveSingleItem();
    }
}
