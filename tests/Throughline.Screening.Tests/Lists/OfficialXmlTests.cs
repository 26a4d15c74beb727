using NodaTime;

namespace Throughline.Screening.Tests;

public sealed class OfficialXmlTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-xml-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_EU_list_gives_names_regulation_and_birth_year()
    {
        var lists = await Load(
            """
            <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-12-11T21:24:35.826+01:00">
              <sanctionEntity euReferenceNumber="EU.1.2" logicalId="13">
                <remark>makes kettles</remark>
                <regulation entryIntoForceDate="2003-07-07" numberTitle="1/2003 (OJ L1)" programme="FRE"/>
                <subjectType code="person"/>
                <nameAlias wholeName="Richard Roe" gender="M" strong="true"/>
                <nameAlias wholeName="Ричард Роу" strong="true"/>
                <nameAlias wholeName="Ricky" strong="false"/>
                <birthdate circa="true" year="1937"/>
                <identification identificationTypeCode="passport" number="C00001549"/>
              </sanctionEntity>
              <sanctionEntity euReferenceNumber="EU.1.3"/>
            </export>
            """
        );
        var entry = lists.Entities.ShouldHaveSingleItem();
        entry.Entity.Names.ShouldBe(["Richard Roe", "Ричард Роу", "Ricky"]);
        entry.Entity.Values("birthDate").ShouldBe(["1937~"]);
        entry.Entity.Values("passportNumber").ShouldBe(["C00001549"]);
        var listing = entry.Listings.ShouldHaveSingleItem();
        (listing.Instrument, listing.From, listing.SeenFrom).ShouldBe(
            ("1/2003 (OJ L1) FRE", new LocalDate(2003, 7, 7), new LocalDate(2024, 12, 11))
        );
        lists.Problems.ShouldHaveSingleItem().ShouldContain("0 names");
    }

    [Fact]
    public async Task The_UK_list_gives_the_primary_name_first_and_partial_birth_dates()
    {
        var lists = await Load(
            """
            <Designations><DateGenerated>20/08/2026</DateGenerated>
            <Designation><DateDesignated>25/01/2001</DateDesignated><UniqueID>FRE0001</UniqueID>
              <Names>
                <Name><Name6>Ricky</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
                <Name><Name1>Richard</Name1><Name6>ROE</Name6><NameType>Primary Name</NameType></Name>
              </Names>
              <RegimeName>The Freedonia Regulations 2020</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
              <UKStatementofReasons>He makes kettles.</UKStatementofReasons>
              <IndividualDetails><Individual><DOBs><DOB>dd/mm/1945</DOB><DOB>01/03/1958</DOB></DOBs></Individual></IndividualDetails>
            </Designation></Designations>
            """
        );
        var entry = lists.Entities.ShouldHaveSingleItem();
        entry.Entity.Caption.ShouldBe("Richard ROE");
        entry.Entity.Values("weakAlias").ShouldBe(["Ricky"]);
        entry.Entity.Values("birthDate").ShouldBe(["1945", "1958-03-01"]);
        var listing = entry.Listings.ShouldHaveSingleItem();
        (listing.Authority, listing.From, listing.Reason).ShouldBe(("UK", new LocalDate(2001, 1, 25), "He makes kettles."));
        lists.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_UN_list_gives_original_script_and_quality_of_aliases()
    {
        var lists = await Load(
            """
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>
              <FIRST_NAME>RICHARD</FIRST_NAME><SECOND_NAME>ROE</SECOND_NAME><UN_LIST_TYPE>FRE</UN_LIST_TYPE>
              <REFERENCE_NUMBER>FRi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><NAME_ORIGINAL_SCRIPT>Ричард Роу</NAME_ORIGINAL_SCRIPT>
              <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Ricky</ALIAS_NAME></INDIVIDUAL_ALIAS>
              <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """
        );
        var entry = lists.Entities.ShouldHaveSingleItem();
        entry.Entity.Names.ShouldBe(["RICHARD ROE", "Ричард Роу", "Ricky"]);
        entry.Entity.Values("birthDate").ShouldBe(["1960/1962"]);
        entry.Listings.ShouldHaveSingleItem().From.ShouldBe(new LocalDate(2012, 12, 31));
    }

    private Task<Watchlists> Load(string xml)
    {
        var path = Path.Combine(_folder, "list.xml");
        File.WriteAllText(path, xml);
        return Watchlists.LoadAsync([path], TestContext.Current.CancellationToken);
    }
}
