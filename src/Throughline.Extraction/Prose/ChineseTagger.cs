using System.Collections.Frozen;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose;

/// <summary>Cuts Chinese text into listed words, longest first; what no list holds stays together as one stretch.</summary>
internal static class ChineseTagger
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");

    private static readonly FrozenSet<string> s_verbs = Frame
        .Load("zh")
        .SelectMany(f => f.Verbs)
        .Concat(
            new[] { "verbs", "verbs.show", "verbs.say", "verbs.assess", "verbs.comitative", "verbs.light", "verbs.deny" }.SelectMany(l =>
                s_lexicon.Set(l)
            )
        )
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_words = new[]
    {
        "prepositions",
        "conjunctions",
        "negations",
        "adverbs",
        "future",
        "hedges",
        "pronouns",
        "determiners",
        "verbs",
        "verbs.show",
        "verbs.say",
        "verbs.assess",
        "verbs.plan",
        "verbs.empty",
        "verbs.doing",
        "verbs.answer",
        "noun.plain",
        "noun.matter",
        "noun.ownerRole",
    }
        .SelectMany(l => s_lexicon.Set(l))
        .Concat(s_verbs)
        .Concat(s_lexicon.ListsOf("noun.", "").SelectMany(l => s_lexicon.Set(l)))
        .Append("的")
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<WordTable> s_table = new(() => WordTable.Open("zh"));
    private static readonly string[] s_particles =
    [
        "negations",
        "adverbs",
        "prepositions",
        "conjunctions",
        "future",
        "hedges",
        "pronouns",
        "determiners",
        "verbs.plan",
    ];

    private static readonly FrozenSet<string> s_nouns = new[]
    {
        "document",
        "official",
        "analyst",
        "investigation",
        "people",
        "staff",
        "role",
        "org",
        "gov",
        "goods",
        "component",
        "place",
        "activity",
        "event",
    }
        .SelectMany(l => s_lexicon.Set("noun." + l))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> Segment(string text) => Cut(text, 0, text.Length).Select(s => text[s.Start..s.End]);

    /// <summary>True where a listed verb begins at an offset.</summary>
    public static bool StartsVerb(string text, int at)
    {
        for (var length = 1; length <= 4 && at + length <= text.Length; length++)
        {
            if (IsVerb(text.Substring(at, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a word for goods begins at an offset.</summary>
    public static bool StartsGoods(string text, int at)
    {
        for (var length = 1; length <= 4 && at + length <= text.Length; length++)
        {
            if (s_lexicon.Has("noun.goods", text.Substring(at, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a word for goods that begins at or after an offset ends at another.</summary>
    public static bool EndsGoods(string text, int from, int end)
    {
        for (var length = 3; length <= 6 && end - length >= from; length++)
        {
            if (s_lexicon.Has("noun.goods", text.Substring(end - length, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a listed verb or a trigger of a frame.</summary>
    public static bool IsVerb(string word) => s_verbs.Contains(word);

    /// <summary>True for a listed noun.</summary>
    public static bool IsNoun(string word) => s_nouns.Contains(word);

    /// <summary>True for a word of the lists.</summary>
    public static bool IsListed(string word) => s_words.Contains(word) || s_nouns.Contains(word);

    /// <summary>True for a word of the table of ordinary words.</summary>
    public static bool IsOrdinary(string word) => s_table.Value.TryFind(WordTable.KeyOf(word), out _, out _);

    /// <summary>True where a listed or ordinary word that begins within a stretch goes on behind it ("仪器|厂" is no end).</summary>
    public static bool GoesOn(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            for (var length = end - i + 1; length <= Math.Min(5, text.Length - i); length++)
            {
                if (IsListed(text.Substring(i, length)) || IsOrdinary(text.Substring(i, length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The words of a stretch, by place.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; )
        {
            var length = Listed(text, i, end);
            var known = Known(text, i, end, length);
            if (known < 0)
            {
                // An ordinary word among others that no list holds: they stay one stretch.
                i -= known;
                continue;
            }

            if (known > 0)
            {
                // An ordinary word that holds a listed one ("交易", "管理层", "以下"): a word of its own.
                if (i > from)
                {
                    yield return (from, i);
                }

                yield return (i, i + known);
                i += known;
                from = i;
                continue;
            }

            var isMark = !char.IsLetterOrDigit(text[i]);
            if (length == 0 && !isMark)
            {
                i++;
                continue;
            }

            if (i > from)
            {
                yield return (from, i);
            }

            length = Math.Max(length, 1);
            if (!char.IsWhiteSpace(text[i]))
            {
                yield return (i, i + length);
            }

            i += length;
            from = i;
        }

        if (end > from)
        {
            yield return (from, end);
        }
    }

    // The length of the longest word of the table of ordinary words that begins here and goes beyond the listed one, if it cannot be read as two
    // listed words; negative where it holds no listed word; 0 for none.
    private static int Known(string text, int at, int end, int listed)
    {
        for (var length = Math.Min(4, end - at); length > Math.Max(listed, 1); length--)
        {
            var word = text.AsSpan(at, length);
            if (
                !s_table.Value.TryFind(WordTable.KeyOf(word), out _, out _)
                || word.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') >= 0
                || IsInTranscription(text, at)
            )
            {
                continue;
            }

            // A listed word within it, none that goes on behind it ("中|表示").
            var holds = listed > 0;
            var crosses = false;
            for (var i = 1; i < length; i++)
            {
                var inner = Listed(text, at + i, end);
                holds |= inner > 0;
                crosses |= inner > 1 && inner > length - i;
            }

            if (crosses)
            {
                continue;
            }

            if (!holds)
            {
                return -length;
            }

            if (!IsTwoWords(text, at, length))
            {
                return length;
            }
        }

        return 0;
    }

    // "不知情", "已支付": a particle and a verb.
    private static bool IsTwoWords(string text, int at, int length)
    {
        for (var cut = 1; cut < length; cut++)
        {
            var (first, second) = (text.Substring(at, cut), text.Substring(at + cut, length - cut));
            if (
                s_particles.Any(l => s_lexicon.Has(l, first))
                    && (
                        s_verbs.Contains(second)
                        || s_words.Contains(second) && second.Length > 1
                        || s_particles.Any(l => s_lexicon.Has(l, second))
                    )
                || s_verbs.Contains(first) && first.Length > 1 && s_words.Contains(second)
            )
            {
                return true;
            }
        }

        return false;
    }

    // The parts of "巴赫提亚尔·努尔兰" are no words.
    private static bool IsInTranscription(string text, int at)
    {
        for (var i = Math.Max(0, at - 7); i < Math.Min(text.Length, at + 8); i++)
        {
            if (text[i] is '·' or '・' or '•')
            {
                return true;
            }
        }

        return false;
    }

    private static int Listed(string text, int at, int end)
    {
        if (text[at] == '日' && at > 0 && char.IsAsciiDigit(text[at - 1]))
        {
            // "12月3日前往": the day ends before the verb.
            return 0;
        }

        for (var length = Math.Min(6, end - at); length > 0; length--)
        {
            var word = text.Substring(at, length);
            if (s_words.Contains(word) || s_nouns.Contains(word))
            {
                return length;
            }
        }

        return 0;
    }
}
