using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Throughline.Screening.Tests;

/// <summary>A file that is not whole is refused as a whole, with its name, place, cause and what to do.</summary>
public sealed class RefusedFilesTests : IDisposable
{
    private const string Sdn =
        "1,\"A ONE\",-0- ,\"ALPHA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n2,\"B TWO\",-0- ,\"ALPHA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

    private const string SdnList =
        "<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\">\n<sdnEntry><uid>1</uid><lastName>A ONE</lastName><programList><program>ALPHA</program></programList></sdnEntry>\n";

    private const string Annex =
        "celex,recordId,annex,startDate,reason,schema,name,alias,birthDate\n32014R0269,7,I,16.12.2024,,Company,Blue Kettle,,\n";

    private readonly ListFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task XML_that_is_cut_off() =>
        RefusedAsync(
            "sdn.xml",
            SdnList + "<sdnEntry><uid>2</uid>",
            "line 3, column 23: expected well-formed XML of OFAC sdnList XML, found: unexpected end of file"
        );

    [Fact]
    public Task XML_with_a_tag_that_is_not_closed() =>
        RefusedAsync("sdn.xml", SdnList + "<sdnEntry></sdnList>", "line 3, column 13: expected well-formed XML");

    [Fact]
    public Task An_XML_bomb() =>
        RefusedAsync(
            "sdn.xml",
            "<!DOCTYPE sdnList [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
                + SdnList
                + "<sdnEntry><uid>2</uid><lastName>&b;</lastName></sdnEntry></sdnList>",
            "line 1, column 1: expected XML without a document type"
        );

    [Fact]
    public async Task An_external_entity_is_never_fetched()
    {
        var secret = _folder.Write("secret.txt", "A SECRET");
        var lists = await ListFolder.LoadAsync(
            _folder.Write(
                "sdn.xml",
                $"<!DOCTYPE sdnList [<!ENTITY x SYSTEM \"file://{secret}\">]>\n{SdnList}<sdnEntry><uid>2</uid><lastName>&x;</lastName></sdnEntry></sdnList>"
            )
        );
        lists.Entities.ShouldBeEmpty();
        lists.Problems.ShouldHaveSingleItem().ShouldNotContain("A SECRET");
    }

    [Theory]
    [InlineData(
        "<sdnList xmlns=\"http://example.org/sdn/9.0\"><sdnEntry/></sdnList>",
        "line 1: expected a known version of OFAC sdnList XML, found: <sdnList> in the namespace 'http://example.org/sdn/9.0'"
    )]
    [InlineData(
        "<export xmlns=\"http://example.org/fsd/2\"><sanctionEntity/></export>",
        "line 1: expected a known version of EU financial sanctions XML"
    )]
    [InlineData(
        "<Sanctions xmlns=\"http://www.un.org/sanctions/1.0\" Version=\"4\"/>",
        "line 1: expected a version of advanced XML up to 3, found: version 4"
    )]
    [InlineData(
        "<swiss-sanctions-list list-type=\"extract\"/>",
        "line 1: expected a list-type of whole-list or amendment, found: 'extract'"
    )]
    [InlineData(
        "\n<watchlist xmlns=\"urn:x\"/>",
        "line 2: expected the root of a known list format, found: <watchlist> in the namespace 'urn:x'"
    )]
    public Task A_list_of_an_unknown_version(string xml, string reason) => RefusedAsync("list.xml", xml, reason);

    [Fact]
    public Task A_row_that_is_cut_off() =>
        RefusedAsync("sdn.csv", Sdn + "3,\"C THREE\",-0- ,\"AL", "line 3: expected a well-formed row, found: a quoted field at the end");

    [Fact]
    public Task A_row_with_too_few_cells_at_the_end_of_the_file() =>
        RefusedAsync(
            "sdn.csv",
            Sdn + "3,\"C THREE\",-0- ",
            "line 3: expected 12 columns and the end of the line, found: 3 columns that begin with '3'"
        );

    [Fact]
    public Task A_row_of_a_table_with_too_few_cells() =>
        RefusedAsync(
            "annex.csv",
            Annex + "32014R0269,8,I,16.12",
            "line 3: expected 9 cells as in the header, found: 4 cells that begin with '32014R0269'"
        );

    [Fact]
    public Task A_table_without_one_of_its_columns() =>
        RefusedAsync(
            "annex.csv",
            Annex.Replace("name,", "title,", StringComparison.Ordinal),
            "line 1: expected the columns of an EU annex CSV, found: no column 'name'"
        );

