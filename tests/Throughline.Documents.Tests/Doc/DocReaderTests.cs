using System.Text;
using Throughline.Documents.Tests.Compound;
using Throughline.Testing;

namespace Throughline.Documents.Tests.Doc;

public sealed class DocReaderTests
{
    private const string Main =
        "Act of acceptance\rGoods\u0007Count\u0007\u0007Насос НЦ-4\u00072\u0007\u0007\rSigned \u0013HYPERLINK \"x\"\u0014O. Welm\u0015.\r";

    [Fact]
    public void A_Word_97_document_gives_paragraphs_tables_and_the_results_of_fields()
    {
        var document = Reading.One("act.doc", File(Main, isNarrow: false));
        document.MediaType.ShouldBe("application/msword");
        document.Text.ShouldBe("Act of acceptance\nGoods\tCount\nНасос НЦ-4\t2\nSigned O. Welm.\n");
        document.Tables.ShouldHaveSingleItem().Rows[1][0].Text.ShouldBe("Насос НЦ-4");
    }

    [Fact]
    public void Pieces_of_one_byte_a_character_are_read_in_their_order() =>
        Reading.One("note.doc", File("Prix: 10 \u20ac caf\u00e9\r", isNarrow: true)).Text.ShouldBe("Prix: 10 € café\n");

    [Fact]
    public void An_encrypted_document_is_named_as_such() =>
        Reading.Refusal("secret.doc", File(Main, isNarrow: false, flags: 0x0300)).ShouldContain("encrypted");

    [Fact]
    public void A_document_of_before_1997_is_named_as_such() =>
        Reading.Refusal("old.doc", File(Main, false, version: 0x65 - 1)).ShouldContain("before 1997");

    [Fact]
    public void A_real_document_of_2002_is_read()
    {
        var path = Path.Combine(SharedData.Need("data/documents/mimekit"), "tnef", "MAPI_ATTACH_DATA_OBJ", "VIA_Nytt_1402.doc");
        Reading.One("via.doc", System.IO.File.ReadAllBytes(path)).Text.ShouldContain("mellom Stavanger og Aberdeen");
    }

    [Fact]
    public void Cut_and_changed_documents_are_read_or_refused()
    {
        var whole = File(Main, isNarrow: false);
        var random = new Random(6);
        for (var i = 0; i < 150; i++)
        {
            var content = whole.ToArray();
            if (i % 2 == 0)
            {
                content = content[..random.Next(content.Length)];
            }
            else
            {
                for (var flips = random.Next(1, 30); flips > 0; flips--)
                {
                    content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                }
            }

            var outcome = Reading.Outcome("act.doc", content);
            (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_directory_that_leads_in_circles_ends()
    {
        var content = File(Main, isNarrow: false);
        var text = Encoding.Unicode.GetBytes("WordDocument");
        var at = content.AsSpan().IndexOf(text);
        // The entry names itself as its left and right neighbour.
        CompoundWriter.Put32(content, at + 68, 1);
        CompoundWriter.Put32(content, at + 72, 1);
        var outcome = Reading.Outcome("act.doc", content);
        (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBe(1);
    }

    private static byte[] File(string text, bool isNarrow, ushort flags = 0x0200, ushort version = 0x00c1)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = isNarrow ? Encoding.GetEncoding(1252).GetBytes(text) : Encoding.Unicode.GetBytes(text);
        var word = new byte[Math.Max(4_608, 0x400 + body.Length)];
        CompoundWriter.Put16(word, 0, 0xa5ec);
        CompoundWriter.Put16(word, 2, version);
        CompoundWriter.Put16(word, 10, flags);
        body.CopyTo(word, 0x400);
        var table = new byte[5 + 16];
        table[0] = 2;
        CompoundWriter.Put32(table, 1, 16);
        CompoundWriter.Put32(table, 9, (uint)text.Length);
        CompoundWriter.Put32(table, 15, isNarrow ? 0x40000000u | (0x400 * 2) : 0x400u);
        CompoundWriter.Put32(word, 0x1a6, (uint)table.Length);
        return new CompoundWriter().Stream("WordDocument", word).Stream("1Table", table).ToArray();
    }
}
