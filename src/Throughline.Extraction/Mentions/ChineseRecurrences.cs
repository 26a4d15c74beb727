using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Mentions;

/// <summary>What one place of a Chinese text shows to be a firm or a person is one wherever it stands, also where a longer cut was missed there.</summary>
internal static class ChineseRecurrences
{
    private const int ShortestFirm = 4;
    private const int ShortestPerson = 2;

    /// <summary>The names with every further place of the firms and people among them; a shorter name within such a place gives way.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names in text order, without overlap.</param>
    public static List<Mention> Place(string text, IReadOnlyList<Mention> names)
    {
        var types = names
            .Where(n => (n.Text.All(c => c is >= '\u4E00' and < '\uA000') || n.Text.All(char.IsAsciiLetter)) && IsFirmOrPerson(n))
            .GroupBy(n => n.Text, StringComparer.Ordinal)
            .Where(g => g.Select(n => n.Type).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Type, StringComparer.Ordinal);
        if (types.Count == 0)
        {
            return [.. names];
        }

        var known = types.GetAlternateLookup<ReadOnlySpan<char>>();
        var lengths = types.Keys.Select(k => k.Length).Distinct().OrderDescending().ToArray();
        var starts = types.Keys.Select(k => k[0]).ToHashSet();
        var all = new List<Mention>(names.Count);
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (at < names.Count && names[at].End <= i)
            {
                all.Add(names[at++]);
            }

            if (at < names.Count && names[at].Start <= i || !starts.Contains(text[i]))
            {
                continue;
            }

            foreach (var length in lengths)
            {
                if (
                    i + length > text.Length
                    || !known.TryGetValue(text.AsSpan(i, length), out var type)
                    || Covers(names, at, i + length) is not { } last
                    || type == MentionType.Person && length < 3 && !StandsAlone(text, i, i + length)
                    || IsWithinLatin(text, i, i + length)
                )
                {
                    continue;
                }

                all.Add(new Mention(i, i + length, text.Substring(i, length), type));
                at = last;
                i += length - 1;
                break;
            }
        }

        all.AddRange(names.Skip(at));
        return all;
    }

    private static bool IsFirmOrPerson(Mention name) =>
        name.Type == MentionType.Person && name.Text.Length >= ShortestPerson
        || name.Type == MentionType.Organization && name.Text.Length >= ShortestFirm;

    // The first name behind a stretch that no name leaves; null where one does, or where there is one as long.
    private static int? Covers(IReadOnlyList<Mention> names, int at, int end)
    {
        while (at < names.Count && names[at].Start < end)
        {
            if (names[at].End > end)
            {
                return null;
            }

            at++;
        }

        return at;
    }

    private static bool IsWithinLatin(string text, int start, int end) =>
        char.IsAsciiLetter(text[start])
        && (
            start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is ' ' or '-' or '.' or '@')
            || end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.' or '@')
            || end + 1 < text.Length && text[end] is ' ' && char.IsAsciiLetter(text[end + 1])
        );

    // Two characters that are no part of another word.
    private static bool StandsAlone(string text, int start, int end) =>
        !ChineseTagger.IsOrdinary(text[start..end]) && !ChineseTagger.GoesOn(text, start, end);
}
