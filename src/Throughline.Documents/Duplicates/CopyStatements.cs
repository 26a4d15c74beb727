using System.Collections.Immutable;
using Throughline.Documents.Resources;
using Throughline.Model;

namespace Throughline.Documents.Duplicates;

/// <summary>The outlets that a text says it repeats ("Reuters reported", «по данным …», 据…报道), each with the words that say so.</summary>
/// <param name="Found">Outlet and statement, in text order.</param>
public sealed record CopyStatements(ImmutableArray<CopyStatement> Found)
{
    private const int LongestOutlet = 60;
    private const string Opening = "«“\"《";
    private const string Closing = "»”\"》";
    private static readonly string[] s_languages = ["en", "ru", "zh"];
    private static readonly (string Before, string After, bool IsHan)[] s_patterns = Patterns();
    private static readonly HashSet<string> s_notOutlets = new(
        DocumentData.Lists("copy-statements.json")["notOutlets"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> s_mediaNouns = new(
        DocumentData.Lists("copy-statements.json")["mediaNouns"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What the text reports, comparable across languages (<see cref="ReportedFacts"/>); empty where no caller asked.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Finds the statements in a document's text without page noise.</summary>
    public static CopyStatements Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new SortedDictionary<int, CopyStatement>();
        foreach (var zone in document.Zones.Where(z => z.Kind is ZoneKind.Body or ZoneKind.Byline or ZoneKind.Title))
        {
            foreach (var (before, after, isHan) in s_patterns)
            {
                Find(document.Text, zone, before, after, isHan, found);
            }
        }

        return new([.. found.Values]) { Facts = found.Count > 0 || IsArticle(document) ? ReportedFacts.Of(document) : [] };
    }

    /// <summary>The statement that names the other document's outlet or author; null where none does.</summary>
    public string? Naming(Document other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var outlet = other.Properties.GetValueOrDefault("outlet");
        return Found.FirstOrDefault(s => Same(s.Outlet, outlet) || Same(s.Outlet, other.Author))?.Quote;
    }

    /// <inheritdoc/>
    public bool Equals(CopyStatements? other) => other is not null && Found.SequenceEqual(other.Found) && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => Found.Length;

    private static void Find(string text, Zone zone, string before, string after, bool isHan, SortedDictionary<int, CopyStatement> found)
    {
        var fixedPart = before.Length > 0 ? before : after;
        for (
            var at = zone.Start;
            (at = text.IndexOf(fixedPart, at, zone.End - at, StringComparison.OrdinalIgnoreCase)) >= 0;
            at += fixedPart.Length
        )
        {
            var named = before.Length > 0 ? AfterMediaNoun(text, at + before.Length, zone.End) : at;
            var (start, end) =
                before.Length > 0 ? (named, Forward(text, named, zone.End, after, isHan)) : (Backward(text, at, zone.Start, isHan), at);
            if (start < 0 || end <= start || end - start > LongestOutlet || (!isHan && !IsWholeWord(text, at, at + fixedPart.Length)))
            {
                continue;
            }

            var outlet = text[start..end].Trim(' ', ',', '«', '»', '"', '“', '”', '《', '》');
            if (outlet.Length >= 2 && !s_notOutlets.Contains(outlet) && (isHan || char.IsUpper(outlet[0])))
            {
                var from = before.Length > 0 ? at : start;
                var to = before.Length > 0 ? end + after.Length : at + after.Length;
                found.TryAdd(from, new(outlet, text[from..Math.Min(to, text.Length)].Trim()));
            }
        }
    }

    private static bool IsArticle(Document document) =>
        document.Published is not null || document.Zones.Any(z => z.Kind is ZoneKind.Title or ZoneKind.Byline);

    // "reportedly" is not "reported".
    private static bool IsWholeWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetter(text[start - 1]) || !char.IsLetter(text[start]))
        && (end >= text.Length || !char.IsLetter(text[end]) || !char.IsLetter(text[end - 1]));

    // "сообщает издание X", "citing the newspaper X": the noun is no part of the name.
    private static int AfterMediaNoun(string text, int start, int limit)
    {
        for (var at = start; at < limit; )
        {
            var end = text.IndexOf(' ', at, limit - at);
            if (end < 0 || !s_mediaNouns.Contains(text[at..end]))
            {
                return at;
            }

            at = end + 1;
        }

        return start;
    }

    /// <summary>The name after the phrase: capitalised words, or hanzi up to the closing word.</summary>
    private static int Forward(string text, int start, int limit, string after, bool isHan)
    {
        if (after.Length > 0)
        {
            return text.IndexOf(after, start, Math.Min(limit - start, LongestOutlet), StringComparison.Ordinal);
        }

        // A quoted name ends with its quote.
        var opening = start < limit ? Opening.IndexOf(text[start], StringComparison.Ordinal) : -1;
        var closing = opening < 0 ? -1 : text.IndexOf(Closing[opening], start + 1, Math.Min(limit - start - 1, LongestOutlet));
        if (closing > 0)
        {
            return closing + 1;
        }

        var end = start;
        while (
            end < limit
            && end - start < LongestOutlet
            && text[end] is not ('.' or ',' or '\n' or ';' or ')' or '。' or '，' or '；' or '）')
        )
        {
            var wordEnd = text.IndexOfAny(s_wordEnds, end, limit - end);
            wordEnd = wordEnd < 0 ? limit : wordEnd;
            if (
                !isHan
                && wordEnd > end
                && !char.IsUpper(text[end])
                && text[end] is not ('«' or '"' or '“')
                && end > start
                && !IsJoint(text[end..wordEnd])
            )
            {
                break;
            }

            end = Math.Max(wordEnd, end + 1);
            while (end < limit && text[end] == ' ')
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>The name before the phrase: capitalised words back to the sentence's start.</summary>
    private static int Backward(string text, int end, int limit, bool isHan)
    {
        var start = end;
        while (start > limit && end - start < LongestOutlet)
        {
            var wordEnd = start;
            while (wordEnd > limit && text[wordEnd - 1] == ' ')
            {
                wordEnd--;
            }

            var wordStart = wordEnd;
            while (wordStart > limit && !char.IsWhiteSpace(text[wordStart - 1]) && text[wordStart - 1] is not ('，' or '。' or '、'))
            {
                wordStart--;
            }

            if (
                wordStart == wordEnd
                || !isHan && !char.IsUpper(text[wordStart]) && text[wordStart] is not ('«' or '"' or '“')
                || start < end && text[wordEnd - 1] is '.' or ','
            )
            {
                break;
            }

            start = wordStart;
            if (isHan)
            {
                break;
            }
        }

        return start;
    }

    private static bool IsJoint(string word) => word is "of" or "the" or "and" or "de" or "&";

    private static bool Same(string outlet, string? other) =>
        !string.IsNullOrWhiteSpace(other)
        && (
            outlet.Contains(other, StringComparison.OrdinalIgnoreCase)
            || other.Contains(outlet, StringComparison.OrdinalIgnoreCase) && outlet.Length >= 3
        );

    private static (string Before, string After, bool IsHan)[] Patterns()
    {
        var lists = DocumentData.Lists("copy-statements.json");
        return
        [
            .. s_languages.SelectMany(language =>
                lists[language]
                    .Select(p => p.Split("{}") is var parts && language == "zh" ? (parts[0], parts[1], true) : (parts[0], parts[1], false))
            ),
        ];
    }

    private static readonly char[] s_wordEnds = [' ', '\n', ',', '.', ';', ')', '。', '，', '；', '）'];
}
