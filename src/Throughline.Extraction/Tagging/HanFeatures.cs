using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Features of Chinese characters: the characters around, the dictionary words that begin, end and cover here, family names, and other places in the document.</summary>
internal sealed class HanFeatures : ITagFeatures
{
    private const int LongestWord = 8;
    private const int TotalBits = 26;
    private readonly WordTable _table = WordTable.Open("zh");

    /// <inheritdoc/>
    public TagToken[] Read(string text)
    {
        var tokens = TagTokens.Read(text, _ => false).ToArray();
        var last = new Dictionary<uint, (int Word, int At)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var word = text.AsSpan(token.Start, token.End - token.Start);
            var c = word[0];
            token.Lower = token.Exact = WordTable.KeyOf(word);
            token.IsWord = char.IsLetterOrDigit(c);
            token.IsCapital = c >= 0x2E80 && char.IsLetter(c);
            token.IsAllCapitals = c < 128 && char.IsUpper(c);
            token.Shape = ShapeOf(c);
            (token.Word, token.Next, token.Previous) = (-1, -1, -1);
            // Names that come again are found by pairs of characters.
            var pair =
                i + 1 < tokens.Length && tokens[i + 1].Start == token.End ? WordTable.Extend(token.Lower, text.AsSpan(token.End, 1)) : 0;
            token.Tail = pair;
            if (token.IsCapital && pair != 0)
            {
                (token.Word, token.Previous) = last.TryGetValue(pair, out var previous) ? previous : (last.Count, -1);
                if (token.Previous >= 0)
                {
                    tokens[token.Previous].Next = i;
                }

                last[pair] = (token.Word, i);
            }
        }

        for (var start = 0; start < tokens.Length; )
        {
            var end = start + 1;
            while (end < tokens.Length && tokens[end].Start == tokens[end - 1].End && tokens[end].IsCapital)
            {
                end++;
            }

            if (tokens[start].IsCapital)
            {
                Cut(text, tokens, start, end);
            }

            start = end;
        }

