namespace Throughline.Screening;

/// <summary>Slips of the pen in numbers.</summary>
internal static class NumberSlip
{
    /// <summary>True where two numbers of one length differ in one character, or two neighbours have changed places.</summary>
    public static bool IsOne(string left, string right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        var (first, last, count) = (-1, -1, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                first = first < 0 ? i : first;
                last = i;
                count++;
            }
        }

        return count == 1 || (count == 2 && last == first + 1 && left[first] == right[last] && left[last] == right[first]);
    }
}
