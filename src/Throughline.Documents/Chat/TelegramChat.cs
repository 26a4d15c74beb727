using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Chat;

/// <summary>Writes one chat of a Telegram export. The sender is known by his account (<c>from_id</c>); the name shown beside it is his to choose.</summary>
internal sealed class TelegramChat(Layer layer, Budget budget)
{
    /// <summary>Writes the chat's messages in order.</summary>
    public void Add(JsonElement chat, JsonElement messages)
    {
        layer.BeginPage();
        if (Text(chat, "name") is { Length: > 0 } name)
        {
            layer.Title = name;
            layer.Line(Layer.OneLine(name), ZoneKind.Title);
            layer.Line("");
        }

        layer.Property("chatType", Text(chat, "type"));
        var senders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var message in messages.EnumerateArray())
        {
            budget.Check();
            if (Sender(message) is { } sender)
            {
                senders.Add(sender);
            }

            Message(message);
        }

        layer.Property("participants", string.Join("; ", senders));
    }

    /// <summary>A text property; null where it is absent or no text.</summary>
    internal static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private void Message(JsonElement message)
    {
        var body = Body(message);
        var attachments = Attachments(message);
        if (body.Length == 0 && attachments.Count == 0)
        {
            return;
        }

        var head = new StringBuilder(When(message));
        head.Append(' ').Append(Sender(message) ?? "unknown sender");
        Note(head, Text(message, "forwarded_from"), "forwarded from");
        Note(head, Text(message, "edited") is null ? null : "", "edited");
        head.Append(':');
        layer.Line(Layer.OneLine(head.ToString()), ZoneKind.Byline);
        foreach (var line in body.Split('\n').Concat(attachments))
        {
            layer.Line(line.TrimEnd());
        }

        layer.Line("");
    }

    private static void Note(StringBuilder head, string? value, string label)
    {
        if (value is not null)
        {
            head.Append(" (").Append(label).Append(value.Length > 0 ? " " : "").Append(value).Append(')');
        }
    }

    private static string? Sender(JsonElement message)
    {
        var (name, id) = (Text(message, "from") ?? Text(message, "actor"), Text(message, "from_id") ?? Text(message, "actor_id"));
        return name is null ? id
            : id is null ? name
            : $"{name} [{id}]";
    }

    // date_unixtime is UTC; "date" is in the exporter's own zone, which the file does not say.
    private static string When(JsonElement message) =>
        long.TryParse(Text(message, "date_unixtime"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and < 4_102_444_800
            ? InstantPattern.General.Format(Instant.FromUnixTimeSeconds(seconds))
            : Text(message, "date") ?? "undated";

    // "text" is a string, or an array of strings and of objects with a "text" of their own.
    private static string Body(JsonElement message)
    {
        if (!message.TryGetProperty("text", out var text))
        {
            return "";
        }

        if (text.ValueKind != JsonValueKind.Array)
        {
            return text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        }

        return string.Concat(text.EnumerateArray().Select(p => p.ValueKind == JsonValueKind.String ? p.GetString() : Text(p, "text")));
    }

    private static List<string> Attachments(JsonElement message)
    {
        var lines = new List<string>();
        foreach (var kind in new[] { "file", "photo" })
        {
            if (Text(message, kind) is { } path)
            {
                lines.Add($"[{kind}: {(path.StartsWith('(') ? Text(message, "file_name") ?? path : path)}]");
            }
        }

        if (message.TryGetProperty("contact_information", out var contact))
        {
            lines.Add($"[contact: {Text(contact, "first_name")} {Text(contact, "last_name")} {Text(contact, "phone_number")}]");
        }

        return lines;
    }
}
