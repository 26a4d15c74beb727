namespace Throughline.Text;

/// <summary>Persons' names that are near to each other where they need not be one.</summary>
internal static class Slips
{
    // Forms of one given name are nearer.
    private const float Near = 0.9f;

    /// <summary>
    /// True where one name of a person at most agrees letter by letter and another is only near ("Ivan Arteev", "Ivan Artem Marchenko"), or none does and they
    /// change places: beside a name that is left over, the near one more likely is another. Letters of two scripts cannot agree so; there they may be near.
    /// </summary>
    public static bool LeaveDoubt(in NameAlignment alignment)
    {
        var (exact, near) = (0, 0);
        foreach (var match in alignment.Matches)
        {
            var (left, right) = (alignment.Left, alignment.Right);
            if (!NameScore.IsTelling(left, match.LeftAt, match.LeftCount) || !NameScore.IsTelling(right, match.RightAt, match.RightCount))
            {
                continue;
            }

            var isExact = match.Similarity >= NameScore.Alike || left.Tokens[match.LeftAt].Script != right.Tokens[match.RightAt].Script;
            exact += isExact ? 1 : 0;
            near += match.Similarity < Near && !Initials.Are(alignment, match) ? 1 : 0;
        }

        return (exact <= 1 && near > 0) || (exact == 0 && !NameScore.IsInOrder(alignment.Matches));
    }
}
