using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Features of words in Latin and Cyrillic script: the word, its letters and shape, its neighbours, its cluster, lists, and its other places in the document.</summary>
internal sealed partial class WordFeatures : ITagFeatures
{
    private const int LongestPhrase = 4;
    private const int MostPlaces = 3;
    private const int Reach = 6;

    // Heads and legal forms of organizations, nouns for them and for state bodies.
    private const int OrganizationLists = 0x183;

    private static readonly string[] s_lists =
    [
        "noun.orgHead",
        "noun.legalForm",
        "titles",
        "noun.role",
        "noun.placeHead",
        "months",
        "prepositions",
        "noun.org",
        "noun.gov",
        "noun.people",
        "noun.place",
        "determiners",
        "noun.goods",
        "noun.official",
        "demonyms",
        "conjunctions",
    ];

    private readonly WordTable _table;
    private readonly bool _isRussian;
    private readonly FrozenDictionary<string, int> _lists;
    private readonly FrozenDictionary<uint, int> _lemmasInLists;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _inLists;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;

    /// <summary>Features for English (and other languages in Latin script) or Russian.</summary>
    public WordFeatures(bool isRussian)
    {
        _isRussian = isRussian;
        _table = WordTable.Open(isRussian ? "ru" : "en");
        var lexicon = Lexicon.Of(isRussian ? "ru" : "en");
        var lists = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < s_lists.Length; i++)
        {
            foreach (var word in lexicon.Set(s_lists[i]))
            {
                lists[word] = lists.GetValueOrDefault(word) | (1 << i);
            }
        }

        foreach (var adjective in Gazetteer.Adjectives.Keys)
        {
            lists[adjective] = lists.GetValueOrDefault(adjective) | (1 << 14);
        }

        _lists = lists.ToFrozenDictionary(StringComparer.Ordinal);
        _lemmasInLists = lists
            .GroupBy(l => WordTable.KeyOf(l.Key.ToLowerInvariant().Replace('ё', 'е')) & 0x7FFFFFFF)
            .ToFrozenDictionary(g => g.Key, g => g.Aggregate(0, (bits, l) => bits | l.Value));
        _inLists = _lists.GetAlternateLookup<ReadOnlySpan<char>>();
        _abbreviations = Abbreviations.Of(isRussian).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <inheritdoc/>
    public TagToken[] Read(string text)
    {
        var tokens = TagTokens.Read(text, _abbreviations.Contains).ToArray();
        var last = new Dictionary<uint, (int Word, int At)>();
        Span<char> lower = stackalloc char[64];
        var russian = _isRussian ? new Dictionary<uint, (int Flags, uint Lemma)>() : null;
        var isOpen = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var word = text.AsSpan(token.Start, token.End - token.Start);
            word = word.Length > 64 ? word[..64] : word;
            var length = word.ToLowerInvariant(lower);
            token.Lower = WordTable.KeyOf(lower[..length]);
            token.Exact = WordTable.KeyOf(word);
            token.Tail = WordTable.KeyOf(lower[Math.Max(0, length - 3)..length]);
            token.IsWord = char.IsLetterOrDigit(word[0]);
            token.IsCapital = char.IsUpper(word[0]);
            token.IsAllCapitals =
                token.IsCapital && word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && !word.ContainsAnyInRange('а', 'я');
            token.Shape = ShapeOf(word);
            isOpen &= !token.IsFirst;
            token.Mark = word[0] switch
            {
                '«' or '“' or '„' => Quote.Opens,
                '»' or '”' => Quote.Closes,
                '"' => isOpen ? Quote.Closes : Quote.Opens,
                _ => Quote.None,
            };
            isOpen = word[0] == '"' ? !isOpen : isOpen;
            if (token.IsWord)
            {
                if (russian is not null)
                {
                    if (!russian.TryGetValue(token.Lower, out var known))
                    {
                        russian[token.Lower] = known = RussianWords.Find(_table, lower[..length]);
                    }

                    token.Flags = known.Flags;
                    token.Cluster = (int)(known.Lemma & 0x7FFFFFFF);
                }
                else
                {
                    _table.TryFind(token.Lower, out token.Cluster, out token.Flags);
                }

                _inLists.TryGetValue(word, out token.Lists);
                if (token.IsCapital && _inLists.TryGetValue(lower[..length], out var more))
                {
                    token.Lists |= more;
                }

                if (_isRussian && _lemmasInLists.TryGetValue((uint)token.Cluster, out more))
                {
                    token.Lists |= more;
                }

                if (token.IsCapital)
                {
                    token.Lists |= Listed(text[token.Start..token.End]);
                }

                var stem = _isRussian ? WordTable.KeyOf(RussianWords.Stem(lower[..length])) : token.Lower;
                (token.Word, token.Previous) = last.TryGetValue(stem, out var previous) ? previous : (last.Count, -1);
                if (token.Previous >= 0)
                {
                    tokens[token.Previous].Next = i;
                }

                last[stem] = (token.Word, i);
            }
            else
            {
                (token.Word, token.Previous) = (-1, -1);
            }

            token.Next = -1;
        }

        if (!_isRussian)
        {
            Phrases(text, tokens);
        }

