using NodaTime;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

/// <summary>Quirks of the lists of the EU, the UN, Switzerland, Canada, Japan and the US lists beside OFAC's.</summary>
public sealed class OtherAuthoritiesTests : IDisposable
{
    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_EU_name_that_most_can_read_is_the_caption_whatever_language_comes_first()
    {
        var entry = await _folder.EntryAsync(
            "eu.xml",
            Eu(
                """<nameAlias wholeName="Kék Üst Kft." nameLanguage="HU" strong="true"/><nameAlias wholeName="Синий Чайник" nameLanguage="" strong="true"/><nameAlias wholeName="Blue Kettle" nameLanguage="EN" strong="true"/><nameAlias wholeName="Kettle" nameLanguage="EN" strong="false"/>"""
            )
        );
        entry.Entity.Caption.ShouldBe("Blue Kettle");
        entry.Entity.Values("alias").ShouldBe(["Kék Üst Kft.", "Синий Чайник"]);
        entry.Entity.Values("weakAlias").ShouldBe(["Kettle"]);
    }

    [Theory]
    [InlineData("""birthdate="1937-04-28" year="1937" calendarType="GREGORIAN" """, "1937-04-28")]
    [InlineData("""circa="true" year="1937" """, "1937~")]
    [InlineData("""yearRangeFrom="1960" yearRangeTo="1962" circa="false" """, "1960/1962")]
    [InlineData("""year="1960" monthOfYear="5" """, "1960-05")]
    [InlineData("""calendarType="ISLAMIC" year="1400" monthOfYear="1" dayOfMonth="1" """, "1979-11-21~")]
    [InlineData("""calendarType="PERSIAN" year="1358" monthOfYear="1" dayOfMonth="1" """, "1979-03-21~")]
    public async Task An_EU_birth_date_is_read_in_its_dialect_and_calendar(string attributes, string date) =>
        (await _folder.EntryAsync("eu.xml", Eu($"""<nameAlias wholeName="Richard Roe"/><birthdate {attributes}/>""")))
            .Entity.Values("birthDate")
            .ShouldBe([date]);

    [Fact]
    public async Task The_EU_CSV_joins_the_rows_of_an_entry()
    {
        var lists = await _folder.ReadAsync(
            "eu.csv",
            """
            fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_Remark;Entity_SubjectType;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Gender;Address_City;Address_CountryIso2Code;BirthDate_BirthDate;BirthDate_Year;Identification_Number;Identification_TypeCode
            22/09/2026;13;EU.1.2;"makes
            kettles";P;2003-07-07;1/2003 (OJ L1);FRE;Ричард Роу;M;;;;;;
            22/09/2026;13;EU.1.2;"makes
            kettles";P;2003-07-07;1/2003 (OJ L1);FRE;Richard Roe;M;Springfield;IR;;1937;;
            22/09/2026;13;EU.1.2;"makes
            kettles";P;2003-07-07;1/2003 (OJ L1);FRE;;;;;;;C00001549;passport
            22/09/2026;14;EU.1.3;;E;2003-07-07;1/2003 (OJ L1);FRE;Blue Kettle;;;;;;7707083893;fiscalcode
            """
        );
        lists.Problems.ShouldBeEmpty();
        var roe = lists.Entities[0];
        (roe.Entity.Schema, roe.Entity.Caption).ShouldBe(("Person", "Richard Roe"));
        roe.Entity.Values("alias").ShouldBe(["Ричард Роу"]);
        roe.Entity.Values("birthDate").ShouldBe(["1937"]);
        roe.Entity.Values("passportNumber").ShouldBe(["C00001549"]);
        roe.Entity.Values("address").ShouldBe(["Springfield"]);
        var listing = roe.Listings.ShouldHaveSingleItem();
        (listing.Instrument, listing.From, listing.Reason, listing.Line).ShouldBe(
            ("1/2003 (OJ L1) FRE", new LocalDate(2003, 7, 7), "makes\nkettles", 2)
        );

        // Cells hold line breaks, so the entry's row and its line differ.
        lists.Entities[1].Listings[0].Line.ShouldBe(8);
        lists.Entities[1].Entity.Values("innCode").ShouldBe(["7707083893"]);
        lists.Sources[0].Published.ShouldBe(new LocalDate(2026, 9, 22));
    }

