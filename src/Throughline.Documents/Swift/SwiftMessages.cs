using System.Text.RegularExpressions;

namespace Throughline.Documents.Swift;

/// <summary>Cuts a text into SWIFT messages and fields.</summary>
/// <remarks>
/// The text block of a FIN message (SWIFT user handbook, FIN system messages, chapter on message structure): tags between colons at the start of a line,
/// closed by a line with <c>-</c>. Banks deliver it bare, in the brackets of the network (<c>{1:…}{2:…}{4: … -}</c>), or with lines of their own between
/// the messages; a new <c>:20:</c> opens a new message where the trailer is missing.
/// </remarks>
internal static partial class SwiftMessages
{
    /// <summary>True where a text is made of SWIFT messages.</summary>
    public static bool IsSwift(ReadOnlySpan<char> text)
    {
        var head = text[..Math.Min(text.Length, 8_192)];
        if (head.StartsWith("{1:") || head.IndexOf("{4:\n:") >= 0)
        {
            return true;
        }

        var (tags, marks, lines, first) = (0, 0, 0, -1);
        foreach (var line in head.EnumerateLines())
        {
            var trimmed = line.TrimStart(" \t");
            if (trimmed.IsEmpty)
            {
                continue;
            }

            lines++;
            if (!KnownTag().IsMatch(trimmed))
            {
                continue;
            }

            first = first < 0 ? lines : first;
            tags++;
            marks += MarkTag().IsMatch(trimmed) ? 1 : 0;
        }

        return first == 1 || first is > 0 and <= 12 && tags >= 3 && marks >= 2;
    }

    /// <summary>The messages in order; fields in front of the first <c>:20:</c> make a message too.</summary>
    public static List<SwiftMessage> Read(string text)
    {
        var messages = new List<SwiftMessage>();
        var fields = new List<SwiftField>();
        var headers = Headers(text, 0, Math.Min(text.Length, FirstTag(text)));
        var tags = Tag().Matches(text);
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i].Groups["tag"];
            var from =
                i == 0 ? 0
                : fields.Count > 0 ? fields[^1].End
                : tags[i - 1].Index;
            if (fields.Count > 0 && (Closes(text, from, tag.Index) || tag.Value == "20" && fields.Exists(f => f.Tag == "20")))
            {
                Close(tag.Index);
                headers = Headers(text, from, tag.Index);
            }

            var start = tags[i].Index + tags[i].Length;
            var end = i + 1 < tags.Count ? tags[i + 1].Index : text.Length;
            if (Trailer().Match(text, start, end - start) is { Success: true } trailer)
            {
                end = trailer.Index;
            }

            // Only remarks and narratives hold blank lines; elsewhere other text follows the message.
            if (tag.Value is not ("86" or "NS" or "79") && BlankLine().Match(text, start, end - start) is { Success: true } blank)
            {
                end = blank.Index;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            fields.Add(new(tag.Value, tag.Index - 1, start, text[start..end]));
        }

        Close(text.Length);
        return messages;

        void Close(int until)
        {
            if (fields.Count > 0)
            {
                messages.Add(new(fields, headers, Closes(text, fields[^1].End, until)));
                fields = [];
            }
        }
    }

    private static int FirstTag(string text) => Tag().Match(text) is { Success: true } tag ? tag.Index : text.Length;

    private static bool Closes(string text, int from, int to) => from < to && Trailer().Match(text, from, to - from).Success;

    private static Dictionary<string, (string, int, int)> Headers(string text, int from, int to)
    {
        var headers = new Dictionary<string, (string, int, int)>(StringComparer.Ordinal);
        if (from >= to)
        {
            return headers;
        }

        var (own, other) = ("sender", "receiver");
        foreach (Match block in Block().Matches(text[from..to]))
        {
            var (number, value) = (block.Groups["number"].Value, block.Groups["value"]);
            switch (number)
            {
                case "1" when value.Length >= 15:
                    // {1:F01BANKDEFFAXXX…}: the terminal's ninth letter is no part of the code.
                    Terminal("terminal", value.Index + 3);
                    break;
                case "2" when value.Length >= 4:
                    headers["type"] = (value.Value.Substring(1, 3), from + value.Index + 1, from + value.Index + 4);
                    var isOutput = value.Value[0] == 'O';
                    (own, other) = isOutput ? ("receiver", "sender") : ("sender", "receiver");
                    Terminal(other, value.Index + (isOutput ? 14 : 4));
                    break;
                case "121":
                    headers["uetr"] = (value.Value, from + value.Index, from + value.Index + value.Length);
                    break;
                case "119":
                    headers["validation"] = (value.Value, from + value.Index, from + value.Index + value.Length);
                    break;
                case "108":
                    headers["userReference"] = (value.Value, from + value.Index, from + value.Index + value.Length);
                    break;
            }
        }

        if (headers.Remove("terminal", out var terminal))
        {
            headers[own] = terminal;
        }

        return headers;

        void Terminal(string name, int at)
        {
            var stop = from + at + 12;
            if (stop <= to)
            {
                var code = text.AsSpan(from + at, 8);
                var branch = text.AsSpan(from + at + 9, 3);
                headers[name] = (branch is "XXX" ? code.ToString() : string.Concat(code, branch), from + at, stop);
            }
        }
    }

    // Only tags that the messages have: a time of day that a wrapped line begins with (":26:37") is none.
    [GeneratedRegex(
        @"(?:^|\n|\{4:)[ \t]{0,40}:(?<tag>1[13][CDRS]|13|20C?|21[A-Z]?|23[BE]?|25[AP]?|26T|28[CD]?|32[A-DKHU]?|33B|34F|36|37[A-Z]|50[ACFGHKL]?|51A|52[ACD]|53[ABD]|54[ABD]|55[ABD]|56[ACD]|57[A-D]|58[AD]|59[AF]?|60[FM]?|61|62[FM]?|64|65|70|71[AFGN]|72|75|76|77[ABT]|79|86|90[CD]|NS):",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n[ \t]{0,40}\n")]
    private static partial Regex BlankLine();

    // A line with a dash alone, "-}", or the next block.
    [GeneratedRegex(@"\n[ \t]{0,40}-[ \t]{0,40}(?:\n|\z)|\n?-\}|\n\{[15S]:")]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\{(?<number>[0-9]{1,3}):(?<value>[^{}\n]{1,60})\}?", RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"^:(?:20|21|23B|25P?|28C?|32A|33B|34F|50[AFK]|52[AD]|59[AF]?|60[FM]|61|62[FM]|64|65|70|71A|86|90[CD]|NS):")]
    private static partial Regex KnownTag();

    [GeneratedRegex("^:(?:20|25P?|28C?|32A|60[FM]|61|62[FM]):")]
    private static partial Regex MarkTag();
}
