using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Tests.Archives;

public class ArchiveTests
{
    [Fact]
    public void Members_are_documents_of_their_own_at_every_depth()
    {
        var inner = Zip(("b.txt", "Second paper, with words enough."u8.ToArray()));
        var outcome = Reading.Outcome(
            "papers.zip",
            Zip(("inner/a.txt", "First paper, with words enough."u8.ToArray()), ("more.zip", inner))
        );
        outcome.Quarantined.ShouldBeEmpty();
        outcome
            .Documents.Select(d => (d.Document.Path, d.Container))
            .ShouldBe([("papers.zip!/inner/a.txt", "papers.zip"), ("papers.zip!/more.zip!/b.txt", "papers.zip!/more.zip")]);
    }

    [Fact]
    public void Paths_that_climb_out_are_cleaned()
    {
        var outcome = Reading.Outcome(
            "papers.zip",
            Zip(("../../etc/passwd", "root and others"u8.ToArray()), ("C:\\boot.ini", "boot and others"u8.ToArray()))
        );
        outcome.Documents.Select(d => d.Document.Path).ShouldBe(["papers.zip!/etc/passwd", "papers.zip!/C/boot.ini"]);
    }

    [Fact]
    public void A_decompression_bomb_is_quarantined()
    {
        var outcome = Reading.Outcome("bomb.zip", Zip(("zeros.txt", new byte[32 << 20])));
        outcome.Documents.ShouldBeEmpty();
        outcome.Quarantined.ShouldHaveSingleItem().Path.ShouldBe("bomb.zip!/zeros.txt");
        outcome.Quarantined[0].Reason.ShouldContain("bomb");
    }

    [Fact]
    public void Nesting_and_number_of_members_have_limits()
    {
        var nested = Zip(("a.txt", "words enough for a text"u8.ToArray()));
        for (var i = 0; i < 7; i++)
        {
            nested = Zip(("inner.zip", nested));
        }

        Reading.Outcome("deep.zip", nested).Quarantined.ShouldHaveSingleItem().Reason.ShouldContain("nested deeper than 5");
        var many = Zip([.. Enumerable.Range(0, 12).Select(i => ($"{i}.txt", Encoding.UTF8.GetBytes($"text number {i}")))]);
        var outcome = Reading.Outcome("many.zip", many, new() { MaxMembers = 10 });
        outcome.Documents.Length.ShouldBe(10);
        outcome.Quarantined.ShouldHaveSingleItem().Reason.ShouldContain("more than 10 members");
    }

    [Fact]
    public void A_packed_tar_is_read()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("A paper with words."u8.ToArray()) }
            );
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });
        }

        Reading
            .Outcome("papers.tgz", memory.ToArray())
            .Documents.ShouldHaveSingleItem()
            .Document.Path.ShouldBe("papers.tgz!/papers.tar!/a.txt");
    }

    [Fact]
    public void An_encrypted_member_is_named_as_locked()
    {
        var bytes = Zip(("open.txt", "A paper with words."u8.ToArray()), ("secret.txt", "Not for all eyes."u8.ToArray()));
        var entry = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        bytes[entry + 8] |= 1;
        var outcome = Reading.Outcome("papers.zip", bytes);
        outcome.Documents.ShouldHaveSingleItem().Document.Path.ShouldBe("papers.zip!/open.txt");
        outcome.Quarantined.ShouldHaveSingleItem().Path.ShouldBe("papers.zip!/secret.txt");
        outcome.Quarantined[0].Reason.ShouldStartWith("locked");
    }

    [Fact]
    public void A_cut_zip_says_so() => Reading.Refusal("cut.zip", Zip(("a.txt", new byte[500]))[..60]).ShouldContain("cut short");

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }
}
