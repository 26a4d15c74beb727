namespace Throughline.Screening;

/// <summary>A set of numbers that is emptied in one step.</summary>
internal sealed class IdSet
{
    private const int Smallest = 1024;

    // A number and the stamp of the time it was added, in one word.
    private ulong[] _slots = new ulong[Smallest];
    private uint _stamp = 1;
    private int _count;

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        _count = 0;
        if (++_stamp == uint.MaxValue)
        {
            Array.Clear(_slots);
            _stamp = 1;
        }
    }

    /// <summary>Adds a number; false where it was there.</summary>
    public bool Add(uint id)
    {
        if (_count * 2 >= _slots.Length)
        {
            Grow();
        }

        var slots = _slots;
        var slot = ((ulong)_stamp << 32) | id;
        for (var at = (id * 0x9E3779B1) >> 7; ; at++)
        {
            ref var there = ref slots[(int)(at & (uint)(slots.Length - 1))];
            if (there == slot)
            {
                return false;
            }

            if (there >> 32 != _stamp)
            {
                there = slot;
                _count++;
                return true;
            }
        }
    }

    private void Grow()
    {
        var slots = _slots;
        (_slots, _count) = (new ulong[slots.Length * 2], 0);
        foreach (var slot in slots)
        {
            if (slot >> 32 == _stamp)
            {
                Add((uint)slot);
            }
        }
    }
}
