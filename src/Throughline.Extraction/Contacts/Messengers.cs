using System.Text.RegularExpressions;

namespace Throughline.Extraction.Contacts;

/// <summary>Finds names in messengers: behind the messenger's name, or in its own addresses (<c>t.me/name</c>).</summary>
internal static partial class Messengers
{
    /// <summary>The names in text order, as <c>telegram:name</c>.</summary>
    public static IEnumerable<Contact> Find(string text)
    {
        foreach (Match match in Labelled().Matches(text))
        {
            var name = match.Groups["name"];
            var end = name.Index + name.Value.TrimEnd('.', '-').Length;
            var service = Service(match.Groups["service"].ValueSpan);
            var isMarked = text[name.Index - 1] is '@' or ':' or '：' || match.Value.Contains('：') || match.Value.Contains(':');
            // "Telegram channel", "WhatsApp message": a word behind the messenger's name is a name only where something marks it.
            if (
                end - name.Index >= 4
                && (isMarked || text.AsSpan(name.Index, end - name.Index).IndexOfAnyInRange('0', '9') >= 0)
                && !IsNumber(name.ValueSpan)
            )
            {
                yield return new(name.Index, end, ContactKind.Messenger, $"{service}:{text[name.Index..end].ToLowerInvariant()}");
            }
        }

        foreach (Match match in Address().Matches(text))
        {
            var name = match.Groups["name"].Value.TrimEnd('.', '-');
            yield return new(
                match.Index,
                match.Groups["name"].Index + name.Length,
                ContactKind.Messenger,
                "telegram:" + name.ToLowerInvariant()
            );
        }
    }

    // A number in a messenger is a phone, except where the messenger numbers its users itself.
    private static bool IsNumber(ReadOnlySpan<char> name) => name.IndexOfAnyExceptInRange('0', '9') < 0 && name.Length > 10;

    private static string Service(ReadOnlySpan<char> word) =>
        char.ToLowerInvariant(word[0]) switch
        {
            't' or 'т' or '电' => "telegram",
            'w' when word.StartsWith("wh", StringComparison.OrdinalIgnoreCase) => "whatsapp",
            'w' or '微' => "wechat",
            'q' => "qq",
            's' or 'с' when word.Length > 1 && char.ToLowerInvariant(word[1]) is 'k' or 'к' => "skype",
            _ => "signal",
        };

    [GeneratedRegex(
        @"\b(?<service>telegram|телеграмм?|tg|тг|whatsapp|wechat|weixin|skype|скайп|signal|qq|微信号?|电报)\b?(?:\s?(?:id|id:|号))?[\s:：]{0,3}@?(?<name>[A-Za-z0-9_][A-Za-z0-9_.-]{3,31})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"(?:https?://)?\b(?:t\.me|telegram\.me)/@?(?<name>[A-Za-z][A-Za-z0-9_]{3,31})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();
}
