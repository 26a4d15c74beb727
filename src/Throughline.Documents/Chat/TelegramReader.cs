using System.Text.Json;
using Throughline.Documents.Layers;
using Throughline.Documents.Probing;

namespace Throughline.Documents.Chat;

/// <summary>Telegram's export as JSON (<c>result.json</c>): each chat is a file of its own, each message a line of when and who, then its words.</summary>
internal sealed class TelegramReader : IFormatReader
{
    public string Name => "telegram 1";

    /// <summary>True for a JSON text that is such an export.</summary>
    public static bool Fits(string json) =>
        json.Contains("\"messages\"", StringComparison.Ordinal)
        && json.Contains("\"date_unixtime\"", StringComparison.Ordinal)
        && json.Contains("\"from_id\"", StringComparison.Ordinal);

    public string? Read(Source source, Layer layer, Budget budget)
    {
        using var json = JsonDocument.Parse(source.Text!.Text);
        var root = json.RootElement;
        if (
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("messages", out var messages)
            && messages.ValueKind == JsonValueKind.Array
        )
        {
            new TelegramChat(layer, budget).Add(root, messages);
            return layer.Length == 0 ? "the chat has no message with text" : null;
        }

        var names = new MemberNames();
        foreach (var chat in Chats(root))
        {
            budget.Check();
            var name = TelegramChat.Text(chat, "name") ?? TelegramChat.Text(chat, "type");
            layer.Members.Add(
                new(
                    names.Clean(name is null ? null : name.Replace('/', ' ') + ".json", "chat.json"),
                    JsonSerializer.SerializeToUtf8Bytes(chat)
                )
            );
        }

        return layer.Members.Count == 0 ? "expected a Telegram export with chats; found none; export it again as JSON" : null;
    }

    private static IEnumerable<JsonElement> Chats(JsonElement root)
    {
        foreach (var part in new[] { "chats", "left_chats" })
        {
            if (
                root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty(part, out var chats)
                && chats.ValueKind == JsonValueKind.Object
                && chats.TryGetProperty("list", out var list)
                && list.ValueKind == JsonValueKind.Array
            )
            {
                foreach (var chat in list.EnumerateArray())
                {
                    yield return chat;
                }
            }
        }
    }
}
