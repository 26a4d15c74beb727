using System.Text.RegularExpressions;
using Throughline.Documents.Resources;

namespace Throughline.Documents.Zones;

/// <summary>Tells the kind of a line by its form and by the words of page furniture (<c>data/documents/page-noise.json</c>).</summary>
internal static partial class LineKinds
{
    private static readonly Dictionary<string, string[]> s_lists = DocumentData.Lists("page-noise.json");
    private static readonly HashSet<string> s_readMore = [.. s_lists["readMore"]];
    private static readonly HashSet<string> s_furniture = [.. s_lists["furniture"]];
    private static readonly HashSet<string> s_listHeads = [.. s_lists["listHeads"]];

    public static LineKind Of(string line)
    {
        var lower = line.ToLowerInvariant().TrimEnd(':', '：', '.', '»', '›', '>', '→', ' ');
        return s_readMore.Contains(lower) ? LineKind.ReadMore
            : s_furniture.Contains(lower) ? LineKind.Furniture
            : line.Length < 400 && IsCookie(lower) ? LineKind.Cookie
            : line.Length < 150 && WrittenDates.WholeOrNull(line) is not null ? LineKind.Date
            : AuthorOrNull(line) is not null ? LineKind.Byline
            : IsTags(line, lower) ? LineKind.Tags
            : IsProse(line) ? LineKind.Prose
            : LineKind.Short;
    }

    /// <summary>A salutation, an addressee or a closing, which make a letter of a text.</summary>
    public static bool IsOfLetter(string line) =>
        line.Length < 120 && s_lists["letter"].Any(w => line.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>A heading below which a page lists other articles.</summary>
    public static bool IsListHead(string line) => s_listHeads.Contains(line.ToLowerInvariant().TrimEnd(':', '：', ' '));

    /// <summary>The author that a byline names; null where the line is none.</summary>
    public static string? AuthorOrNull(string line)
    {
        if (line.Length > 90)
        {
            return null;
        }

        var lower = line.ToLowerInvariant();
        foreach (var word in s_lists["byline"])
        {
            if (!lower.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = line[word.Length..];
            var separated = Separator().Match(rest);
            var han = word[0] >= '\u4e00';

            // Without a colon only "By Name" counts, and only where it names names.
            var name = rest[separated.Length..].Trim();
            var colon = separated.Value.AsSpan().IndexOfAny(":：/|") >= 0;
            var called =
                colon
                || (
                    han
                        ? word.Length > 1 && separated.Length > 0 && line.Length <= 16 && name.All(c => char.IsLetter(c) || c == ' ')
                        : IsName(name)
                );
            if (separated.Length == 0 && !han || name.Length < 2 || !called)
            {
                continue;
            }

            if (name.Length <= 70 && name.AsSpan().IndexOfAny("!?。！？") < 0)
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 9
            && !name.EndsWith('.')
            && words.Count(w => char.IsUpper(w[0])) is var capitals
            && capitals >= 1
            && words.All(w =>
                char.IsUpper(w[0])
                || w is "and" or "de" or "van" or "von" or "der" or "и" or "of" or "in" or "for" or "at" or "the" or "&"
                || w[0] is '|' or '@'
            );
    }

    private static bool IsCookie(string lower) =>
        s_lists["cookie"].Any(w => lower.Contains(w, StringComparison.Ordinal))
        && s_lists["consent"].Any(w => lower.Contains(w, StringComparison.Ordinal));

    private static bool IsTags(string line, string lower) =>
        s_lists["tags"]
            .Any(w =>
                lower.StartsWith(w + ":", StringComparison.Ordinal)
                || lower.StartsWith(w + "：", StringComparison.Ordinal)
                || lower.StartsWith(w + " :", StringComparison.Ordinal)
            )
        || line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } words && words.All(w => w.StartsWith('#'))
        || line.Split(';') is { Length: >= 2 } parts
            && line.Length < 300
            && parts.All(p => p.Trim().Length is > 1 and < 60)
            && line.AsSpan().IndexOfAny(".!?:。") < 0;

    private static bool IsProse(string line)
    {
        var last = line.AsSpan().TrimEnd("\"'”’»)]）」 ");
        var ends = !last.IsEmpty && last[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '…' or ':' or '：';
        return ends
            ? line.Length >= 40 || line.Any(c => c >= '\u4e00') && line.Length >= 15
            : line.Length >= 260 || Sentences().IsMatch(line) && line.Length >= 120;
    }

    [GeneratedRegex("^\\s*[:：/|-]?\\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex("[\\p{Ll}\\d)”\"][.!?]\\s+\\p{Lu}|[。！？]", RegexOptions.NonBacktracking)]
    private static partial Regex Sentences();
}
