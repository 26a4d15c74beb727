using NodaTime;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

public sealed class OfacListTests : IDisposable
{
    private const string Null = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_end_mark_of_old_systems_is_no_entry() =>
        (await _folder.ReadAsync("sdn.csv", $"1,\"A ONE\",-0- ,\"ALPHA\",{Null}-0- \r\n\u001A"))
            .Entities.ShouldHaveSingleItem()
            .Entity.Id.ShouldBe("ofac-1");

    [Fact]
    public async Task Their_null_gives_no_value_and_the_type_of_a_firm()
    {
        var entry = await _folder.EntryAsync("sdn.csv", $"1,\"A ONE\",-0- ,\"ALPHA\",{Null}-0- \r\n\u001A");
        entry.Entity.Properties.Keys.ShouldBe(["name"]);
        entry.Entity.Schema.ShouldBe("Organization");
    }

    [Fact]
    public async Task Programmes_in_brackets_are_listings_of_their_own() =>
        (await _folder.EntryAsync("sdn.csv", $"1,\"A ONE\",-0- ,\"SDGT] [IRGC] [IFSR\",{Null}-0- \r\n"))
            .Listings.Select(l => l.Instrument)
            .ShouldBe(["SDGT", "IRGC", "IFSR"]);

    [Fact]
    public async Task A_person_keeps_the_order_of_the_list()
    {
        var entry = await _folder.EntryAsync("sdn.csv", $"1,\"ROE, Richard\",\"individual\",\"ALPHA\",{Null}-0- \r\n");
        (entry.Entity.Schema, entry.Entity.Caption).ShouldBe(("Person", "ROE, Richard"));
    }

    [Theory]
    [InlineData("DOB circa 1960.", "birthDate", "1960~")]
    [InlineData("alt. DOB 07 Oct 1952.", "birthDate", "1952-10-07")]
    [InlineData("DOB Oct 1979.", "birthDate", "1979-10")]
    [InlineData("DOB 1960 to 1962.", "birthDate", "1960/1962")]
    [InlineData("POB Springfield, Freedonia.", "birthPlace", "Springfield, Freedonia")]
    [InlineData("Passport C00001549 (Iran) expires 12 Jan 2020.", "passportNumber", "C00001549")]
    [InlineData("Tax ID No. 7707083893 (Russia).", "innCode", "7707083893")]
    [InlineData("Registration Number 1027700132195 (Russia).", "ogrnCode", "1027700132195")]
    [InlineData("Unified Social Credit Code (USCC) 91440300MA5HX80Y1Q (China).", "uscCode", "91440300MA5HX80Y1Q")]
    [InlineData("National ID No. 0071070222 (Iran).", "idNumber", "0071070222")]
    [InlineData("Vessel Registration Identification IMO 9187629.", "imoNumber", "9187629")]
    [InlineData("Identification Number IMO 8133138.", "imoNumber", "8133138")]
    [InlineData("MMSI 572469210.", "mmsi", "572469210")]
    [InlineData("BIK 044525974.", "bikCode", "044525974")]
    [InlineData("nationality Iran.", "nationality", "Iran")]
    [InlineData("Gender Male.", "gender", "male")]
    [InlineData("Organization Established Date 06 Oct 2015.", "incorporationDate", "2015-10-06")]
    [InlineData(
        "Secondary sanctions risk: section 1(b) of Executive Order 13224.",
        "sanctionsRisk",
        "section 1(b) of Executive Order 13224"
    )]
    [InlineData("Additional Sanctions Information - Subject to Secondary Sanctions.", "sanctionsRisk", "Subject to Secondary Sanctions")]
    [InlineData("a.k.a. 'RICKY'.", "weakAlias", "RICKY")]
    [InlineData("f.k.a. 'OLD KETTLE'.", "previousName", "OLD KETTLE")]
    [InlineData(
        "Digital Currency Address - XBT 149w62rY42aZBox8fGcmqNsXUzSStKeq8C.",
        "publicKey",
        "XBT 149w62rY42aZBox8fGcmqNsXUzSStKeq8C"
    )]
    public async Task A_part_of_the_remarks_becomes_a_property(string remarks, string property, string value) =>
        (await _folder.EntryAsync("sdn.csv", $"1,\"A ONE\",-0- ,\"ALPHA\",{Null}\"{remarks}\"\r\n"))
            .Entity.Values(property)
            .ShouldBe([value]);

