using System.Text.RegularExpressions;

namespace Throughline.Extraction.Prose;

/// <summary>Lines of a chat: "Name: what they write", with or without a time before the name.</summary>
internal static partial class ChatLines
{
    private const int Fewest = 3;

    /// <summary>Offset of each line's first word behind the name, with the name's place; empty for a text that is no chat.</summary>
    public static IReadOnlyDictionary<int, (int Start, int End)> Of(string text)
    {
        var lines = new Dictionary<int, (int Start, int End)>();
        var all = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, Math.Min(end - start, 120));
            if (!line.IsWhiteSpace())
            {
                all++;
                foreach (var match in Head().EnumerateMatches(line))
                {
                    var name = line.Slice(match.Index, match.Length);
                    var from = name.LastIndexOf(']') + 1;
                    var close = name.LastIndexOfAny(':', '：');
                    while (from < close && (!char.IsLetter(name[from]) || IsClock(name[from..])))
                    {
                        from++;
                    }

                    lines[start + match.Length] = (start + from, start + close);
                    break;
                }
            }

            start = end + 1;
        }

        return
            lines.Count >= Fewest
            && lines.Count * 2 > all
            && lines.Values.Select(n => text[n.Start..n.End]).Distinct(StringComparer.Ordinal).Count() < lines.Count
            ? lines
            : new Dictionary<int, (int Start, int End)>();
    }

    // The "PM" of "9:14 PM - Name".
    private static bool IsClock(ReadOnlySpan<char> rest) =>
        rest.Length > 3 && rest[1] is 'M' or 'm' && rest[0] is 'A' or 'a' or 'P' or 'p' && rest[2] is ' ' && rest[3] is '-' or '–';

    // "[12:04] Name Surname: ", "12.03.2025, 09:14 - Name: ", "Name: ".
    [GeneratedRegex(
        @"^(\[[^\]\n]{3,24}\]\s*|(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}:\d{2}(:\d{2})?(\s?[AaPp][Mm])?\s*([-–]\s*)?)?\p{L}[\p{L}.\-]{0,20}( \p{L}[\p{L}.\-]{0,20})?\s?[:：]\s*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Head();
}
