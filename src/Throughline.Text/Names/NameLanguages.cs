namespace Throughline.Text;

/// <summary>
/// The words of one name are read in one language. Li and Ri are one family name in Korean only; where a given name beside it can be no Korean one (Xinyang) and
/// the other side's no Chinese one (Sin Song), the two are different people.
/// </summary>
internal static class NameLanguages
{
    private const string Korean = "kr-";

    /// <summary>True where the family names are one in Korean only and the given names are of two languages.</summary>
    public static bool Disagree(in NameAlignment alignment)
    {
        var (left, right) = (alignment.Left.Tokens, alignment.Right.Tokens);
        foreach (var match in alignment.Matches)
        {
            if (match is { LeftCount: 1, RightCount: 1 } && AreOneInKoreanOnly(left[match.LeftAt], right[match.RightAt]))
            {
                return (IsChinese(alignment.Left, match.LeftAt) && IsKorean(alignment.Right, match.RightAt))
                    || (IsKorean(alignment.Left, match.LeftAt) && IsChinese(alignment.Right, match.RightAt));
            }
        }

        return false;
    }

    private static bool AreOneInKoreanOnly(NameToken left, NameToken right)
    {
        if (string.Equals(left.Skeleton, right.Skeleton, StringComparison.Ordinal))
        {
            return false;
        }

        var isKorean = false;
        foreach (var variant in left.Variants)
        {
            if (right.Variants.AsSpan().Contains(variant))
            {
                if (!variant.StartsWith(Korean, StringComparison.Ordinal))
                {
                    return false;
                }

                isKorean = true;
            }
        }

        return isKorean;
    }

    // Pinyin that no Korean spelling writes.
    private static bool IsChinese(PreparedName name, int family)
    {
        var isChinese = false;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if (i != family && name.Tokens[i] is { Role: NameTokenRole.Distinctive } given)
            {
                if (given.Script != Script.Latin || given.Pinyin.Length == 0 || given.Readings.Length > 0)
                {
                    return false;
                }

                isChinese |= !given.CanBeKorean;
            }
        }

        return isChinese;
    }

    private static bool IsKorean(PreparedName name, int family)
    {
        var isKorean = false;
        for (var i = 0; i < name.Tokens.Length; i++)
        {
            if (i != family && name.Tokens[i] is { Role: NameTokenRole.Distinctive } given)
            {
                if (!given.CanBeKorean)
                {
                    return false;
                }

                isKorean |= given.Pinyin.Length == 0;
            }
        }

        return isKorean;
    }
}