    [Fact]
    public async Task Who_is_linked_to_whom_is_a_relation()
    {
        var entry = await _folder.EntryAsync(
            "sdn.csv",
            $"1,\"A ONE\",-0- ,\"ALPHA\",{Null}\"(Linked To: RED POT; Linked To: GREEN PAN).\"\r\n"
        );
        entry.Relations.Select(r => (r.Type, r.OtherName)).ShouldBe([("Linked To", "RED POT"), ("Linked To", "GREEN PAN")]);
    }

    [Fact]
    public async Task Remarks_go_on_in_the_file_of_comments()
    {
        var lists = await ListFolder.LoadAsync(
            _folder.Write("sdn.csv", $"1,\"A ONE\",-0- ,\"ALPHA\",{Null}\"DOB 1958; Linked To: RED PO\"\r\n"),
            _folder.Write("sdn_comments.csv", "1,\"T; Tax ID No. 7707083893 (Russia).\"\r\n")
        );
        var entry = lists.Entities.ShouldHaveSingleItem();
        entry.Entity.Values("innCode").ShouldBe(["7707083893"]);
        entry.Relations.ShouldHaveSingleItem().OtherName.ShouldBe("RED POT");
    }

    [Theory]
    [InlineData("http://tempuri.org/sdnList.xsd")]
    [InlineData("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML")]
    public async Task The_sdnList_of_the_old_and_of_the_new_server_is_read(string space)
    {
        var entry = await _folder.EntryAsync(
            "sdn.xml",
            $"""
            <sdnList xmlns="{space}">
              <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>1</Record_Count></publshInformation>
              <sdnEntry><uid>55</uid><lastName>BLUE KETTLE</lastName><sdnType>Entity</sdnType><remarks>(Linked To: RED POT)</remarks>
                <programList><program>ALPHA</program></programList>
                <idList>
                  <id><idType>Listing Date (CMIC)</idType><idNumber>03 Jun 2021</idNumber></id>
                  <id><idType>Secondary sanctions risk:</idType><idNumber>See Section 11 of Executive Order 14024.</idNumber></id>
                  <id><idType>Organization Established Date</idType><idNumber>06 Oct 2015</idNumber></id>
                  <id><idType>Tax ID No.</idType><idNumber>7707083893</idNumber><idCountry>Russia</idCountry></id>
                </idList>
                <akaList>
                  <aka><type>a.k.a.</type><category>strong</category><lastName>BLAUER KESSEL</lastName></aka>
                  <aka><type>a.k.a.</type><category>weak</category><lastName>KETTLE</lastName></aka>
                  <aka><type>f.k.a.</type><category>strong</category><lastName>OLD KETTLE</lastName></aka>
                </akaList>
                <dateOfBirthList><dateOfBirthItem><dateOfBirth>circa 1960</dateOfBirth></dateOfBirthItem></dateOfBirthList>
              </sdnEntry>
            </sdnList>
            """
        );
        entry.Entity.Names.ShouldBe(["BLUE KETTLE", "BLAUER KESSEL", "KETTLE", "OLD KETTLE"]);
        entry.Entity.Values("weakAlias").ShouldBe(["KETTLE"]);
        entry.Entity.Values("previousName").ShouldBe(["OLD KETTLE"]);
        entry.Entity.Values("birthDate").ShouldBe(["1960~"]);

        // idType also carries dates and flags: they are no identifiers.
        entry.Entity.Values("innCode").ShouldBe(["7707083893"]);
        entry.Entity.Values("incorporationDate").ShouldBe(["2015-10-06"]);
        entry.Entity.Values("sanctionsRisk").ShouldBe(["See Section 11 of Executive Order 14024."]);
        entry.Entity.Values("registrationNumber").ShouldBeEmpty();
        entry.Relations.ShouldHaveSingleItem().OtherName.ShouldBe("RED POT");
        entry.Listings.ShouldHaveSingleItem().SeenFrom.ShouldBe(new LocalDate(2025, 3, 28));
    }