        return tokens;
    }

    // Places and forenames of the gazetteer; for Russian in any case.
    private int Listed(string word) =>
        (_isRussian ? Gazetteer.IsRussianPlace(word) : Gazetteer.LatinPlaces.Contains(word)) ? 1 << 16
        : Gazetteer.Forenames.Contains(word) ? 1 << 17
        : 0;

    // The longest listed phrases, left to right: "new york", "los angeles lakers".
    private void Phrases(string text, TagToken[] tokens)
    {
        Span<char> lower = stackalloc char[64];
        for (var i = 0; i < tokens.Length; )
        {
            var (key, longest, flags) = (tokens[i].Lower, tokens[i].Flags & ~0xE00, 0);
            longest = 0;
            for (var j = i; tokens[i].IsCapital && j < tokens.Length && j - i < LongestPhrase; j++)
            {
                if (j > i)
                {
                    if (!tokens[j].IsWord || tokens[j].IsFirst)
                    {
                        break;
                    }

                    var word = text.AsSpan(tokens[j].Start, Math.Min(64, tokens[j].End - tokens[j].Start));
                    var length = word.ToLowerInvariant(lower);
                    key = WordTable.Extend(WordTable.Extend(key, " "), lower[..length]);
                }

                if (_table.TryFind(key, out _, out var found) && (found & ~0xE00) != 0)
                {
                    (longest, flags) = (j - i + 1, found & ~0xE00);
                }
            }

            for (var k = 0; k < longest; k++)
            {
                tokens[i + k].Phrase = flags;
                tokens[i + k].PhrasePlace =
                    longest == 1 ? 4
                    : k == 0 ? 1
                    : k == longest - 1 ? 3
                    : 2;
            }

            i += Math.Max(1, longest);
        }
    }

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[16];
        var n = 0;
        var (before, run) = ('\0', 0);
        foreach (var c in word)
        {
            var kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? 'd'
                : c;
            run = kind == before ? run + 1 : 0;
            before = kind;
            if (run < 2 && n < shape.Length)
            {
                shape[n++] = kind;
            }
        }

        return WordTable.KeyOf(shape[..n]);
    }

    /// <inheritdoc/>
    public void Write(string text, TagToken[] tokens, int at, FeatureSink sink)
    {
        var none = default(TagToken);
        none.Lower = none.Exact = none.Shape = none.Tail = 7;
        none.Next = none.Previous = -1;
        ref readonly var t = ref tokens[at];
        var p1 = at > 0 && !t.IsFirst ? tokens[at - 1] : none;
        var p2 = at > 1 && !t.IsFirst && !p1.IsFirst ? tokens[at - 2] : none;
        var n1 = at + 1 < tokens.Length && !tokens[at + 1].IsFirst ? tokens[at + 1] : none;
        var n2 = at + 2 < tokens.Length && n1.End > 0 && !tokens[at + 2].IsFirst ? tokens[at + 2] : none;
        sink.Clear();
        sink.Add(0, 0);
        if (!t.IsWord)
        {
            sink.Add(1, t.Lower);
            sink.Add(2, p1.Lower, n1.Lower);
            sink.Add(3, p1.Shape, n1.Shape);
            sink.Add(4, t.Lower, p1.Shape, n1.Shape);
            sink.Add(9, p1.Lower);
            sink.Add(11, n1.Lower);
            return;
        }

        var first = t.IsFirst ? 1u : 0;
        sink.Add(5, t.Lower);
        sink.Add(6, t.Exact);
        sink.Add(7, t.Shape);
        sink.Add(8, t.Shape, first);
        sink.Add(9, p1.Lower);
        sink.Add(10, p2.Lower);
        sink.Add(11, n1.Lower);
        sink.Add(12, n2.Lower);
        sink.Add(13, p1.Lower, t.Lower);
        sink.Add(14, t.Lower, n1.Lower);
        sink.Add(15, p1.Lower, t.Shape);
        sink.Add(16, t.Shape, n1.Lower);
        sink.Add(17, p1.Shape, t.Shape, n1.Shape);
        sink.Add(18, t.Shape, n1.Shape, n2.Shape);
        sink.Add(19, p2.Shape, p1.Shape, t.Shape);
        sink.Add(20, p1.Lower, n1.Lower);
        sink.Add(21, p1.Tail);
        sink.Add(22, n1.Tail);
        Letters(text, t, sink);
        Words(t, p1, p2, n1, n2, sink);
        Around(tokens, at, sink);
        Elsewhere(tokens, at, sink);
    }

    /// <inheritdoc/>
    public void WriteVotes(TagToken[] tokens, int at, WordVotes votes, FeatureSink sink)
    {
        sink.Clear();
        ref readonly var t = ref tokens[at];
        if (!t.IsCapital)
        {
            return;
        }

        var (before, after) = (20, 20);
        if (at > 0 && !t.IsFirst && tokens[at - 1].IsCapital && votes.TryMost(at - 1, out var tag, out _))
        {
            sink.Add(95, (uint)tag);
            before = tag;
        }

        if (at + 1 < tokens.Length && !tokens[at + 1].IsFirst && tokens[at + 1].IsCapital && votes.TryMost(at + 1, out tag, out _))
        {
            sink.Add(96, (uint)tag);
            after = tag;
        }

        if (votes.TryMost(at, out tag, out var all))
        {
            sink.Add(90, (uint)tag);
            sink.Add(91, (uint)tag, t.IsFirst ? 1u : 0, t.IsAllCapitals ? 1u : 0);
            sink.AddBits(92, all);
            sink.Add(93, (uint)tag, (uint)before, (uint)after);
            sink.Add(94, (uint)all);
            var next = at + 1 < tokens.Length && !tokens[at + 1].IsFirst && tokens[at + 1].IsCapital;
            var previous = at > 0 && !t.IsFirst && tokens[at - 1].IsCapital;
            sink.Add(97, (uint)tag, next ? 1u : 0, previous ? 1u : 0);
        }
    }
}
