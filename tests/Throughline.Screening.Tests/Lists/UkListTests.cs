using NodaTime;
using Throughline.Testing;

namespace Throughline.Screening.Tests;

public sealed class UkListTests : IDisposable
{
    // The header of the official file, with its 58 columns.
    private const string Header =
        "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)";

    private const string OfsiHeader =
        "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID";

    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_real_XML_gives_names_parts_scripts_and_ships()
    {
        var lists = await ListFolder.LoadAsync(SharedData.Need("data/lists/xml_fixtures/UK_Sanctions_List_trimmed_2026-08.xml"));
        lists.Problems.ShouldBeEmpty();
        var person = lists.Entities.Single(e => e.Entity.Id == "uk-AFG0006").Entity;
        person.Caption.ShouldBe("MOHAMMAD HASSAN AKHUND");
        person.Values("alias").ShouldBe(["Mohammad Hassan Akhund", "Haji Mohammad Hassan", "محمد حسن آخوند"]);
        person.Values("birthDate").ShouldBe(["1945", "1946", "1958-03-01"]);
        person.Values("birthPlace").ShouldBe(["Lakhi village, Afghanistan", "Darvishan, Afghanistan"]);
        var firm = lists.Entities.Single(e => e.Entity.Id == "uk-AFG0001").Entity;
        firm.Values("weakAlias").ShouldBe(["Haji Hakim Hawala"]);
        var ship = lists.Entities.Single(e => e.Entity.Id == "uk-DPR0075").Entity;
        (ship.Schema, ship.Caption, ship.Values("imoNumber")[0], ship.Values("flag")[0]).ShouldBe(
            ("Vessel", "Petrel 8", "9562233", "Comoros")
        );
    }

    [Fact]
    public async Task The_full_CSV_joins_the_rows_of_an_entry()
    {
        var person =
            "04/08/2026,FRE0001,7,,ROE,Richard,,,,,Primary name variation,,,,,,The Freedonia Regulations 2020,Individual,UK,Asset freeze,,He makes kettles.,,,,,,,,,,,,25/01/2001,dd/mm/1945,Freedonia,,,,,,Male,,,,,,,,,,,,,,,,";
        var lists = await _folder.ReadAsync(
            "uk.csv",
            $"""
            Report Date: 08-Oct-2026
            {Header}
            {person}
            {person.Replace("Primary name variation", "PRIMARY NAME", StringComparison.Ordinal).Replace(
                "ROE",
                "ROE SMITH",
                StringComparison.Ordinal
            )}
            {person.Replace("Primary name variation", "ALias", StringComparison.Ordinal).Replace(
                "ROE,Richard,,,,,ALias,",
                "Ricky,,,,,,ALias,Low quality a.k.a",
                StringComparison.Ordinal
            )}
            31/07/2024,RUS2176,,,PETREL 8,,,,,,Primary Name,,,,,,The Russia Regulations,Ship,UK,,,,,,,,,,,,,,,01/02/2024,,,,,,,,,,,,,,,IMO 9187629,,,Comoros,India,Oil Tanker,7078,,2011,
            """
        );
        lists.Problems.ShouldBeEmpty();
        lists.Sources[0].Published.ShouldBe(new LocalDate(2026, 10, 8));
        var roe = lists.Entities.Single(e => e.Entity.Schema == "Person");
        roe.Entity.Names.ShouldBe(["Richard ROE SMITH", "Richard ROE", "Ricky"]);
        roe.Entity.Values("weakAlias").ShouldBe(["Ricky"]);
        roe.Entity.Values("birthDate").ShouldBe(["1945"]);
        var listing = roe.Listings.ShouldHaveSingleItem();
        (listing.Instrument, listing.From, listing.Reason, listing.Line).ShouldBe(
            ("The Freedonia Regulations 2020", new LocalDate(2001, 1, 25), "He makes kettles.", 3)
        );
        var ship = lists.Entities.Single(e => e.Entity.Schema == "Vessel").Entity;
        (ship.Values("imoNumber")[0], ship.Values("flag")[0], ship.Values("buildDate")[0]).ShouldBe(("9187629", "Comoros", "2011"));
    }