    [Theory]
    [InlineData("8.1.1970 or 8.1.1971", "1970-01-08|1971-01-08")]
    [InlineData("1968; 1969", "1968|1969")]
    [InlineData("1960-1962", "1960/1962")]
    [InlineData("12.1965", "1965-12")]
    [InlineData("circa 1965", "1965~")]
    [InlineData("12 March 1970", "1970-03-12")]
    public async Task A_birth_date_of_an_EU_annex_is_read_in_its_dialect(string cell, string dates) =>
        (await _folder.EntryAsync("annex.csv", Annex(name: "Richard ROE", birthDate: cell)))
            .Entity.Values("birthDate")
            .ShouldBe(dates.Split('|'));

    [Fact]
    public async Task Russian_numbers_in_the_tax_column_of_an_EU_annex_are_told_by_their_check_digits()
    {
        var entity = (
            await _folder.EntryAsync("annex.csv", Annex(name: "Blue Kettle", taxNumber: "INN: 7707083893; 1027700132195"))
        ).Entity;
        entity.Values("innCode").ShouldBe(["7707083893"]);
        entity.Values("ogrnCode").ShouldBe(["1027700132195"]);
    }

    [Theory]
    [InlineData("Chinese: 蓝壶", "蓝壶")]
    [InlineData("Text of image", null)]
    [InlineData("Chinese:", null)]
    [InlineData("蓝壶科技有限公司成", "蓝壶科技有限公司")]
    [InlineData("a.k.a. Lan Hu", "Lan Hu")]
    public async Task Labels_in_alias_cells_are_no_names(string cell, string? alias) =>
        (await _folder.EntryAsync("annex.csv", Annex(name: "Blue Kettle", alias: cell)))
            .Entity.Values("alias")
            .ShouldBe(alias is null ? [] : [alias]);

    [Fact]
    public async Task Rows_of_an_EU_annex_that_numbers_nobody_stay_apart()
    {
        var lists = await _folder.ReadAsync("annex.csv", Annex("Blue Kettle", recordId: "") + "32014R0269,,I,,,Company,Red Pot,,,\n");
        lists.Entities.Select(e => e.Entity.Caption).ShouldBe(["Blue Kettle", "Red Pot"]);
    }

    [Theory]
    [InlineData("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR>", "1960/1962")]
    [InlineData("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1960</YEAR>", "1960~")]
    [InlineData("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1960-05-06</DATE>", "1960-05-06")]
    public async Task A_UN_birth_date_between_years_is_one_interval(string birth, string date) =>
        (await _folder.EntryAsync("un.xml", Un($"<INDIVIDUAL_DATE_OF_BIRTH>{birth}</INDIVIDUAL_DATE_OF_BIRTH>")))
            .Entity.Values("birthDate")
            .ShouldBe([date]);

    [Fact]
    public async Task A_UN_alias_of_low_quality_is_weak_and_a_former_name_is_a_previous_one()
    {
        var entity = (
            await _folder.EntryAsync(
                "un.xml",
                Un(
                    "<NAME_ORIGINAL_SCRIPT>Ричард Роу</NAME_ORIGINAL_SCRIPT>"
                        + "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Dick Roe</ALIAS_NAME></INDIVIDUAL_ALIAS>"
                        + "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Ricky</ALIAS_NAME></INDIVIDUAL_ALIAS>"
                        + "<INDIVIDUAL_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Richard Doe</ALIAS_NAME></INDIVIDUAL_ALIAS>"
                )
            )
        ).Entity;
        entity.Values("name").ShouldBe(["RICHARD ROE", "Ричард Роу"]);
        (entity.Values("alias")[0], entity.Values("weakAlias")[0], entity.Values("previousName")[0]).ShouldBe(
            ("Dick Roe", "Ricky", "Richard Doe")
        );
    }

