using System.Numerics;
using System.Runtime.CompilerServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>
/// What an index has for words asked for lately, bounded by their number and by what they take; those that come again stay longest. An expansion kept is
/// never changed, so that a query can hold it. Shared: safe for use by several threads.
/// </summary>
internal sealed class ExpansionCache
{
    private const int Ways = 4;
    private const int EachAtMost = 64;

    private readonly Kept?[] _slots;
    private readonly long _mostBytes;
    private readonly Lock _writing = new();
    private long _bytes;
    private int _hand;

    /// <summary>An empty cache.</summary>
    /// <param name="words">Words kept at most; 0 keeps none.</param>
    /// <param name="mostBytes">What their expansions take at most.</param>
    public ExpansionCache(int words, long mostBytes)
    {
        _slots = words > 0 ? new Kept?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(words, Ways))] : [];
        _mostBytes = mostBytes;
    }

    /// <summary>True where it keeps words at all.</summary>
    public bool IsKept => _slots.Length > 0;

    /// <summary>What is kept for a word; null where nothing is.</summary>
    /// <param name="token">The word: the reader of names gives one token for a word and kind, and the same word of another kind has other keys.</param>
    public TokenExpansion? OrNull(NameToken token)
    {
        var first = First(token);
        for (var i = first; i < first + Ways && i < _slots.Length; i++)
        {
            if (Volatile.Read(ref _slots[i]) is { } kept && ReferenceEquals(kept.Token, token))
            {
                if (!kept.IsUsed)
                {
                    kept.IsUsed = true;
                }

                return kept.Expansion;
            }
        }

        return null;
    }

    /// <summary>Keeps what was found for a word, unless it is too much; returns what is kept, or else the same.</summary>
    public TokenExpansion Keep(NameToken token, TokenExpansion found)
    {
        if (found.Bytes > _mostBytes / EachAtMost)
        {
            return found;
        }

        var kept = new Kept(token, found.Copy());
        lock (_writing)
        {
            var at = SlotFor(First(token));
            Forget(at);
            _bytes += kept.Expansion.Bytes;
            Volatile.Write(ref _slots[at], kept);
            while (_bytes > _mostBytes)
            {
                _hand = (_hand + 1) & (_slots.Length - 1);
                if (_slots[_hand] is { } old && old != kept && !SparesOnce(old))
                {
                    Forget(_hand);
                }
            }
        }

        return kept.Expansion;
    }

    private int First(NameToken token) => (RuntimeHelpers.GetHashCode(token) * Ways) & (_slots.Length - 1);

    // One that was not asked for again, if there is one.
    private int SlotFor(int first)
    {
        for (var i = first; i < first + Ways; i++)
        {
            if (_slots[i] is null)
            {
                return i;
            }
        }

        for (var i = first; i < first + Ways; i++)
        {
            if (!SparesOnce(_slots[i]!))
            {
                return i;
            }
        }

        return first;
    }

    private static bool SparesOnce(Kept kept)
    {
        var isUsed = kept.IsUsed;
        kept.IsUsed = false;
        return isUsed;
    }

    private void Forget(int at)
    {
        if (_slots[at] is { } old)
        {
            _bytes -= old.Expansion.Bytes;
            _slots[at] = null;
        }
    }

    private sealed class Kept(NameToken token, TokenExpansion expansion)
    {
        public readonly NameToken Token = token;
        public readonly TokenExpansion Expansion = expansion;
        public bool IsUsed;
    }
}