    [Fact]
    public async Task The_enhanced_list_gives_listing_days_scripts_and_relations_by_number()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/us_ofac/sdn_ENHANCED_IRGC_2024-08-28.xml.xz"));
        var entry = lists.Entities.Single(e => e.Entity.Id == "ofac-24533");
        (entry.Entity.Schema, entry.Entity.Caption).ShouldBe(("Person", "AMINI, Meghdad"));
        entry.Entity.Values("birthDate").ShouldBe(["1982-06-05"]);
        entry.Entity.Values("passportNumber").ShouldBe(["U36089349"]);
        entry.Entity.Values("idNumber").ShouldBe(["0071070222"]);
        entry.Listings.Select(l => l.Instrument).ShouldBe(["IFSR", "IRGC", "SDGT"]);
        entry.Listings.ShouldAllBe(l => l.From == new LocalDate(2018, 5, 10));
        var relation = entry.Relations.ShouldHaveSingleItem();
        (relation.Type, relation.OtherId).ShouldBe(("Providing support to", "ofac-10465"));
        lists.Entities.Count(e => e.Entity.Values("alias").Any(a => a.Any(c => c is >= '\u0600' and <= '\u06FF'))).ShouldBeGreaterThan(20);
        lists.Entities.ShouldContain(e => e.Entity.Values("weakAlias").Length > 0);
    }

    [Fact]
    public async Task An_enhanced_list_that_was_filtered_by_programme_delists_nobody()
    {
        var sdn = _folder.Write("sdn_2024-05-03.csv", $"1,\"A ONE\",-0- ,\"ALPHA\",{Null}-0- \r\n");
        var filtered = SharedData.Need("data/lists/us_ofac/sdn_ENHANCED_IRGC_2024-08-28.xml.xz");
        var one = (await ListFolder.LoadAsync(sdn, filtered)).Entities.Single(e => e.Entity.Id == "ofac-1");
        one.Listings.ShouldHaveSingleItem().To.ShouldBeNull();
    }

    [Fact]
    public async Task The_advanced_list_resolves_its_reference_sets()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/us_ofac/sdn_ADVANCED_fragment_2024-02-23.xml.xz"));
        lists.Entities.Length.ShouldBe(37);
        lists.Problems.ShouldHaveSingleItem().ShouldContain("147 without one");
        var person = lists.Entities.Single(e => e.Entity.Id == "ofac-36368").Entity;
        (person.Schema, person.Caption).ShouldBe(("Person", "Markov, Ilya Anatolyevich"));
        person.Values("alias").ShouldBe(["Марков, Илья Анатольевич", "Markov, Ilya Anatolevich"], ignoreOrder: true);
        person.Values("birthDate").ShouldBe(["1976-08-30"]);
        person.Values("gender").ShouldBe(["male"]);
        var firm = lists.Entities.Single(e => e.Entity.Id == "ofac-23665").Entity;
        firm.Values("previousName").ShouldBe(["BLUE LAGOON Ali Kanso Group (S.L.) Limited"]);
        lists.Entities.ShouldContain(e => e.Entity.Schema == "Vessel" && e.Entity.Values("callSign").Length > 0);
        lists.Entities.Single(e => e.Entity.Id == "ofac-36").Entity.Values("address").ShouldBe(["Havana, Cuba"]);
    }

    [Fact]
    public async Task The_advanced_list_gives_listing_days_documents_relations_and_periods()
    {
        var entry = (await _folder.ReadAsync("sdn_advanced.xml", Advanced)).Entities.Single(e => e.Entity.Id == "ofac-7");
        entry.Entity.Values("birthDate").ShouldBe(["1965~", "1960/1962"]);
        entry.Entity.Values("passportNumber").ShouldBe(["C00001549"]);
        var listing = entry.Listings.ShouldHaveSingleItem();
        (listing.Instrument, listing.From, listing.SeenFrom).ShouldBe(("ALPHA", new LocalDate(2015, 9, 29), new LocalDate(2024, 2, 23)));
        var relation = entry.Relations.ShouldHaveSingleItem();
        (relation.Type, relation.OtherName, relation.OtherId).ShouldBe(("Acting for or on behalf of", "BLUE KETTLE", "ofac-8"));
    }

    private const string Advanced = """
        <Sanctions xmlns="http://www.un.org/sanctions/1.0" Version="3">
          <DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>2</Month><Day>23</Day></DateOfIssue>
          <ReferenceValueSets>
            <AliasTypeValues><AliasType ID="1403">Name</AliasType></AliasTypeValues>
            <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType></FeatureTypeValues>
            <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
            <ListValues><List ID="1550">SDN List</List></ListValues>
            <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
            <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
            <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
            <RelationTypeValues><RelationType ID="15002">Acting for or on behalf of</RelationType></RelationTypeValues>
            <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
          </ReferenceValueSets>
          <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="1571" IdentityID="70"><IDRegistrationNo>C00001549</IDRegistrationNo></IDRegDocument></IDRegDocuments>
          <DistinctParties>
            <DistinctParty FixedRef="7"><Profile ID="7" PartySubTypeID="4"><Identity ID="70" Primary="true" False="false">
              <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="1">
                <DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">Roe</NamePartValue></DocumentedNamePart>
                <DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="215">Richard</NamePartValue></DocumentedNamePart>
              </DocumentedName></Alias>
              <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520"/><NamePartGroup ID="2" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups>
            </Identity>
            <Feature ID="1" FeatureTypeID="8"><FeatureVersion ID="1"><DatePeriod><Start Approximate="true"><From><Year>1965</Year><Month>1</Month><Day>1</Day></From><To><Year>1965</Year><Month>1</Month><Day>1</Day></To></Start><End Approximate="true"><From><Year>1965</Year><Month>12</Month><Day>31</Day></From><To><Year>1965</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
            <Feature ID="2" FeatureTypeID="8"><FeatureVersion ID="2"><DatePeriod><Start Approximate="false"><From><Year>1960</Year><Month>1</Month><Day>1</Day></From><To><Year>1960</Year><Month>12</Month><Day>31</Day></To></Start><End Approximate="false"><From><Year>1962</Year><Month>1</Month><Day>1</Day></From><To><Year>1962</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
            </Profile></DistinctParty>
            <DistinctParty FixedRef="8"><Profile ID="8" PartySubTypeID="3"><Identity ID="80" Primary="true" False="false">
              <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="3" ScriptID="215">BLUE KETTLE</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
              <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups>
            </Identity></Profile></DistinctParty>
          </DistinctParties>
          <ProfileRelationships><ProfileRelationship ID="1" From-ProfileID="7" To-ProfileID="8" RelationTypeID="15002" Former="false"/></ProfileRelationships>
          <SanctionsEntries>
            <SanctionsEntry ID="7" ProfileID="7" ListID="1550">
              <EntryEvent ID="1"><Date><Year>2016</Year><Month>1</Month><Day>2</Day></Date></EntryEvent>
              <EntryEvent ID="2"><Date><Year>2015</Year><Month>9</Month><Day>29</Day></Date></EntryEvent>
              <SanctionsMeasure ID="1" SanctionsTypeID="1705"/><SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>ALPHA</Comment></SanctionsMeasure>
            </SanctionsEntry>
          </SanctionsEntries>
        </Sanctions>
        """;
}
