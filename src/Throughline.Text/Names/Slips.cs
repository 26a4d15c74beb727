namespace Throughline.Text;

/// <summary>Persons' names that are near to each other where they need not be one.</summary>
internal static class Slips
{
    // Forms of one given name are nearer.
    private const float Near = 0.9f;

    /// <summary>
    /// True where one name of a person at most agrees letter by letter and another is only near ("Ivan Arteev", "Ivan Artem Marchenko"), or is a form of the
    /// same given name while what is left over stands where family names do ("Lukeš, Noah", "Lucas Noah Jaye"); or where none agrees and they change
    /// places. Beside a name that is left over, these more likely are others. Letters of two scripts cannot agree so; there they may be near.
    /// </summary>
    public static bool LeaveDoubt(in NameAlignment alignment)
    {
        var (exact, near, forms) = (0, 0, 0);
        foreach (var match in alignment.Matches)
        {
            var (left, right) = (alignment.Left, alignment.Right);
            if (!NameScore.IsTelling(left, match.LeftAt, match.LeftCount) || !NameScore.IsTelling(right, match.RightAt, match.RightCount))
            {
                continue;
            }

            var isExact = match.Similarity >= NameScore.Alike || left.Tokens[match.LeftAt].Script != right.Tokens[match.RightAt].Script;
            exact += isExact ? 1 : 0;
            if (!Initials.Are(alignment, match))
            {
                near += match.Similarity < Near ? 1 : 0;
                forms += match.Similarity >= Near && !isExact ? 1 : 0;
            }
        }

        return exact switch
        {
            > 1 => false,
            _ when near > 0 => true,
            1 => forms > 0 && (IsAtAnEnd(alignment.Left, alignment.LeftTaken) || IsAtAnEnd(alignment.Right, alignment.RightTaken)),
            _ => !NameScore.IsInOrder(alignment.Matches)
                || IsAtAnEnd(alignment.Left, alignment.LeftTaken)
                || IsAtAnEnd(alignment.Right, alignment.RightTaken),
        };
    }

    // What is left over is the first or the last name: in few languages does a family name stand between given ones.
    private static bool IsAtAnEnd(PreparedName name, ReadOnlySpan<bool> taken) =>
        IsFree(name, taken, 0) || IsFree(name, taken, taken.Length - 1);

    private static bool IsFree(PreparedName name, ReadOnlySpan<bool> taken, int at) =>
        !taken[at] && name.Tokens[at].Role == NameTokenRole.Distinctive;
}
