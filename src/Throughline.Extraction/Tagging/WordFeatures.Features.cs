namespace Throughline.Extraction.Tagging;

/// <content>What a token is told by: its letters, its words and lists, what stands around it and where else it stands.</content>
internal sealed partial class WordFeatures
{
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
}
