using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Reads the tagged fields of a SWIFT customer transfer (MT103, MT202): <c>:32A:</c>, <c>:50K:</c>, <c>:59:</c>, <c>:70:</c>.</summary>
internal static partial class SwiftText
{
    /// <summary>The fields as labelled values; empty where the text is no such message.</summary>
    public static List<Labelled> Read(Document document)
    {
        var found = new List<Labelled>();
        var text = document.Text;
        var tags = Tag().Matches(text);
        if (
            !tags.Any(t => t.Groups["tag"].Value.StartsWith("32", StringComparison.Ordinal))
            || !tags.Any(t => t.Groups["tag"].Value.StartsWith("59", StringComparison.Ordinal))
        )
        {
            return found;
        }

        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i].Groups["tag"].Value;
            var start = tags[i].Groups["tag"].Index - 1;
            var valueStart = tags[i].Index + tags[i].Length;
            var end = i + 1 < tags.Count ? tags[i + 1].Index : text.Length;
            end = text.IndexOf("\n\n", valueStart, end - valueStart, StringComparison.Ordinal) is >= 0 and var blank ? blank : end;
            while (end > valueStart && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            switch (tag[..2])
            {
                case "50" or "59":
                    Party(text, tag[..2] == "50" ? "payer" : "payee", start, valueStart, end, found);
                    break;
                case "32" when Money().Match(text[valueStart..end]) is { Success: true } money:
                    Add("valueDate", valueStart + money.Groups["date"].Index, money.Groups["date"].Length);
                    Add("currency", valueStart + money.Groups["currency"].Index, 3);
                    Add("amount", valueStart + money.Groups["amount"].Index, money.Groups["amount"].Length);
                    break;
                case "70":
                    Add("purpose", valueStart, end - valueStart);
                    break;
                case "20":
                    Add("payment", valueStart, end - valueStart);
                    break;
            }

            void Add(string key, int at, int length) => found.Add(new(key, text.Substring(at, length), at, at + length, start, end, tag));
        }

        return found;
    }

    // An account line begins with a slash; the first line after it is the name.
    private static void Party(string text, string role, int start, int valueStart, int end, List<Labelled> found)
    {
        var at = valueStart;
        if (at < end && text[at] == '/')
        {
            var stop = text.IndexOf('\n', at, end - at);
            stop = stop < 0 ? end : stop;
            found.Add(new(role + ".account", text[(at + 1)..stop].Trim(), at + 1, stop, start, end, role));
            at = Math.Min(end, stop + 1);
        }

        var line = text.IndexOf('\n', at, end - at);
        line = line < 0 ? end : line;
        if (line > at)
        {
            found.Add(new(role, text[at..line].Trim(), at, line, start, end, role));
        }
    }

    [GeneratedRegex("(?:^|\n):(?<tag>[0-9]{2}[A-Z]?):", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(
        "^(?<date>[0-9]{6})?(?<currency>[A-Z]{3})(?<amount>[0-9]+,[0-9]{0,2})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Money();
}