    [Fact]
    public async Task The_reduced_spreadsheet_and_its_CSV_say_the_same()
    {
        var ods = await ListFolder.LoadAsync(SharedData.Need("data/lists/uk/FCDO_UK_Sanctions_List_2025-08-11.ods"));
        var csv = await ListFolder.LoadAsync(SharedData.Need("data/lists/uk/FCDO_UK_Sanctions_List_2025-08-11.csv.xz"));
        ods.Entities.Select(e => (e.Entity.Id, e.Entity.Caption, e.Listings[0].From))
            .ShouldBe(csv.Entities.Select(e => (e.Entity.Id, e.Entity.Caption, e.Listings[0].From)));
        var vektor = ods.Entities.Single(e => e.Entity.Id == "uk-RUS2262");
        vektor.Listings[0].From.ShouldBe(new LocalDate(2024, 11, 7));
        ods.Entities.ShouldNotContain(e => e.Entity.Caption.Contains("KUPOL", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_OFSI_CSV_joins_the_names_of_a_group()
    {
        var lists = await _folder.ReadAsync(
            "ConList.csv",
            $"""
            Last Updated,01/09/2026
            {OfsiHeader}
            ROE,Richard,,,,,,Ричард Роу,,,00/00/1960,Springfield,Freedonia,Freedonia,(1) C00001549 (2) C00001550,,,,,1 Long Street,,,,,,,Freedonia,(UK Sanctions List Ref):FRE0001. (UK Statement of Reasons):He makes kettles. (Gender):Male,Individual,Primary name,,Freedonia,02/10/2001,31/12/2020,01/02/2021,6897
            Ricky,,,,,,,,,,,,,,,,,,,,,,,,,,,,Individual,AKA,Low,Freedonia,02/10/2001,31/12/2020,01/02/2021,6897
            BLUE KETTLE,,,,,,,,,,,,,,,,,,,,,,,,,,,,Entity,Primary name,,Freedonia,17/02/2012,,01/02/2021,12345
            """
        );
        CheckOfsi(lists);
        lists.Sources[0].Published.ShouldBe(new LocalDate(2026, 9, 1));
        lists.Entities.Single(e => e.Entity.Id == "uk-ofsi-12345").Listings[0].From.ShouldBe(new LocalDate(2012, 2, 17));
    }

    [Fact]
    public async Task The_OFSI_XML_says_the_same_as_its_CSV()
    {
        var lists = await _folder.ReadAsync(
            "ConList_2026-09-01.xml",
            """
            <ArrayOfFinancialSanctionsTarget xmlns="http://schemas.hmtreasury.gov.uk/ofsi/consolidatedlist" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
              <FinancialSanctionsTarget><Name6>ROE</Name6><name1>Richard</name1><name2 i:nil="true"/><NameNonLatinScript>Ричард Роу</NameNonLatinScript><Individual_DateOfBirth>00/00/1960</Individual_DateOfBirth><Individual_PassportNumber>(1) C00001549 (2) C00001550</Individual_PassportNumber><Address1>1 Long Street</Address1><Country>Freedonia</Country><UKStatementOfReasons>He makes kettles.</UKStatementOfReasons><GroupTypeDescription>Individual</GroupTypeDescription><AliasType>Primary name</AliasType><RegimeName>Freedonia</RegimeName><DateListed>2001-10-02T00:00:00</DateListed><DateDesignated>2020-12-31T00:00:00</DateDesignated><GroupID>6897</GroupID></FinancialSanctionsTarget>
              <FinancialSanctionsTarget><Name6>Ricky</Name6><GroupTypeDescription>Individual</GroupTypeDescription><AliasType>AKA</AliasType><AliasQuality>Low</AliasQuality><RegimeName>Freedonia</RegimeName><DateListed>2001-10-02T00:00:00</DateListed><GroupID>6897</GroupID></FinancialSanctionsTarget>
            </ArrayOfFinancialSanctionsTarget>
            """
        );
        CheckOfsi(lists);
    }

    private static void CheckOfsi(Watchlists lists)
    {
        lists.Problems.ShouldBeEmpty();
        var roe = lists.Entities.Single(e => e.Entity.Id == "uk-ofsi-6897");
        (roe.Entity.Schema, roe.Entity.Caption).ShouldBe(("Person", "Richard ROE"));
        roe.Entity.Values("alias").ShouldBe(["Ричард Роу"]);
        roe.Entity.Values("weakAlias").ShouldBe(["Ricky"]);
        roe.Entity.Values("birthDate").ShouldBe(["1960"]);
        roe.Entity.Values("passportNumber").ShouldBe(["C00001549", "C00001550"]);
        var listing = roe.Listings.ShouldHaveSingleItem();
        (listing.Instrument, listing.From, listing.Reason).ShouldBe(("Freedonia", new LocalDate(2020, 12, 31), "He makes kettles."));
    }
}
