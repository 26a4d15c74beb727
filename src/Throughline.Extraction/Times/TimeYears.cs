using System.Collections.Frozen;

namespace Throughline.Extraction.Times;

/// <summary>Reads years in English words: "nineteen ninety-six", "two thousand and fifteen", "twenty twenty-four".</summary>
internal static class TimeYears
{
    private static readonly FrozenDictionary<string, int> s_words = new Dictionary<string, int>
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The year whose words start at a place; null where none does.</summary>
    public static TimeToken? Read(string text, int at, int end)
    {
        var position = at;
        var century = Word(text, ref position, end);
        if (century is not (2 or 18 or 19 or 20))
        {
            return null;
        }

        if (century == 2)
        {
            if (!Skip(text, ref position, end, "thousand"))
            {
                return null;
            }

            var stop = position;
            var rest = position;
            _ = Skip(text, ref rest, end, "and");
            var small = Small(text, ref rest, end);
            return small is { } value ? new(at, rest, TimeWord.Year, 2000 + value) : new(at, stop, TimeWord.Year, 2000);
        }

        return Small(text, ref position, end) is >= 10 and var tail ? new(at, position, TimeWord.Year, century.Value * 100 + tail) : null;
    }

    private static int? Small(string text, ref int at, int end)
    {
        var position = at;
        if (Word(text, ref position, end) is not { } first)
        {
            return null;
        }

        at = position;
        if (first >= 20 && Word(text, ref position, end) is < 10 and var ones)
        {
            at = position;
            return first + ones;
        }

        return first;
    }

    private static int? Word(string text, ref int at, int end)
    {
        var from = Space(text, at, end);
        var stop = from;
        while (stop < end && char.IsAsciiLetter(text[stop]))
        {
            stop++;
        }

        if (stop == from || stop - from > 9 || !s_words.TryGetValue(text[from..stop].ToLowerInvariant(), out var value))
        {
            return null;
        }

        at = stop;
        return value;
    }

    private static bool Skip(string text, ref int at, int end, string word)
    {
        var from = Space(text, at, end);
        if (from + word.Length > end || string.Compare(text, from, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        at = from + word.Length;
        return at >= end || !char.IsLetter(text[at]);
    }

    private static int Space(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '-' or '\n')
        {
            at++;
        }

        return at;
    }
}