    [Fact]
    public async Task Windows_1252_in_a_file_of_UTF_8()
    {
        var bytes = Encoding.Latin1.GetBytes(Annex + "32014R0269,8,I,16.12.2024,,Company,Caf\u00E9 Noir,,\n");
        await RefusedAsync("annex.csv", bytes, "line 3, column 39: expected text in UTF-8, found: the byte 0xE9");
    }

    [Fact]
    public Task Windows_1252_in_XML_of_UTF_8() =>
        RefusedAsync(
            "sdn.xml",
            Encoding.Latin1.GetBytes(SdnList + "<sdnEntry><uid>2</uid><lastName>Caf\u00E9</lastName></sdnEntry></sdnList>"),
            "line 3, column 36: expected text in UTF-8, found: the byte 0xE9"
        );

    [Fact]
    public async Task XML_and_CSV_in_UTF_16_with_its_mark_are_read()
    {
        var lists = await ListFolder.LoadAsync(
            _folder.Write(
                "a.csv",
                [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Annex.Replace("Blue", "Bläue", StringComparison.Ordinal))]
            ),
            _folder.Write(
                "b.xml",
                [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(SdnList + "</sdnList>")]
            )
        );
        lists.Problems.ShouldBeEmpty();
        lists.Entities.Select(e => e.Entity.Caption).ShouldBe(["Bläue Kettle", "A ONE"]);
    }

    [Fact]
    public Task JSON_lines_that_are_cut_off() =>
        RefusedAsync(
            "entities.ftm.json",
            """
            {"id":"t1","schema":"Company","properties":{"name":["Blue Kettle"]},"datasets":["demo"],"target":true}
            {"id":"t2","schema":"Comp
            """,
            "line 2, column 26: expected a whole JSON object on each line"
        );

    [Fact]
    public Task An_empty_file() => RefusedAsync("sdn.csv", "", "expected a list, found: an empty file");

    [Fact]
    public Task What_is_no_list() => RefusedAsync("notes.txt", "hello", "found: another content that begins with 'hello'");

    [Fact]
    public async Task A_packed_file_that_is_cut_off()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(
                Encoding.UTF8.GetBytes(
                    string.Concat(Enumerable.Range(1, 5000).Select(i => Sdn.Replace("1,", $"{i},", StringComparison.Ordinal)))
                )
            );
        }

        var lists = await ListFolder.LoadAsync(_folder.Write("sdn.csv.gz", packed.ToArray()[..(int)(packed.Length / 2)]));
        lists.Entities.ShouldBeEmpty();
        lists.Problems.ShouldHaveSingleItem().ShouldContain("sdn.csv.gz");
    }

    [Fact]
    public async Task A_refused_file_takes_nothing_from_the_others()
    {
        var whole = _folder.Write("sdn_2024-01-01.csv", Sdn);
        var cut = _folder.Write("sdn_2024-02-01.csv", Sdn.Replace("A ONE", "A CHANGED", StringComparison.Ordinal) + "3,\"C THREE\",-0- ");
        var lists = await ListFolder.LoadAsync(whole, cut);
        lists.Refused.ShouldHaveSingleItem().Path.ShouldBe(cut);
        lists.Sources.ShouldHaveSingleItem().Source.ShouldBe(whole);
        lists.Entities.Select(e => e.Entity.Caption).ShouldBe(["A ONE", "B TWO"]);
        lists.Entities.SelectMany(e => e.Listings).ShouldAllBe(l => l.To == null);
    }

    [Fact]
    public async Task Members_of_archives_are_named_in_the_message()
    {
        var tar = Path.Combine(_folder.Path, "all.tar");
        await using (var file = File.Create(tar))
        await using (var writer = new TarWriter(file))
        {
            foreach (var (name, text) in new[] { ("a/sdn.csv", Sdn), ("b/cut.csv", Annex + "32014R0269") })
            {
                await writer.WriteEntryAsync(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) },
                    TestContext.Current.CancellationToken
                );
            }
        }

        var lists = await ListFolder.LoadAsync(tar);
        lists.Entities.Length.ShouldBe(2);
        lists.Refused.ShouldHaveSingleItem().Path.ShouldEndWith("all.tar!b/cut.csv");
    }

    private Task RefusedAsync(string name, string text, string reason) => RefusedAsync(name, Encoding.UTF8.GetBytes(text), reason);

    private async Task RefusedAsync(string name, byte[] bytes, string reason)
    {
        var path = _folder.Write(name, bytes);
        var lists = await ListFolder.LoadAsync(path);
        lists.Entities.ShouldBeEmpty();
        lists.Sources.ShouldBeEmpty();
        var refused = lists.Refused.ShouldHaveSingleItem();
        refused.Path.ShouldBe(path);
        refused.Reason.ShouldContain(reason, Case.Sensitive);
        var problem = lists.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith(path);
        problem.ShouldContain("; ");
    }
}
