using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Throughline.Documents.Tests.Compound;

namespace Throughline.Documents.Tests.Msg;

public sealed class MsgReaderTests
{
    [Fact]
    public void An_Outlook_message_gives_what_the_same_mail_gives()
    {
        var outcome = Reading.Outcome("note.msg", Message());
        outcome.Quarantined.ShouldBeEmpty();
        var mail = outcome.Documents[0].Document;
        mail.MediaType.ShouldBe("application/vnd.ms-outlook");
        mail.Properties["from"].ShouldContain("o.welm@welm.example");
        mail.Properties["to"].ShouldContain("orla@aarn.example");
        mail.Properties["cc"].ShouldContain("Third Party");
        mail.Properties["messageId"].ShouldBe("7@welm.example");
        mail.Properties["inReplyTo"].ShouldBe("6@aarn.example");
        mail.Title.ShouldBe("Насосы");
        mail.Published.ToString().ShouldBe("2025-10-03");
        mail.Text.ShouldContain("Two pumps, as agreed.");
    }

    [Fact]
    public void Its_attachments_and_enclosed_messages_are_documents_of_their_own()
    {
        var outcome = Reading.Outcome("note.msg", Message());
        outcome.Documents.Select(d => d.Document.Path).ShouldBe(["note.msg", "note.msg!/lines.csv", "note.msg!/attachment-2.eml"]);
        outcome.Documents[2].Document.Text.ShouldContain("the earlier words");
    }

    [Fact]
    public void Eight_bit_strings_are_read_in_the_code_page_of_the_message()
    {
        var file = new CompoundWriter();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.GetEncoding(1251).GetBytes("Отгрузка в мае");
        file.Stream("__properties_version1.0", Properties(32, (0x3ffd, 3, 1251)))
            .Stream("__substg1.0_0037001E", text)
            .Stream("__substg1.0_1000001E", text);
        Reading.One("old.msg", file.ToArray()).Text.ShouldContain("Отгрузка в мае");
    }

    [Fact]
    public void An_encrypted_message_is_named_as_such()
    {
        var file = new CompoundWriter();
        file.Stream("__properties_version1.0", Properties(32))
            .Stream("__substg1.0_0037001F", Wide("Sealed"))
            .Stream("__substg1.0_001A001F", Wide("IPM.Note.SMIME"));
        Reading.One("sealed.msg", file.ToArray()).Warnings.ShouldContain(w => w.Contains("encrypted", StringComparison.Ordinal));
    }

    [Fact]
    public void Cut_and_changed_messages_are_read_or_refused()
    {
        var whole = Message();
        var random = new Random(5);
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

            var outcome = Reading.Outcome("note.msg", content);
            (outcome.Documents.Length + outcome.Quarantined.Length).ShouldBeGreaterThan(0);
        }
    }

    private static byte[] Message()
    {
        var file = new CompoundWriter();
        var sent = new DateTimeOffset(2025, 10, 3, 9, 15, 0, TimeSpan.Zero).ToFileTime();
        file.Stream("__properties_version1.0", Properties(32, (0x0039, 0x40, sent)))
            .Stream("__substg1.0_0037001F", Wide("Насосы"))
            .Stream("__substg1.0_0C1A001F", Wide("O. Welm"))
            .Stream("__substg1.0_5D01001F", Wide("o.welm@welm.example"))
            .Stream("__substg1.0_1000001F", Wide("Two pumps, as agreed.\r\nPrice as before.\r\n"))
            .Stream("__substg1.0_1035001F", Wide("<7@welm.example>"))
            .Stream("__substg1.0_1042001F", Wide("<6@aarn.example>"));
        Recipient(0, "Orla Sund", "orla@aarn.example", 1);
        Recipient(1, "Third Party", "third@aarn.example", 2);
        var lines = file.Storage("__attach_version1.0_#00000000");
        file.Stream("__properties_version1.0", Properties(8, (0x3705, 3, 1)), lines)
            .Stream("__substg1.0_3707001F", Wide("lines.csv"), lines)
            .Stream("__substg1.0_37010102", Encoding.UTF8.GetBytes("item,count\npump,2\n" + new string('x', 5_000)), lines);
        var enclosed = file.Storage("__attach_version1.0_#00000001");
        file.Stream("__properties_version1.0", Properties(8, (0x3705, 3, 5)), enclosed);
        var inner = file.Storage("__substg1.0_3701000D", enclosed);
        file.Stream("__properties_version1.0", Properties(24), inner)
            .Stream("__substg1.0_0037001F", Wide("Earlier"), inner)
            .Stream("__substg1.0_1000001F", Wide("the earlier words"), inner);
        return file.ToArray();

        void Recipient(int number, string name, string address, int kind)
        {
            var storage = file.Storage(string.Create(CultureInfo.InvariantCulture, $"__recip_version1.0_#{number:X8}"));
            file.Stream("__properties_version1.0", Properties(8, (0x0c15, 3, kind)), storage)
                .Stream("__substg1.0_3001001F", Wide(name), storage)
                .Stream("__substg1.0_39FE001F", Wide(address), storage);
        }
    }

    private static byte[] Properties(int header, params ReadOnlySpan<(int Id, int Type, long Value)> values)
    {
        var bytes = new byte[header + 16 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var at = header + 16 * i;
            CompoundWriter.Put16(bytes, at, (ushort)values[i].Type);
            CompoundWriter.Put16(bytes, at + 2, (ushort)values[i].Id);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at + 8), values[i].Value);
        }

        return bytes;
    }

    private static byte[] Wide(string text) => Encoding.Unicode.GetBytes(text);
}
