using System.Numerics;
using System.Runtime.CompilerServices;

namespace Throughline.Screening;

/// <summary>For one query: which forms of the index can match which of its words. A hash table that is emptied by what was put in.</summary>
internal sealed class FormMap
{
    private const int Smallest = 1024;
    private const uint None = uint.MaxValue;

    private const int SieveBits = 14;

    private readonly List<int> _used = [];
    private readonly ulong[] _sieve = new ulong[1 << (SieveBits - 6)];
    private readonly List<Slot[]> _tables = [New(Smallest)];
    private readonly List<Slot> _moved = [];
    private Slot[] _slots;
    private int _shift;

    /// <summary>An empty map.</summary>
    public FormMap() => (_slots, _shift) = (_tables[0], 32 - BitOperations.Log2(Smallest));

    /// <summary>What a form can match.</summary>
    internal struct Slot
    {
        /// <summary>The form.</summary>
        public uint Form;

        /// <summary>Words of the query that it can match, a bit each.</summary>
        public uint Words;

        /// <summary>Words of the query that it can match together with its neighbours.</summary>
        public uint JoinedWords;

        /// <summary>Those of the first words that it can match only together, or whose acronym it can be.</summary>
        public uint Together;

        /// <summary>What the form weighs.</summary>
        public float Weight;

        /// <summary>What it is worth at most, of its weight.</summary>
        public float Gain;

        /// <summary>True where its one word meets it for sure.</summary>
        public bool IsSure;
    }

    /// <summary>Empties the map.</summary>
    /// <param name="expected">How many forms are likely to be added.</param>
    public void Clear(int expected)
    {
        Empty(_slots);
        var level = Math.Max(0, BitOperations.Log2((uint)Math.Max(1, expected)) + 3 - BitOperations.Log2(Smallest));
        while (_tables.Count <= level)
        {
            _tables.Add(New(_tables[^1].Length * 2));
        }

        _slots = _tables[level];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        Array.Clear(_sieve);
    }

    /// <summary>False for most forms that are not in the map.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint form)
    {
        var at = (form * 0x9E3779B1) >> (32 - SieveBits);
        return (_sieve[at >> 6] & (1ul << (int)(at & 63))) != 0;
    }

    /// <summary>Adds words that a form can match.</summary>
    public void Add(uint form, float weight, float gain, uint words, uint joinedWords, bool isSure = false, uint together = 0)
    {
        if (_used.Count * 4 >= _slots.Length)
        {
            Grow();
        }

        var at = At(form);
        ref var slot = ref _slots[at];
        if (slot.Form == None)
        {
            _used.Add(at);
            var bit = (form * 0x9E3779B1) >> (32 - SieveBits);
            _sieve[bit >> 6] |= 1ul << (int)(bit & 63);
            slot = new() { Form = form, Weight = weight };
        }

        slot.Gain = Math.Max(slot.Gain, gain);
        slot.IsSure |= isSure;
        slot.Words |= words;
        slot.Together |= together;
        slot.JoinedWords |= joinedWords;
    }

    /// <summary>Tells what a form is worth, once it is known, where one word alone can match it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="word">The bit of the word.</param>
    /// <param name="gain">What it is worth of its weight; 0 where the word does not match it after all.</param>
    public void Settle(uint form, uint word, float gain)
    {
        ref var slot = ref _slots[At(form)];
        if (slot.Form == form && slot.Words == word && slot.Together == 0)
        {
            (slot.Gain, slot.IsSure) = (gain, gain > 0);
            slot.Words = gain > 0 ? word : 0;
        }
    }

    /// <summary>The slot of a form; one of another form where it is not in the map.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Slot Find(uint form, out bool isFound)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)((form * 0x9E3779B1) >> _shift); ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Form == form || slot.Form == None)
            {
                isFound = slot.Form == form;
                return ref slot;
            }
        }
    }

    private int At(uint form)
    {
        var at = (int)((form * 0x9E3779B1) >> _shift);
        while (_slots[at].Form != form && _slots[at].Form != None)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return at;
    }

    private void Empty(Slot[] slots)
    {
        foreach (var at in _used)
        {
            slots[at].Form = None;
        }

        _used.Clear();
    }

    // Larger tables are kept for queries that need them; the others stay in few cache lines.
    private void Grow()
    {
        var (old, level) = (_slots, BitOperations.Log2((uint)(_slots.Length / Smallest)) + 1);
        if (_tables.Count == level)
        {
            _tables.Add(New(old.Length * 2));
        }

        _moved.Clear();
        foreach (var at in _used)
        {
            _moved.Add(old[at]);
        }

        Empty(old);
        _slots = _tables[level];
        _shift--;
        foreach (var slot in _moved)
        {
            var at = At(slot.Form);
            _slots[at] = slot;
            _used.Add(at);
        }
    }

    private static Slot[] New(int size)
    {
        var slots = new Slot[size];
        Array.Fill(slots, new Slot { Form = None });
        return slots;
    }
}
