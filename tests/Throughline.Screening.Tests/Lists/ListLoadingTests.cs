using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class ListLoadingTests : IDisposable
{
    private const string Dated = """
        authority;instrument;entryId;name;alias;schema;country;identifier;from;to;reason
        Freedonia;Order 7;12;Blue Kettle LLC;Синий Чайник;Company;ru;INN 7707083893;2024-03-01;2025-02-01;supplies kettles
        Freedonia;Order 9;12;Blue Kettle LLC;;Company;;;1.6.2025;;
        Freedonia;Order 9;13;;;;;;;;
        Freedonia;Order 9;14;Green Pan;;;;;31.2.2025;;
        """;

    private const string Sdn = """
        101,"BLUE KETTLE, OOO",-0- ,"ALPHA] [BETA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Organization Established Date 06 Oct 2015; Tax ID No. 7707083893 (Russia); Linked To: RED POT. See the ne"
        102,"ROE, Richard","individual","ALPHA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1958; alt. DOB circa 1960; POB Springfield; nationality Iran; Gender Male; Passport C00001549 (Iran); a.k.a. 'RICKY'."
        broken,row

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-lists-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_dated_list_gives_listings_with_days_and_names_its_bad_rows()
    {
        var lists = await Load(Write("mine.csv", Dated));
        var kettle = lists.Entities.Single(e => e.Entity.Caption == "Blue Kettle LLC");
        kettle.Entity.Names.ShouldBe(["Blue Kettle LLC", "Синий Чайник"]);
        kettle.Entity.Values("innCode").ShouldBe(["7707083893"]);
        kettle
            .Listings.Select(l => (l.Instrument, l.From, l.To))
            .ShouldBe([("Order 7", new LocalDate(2024, 3, 1), new LocalDate(2025, 2, 1)), ("Order 9", new LocalDate(2025, 6, 1), null)]);
        kettle.Listings[0].Reason.ShouldBe("supplies kettles");
        kettle.Listings[0].StateOn(new LocalDate(2025, 3, 1)).ShouldBe(ListingState.Delisted);
        kettle.Listings[0].Line.ShouldBe(2);
        lists.Problems.Length.ShouldBe(2);
        lists.Problems[0].ShouldContain("line 4: expected a name");
        lists.Problems[1].ShouldContain("'31.2.2025'");
        lists.Sources.ShouldHaveSingleItem().Entities.ShouldBe(2);
    }

    [Fact]
    public async Task Files_of_one_OFAC_list_join_by_entry_number()
    {
        var lists = await Load(
            Write("sdn_2024-05-03.csv", Sdn + "\u001A"),
            Write("alt.csv", "101,7,\"aka\",\"GOLUBOY CHAYNIK\",-0- \n101,8,\"fka\",\"OLD KETTLE\",-0- \n999,9,\"aka\",\"NOBODY\",-0- \n"),
            Write("add.csv", "101,5,\"1 Long Street\",\"Springfield\",\"Russia\",-0- \n102,6,-0- ,-0- ,\"Iran\",-0- \n"),
            Write("sdn_comments.csv", "101,\"xt part; Registration Number 1027700132195 (Russia).\"\n")
        );
        var kettle = lists.Entities.Single(e => e.Entity.Id == "ofac-101");
        kettle.Entity.Names.ShouldBe(["BLUE KETTLE, OOO", "GOLUBOY CHAYNIK", "OLD KETTLE"]);
        kettle.Entity.Values("innCode").ShouldBe(["7707083893"]);
        kettle.Entity.Values("ogrnCode").ShouldBe(["1027700132195"]);
        kettle.Entity.Values("linkedTo").ShouldBe(["RED POT. See the next part"]);
        kettle.Entity.Values("address").ShouldBe(["1 Long Street, Springfield, Russia"]);
        kettle.Listings.Select(l => l.Instrument).ShouldBe(["ALPHA", "BETA"]);
        kettle.Listings.ShouldAllBe(l => l.SeenFrom == new LocalDate(2024, 5, 3) && l.To == null && l.Authority == "OFAC");

        var roe = lists.Entities.Single(e => e.Entity.Id == "ofac-102").Entity;
        roe.Schema.ShouldBe("Person");
        roe.Values("birthDate").ShouldBe(["1958", "1960~"]);
        roe.Values("weakAlias").ShouldBe(["RICKY"]);
        roe.Values("passportNumber").ShouldBe(["C00001549"]);
        roe.Values("nationality").ShouldBe(["Iran"]);
        lists.Problems.Length.ShouldBe(2);
        lists.Problems[0].ShouldContain("line 3");
        lists.Problems[1].ShouldStartWith("1 aliases");
    }

    [Fact]
    public async Task Snapshots_of_one_list_give_the_first_day_seen_and_the_first_day_gone()
    {
        const string first =
            "1,\"A ONE\",-0- ,\"ALPHA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n2,\"B TWO\",-0- ,\"ALPHA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        const string second =
            "1,\"A ONE\",-0- ,\"ALPHA] [BETA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n3,\"C THREE\",-0- ,\"ALPHA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        var tar = Path.Combine(_folder, "history.tar.gz");
        await using (var file = File.Create(tar))
        await using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        await using (var writer = new TarWriter(gzip))
        {
            foreach (var (name, text) in new[] { ("sdn_2023-01-01.csv", first), ("sdn_2023-02-01.csv", second) })
            {
                await writer.WriteEntryAsync(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) },
                    TestContext.Current.CancellationToken
                );
            }
        }

        var lists = await Load(tar);
        lists
            .Entities.SelectMany(e => e.Listings.Select(l => (e.Entity.Id, l.Instrument, l.SeenFrom, l.To)))
            .ShouldBe([
                ("ofac-1", "ALPHA", new LocalDate(2023, 1, 1), null),
                ("ofac-1", "BETA", new LocalDate(2023, 2, 1), null),
                ("ofac-2", "ALPHA", new LocalDate(2023, 1, 1), new LocalDate(2023, 2, 1)),
                ("ofac-3", "ALPHA", new LocalDate(2023, 2, 1), null),
            ]);
        lists.Sources.Select(s => s.Published).ShouldBe([new LocalDate(2023, 1, 1), new LocalDate(2023, 2, 1)]);
    }

    [Fact]
    public async Task An_sdnList_file_is_read_whatever_its_name()
    {
        const string xml = """
            <?xml version="1.0"?>
            <sdnList xmlns="http://tempuri.org/sdnList.xsd">
              <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>1</Record_Count></publshInformation>
              <sdnEntry><uid>55</uid><firstName>Richard</firstName><lastName>ROE</lastName><sdnType>Individual</sdnType>
                <programList><program>ALPHA</program></programList>
                <idList><id><uid>1</uid><idType>Tax ID No.</idType><idNumber>500100732259</idNumber><idCountry>Russia</idCountry></id></idList>
                <akaList><aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>RICKY</lastName></aka></akaList>
                <dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>07 Oct 1952</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
              </sdnEntry>
              <sdnEntry><uid>56</uid></sdnEntry>
            </sdnList>
            """;
        var lists = await Load(Write("download.tmp", xml));
        var roe = lists.Entities.ShouldHaveSingleItem();
        roe.Entity.Caption.ShouldBe("ROE, Richard");
        roe.Entity.Values("innCode").ShouldBe(["500100732259"]);
        roe.Entity.Values("weakAlias").ShouldBe(["RICKY"]);
        roe.Entity.Values("birthDate").ShouldBe(["1952-10-07"]);
        roe.Listings.ShouldHaveSingleItem().SeenFrom.ShouldBe(new LocalDate(2025, 3, 28));
        lists.Problems.ShouldHaveSingleItem().ShouldContain("uid '56'");
    }

    [Fact]
    public async Task Sanctions_join_the_entities_they_name()
    {
        const string lines = """
            {"id":"t1","caption":"Blue Kettle","schema":"Company","properties":{"name":["Blue Kettle"],"innCode":["7707083893"]},"datasets":["demo"],"target":true,"first_seen":"2024-01-05T00:00:00"}
            {"id":"s1","schema":"Sanction","properties":{"entity":["t1"],"authority":["Freedonia"],"program":["Order 7"],"startDate":["2024-03-01"],"endDate":["2025-02-01"],"reason":["kettles"]},"datasets":["demo"]}
            {"id":"t2","schema":"Person","properties":{"name":["Richard Roe"]},"datasets":["demo"],"target":true,"first_seen":"2024-01-05T00:00:00"}
            {"id":"p1","schema":"Passport","properties":{"holder":["t2"],"number":["C00001549"]},"datasets":["demo"]}
            {"id":"x","schema":"Position","properties":{"name":["Mayor"]},"datasets":["demo"],"target":false}
            {"id":"y"}
            """;
        var lists = await Load(Write("entities.ftm.json", lines));
        lists.Entities.Select(e => e.Entity.Id).ShouldBe(["t1", "t2"]);
        var listing = lists.Entities[0].Listings.ShouldHaveSingleItem();
        (listing.Authority, listing.Instrument, listing.From, listing.To).ShouldBe(
            ("Freedonia", "Order 7", new LocalDate(2024, 3, 1), new LocalDate(2025, 2, 1))
        );
        lists.Entities[1].Listings.ShouldHaveSingleItem().SeenFrom.ShouldBe(new LocalDate(2024, 1, 5));
        lists.Entities[1].Entity.Values("passportNumber").ShouldBe(["C00001549"]);
        lists.Problems.ShouldHaveSingleItem().ShouldContain("line 6");
    }

    [Fact]
    public async Task An_annex_row_gives_instrument_numbers_and_clean_names()
    {
        const string csv = """
            celex,recordId,annex,startDate,reason,schema,name,alias,birthDate,taxNumber,registrationNumber,address
            32014R0269,7,I.ENTITIES,16.12.2024,It supplies kettles.,LegalEntity,Blue Kettle,"Синий Чайник; Chinese: Lan Hu; Text of image; 蓝壶科技有限公司成",,7707083893 (INN),1027700132195,"Springfield, Russian Federation"
            32024R2642,3,I.PERSONS,soon,,Person,Richard ROE (Ричард РОУ),,8.1.1970 or 1971,,,
            """;
        var lists = await Load(Write("annex.csv", csv));
        var kettle = lists.Entities[0];
        kettle.Entity.Names.ShouldBe(["Blue Kettle", "Синий Чайник", "Lan Hu", "蓝壶科技有限公司"]);
        kettle.Entity.Values("innCode").ShouldBe(["7707083893"]);
        kettle.Entity.Values("ogrnCode").ShouldBe(["1027700132195"]);
        kettle.Listings[0].Instrument.ShouldBe("Regulation (EU) 269/2014 Annex I");
        kettle.Listings[0].From.ShouldBe(new LocalDate(2024, 12, 16));
        kettle.Listings[0].Reason.ShouldBe("It supplies kettles.");
        lists.Entities[1].Entity.Names.ShouldBe(["Richard ROE", "Ричард РОУ"]);
        lists.Entities[1].Entity.Values("birthDate").ShouldBe(["1970-01-08", "1971"]);
        lists.Entities[1].Listings[0].Instrument.ShouldBe("Regulation (EU) 2024/2642 Annex I");
        lists.Problems.ShouldHaveSingleItem().ShouldContain("'soon'");
    }

    [Fact]
    public async Task What_is_no_list_becomes_a_problem()
    {
        var lists = await Load(Write("notes.txt", "hello"), Write("bad.xml", "<sdnList><sdnEntry>"), Path.Combine(_folder, "absent.csv"));
        lists.Entities.ShouldBeEmpty();
        lists.Problems.Length.ShouldBe(3);
        lists.Problems.ShouldContain(p => p.Contains("notes.txt", StringComparison.Ordinal));
        lists.Problems.ShouldContain(p => p.Contains("bad.xml", StringComparison.Ordinal));
        lists.Problems.ShouldContain(p => p.Contains("absent.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_order_of_paths_does_not_matter()
    {
        var (first, second) = (Write("a.csv", Dated), Write("sdn_2024-05-03.csv", Sdn));
        var one = await Load(first, second);
        var other = await Load(second, first);
        one.Entities.Select(e => e.Entity.Id).ShouldBe(other.Entities.Select(e => e.Entity.Id));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static Task<Watchlists> Load(params string[] paths) => Watchlists.LoadAsync(paths, TestContext.Current.CancellationToken);
}
