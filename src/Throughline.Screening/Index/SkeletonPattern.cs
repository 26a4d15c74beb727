using System.Runtime.CompilerServices;

namespace Throughline.Screening;

/// <summary>
/// A skeleton prepared for bit-parallel comparison with others: optimal string alignment in one pass (Hyyrö 2003). Reused: not for several
/// threads at once.
/// </summary>
internal sealed class SkeletonPattern
{
    /// <summary>Longer skeletons have no neighbours, only equals.</summary>
    public const int Longest = 64;

    private readonly ulong[] _letters = new ulong[256];
    private readonly byte[] _text = new byte[Longest];
    private int _length;

    /// <summary>Takes a skeleton of 1 to 64 letters.</summary>
    public void Set(ReadOnlySpan<byte> skeleton)
    {
        for (var i = 0; i < _length; i++)
        {
            _letters[_text[i]] = 0;
        }

        _length = skeleton.Length;
        skeleton.CopyTo(_text);
        for (var i = 0; i < skeleton.Length; i++)
        {
            _letters[skeleton[i]] |= 1ul << i;
        }
    }

    /// <summary>The edits between the pattern and another skeleton.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Distance(ReadOnlySpan<byte> other)
    {
        var (rising, falling, diagonal, matchesBefore) = (ulong.MaxValue, 0ul, 0ul, 0ul);
        var distance = _length;
        var last = 1ul << (_length - 1);
        foreach (var letter in other)
        {
            var matches = _letters[letter];
            var swapped = ((~diagonal & matches) << 1) & matchesBefore;
            diagonal = (((matches & rising) + rising) ^ rising) | matches | falling | swapped;
            var up = falling | ~(diagonal | rising);
            var down = diagonal & rising;
            distance += (up & last) != 0 ? 1 : 0;
            distance -= (down & last) != 0 ? 1 : 0;
            up = (up << 1) | 1;
            down <<= 1;
            rising = down | ~(diagonal | up);
            falling = up & diagonal;
            matchesBefore = matches;
        }

        return distance;
    }
}
