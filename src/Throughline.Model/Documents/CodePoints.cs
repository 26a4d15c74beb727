namespace Throughline.Model;

/// <summary>Converts UTF-16 offsets of one text into offsets in Unicode code points, which is what every output counts in.</summary>
public sealed class CodePoints
{
    // Offsets (UTF-16) of the second half of each surrogate pair, ascending.
    private readonly int[] _pairs;

    /// <summary>Reads the text once.</summary>
    public CodePoints(string text)
    {
        var pairs = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                pairs.Add(i);
            }
        }

        _pairs = [.. pairs];
    }

    /// <summary>The number of code points before a UTF-16 offset.</summary>
    public int Of(int utf16)
    {
        var index = Array.BinarySearch(_pairs, utf16);
        return utf16 - (index >= 0 ? index : ~index);
    }

    /// <summary>The UTF-16 offset of a code-point offset.</summary>
    public int ToUtf16(int codePoints)
    {
        // The pair with index i lies before the offset exactly if its own code-point position does.
        var (low, high) = (0, _pairs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pairs[middle] - middle <= codePoints ? (middle + 1, high) : (low, middle);
        }

        return codePoints + low;
    }
}
