namespace Throughline.Text;

/// <summary>
/// How like the words of one name are to numbered words of many others: each pair is compared once, when it is first asked for. Not for several
/// threads at once.
/// </summary>
internal sealed class WordPairs
{
    private const int Smallest = 256;
    private const float Unknown = -1;

    private readonly int[] _rowOf = new int[NameAlignment.MostWords];
    private uint[] _keys = new uint[Smallest];
    private int[] _rows = new int[Smallest];
    private int[] _stamps = new int[Smallest];
    private float[] _similarities = new float[Smallest];
    private double[] _nearness = new double[Smallest];
    private int _stamp;
    private int _count;
    private int _words;
    private PreparedName? _left;
    private PreparedName? _right;
    private bool _areChinese;

    /// <summary>Takes the name that the others are compared with.</summary>
    public void Set(PreparedName left)
    {
        (_left, _words, _count) = (left, left.Tokens.Length, 0);
        if (++_stamp == int.MaxValue)
        {
            Array.Clear(_stamps);
            _stamp = 1;
        }
    }

    /// <summary>Takes a name to compare, with the numbers of its words: equal words have equal numbers.</summary>
    public void Bind(PreparedName right, ReadOnlySpan<uint> words)
    {
        _right = right;
        _areChinese = _left!.IsChinesePerson && right.IsChinesePerson;
        for (var i = 0; i < words.Length; i++)
        {
            // Words of Chinese names are compared by other rules.
            _rowOf[i] = Row((words[i] << 1) | (_areChinese ? 1u : 0)) * _words;
        }
    }

    /// <summary>See <see cref="TokenSimilarity.Of"/>.</summary>
    public float Similarity(int left, int right)
    {
        ref var known = ref _similarities[_rowOf[right] + left];
        return known >= 0 ? known : known = TokenSimilarity.Of(_left!.Tokens[left], _right!.Tokens[right], _areChinese, out _);
    }

    /// <summary>See <see cref="Text.Nearness"/>.</summary>
    public double Nearness(int left, int right)
    {
        ref var known = ref _nearness[_rowOf[right] + left];
        return known >= 0 ? known : known = Text.Nearness.Of(_left!.Tokens[left], _right!.Tokens[right]);
    }

    private int Row(uint key)
    {
        var mask = _keys.Length - 1;
        for (var at = (int)((key * 0x9E3779B1) >> 8) & mask; ; at = (at + 1) & mask)
        {
            if (_stamps[at] != _stamp)
            {
                (_keys[at], _stamps[at], _rows[at]) = (key, _stamp, _count);
                return NewRow();
            }

            if (_keys[at] == key)
            {
                return _rows[at];
            }
        }
    }

    private int NewRow()
    {
        var (row, start, end) = (_count, _count * _words, ++_count * _words);
        if (end > _similarities.Length)
        {
            Array.Resize(ref _similarities, Math.Max(end, _similarities.Length * 2));
            Array.Resize(ref _nearness, _similarities.Length);
        }

        _similarities.AsSpan(start, _words).Fill(Unknown);
        _nearness.AsSpan(start, _words).Fill(Unknown);
        if (_count * 2 > _keys.Length)
        {
            Grow();
        }

        return row;
    }

    private void Grow()
    {
        var (keys, rows, stamps) = (_keys, _rows, _stamps);
        (_keys, _rows, _stamps) = (new uint[keys.Length * 2], new int[keys.Length * 2], new int[keys.Length * 2]);
        var mask = _keys.Length - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            if (stamps[i] == _stamp)
            {
                var at = (int)((keys[i] * 0x9E3779B1) >> 8) & mask;
                while (_stamps[at] == _stamp)
                {
                    at = (at + 1) & mask;
                }

                (_keys[at], _rows[at], _stamps[at]) = (keys[i], rows[i], _stamp);
            }
        }
    }
}
