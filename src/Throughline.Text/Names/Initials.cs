namespace Throughline.Text;

/// <summary>What initials tell of a person whose other names do not agree.</summary>
internal static class Initials
{
    private const double Telling = 0.5;

    /// <summary>True for a name of initials alone.</summary>
    public static bool AreAll(PreparedName name)
    {
        foreach (var token in name.Tokens)
        {
            if (token.Role is not (NameTokenRole.Initial or NameTokenRole.Minor))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// True where no word of weight agrees but by its initial: "Ю. И. Соболева" and "Yu Yaoping", "A. Kabir" and "K. Aleksandrov". Two letters begin the
    /// words of many names, and the family name is not among them.
    /// </summary>
    public static bool AloneAgree(in NameAlignment alignment)
    {
        foreach (var match in alignment.Matches)
        {
            if (Are(alignment, match))
            {
                return WholeWords(alignment) == 0;
            }
        }

        return false;
    }

    /// <summary>
    /// True where one word agrees as a whole and an initial behind a name agrees with another, while a name on the initial's own side agrees with nothing
    /// ("Sofia I. Townsley" and "Sofia Ionescu") or only with an initial of the other side ("Emilia W. Brunner" and "Emma B. Vella"): the initial is that of
    /// a second name, and there stands none. One that begins its name can be the first name of somebody known by the second (J. Robert).
    /// </summary>
    public static bool AreAstray(in NameAlignment alignment)
    {
        var (left, right) = (false, false);
        foreach (var match in alignment.Matches)
        {
            left |= IsBehind(alignment.Left, match.LeftAt, match.LeftCount) && IsWhole(alignment.Right.Tokens[match.RightAt]);
            right |= IsBehind(alignment.Right, match.RightAt, match.RightCount) && IsWhole(alignment.Left.Tokens[match.LeftAt]);
        }

        return (left || right)
            && WholeWords(alignment) == 1
            && (
                (left && right)
                || (left && HasFree(alignment.Left, alignment.LeftTaken))
                || (right && HasFree(alignment.Right, alignment.RightTaken))
            );
    }

    /// <summary>True where a match is one of an initial.</summary>
    public static bool Are(in NameAlignment alignment, in NameMatch match) =>
        IsInitial(alignment.Left, match.LeftAt, match.LeftCount) || IsInitial(alignment.Right, match.RightAt, match.RightCount);

    // Titles and particles aside.
    private static bool IsFirst(PreparedName name, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (name.Tokens[i].Role != NameTokenRole.Minor)
            {
                return false;
            }
        }

        return true;
    }

    private static int WholeWords(in NameAlignment alignment)
    {
        var words = 0;
        foreach (var match in alignment.Matches)
        {
            words += match.Weight >= Telling && !Are(alignment, match) ? 1 : 0;
        }

        return words;
    }

    private static bool IsBehind(PreparedName name, int at, int count) => IsInitial(name, at, count) && !IsFirst(name, at);

    // What is written together with its neighbours is no initial any more.
    private static bool IsInitial(PreparedName name, int at, int count) => count == 1 && IsInitial(name.Tokens[at]);

    private static bool IsInitial(NameToken token) => token.Role == NameTokenRole.Initial;

    private static bool IsWhole(NameToken token) => !IsInitial(token) && token.Weight >= Telling;

    private static bool HasFree(PreparedName name, ReadOnlySpan<bool> taken)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && name.Tokens[i].Role is NameTokenRole.Distinctive or NameTokenRole.Patronymic)
            {
                return true;
            }
        }

        return false;
    }
}
