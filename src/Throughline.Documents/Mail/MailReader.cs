using MimeKit;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Mail;

/// <summary>A mail: its headers as lines, its text; attachments and enclosed messages are files of their own.</summary>
internal sealed class MailReader : IFormatReader
{
    public string Name => "mail 1";

    public string? Read(Source source, Layer layer, Budget budget)
    {
        MimeMessage message;
        try
        {
            using var stream = source.Open();
            message = new MimeParser(stream, MimeFormat.Entity).ParseMessage(budget.Token);
        }
        catch (FormatException)
        {
            return "expected a mail (RFC 5322); its headers cannot be read; export it again as EML";
        }

        MailText.Write(message, layer, budget);
        return null;
    }
}
