namespace Throughline.Text;

/// <summary>Names of the form "Omar bin Abdullah", where the order of two names says who is whose father.</summary>
internal static class Sons
{
    /// <summary>True where the two names are son and father: "Omar bin Abdullah" and "Abdullah bin Omar".</summary>
    public static bool ChangePlaces(in NameAlignment alignment)
    {
        var left = SonOrNegative(alignment.Left);
        if (left < 0)
        {
            return false;
        }

        var right = SonOrNegative(alignment.Right);
        return right > 0 && Has(alignment.Matches, left - 1, right + 1) && Has(alignment.Matches, left + 1, right - 1);
    }

    private static bool Has(ReadOnlySpan<NameMatch> matches, int left, int right)
    {
        foreach (var match in matches)
        {
            if (match.LeftAt == left && match.RightAt == right && match.LeftCount == 1 && match.RightCount == 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int SonOrNegative(PreparedName name)
    {
        for (var i = 1; i + 1 < name.Tokens.Length; i++)
        {
            if (name.Tokens[i] is { Role: NameTokenRole.Minor, Surface: "bin" or "ibn" or "ben" or "bint" or "بن" or "бин" or "ибн" })
            {
                return i;
            }
        }

        return -1;
    }
}
