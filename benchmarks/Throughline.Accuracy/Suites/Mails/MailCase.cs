using MimeKit;
using Throughline.Accuracy.Scores;
using Throughline.Documents;

namespace Throughline.Accuracy.Suites.Mails;

/// <summary>One message: what its structure holds against what the product gives.</summary>
internal static class MailCase
{
    /// <summary>Scores a message.</summary>
    public static void Score(string name, byte[] content, Scoreboard board, CancellationToken cancellationToken)
    {
        using var message = MimeMessage.Load(new MemoryStream(content), cancellationToken);
        var outcome = new DocumentReader(new ReadLimits()).Read("mail.eml", content, cancellationToken);
        var mail = outcome.Documents.FirstOrDefault(d => d.Document.Path == "mail.eml")?.Document;
        // A message without any text, header or part is refused with that reason; all else must be read.
        board["messages read"].Add(mail is not null);
        if (mail is null)
        {
            board.Notes.Add($"{name}: not read: {string.Join("; ", outcome.Quarantined.Select(q => q.Reason))}");
            return;
        }

        var (texts, files) = (new List<TextPart>(), 0);
        Walk(message.Body, texts, ref files, isAlternative: false);
        foreach (var text in texts.Where(t => t.IsPlain && !string.IsNullOrWhiteSpace(t.Text)))
        {
            var isHit = Letters(mail.Text).Contains(Letters(text.Text), StringComparison.Ordinal);
            board["texts of messages"].Add(isHit);
            if (!isHit)
            {
                board.Notes.Add(
                    $"{name}: a text part does not stand in the mail's text: '{Letters(text.Text)[..Math.Min(60, Letters(text.Text).Length)]}'"
                );
            }
        }

        var read =
            outcome.Documents.Count(d => d.Container == "mail.eml")
            + outcome
                .Quarantined.Where(q => Depth(q.Path) == 1)
                .Select(q => q.Path)
                .Except(outcome.Documents.Select(d => d.Document.Path), StringComparer.Ordinal)
                .Distinct(StringComparer.Ordinal)
                .Count();
        // A container such as an archive is no document itself; its members are.
        read += outcome
            .Documents.Select(d => d.Document.Path)
            .Concat(outcome.Quarantined.Select(q => q.Path))
            .Where(p => Depth(p) >= 2)
            .Select(p => string.Join("!/", p.Split("!/")[..2]))
            .Distinct(StringComparer.Ordinal)
            .Count(p => !outcome.Documents.Any(d => d.Document.Path == p) && !outcome.Quarantined.Any(q => q.Path == p));
        board["attachments and enclosed messages"].Add(read == files);
        if (read != files)
        {
            board.Notes.Add($"{name}: {files} attachments by its structure, {read} read");
        }
    }

    private static void Walk(MimeEntity? entity, List<TextPart> texts, ref int files, bool isAlternative)
    {
        switch (entity)
        {
            case Multipart parts:
                foreach (var part in parts)
                {
                    Walk(part, texts, ref files, isAlternative || parts is MultipartAlternative);
                }

                break;
            case TextPart { IsAttachment: false } text
                when (text.IsPlain || text.IsHtml) && (text.FileName is null || text.IsPlain && text.ContentDisposition is null):
                if (!isAlternative || text.IsPlain)
                {
                    texts.Add(text);
                }

                break;
            case MessagePart { Message: not null }:
                files++;
                break;
            case MimePart { Content: not null }:
                files++;
                break;
        }
    }

    private static int Depth(string path) => path.Split("!/").Length - 1;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