    [Fact]
    public async Task The_Swiss_history_is_no_present()
    {
        var lists = await _folder.ReadAsync("seco.xml", Seco);
        lists.Problems.ShouldBeEmpty();
        var roe = lists.Entities.Single(e => e.Entity.Id == "ch-seco-1");

        // What an amendment added or removed is repeated inside it: neither gives a name of its own, and what was removed is not current.
        roe.Entity.Names.ShouldBe(["Roe Richard", "Роу Ричард"]);
        roe.Entity.Values("birthDate").ShouldBe(["1960-05-06"]);
        roe.Entity.Values("address").ShouldBe(["1 Long Street, 220029, Springfield, Freedonia"]);
        roe.Listings.Select(l => (l.From, l.To))
            .ShouldBe([(new LocalDate(2015, 1, 1), new LocalDate(2016, 3, 1)), (new LocalDate(2020, 5, 5), null)]);
        roe.Listings[0].Instrument.ShouldBe("Freedonia: article 12 -- Restrictions");
        roe.Listings[0].Reason.ShouldBe("He makes kettles.");
        roe.Relations.ShouldHaveSingleItem().OtherName.ShouldBe("Blue Kettle");

        var gone = lists.Entities.Single(e => e.Entity.Id == "ch-seco-2").Listings.ShouldHaveSingleItem();
        (gone.From, gone.To).ShouldBe((new LocalDate(2014, 2, 2), new LocalDate(2018, 8, 8)));
    }

