using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

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
    }
        .SelectMany(l => s_lexicon.Set(l))
        .Concat(s_verbs)
        .Concat(s_lexicon.ListsOf("noun.", "").SelectMany(l => s_lexicon.Set(l)))
        .Append("的")
        .ToFrozenSet(StringComparer.Ordinal);

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

    /// <summary>The words of a stretch, by place.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; )
        {
            var length = Listed(text, i, end);
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

    private static int Listed(string text, int at, int end)
    {
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
