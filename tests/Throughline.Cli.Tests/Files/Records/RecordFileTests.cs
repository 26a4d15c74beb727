using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;
using Throughline.Cli.Files;
using Throughline.Cli.Tests.Running;

namespace Throughline.Cli.Tests;

public sealed class RecordFileTests : IDisposable
{
    private const string Russian = "name;country;inn\nООО Пример;ru;7707083893\nИванов Пётр;ru;\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void A_table_is_read_in_whatever_encoding_it_is(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Russian + string.Concat(Enumerable.Range(0, 40).Select(i => $"Общество с ограниченной ответственностью Река {i};ru;\n"));
        var code = Encoding.GetEncoding(encoding);
        var rows = RecordFile.Read(_folder.Write("in.csv", [.. code.GetPreamble(), .. code.GetBytes(text)])).ToList();
        rows.Count.ShouldBe(42);
        rows[0].Entity.Caption.ShouldBe("ООО Пример");
        rows[0].Entity.Values("innCode").ShouldBe(["7707083893"]);
        rows[1].Fields.ShouldBe([("name", "Иванов Пётр"), ("country", "ru"), ("inn", "")]);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_the_one_that_makes_a_column_of_names(string delimiter)
    {
        var text =
            $"id{delimiter}NAME{delimiter}dob\r\n7{delimiter}\"Doe{delimiter} John\"{delimiter}1970\r\n\r\n8{delimiter}\"Roe \"\"Rick\"\"\r\nRichard\"{delimiter}\r\n";
        var rows = RecordFile.Read(_folder.Write("in.csv", text)).ToList();
        rows.Select(r => r.Fields[1].Value).ShouldBe([$"Doe{delimiter} John", "Roe \"Rick\"\r\nRichard"]);
        rows.Select(r => r.Entity.Id).ShouldBe(["7", "8"]);
        rows[0].Entity.Values("birthDate").ShouldBe(["1970"]);
    }

    [Fact]
    public void Letters_beyond_ASCII_that_come_late_still_tell_the_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var late =
            "name\n" + string.Concat(Enumerable.Repeat("Plain Name Of Someone\n", 10_000)) + "Общество Река\nОбщество Гора\nОбщество Лес\n";
        RecordFile
            .Read(_folder.Write("in.csv", Encoding.GetEncoding("windows-1251").GetBytes(late)))
            .Last()
            .Entity.Caption.ShouldBe("Общество Лес");
    }

    [Fact]
    public void A_gzipped_table_is_unpacked_on_the_way()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Russian));
        }

        RecordFile.Read(_folder.Write("in.csv.gz", memory.ToArray())).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("line 3: expected 2 cells as in the header, found 3", "name,country\nA B,ru\nDoe, John,us\n")]
    [InlineData("line 2: expected a name or an identifier, found none", "name,note\n,words\n")]
    [InlineData("line 3: expected a closing quote", "name\nA B\n\"never closed\nC D\n")]
    [InlineData("line 1: expected a column 'name' in the header, found title, land", "title,land\nA,ru\n")]
    [InlineData("line 2: not JSON", "{\"name\":\"A B\"}\n{\"name\":\n")]
    [InlineData("line 3: expected a JSON object, found number", "{\"name\":\"A B\"}\n\n7\n")]
    [InlineData("found an array", "[{\"name\":\"A B\"}]\n")]
    [InlineData("found an empty file", "")]
    public void A_bad_row_is_named_with_its_line_and_its_cause(string expected, string text) =>
        Should.Throw<UsageException>(() => RecordFile.Read(_folder.Write("in.csv", text)).ToList()).Message.ShouldContain(expected);

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_named_with_their_line()
    {
        byte[] bytes = [.. "name\nПример один\nПример два\n"u8, 0xFF, 0xFE, (byte)'\n'];
        byte[] long_ = [.. "name\n"u8, .. Enumerable.Repeat("Пример один два три\n", 9000).SelectMany(Encoding.UTF8.GetBytes), .. bytes];
        Should
            .Throw<UsageException>(() => RecordFile.Read(_folder.Write("in.csv", long_)).ToList())
            .Message.ShouldContain("or soon after: expected utf-8, found the bytes");
    }

    [Fact]
    public async Task A_Parquet_file_is_read_with_lists_dates_and_gaps()
    {
        var (name, born, tags) = (
            new DataField("name", typeof(string), true),
            new DataField("birthDate", typeof(DateTime), true),
            new DataField("element", typeof(string), true)
        );
        var schema = new ParquetSchema(name, born, new ListField("alias", tags));
        using var memory = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, memory, cancellationToken: TestContext.Current.CancellationToken))
        {
            for (var g = 0; g < 2; g++)
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(name, new string?[] { "Doe, John", null, "Roe" }!);
                await group.WriteAsync<DateTime>(
                    born,
                    new DateTime?[] { new(1970, 1, 2), null, null },
                    cancellationToken: TestContext.Current.CancellationToken
                );
                await group.WriteAsync(tags, new[] { "JD", "Johnny", "R", "Rick" }, (int[])[0, 1, 0, 0]);
            }
        }

        var rows = RecordFile.Read(_folder.Write("in.parquet", memory.ToArray())).ToList();
        rows.Count.ShouldBe(6);
        rows[3].Entity.Names.ShouldBe(["Doe, John", "JD", "Johnny"]);
        rows[3].Entity.Values("birthDate").ShouldBe(["1970-01-02"]);
        rows[4].Entity.Names.ShouldBe(["R"]);
        rows[5].Number.ShouldBe(6);
        Should
            .Throw<UsageException>(() => RecordFile.Read(_folder.Write("cut.parquet", memory.ToArray()[..80])).ToList())
            .Message.ShouldContain("expected a whole Parquet file");
    }
}
