namespace Throughline.Text;

/// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, one each, no part edited twice.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>The distance where it is at most <paramref name="most"/>; -1 where it is more, or a word is longer than 64 letters.</summary>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        while (left.Length > 0 && right.Length > 0 && left[0] == right[0])
        {
            left = left[1..];
            right = right[1..];
        }

        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        if (Math.Abs(left.Length - right.Length) > most || left.Length > Longest || right.Length > Longest)
        {
            return -1;
        }

        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length + right.Length;
        }

        return most switch
        {
            0 => -1,
            // What is left between equal beginnings and ends is one letter, or two that are swapped.
            1 => IsOne(left, right) ? 1 : -1,
            _ => Full(left, right, most),
        };
    }

    private static bool IsOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        (left.Length == 1 && right.Length == 1) || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);

    private static int Full(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        var width = right.Length + 1;
        Span<byte> rows = stackalloc byte[3 * width];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            previous[j] = (byte)j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = (byte)i;
            for (var j = 1; j < width; j++)
            {
                var best = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                best = Math.Min(best, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = (byte)best;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[^1] <= most ? previous[^1] : -1;
    }
}
