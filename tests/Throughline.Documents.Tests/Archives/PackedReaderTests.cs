using System.Text;
using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Writers.SevenZip;

namespace Throughline.Documents.Tests.Archives;

public class PackedReaderTests
{
    private const string Paper = "A paper about pumps, packed, with words enough.\n";

    // Packed by xz 5: magic, one LZMA2 block, index, footer.
    private const string Xz =
        "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQA1QSBwYXBlciBhYm91dCBwdW1wcywgcGFja2VkIGJ5IHh6LCB3aXRoIHdvcmRzIGVub3VnaC4KAAAAtU8X5iipwREAAU42OULGgR+2830BAAAAAARZWg==";

    [Fact]
    public void Members_of_a_7z_archive_are_documents_of_their_own()
    {
        var archive = SevenZip(("inner/a.txt", Paper), ("b.txt", Paper + "Another one.\n"));
        Reading
            .Outcome("papers.7z", archive)
            .Documents.Select(d => d.Document.Path)
            .ShouldBe(["papers.7z!/inner/a.txt", "papers.7z!/b.txt"], ignoreOrder: true);
        var cut = Reading.Outcome("cut.7z", archive[..(archive.Length / 2)]);
        cut.Documents.ShouldBeEmpty();
        cut.Quarantined.ShouldHaveSingleItem().Reason.ShouldContain("whole copy");
    }

    [Fact]
    public void Files_packed_by_bzip2_and_xz_are_unpacked()
    {
        using var memory = new MemoryStream();
        using (var bzip = BZip2Stream.Create(memory, CompressionMode.Compress, false, leaveOpen: true))
        {
            bzip.Write(Encoding.UTF8.GetBytes(Paper));
        }

        Reading.One("paper.txt.bz2", memory.ToArray()).Text.ShouldBe(Paper);
        Reading.One("paper.txt.xz", Convert.FromBase64String(Xz)).Path.ShouldBe("paper.txt.xz!/paper.txt");
        Reading.Refusal("cut.xz", Convert.FromBase64String(Xz)[..40]).ShouldContain("damaged");
    }

    [Fact]
    public void A_cut_rar_archive_is_refused_with_a_reason() =>
        Reading.Refusal("cut.rar", [.. "Rar!"u8, 0x1a, 0x07, 0x01, 0x00, 0x33, 0x92]).ShouldNotBeEmpty();

    private static byte[] SevenZip(params (string Name, string Text)[] members)
    {
        using var memory = new MemoryStream();
        using (var writer = new SevenZipWriter(memory, new SevenZipWriterOptions()))
        {
            foreach (var (name, text) in members)
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
                writer.Write(name, content, null);
            }
        }

        return memory.ToArray();
    }
}
