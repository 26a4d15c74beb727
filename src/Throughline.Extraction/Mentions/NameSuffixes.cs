using System.Collections.Frozen;

namespace Throughline.Extraction.Mentions;

/// <summary>What stands behind a person's name and belongs to it: "Sten Olin, Jr.", "Martin Falk III". Alone it is nobody.</summary>
internal static class NameSuffixes
{
    private const int LongestSuffix = 6;

    /// <summary>The names, each person's with the suffix that follows it, and none that is a suffix only.</summary>
    public static IEnumerable<Mention> Attached(string text, IEnumerable<Mention> names, FrozenSet<string> suffixes)
    {
        foreach (var name in names.Where(n => !suffixes.Contains(n.Text)))
        {
            var end = name.Type == MentionType.Person ? EndOf(text, name.End, suffixes) : name.End;
            yield return end == name.End ? name : name with { End = end, Text = text[name.Start..end] };
        }
    }

    // The full stop of an abbreviation belongs to it; longer spellings go first.
    private static int EndOf(string text, int end, FrozenSet<string> suffixes)
    {
        var start = end < text.Length && text[end] == ',' ? end + 1 : end;
        if (start >= text.Length || text[start] != ' ')
        {
            return end;
        }

        start++;
        for (var length = Math.Min(LongestSuffix, text.Length - start); length >= 2; length--)
        {
            var after = start + length;
            if (suffixes.Contains(text.Substring(start, length)) && (after == text.Length || !char.IsLetterOrDigit(text[after])))
            {
                return after;
            }
        }

        return end;
    }
}
