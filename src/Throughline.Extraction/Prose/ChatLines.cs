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
                    while (from < close && !char.IsLetter(name[from]))
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

    // "[12:04] Name Surname: ", "Name: ".
    [GeneratedRegex(
        @"^(\[[^\]\n]{3,24}\]\s*|\d{1,2}:\d{2}(:\d{2})?\s+)?\p{L}[\p{L}.\-]{0,20}( \p{L}[\p{L}.\-]{0,20})?\s?[:：]\s*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Head();
}
