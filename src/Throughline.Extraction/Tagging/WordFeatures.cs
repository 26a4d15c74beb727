using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Features of words in Latin and Cyrillic script: the word, its letters and shape, its neighbours, its cluster, lists, and its other places in the document.</summary>
internal sealed class WordFeatures : ITagFeatures
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

    private static void Letters(string text, in TagToken t, FeatureSink sink)
    {
        Span<char> lower = stackalloc char[64];
        var word = text.AsSpan(t.Start, Math.Min(64, t.End - t.Start));
        var length = word.ToLowerInvariant(lower);
        var capital = t.IsCapital ? 1u : 0;
        for (var n = 1; n <= 5 && n < length; n++)
        {
            sink.Add(30 + (uint)n, WordTable.KeyOf(lower[..n]), capital);
            sink.Add(36 + (uint)n, WordTable.KeyOf(lower[(length - n)..length]), capital);
        }

        if (t.IsCapital)
        {
            for (var i = 0; i + 4 <= length && i < 12; i++)
            {
                sink.Add(42, WordTable.KeyOf(lower.Slice(i, 4)));
            }
        }
    }

    private void Words(in TagToken t, in TagToken p1, in TagToken p2, in TagToken n1, in TagToken n2, FeatureSink sink)
    {
        var capital = t.IsCapital ? 1u : 0;
        if (_isRussian)
        {
            sink.Add(50, (uint)t.Cluster);
            sink.Add(51, (uint)p1.Cluster);
            sink.Add(52, (uint)n1.Cluster);
            sink.Add(53, (uint)t.Flags & 0x1FFF, capital);
            sink.Add(54, (uint)p1.Flags & 0x1FFF, capital);
            sink.Add(55, (uint)n1.Flags & 0x1FFF, capital);
            sink.Add(56, (uint)p1.Cluster, t.Shape);
            sink.Add(57, (uint)p1.Flags & 0x1FFF, (uint)t.Flags & 0x1FFF, (uint)n1.Flags & 0x1FFF);
            sink.Add(58, (uint)p2.Cluster, t.Shape);
            sink.Add(59, (uint)p1.Tail, t.Tail);
            sink.AddBits(60, (t.Flags & 0x1FFF) | (t.IsCapital ? 1 << 20 : 0));
            sink.Add(61, (uint)t.Flags & 0x7F, (uint)n1.Flags & 0x7F, n1.Shape);
            sink.Add(62, (uint)t.Flags & 0x7F, (uint)p1.Flags & 0x7F, p1.Shape);
        }
        else
        {
            var (c0, cp, cn) = (_table.Wider(t.Cluster), _table.Wider(p1.Cluster), _table.Wider(n1.Cluster));
            sink.Add(50, (uint)t.Cluster, capital);
            sink.Add(51, (uint)c0, capital);
            sink.Add(52, (uint)_table.Widest(t.Cluster), capital);
            sink.Add(53, (uint)p1.Cluster, capital);
            sink.Add(54, (uint)n1.Cluster, capital);
            sink.Add(55, (uint)cp, (uint)c0);
            sink.Add(56, (uint)c0, (uint)cn);
            sink.Add(57, (uint)cp, t.Shape, (uint)cn);
            sink.Add(58, (uint)_table.Wider(p2.Cluster), capital);
            sink.Add(59, (uint)_table.Wider(n2.Cluster), capital);
            sink.Add(60, (uint)t.Flags, t.Shape);
            sink.AddBits(61, t.Flags);
            sink.AddBits(62, p1.Flags);
            sink.AddBits(63, n1.Flags);
            sink.Add(64, (uint)cp, (uint)c0, (uint)cn);
        }

        for (var bits = t.Phrase; bits != 0; bits &= bits - 1)
        {
            var bit = (uint)System.Numerics.BitOperations.TrailingZeroCount(bits);
            sink.Add(65, bit, (uint)t.PhrasePlace);
            sink.Add(66, bit, (uint)t.PhrasePlace, n1.Shape);
            sink.Add(67, bit, (uint)t.PhrasePlace, p1.Shape);
        }

        sink.AddBits(68, t.Lists);
        sink.AddBits(69, p1.Lists);
        sink.AddBits(70, n1.Lists);
        sink.AddBits(71, p2.Lists);
        sink.AddBits(72, n2.Lists);
    }

    // What is too far away for the window: the word before the quotes that stand around, the organization's head before a long name, and the run of capitals.
    private void Around(TagToken[] tokens, int at, FeatureSink sink)
    {
        ref readonly var t = ref tokens[at];
        var capital = t.IsCapital ? 1u : 0;
        var joined = true;
        for (var (j, k) = (at, 0); k < Reach && j > 0 && !tokens[j].IsFirst; k++)
        {
            j--;
            ref readonly var b = ref tokens[j];
            if (b.Mark == Quote.Opens)
            {
                var head = j > 0 && !tokens[j].IsFirst ? tokens[j - 1] : default;
                sink.Add(100, capital, (uint)Math.Min(k, 2));
                sink.Add(101, head.Cluster == 0 ? head.Lower : (uint)head.Cluster);
                sink.Add(102, (uint)(head.Lists & OrganizationLists), (uint)head.Flags & 0x7F);
                break;
            }

            if (b.Mark == Quote.Closes)
            {
                break;
            }

            joined &= b.IsWord;
            if (joined && (b.Lists & OrganizationLists) != 0)
            {
                sink.Add(103, (uint)(b.Lists & OrganizationLists), b.IsCapital ? 1u : 0, capital);
                sink.Add(104, b.Lower, capital);
                sink.Add(105, (uint)k, b.IsCapital ? 1u : 0, capital);
                break;
            }
        }

        if (!t.IsCapital)
        {
            return;
        }

        var (length, lists) = (0, 0);
        for (var j = at + 1; j < tokens.Length && length < Reach && !tokens[j].IsFirst && tokens[j].IsCapital; j++, length++)
        {
            lists |= tokens[j].Lists;
        }

        sink.Add(106, (uint)Math.Min(length, 3), (uint)(lists & OrganizationLists));
        lists = 0;
        length = 0;
        for (var j = at - 1; j >= 0 && length < Reach && !tokens[j + 1].IsFirst && tokens[j].IsCapital; j--, length++)
        {
            lists |= tokens[j].Lists;
        }

        sink.Add(107, (uint)Math.Min(length, 3), (uint)(lists & (OrganizationLists | 1 << 17)));
    }

    // One sense a document: what stands around the word elsewhere tells about it here.
    private static void Elsewhere(TagToken[] tokens, int at, FeatureSink sink)
    {
        ref readonly var t = ref tokens[at];
        if (!t.IsCapital)
        {
            return;
        }

        var (small, capital, seen) = (false, false, 0);
        for (int back = t.Previous, ahead = t.Next, k = 0; k < 12 && (back >= 0 || ahead >= 0); k++)
        {
            var isAhead = k % 2 == 0 ? ahead >= 0 : back < 0;
            var j = isAhead ? ahead : back;
            (back, ahead) = isAhead ? (back, tokens[j].Next) : (tokens[j].Previous, ahead);
            small |= !tokens[j].IsCapital;
            capital |= tokens[j].IsCapital && !tokens[j].IsFirst && !tokens[j].IsAllCapitals;
            if (seen < MostPlaces && tokens[j].IsCapital)
            {
                seen++;
                if (j > 0 && !tokens[j].IsFirst)
                {
                    sink.Add(80, tokens[j - 1].Lower);
                    sink.Add(81, tokens[j - 1].Shape, (uint)tokens[j - 1].PhrasePlace);
                    sink.AddBits(82, tokens[j - 1].Lists);
                }

                if (j + 1 < tokens.Length && !tokens[j + 1].IsFirst)
                {
                    sink.Add(83, tokens[j + 1].Lower);
                    sink.Add(84, tokens[j + 1].Shape);
                    sink.AddBits(85, tokens[j + 1].Lists);
                }

                if (tokens[j].Phrase != 0)
                {
                    sink.Add(86, (uint)tokens[j].Phrase, (uint)tokens[j].PhrasePlace);
                }
            }
        }

        sink.Add(87, (small ? 1u : 0) | (capital ? 2u : 0) | (t.IsFirst ? 4u : 0) | (t.IsAllCapitals ? 8u : 0));
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
