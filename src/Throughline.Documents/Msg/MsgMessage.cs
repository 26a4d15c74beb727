using System.Text;
using MimeKit;
using MimeKit.Tnef;
using MimeKit.Utils;
using Throughline.Documents.Compound;
using Throughline.Documents.Layers;

namespace Throughline.Documents.Msg;

/// <summary>Turns an Outlook message into an internet mail, so that one reader serves both.</summary>
internal sealed class MsgMessage(CompoundFile file, Budget budget)
{
    private const int Deepest = 8;
    private const int MostParts = 5_000;

    /// <summary>The mail of a message's storage.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="depth">0 for the file's own message, more for messages attached to it.</param>
    public MimeMessage Of(CompoundEntry storage, int depth = 0)
    {
        budget.Check();
        var properties = new MapiProperties(file, storage, depth == 0 ? 32 : 24);
        var mail = new MimeMessage();
        mail.Headers.Clear();
        Headers(mail, properties);
        Sender(mail, properties);
        Recipients(mail, storage, properties);
        mail.Subject = properties.TextOrNull(0x0037) ?? "";
        if (mail.Date == default && (properties.TimeOrNull(0x0039) ?? properties.TimeOrNull(0x0e06)) is { } time)
        {
            mail.Date = time;
        }

        if (MimeUtils.EnumerateReferences(properties.TextOrNull(0x1035) ?? "").FirstOrDefault() is { } id)
        {
            mail.MessageId = id;
        }

        if (MimeUtils.EnumerateReferences(properties.TextOrNull(0x1042) ?? "").FirstOrDefault() is { } before)
        {
            mail.InReplyTo = before;
        }

        foreach (var reference in MimeUtils.EnumerateReferences(properties.TextOrNull(0x1039) ?? "").Take(200))
        {
            mail.References.Add(reference);
        }

        var mixed = new Multipart("mixed");
        Body(mixed, properties);
        Attachments(mixed, storage, properties.Encoding, depth);
        mail.Body = mixed;
        return mail;
    }

    // A message that came over the internet keeps its headers; its date carries the sender's time zone.
    private static void Headers(MimeMessage mail, MapiProperties properties)
    {
        if (properties.TextOrNull(0x007d) is not { } text)
        {
            return;
        }

        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.TrimEnd() + "\r\n\r\n"));
            foreach (var header in HeaderList.Load(stream).Take(500))
            {
                if (
                    header.Id
                    is HeaderId.Date
                        or HeaderId.ReplyTo
                        or HeaderId.MessageId
                        or HeaderId.InReplyTo
                        or HeaderId.References
                        or HeaderId.Received
                )
                {
                    mail.Headers.Add(header);
                }
            }
        }
        catch (FormatException)
        {
            // The properties of the message say the same.
        }
    }

    private static void Sender(MimeMessage mail, MapiProperties properties)
    {
        var represented = AddressOf(properties, 0x5d02, 0x0065, 0x0064);
        var sender = AddressOf(properties, 0x5d01, 0x0c1f, 0x0c1e);
        var from = represented ?? sender;
        var name = properties.TextOrNull(0x0042) ?? properties.TextOrNull(0x0c1a) ?? "";
        if (from is not null || name.Length > 0)
        {
            mail.From.Add(new MailboxAddress(name, from ?? ""));
        }

        if (sender is not null && from is not null && !sender.Equals(from, StringComparison.OrdinalIgnoreCase))
        {
            mail.Sender = new MailboxAddress(properties.TextOrNull(0x0c1a) ?? "", sender);
        }
    }

    private void Recipients(MimeMessage mail, CompoundEntry storage, MapiProperties properties)
    {
        foreach (var child in Children(storage, "__recip_version1.0_"))
        {
            var recipient = new MapiProperties(file, child, 8, properties.Encoding);
            var address = recipient.TextOrNull(0x39fe) ?? AddressOf(recipient, 0x39fe, 0x3003, 0x3002);
            var mailbox = new MailboxAddress(recipient.TextOrNull(0x3001) ?? "", address ?? "");
            var list = recipient.NumberOrNull(0x0c15) switch
            {
                2 => mail.Cc,
                3 => mail.Bcc,
                _ => mail.To,
            };
            list.Add(mailbox);
        }

        if (mail.To.Count == 0 && properties.TextOrNull(0x0e04) is { } shown)
        {
            foreach (var name in shown.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(1_000))
            {
                mail.To.Add(new MailboxAddress(name, ""));
            }
        }
    }

    private static void Body(Multipart mixed, MapiProperties properties)
    {
        var plain = properties.TextOrNull(0x1000);
        if (!string.IsNullOrWhiteSpace(plain))
        {
            mixed.Add(new TextPart("plain") { Text = plain });
        }

        var html = properties.TextOrNull(0x1013);
        if (html is null && properties.BinaryOrNull(0x1013) is { } bytes)
        {
            html = (SummaryProperties.EncodingOf(properties.NumberOrNull(0x3fde) ?? 0) ?? Encoding.UTF8).GetString(bytes);
        }

        if (!string.IsNullOrWhiteSpace(html))
        {
            mixed.Add(new TextPart("html") { Text = html });
        }
        else if (
            string.IsNullOrWhiteSpace(plain)
            && properties.BinaryOrNull(0x1009) is { } packed
            && Unpacked(packed) is { Length: > 0 } rtf
        )
        {
            mixed.Add(
                new TextPart("rtf")
                {
                    Content = new MimeContent(new MemoryStream(rtf)),
                    ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "message.rtf" },
                }
            );
        }
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var rtf = new MemoryStream();
        using (var filtered = new MimeKit.IO.FilteredStream(rtf))
        {
            filtered.Add(new RtfCompressedToRtf());
            filtered.Write(packed, 0, packed.Length);
            filtered.Flush();
        }

        return rtf.ToArray();
    }

    private void Attachments(Multipart mixed, CompoundEntry storage, Encoding encoding, int depth)
    {
        foreach (var child in Children(storage, "__attach_version1.0_"))
        {
            budget.Check();
            var attachment = new MapiProperties(file, child, 8, encoding);
            if (attachment.ObjectOrNull(0x3701) is { } inner && inner.ChildOrNull("__properties_version1.0") is not null)
            {
                if (depth < Deepest)
                {
                    mixed.Add(new MessagePart { Message = Of(inner, depth + 1) });
                }

                continue;
            }

            if (attachment.BinaryOrNull(0x3701) is not { } bytes)
            {
                continue;
            }

            var name = attachment.TextOrNull(0x3707) ?? attachment.TextOrNull(0x3704) ?? attachment.TextOrNull(0x3001);
            var part = new MimePart(
                ContentType.TryParse(attachment.TextOrNull(0x370e) ?? "", out var type) && type.MediaType is not ("multipart" or "message")
                    ? type
                    : new("application", "octet-stream")
            )
            {
                Content = new MimeContent(new MemoryStream(bytes)),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = name },
                FileName = name,
            };
            mixed.Add(part);
        }
    }

    private static IEnumerable<CompoundEntry> Children(CompoundEntry storage, string prefix) =>
        storage.Children.Where(c => c.IsStorage && c.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(MostParts);

    // Inside one organisation Outlook keeps the directory's name of a person (EX) in place of the mail address.
    private static string? AddressOf(MapiProperties properties, int smtp, int email, int kind) =>
        properties.TextOrNull(smtp)
        ?? (
            properties.TextOrNull(email) is { } address
            && (
                address.Contains('@', StringComparison.Ordinal)
                || !"EX".Equals(properties.TextOrNull(kind), StringComparison.OrdinalIgnoreCase)
            )
                ? address
                : null
        );
}
