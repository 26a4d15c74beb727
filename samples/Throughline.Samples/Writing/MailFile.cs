using System.Text;

namespace Throughline.Samples.Writing;

/// <summary>Writes an RFC 5322 message with a plain text part and attachments.</summary>
internal static class MailFile
{
    private const string Boundary = "=_part_0001";

    public static byte[] Write(MailHeaders headers, string text, IReadOnlyList<(string Name, byte[] Bytes)> attachments)
    {
        var mail = new StringBuilder();
        mail.Append("From: ").Append(Address(headers.From)).Append("\r\n");
        mail.Append("To: ").Append(Address(headers.To)).Append("\r\n");
        if (headers.Cc is not null)
        {
            mail.Append("Cc: ").Append(Address(headers.Cc)).Append("\r\n");
        }

        mail.Append("Subject: ").Append(Word(headers.Subject)).Append("\r\n");
        mail.Append("Date: ").Append(headers.Date).Append("\r\n");
        mail.Append("Message-ID: <").Append(headers.MessageId).Append(">\r\n");
        mail.Append("MIME-Version: 1.0\r\n");
        mail.Append("Content-Type: multipart/mixed; boundary=\"").Append(Boundary).Append("\"\r\n\r\n");
        mail.Append("--")
            .Append(Boundary)
            .Append("\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        mail.Append(Base64(Encoding.UTF8.GetBytes(text)));
        foreach (var (name, bytes) in attachments)
        {
            mail.Append("--")
                .Append(Boundary)
                .Append("\r\nContent-Type: application/octet-stream; name=\"")
                .Append(name)
                .Append("\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"")
                .Append(name)
                .Append("\"\r\n\r\n")
                .Append(Base64(bytes));
        }

        mail.Append("--").Append(Boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    // "Name <address>": the name as an RFC 2047 word where it is not ASCII.
    private static string Address(string address)
    {
        var at = address.IndexOf(" <", StringComparison.Ordinal);
        return at < 0 ? address : $"{Word(address[..at])}{address[at..]}";
    }

    private static string Word(string text) =>
        text.All(char.IsAscii) ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string Base64(byte[] bytes)
    {
        var text = Convert.ToBase64String(bytes);
        var lines = new StringBuilder();
        for (var i = 0; i < text.Length; i += 76)
        {
            lines.Append(text.AsSpan(i, Math.Min(76, text.Length - i))).Append("\r\n");
        }

        return lines.ToString();
    }
}
