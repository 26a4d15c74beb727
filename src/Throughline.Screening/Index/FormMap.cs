using System.Numerics;
using System.Runtime.CompilerServices;

namespace Throughline.Screening;

/// <summary>For one query: which forms of the index can match which of its words. A hash table of places; what stands there lies close together.</summary>
internal sealed class FormMap
{
    private const int SmallestBits = 10;
    private const int SieveBits = 14;
    private const uint None = uint.MaxValue;
    private const uint Spread = 0x9E3779B1;

    private readonly ulong[] _sieve = new ulong[1 << (SieveBits - 6)];
    private (uint Form, int Place)[] _places = [];
    private Slot[] _slots = new Slot[1 << SmallestBits];
    private int _count;
    private int _shift;

    /// <summary>An empty map.</summary>
    public FormMap() => Clear(0);

    /// <summary>What a form can match.</summary>
    internal struct Slot
    {
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
        Begin(Math.Max(SmallestBits, BitOperations.Log2((uint)Math.Max(1, expected)) + 2));
        _count = 0;
        Array.Clear(_sieve);
    }

    /// <summary>False for most forms that are not in the map.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHave(uint form)
    {
        var at = (form * Spread) >> (32 - SieveBits);
        return (_sieve[at >> 6] & (1ul << (int)(at & 63))) != 0;
    }

    /// <summary>Adds words that a form can match.</summary>
    public void Add(uint form, float weight, float gain, uint words, uint joinedWords, bool isSure = false, uint together = 0)
    {
        ref var place = ref _places[At(form)];
        if (place.Form == None)
        {
            place = (form, _count);
            if (_count == _slots.Length)
            {
                Array.Resize(ref _slots, _count * 2);
            }

            var bit = (form * Spread) >> (32 - SieveBits);
            _sieve[bit >> 6] |= 1ul << (int)(bit & 63);
            _slots[_count++] = new()
            {
                Weight = weight,
                Gain = gain,
                Words = words,
                JoinedWords = joinedWords,
                Together = together,
                IsSure = isSure,
            };
            if (_count * 2 > 1 << (32 - _shift))
            {
                Grow();
            }

            return;
        }

        ref var slot = ref _slots[place.Place];
        slot.Gain = Math.Max(slot.Gain, gain);
        slot.IsSure |= isSure;
        slot.Words |= words;
        slot.Together |= together;
        slot.JoinedWords |= joinedWords;
    }

    /// <summary>Tells what a form is worth with a word, once it is known.</summary>
    /// <param name="form">The form.</param>
    /// <param name="word">The bit of the word.</param>
    /// <param name="gain">What it is worth of its weight; 0 where the word does not match it after all.</param>
    public void Settle(uint form, uint word, float gain)
    {
        var place = _places[At(form)];
        if (place.Form != form)
        {
            return;
        }

        ref var slot = ref _slots[place.Place];
        if (slot.Words == word && slot.Together == 0)
        {
            (slot.Gain, slot.IsSure) = (gain, gain > 0);
            slot.Words = gain > 0 ? word : 0;
        }
        else if (gain <= 0 && (slot.Together & word) == 0)
        {
            // Which of the others it is worth most with stays open.
            slot.Words &= ~word;
        }
    }

    /// <summary>The slot of a form; some other where it is not in the map.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Slot Find(uint form, out bool isFound)
    {
        var place = _places[At(form)];
        isFound = place.Form == form;
        return ref _slots[isFound ? place.Place : 0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(uint form)
    {
        var places = _places;
        var mask = (1 << (32 - _shift)) - 1;
        var at = (int)((form * Spread) >> _shift);
        while (places[at].Form != form && places[at].Form != None)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Begin(int bits)
    {
        _shift = 32 - bits;
        if (_places.Length < 1 << bits)
        {
            _places = new (uint, int)[1 << bits];
        }

        _places.AsSpan(0, 1 << bits).Fill((None, 0));
    }

    private void Grow()
    {
        var old = _places.AsSpan(0, 1 << (32 - _shift)).ToArray();
        Begin(33 - _shift);
        foreach (var place in old)
        {
            if (place.Form != None)
            {
                _places[At(place.Form)] = place;
            }
        }
    }
}
