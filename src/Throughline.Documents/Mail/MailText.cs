using System.Globalization;
using MimeKit;
using NodaTime;
using Throughline.Documents.Html;
using Throughline.Documents.Layers;
using Throughline.Documents.Travel.SchemaOrg;
using Throughline.Model;

namespace Throughline.Documents.Mail;

/// <summary>Writes a mail: its headers as lines, its text; attachments and enclosed messages become files of their own.</summary>
internal static class MailText
{
    /// <summary>Writes a message into a layer.</summary>
    public static void Write(MimeMessage message, Layer layer, Budget budget)
    {
        layer.BeginPage();
        Header(layer, "from", "From", message.From.ToString());
        Sender(message, layer);
        Header(layer, "to", "To", message.To.ToString());
        Header(layer, "cc", "Cc", message.Cc.ToString());
        Header(layer, "bcc", "Bcc", message.Bcc.ToString());
        Header(layer, "date", "Date", Date(message));
        Header(layer, "subject", "Subject", message.Subject, ZoneKind.Title);
        layer.Property("messageId", message.MessageId);
        layer.Property("inReplyTo", message.InReplyTo);
        layer.Property("references", string.Join(' ', message.References));
        layer.Title = string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject;
        layer.Author = message.From.Count > 0 ? message.From.ToString() : null;
        layer.Published = message.Date == default ? null : PartialDate.OfDay(LocalDate.FromDateTime(message.Date.DateTime));
        if (layer.Length > 0)
        {
            layer.Line("");
        }

        var body = layer.Length;
        MailBody.Write(message, layer, budget);
        if (message.InReplyTo is not null || message.References.Count > 0)
        {
            QuotedParts.Mark(layer, body);
        }

        layer.Property("thread", message.References.FirstOrDefault() ?? message.InReplyTo ?? message.MessageId);
        if (message.HtmlBody is { } html && html.Contains("schema.org", StringComparison.OrdinalIgnoreCase))
        {
            SchemaReservations.Append(HtmlText.Parse(html), layer);
        }

        Attachments(message, layer, budget);
    }

    private static void Attachments(MimeMessage message, Layer layer, Budget budget)
    {
        var names = new MemberNames();
        var parts = new MimeIterator(message);
        var (count, room) = (0, budget.Limits.MaxExpandedBytes);
        while (parts.MoveNext())
        {
            budget.Check();
            var entity = parts.Current;
            if (entity is Multipart || MailBody.IsInline(entity))
            {
                continue;
            }

            count++;
            var fallback = string.Create(CultureInfo.InvariantCulture, $"attachment-{count}") + Ending(entity);
            var name = names.Clean(entity is MimePart named ? named.FileName : null, fallback);
            if (count > budget.Limits.MaxMembers)
            {
                layer.Refused.Add(
                    new(name, $"the mail has more than {budget.Limits.MaxMembers} attachments; this one and the rest were not read", null)
                );
                return;
            }

            using var memory = new MemoryStream();
            switch (entity)
            {
                case MessagePart { Message: { } nested }:
                    nested.WriteTo(memory, budget.Token);
                    break;
                case MimePart { Content: { } content }:
                    content.DecodeTo(memory, budget.Token);
                    break;
                default:
                    continue;
            }

            room -= memory.Length;
            if (room < 0)
            {
                layer.Refused.Add(
                    new(name, "the attachments are larger than the limit of one container; this one and the rest were not read", null)
                );
                return;
            }

            layer.Members.Add(new(name, memory.ToArray()));
        }
    }

    // The name shown is the sender's to choose; the address is who wrote, and a reply may be led elsewhere.
    private static void Sender(MimeMessage message, Layer layer)
    {
        if (message.From.Mailboxes.FirstOrDefault() is not { } from)
        {
            return;
        }

        layer.Property("senderAddress", from.Address);
        if (
            from.Name is { } name
            && name.Contains('@', StringComparison.Ordinal)
            && !name.Contains(from.Address, StringComparison.OrdinalIgnoreCase)
        )
        {
            layer.Property("shownAddress", Shown(name));
            layer.Warn($"the sender shows himself as '{Layer.OneLine(name)}', but the address is {from.Address}");
        }

        if (message.ReplyTo.Mailboxes.FirstOrDefault() is { } reply && !SameDomain(reply.Address, from.Address))
        {
            layer.Property("replyTo", reply.Address);
            layer.Warn($"answers go to {reply.Address}, not to the sender's address {from.Address}");
        }

        if (message.Sender is { } sender && !sender.Address.Equals(from.Address, StringComparison.OrdinalIgnoreCase))
        {
            layer.Property("sender", sender.Address);
        }
    }

    private static string Shown(string name) =>
        name.Split([' ', '<', '>', '(', ')', '"', '\'', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal))
        ?? name;

    private static bool SameDomain(string one, string other) =>
        one[(one.LastIndexOf('@') + 1)..].Equals(other[(other.LastIndexOf('@') + 1)..], StringComparison.OrdinalIgnoreCase);

    private static string Ending(MimeEntity entity) =>
        entity is MessagePart ? ".eml"
        : entity.ContentType.IsMimeType("application", "pdf") ? ".pdf"
        : entity.ContentType.IsMimeType("text", "html") ? ".html"
        : entity.ContentType.IsMimeType("text", "rtf") ? ".rtf"
        : entity.ContentType.IsMimeType("text", "calendar") ? ".ics"
        : entity.ContentType.IsMimeType("text", "*") ? ".txt"
        : "";

    private static string? Date(MimeMessage message) =>
        message.Date == default
            ? message.Headers[HeaderId.Date]
            : message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void Header(Layer layer, string property, string label, string? value, ZoneKind kind = ZoneKind.Byline)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            layer.Line($"{label}: {Layer.OneLine(value)}", kind);
            layer.Property(property, value);
        }
    }
}
