using System.Collections.Frozen;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose;

/// <summary>Says what the words of Chinese text are: by the lists of the lexicon, and by a dictionary for what no list holds.</summary>
internal static partial class ChineseTagger
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("zh");

    private static readonly FrozenSet<string> s_verbs = Frame
        .Load("zh")
        .SelectMany(f => f.Verbs)
        .Concat(
            new[]
            {
                "verbs",
                "verbs.show",
                "verbs.say",
                "verbs.assess",
                "verbs.comitative",
                "verbs.light",
                "verbs.deny",
                "verbs.causing",
                "verbs.engage",
            }.SelectMany(l => s_lexicon.Set(l))
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
        "noun.label",
        "noun.remains",
        "noun.phone",
        "noun.parent",
        "noun.kin",
        "noun.worth",
        "noun.due",
        "noun.pretext",
        "noun.empty",
        "noun.attribute",
        "noun.owner",
        "words.condition",
    }
        .SelectMany(l => s_lexicon.Set(l))
        .Concat(s_verbs)
        .Concat(s_lexicon.ListsOf("noun.", "").SelectMany(l => s_lexicon.Set(l)))
        .Where(w => w.Length > 1 || !s_lexicon.Has("noun.kin", w))
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

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_listed = s_words
        .Concat(s_nouns)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> Segment(string text) => Cut(text, 0, text.Length).Select(s => text[s.Start..s.End]);

    /// <summary>True where a listed verb of so many characters or more begins at an offset.</summary>
    public static bool StartsVerb(string text, int at, int least = 1)
    {
        for (var length = least; length <= 4 && at + length <= text.Length; length++)
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

    /// <summary>True for a verb of the dictionary that no list holds and that is no noun: it parts phrases and means nothing here.</summary>
    public static bool IsOtherVerb(string word) =>
        word.Length == 2 && !IsListed(word) && Flags(word) is var flags && (flags & Verb) != 0 && (flags & (Noun | Name)) == 0;

    /// <summary>True for an adverb, a time word, a set phrase or a function word of the dictionary that no list holds.</summary>
    public static bool IsOtherParticle(string word) =>
        word.Length > 1
        && !IsListed(word)
        && Flags(word) is var flags
        && (flags & (Adverb | TimeWord | Function | Phrase)) != 0
        && (flags & (Noun | Verb | Adjective | Name | Number | Measure)) == 0;

    /// <summary>True for a place of the dictionary that is nothing else.</summary>
    public static bool IsPlace(string word) => Flags(word) is var flags && (flags & Place) != 0 && (flags & (Noun | Verb)) == 0;

    /// <summary>True for a word that the dictionary has as a name and as no verb, adjective or particle.</summary>
    public static bool IsNameOnly(string word) =>
        !IsListed(word) && Flags(word) is var flags && (flags & Name) != 0 && (flags & ~(Name | Noun)) == 0;

    /// <summary>True for a word that the dictionary has as a name, among other things.</summary>
    public static bool MayBeName(string word) => (Flags(word) & Name) != 0;

    /// <summary>True for a word of two characters or more that the dictionary has as a verb, among other things.</summary>
    public static bool MayAct(string word) => word.Length > 1 && (Flags(word) & (Verb | Place)) == Verb;

    /// <summary>True for words that begin with a verb: "看望|敬老院", "办|手续".</summary>
    public static bool BeginsWithAct(string words) =>
        words.Length > 3
        && Pieces(words, 0, words.Length).First() is var first
        && first.End < words.Length
        && words[first.Start..first.End] is { Length: > 1 } act
        && (IsVerb(act) || MayAct(act));

    /// <summary>True for a word of the dictionary that is no noun, no name and no verb: how something is or is done.</summary>
    public static bool IsManner(string word) =>
        word.Length > 1
        && !IsListed(word)
        && Flags(word) is var flags
        && (flags & (Adverb | Adjective)) != 0
        && (flags & (Noun | Verb | Name | Number | Measure)) == 0;

    private static int Flags(string word) => s_table.Value.TryFind(WordTable.KeyOf(word), out _, out var flags) ? flags : 0;

    // The classes of the dictionary, see eng/tagging/build-words.mjs.
    private const int Name = 15;
    private const int Place = 2;
    private const int Noun = 16;
    private const int Verb = 32;
    private const int Adjective = 64;
    private const int Adverb = 128;
    private const int TimeWord = 256;
    private const int Number = 512;
    private const int Function = 1024;
    private const int Measure = 2048;
    private const int Phrase = 4096;

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
}
