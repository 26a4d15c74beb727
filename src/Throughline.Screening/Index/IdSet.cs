namespace Throughline.Screening;

/// <summary>A set of numbers that is emptied in one step.</summary>
internal sealed class IdSet
{
    private const int Smallest = 1024;

    private uint[] _keys = new uint[Smallest];
    private int[] _stamps = new int[Smallest];
    private int _stamp = 1;
    private int _count;

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        _count = 0;
        if (++_stamp == int.MaxValue)
        {
            Array.Clear(_stamps);
            _stamp = 1;
        }
    }

    /// <summary>Adds a number; false where it was there.</summary>
    public bool Add(uint id)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        var mask = (uint)_keys.Length - 1;
        for (var at = (id * 0x9E3779B1) >> 7 & mask; ; at = (at + 1) & mask)
        {
            if (_stamps[at] != _stamp)
            {
                (_keys[at], _stamps[at]) = (id, _stamp);
                _count++;
                return true;
            }

            if (_keys[at] == id)
            {
                return false;
            }
        }
    }

    private void Grow()
    {
        var (keys, stamps, stamp) = (_keys, _stamps, _stamp);
        (_keys, _stamps, _stamp, _count) = (new uint[keys.Length * 2], new int[keys.Length * 2], 1, 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (stamps[i] == stamp)
            {
                Add(keys[i]);
            }
        }
    }
}