        return tokens;
    }

    // The likeliest words of a run of characters, by the frequencies of the dictionary.
    private void Cut(string text, TagToken[] tokens, int start, int end)
    {
        var n = end - start;
        var best = new int[n + 1];
        var length = new int[n + 1];
        var flags = new int[n + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            (best[i], length[i], flags[i]) = (best[i + 1] - TotalBits, 1, 0);
            var key = tokens[start + i].Lower;
            for (var size = 1; size <= LongestWord && i + size <= n; size++)
            {
                if (size > 1)
                {
                    key = WordTable.Extend(key, text.AsSpan(tokens[start + i + size - 1].Start, 1));
                }

                if (!_table.TryFind(key, out var frequency, out var found))
                {
                    continue;
                }

                ref var token = ref tokens[start + i];
                if (size > 1)
                {
                    token.Lists = (token.Lists & ~0xF) | size;
                    token.Phrase |= found & 15;
                    ref var ending = ref tokens[start + i + size - 1];
                    ending.Lists = (ending.Lists & ~0xF0) | (Math.Max((ending.Lists >> 4) & 15, size) << 4);
                    ending.Phrase |= (found & 15) << 4;
                    for (var k = i; k < i + size; k++)
                    {
                        tokens[start + k].Phrase |= (found & 15) << 8;
                    }
                }

                var score = best[i + size] + frequency - TotalBits;
                if (score > best[i])
                {
                    (best[i], length[i], flags[i]) = (score, size, found);
                }
            }
        }

        for (var i = 0; i < n; i += length[i])
        {
            var size = length[i];
            var word = WordTable.KeyOf(text.AsSpan(tokens[start + i].Start, size));
            for (var k = 0; k < size; k++)
            {
                ref var token = ref tokens[start + i + k];
                token.Cluster = (int)(word & 0x7FFFFFFF);
                token.Flags = flags[i];
                token.PhrasePlace =
                    size == 1 ? 4
                    : k == 0 ? 1
                    : k == size - 1 ? 3
                    : 2;
            }
        }
    }

    private static uint ShapeOf(char c) =>
        c is '年' or '月' or '日' ? 1u
        : "一二三四五六七八九十百千万亿〇零两".Contains(c, StringComparison.Ordinal) ? 2u
        : Gazetteer.ChineseFamilyNames.Contains(c) ? 3u
        : c is '·' or '•' or '・' ? 4u
        : c >= 0x2E80 && char.IsLetter(c) ? 5u
        : char.IsDigit(c) ? 6u
        : char.IsLetter(c) ? 7u
        : c is '、' or '，' or '；' or '：' ? 8u
        : 9u;

    /// <inheritdoc/>
    public void Write(string text, TagToken[] tokens, int at, FeatureSink sink)
    {
        var none = new TagToken
        {
            Lower = 7,
            Shape = 11,
            Tail = 7,
        };
        TagToken At(int i) => i >= 0 && i < tokens.Length ? tokens[i] : none;
        var (t, p1, p2, n1, n2) = (tokens[at], At(at - 1), At(at - 2), At(at + 1), At(at + 2));
        var (p3, n3) = (At(at - 3), At(at + 3));
        sink.Clear();
        sink.Add(0, 0);
        sink.Add(1, t.Lower);
        sink.Add(2, p1.Lower);
        sink.Add(3, p2.Lower);
        sink.Add(4, n1.Lower);
        sink.Add(5, n2.Lower);
        sink.Add(6, p1.Lower, t.Lower);
        sink.Add(7, t.Lower, n1.Lower);
        sink.Add(8, p2.Lower, p1.Lower);
        sink.Add(9, n1.Lower, n2.Lower);
        sink.Add(10, p1.Lower, t.Lower, n1.Lower);
        sink.Add(11, p2.Lower, p1.Lower, t.Lower);
        sink.Add(12, t.Lower, n1.Lower, n2.Lower);
        sink.Add(13, p1.Lower, n1.Lower);
        sink.Add(14, p3.Lower);
        sink.Add(15, n3.Lower);
        sink.Add(16, t.Shape);
        sink.Add(17, p1.Shape, t.Shape, n1.Shape);
        sink.Add(18, p2.Shape, p1.Shape, t.Shape);
        sink.Add(19, t.Shape, n1.Shape, n2.Shape);
        sink.Add(20, (uint)t.PhrasePlace, (uint)t.Flags);
        sink.Add(21, (uint)t.PhrasePlace, (uint)t.Cluster);
        sink.AddBits(22, t.Flags | (t.PhrasePlace << 20));
        sink.Add(23, (uint)t.Lists);
        sink.AddBits(24, t.Phrase);
        sink.Add(25, (uint)(t.Phrase & 0xF0F), (uint)t.PhrasePlace);
        // The words before and after the word that covers this character.
        var before = at - 1;
        while (before >= 0 && t.Cluster != 0 && tokens[before].Cluster == t.Cluster && tokens[before + 1].PhrasePlace is 2 or 3)
        {
            before--;
        }

        var after = at + 1;
        while (after < tokens.Length && t.Cluster != 0 && tokens[after].Cluster == t.Cluster && tokens[after].PhrasePlace is 2 or 3)
        {
            after++;
        }

        var (wp, wn) = (At(before), At(after));
        sink.Add(26, (uint)wp.Cluster, wp.Lower, (uint)t.PhrasePlace);
        sink.Add(27, (uint)wn.Cluster, wn.Lower, (uint)t.PhrasePlace);
        sink.Add(28, (uint)wp.Flags, (uint)t.Flags, (uint)wn.Flags);
        sink.Add(29, (uint)wp.Flags, (uint)t.PhrasePlace, t.Shape);
        sink.Add(30, (uint)wn.Flags, (uint)t.PhrasePlace, t.Shape);
        sink.Add(31, (uint)p1.PhrasePlace, (uint)t.PhrasePlace, (uint)n1.PhrasePlace);
        sink.Add(32, (uint)wp.Cluster, (uint)t.Cluster, (uint)t.PhrasePlace);
        sink.Add(33, (uint)t.Cluster, (uint)wn.Cluster, (uint)t.PhrasePlace);
        sink.Add(34, p1.Shape, (uint)t.PhrasePlace, (uint)t.Flags);
        Elsewhere(tokens, at, sink);
    }

    private static void Elsewhere(TagToken[] tokens, int at, FeatureSink sink)
    {
        ref readonly var t = ref tokens[at];
        var seen = 0;
        for (int back = t.Previous, ahead = t.Next; seen < 3 && (back >= 0 || ahead >= 0); seen++)
        {
            var isAhead = seen % 2 == 0 ? ahead >= 0 : back < 0;
            var j = isAhead ? ahead : back;
            (back, ahead) = isAhead ? (back, tokens[j].Next) : (tokens[j].Previous, ahead);
            if (j > 0)
            {
                sink.Add(40, tokens[j - 1].Lower);
                sink.Add(41, (uint)tokens[j - 1].Flags, (uint)tokens[j - 1].PhrasePlace);
            }

            if (j + 2 < tokens.Length)
            {
                sink.Add(42, tokens[j + 2].Lower);
                sink.Add(43, (uint)tokens[j + 2].Flags, (uint)tokens[j + 2].PhrasePlace);
            }
        }

        sink.Add(44, (uint)seen);
    }

    /// <inheritdoc/>
    public void WriteVotes(TagToken[] tokens, int at, WordVotes votes, FeatureSink sink)
    {
        sink.Clear();
        if (!tokens[at].IsCapital)
        {
            return;
        }

        var first = 20;
        if (votes.TryMost(at, out var tag, out var all))
        {
            first = tag;
            sink.Add(90, (uint)tag);
            sink.AddBits(91, all);
        }

        if (votes.Behind!.TryMost(at - 1, out tag, out all))
        {
            sink.Add(92, (uint)tag);
            sink.AddBits(93, all);
            sink.Add(94, (uint)tag, (uint)first);
        }
    }
}