    [Fact]
    public async Task The_real_Swiss_file_tells_who_was_delisted()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/xml_fixtures/SECO_whole-list_trimmed_2026-08.xml"));
        var person = lists.Entities.Single(e => e.Entity.Id == "ch-seco-5142");
        person.Entity.Names.ShouldBe(["Lukashenka Dzmitry Aliaksandravich", "Lukashenko Dzmitry Aliaksandravich"]);
        person.Listings.ShouldHaveSingleItem().To.ShouldBe(new LocalDate(2016, 3, 1));
        var ship = lists.Entities.Single(e => e.Entity.Id == "ch-seco-34461").Entity;
        (ship.Schema, ship.Values("imoNumber")[0]).ShouldBe(("Vessel", "8405270"));
    }

    [Fact]
    public async Task A_Canadian_record_is_known_by_regime_schedule_and_item()
    {
        var lists = await _folder.ReadAsync(
            "ca.xml",
            """
            <data-set>
              <record><Country>Freedonia / Fredonie</Country><LastName>ROE</LastName><GivenName>Richard</GivenName>
                <Aliases>Dick Roe, Belarusian: Рычард РОУ, Russian: Ричард РОУ</Aliases><DateOfBirthOrShipBuildDate>1960</DateOfBirthOrShipBuildDate>
                <Schedule>1, Part 1</Schedule><Item>7</Item><DateOfListing>2020-09-28</DateOfListing></record>
              <record><Country>Freedonia / Fredonie</Country><EntityOrShip>Kettle Works, Ltd./Fabrique de bouilloires</EntityOrShip>
                <Aliases>Kettle, Pot and Pan Co., Ltd.</Aliases><Schedule>1, Part 1</Schedule><Item>7</Item><DateOfListing>2021-01-01</DateOfListing></record>
              <record><Country>Freedonia / Fredonie</Country><EntityOrShip>Petrel 8</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip>
                <ShipIMONumber>9187629</ShipIMONumber><DateOfBirthOrShipBuildDate>1999</DateOfBirthOrShipBuildDate>
                <Schedule>1, Part 3</Schedule><Item>1</Item><DateOfListing>2022-01-01</DateOfListing></record>
            </data-set>
            """
        );
        lists.Problems.ShouldBeEmpty();
        lists.Entities.Select(e => e.Entity.Id).Distinct().Count().ShouldBe(3);
        var roe = lists.Entities.Single(e => e.Entity.Schema == "Person");
        roe.Entity.Names.ShouldBe(["Richard ROE", "Dick Roe", "Рычард РОУ", "Ричард РОУ"]);
        (roe.Listings[0].Instrument, roe.Listings[0].EntryId, roe.Listings[0].From).ShouldBe(
            ("SEMA Freedonia, Schedule 1, Part 1", "7", new LocalDate(2020, 9, 28))
        );
        lists
            .Entities.Single(e => e.Entity.Schema == "Organization")
            .Entity.Names.ShouldBe(["Kettle Works, Ltd.", "Fabrique de bouilloires", "Kettle, Pot and Pan Co., Ltd."]);
        var ship = lists.Entities.Single(e => e.Entity.Schema == "Vessel").Entity;
        (ship.Values("imoNumber")[0], ship.Values("buildDate")[0], ship.Values("type")[0]).ShouldBe(("9187629", "1999", "Oil Tanker"));
    }

    [Fact]
    public async Task A_Japanese_entry_has_Latin_and_Japanese_names_and_aliases_of_both_styles()
    {
        var lists = await _folder.ReadAsync(
            "meti.txt",
            """
            ○ 国際平和のために講ずる輸出等に係る禁止措置の対象となるロシア連邦の団体（令和四年外務省告示第八十二号）
            指定日：2022 年03月01 日
            最終更新日：2025 年09 月12 日
            １ 株式会社青い湯沸（別称、株式会社 AYK 及びAYK）
            Joint Stock Company Blue Kettle, a.k.a., the following two
            aliases:
            —AO Blue
            Kettle; and
            —BK.
            所在地：3 Long Street, Springfield, Freedonia.２ 赤い鍋グループ
            Red Pot Group
            別称：RP社; 有限会社 RP
            LLC Red Pot; Red Pot Holding Co.
            所在地：4 Long Street, Office 12,
            Springfield, Freedonia
            """
        );
        lists.Problems.ShouldBeEmpty();
        var kettle = lists.Entities[0];
        kettle.Entity.Names.ShouldBe([
            "Joint Stock Company Blue Kettle",
            "株式会社青い湯沸",
            "株式会社 AYK",
            "AYK",
            "AO Blue Kettle",
            "BK",
        ]);
        kettle.Entity.Values("address").ShouldBe(["3 Long Street, Springfield, Freedonia"]);
        (kettle.Listings[0].Instrument, kettle.Listings[0].Line, kettle.Listings[0].From, kettle.Listings[0].SeenFrom).ShouldBe(
            ("外務省告示 令和四年第八十二号", 4, null, new LocalDate(2025, 9, 12))
        );
        lists
            .Entities[1]
            .Entity.Names.ShouldBe(["Red Pot Group", "赤い鍋グループ", "RP社", "有限会社 RP", "LLC Red Pot", "Red Pot Holding Co."]);
        lists.Entities[1].Entity.Values("country").ShouldBe(["Freedonia"]);
    }

    [Fact]
    public async Task A_row_of_the_US_consolidated_list_names_its_authority_and_several_values_are_split()
    {
        const string header =
            "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids";
        var lists = await _folder.ReadAsync(
            "csl.csv",
            $"""
            {header}
            a1,Entity List (EL) - Bureau of Industry and Security,,,,Blue Kettle,,"1 Long Street, Springfield, RU; RU",87 FR 20299,2022-04-07,2024-01-01,,,,,,,,,,,,Kettle; BK,,,,,,
            7,Specially Designated Nationals (SDN) - Treasury Department,7,Individual,CUBA; IRAN,"ROE, Richard",,,,,,,,,,,,,,,,,,,1960; 1961-05-06,SY,,,"RU, 7707083893, Tax ID No.; Male, Gender"
            8,Specially Designated Nationals (SDN) - Treasury Department,8,Entity,CUBA,RED POT,,,,,,,,,,,,,,,,,,,,,,,"Registration Number, 1027700132195, RU; Website, www.example.org"
            """
        );
        lists.Problems.ShouldBeEmpty();
        var kettle = lists.Entities.Single(e => e.Entity.Caption == "Blue Kettle");
        kettle.Entity.Values("alias").ShouldBe(["Kettle", "BK"]);
        kettle.Entity.Values("address").ShouldBe(["1 Long Street, Springfield, RU"]);
        kettle.Entity.Values("country").ShouldBe(["ru"]);
        var listing = kettle.Listings.ShouldHaveSingleItem();
        (listing.Authority, listing.Instrument, listing.From, listing.To).ShouldBe(
            ("BIS", "Entity List (EL)", new LocalDate(2022, 4, 7), new LocalDate(2024, 1, 2))
        );
        var roe = lists.Entities.Single(e => e.Entity.Schema == "Person");
        roe.Listings.Select(l => (l.Authority, l.Instrument, l.From)).ShouldBe([("OFAC", "CUBA", null), ("OFAC", "IRAN", null)]);
        roe.Entity.Values("birthDate").ShouldBe(["1960", "1961-05-06"]);
        (roe.Entity.Values("innCode")[0], roe.Entity.Values("gender")[0]).ShouldBe(("7707083893", "male"));
        lists.Entities.Single(e => e.Entity.Caption == "RED POT").Entity.Values("ogrnCode").ShouldBe(["1027700132195"]);
    }

    [Fact]
    public async Task A_denied_person_has_one_entry_for_all_addresses_and_both_days()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/us_csl/dpl_2021-07.txt.xz"));
        var entry = lists.Entities.Single(e => e.Entity.Caption == "ZIMO SHENG");
        entry.Entity.Values("address").Length.ShouldBe(2);
        entry.Listings.ShouldHaveSingleItem().From.ShouldBe(new LocalDate(2020, 3, 16));
        entry.Listings[0].To.ShouldBe(new LocalDate(2028, 12, 14));
    }

    private static string Eu(string content) =>
        $"""<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-12-11T21:24:35.826+01:00"><sanctionEntity euReferenceNumber="EU.1.2" logicalId="13"><regulation entryIntoForceDate="2003-07-07" numberTitle="1/2003" programme="FRE"/><subjectType code="person"/>{content}</sanctionEntity></export>""";

    private static string Un(string content) =>
        $"""<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>RICHARD</FIRST_NAME><SECOND_NAME>ROE</SECOND_NAME><UN_LIST_TYPE>FRE</UN_LIST_TYPE><REFERENCE_NUMBER>FRi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON>{content}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>""";

    private static string Annex(string name, string alias = "", string birthDate = "", string taxNumber = "", string recordId = "7") =>
        "celex,recordId,annex,startDate,reason,schema,name,alias,birthDate,taxNumber\n"
        + $"32014R0269,{recordId},I,16.12.2024,,Company,{name},{alias},{birthDate},{taxNumber}\n";

    private const string Seco = """
        <swiss-sanctions-list list-type="whole-list" date="2026-08-27">
          <sanctions-program ssid="20"><program-key lang="eng">Freedonia</program-key><sanctions-set ssid="43" lang="ger">Artikel 12</sanctions-set><sanctions-set ssid="43" lang="eng">article 12 -- Restrictions</sanctions-set></sanctions-program>
          <target ssid="1"><sanctions-set-id>43</sanctions-set-id>
            <individual sex="male"><identity ssid="11" main="true">
              <name name-type="primary-name" quality="good"><name-part order="2" name-part-type="given-name"><value>Richard</value><spelling-variant lang="RUS" script="CYRL">Ричард</spelling-variant></name-part><name-part order="1" name-part-type="family-name"><value>Roe</value><spelling-variant lang="RUS" script="CYRL">Роу</spelling-variant></name-part></name>
              <day-month-year day="6" month="5" year="1960" calendar="Gregorian" quality="good"/>
              <address place-id="99"><address-details>1 Long Street</address-details><zip-code>220029</zip-code></address>
            </identity><justification>He makes kettles.</justification><relation target-id="2" relation-type="related-to"/></individual>
            <modification modification-type="listed" effective-date="2020-05-05"/>
            <modification modification-type="de-listed" effective-date="2016-03-01"/>
            <modification modification-type="amended" effective-date="2015-06-01">
              <removed><identity ssid="11" main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Old Richard</value></name-part></name></identity></removed>
              <added><identity ssid="11" main="true"><name name-type="alias" quality="good"><name-part order="1" name-part-type="whole-name"><value>New Richard</value></name-part></name></identity></added>
            </modification>
            <modification modification-type="listed" effective-date="2015-01-01"/>
          </target>
          <target ssid="2"><sanctions-set-id>43</sanctions-set-id>
            <entity><identity ssid="21" main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Blue Kettle</value></name-part></name></identity></entity>
            <modification modification-type="removed" effective-date="2018-08-08"/><modification modification-type="listed" effective-date="2014-02-02"/>
          </target>
          <place ssid="99"><location>Springfield</location><country iso-code="FR">Freedonia</country></place>
        </swiss-sanctions-list>
        """;
}
