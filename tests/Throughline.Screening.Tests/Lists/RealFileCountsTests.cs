using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>Every real list file beside the checkout gives the number of records that its own count says.</summary>
public class RealFileCountsTests
{
    [Theory]
    [InlineData("eu/32014R0269.csv.xz", "eu-269-2014", 2802, 2802)]
    [InlineData("eu/32014R0833.csv.xz", "eu-833-2014", 1746, 1746)]
    [InlineData("eu/amend_32026R1843_2026-07-23.csv.xz", "eu-269-2014", 216, 216)]
    [InlineData("us_ofac/sdn_2024-05-03.csv.xz", "ofac-sdn", 14965, 14965)]
    [InlineData("us_ofac/bench2021-07_sdn.csv.xz", "ofac-sdn", 8976, 8976)]
    [InlineData("us_ofac/cons_prim_2025-12-19.csv", "ofac-cons", 442, 442)]
    [InlineData("us_ofac/consolidated_sdnList_2025-03-28.xml.xz", "ofac-cons", 443, 443)]
    [InlineData("us_ofac/CONS_ENHANCED_2025-01-10.ZIP", "ofac", 443, 443)]
    [InlineData("us_ofac/sdn_ENHANCED_IRGC_2024-08-28.xml.xz", "ofac", 293, 293)]
    [InlineData("us_ofac/sdn_names_aliases_2026-07-11.json.xz", "ofac-names", 19143, 19143)]
    [InlineData("us_ofac/sdn_entities_from_advanced_2025-11.jsonl.xz", "ofac-names", 17815, 17815)]
    [InlineData("us_csl/consolidated_2022-05-16.csv.gz", "us-csl", 14160, 14159)] // one row stands there twice
    [InlineData("us_csl/dpl_2021-07.txt.xz", "us-dpl", 460, 460)] // 581 rows, one for each address
    [InlineData("uk/FCDO_UK_Sanctions_List_2025-08-11.ods", "uk-sanctions", 5300, 5300)] // two of 5,302 rows have no name
    [InlineData("uk/FCDO_UK_Sanctions_List_2025-08-11.csv.xz", "uk-sanctions", 5300, 5300)]
    [InlineData("un/consolidated_2020.xml.xz", "un-sc", 713 + 305, 713 + 305)]
    [InlineData("un/consolidated_2025-04-19.xml.xz", "un-sc", 684 + 193, 684 + 193)]
    [InlineData("un/consolidated_2025-11-18.xml.xz", "un-sc", 727 + 273, 727 + 273)]
    [InlineData("un/consolidated_2026-02-27.xml.xz", "un-sc", 730 + 273, 730 + 273)]
    [InlineData("ca/sema_2025-06.xml.xz", "ca-sema", 4759, 4759)]
    [InlineData("ch/seco_example_2024-01-17.xml", "ch-seco", 3, 3)]
    [InlineData("ch/fiaa_freezes.csv", "ch-fiaa", 158, 158)]
    [InlineData("ua/ua_war_sanctions_targets.simple_2026-03-13_minus_heldout_persons.csv.xz", "opensanctions-targets", 4851, 4851)]
    [InlineData("jp/meti_250912_list_russia_tokutei.txt.xz", "jp-meti-russia", 561, 561)]
    [InlineData("jp/meti_250912_list_daisangoku_tokutei.txt.xz", "jp-meti-third-countries", 56, 56)]
    [InlineData("jp/meti_list_belarus_tokutei.txt.xz", "jp-meti-belarus", 27, 27)]
    [InlineData("xml_fixtures/UK_Sanctions_List_trimmed_2026-08.xml", "uk-sanctions", 3, 3)]
    [InlineData("xml_fixtures/EU_FSF_1_1_trimmed_2024-12.xml", "eu-fsf", 1, 1)]
    [InlineData("xml_fixtures/EU_FSF_csv_reduced_columns_2026-09.csv", "eu-fsf", 2, 2)]
    [InlineData("xml_fixtures/SECO_whole-list_trimmed_2026-08.xml", "ch-seco", 3, 3)]
    [InlineData("extracts/all_2026-04-21_OFAC.csv.xz", "merged", 18758, 18758)]
    [InlineData("extracts/all_2026-04-21_EU.csv.xz", "merged", 5873, 5873)]
    [InlineData("extracts/all_2026-04-21_UN.csv.xz", "merged", 1005, 1005)]
    [InlineData("extracts/finfan_2026-06-11_ofac_sdn.json.xz", "names-by-source", 19066, 19066)]
    [InlineData("extracts/finfan_2026-06-11_eu_fin.json.xz", "names-by-source", 5994, 5994)]
    [InlineData("extracts/finfan_2026-06-11_uk.json.xz", "names-by-source", 15313, 15313)]
    [InlineData("extracts/finfan_2026-06-11_au_dfat.json.xz", "names-by-source", 11046, 11046)]
    [InlineData("us_other/us_dod_chinese_milcorps_sanctions.csv.xz", "us-dod-1260h", 225, 225)] // 397 rows, one for each listing
    [InlineData("us_other/us_bis_mieu_mieu.csv.xz", "us-bis-mieu", 13, 13)]
    [InlineData("us_other/us_cuba_sanctions_restricted_entities.csv.xz", "us-cuba-restricted", 239, 239)]
    [InlineData("cn/cn_countersanctions.csv.xz", "cn-countersanctions", 518, 518)] // 610 rows, one for each measure
    [InlineData("opensanctions_formats/entities.ftm.json.xz", "ftm", 423, 423)]
    [InlineData("opensanctions_formats/targets.nested.json", "ftm", 5, 5)]
    [InlineData("opensanctions_formats/targets.simple.csv", "opensanctions-targets", 5, 5)]
    [InlineData("opensanctions_formats/statements.pack", "ftm", 5, 5)]
    public async Task A_file_gives_its_records(string path, string list, int records, int entries)
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need($"data/lists/{path}"));
        var source = lists.Sources.ShouldHaveSingleItem(string.Join('\n', lists.Problems));
        (source.List, source.Entities, lists.Entities.Length).ShouldBe((list, records, entries));
        source.Names.ShouldBeGreaterThanOrEqualTo(entries);
        lists.Refused.ShouldBeEmpty();
        lists.Entities.ShouldAllBe(e => (list == "ftm" || e.Entity.Values("name").Length > 0) && e.Listings.Length > 0);
        lists
            .Entities.SelectMany(e => e.Listings)
            .ShouldAllBe(l =>
                l.Line > 0 && l.SourceSha256 == source.Sha256 && l.Authority.Length > 0 && l.Instrument.Length > 0 && l.EntryId.Length > 0
            );
    }

    [Theory]
    [InlineData("alt_2025-02-27.csv.xz", 19486)]
    [InlineData("alt_2025-08-11.csv.xz", 19776)]
    [InlineData("alt_2025-12-24.csv.xz", 20107)]
    [InlineData("add_2025-02-27.csv.xz", 22641)]
    [InlineData("add_2025-12-24.csv.xz", 24244)]
    [InlineData("sdn_comments_2025-12-24.csv.xz", 28)]
    [InlineData("bench2021-07_sdn_comments.csv.xz", 5)]
    public async Task A_file_that_adds_to_an_OFAC_list_gives_its_rows_and_says_that_the_main_file_is_missing(string path, int rows)
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need($"data/lists/us_ofac/{path}"));
        lists.Sources.ShouldHaveSingleItem().Entities.ShouldBe(rows);
        lists.Problems.ShouldHaveSingleItem().ShouldContain("main file");
    }

    [Fact]
    public async Task All_annexes_of_the_EU_give_their_rows_each_an_entry()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/eu/eu_journal_annexes_2026-08-22.tar.xz"));
        lists.Entities.Length.ShouldBe(8434);
        lists.Sources.Sum(s => s.Entities).ShouldBe(8434);
        lists.Sources.Length.ShouldBe(56);
        lists.Refused.ShouldHaveSingleItem().Path.ShouldEndWith("FORMAT.md");
    }

    [Fact]
    public async Task The_snapshots_of_the_SDN_list_give_their_entries_and_days()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/us_ofac/sdn_csv_history_2021-08_to_2024-05.tar.xz"));
        lists.Sources.Length.ShouldBe(37);
        (lists.Sources[0].Entities, lists.Sources[^1].Entities).ShouldBe((9083, 14965));
        lists.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_without_names_is_refused_since_nothing_can_be_screened_with_it()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/extracts/all_2026-04-21_UK.csv.xz"));
        lists.Entities.ShouldBeEmpty();
        lists.Refused.ShouldHaveSingleItem().Reason.ShouldContain("expected a name");
    }

    [Fact]
    public async Task A_real_file_that_was_cut_off_is_refused_with_the_line_of_the_cut()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/us_csl/csl_old_2691298.csv.xz"));
        lists.Entities.ShouldBeEmpty();
        lists.Refused.ShouldHaveSingleItem().Reason.ShouldStartWith("line 4233: expected a well-formed row");
    }
}
